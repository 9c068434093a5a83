"""Families against people: counts that no usual family makes true stand side by side, unconverted."""

import pytest

from sitrep.analysis.contests import find_contests
from sitrep.model import ContestKind
from tests.analysis.contests.counting import numbers
from tests.gold.contests_scorer import read_day, theatre_of

UNITS = ContestKind.UNITS


@pytest.mark.parametrize(
    ("country", "text", "told"),
    [
        (
            "SDN",
            (
                "Some 4,500 families fled the clashes in Kulbus this week, the governor said. An aid coordinator in "
                "Geneina said 60,000 people had fled Kulbus."
            ),
            [[4_500], [60_000]],
        ),
        (
            "COL",
            (
                "The mayor of Tibú said 300 families had been displaced by the fighting. The army said that only 400 "
                "people had been displaced."
            ),
            [[300], [400]],
        ),
        # Six to a family: both may be right.
        (
            "SDN",
            (
                "Some 4,500 families fled the clashes in Kulbus this week, the governor said. An aid coordinator said "
                "27,000 people had fled Kulbus."
            ),
            [],
        ),
        # One owner gives both.
        ("SDN", "OCHA said 900 families, or 9,500 people, had fled Kulbus. OCHA said so on Friday.", []),
        # Those who returned are others than those who fled.
        (
            "COL",
            "The mayor of Tibú said 300 families had been displaced. The army said 20,000 people had returned.",
            [],
        ),
    ],
)
def test_families_against_people(country: str, text: str, told: list[list[int]]) -> None:
    case = {
        "id": "units",
        "country": country,
        "day": "2022-06-10",
        "texts": [{"outlet": "Post", "text": text}],
    }
    day = read_day(case)
    contests = [each for each in find_contests(day, theatre_of(country)) if each.kind is UNITS]
    assert [number for contest in contests for number in numbers(day, contest)] == told
    assert all(contest.lowest is None and contest.highest is None for contest in contests)
