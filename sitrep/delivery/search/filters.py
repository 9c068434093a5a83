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


def of_issues(filters: Filters) -> list[Condition]:
    """Return what the issue must be, for tables with a column `issue`.

    Raises:
        UsageError: where the last day comes before the first.
    """
    if filters.first is not None and filters.last is not None and filters.last < filters.first:
        raise UsageError(f"--to {filters.last} comes before --from {filters.first}. Change them over.")
    parts = [] if filters.all_versions else ["newest = 1"]
    values = []
    for sign, day in ((">=", filters.first), ("<=", filters.last)):
        if day is not None:
            parts.append(f"day {sign} ?")
            values.append(day.isoformat())
    if not parts:
        return []
    return [Condition(f"issue IN (SELECT id FROM issues WHERE {' AND '.join(parts)})", tuple(values))]  # noqa: S608  our own words


def of_theme(connection: sqlite3.Connection, theme: str) -> Condition:
    """Return what an item of a theme is.

    Raises:
        UsageError: for a theme that no issue has.
    """
    known = [row[0] for row in connection.execute("SELECT DISTINCT theme FROM items ORDER BY theme")]
    fitting = [name for name in known if name.casefold() == theme.strip().casefold()]
    if known and not fitting:
        raise UsageError(f'--theme "{shorten_line(theme, 60)}": the archive has {", ".join(known)}.')
    return Condition("theme IN (SELECT value FROM json_each(?))", (json.dumps(fitting),))


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
        "items.id IN (SELECT item FROM item_sources WHERE source IN "
        "(SELECT id FROM sources WHERE publisher IN (SELECT value FROM json_each(?))))",
        (json.dumps(fitting),),
    )


def of_area(area: Area) -> Condition:
    """Return what an item about a place is."""
    if area.code is not None:
        where, values = "SELECT id FROM places WHERE code = ?", (area.code,)
    else:
        where, values = "SELECT value FROM json_each(?)", (json.dumps(area.places),)
    return Condition(f"items.id IN (SELECT item FROM item_places WHERE place IN ({where}))", values)  # noqa: S608  our own words
