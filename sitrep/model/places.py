"""Where: a place that a text names."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """How large a place is; `admin1` is a first-level unit (province, oblast, state), `admin2` a district."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that an article names: `text` as printed, `name` as the gazetteer spells it.

    `admin1` and `code` are the name and the code (p-code, else ISO 3166-2) of the first-level unit that
    the place lies in; both are None where the words leave it open. For a country `code` is its alpha-3
    code. `lat` and `lon` are degrees, None where they are not known. `country` is alpha-3.
    """

    name: str
    text: str
    start: int
    end: int
    kind: PlaceKind
    admin1: str | None
    code: str | None
    lat: float | None
    lon: float | None
    country: str
