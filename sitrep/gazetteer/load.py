"""Read the packaged gazetteer: the theatre's country in full, its neighbours and the world in part."""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sitrep.errors import ConfigError
from sitrep.gazetteer.entries import Entry, Gazetteer, Level, Tier
from sitrep.gazetteer.native import load_country_names, load_native

_DATA = Path(__file__).parent / "data"
# Of a neighbour, the towns that news from next door names without explaining them.
_NEIGHBOUR_TOWN = 20_000

Ring = tuple[tuple[float, float], ...]


def load_gazetteer(
    country: str, *, units_add: Mapping[str, tuple[str, ...]] | None = None, units_drop: tuple[str, ...] = ()
) -> Gazetteer:
    """Load the places that texts on a theatre may name.

    Args:
        country: the theatre's country, ISO 3166-1 alpha-3.
        units_add: further first-level units that belong to the theatre, as country: codes.
        units_drop: first-level units of the country that don't belong to it.

    Raises:
        ConfigError: a country or a unit that the gazetteer does not know.
    """
    world = list(_read(_DATA / "world.tsv.gz", Tier.WORLD, ""))
    own = next((entry for entry in world if entry.level is Level.COUNTRY and entry.code == country), None)
    if own is None or not (_DATA / f"{country}.tsv.gz").exists():
        raise ConfigError(
            f'theatre.code: "{country}" is no country of the gazetteer. Give its ISO 3166-1 alpha-3 code.'
        )
    added = dict(units_add or {})
    entries = list(_theatre(country, added, units_drop))
    held = {country}
    for near in sorted({*own.neighbours, *added} - held):
        file = _DATA / f"{near}.tsv.gz"
        if file.exists():
            held.add(near)
            taken = set(added.get(near, ()))
            entries += [e for e in _read(file, Tier.NEIGHBOUR, near, _NEIGHBOUR_TOWN) if e.unit not in taken]
    for entry in world:
        if entry.level is Level.COUNTRY:
            entries.append(entry if entry.code != country else replace(entry, tier=Tier.THEATRE))
        elif entry.country not in held:
            entries.append(entry)
    units = {entry.code: entry for entry in entries if entry.level is Level.ADMIN1}
    native = dict(load_country_names())
    for code in (country, *sorted(added)):
        native.update(load_native(code))
    return Gazetteer(country, tuple(entries), units, native)


def load_units(
    country: str, *, units_add: Mapping[str, tuple[str, ...]] | None = None, units_drop: tuple[str, ...] = ()
) -> tuple[Entry, ...]:
    """Return the first-level units of a theatre, by name; without the thousands of other places.

    Raises:
        ConfigError: a unit that the gazetteer does not know.
    """
    file = _DATA / f"{country}.tsv.gz"
    if not file.exists():
        return ()
    entries = _theatre(country, dict(units_add or {}), units_drop)
    units = (entry for entry in entries if entry.level is Level.ADMIN1)
    return tuple(sorted(units, key=lambda entry: (entry.name, entry.code)))


def load_place_names(country: str) -> Iterator[str]:
    """Yield the names of all districts and towns of a country, however small; none of one not known."""
    file = _DATA / f"{country}.tsv.gz"
    lines = gzip.decompress(file.read_bytes()).decode().splitlines() if file.exists() else ()
    for line in lines:
        level, _, name, _ = line.split("\t", maxsplit=3)
        if int(level) >= Level.ADMIN2:
            yield name


def load_outlines(country: str) -> dict[str, tuple[Ring, ...]]:
    """Return the outlines of a country's first-level units by code: rings of (longitude, latitude).

    Units whose outline is not known are left out; a country that is not known gives none.
    """
    file = _DATA / "outlines" / f"{country}.tsv.gz"
    found: dict[str, tuple[Ring, ...]] = {}
    if file.exists():
        for line in gzip.decompress(file.read_bytes()).decode().splitlines():
            code, steps = line.split("\t")
            found[code] = (*found.get(code, ()), tuple(_corners(steps)))
    return found


def _corners(steps: str) -> Iterator[tuple[float, float]]:
    x = y = 0
    for step in steps.split(" "):
        east, north = step.split(",")
        x, y = x + int(east), y + int(north)
        yield x / 100, y / 100


def _theatre(country: str, added: dict[str, tuple[str, ...]], dropped: tuple[str, ...]) -> Iterator[Entry]:
    rows = list(_read(_DATA / f"{country}.tsv.gz", Tier.THEATRE, country))
    _known(rows, dropped, f"theatre.units_drop: {country}")
    yield from (entry for entry in rows if entry.unit not in dropped)
    for other, codes in sorted(added.items()):
        file = _DATA / f"{other}.tsv.gz"
        more = list(_read(file, Tier.THEATRE, other)) if file.exists() else []
        _known(more, codes, f"theatre.units_add: {other}")
        yield from (entry for entry in more if entry.unit in codes)


def _known(rows: list[Entry], codes: tuple[str, ...], where: str) -> None:
    units = {entry.code for entry in rows if entry.level is Level.ADMIN1}
    if strangers := sorted(set(codes) - units):
        listed = ", ".join(sorted(units)) or "none"
        raise ConfigError(f"{where} has no unit {', '.join(strangers)}. Its units are: {listed}.")


def _read(file: Path, tier: Tier, country: str, smallest: int = 0) -> Iterator[Entry]:
    """Yield the entries of a file; towns stand in it by falling population."""
    for line in gzip.decompress(file.read_bytes()).decode().splitlines():
        level, code, name, unit, lat, lon, people, others, near = line.split("\t")
        population = int(people) if people else 0
        if smallest and level == "3" and population < smallest:
            return
        if smallest and level == "2":
            continue
        kind = Level(int(level))
        yield Entry(
            level=kind,
            tier=tier,
            # In the world's list the second column is the country, for towns too.
            country=country or code,
            code=code,
            name=name,
            unit=code if kind is Level.ADMIN1 and country else unit,
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            population=population,
            alternates=tuple(others.split("|")) if others else (),
            neighbours=tuple(near.split("|")) if near else (),
        )
