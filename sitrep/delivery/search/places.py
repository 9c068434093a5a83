"""Which places an item or a figure of an issue is about, as its records name them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from sitrep.delivery.search.quoting import plain


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place as the gazetteer spells it; `code` and `unit` are those of its first-level unit, if known."""

    name: str
    kind: str
    code: str | None
    unit: str | None
    country: str | None
    lat: float | None
    lon: float | None


class Places:
    """The places of one issue: its units, and what its articles name where."""

    def __init__(self, units: Sequence[Mapping[str, Any]], records: Iterable[Mapping[str, Any]]) -> None:
        """Read the units of a brief and the places in the records of its articles."""
        self._by_code = {unit["code"]: _unit(unit) for unit in units}
        self._by_name = {row.name: row for row in self._by_code.values()}
        self._in_article: dict[str, list[tuple[int, int, str, PlaceRow]]] = {}
        for record in records:
            self._in_article[record["id"]] = [
                (place["start"], place["end"], place["text"], self._row(place))
                for place in record.get("places", ())
            ]

    @property
    def units(self) -> tuple[PlaceRow, ...]:
        """The first-level units of the theatre, whether or not anything is told of them."""
        return tuple(self._by_code.values())

    def of_item(self, item: Mapping[str, Any]) -> tuple[PlaceRow, ...]:
        """Return the places in an item's own words, each once; units first."""
        found = [self._by_name[name] for name in item.get("units", ()) if name in self._by_name]
        found += [
            row
            for excerpt in item["excerpts"]
            for start, end, _, row in self._in_article.get(excerpt["article"], ())
            if excerpt["start"] <= start and end <= excerpt["end"]
        ]
        return tuple(dict.fromkeys(found))

    def code_of(self, label: str | None, spot: str | None, article: str) -> str | None:
        """Return the code of the unit that a figure is of; None for none, and for several.

        The label of the page tells it ("Helmand", "Helmand (Lashkar Gah)"), else the place that the text
        names with the count.
        """
        if label is not None:
            fitting = [name for name in self._by_name if label == name or label.startswith(f"{name} (")]
            return self._by_name[max(fitting, key=len)].code if fitting else None
        if spot is None:
            return None
        codes = {
            row.code
            for _, _, text, row in self._in_article.get(article, ())
            if spot in {row.name, text} and row.kind != "country"
        }
        return codes.pop() if len(codes) == 1 else None

    def _row(self, place: Mapping[str, Any]) -> PlaceRow:
        code, kind = plain(place.get("code")), str(place["kind"])
        if kind == "admin1" and code in self._by_code:
            return self._by_code[code]
        return PlaceRow(
            plain(place["name"]) or "",
            kind,
            code,
            plain(place.get("admin1")),
            plain(place.get("country")),
            _degrees(place.get("lat")),
            _degrees(place.get("lon")),
        )


def _unit(unit: Mapping[str, Any]) -> PlaceRow:
    name = plain(unit["name"]) or ""
    return PlaceRow(
        name,
        "admin1",
        plain(unit["code"]),
        name,
        plain(unit.get("country")),
        _degrees(unit.get("lat")),
        _degrees(unit.get("lon")),
    )


def _degrees(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and isfinite(value) else None
