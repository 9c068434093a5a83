"""An issue as the site knows it: what pages are made of, small enough to hold all issues at once."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class SiteItem:
    """Where an item belongs: its theme, the codes of its units, the slugs of those who published it."""

    id: str
    theme: str
    units: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An item as pages print it: `html` with its links; and as the search knows it, plain text."""

    html: str
    place: str
    quote: str
    names: str


@dataclass(frozen=True, slots=True)
class SiteFigure:
    """A count as one text states it, in words; `on` is the day that a chart puts it at (ISO 8601).

    `code` is that of its first-level unit, or "". `item` is the item that prints it, or "". `value` is None
    where the text gives a range, or words that are no number.
    """

    metric: str
    code: str
    place: str
    counted: str
    owner: str
    value: int | None
    low: int | None
    high: int | None
    amount: str
    printed: str
    when: str
    on: str
    basis: str
    item: str
    citation: int


@dataclass(frozen=True, slots=True)
class SiteUnit:
    """A first-level unit, and how many items of the day are about it."""

    code: str
    name: str
    country: str
    lat: float | None
    lon: float | None
    items: int


@dataclass(frozen=True, slots=True)
class SiteSource:
    """A cited article; `html` is its endnote without what the archived page has beside it."""

    publisher: str
    html: str


@dataclass(frozen=True, slots=True)
class SiteDay:
    """An issue: the newest version of its day.

    `digest` is that of its bag: whatever the pages of the day are made from is in it. `names` are those of
    publishers by slug, `titles` those of themes, in print order. `problem` says why there is no more than the
    archived files; then there are no items.
    """

    id: str
    digest: str
    day: date
    version: int
    number: int
    theatre: str
    publisher: str
    language: str
    issued: str
    head: str
    highlights: tuple[str, ...]
    titles: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    items: tuple[SiteItem, ...]
    units: tuple[SiteUnit, ...]
    sources: tuple[SiteSource, ...]
    figures: tuple[SiteFigure, ...]
    problem: str = ""

    @property
    def month(self) -> str:
        """The month as pages are named by it: "2021-08"."""
        return self.day.isoformat()[:7]


@dataclass(frozen=True, slots=True)
class DayFiles:
    """A version of a day and the names of its archived files, the newest version first in a list of them."""

    id: str
    version: int
    issued: str
    reason: str
    files: tuple[str, ...]


def day_to_json(day: SiteDay) -> str:
    """Write a day down, for `day_from_json`."""
    return json.dumps(_flat(day), ensure_ascii=False, separators=(",", ":"))


def day_from_json(text: str) -> SiteDay:
    """Read a day that `day_to_json` wrote.

    Raises:
        ValueError, TypeError, KeyError: for anything else.
    """
    row = json.loads(text)
    row["day"] = date.fromisoformat(row["day"])
    row["highlights"] = tuple(row["highlights"])
    for key in ("titles", "names"):
        row[key] = tuple((str(name), str(title)) for name, title in row[key])
    row["items"] = tuple(SiteItem(a, b, tuple(c), tuple(d)) for a, b, c, d in row["items"])
    row["units"] = tuple(SiteUnit(*each) for each in row["units"])
    row["sources"] = tuple(SiteSource(*each) for each in row["sources"])
    row["figures"] = tuple(SiteFigure(*each) for each in row["figures"])
    return SiteDay(**row)


def _flat(day: SiteDay) -> dict[str, Any]:
    row = {name: getattr(day, name) for name in SiteDay.__dataclass_fields__}
    row["day"] = day.day.isoformat()
    for key in ("items", "units", "sources", "figures"):
        row[key] = [[getattr(each, name) for name in each.__dataclass_fields__] for each in row[key]]
    return row


def bodies_to_json(bodies: tuple[Body, ...]) -> str:
    """Write the bodies of a day's items down, in their order."""
    rows = [[body.html, body.place, body.quote, body.names] for body in bodies]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def bodies_from_json(text: str) -> tuple[Body, ...]:
    """Read bodies that `bodies_to_json` wrote.

    Raises:
        ValueError, TypeError: for anything else.
    """
    return tuple(Body(*row) for row in json.loads(text))
