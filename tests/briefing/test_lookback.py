"""Counts that the last issue does not have are looked for in the issues before it."""

from pathlib import Path

import pytest

from sitrep.model import Brief, ChangeKind
from tests.desk import BRIDGE, Desk

RAID = "Shelling of the spice market of Nyala in Darfur on Monday killed {} traders, the spice guild said."
GROWN = "Shelling on Monday of the spice market of Nyala in Darfur killed {} traders, the spice guild said on Thursday."
COUNT = "The health ministry said {} people had been killed in Sudan since 15 April."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def issue(desk: Desk, *days: tuple[str, str]) -> Brief:
    """Issue days one after another, each with one text; the first is Monday, 6 May 2024."""
    for day, text in days:
        desk.put(f"{day}.json", f"2024-05-{day}", text)
        issued = desk.issue(f"2024-05-{day}").brief
    return issued


def told(brief: Brief) -> list[tuple[str, int | None, int | None, str | None]]:
    return [
        (
            change.kind.value,
            change.before.value,
            change.after.value if change.after else None,
            change.day.isoformat() if change.day else None,
        )
        for change in brief.changes.changes
    ]


SECOND = (
    "Shelling of the spice market of Nyala in Darfur killed 15 traders on Thursday, the spice guild said, after "
    "shelling on Monday killed 12 traders."
)


def mark(brief: Brief) -> str | None:
    return next(
        item.mark
        for part in brief.sections
        for item in (*part.items, *part.more)
        if any(word in item.excerpts[0].text for word in ("market", "people"))
    )


DAYS_AFTER = (
    "Shelling on Thursday killed 15 traders at the spice market of Nyala, days after shelling on Monday, the "
    "spice guild said."
)
SAME_UNIT = "Shelling of the cattle market of Kassala on Monday killed {} traders, the spice guild said."
GROWN_THERE = "The toll of Monday's shelling of the cattle market of Kassala rose to {} traders killed, the spice guild said."
ELSEWHERE = "The spice guild said on Thursday that a landmine killed {} traders in Kassala on Monday."


QUIET = [("07", BRIDGE), ("08", "The Sudanese army shelled the ferry port of Kosti and hurt two sailors.")]


def test_a_toll_that_grew_since_an_issue_before_the_last_is_updated_and_says_of_which_day(desk: Desk) -> None:
    brief = issue(desk, ("06", RAID.format(12)), *QUIET, ("09", GROWN.format(17)))
    assert told(brief) == [("updated", 12, 17, "2024-05-06")]
    assert mark(brief) == "updated"
    assert "2024-05-08" in (brief.changes.since or "")
    page = (desk.archive / "SDN/2024/05/09/v1/data/brief.md").read_text(encoding="utf-8")
    assert "was 12 in the issue of 6 May 2024" in page


def test_a_running_count_is_compared_with_the_newest_issue_that_has_it(desk: Desk) -> None:
    days = [
        ("06", COUNT.format("1,200")),
        ("07", COUNT.format("1,300")),
        ("08", BRIDGE),
        ("09", COUNT.format("1,450")),
    ]
    assert told(issue(desk, *days)) == [("updated", 1300, 1450, "2024-05-07")]


def test_what_the_last_issue_has_is_not_looked_for_further_back(desk: Desk) -> None:
    days = [("06", COUNT.format("1,200")), ("07", COUNT.format("1,300")), ("08", COUNT.format("1,450"))]
    brief = issue(desk, *days)
    assert told(brief) == [("updated", 1300, 1450, None)]


def test_nobody_is_looked_for_further_back_than_the_configuration_says(tmp_path: Path) -> None:
    days = [("06", RAID.format(12)), *QUIET, ("09", GROWN.format(17))]
    near = Desk(tmp_path / "near", brief={"compare_days": 2})
    assert told(issue(near, *days)) == []
    last = Desk(tmp_path / "last", brief={"compare_days": 1})
    assert told(issue(last, *days)) == []
    assert told(issue(Desk(tmp_path / "far", brief={"compare_days": 3}), *days)) != []


@pytest.mark.parametrize(
    "text",
    [
        GROWN.format(12),  # the same number
        GROWN.format(17).replace("Nyala", "Zalingei"),  # another town
        GROWN.format(17).replace("spice guild", "governor"),  # another owner
        GROWN.format(17).replace("on Monday", "on Wednesday"),  # another day
        GROWN.format(17).replace("killed", "wounded"),  # another metric
        SECOND,
        DAYS_AFTER,
    ],
)
def test_another_event_is_no_change(desk: Desk, text: str) -> None:
    assert told(issue(desk, ("06", RAID.format(12)), *QUIET, ("09", text))) == []


def test_a_toll_whose_place_may_be_the_whole_unit_is_known_by_the_words_it_shares(tmp_path: Path) -> None:
    days = [("06", SAME_UNIT.format(12)), *QUIET]
    same = issue(Desk(tmp_path / "same"), *days, ("09", GROWN_THERE.format(17)))
    assert told(same) == [("updated", 12, 17, "2024-05-06")]
    assert told(issue(Desk(tmp_path / "else"), *days, ("09", ELSEWHERE.format(17)))) == []


def test_an_owner_who_is_silent_further_back_is_not_named(desk: Desk) -> None:
    brief = issue(desk, ("06", COUNT.format("1,200")), *QUIET)
    assert all(change.kind is not ChangeKind.NO_LONGER_REPORTED for change in brief.changes.changes)


def test_a_later_version_of_a_day_is_compared_with_the_same_issues(desk: Desk) -> None:
    first = issue(desk, ("06", RAID.format(12)), *QUIET, ("09", GROWN.format(17)))
    desk.put("10.json", "2024-05-10", BRIDGE)
    desk.issue("2024-05-10")
    desk.put("09b.json", "2024-05-09", "The RSF burned the grain store of Sennar and took six guards.")
    second = desk.issue("2024-05-09").brief
    assert second.edition.version == 2
    assert told(second) == told(first)
