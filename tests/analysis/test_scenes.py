"""One deed, told in other words: the same town, day and kind of act, and what sets two deeds apart."""

from datetime import date

import pytest

from tests.analysis.test_stories import gather, report

DAY = date(2016, 3, 9)  # a Wednesday
RAID = (
    "An air raid struck the livestock market of Harib in Marib on Tuesday, killing 14 people and hurting at "
    "least 26, a nurse at the clinic said.\n\nThe coalition said that it had hit a rebel depot and denied "
    "that any civilian had died."
)
PLANE = "At least 21 people died when a plane bombed the market of Harib on Tuesday afternoon, a trader said."
CLAIM = (
    "The coalition struck a rebel position in Harib on Tuesday and killed 8 fighters, its spokesman said. "
    "He called reports of dead herdsmen false."
)


def count(*texts: str, country: str = "YEM") -> int:
    found = gather(
        [report(text, f"{number}.txt", day=DAY, country=country) for number, text in enumerate(texts)]
    )
    return len({each.story for each in found.articles})


def test_an_air_raid_a_plane_that_bombs_and_a_struck_position_are_one() -> None:
    assert count(RAID, PLANE, CLAIM) == 1


@pytest.mark.parametrize(
    "other",
    [
        CLAIM.replace("Harib", "Sirwah"),
        CLAIM.replace("Tuesday", "Sunday"),
        "Rebel mortars killed 8 fighters of the coalition in Harib on Tuesday, a driver said.",
        "A roadside mine killed 3 herdsmen in Harib on Tuesday, an elder said.",
        "A plane bombed a school in Harib on Tuesday and killed 5 pupils, a teacher said.",
        "A car bomb killed 21 people at the police station of Harib on Tuesday, a trader said.",
        "Gunmen shot a judge dead in Harib on Tuesday, his brother said.",
    ],
)
def test_another_town_day_weapon_or_target_is_another_deed(other: str) -> None:
    assert count(RAID, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in the west of Taiz on Monday morning", "in the east of Taiz on Monday evening"),
        ("in northern Taiz on Monday", "in southern Taiz on Monday"),
        ("in Taiz at dawn on Monday", "in Taiz late in the evening on Monday"),
    ],
)
def test_two_sides_of_a_town_and_two_hours_part(one: str, other: str) -> None:
    assert (
        count(f"A bomb killed 4 people {one}, police said.", f"A bomb killed 6 people {other}, medics said.")
        == 2
    )


def test_one_side_and_one_hour_are_one() -> None:
    where = "in the west of Taiz on Monday morning"
    assert (
        count(
            f"A bomb killed 4 people {where}, police said.", f"A bomb killed 6 people {where}, medics said."
        )
        == 1
    )
