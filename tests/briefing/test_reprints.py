"""What the last issue told is no news when another paper prints it a day later."""

from pathlib import Path

import pytest

from sitrep.model import Brief, Item
from tests.desk import Desk, words

FIRST, SECOND = "2024-05-07", "2024-05-08"
WIRE = (
    "Gunmen stopped two lorries on the road west of Kassala on Monday and killed 14 traders, the spice guild said. "
    "They took the sorghum that the lorries carried and burned both of them beside the railway bridge.\n\n"
    "The governor of Kassala sent 60 policemen to the bridge, and shops in the old market stayed shut."
)
OTHER = "Shells fell on the western quarter of Omdurman on Tuesday and killed three bakers, a doctor said."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.put("first.json", FIRST, WIRE)
    desk.issue(FIRST)
    desk.put("other.json", SECOND, OTHER, outlet="Port Gazette")
    return desk


def items_of(brief: Brief) -> list[Item]:
    return [item for part in brief.sections for item in (*part.items, *part.more)]


def test_a_copy_of_yesterday_is_listed_and_nothing_else(desk: Desk) -> None:
    desk.put("again.json", SECOND, WIRE, outlet="Red Sea Herald", title="Traders killed near Kassala")
    brief = desk.issue(SECOND).brief
    assert "traders" not in words(brief)
    assert [each.figure.value for each in brief.key_figures] == [3]
    assert (brief.changes.new_items, brief.copies, brief.articles_of_day) == (1, 1, 2)
    assert all("traders" not in excerpt.text for each in brief.highlights for excerpt in each.excerpts)
    (listed,) = brief.other
    assert listed.file == "again.json"
    assert "copy of “" in listed.reason
    assert "sdn-sitrep-2024-05-07-v1" in listed.reason


def test_a_higher_toll_in_the_same_words_is_news(desk: Desk) -> None:
    desk.put("again.json", SECOND, WIRE.replace("14", "17"), outlet="Red Sea Herald")
    brief = desk.issue(SECOND).brief
    assert "killed 17 traders" in words(brief)
    assert brief.other == ()


def test_the_same_words_of_another_day_are_news(desk: Desk) -> None:
    desk.put("again.json", SECOND, WIRE.replace("Monday", "Tuesday"), outlet="Red Sea Herald")
    assert "traders" in words(desk.issue(SECOND).brief)


def test_a_copy_that_tells_more_stays_and_its_old_words_are_no_highlight(desk: Desk) -> None:
    more = "\n\nThe army said on Tuesday that its soldiers had captured four of the gunmen in the hills near Khashm."
    desk.put("again.json", SECOND, WIRE + more, outlet="Red Sea Herald")
    brief = desk.issue(SECOND).brief
    marks = {item.mark for item in items_of(brief) if "traders" in item.excerpts[0].text}
    assert marks == {None}
    assert "captured four" in words(brief)
    assert {each.figure.value for each in brief.key_figures} == {3, 4}
    assert all("traders" not in excerpt.text for each in brief.highlights for excerpt in each.excerpts)
    assert brief.other == ()


def test_terse_reports_of_two_nights_may_be_alike(desk: Desk) -> None:
    for day in (FIRST, SECOND):
        desk.put(f"night-{day}.json", day, "Shells fell on Merowe and killed two guards, the police said.")
    assert "Merowe" in words(desk.issue(SECOND).brief)


def test_a_copy_that_came_late_is_listed(desk: Desk) -> None:
    desk.put("late.json", FIRST, WIRE, outlet="Red Sea Herald")
    brief = desk.issue(SECOND).brief
    assert brief.late == ()
    assert [each.file for each in brief.other] == ["late.json"]


def test_what_people_pinned_stays(desk: Desk) -> None:
    desk.put("again.json", SECOND, WIRE, outlet="Red Sea Herald")
    (desk.folder / "curation.yaml").write_text(
        "articles:\n  again.json#1: {pin: yes, by: A. Editor, why: for the record}\n", encoding="utf-8"
    )
    assert "traders" in words(desk.draft(SECOND))
