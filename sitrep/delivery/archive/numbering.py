"""The numbers of issues: each day has one of its own, which is printed and never changes."""

from collections.abc import Iterable
from datetime import date

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.losses import Gone


def next_number(known: Iterable[FrozenIssue | Gone], day: date) -> tuple[int, int]:
    """Return the number and the version that the next issue of a day has, among all that were frozen.

    A day that has an issue, or had one that is lost, keeps its number. Another takes the highest that was
    given plus one, so that a day that is issued late shares none with a later day.
    """
    given = [_names(each) for each in known]
    of_day = [(version, number) for when, version, number in given if when == day]
    highest = max((number for _, _, number in given), default=0)
    number = max((number for _, number in of_day), default=0) or highest + 1
    return number, max((version for version, _ in of_day), default=0) + 1


def _names(issue: FrozenIssue | Gone) -> tuple[date, int, int]:
    named = issue.edition if isinstance(issue, FrozenIssue) else issue
    return named.day, named.version, named.number
