"""Whose people and whose government words name."""

import pytest

from sitrep.analysis.nations import nations_in, state_of
from sitrep.gazetteer.states import load_capitals, load_states


@pytest.mark.parametrize(
    ("words", "language", "states"),
    [
        ("45 Chinese soldiers", "en", {"CHN"}),
        ("100 Cambodian soldiers", "en", {"KHM"}),
        ("12 South Sudanese herders", "en", {"SSD"}),
        ("six U.S. troops", "en", {"USA"}),
        ("30 of us", "en", set()),
        ("nine Nigerien gendarmes", "en", {"NER"}),
        ("nine Nigerian soldiers", "en", {"NGA"}),
        ("eight Thai and two Burmese villagers", "en", {"THA", "MMR"}),
        ("twelve people", "en", set()),
        ("14 soldats congolais", "fr", {"COD"}),
        ("sieben russische Soldaten", "de", {"RUS"}),
        ("12 soldados venezolanos", "es", {"VEN"}),
        ("семь украинских военных", "ru", {"UKR"}),
        ("12 جنديا سوريا", "ar", {"SYR"}),
    ],
)
def test_words_name_the_people_of_states(words: str, language: str, states: set[str]) -> None:
    assert nations_in(words, language) == states


@pytest.mark.parametrize(
    ("speaker", "state"),
    [
        ("Kigali", "RWA"),
        ("President Paul Kagame of Rwanda", "RWA"),
        ("the Rwandan foreign ministry", "RWA"),
        ("Kigali's spokeswoman", "RWA"),
        ("the government in Kabul", "AFG"),
        ("Kremlin spokesman Dmitry Peskov", "RUS"),
        ("the US military", "USA"),
        ("a doctor in Kyiv", None),
        ("UN mission in Mali", None),
        ("the mayor of Beirut", None),
        ("envoys of Egypt and Qatar", None),
        ("the rebels", None),
    ],
)
def test_a_state_goes_by_its_name_its_people_and_its_capital(speaker: str, state: str | None) -> None:
    assert state_of(speaker) == state


def test_a_very_long_name_is_no_trouble() -> None:
    assert state_of("said " * 200_000) is None
    assert nations_in("a" * 1_000_000) == frozenset()


def test_each_capital_is_that_of_a_known_state_and_of_no_other() -> None:
    capitals = load_capitals()
    assert list(capitals) == sorted(capitals)
    assert set(capitals) <= set(load_states())
    named = [name for names in capitals.values() for name in names]
    assert len(named) == len(set(named))
