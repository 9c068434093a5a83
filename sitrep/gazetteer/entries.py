"""The nouns of the gazetteer: an entry, its level, and the gazetteer of a theatre."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Level(IntEnum):
    """How large a place is, as the data files code it."""

    COUNTRY = 0
    ADMIN1 = 1
    ADMIN2 = 2
    TOWN = 3


class Tier(IntEnum):
    """How near to the theatre a place is: a smaller number is preferred."""

    THEATRE = 0
    NEIGHBOUR = 1
    WORLD = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One place.

    `unit` is the code of the first-level unit it lies in (its own code at that level, "" for a country
    or where it is not known); `code` the p-code, ISO 3166-2 code or GeoNames number. `population` is 0
    where it is not known. `neighbours` are codes of adjoining units (of countries, at that level).
    """

    level: Level
    tier: Tier
    country: str
    code: str
    name: str
    unit: str
    lat: float | None
    lon: float | None
    population: int
    alternates: tuple[str, ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places that texts on one theatre may name, nearest tier first."""

    country: str
    entries: tuple[Entry, ...]
    units: dict[str, Entry]
    """First-level units of the theatre and its neighbours, by code."""
    native: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names in other scripts, by code: of the theatre's units and towns, and of all countries."""
