"""What the archive knows when a day is made: the issues before it, what they read, what they printed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from sitrep.briefing.edition import Previous
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.issues import issued_days, list_issues
from sitrep.errors import SitrepError
from sitrep.model import Article, DayCounts, Listed

# What an issue read: ids of the articles of its day and of those that came late, and of the undated ones.
READ = "read.json"
_BRIEF = "brief.json"
_HISTORY = timedelta(days=13)


@dataclass(frozen=True)
class Past:
    """The issues of one theatre in an archive; an archive that isn't there has none."""

    archive: Path
    code: str

    @cached_property
    def issues(self) -> tuple[FrozenIssue, ...]:
        """All issues, all versions, by day and version."""
        return list_issues(self.archive, self.code)

    @cached_property
    def days(self) -> frozenset[date]:
        """The days that were issued."""
        return frozenset(issued_days(self.archive, self.code))

    def previous(self, day: date) -> Previous | None:
        """Return the newest version of the last issue before a day, as it was printed."""
        before = [issue for issue in self.issues if issue.edition.day < day]
        return Previous(before[-1].id, before[-1].edition.day, _load(before[-1], _BRIEF)) if before else None

    def replaced(self, day: date, version: int) -> Previous | None:
        """Return the version of a day's issue that the next one takes the place of."""
        known = {issue.edition.version: issue for issue in self.issues if issue.edition.day == day}
        old = known.get(version - 1)
        return Previous(old.id, day, _load(old, _BRIEF)) if old else None

    def history(self, day: date) -> tuple[DayCounts, ...]:
        """Return how many items the issues of the two weeks before a day have in each theme."""
        newest = {i.edition.day: i for i in self.issues if day - _HISTORY <= i.edition.day < day}
        return tuple(
            DayCounts(
                each,
                tuple(
                    (part["name"], len(part["items"]) + len(part.get("more", ())))
                    for part in _load(issue, _BRIEF)["sections"]
                ),
            )
            for each, issue in sorted(newest.items())
        )

    def is_late(self, article: Article, published: date, day: date) -> bool:
        """Tell whether an article of an issued day came after it was issued, unknown before `day`."""
        return published < day and published in self.days and article.id not in self._read(day, "articles")

    def is_listed(self, entry: Listed, day: date) -> bool:
        """Tell whether an issue before `day` listed an undated document already."""
        return entry.article in self._read(day, "undated")

    def _read(self, day: date, key: str) -> frozenset[str]:
        """Return the ids that the issues before a day were made of."""
        known: set[str] = set()
        for issue, read in self._all_read:
            if issue.edition.day < day:
                known.update(read[key])
        return frozenset(known)

    @cached_property
    def _all_read(self) -> tuple[tuple[FrozenIssue, Mapping[str, Any]], ...]:
        return tuple((issue, _load(issue, READ)) for issue in self.issues)


def read_record(articles: Iterable[Article], late: Iterable[Article], undated: Iterable[Listed]) -> bytes:
    """Write down what an issue was made of, so that later ones know what is late."""
    record = {
        "articles": sorted({article.id for article in (*articles, *late)}),
        "undated": sorted({entry.article for entry in undated}),
    }
    return (json.dumps(record, indent=1) + "\n").encode()


def _load(issue: FrozenIssue, name: str) -> Mapping[str, Any]:
    path = issue.path(name)
    try:
        content: Mapping[str, Any] = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise SitrepError(
            f'{path}: cannot be read ({error}). "sitrep archive verify" tells what else is damaged.'
        ) from error
    return content
