"""Measure copies and stories: `python -m benchmarks.stories [COUNT ...]` prints rows for RESULTS.md."""

import random
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from benchmarks import corpus
from sitrep.analysis.copies import mark_copies
from sitrep.analysis.places import compile_places, find_places
from sitrep.analysis.stories import gather_stories
from sitrep.config.load import load_configuration
from sitrep.gazetteer import load_gazetteer
from sitrep.model import Article
from tests.build import article
from tests.gold.pairs_scorer import load_pairs, score_pairs

DAY = date(2021, 6, 7)
COUNTS = (1_000, 10_000, 100_000)
# Stories are gathered of a day and its neighbours; more than this never fall together.
LARGEST_DAY = 10_000
COPIES = 0.2


def write(count: int) -> list[Article]:
    """Write articles of one day, a fifth of them copies with a line added or a word changed."""
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
    return [article(text, day=DAY, file=f"{number}.txt") for number, text in enumerate(made)]


def main(counts: Sequence[int]) -> None:
    """Print speed and memory for several sizes, and the quality on the labels."""
    places = compile_places(load_gazetteer("AFG"))
    dates = load_configuration(None).settings.dates
    print(
        "| articles | copies, s | articles/s | copies found | stories, s | articles/s | stories | peak, MB |"
    )
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in counts:
        articles = write(count)
        start = time.perf_counter()
        marked = mark_copies(articles)
        copied = time.perf_counter() - start
        row = f"| {count:,} | {copied:.1f} | {count / copied:.0f} | {sum(a.duplicate_of is not None for a in marked):,} "
        if count <= LARGEST_DAY:
            placed = [replace(each, places=find_places(each.clipping, places)) for each in marked]
            start = time.perf_counter()
            gathered = gather_stories(placed, dates)
            took = time.perf_counter() - start
            row += f"| {took:.1f} | {count / took:.0f} | {len({each.story for each in gathered.articles}):,} "
        else:
            row += "| | | "
        print(f"{row}| {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} |", flush=True)
    print()
    print("| labels | pairs | one story, F1 | one text, F1 |")
    print("|---|--:|--:|--:|")
    for name, held_out in (("tuned", False), ("held out", True)):
        pairs = [pair for pair in load_pairs() if pair["held_out"] is held_out]
        story, duplicate = score_pairs(pairs)
        print(f"| {name} | {len(pairs)} | {story.f1:.3f} | {duplicate.f1:.3f} |")


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or COUNTS)
