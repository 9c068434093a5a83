"""Score short days against labels: which of a day's articles tell one event."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from sitrep.analysis.copies import mark_copies
from sitrep.analysis.places import find_places
from sitrep.analysis.stories import gather_stories
from sitrep.config.load import load_configuration
from sitrep.model import Article
from tests.build import article
from tests.gold.labels import read_labels
from tests.gold.places_scorer import matcher
from tests.gold.tally import Tally

DAYS = Path(__file__).with_name("stories_days.jsonl")


def load_days() -> list[dict[str, Any]]:
    """Read the days: id, theatre, day, language, held_out, articles (n, event, title, text, own day or none), set or none."""
    return read_labels(DAYS)


def part_of(row: dict[str, Any]) -> str:
    """Return the part of the labels that a day belongs to: "tuned", or "held_out" with the name of its set."""
    held_out = f"held_out_{row['set']}" if "set" in row else "held_out"
    return held_out if row["held_out"] else "tuned"


def read_day(row: dict[str, Any]) -> list[Article]:
    """Make articles of a day, with the places of its theatre."""
    made = []
    for each in row["articles"]:
        day = date.fromisoformat(each.get("day", row["day"]))
        plain = article(each["text"], title=each["title"], day=day, file=f"{row['id']}-{each['n']}.txt")
        plain = replace(plain, clipping=replace(plain.clipping, language=row["language"]))
        made.append(replace(plain, places=find_places(plain.clipping, matcher(row["theatre"]))))
    return made


def score_days(days: Iterable[dict[str, Any]], beside: Sequence[Article] = ()) -> Tally:
    """Score days each gathered by itself, or among the articles `beside` it."""
    score = Tally()
    settings = load_configuration(None).settings.dates
    for row in days:
        articles = read_day(row)
        found = gather_stories(mark_copies([*articles, *beside]), settings).articles
        for one, other, wanted in _pairs(row):
            same = found[one].story == found[other].story
            titles = f"{row['articles'][one]['title']} / {row['articles'][other]['title']}"
            score.add(wanted=wanted, found=same, name=f"{row['id']}: {titles}")
    return score


def _pairs(row: dict[str, Any]) -> Iterator[tuple[int, int, bool]]:
    events = [each["event"] for each in row["articles"]]
    for one, other in combinations(range(len(events)), 2):
        yield one, other, events[one] == events[other]
