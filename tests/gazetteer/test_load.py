"""The packaged gazetteer: every country, its units and outlines, and what config makes of them."""

import csv
import hashlib
import re
from pathlib import Path

import pytest

from sitrep.errors import ConfigError
from sitrep.gazetteer import Level, Tier, load_gazetteer, load_outlines

PACKAGE = Path(__file__).parents[2] / "sitrep" / "gazetteer"


def units(country: str) -> dict[str, str]:
    entries = load_gazetteer(country).entries
    return {e.code: e.name for e in entries if e.level is Level.ADMIN1 and e.tier is Tier.THEATRE}


@pytest.mark.parametrize(
    ("country", "admin1", "admin2"), [("AFG", 34, 401), ("UKR", 27, 139), ("SDN", 19, 189)]
)
def test_units_and_districts_are_those_of_ocha(country: str, admin1: int, admin2: int) -> None:
    entries = [entry for entry in load_gazetteer(country).entries if entry.tier is Tier.THEATRE]
    assert sum(entry.level is Level.ADMIN1 for entry in entries) == admin1
    assert sum(entry.level is Level.ADMIN2 for entry in entries) == admin2
    codes = {entry.code for entry in entries if entry.level is Level.ADMIN1}
    assert {entry.unit for entry in entries if entry.level is Level.ADMIN2} <= codes


def test_every_country_loads() -> None:
    files = sorted(file.name[:3] for file in (PACKAGE / "data").glob("???.tsv.gz"))
    assert len(files) > 200
    for country in files[::10]:
        assert units(country)


def test_the_four_provinces_that_natural_earth_mislabels() -> None:
    outlines = load_outlines("AFG")
    assert len(outlines) == 34
    # Inside each: the seat of the province.
    for code, lon, lat in [
        ("AF08", 69.5, 35.3),
        ("AF03", 69.1, 35.0),
        ("AF24", 66.1, 33.7),
        ("AF25", 65.9, 32.6),
    ]:
        rings = outlines[code]
        assert any(min(x for x, _ in ring) < lon < max(x for x, _ in ring) for ring in rings)
        assert any(min(y for _, y in ring) < lat < max(y for _, y in ring) for ring in rings)


def test_paktia_and_paktika_are_not_swapped() -> None:
    entries = {entry.code: entry for entry in load_gazetteer("AFG").entries if entry.level is Level.ADMIN1}
    paktia, paktika = entries["AF13"], entries["AF12"]
    assert (paktia.name, paktika.name) == ("Paktia", "Paktika")
    assert paktia.lat is not None
    assert paktika.lat is not None
    assert paktia.lat > paktika.lat
    assert "AF14" in paktia.neighbours


def test_neighbours_are_mutual() -> None:
    entries = {entry.code: entry for entry in load_gazetteer("SYR").entries if entry.level is Level.ADMIN1}
    own = {code: entry for code, entry in entries.items() if entry.tier is Tier.THEATRE}
    assert all(code in own[near].neighbours for code, entry in own.items() for near in entry.neighbours)


def test_crimea_is_configuration() -> None:
    assert units("UKR")["UA01"] == "Crimea"
    assert load_outlines("UKR")["UA01"]
    dropped = load_gazetteer("UKR", units_drop=("UA01", "UA85"))
    assert not [e for e in dropped.entries if e.unit in {"UA01", "UA85"}]
    added = load_gazetteer("UKR", units_add={"RUS": ("RU-KRS",)})
    kursk = [e for e in added.entries if e.unit == "RU-KRS"]
    assert {entry.tier for entry in kursk} == {Tier.THEATRE}
    assert any(entry.level is Level.TOWN for entry in kursk)


def test_a_stranger_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match=r"theatre\.code.*XYZ"):
        load_gazetteer("XYZ")
    with pytest.raises(ConfigError, match=r"units_drop.*AF99"):
        load_gazetteer("AFG", units_drop=("AF99",))
    with pytest.raises(ConfigError, match=r"units_add.*PK99"):
        load_gazetteer("AFG", units_add={"PAK": ("PK99",)})
    assert load_outlines("XYZ") == {}


def test_the_data_is_small_and_its_sources_are_named() -> None:
    size = sum(file.stat().st_size for file in (PACKAGE / "data").rglob("*.gz"))
    assert size < 8_000_000
    page = (PACKAGE / "SOURCES.md").read_text(encoding="utf-8")
    assert len(re.findall(r"`[0-9a-f]{64}`", page)) == 9


def test_loading_twice_gives_the_same() -> None:
    digests = {hashlib.sha256(repr(load_gazetteer("YEM").entries).encode()).hexdigest() for _ in range(2)}
    assert len(digests) == 1


def test_alternates_name_what_exists() -> None:
    with (PACKAGE / "alternates.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if not row[0].startswith("#")]
    assert all(len(row) == 3 for row in rows)
    for country, place, _ in rows:
        if place and not place.startswith(("=", "+")):
            known = {entry.code for entry in load_gazetteer(country).entries if entry.tier is Tier.THEATRE}
            assert place in known, (country, place)
