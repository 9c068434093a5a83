"""What the pages of the site are made from: its days, and what was printed of whom in which month."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sitrep.rendering.site.days import Body, DayFiles, SiteDay, SiteUnit
from sitrep.rendering.site.frame import Frame


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: as long as `key` is the same, `make` gives the same bytes."""

    path: str
    key: str
    make: Callable[[], bytes]


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


class Site:
    """The days of the archive, oldest first, each in its newest version; and the templates.

    `bodies` gives the items of a day as pages print them; `files` are the versions of each day, the newest
    first. `address` is where the site is published, with "/" at its end, or "". `words_of` gives the words
    by which the search compares texts.
    """

    def __init__(
        self,
        days: Sequence[SiteDay],
        bodies: Callable[[SiteDay], Sequence[Body]],
        files: Mapping[date, Sequence[DayFiles]],
        frame: Frame,
        *,
        address: str,
        words_of: Callable[[str], list[str]],
    ) -> None:
        """Hold what is given."""
        self.days, self.bodies, self.files = tuple(days), bodies, files
        self.frame, self.address, self.words_of = frame, address, words_of

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
