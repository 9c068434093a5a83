"""Quality of what the program judges, on the labelled sets that have no page of their own here."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.measuring import measure
from tests.gold import changes_scorer, contests_scorer, keyfigures_scorer, theatre_scorer

SIZES = (200, 2_000)
PARTS = (("tuned", False), ("held out", True))


def report() -> list[str]:
    """Return the page: for each set and part, how many labels it has and what share of them is right."""
    lines = [
        "## Contests, key figures, changes, theatre",
        "",
        "| what | articles | seconds | articles/s | found | peak MB |",
        "|---|--:|--:|--:|--:|--:|",
        *_speeds(),
        "",
        "| what | part | labels | shares |",
        "|---|---|--:|---|",
    ]
    for part, held_out in PARTS:
        contests = contests_scorer.load_cases(held_out=held_out)
        lines.append(_row("contests, days", part, contests, contests_scorer.score_cases(contests).shares()))
    for part, held_out in PARTS:
        tiles = keyfigures_scorer.load_cases(held_out=held_out)
        lines.append(_row("key figures, days", part, tiles, keyfigures_scorer.score_cases(tiles).shares()))
    for part, held_out in PARTS:
        pairs = changes_scorer.load_cases(held_out=held_out)
        with tempfile.TemporaryDirectory(prefix="sitrep-bench-changes-") as folder:
            shares = changes_scorer.score_cases(pairs, Path(folder)).shares()
        lines.append(_row("changes, pairs of days", part, pairs, shares))
    labels = theatre_scorer.load_labels()
    matchers = theatre_scorer.matchers()
    for part, held_out in PARTS:
        articles = [label for label in labels if label.held_out is held_out]
        shares = theatre_scorer.score_labels(articles, matchers).shares()
        lines.append(_row("theatre, articles", part, articles, shares))
    return [*lines, ""]


def _speeds() -> list[str]:
    """Return how fast contests are found and a brief is composed, each in a process of its own."""
    names = {"contested": "contests of one day", "composed": "the brief of one day composed, not rendered"}
    lines = []
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-day-") as folder:
        for count in SIZES:
            day = Path(folder) / str(count)
            corpus.write_day(day, count)
            for name, what in names.items():
                found = measure(name, str(day))
                rate = found["articles"] / found["seconds"]
                lines.append(
                    f"| {what} | {found['articles']:,.0f} | {found['seconds']:.1f} | {rate:,.0f} "
                    f"| {found['found']:,.0f} | {found['peak_mb']:,.0f} |"
                )
    return lines


def _row(what: str, part: str, labels: Sequence[Any], shares: Mapping[str, float]) -> str:
    told = ", ".join(f"{name} {share:.2f}" for name, share in shares.items())
    return f"| {what} | {part} | {len(labels)} | {told} |"


if __name__ == "__main__":
    print("\n".join(report()))
