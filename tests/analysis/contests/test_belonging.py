"""The dead of one state are no rivals of those of another."""

from typing import Any

import pytest

from sitrep.analysis.contests import find_contests
from tests.analysis.contests.counting import numbers
from tests.gold.contests_scorer import read_day, theatre_of

RIDGE = "Two columns met on the ridge above Robotyne on Monday and fought until dusk. {}"
COLUMNS = "Until dusk two columns fought on the ridge above Robotyne, where they met on Monday. {}"


def find(country: str, *texts: str) -> list[list[list[int | None]]]:
    case: dict[str, Any] = {
        "id": "probe",
        "country": country,
        "day": "2023-08-22",
        "texts": [{"outlet": f"Paper {number}", "text": text} for number, text in enumerate(texts)],
    }
    day = read_day(case)
    return [numbers(day, contest) for contest in find_contests(day, theatre_of(country))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Each army counts the dead of its enemy.
        (
            "Ukraine's general staff said 45 Russian soldiers were killed.",
            "Russia's defence ministry said 130 Ukrainian soldiers were killed.",
        ),
        # One army counts its own, and its enemy's by their name.
        (
            "Three soldiers were killed, the Ukrainian army said.",
            "Ukraine's army said 45 Russian soldiers were killed.",
        ),
        # "Of its men" are those of who speaks.
        (
            "Russia's defence ministry said six of its soldiers were killed.",
            "Russia's defence ministry said 130 Ukrainian soldiers were killed.",
        ),
    ],
)
def test_soldiers_of_two_states_are_no_rivals(one: str, other: str) -> None:
    assert find("UKR", RIDGE.format(one), COLUMNS.format(other)) == []


def test_two_counts_of_one_state_s_soldiers_are_rivals() -> None:
    russian = "Russia's defence ministry said six of its soldiers were killed."
    ukrainian = "Ukraine's general staff said 45 Russian soldiers were killed."
    assert find("UKR", RIDGE.format(russian), COLUMNS.format(ukrainian)) == [[[6], [45]]]


def test_who_names_no_state_goes_with_those_of_his_event() -> None:
    medic = "A medic said 17 soldiers were killed."
    ukrainian = "Ukraine's general staff said 45 Russian soldiers were killed."
    assert find("UKR", RIDGE.format(medic), COLUMNS.format(ukrainian)) == [[[17], [45]]]


def test_the_dead_on_both_sides_of_a_border_are_no_rivals() -> None:
    here = "Shells crossed the river at Goz Beida again on Sunday. The health ministry said nine people were killed in Sudan."
    there = "Shells crossed the river at Goz Beida again on Sunday. Chad's interior ministry said 14 people were killed in Chad."
    assert find("SDN", here, there) == []
    again = (
        "Shells crossed the river at Goz Beida again on Sunday. A nurse said 20 people were killed in Chad."
    )
    assert find("SDN", there, again) == [[[14], [20]]]


def test_an_office_counts_at_home_what_it_places_nowhere() -> None:
    there = "Shells crossed the border again on Sunday. Cambodia's interior ministry said five people were killed in Cambodia."
    home = "Shells crossed the border again on Sunday. The Thai health ministry said 12 people were killed."
    assert find("MMR", there, home) == []


def test_one_army_under_two_names_is_one_owner() -> None:
    first = "The Ukrainian general staff said 45 Russian soldiers were killed."
    second = "Ukraine's general staff said 60 Russian soldiers were killed."
    assert find("UKR", RIDGE.format(first), COLUMNS.format(second)) == []
