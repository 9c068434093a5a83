"""The four sources of the gazetteer, read into plain rows."""

import csv
import json
import sqlite3
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

Ring = tuple[tuple[float, float], ...]

# Natural Earth's own country codes, where they differ from ISO 3166-1.
_ISO = {"SDS": "SSD", "KOS": "XKX", "ALD": "ALA", "PSX": "PSE", "SAH": "ESH", "CYN": "CYP"}


@dataclass(frozen=True)
class Outline:
    """A first-level unit of Natural Earth; rings are (longitude, latitude), outer and inner alike."""

    fid: int
    country: str
    names: tuple[str, ...]
    rings: tuple[Ring, ...]

    def holds(self, lon: float, lat: float) -> bool:
        """Tell whether a point lies inside (even-odd rule over all rings)."""
        inside = False
        for ring in self.rings:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                    inside = not inside
        return inside

    def distance(self, lon: float, lat: float) -> float:
        """Return the squared distance in degrees to the nearest corner."""
        return min((x - lon) ** 2 + (y - lat) ** 2 for ring in self.rings for x, y in ring)


@dataclass(frozen=True)
class Coded:
    """A unit of OCHA's p-code list."""

    country: str
    level: int
    code: str
    name: str
    parent: str


@dataclass(frozen=True)
class Town:
    """A populated place of GeoNames; `region` is GeoNames' own first-level code."""

    country: str
    number: int
    name: str
    lat: float
    lon: float
    population: int
    region: str
    alternates: tuple[str, ...]


def read_outlines(world_map: Path) -> list[Outline]:
    """Read the layer `states_provinces` of QGIS's world map (Natural Earth 10m).

    `gn_name` stands first: two Afghan provinces are called Parwan and two Uruzgan in `name`.
    """
    query = "select fid, adm0_a3, gn_name, name, woe_name, woe_label, geom from states_provinces order by fid"
    found = []
    with sqlite3.connect(world_map) as connection:
        for fid, country, gn_name, name, woe_name, woe_label, geometry in connection.execute(query):
            label = (woe_label or "").split(", ")[0]
            names = tuple(_mend(value) for value in (gn_name, name, woe_name, label) if value)
            found.append(Outline(fid, _ISO.get(country, country), names, tuple(_rings(geometry))))
    return found


def _mend(name: str) -> str:
    """Undo UTF-8 that was read as Latin-1 once ("BaydaÂ´")."""
    try:
        return name.encode("latin-1").decode("utf-8") if "Â" in name or "Ã" in name else name
    except UnicodeError:
        return name


def _rings(geometry: bytes) -> Iterator[Ring]:
    """Yield the rings of a GeoPackage geometry: header, envelope, then well-known binary."""
    envelope = (0, 32, 48, 48, 64)[(geometry[3] >> 1) & 7]
    yield from _read_wkb(geometry, 8 + envelope)[0]


def _read_wkb(data: bytes, at: int) -> tuple[list[Ring], int]:
    order = "<" if data[at] == 1 else ">"
    kind, count = struct.unpack_from(f"{order}II", data, at + 1)
    at += 9
    rings: list[Ring] = []
    for _ in range(count):
        if kind == 6:
            part, at = _read_wkb(data, at)
            rings += part
        else:
            (points,) = struct.unpack_from(f"{order}I", data, at)
            flat = struct.unpack_from(f"{order}{2 * points}d", data, at + 4)
            rings.append(tuple(zip(flat[::2], flat[1::2], strict=True)))
            at += 4 + 16 * points
    return rings, at


def read_codes(pcodes: Path) -> list[Coded]:
    """Read OCHA's global p-code list."""
    with pcodes.open(encoding="utf-8-sig", newline="") as file:
        return [
            Coded(
                row["Location"],
                int(row["Admin Level"]),
                row["P-Code"],
                row["Name"].strip(),
                row["Parent P-Code"],
            )
            for row in csv.DictReader(file)
        ]


def read_towns(cities: Path, alpha3: dict[str, str]) -> list[Town]:
    """Read GeoNames' populated places; countries that ISO does not know are left out."""
    rows = json.loads(cities.read_text(encoding="utf-8"))
    return [
        Town(
            country=alpha3[row["countrycode"]],
            number=row["geonameid"],
            name=row["name"],
            lat=row["latitude"],
            lon=row["longitude"],
            population=row["population"],
            region=row["admin1code"],
            alternates=tuple(row["alternatenames"]),
        )
        for row in rows.values()
        if row["countrycode"] in alpha3
    ]
