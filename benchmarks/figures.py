"""Speed and quality of figures and speakers, against a plain search for numbers beside words of harm.

Run from the project's folder: `python -m benchmarks.figures`.
"""

import re
import time
from datetime import date

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.config.load import load_configuration
from sitrep.model import Clipping, DateBasis, Dating, Precision, Segment, Source
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


def _clip(text: str) -> Clipping:
    source = Source("bench.txt", (), "0" * 64, "utf-8", 0, len(text))
    return Clipping(
        "bench-1", source, None, None, None, None, "en", (), text, (Segment(0, 0, len(text)),), ()
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
        made.append(_clip("\n\n".join(" ".join(parts[i : i + 4]) for i in range(0, len(parts), 4))))
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


def main() -> None:
    """Print articles per second, and quality beside that of the baseline."""
    matchers = FigureMatchers(load_configuration(None).settings.theatre)
    day = date(2021, 8, 8)
    dating = Dating(day, day, day, Precision.DAY, DateBasis.STATED)
    articles = _articles()
    find_figures(articles[0], dating, matchers)
    start = time.process_time()
    found = sum(len(find_figures(article, dating, matchers)) for article in articles)
    spent = time.process_time() - start
    print(
        f"figures and speakers: {len(articles) / spent:.0f} articles/s per core, {found / len(articles):.1f} figures each"
    )
    for name, held_out in (("tuned", False), ("held out", True)):
        shares = score(load_sentences(held_out=held_out)).shares()
        print(f"{name:9}", "  ".join(f"{key} {value:.3f}" for key, value in shares.items()))
    precision, recall = _baseline()
    print(f"baseline  precision {precision:.3f}  recall {recall:.3f} (value and metric only)")


if __name__ == "__main__":
    main()
