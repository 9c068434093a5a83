"""Items that the last issue told already, and those that are new."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.marks import Marks
from sitrep.briefing.reprints import Reprints
from sitrep.briefing.retelling import Told

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2020, 1, 4))
TOLD = st.builds(
    Told, st.sampled_from(["market", "bridge"]), st.frozensets(DAYS, max_size=2), st.none() | DAYS
)


def test_without_a_last_issue_nothing_is_marked() -> None:
    marks = Marks.against(None, (), Reprints({}, frozenset()))
    assert marks.of("a-1-0") is None


def test_an_update_is_marked_before_all_else() -> None:
    marks = Marks({"new": False, "told": True}, {"updated"})
    assert [marks.of(name) for name in ("new", "told", "updated", "late")] == ["new", None, "updated", None]


@given(TOLD, TOLD)
def test_to_be_one_event_is_mutual_and_being_sure_asks_for_more(one: Told, other: Told) -> None:
    assert one.is_same_event(other) is other.is_same_event(one)
    assert one.is_same_event(other) or not one.is_same_event(other, surely=True)
    assert one.is_same_event(one)


def test_a_second_attack_in_the_same_town_is_another_event() -> None:
    monday = date(2024, 5, 6)
    tuesday, wednesday = monday + timedelta(days=1), monday + timedelta(days=2)
    first = Told("market", frozenset({monday}), monday)
    assert not first.is_same_event(Told("market", frozenset({tuesday}), wednesday))
    assert not first.is_same_event(Told("market", frozenset({tuesday}), tuesday), surely=True)
    # "He said on Tuesday": the day on which a text came out may be that of telling.
    assert first.is_same_event(Told("market", frozenset({tuesday}), tuesday))
    assert first.is_same_event(Told("market", frozenset({monday, tuesday}), tuesday), surely=True)
