"""What the pages of the site are made from: its days, and what was printed of whom in which month."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sitrep.rendering.site.days import Body, DayFiles, Pieces, SiteDay, SiteFigure, SiteUnit
from sitrep.rendering.site.frame import Frame

# A count, and the issue that printed it first.
Row = tuple[SiteFigure, SiteDay]


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: as long as `key` is the same, `make` gives the same bytes."""

    path: str
    key: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class SpellingTable:
    """How places are written: groups of spellings, and which group a folded name, or its sound, means.

    `rules` make the sound of a name: patterns, with what each is replaced by ("$1": its first group).
    """

    groups: tuple[tuple[str, ...], ...]
    names: Mapping[str, int]
    sounds: Mapping[str, int]
    rules: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item stands: the number of its day, and its position in it."""

    day: int
    item: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A theme, a unit or a source, with its items by month, oldest first."""

    kind: str
    slug: str
    name: str
    months: Mapping[str, Sequence[Spot]]

    @property
    def count(self) -> int:
        """How many items it has."""
        return sum(map(len, self.months.values()))

    @property
    def newest_first(self) -> Iterator[Spot]:
        """Its items, the newest day first, in a day as it prints them."""
        for spots in reversed(list(self.months.values())):
            for day in sorted({spot.day for spot in spots}, reverse=True):
                yield from (spot for spot in spots if spot.day == day)


@dataclass(frozen=True, slots=True)
class Town:
    """A place that is no first-level unit: how many items name it, and the first and the last day of them."""

    name: str
    code: str
    items: int
    first: str
    last: str


class Site:
    """The days of the archive, oldest first, each in its newest version; and the templates.

    `pieces` gives the page of a day and its items; `files` are the versions of each day, the newest
    first. `address` is where the site is published, with "/" at its end, or "". `words_of` gives the words
    by which the search compares texts, `spellings` how places (name, code of the unit, kind) are written.
    `replaced` are versions that a later one took the place of; only the search looks at them.
    """

    def __init__(  # noqa: PLR0913  each is one thing that pages are made from
        self,
        days: Sequence[SiteDay],
        pieces: Callable[[SiteDay], Pieces],
        files: Mapping[date, Sequence[DayFiles]],
        frame: Frame,
        *,
        address: str,
        words_of: Callable[[str], list[str]],
        spellings: Callable[[Sequence[tuple[str, str, str]]], SpellingTable],
        replaced: Sequence[SiteDay] = (),
    ) -> None:
        """Hold what is given."""
        self.days, self.pieces, self.files = tuple(days), pieces, files
        self.frame, self.address = frame, address
        self.words_of, self.spellings = words_of, spellings
        self.replaced = tuple(replaced)

    def bodies(self, day: SiteDay) -> Sequence[Body]:
        """Return the items of a day as pages print them."""
        return self.pieces(day).bodies

    @property
    def latest(self) -> SiteDay | None:
        """The newest day."""
        return self.days[-1] if self.days else None

    @cached_property
    def months(self) -> dict[str, list[SiteDay]]:
        """The days by month, oldest first."""
        found: dict[str, list[SiteDay]] = {}
        for day in self.days:
            found.setdefault(day.month, []).append(day)
        return found

    def digest_of(self, month: str) -> str:
        """Return what tells whether anything of a month has changed."""
        return _digest(tuple(day.digest for day in self.months[month]))

    @cached_property
    def units(self) -> tuple[SiteUnit, ...]:
        """The first-level units of all days, each as the newest issue that knows it has it."""
        known = {unit.code: unit for day in self.days for unit in day.units}
        return tuple(known[code] for code in sorted(known))

    @cached_property
    def titles(self) -> dict[str, str]:
        """The themes of all days, each as its newest issue names it."""
        titles = {name: title for day in self.days for name, title in day.titles}
        for day in self.days:
            for item in day.items:
                titles.setdefault(item.theme, item.theme)
        return titles

    def title_of(self, theme: str) -> str:
        """Return how a theme is called."""
        return self.titles[theme]

    @cached_property
    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """All themes, places and sources; each as its newest issue names it."""
        spots: dict[str, dict[str, dict[str, list[Spot]]]] = {"themes": {}, "places": {}, "sources": {}}
        names: dict[str, dict[str, str]] = {
            "themes": self.titles,
            "places": {unit.code: unit.name for unit in self.units},
            "sources": {slug: name for day in self.days for slug, name in day.names},
        }
        for number, day in enumerate(self.days):
            month = day.month
            for position, item in enumerate(day.items):
                spot = Spot(number, position)
                belongs = (("themes", (item.theme,)), ("places", item.units), ("sources", item.publishers))
                for kind, slugs in belongs:
                    for slug in slugs:
                        of_kind = spots[kind].setdefault(slug, {})
                        of_kind.setdefault(month, []).append(spot)
        facets = {
            kind: [Facet(kind, slug, name, spots[kind].get(slug, {})) for slug, name in of_kind.items()]
            for kind, of_kind in names.items()
        }
        facets["places"].sort(key=lambda facet: (facet.name, facet.slug))
        facets["sources"].sort(key=lambda facet: (-facet.count, facet.name, facet.slug))
        return {kind: tuple(of_kind) for kind, of_kind in facets.items()}

    def issued_days(self, facet: Facet) -> list[str]:
        """Return the days that have an item of a theme, unit or source, oldest first."""
        numbers = {spot.day: None for spots in facet.months.values() for spot in spots}
        return [self.days[number].day.isoformat() for number in numbers]

    @cached_property
    def towns(self) -> tuple[Town, ...]:
        """The places in the items of all days that are no first-level units."""
        days: dict[tuple[str, str], list[str]] = {}
        for day in self.days:
            written = day.day.isoformat()
            for item in day.items:
                for town in item.towns:
                    days.setdefault(town, []).append(written)
        return tuple(
            Town(name, code, len(found), found[0], found[-1]) for (name, code), found in sorted(days.items())
        )

    @cached_property
    def series(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        """All counts by metric and unit ("" for none), by the day that they stand for."""
        held: dict[tuple[str, str], dict[tuple[object, ...], Row]] = {}
        for day in self.days:
            for figure in day.figures:
                said_of = held.setdefault((figure.metric, figure.code), {})
                # What a later issue prints again is the same count: the issue that had it first stands.
                said = (figure.owner, figure.counted, figure.on, figure.printed, figure.place)
                said_of.setdefault(said, (figure, day))
        order = list(self.frame.labels["metrics"])
        names = {unit.code: unit.name for unit in self.units}
        return {
            (metric, code): tuple(
                sorted(held[metric, code].values(), key=lambda row: (row[0].on, row[1].day, row[0].owner))
            )
            for metric, code in sorted(
                held, key=lambda each: (order.index(each[0]), each[1] != "", names.get(each[1], ""))
            )
        }

    def page(self, path: str, inputs: object, make: Callable[[], str | bytes]) -> Page:
        """Return a page that is made from `inputs` and from nothing else but the templates.

        `inputs` are texts, numbers, None and tuples of them, so that they are written down the same always.
        """

        def made() -> bytes:
            content = make()
            return content if isinstance(content, bytes) else content.encode("utf-8", "replace")

        return Page(path, _digest((self.frame.digest, path, inputs)), made)


def _digest(inputs: object) -> str:
    return hashlib.sha256(repr(inputs).encode("utf-8", "surrogatepass")).hexdigest()
