"""The issues that an archive holds."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import damaged
from sitrep.delivery.archive.names import (
    CODE,
    IssueName,
    day_folder,
    issue_id,
    parse_issue_name,
    theatre_folder,
)
from sitrep.delivery.archive.records import read_issue
from sitrep.errors import UsageError

_YEAR, _TWO = re.compile(r"\d{4}", re.ASCII), re.compile(r"\d\d", re.ASCII)
_VERSION = re.compile(r"v([1-9]\d{0,4})", re.ASCII)


def list_issues(archive: Path, code: str) -> tuple[FrozenIssue, ...]:
    """Return all issues of a theatre, all versions, by day and version.

    Raises:
        ArchiveDamagedError: where one of them can't be read.
    """
    return tuple(
        _issue(archive, code, day, version)
        for day in issued_days(archive, code)
        for version in versions_of(archive, code, day)
    )


def open_issue(archive: Path, code: str, name: str | IssueName) -> FrozenIssue:
    """Return the issue of that name: the newest version of its day, unless the name says which.

    Raises:
        UsageError: for a name that is none, and for an issue that isn't there.
        ArchiveDamagedError: where it can't be read.
    """
    wanted = parse_issue_name(name) if isinstance(name, str) else name
    if wanted.code not in {None, code}:
        raise UsageError(f"This is the archive of {code}; the issue that was asked for is of {wanted.code}.")
    versions = versions_of(archive, code, wanted.day)
    if not versions:
        nearest = _nearest(archive, code, wanted.day)
        raise UsageError(f"{theatre_folder(archive, code)}: there is no issue of {wanted.day}. {nearest}")
    version = versions[-1] if wanted.version is None else wanted.version
    if version not in versions:
        there = ", ".join(f"v{each}" for each in versions)
        raise UsageError(f"There is no version {version} of {wanted.day}; there is {there}.")
    return _issue(archive, code, wanted.day, version)


def previous_issue(archive: Path, code: str, day: date) -> FrozenIssue | None:
    """Return the newest version of the last issued day before `day`; None where there is none.

    Raises:
        ArchiveDamagedError: where it can't be read.
    """
    before = [each for each in issued_days(archive, code) if each < day]
    return _issue(archive, code, before[-1], versions_of(archive, code, before[-1])[-1]) if before else None


def latest_issue(archive: Path, code: str) -> FrozenIssue | None:
    """Return the newest version of the last issued day; None in an empty archive.

    Raises:
        ArchiveDamagedError: where it can't be read.
    """
    return previous_issue(archive, code, date.max)


def list_theatres(archive: Path) -> tuple[str, ...]:
    """Return the codes of the theatres that have a folder in the archive."""
    return tuple(name for name, _ in _folders(archive, CODE))


def issued_days(archive: Path, code: str) -> tuple[date, ...]:
    """Return the days that have an issue, in order."""
    days = []
    for year, of_year in _folders(theatre_folder(archive, code), _YEAR):
        for month, of_month in _folders(of_year, _TWO):
            for number, folder in _folders(of_month, _TWO):
                try:
                    day = date(int(year), int(month), int(number))
                except ValueError:
                    continue  # no day of the calendar; the fixity check reports it
                if next(_folders(folder, _VERSION), None):
                    days.append(day)
    return tuple(days)


def versions_of(archive: Path, code: str, day: date) -> tuple[int, ...]:
    """Return the versions of a day, in order."""
    return tuple(sorted(int(name[1:]) for name, _ in _folders(day_folder(archive, code, day), _VERSION)))


def _folders(folder: Path, pattern: re.Pattern[str]) -> Iterator[tuple[str, Path]]:
    if folder.is_dir():
        for each in sorted(folder.iterdir()):
            if pattern.fullmatch(each.name) and each.is_dir():
                yield each.name, each


def _issue(archive: Path, code: str, day: date, version: int) -> FrozenIssue:
    folder = day_folder(archive, code, day) / f"v{version}"
    issue = read_issue(folder)
    if issue.id != issue_id(code, day, version):
        raise damaged(folder, f"it holds {issue.id}")
    return issue


def _nearest(archive: Path, code: str, day: date) -> str:
    days = issued_days(archive, code)
    if not days:
        return "Nothing has been issued yet."
    return f"The issue nearest to it is that of {min(days, key=lambda each: abs(each - day))}."
