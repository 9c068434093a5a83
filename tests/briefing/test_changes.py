"""What changed from one issue to the next: labelled pairs of days, and the laws of comparing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.model import Brief, Change, ChangeKind
from tests.desk import BRIDGE, Desk
from tests.gold.changes_scorer import load_cases, score_cases

FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "changes"
]
COUNT = "The health ministry said {} people had been killed in Sudan since 15 April."
RAID = "Gunmen killed {} traders at the spice market of Kassala on Monday, the spice guild said."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def shapes(brief: Brief) -> list[tuple[str, int | None, int | None]]:
    return [
        (change.kind.value, change.before.value, change.after.value if change.after else None)
        for change in brief.changes.changes
    ]


@pytest.mark.parametrize("held_out", [False, True])
def test_labelled_pairs_of_days(tmp_path: Path, *, held_out: bool) -> None:
    score = score_cases(load_cases(held_out=held_out), tmp_path)
    floors = FLOORS["held_out" if held_out else "tuned"]
    for name, share in score.shares().items():
        assert share >= floors[name], f"{name} {share:.3f}\n" + "\n".join(score.wrong)


def test_the_same_words_on_two_days_are_no_change(desk: Desk) -> None:
    for day in ("2024-05-06", "2024-05-07"):
        desk.put(f"count-{day}.json", day, COUNT.format("1,200"))
        desk.put(f"raid-{day}.json", day, RAID.format("12"), outlet="Port Gazette")
        issued = desk.issue(day).brief
    assert issued.changes.changes == ()
    assert (issued.changes.new_items, issued.changes.silent) == (0, ())
    assert {item.mark for part in issued.sections for item in part.items} == {None}


def test_a_changed_count_marks_its_item_and_cites_who_says_so(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.issue("2024-05-06")
    desk.put("b.json", "2024-05-07", RAID.format("17"))
    brief = desk.issue("2024-05-07").brief
    (change,) = brief.changes.changes
    (item,) = [item for part in brief.sections for item in part.items]
    assert (change.kind, change.item, item.mark) == (ChangeKind.UPDATED, item.id, "updated")
    assert change.citations == item.citations
    assert brief.sources[change.citations[0] - 1].file == "b.json"


def test_a_number_that_stood_in_the_last_issue_beside_another_is_no_change(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.put("b.json", "2024-05-06", RAID.format("14"), outlet="Port Gazette")
    desk.issue("2024-05-06")
    desk.put("c.json", "2024-05-07", RAID.format("12"))
    assert shapes(desk.issue("2024-05-07").brief) == []


def test_where_an_owner_gives_a_higher_and_a_lower_number_nothing_is_said(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.issue("2024-05-06")
    desk.put("b.json", "2024-05-07", RAID.format("9"))
    desk.put("c.json", "2024-05-07", RAID.format("17"), outlet="Port Gazette")
    assert shapes(desk.issue("2024-05-07").brief) == []


def test_a_late_article_of_the_old_day_corrects_nothing(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.issue("2024-05-06")
    desk.put("late.json", "2024-05-06", RAID.format("9"), outlet="Port Gazette")
    desk.put("b.json", "2024-05-07", BRIDGE)
    brief = desk.issue("2024-05-07").brief
    assert brief.late
    assert shapes(brief) == []


def test_a_publisher_heard_on_a_day_between_is_not_silent(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.put("b.json", "2024-05-06", BRIDGE, outlet="Port Gazette")
    desk.issue("2024-05-06")
    desk.put("c.json", "2024-05-07", RAID.format("13"))
    desk.put("d.json", "2024-05-08", "Villa won the cup final after extra time.", outlet="Red Sea Radio")
    assert desk.issue("2024-05-08").brief.changes.silent == ("Port Gazette",)


def test_a_publisher_of_other_news_is_heard(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.issue("2024-05-06")
    desk.put("d.json", "2024-05-07", "Villa won the cup final after extra time.")
    assert desk.issue("2024-05-07").brief.changes.silent == ()


def test_a_later_version_is_compared_with_what_the_first_was_compared_with(desk: Desk) -> None:
    desk.put("a.json", "2024-05-06", RAID.format("12"))
    desk.issue("2024-05-06")
    desk.put("b.json", "2024-05-07", RAID.format("17"))
    first = desk.issue("2024-05-07").brief
    desk.put("a.json", "2024-05-06", RAID.format("13"))
    assert desk.issue("2024-05-06").made
    desk.put("c.json", "2024-05-07", BRIDGE)
    second = desk.issue("2024-05-07").brief
    assert second.edition.version == 2
    assert second.changes.since == first.changes.since == "sdn-sitrep-2024-05-06-v1"
    assert [without_place(each) for each in second.changes.changes] == [
        without_place(each) for each in first.changes.changes
    ]


def without_place(change: Change) -> Change:
    return replace(change, item=None, citations=())


SHELLED = "Shells hit the livestock market of Nyala in South Darfur on Tuesday and killed 22 people, {} said."
FEWER = (
    "The teaching hospital in Nyala in South Darfur said on Wednesday that 17 people were killed in the shelling, "
    "correcting an earlier toll of 22."
)


def only_mark(brief: Brief) -> str | None:
    (item,) = [item for part in brief.sections for item in (*part.items, *part.more)]
    return item.mark


def test_an_item_that_corrects_the_last_issue_s_toll_says_so(desk: Desk) -> None:
    desk.put("a.json", "2023-05-09", SHELLED.format("a relief worker"))
    desk.issue("2023-05-09")
    desk.put("b.json", "2023-05-10", FEWER, outlet="Port Gazette")
    brief = desk.issue("2023-05-10").brief
    assert only_mark(brief) == "updated"
    assert shapes(brief) == [("corrected", 22, 17)]
    assert brief.changes.new_items == 0


def test_a_correction_of_what_no_issue_had_is_not_new_and_no_change(desk: Desk) -> None:
    desk.put("a.json", "2023-05-09", BRIDGE)
    desk.issue("2023-05-09")
    desk.put("b.json", "2023-05-10", FEWER, outlet="Port Gazette")
    brief = desk.issue("2023-05-10").brief
    assert only_mark(brief) is None
    assert shapes(brief) == []
    assert brief.changes.new_items == 0


def test_another_place_s_toll_of_the_same_number_is_not_corrected(desk: Desk) -> None:
    shelled = SHELLED.replace("Nyala in South Darfur", "El Fasher in North Darfur")
    desk.put("a.json", "2023-05-09", shelled.format("a relief worker"))
    desk.issue("2023-05-09")
    desk.put("b.json", "2023-05-10", FEWER, outlet="Port Gazette")
    brief = desk.issue("2023-05-10").brief
    assert only_mark(brief) is None
    assert shapes(brief) == []
