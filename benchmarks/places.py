"""Measure place recognition: `python -m benchmarks.places` prints rows for RESULTS.md."""

import time

from benchmarks import corpus
from sitrep.analysis.places import compile_places, find_places
from sitrep.gazetteer import load_gazetteer
from tests.build import clipping
from tests.gold.places_scorer import load_labels, score_labels

THEATRES = ("AFG", "UKR", "SDN", "SYR", "MMR", "YEM")
ARTICLES = 2_000


def report() -> list[str]:
    """Return the page: load time and speed for several theatres, and quality on the labels."""
    clippings = [clipping(corpus.article(number)[2]) for number in range(ARTICLES)]
    lines = [
        "## Places",
        "",
        "| theatre | places in the gazetteer | load and compile, ms | articles/s | places found |",
        "|---|--:|--:|--:|--:|",
    ]
    for country in THEATRES:
        start = time.perf_counter()
        gazetteer = load_gazetteer(country)
        matcher = compile_places(gazetteer)
        loaded = time.perf_counter()
        found = sum(len(find_places(each, matcher)) for each in clippings)
        rate = ARTICLES / (time.perf_counter() - loaded)
        load = 1000 * (loaded - start)
        lines.append(f"| {country} | {len(gazetteer.entries):,} | {load:.0f} | {rate:.0f} | {found:,} |")
    labels = load_labels()
    parts = {"all labels": labels, "held out": [label for label in labels if label.get("held_out")]}
    lines += ["", "| labels | places | precision | recall |", "|---|--:|--:|--:|"]
    for name, part in parts.items():
        score = score_labels(part)
        lines.append(
            f"| {name} | {score.right + score.missed} | {score.precision:.3f} | {score.recall:.3f} |"
        )
    return [*lines, ""]


if __name__ == "__main__":
    print("\n".join(report()))
