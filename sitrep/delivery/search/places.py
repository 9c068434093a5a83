"""Which places an item or a figure of an issue is about, as its records name them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from sitrep.delivery.search.quoting import plain

_SEVERAL = 2  # units that words name: a count of all of them is none of each


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
        found += [row for excerpt in item["excerpts"] for row in self._within(excerpt)]
        return tuple(dict.fromkeys(found))

    def of_figure(self, count: Mapping[str, Any], item: Mapping[str, Any] | None) -> tuple[PlaceRow, ...]:
        """Return the places that the words of a figure name, its label and its own place among them.

        Words that name none tell of where their item is, if that is in one first-level unit.
        """
        unit, spot = self._unit_of(count.get("place")), count["figure"].get("place")
        found = [unit] if unit is not None else []
        found += [row for text, row in self._named(count["article"]) if spot in {row.name, text}]
        if count.get("told"):
            found += self._within(count["told"])
        if not any(row.kind != "country" for row in found) and spot is None and item is not None:
            about = [row for row in self.of_item(item) if row.kind != "country"]
            if len({row.code for row in about}) == 1:
                found += about
        return tuple(dict.fromkeys(found))

    def code_of(self, count: Mapping[str, Any], spot: str | None) -> str | None:
        """Return the code of the unit that a figure is of; None for none, and for several.

        The label of the page tells it ("Helmand", "Helmand (Lashkar Gah)"), else the place that the text
        names with the count, where its words name no other unit of the theatre.
        """
        label = count.get("place")
        if label is not None:
            unit = self._unit_of(label)
            return unit.code if unit is not None else None
        if spot is None:
            return None
        codes = {
            row.code
            for text, row in self._named(count["article"])
            if spot in {row.name, text} and row.kind != "country"
        }
        told = count.get("told")
        units = {row.code for row in self._within(told) if row.kind == "admin1"} if told else set()
        return codes.pop() if len(codes) == 1 and len(units & self._by_code.keys()) < _SEVERAL else None

    def _unit_of(self, label: str | None) -> PlaceRow | None:
        """Return the unit that a label of the page names."""
        fitting = [
            name for name in self._by_name if label and (label == name or label.startswith(f"{name} ("))
        ]
        return self._by_name[max(fitting, key=len)] if fitting else None

    def _within(self, excerpt: Mapping[str, Any]) -> list[PlaceRow]:
        return [
            row
            for start, end, _, row in self._in_article.get(excerpt["article"], ())
            if excerpt["start"] <= start and end <= excerpt["end"]
        ]

    def _named(self, article: str) -> Iterator[tuple[str, PlaceRow]]:
        for _, _, text, row in self._in_article.get(article, ()):
            yield text, row

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
