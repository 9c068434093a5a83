"""Score short days against labels: which of a day's articles tell one event."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
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
from tests.gold.places_scorer import matcher

DAYS = Path(__file__).with_name("stories_days.jsonl")


@dataclass(slots=True)
class Score:
    """Counts of pairs, and what was wrong in words."""

    right: int = 0
    false: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the pairs found that are one event."""
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        """Share of the pairs of one event that were found."""
        return self.right / max(1, self.right + self.missed)


def load_days() -> list[dict[str, Any]]:
    """Read the days: id, theatre, day, language, held_out, articles (n, event, title, text, own day or none)."""
    return [json.loads(line) for line in DAYS.read_text(encoding="utf-8").splitlines()]


def read_day(row: dict[str, Any]) -> list[Article]:
    """Make articles of a day, with the places of its theatre."""
    made = []
    for each in row["articles"]:
        day = date.fromisoformat(each.get("day", row["day"]))
        plain = article(each["text"], title=each["title"], day=day, file=f"{row['id']}-{each['n']}.txt")
        plain = replace(plain, clipping=replace(plain.clipping, language=row["language"]))
        made.append(replace(plain, places=find_places(plain.clipping, matcher(row["theatre"]))))
    return made


def score_days(days: Iterable[dict[str, Any]], beside: Sequence[Article] = ()) -> Score:
    """Score days each gathered by itself, or among the articles `beside` it."""
    score = Score()
    settings = load_configuration(None).settings.dates
    for row in days:
        articles = read_day(row)
        found = gather_stories(mark_copies([*articles, *beside]), settings).articles
        for one, other, wanted in _pairs(row):
            same = found[one].story == found[other].story
            score.right += wanted and same
            score.false += same and not wanted
            score.missed += wanted and not same
            if wanted != same:
                titles = f"{row['articles'][one]['title']} / {row['articles'][other]['title']}"
                score.wrong.append(f"{'missed' if wanted else 'false'} {row['id']}: {titles}")
    return score


def _pairs(row: dict[str, Any]) -> Iterator[tuple[int, int, bool]]:
    events = [each["event"] for each in row["articles"]]
    for one, other in combinations(range(len(events)), 2):
        yield one, other, events[one] == events[other]
