"""An issue as the site knows it: what pages are made of, small enough to hold all issues at once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Findable:
    """What the search index has of an issue beside its brief, item by item (by id) and figure by figure.

    `names` are the places that an item is found by, `sources` its publishers and headlines, `places` the
    places in its words, as name, code of the unit, and kind. `codes` are the units of the brief's figures, in
    their order; None where there is none, or more than one.
    """

    names: Mapping[str, str]
    sources: Mapping[str, str]
    places: Mapping[str, tuple[tuple[str, str, str], ...]]
    codes: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class SiteItem:
    """Where an item belongs: its theme, the codes of its units, the slugs of those who published it.

    `part` is "printed", "more" (left out of the printed page for length) or "late". `towns` are the
    places in its words that are no first-level units: names, with the codes of their units or "".
    """

    id: str
    theme: str
    units: tuple[str, ...]
    publishers: tuple[str, ...]
    part: str
    towns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An item as pages print it: `html` with its links; and as the search knows it, plain text.

    `beside` are other counts and denials: what it is, whose, and the words.
    """

    html: str
    place: str
    quote: str
    tag: str
    beside: tuple[tuple[str, str, str], ...]
    names: str
    sources: str


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the page of an issue is put together from: `report` is text, and positions of `bodies` in it."""

    report: tuple[str | int, ...]
    bodies: tuple[Body, ...]

    @property
    def page(self) -> str:
        """The report with its items."""
        return "".join(self.bodies[part].html if isinstance(part, int) else part for part in self.report)


@dataclass(frozen=True, slots=True)
class SiteFigure:
    """A count as one text states it, in words; `on` is the day that a chart puts it at (ISO 8601).

    `code` is that of its first-level unit, or "". `owner` is who says it; `named` is how the text names it,
    where that is not the same. `item` is the item that prints it, or "". `value` is None where the text gives
    a range, or words that are no number. `strand` says in words what may stand in one chart: counts of one
    thing, in one place, over the same kind of time. `dated` says that the text tells the day, so that `on` is
    not that of its publication. `tag` and `denied` stand beside it always.
    """

    metric: str
    code: str
    place: str
    counted: str
    owner: str
    named: str
    value: int | None
    low: int | None
    high: int | None
    amount: str
    printed: str
    when: str
    on: str
    dated: bool
    strand: str
    basis: str
    tag: str
    denied: str
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

    `digest` is that of its bag, and the problem: whatever the pages of the day are made from is in it.
    `highlights` are for pages at the root. `names` are those of publishers by slug, `titles` those of themes,
    in print order. `places` are the places in its items, as name, code of the unit, and kind. `problem` says
    why there is no more than the archived files; then there are no items.
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
    reason: str
    highlights: tuple[str, ...]
    titles: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    items: tuple[SiteItem, ...]
    units: tuple[SiteUnit, ...]
    places: tuple[tuple[str, str, str], ...]
    sources: tuple[SiteSource, ...]
    figures: tuple[SiteFigure, ...]
    problem: str = ""

    @property
    def month(self) -> str:
        """The month as pages are named by it: "2021-08"."""
        return self.day.isoformat()[:7]

    def count(self, part: str) -> int:
        """Return how many items stand in that part of the issue."""
        return sum(item.part == part for item in self.items)


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
    row["items"] = tuple(
        SiteItem(a, b, tuple(c), tuple(d), e, tuple(map(tuple, f))) for a, b, c, d, e, f in row["items"]
    )
    row["places"] = tuple((str(name), str(code), str(kind)) for name, code, kind in row["places"])
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


def pieces_to_json(pieces: Pieces) -> str:
    """Write the pieces of an issue down, for `pieces_from_json`."""
    bodies = [[getattr(body, name) for name in body.__dataclass_fields__] for body in pieces.bodies]
    return json.dumps([pieces.report, bodies], ensure_ascii=False, separators=(",", ":"))


def pieces_from_json(text: str) -> Pieces:
    """Read pieces that `pieces_to_json` wrote.

    Raises:
        ValueError, TypeError: for anything else.
    """
    report, bodies = json.loads(text)
    return Pieces(
        tuple(report),
        tuple(
            Body(html, place, quote, tag, tuple((kind, whose, words) for kind, whose, words in beside), *rest)
            for html, place, quote, tag, beside, *rest in bodies
        ),
    )
