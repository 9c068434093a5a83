"""Tolls of one ground and day that stories do not join."""

import pytest

from sitrep.analysis.contests import find_contests
from sitrep.model import Contest, ContestKind
from tests.analysis.contests.counting import numbers
from tests.gold.contests_scorer import read_day, theatre_of

MISSILE = (
    "A missile struck the Saltivka district of Kharkiv on Tuesday and killed four people, the mayor said."
)
SHELLS = "Shelling of Saltivka in Kharkiv killed {} people on Tuesday, the regional prosecutor said."


def find(*texts: str) -> tuple[Contest, ...]:
    named = [{"outlet": f"Paper {at}", "text": text} for at, text in enumerate(texts)]
    case = {"id": "possible", "country": "UKR", "day": "2023-09-06", "texts": named}
    day = read_day(case)
    found = find_contests(day, theatre_of("UKR"))
    assert all(len(numbers(day, contest)) > 1 for contest in found)
    return found


def test_what_may_be_one_event_has_its_versions_and_no_range() -> None:
    (contest,) = find(MISSILE, SHELLS.format("six"))
    assert contest.kind is ContestKind.POSSIBLE
    assert (contest.story, contest.lowest, contest.highest) == (None, None, None)
    assert [version.owner for version in contest.versions] == ["mayor", "regional prosecutor"]


def test_the_order_of_the_texts_decides_nothing() -> None:
    one, other = find(MISSILE, SHELLS.format("six")), find(SHELLS.format("six"), MISSILE)
    assert [[v.owner for v in contest.versions] for contest in one] == [
        [v.owner for v in contest.versions] for contest in other
    ]


@pytest.mark.parametrize(
    "other",
    [
        SHELLS.format("four"),  # the counts agree
        SHELLS.format("about four"),
        SHELLS.format("six").replace("Tuesday", "Monday"),
        SHELLS.format("six").replace("Saltivka", "Oleksiivka"),
        SHELLS.format("six").replace(" of Saltivka in", " of"),  # the town alone is too wide
        SHELLS.format("six").replace("Shelling", "A second shelling"),
        SHELLS.format("six").replace("killed", "wounded"),
        SHELLS.format("six").replace("the regional prosecutor", "the mayor"),
        SHELLS.format("six").replace(" on Tuesday", ""),  # no day of its own
        SHELLS.format("six").replace("people", "children"),  # a share of the dead
    ],
)
def test_what_is_told_apart_or_agrees_is_no_row(other: str) -> None:
    assert [contest for contest in find(MISSILE, other) if contest.kind is ContestKind.POSSIBLE] == []


def test_a_morning_and_an_evening_are_two() -> None:
    morning = MISSILE.replace("on Tuesday", "on Tuesday morning")
    evening = SHELLS.format("six").replace("on Tuesday", "on Tuesday evening")
    assert find(morning, evening) == ()
    assert len(find(morning, evening.replace("evening", "morning"))) == 1
