"""Copies and stories: quality on the labelled pairs; speed and memory, each size in a process of its own.

`python -m benchmarks.stories` prints rows for RESULTS.md.
"""

import random
import time
from dataclasses import replace
from datetime import date, timedelta

from benchmarks import corpus
from benchmarks.measuring import measure
from sitrep.analysis.copies import mark_copies
from sitrep.analysis.dates.events import tell_days
from sitrep.analysis.places import compile_places, find_places
from sitrep.analysis.shared import find_shared
from sitrep.analysis.stories import gather_stories
from sitrep.config.load import load_configuration
from sitrep.gazetteer import load_gazetteer
from sitrep.model import Article
from sitrep.model.packing import not_collecting
from tests.build import article
from tests.gold.pairs_scorer import load_pairs, score_pairs

DAY = date(2021, 6, 7)
COPIES = 0.2


def write(count: int, days: int = 1) -> list[Article]:
    """Write articles of so many days, a fifth of them copies with a line added or a word changed."""
    dice = random.Random(7)
    made: list[str] = []
    for number in range(count):
        if made and dice.random() < COPIES:
            text = made[dice.randrange(len(made))]
            made.append(
                f"{text}\n\nRead more in edition {number}."
                if number % 2
                else text.replace(" said ", " says ", 1)
            )
        else:
            made.append(corpus.article(number)[2])
    return [
        article(text, day=DAY + timedelta(number % days), file=f"{number}.txt")
        for number, text in enumerate(made)
    ]


def copies(count: str) -> dict[str, float]:
    """Mark the copies among so many articles of one day."""
    articles = write(int(count))
    begun = time.perf_counter()
    marked = mark_copies(articles)
    seconds = time.perf_counter() - begun
    found = sum(each.duplicate_of is not None for each in marked)
    return {"articles": len(articles), "seconds": seconds, "found": found}


def shared(count: str) -> dict[str, float]:
    """Find the pairs that share paragraphs among so many articles."""
    articles = write(int(count))
    begun = time.perf_counter()
    found = find_shared(articles)
    return {"articles": len(articles), "seconds": time.perf_counter() - begun, "found": len(found)}


def stories(count: str, days: str) -> dict[str, float]:
    """Gather the stories of so many articles over so many days; copies, places and days are read before."""
    places = compile_places(load_gazetteer("AFG"))
    dates = load_configuration(None).settings.dates
    placed = [
        replace(
            each,
            places=find_places(each.clipping, places),
            days=tell_days(each.clipping, each.date, dates),
        )
        for each in mark_copies(write(int(count), int(days)))
    ]
    begun = time.perf_counter()
    with not_collecting():
        found = gather_stories(placed, dates)
    return {"articles": len(placed), "seconds": time.perf_counter() - begun, "found": len(found.stories)}


def days(count: str) -> dict[str, float]:
    """Read the days of events in so many articles, as is done for each article of a large day."""
    articles = write(int(count))
    settings = load_configuration(None).settings.dates
    begun = time.perf_counter()
    found = sum(len(tell_days(each.clipping, each.date, settings)) for each in articles)
    return {"articles": len(articles), "seconds": time.perf_counter() - begun, "found": found}


def report() -> list[str]:
    """Return the page; each size is measured in a process of its own."""
    lines = [
        "## Copies and stories",
        "",
        "| what | articles | seconds | articles/s | found | peak MB |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for count in (1_000, 10_000, 100_000):
        lines += [_row("copies", measure("copies", str(count)))]
        lines += [_row("shared paragraphs", measure("shared", str(count)))]
    lines += [_row("days of events", measure("days", "10000"))]
    for count, days in ((1_000, 1), (10_000, 1), (10_000, 100)):
        lines += [_row(f"stories, {days} days", measure("stories", str(count), str(days)))]
    lines += ["", "| labels | pairs | one story, F1 | one text, F1 |", "|---|--:|--:|--:|"]
    for name, held_out in (("tuned", False), ("held out", True)):
        pairs = [pair for pair in load_pairs() if pair["held_out"] is held_out]
        story, duplicate = score_pairs(pairs)
        lines.append(f"| {name} | {len(pairs)} | {story.f1:.3f} | {duplicate.f1:.3f} |")
    return [*lines, ""]


def _row(what: str, found: dict[str, float]) -> str:
    rate = found["articles"] / found["seconds"]
    return (
        f"| {what} | {found['articles']:,.0f} | {found['seconds']:.1f} | {rate:,.0f} | {found['found']:,.0f} "
        f"| {found['peak_mb']:,.0f} |"
    )


if __name__ == "__main__":
    print("\n".join(report()))
