"""Counts of a whole front, of one place in it, and of what somebody saw."""

import pytest

from tests.analysis.contests.test_belonging import find

BUS = "A drone hit a minibus in Kupiansk on Thursday and it burned. {}"
AGAIN = "A minibus burned in Kupiansk on Thursday when a drone hit it. {}"
MAYOR = BUS.format("The mayor said four people were killed.")


@pytest.mark.parametrize(
    "wide",
    [
        "Across the whole region 11 people were killed, the governor said.",
        "The governor said 11 people were killed along the entire front.",
        "On all fronts 11 people were killed, the governor said.",
        "The governor said 11 people were killed nationwide.",
        "The governor said 11 people were killed along the front in all by the evening.",
        "In all 11 people were killed along the front line, the governor said.",
    ],
)
def test_a_whole_front_is_no_rival_of_one_place(wide: str) -> None:
    assert find("UKR", MAYOR, AGAIN.format(wide)) == []


@pytest.mark.parametrize(
    "same",
    [
        "The governor said 11 people were killed.",
        "In all 11 people were killed, the governor said.",
        "A driver who knows the whole region said 11 people were killed in Kupiansk.",
    ],
)
def test_counts_of_one_place_are_rivals(same: str) -> None:
    assert find("UKR", MAYOR, AGAIN.format(same)) == [[[4], [11]]]


def test_two_counts_of_a_whole_front_are_rivals() -> None:
    one = "Shells fell on Kupiansk on Thursday. Across the whole region 11 people were killed, the governor said."
    other = (
        "Shells fell on Kupiansk on Thursday. Rescuers said 19 people were killed across the whole region."
    )
    assert find("UKR", one, other) == [[[11], [19]]]


@pytest.mark.parametrize(
    "seen",
    [
        "Our reporter saw two bodies beside the road.",
        "A correspondent of this agency counted two bodies beside the road.",
    ],
)
def test_what_a_reporter_saw_is_no_toll(seen: str) -> None:
    assert find("UKR", MAYOR, AGAIN.format(seen)) == []


def test_more_bodies_than_are_admitted_are_a_rival_count() -> None:
    assert find("UKR", MAYOR, AGAIN.format("Our reporter counted nine bodies beside the road.")) == [
        [[4], [9]]
    ]


def test_bodies_that_residents_counted_are_a_toll() -> None:
    assert find("UKR", MAYOR, AGAIN.format("Residents said they had buried two bodies.")) == [[[2], [4]]]


def test_what_two_hospitals_took_in_are_no_rivals() -> None:
    one = BUS.format("The railway hospital said it had received 14 bodies.")
    other = AGAIN.format("The garrison hospital said 22 bodies had been brought in.")
    assert find("UKR", one, other) == []
    third = (
        "A drone hit a minibus in Kupiansk on Thursday and it burned. The mayor said nine people were killed."
    )
    assert len(find("UKR", one, other, third)) == 1


def test_civilians_are_no_rivals_of_all_bodies() -> None:
    bodies = BUS.format("The railway hospital said it had received 25 bodies, nine of them civilians.")
    civilians = AGAIN.format("A lawyer said at least 12 civilians were killed.")
    assert find("UKR", bodies, civilians) == []


def test_nobody_can_tell_of_which_group_the_number_is() -> None:
    two = "The rebels said 190 soldiers and 60 policemen surrendered in Bunagana on Sunday. The army put the number at 20."
    one = "The rebels said 190 soldiers surrendered in Bunagana on Sunday. The army put the number at 20."
    assert find("COD", two) == []
    assert find("COD", one) == [[[20], [190]]]


def test_burned_bodies_are_no_toll() -> None:
    assert find("UKR", MAYOR, AGAIN.format("A priest said two bodies were burned.")) == []


def test_men_whom_a_side_lost_are_no_civilians() -> None:
    own = "JNIM fighters attacked the market of Djibo on Friday. JNIM said it had lost two men."
    civilians = "JNIM fighters attacked the market of Djibo on Friday. A nurse said at least 11 civilians were killed."
    others = "JNIM fighters attacked the market of Djibo on Friday. The mayor said 17 civilians were killed."
    assert find("BFA", own, civilians) == []
    assert find("BFA", own, civilians, others) == [[[11], [17]]]


@pytest.mark.parametrize(
    "more",
    [
        "A rights group spoke of some nine more deaths there.",
        "Another nine people were killed, a rights group said.",
        "A rights group said nine others were killed.",
    ],
)
def test_what_adds_to_a_count_is_no_rival(more: str) -> None:
    assert find("UKR", f"{MAYOR} {more}") == []


def test_more_than_is_no_addition() -> None:
    assert find("UKR", MAYOR, AGAIN.format("A nurse said more than nine people were killed.")) == [[[4], [9]]]
