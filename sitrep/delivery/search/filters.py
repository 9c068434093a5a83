"""What narrows a search: theme, days, place, source, versions; checked against what the index holds."""

import json
import re
import sqlite3
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from sitrep.delivery.search.folding import words_of
from sitrep.delivery.search.schema import ITEMS
from sitrep.delivery.search.spellings import Area
from sitrep.errors import UsageError
from sitrep.text import shorten_line

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filters:
    """What results must be: of issues from one day to another, of a theme, about a place, from a source.

    Only the newest version of each day is looked at, unless `all_versions` are asked for.
    """

    theme: str | None = None
    first: date | None = None
    last: date | None = None
    place: str | None = None
    source: str | None = None
    all_versions: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a WHERE clause, of our own words only, and the values for it."""

    sql: str
    values: tuple[Any, ...]


def read_day(option: str, text: str, *, end: bool = False) -> date:
    """Read 2021-08-08, 2021-08 or 2021; of a month or year its first day, or its last with `end`.

    Raises:
        UsageError: for anything else.
    """
    found = _DAY.fullmatch(text.strip())
    try:
        year, month, day = (int(each) if each else 0 for each in (found.groups() if found else ()))
        month = month or (12 if end else 1)
        return date(year, month, day or (monthrange(year, month)[1] if end else 1))
    except ValueError as error:
        raise UsageError(
            f'{option} "{shorten_line(text, 60)}" is no day: give it as 2021-08-08, or a month as 2021-08.'
        ) from error


def of_issues(connection: sqlite3.Connection, filters: Filters) -> tuple[int, ...] | None:
    """Return the ids of the issues that are looked at, in order; None for all of them.

    Raises:
        UsageError: where the last day comes before the first.
    """
    if filters.first is not None and filters.last is not None and filters.last < filters.first:
        raise UsageError(f"--to {filters.last} comes before --from {filters.first}. Change them over.")
    first = filters.first.isoformat() if filters.first else ""
    last = filters.last.isoformat() if filters.last else "9999-12-31"
    issues = connection.execute("SELECT id, day, newest FROM issues ORDER BY id").fetchall()
    wanted = tuple(
        number for number, day, newest in issues if first <= day <= last and (newest or filters.all_versions)
    )
    return wanted if len(wanted) < len(issues) else None


def items_of_issues(issues: tuple[int, ...] | None) -> list[Condition]:
    """Return what an item of these issues is: its id lies in their range, and shows one of them."""
    if issues is None:
        return []
    low, high = (issues[0], issues[-1]) if issues else (0, -1)
    within = Condition("items_search.rowid BETWEEN ? AND ?", (low * ITEMS, (high + 1) * ITEMS - 1))
    if len(issues) == high - low + 1:
        return [within]
    # The plus keeps SQLite from looking each of them up in the index of words.
    listed = "+items_search.rowid / ? IN (SELECT value FROM json_each(?))"
    return [within, Condition(listed, (ITEMS, json.dumps(issues)))]


def of_theme(connection: sqlite3.Connection, theme: str) -> Condition:
    """Return what an item of a theme is.

    Raises:
        UsageError: for a theme that no issue has.
    """
    known = [row[0] for row in connection.execute("SELECT DISTINCT theme FROM items ORDER BY theme")]
    fitting = [name for name in known if name.casefold() == theme.strip().casefold()]
    if known and not fitting:
        raise UsageError(f'--theme "{shorten_line(theme, 60)}": the archive has {", ".join(known)}.')
    listed = "SELECT id FROM items WHERE theme IN (SELECT value FROM json_each(?))"
    return Condition(f"+items_search.rowid IN ({listed})", (json.dumps(fitting),))


def of_source(connection: sqlite3.Connection, asked: str) -> Condition:
    """Return what an item with a source of that name is: its publisher's name holds these words.

    Raises:
        UsageError: where no publisher's does; it names the nearest.
    """
    wanted = f" {' '.join(words_of(asked))} "
    known = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT publisher FROM sources WHERE publisher IS NOT NULL ORDER BY publisher"
        )
    ]
    fitting = [name for name in known if wanted.strip() and wanted in f" {' '.join(words_of(name))} "]
    if known and not fitting:
        near = get_close_matches(asked[:60], known, n=3, cutoff=0.4)
        nearest = f" Nearest: {', '.join(near)}." if near else ""
        raise UsageError(
            f'--source "{shorten_line(asked, 60)}": the archive cites nobody of that name.{nearest}'
        )
    return Condition(
        "+items_search.rowid IN (SELECT item FROM item_sources WHERE source IN "
        "(SELECT id FROM sources WHERE publisher IN (SELECT value FROM json_each(?))))",
        (json.dumps(fitting),),
    )


_IN_UNIT = (
    "+items_search.rowid IN (SELECT item FROM item_places WHERE place IN "
    "(SELECT id FROM places WHERE code = ?))"
)
_IN_PLACES = (
    "+items_search.rowid IN (SELECT item FROM item_places WHERE place IN (SELECT value FROM json_each(?)))"
)


def of_area(area: Area) -> Condition:
    """Return what an item about a place is."""
    if area.code is not None:
        return Condition(_IN_UNIT, (area.code,))
    return Condition(_IN_PLACES, (json.dumps(area.places),))
