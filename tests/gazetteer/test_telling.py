"""The names that tell of a theatre: words for its lists, in the scripts of its texts."""

import gzip
import re
from pathlib import Path

import pytest

import sitrep.gazetteer
from sitrep.config.words import split_phrase
from sitrep.gazetteer import find_telling_names
from sitrep.gazetteer.native import load_country_names, load_demonyms, load_native

PACKAGE = Path(sitrep.gazetteer.__file__).parent
COUNTRIES = sorted(code for code in load_country_names() if (PACKAGE / "data" / f"{code}.tsv.gz").exists())


@pytest.mark.parametrize(
    ("country", "place", "name"),
    [
        ("SDN", "SD02", "شمال دارفور"),
        ("AFG", "AF30", "هلمند"),
        ("UKR", "UA63", "Харьков"),
        ("UKR", "UA63", "Харків"),
        ("SYR", "SY02", "حلب"),
        ("YEM", "YE19", "حضرموت"),
        ("MMR", "MM-02", "ပဲခူး"),
    ],
)
def test_units_have_names_in_their_own_script(country: str, place: str, name: str) -> None:
    assert name in load_native(country)[place]


@pytest.mark.parametrize(
    ("country", "name"), [("SDN", "السودان"), ("UKR", "Україна"), ("MMR", "မြန်မာ"), ("SYR", "Syrien")]
)
def test_countries_have_names_in_the_languages_that_are_read(country: str, name: str) -> None:
    assert name in load_country_names()[country]


def test_native_names_belong_to_what_exists() -> None:
    for country in ("AFG", "SDN", "UKR", "MMR"):
        rows = gzip.decompress((PACKAGE / "data" / f"{country}.tsv.gz").read_bytes()).decode().splitlines()
        assert set(load_native(country)) <= {row.split("\t")[1] for row in rows}


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_words_for_its_lists(country: str) -> None:
    told = find_telling_names(country)
    assert told.names
    assert not {*told.names} & {*told.places}
    assert not {*told.places} & {*told.homonyms}
    assert all(split_phrase(name) for name in (*told.names, *told.places, *told.homonyms))


def test_a_region_is_told_by_the_units_that_share_its_name() -> None:
    assert "Kivu" in {*find_telling_names("COD").names, *find_telling_names("COD").places}
    assert "Nile" not in find_telling_names("SDN").places


@pytest.mark.parametrize(
    ("country", "known", "unknown"),
    [
        ("SYR", "Aleppo", "Dar‘a"),
        ("HTI", "Artibonite", "West"),
        ("UKR", "Kharkiv", "Sum"),
        ("COL", "Cauca", "Madrid"),
    ],
)
def test_what_tells_is_a_word_and_more_than_a_direction(country: str, known: str, unknown: str) -> None:
    told = find_telling_names(country)
    assert known in {*told.names, *told.places}
    assert unknown not in {*told.names, *told.places}


def test_a_name_that_stands_elsewhere_too_is_weak() -> None:
    told = find_telling_names("SYR")
    assert "Aleppo" in told.places
    assert "Tripoli" not in told.places
    assert "Tripoli" in find_telling_names("LBN").homonyms
    assert "Donetsk" in find_telling_names("UKR").places  # Russia has a small town of that name


def test_a_theatre_without_entry_has_no_demonyms() -> None:
    assert load_demonyms("SDN")[:2] == ("Sudan", "Sudanese")
    assert load_demonyms("XYZ") == ()
    assert load_native("XYZ") == {}


def test_each_country_of_the_demonyms_is_known() -> None:
    lines = (PACKAGE / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    codes = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert codes == sorted(set(codes))
    assert set(codes) <= {*COUNTRIES}
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_a_unit_tells_by_its_other_names_too_however_short() -> None:
    places = find_telling_names("YEM").places
    assert "Saada" in places
