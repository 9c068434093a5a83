"""What the archive knows when a day is made: the issues before it, what they read, what they printed.

A day that was issued is made again against what its newest version was made against, and lists what that
one listed: whatever arrived since belongs to the next issue. So making an old day again changes nothing.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from sitrep.briefing.edition import Previous
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import damaged
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.losses import find_gone
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.archive.numbering import next_number
from sitrep.errors import NotMadeError
from sitrep.model import Article, Brief, DayCounts, Listed, Problem
from sitrep.pipeline.intake import READ, Intake
from sitrep.rendering.recall import recall_articles
from sitrep.rendering.restore import restore_brief

BRIEF, ARTICLES = "brief.json", "articles.jsonl"
_HISTORY = timedelta(days=13)


@dataclass(frozen=True)
class Past:
    """The issues of one theatre in an archive; an archive that isn't there has none.

    `until` is the sequence of the last issue that counts, where the past is that of an earlier time.
    """

    archive: Path
    code: str
    until: int | None = None

    @cached_property
    def issues(self) -> tuple[FrozenIssue, ...]:
        """All issues, all versions, by day and version.

        Raises:
            ArchiveDamagedError: where one of them can't be read.
        """
        return tuple(issue for issue in self._all if self.until is None or issue.sequence <= self.until)

    @cached_property
    def days(self) -> frozenset[date]:
        """The days that were issued."""
        return frozenset(self._newest)

    def edition_of(self, day: date) -> tuple[int, int]:
        """Return the number and the version that the next issue of a day would have."""
        gone = find_gone(theatre_folder(self.archive, self.code), self._all)
        return next_number([*self.issues, *gone], day)

    def overtaken_by(self, day: date) -> date | None:
        """Return the last later day that was issued before a day was first issued; None where none was."""
        mine = [issue.sequence for issue in self.issues if issue.edition.day == day]
        first = min(mine, default=None)
        return max(
            (
                issue.edition.day
                for issue in self.issues
                if issue.edition.day > day and (first is None or issue.sequence < first)
            ),
            default=None,
        )

    def previous(self, day: date) -> Previous | None:
        """Return the issue that a day is compared with: the newest version of the last issued day."""
        known = self.intake(day)
        if known is not None:
            issue = self._named(known.previous)
        else:
            issue = self._newest.get(max((each for each in self.days if each < day), default=day))
        return _load_issue(issue) if issue is not None else None

    def earlier(self, day: date, days: int) -> tuple[Previous, ...]:
        """Return the issues of so many days before a day that came before the one it is compared with."""
        known = self.intake(day)
        last = known.previous if known is not None else None
        if known is None:
            newest = self._newest.get(max((each for each in self.days if each < day), default=day))
            last = newest.id if newest is not None else None
        issues = [i for i in self.counted(day) if i.id != last and (day - i.edition.day).days <= days]
        return tuple(_load_issue(issue) for issue in reversed(issues))

    def replaced(self, day: date, version: int) -> Previous | None:
        """Return the version of a day's issue that the given one takes the place of."""
        issues = (i for i in self.issues if (i.edition.day, i.edition.version) == (day, version - 1))
        issue = next(issues, None)
        return Previous(_load_brief(issue)) if issue is not None else None

    def history(self, day: date) -> tuple[DayCounts, ...]:
        """Return how many items the issues of the two weeks before a day have in each theme."""
        return tuple(
            DayCounts(
                issue.edition.day,
                tuple(
                    (part["name"], len(part["items"]) + len(part["more"])) for part in _load_sections(issue)
                ),
            )
            for issue in self.counted(day)
        )

    def counted(self, day: date) -> tuple[FrozenIssue, ...]:
        """Return the issues whose items are counted beside those of a day."""
        known = self.intake(day)
        if known is not None:
            return tuple(issue for name in known.history if (issue := self._named(name)) is not None)
        return tuple(issue for each, issue in sorted(self._newest.items()) if day - _HISTORY <= each < day)

    def takes_late(self, article: Article, published: date, day: date) -> bool:
        """Tell whether the issue of a day tells of an article of an earlier issued day that came late.

        It stands in the first issue after the last one, and only there.
        """
        known = self.intake(day)
        if known is not None:
            return article.id in known.late
        if published not in self.days or any(each >= day for each in self.days):
            return False
        return article.id not in self._told

    def lists(self, entry: Listed, day: date, kind: Literal["undated", "outside"]) -> bool:
        """Tell whether the issue of a day lists an article without one: the first after it arrived does."""
        known = self.intake(day)
        if known is not None:
            return entry.article in getattr(known, kind)
        return all(entry.article not in getattr(each, kind) for each in self._intakes.values())

    def tells(self, problem: Problem, day: date) -> bool:
        """Tell whether the issue of a day names a problem: the first one after it arose does."""
        told = problem.file, problem.what
        known = self.intake(day)
        if known is not None:
            return told in known.problems
        return all(told not in each.problems for each in self._intakes.values())

    def heard(self, day: date) -> frozenset[str] | None:
        """Return the publishers that were heard when a day was issued; None where it was not."""
        known = self.intake(day)
        return frozenset(known.heard) if known is not None else None

    def may_be_late(self, article: Article, published: date) -> bool:
        """Tell whether an article may stand under "Late" in any issue."""
        return published in self.days and (article.id not in self._told or article.id in self._late)

    def intake(self, day: date) -> Intake | None:
        """Return what the newest version of a day was made of; None where the day was not issued."""
        newest = self._newest.get(day)
        return self._intakes[newest.id] if newest is not None else None

    def intake_of(self, issue: FrozenIssue) -> Intake:
        """Return what an issue was made of.

        Raises:
            ArchiveDamagedError: where its record can't be read.
        """
        try:
            return Intake.from_json(issue.path(READ).read_bytes())
        except (OSError, ValueError) as error:
            raise damaged(issue.path(READ), _why(error)) from error

    @cached_property
    def _all(self) -> tuple[FrozenIssue, ...]:
        return list_issues(self.archive, self.code)

    @cached_property
    def _newest(self) -> dict[date, FrozenIssue]:
        return {issue.edition.day: issue for issue in self.issues}

    @cached_property
    def _intakes(self) -> dict[str, Intake]:
        return {issue.id: self.intake_of(issue) for issue in self.issues}

    @cached_property
    def _told(self) -> frozenset[str]:
        """The articles that any issue was made of."""
        return frozenset(a for each in self._intakes.values() for a in (*each.articles, *each.late))

    @cached_property
    def _late(self) -> frozenset[str]:
        return frozenset(name for each in self._intakes.values() for name in each.late)

    def _named(self, name: str | None) -> FrozenIssue | None:
        return next((issue for issue in self.issues if issue.id == name), None)


def _load_issue(issue: FrozenIssue) -> Previous:
    brief = _load_brief(issue)
    quoted: dict[str, list[str]] = {}
    for part in brief.sections:
        for item in (*part.items, *part.more):
            for excerpt in item.excerpts:
                quoted.setdefault(excerpt.article, []).append(excerpt.text)
    for count in brief.figures:
        quoted.setdefault(count.article, []).append(count.told.text)
    path = issue.path(ARTICLES)
    try:
        records = [json.loads(line) for line in path.read_bytes().splitlines()]
        return Previous(brief, recall_articles(records, quoted))
    except (OSError, ValueError, NotMadeError) as error:
        raise damaged(path, _why(error)) from error


def _load_brief(issue: FrozenIssue) -> Brief:
    path = issue.path(BRIEF)
    try:
        return restore_brief(json.loads(path.read_bytes()))
    except (OSError, ValueError, NotMadeError, RecursionError) as error:
        raise damaged(path, _why(error)) from error


def _load_sections(issue: FrozenIssue) -> Iterable[dict[str, Any]]:
    path = issue.path(BRIEF)
    try:
        sections: list[dict[str, Any]] = json.loads(path.read_bytes())["sections"]
        return [
            {"name": part["name"], "items": part["items"], "more": part.get("more", ())} for part in sections
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(path, _why(error)) from error


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"it cannot be read ({(error.strerror or type(error).__name__).lower()})"
    return str(error).rstrip(".") or type(error).__name__
