"""Speed and quality of figures and speakers, against a plain search for numbers beside words of harm.

`python -m benchmarks.figures` prints rows for RESULTS.md.
"""

import re
import time
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from benchmarks import corpus
from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.places import compile_places, find_places
from sitrep.analysis.speakers import article_voices
from sitrep.analysis.words import cut_sentences
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
    lines = [
        "## Figures and speakers",
        "",
        "Articles/s of each stage by itself, given what the one before it made, and of the three together.",
        "",
        "| texts | words | speakers | figures | together | figures each |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, articles in texts.items():
        named = [find_places(each, places) for each in articles]
        find_figures(articles[0], dating, matchers, named[0])
        spent, found = _time_stages(articles, dating, matchers, named)
        rates = " | ".join(f"{len(articles) / seconds:,.0f}" for seconds in (*spent, sum(spent)))
        lines.append(f"| {name} | {rates} | {found / len(articles):.1f} |")
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


def _time_stages(
    articles: Sequence[Clipping],
    dating: Dating,
    matchers: FigureMatchers,
    named: Sequence[tuple[Place, ...]],
) -> tuple[list[float], int]:
    """Return the seconds that words, speakers and figures take, and how many figures were found.

    Each stage takes the words, and the voices, of an article from where the one before it left them.
    """
    spent, found = [0.0, 0.0, 0.0], 0
    for article, places in zip(articles, named, strict=True):
        matcher = matchers.of(article.language)
        if matcher is None:
            continue
        times = [time.process_time()]
        cut_sentences(article.text, matcher.lexicon.words.grouping)
        times.append(time.process_time())
        article_voices(article.text, matcher.speakers)
        times.append(time.process_time())
        found += len(find_figures(article, dating, matchers, places))
        times.append(time.process_time())
        spent = [
            sum(each) for each in zip(spent, (end - begin for begin, end in pairwise(times)), strict=True)
        ]
    return spent, found


if __name__ == "__main__":
    print("\n".join(report()))
