"""Spellings of places, in several theatres; words that are no names of places stay words."""

from collections.abc import Iterable

import pytest

from sitrep.delivery.search.schema import connect_new
from sitrep.delivery.search.spellings import Spellings
from sitrep.errors import UsageError


def spellings(
    tmp_path_factory: pytest.TempPathFactory, country: str, places: Iterable[tuple[str, str, str | None]] = ()
) -> Spellings:
    connection = connect_new(tmp_path_factory.mktemp("index") / "index.sqlite")
    connection.executemany(
        "INSERT INTO places (name, kind, code, country) VALUES (?, ?, ?, ?)",
        [(name, kind, code, country) for name, kind, code in places],
    )
    return Spellings(country, {}, connection)


@pytest.mark.parametrize(
    ("country", "asked", "also"),
    [
        ("AFG", "Helmand", "hilmand"),
        ("AFG", "hilmand", "helmand"),
        ("AFG", "NIMRUZ", "nimroz"),
        ("AFG", "Sari Pul", "sar e pul"),
        ("AFG", "saripul", "sar e pul"),
        ("SYR", "Deir ez-Zor", "deir ezzor"),
        ("SYR", "Hasaka", "hasakah"),
        ("MMR", "Rakhine", "arakan"),
    ],
)
def test_a_unit_is_found_in_each_of_its_spellings(
    tmp_path_factory: pytest.TempPathFactory, country: str, asked: str, also: str
) -> None:
    assert also in {" ".join(words) for words in spellings(tmp_path_factory, country).variants(asked)}


@pytest.mark.parametrize(
    "word", ["killed", "market", "some", "hospital", "the", "", "-", "7", "ferry bridge"]
)
@pytest.mark.parametrize("country", ["AFG", "UKR", "SYR", "MMR", "SDN"])
def test_words_stay_words(tmp_path_factory: pytest.TempPathFactory, country: str, word: str) -> None:
    assert spellings(tmp_path_factory, country).variants(word) == ()


def test_a_town_has_spellings_where_the_archive_tells_of_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert spellings(tmp_path_factory, "AFG").variants("Tirin Kot") == ()
    known = spellings(tmp_path_factory, "AFG", [("Tarinkot", "town", "AF25")])
    assert ("tarinkot",) in known.variants("Tirin Kot")


def test_an_area_is_a_unit_with_all_in_it_or_a_town(tmp_path_factory: pytest.TempPathFactory) -> None:
    known = spellings(
        tmp_path_factory,
        "UKR",
        [("Kharkiv", "admin1", "UA63"), ("Izium", "town", "UA63"), ("Izium", "town", None)],
    )
    assert known.find_area("ua63").code == "UA63"
    assert known.find_area("Kharkiv oblast").code == known.find_area("Kharkiv").code
    area = known.find_area("Izyum")
    assert (area.code, area.places) == (None, (2, 3))
    with pytest.raises(UsageError, match="Nearest: Kharkiv"):
        known.find_area("Kharkijw Port")
