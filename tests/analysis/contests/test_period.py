"""Counts of a period: what leans on the count before it, and whose doing narrows a count."""

import pytest

from sitrep.analysis.contests import find_contests
from sitrep.analysis.contests.perpetrators import part_perpetrators
from sitrep.analysis.contests.said import Said, collect
from sitrep.model import Figure
from tests.analysis.contests.counting import HALF, THEATRE, count, told
from tests.gold.contests_scorer import read_day, theatre_of

A, B, C = "Rights Watch Sample", "Health Union Sample", "Sample Bar Association"
SIDES = {"army": ("Sample army", "SA"), "front": ("Liberation Front*",)}


def said(*figures: Figure) -> list[Said]:
    return list(collect([told("a.txt", *figures)], "AFG"))


def lanes(*figures: Figure) -> list[list[int | None]]:
    return [[each.figure.value for each in lane] for lane in part_perpetrators(said(*figures), SIDES)]


@pytest.mark.parametrize(
    ("why", "figures", "expected"),
    [
        ("a share of all", [count(5, A, perpetrator="army"), count(9, B)], [[5], [9]]),
        ("more than another's whole", [count(12, A, perpetrator="army"), count(9, B)], [[12, 9]]),
        ("more than the same body's whole", [count(12, A, perpetrator="army"), count(9, A)], [[12], [9]]),
        (
            "one side, two names",
            [count(5, A, perpetrator="the Sample army"), count(9, B, perpetrator="SA troops")],
            [[5, 9]],
        ),
        (
            "two sides",
            [count(5, A, perpetrator="army of Sample"), count(9, B, perpetrator="Liberation Fronts")],
            [[5], [9]],
        ),
        (
            "two sides, one whole",
            [
                count(12, A, perpetrator="army"),
                count(14, C, perpetrator="Liberation Front"),
                count(9, B),
            ],
            [[12, 9], [14]],
        ),
    ],
)
def test_one_side_s_doing(why: str, figures: list[Figure], expected: list[list[int]]) -> None:
    assert lanes(*figures) == expected, why


def test_a_larger_count_of_one_side_s_doing_stands_beside_a_whole() -> None:
    mine = count(12, A, period=HALF, perpetrator="rebels")
    assert find_contests([told("a.txt", mine), told("b.txt", count(9, B, period=HALF))], THEATRE)
    assert not find_contests([told("a.txt", mine), told("b.txt", count(900, B, period=HALF))], THEATRE)


def leaning(text: str) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    case = {
        "id": "l",
        "country": "COD",
        "day": "2023-07-05",
        "texts": [{"outlet": "Lake Post", "text": text}],
    }
    day = read_day(case)
    (contest,) = find_contests(day, theatre_of("COD")) or (None,)
    if contest is None:
        return []
    return [(contest.place, contest.group, version.owner) for version in contest.versions]


COUNTED = "The UN mission counted 61 civilians killed by M23 in Rutshuru in the first half of 2023."


@pytest.mark.parametrize(
    ("then", "owners"),
    [
        ("The Kivu Barometer counted 78 deaths in the same period.", ["Kivu Barometer", "UN mission"]),
        ("The Kivu Barometer counted 78 deaths in Goma in the same period.", []),
        ("The Kivu Barometer counted 78 soldiers killed in the same period.", []),
        ("The Kivu Barometer counted 78 wounded in the same period.", []),
        ("The Kivu Barometer counted 78 deaths in the second half of 2022.", []),
    ],
)
def test_a_count_of_the_same_period_has_the_place_and_people_of_the_one_before(
    then: str, owners: list[str]
) -> None:
    found = leaning(f"{COUNTED} {then}")
    assert sorted(str(owner) for _, _, owner in found) == owners
    assert all((place, group) == ("Rutshuru", ("civilians",)) for place, group, _ in found)
