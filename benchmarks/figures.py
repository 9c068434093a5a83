"""Speed and quality of figures and speakers, against a plain search for numbers beside words of harm.

`python -m benchmarks.figures` prints rows for RESULTS.md.
"""

import re
import time
from collections.abc import Iterator, Sequence
from datetime import date

from benchmarks import corpus
from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.places import compile_places, find_places
from sitrep.config.load import load_configuration
from sitrep.gazetteer import load_gazetteer
from sitrep.model import Clipping, DateBasis, Dating, Place, Precision
from tests.build import clipping
from tests.gold.figures_scorer import load_sentences, score

WORDS = 450
ARTICLES = 300
FILLER = (
    "The road through the valley stayed shut for most of the day, and traders in the bazaar waited for lorries.",
    "Officials met elders in the town hall to speak of schools, wells and the price of flour.",
    "Residents said the night had been quiet until the first shells fell near the river.",
)
_BASELINE = (
    (
        "killed",
        re.compile(r"([\d,]+) (?:\w+ ){0,3}(?:were |was )?(?:killed|dead|died)|kill(?:ed|ing) ([\d,]+)"),
    ),
    (
        "injured",
        re.compile(
            r"([\d,]+) (?:\w+ ){0,3}(?:were |was )?(?:injured|wounded)|(?:injur|wound)(?:ed|ing) ([\d,]+)"
        ),
    ),
    (
        "displaced",
        re.compile(r"([\d,]+) (?:\w+ ){0,3}(?:were |have been )?displaced|displac(?:ed|ing) ([\d,]+)"),
    ),
)


def _articles() -> list[Clipping]:
    """Make articles of the length of news: a labelled sentence among three without a count."""
    sentences = [row["text"] for row in load_sentences()]
    made = []
    for number in range(ARTICLES):
        parts: list[str] = []
        at = number
        while sum(len(part.split()) for part in parts) < WORDS:
            parts += [sentences[at % len(sentences)], *FILLER]
            at += 7
        made.append(clipping("\n\n".join(" ".join(parts[i : i + 4]) for i in range(0, len(parts), 4))))
    return made


def _baseline() -> tuple[float, float]:
    """Return precision and recall of value and metric by the plain patterns."""
    right = found = labelled = 0
    for row in load_sentences():
        wanted = [(label["metric"], label["value"]) for label in row["figures"]]
        labelled += len(wanted)
        for metric, pattern in _BASELINE:
            for match in pattern.finditer(row["text"]):
                digits = next(group for group in match.groups() if group is not None).replace(",", "")
                found += 1
                if digits and (metric, int(digits)) in wanted:
                    wanted.remove((metric, int(digits)))
                    right += 1
    return right / max(1, found), right / max(1, labelled)


def report() -> list[str]:
    """Return the page: articles per second, and quality beside that of the baseline."""
    settings = load_configuration(None).settings
    matchers = FigureMatchers(settings.theatre)
    places = compile_places(load_gazetteer(settings.theatre.code))
    day = date(2021, 8, 8)
    dating = Dating(day, day, day, Precision.DAY, DateBasis.STATED)
    texts = {
        "the labelled sentences among others": _articles(),
        "the corpus": [clipping(corpus.article(number)[2]) for number in range(ARTICLES)],
    }
    lines = ["## Figures and speakers", "", "| texts | articles/s | figures each |", "|---|--:|--:|"]
    for name, articles in texts.items():
        named = [find_places(each, places) for each in articles]
        find_figures(articles[0], dating, matchers, named[0])
        start = time.process_time()
        found = sum(len(find_figures(*each)) for each in _cases(articles, dating, matchers, named))
        spent = time.process_time() - start
        lines.append(f"| {name} | {len(articles) / spent:.0f} | {found / len(articles):.1f} |")
    shares = {
        name: score(load_sentences(held_out=held_out)).shares()
        for name, held_out in (("tuned", False), ("held out", True))
    }
    keys = list(shares["tuned"])
    lines += ["", f"| labels | {' | '.join(keys)} |", f"|---|{'--:|' * len(keys)}"]
    lines += [
        f"| {name} | {' | '.join(f'{value:.3f}' for value in found.values())} |"
        for name, found in shares.items()
    ]
    precision, recall = _baseline()
    lines += ["", f"Numbers beside words of harm: precision {precision:.3f}, recall {recall:.3f}."]
    return [*lines, ""]


def _cases(
    articles: Sequence[Clipping],
    dating: Dating,
    matchers: FigureMatchers,
    named: Sequence[tuple[Place, ...]],
) -> Iterator[tuple[Clipping, Dating, FigureMatchers, tuple[Place, ...]]]:
    for article, places in zip(articles, named, strict=True):
        yield article, dating, matchers, places


if __name__ == "__main__":
    print("\n".join(report()))
