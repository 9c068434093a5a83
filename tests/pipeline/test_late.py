"""What arrives after its day was issued: told once, in the next issue."""

from datetime import date
from pathlib import Path

import pytest

from sitrep.model import Brief, Tag
from tests.desk import BRIDGE, CAMP, MARKET, Desk, words


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk that issued 12 June, after which a report of that day and one without a day arrived."""
    made = Desk(tmp_path / "desk")
    made.put("market.json", "2023-06-12", MARKET)
    made.issue("2023-06-12")
    made.put("late.json", "2023-06-12", BRIDGE, outlet="Port Gazette")
    made.put("undated.json", None, CAMP)
    made.put(
        "bridge.json", "2023-06-13", "Shells fell on the oil refinery of Khartoum and killed four guards."
    )
    return made


def late(brief: Brief) -> str:
    return "\n".join(excerpt.text for item in brief.late for excerpt in item.excerpts)


def test_a_late_article_stands_in_the_next_issue_and_names_its_day(desk: Desk) -> None:
    issued = desk.issue("2023-06-13")
    assert BRIDGE in late(issued.brief)
    assert BRIDGE not in words(issued.brief)
    assert "refers to 12 Jun" in issued.issue.path("brief.md").read_text()


def test_what_came_late_is_denied_and_counted_otherwise_as_well(desk: Desk) -> None:
    desk.put(
        "claim.json",
        "2023-06-12",
        "The RSF said on Monday that its fighters had recaptured the grain silos of Kassala. The Sudanese army "
        "denied that the silos had fallen.",
        outlet="Blue Nile Mail",
    )
    for name, killed in (("mosque", 6), ("imam", 11)):
        desk.put(
            f"{name}.json",
            "2023-06-12",
            f"A drone hit the great mosque of Kosti on Monday and killed {killed} people at prayer, the {name}'s guard "
            "told reporters.",
            outlet=f"The {name.title()} Letter",
        )
    brief = desk.issue("2023-06-13").brief
    (claim,) = [item for item in brief.late if "recaptured" in item.excerpts[0].text]
    assert claim.support.tag is Tag.DISPUTED
    (row,) = brief.contested
    assert sorted(count.figure.value or 0 for version in row.versions for count in version.counts) == [6, 11]
    assert row.item in {item.id for item in brief.late}


def test_it_stands_there_only(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put("camp.json", "2023-06-14", CAMP)
    following = desk.issue("2023-06-14").brief
    assert following.late == ()
    assert BRIDGE not in words(following)


def test_the_issue_that_told_it_tells_it_still_when_it_is_made_again(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put("camp.json", "2023-06-14", CAMP)
    desk.issue("2023-06-14")
    assert not desk.issue("2023-06-13").made
    assert BRIDGE in late(desk.draft("2023-06-13"))


def test_making_the_old_day_again_changes_no_other(desk: Desk) -> None:
    second = desk.issue("2023-06-13")
    corrected = desk.issue("2023-06-12", reason="a report came late")
    assert corrected.made
    assert BRIDGE in words(corrected.brief)
    assert not desk.issue("2023-06-13").made
    desk.put("camp.json", "2023-06-14", CAMP)
    third = desk.issue("2023-06-14")
    assert third.brief.late == ()
    assert third.brief.changes.since == second.issue.id


def test_an_article_of_a_day_that_was_never_issued_is_not_late(desk: Desk) -> None:
    desk.put("older.json", "2023-06-10", "Clashes killed two drivers on the road to Khartoum.")
    brief = desk.issue("2023-06-13").brief
    assert "two drivers" not in late(brief) + words(brief)


def test_what_is_late_to_the_last_day_waits_for_the_next(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put(
        "late2.json", "2023-06-12", "A drone hit a ferry on the Nile near Khartoum and killed five people."
    )
    assert not desk.issue("2023-06-13").made
    assert "ferry" in late(desk.issue("2023-06-14").brief)


def test_an_undated_document_is_listed_once(desk: Desk) -> None:
    second = desk.issue("2023-06-13").brief
    third = desk.issue("2023-06-14").brief
    assert [entry.file for entry in second.undated] == ["undated.json"]
    assert third.undated == ()
    assert [entry.file for entry in desk.draft("2023-06-13").undated] == ["undated.json"]


def test_an_undated_document_that_gets_its_day_is_late(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put("undated.json", None, CAMP)
    article = desk.draft("2023-06-15").articles_of_day
    assert article == 0
    name = next(entry.article for entry in desk.draft("2023-06-13").undated)
    (desk.folder / "curation.yaml").write_text(
        f'articles:\n  {name}: {{date: "2023-06-12", by: ak, why: seen on the page}}\n'
    )
    assert CAMP in late(desk.issue("2023-06-14").brief)


def test_a_problem_is_told_in_the_first_issue_after_it_arose(desk: Desk) -> None:
    (desk.seeds / "scan.pdf").write_bytes(b"%PDF-1.7")
    assert [problem.file for problem in desk.issue("2023-06-13").brief.problems] == ["scan.pdf"]
    assert desk.issue("2023-06-14").brief.problems == ()


def test_without_an_archive_nothing_is_late_and_all_is_listed(tmp_path: Path) -> None:
    made = Desk(tmp_path / "other")
    made.put("market.json", "2023-06-12", MARKET)
    made.put("undated.json", None, CAMP)
    for day in ("2023-06-12", "2023-06-13"):
        brief = made.draft(day)
        assert (brief.late, len(brief.undated), brief.changes.since) == ((), 1, None)


def test_a_late_article_that_gives_no_item_is_listed(desk: Desk) -> None:
    desk.put("late.json", "2023-06-12", "Sudan played a friendly match on Monday.", title="Friendly match")
    brief = desk.issue("2023-06-13").brief
    assert brief.late == ()
    assert "late.json" in {entry.file for entry in (*brief.other, *brief.outside)}


def test_a_day_that_is_issued_after_later_ones_says_so_on_every_page(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put("old.json", "2023-06-10", CAMP)
    issued = desk.issue("2023-06-10", today="2023-06-14", formats=("md", "html", "json"))
    assert issued.brief.edition.after == date(2023, 6, 13)
    for name in ("brief.md", "brief.html"):
        assert "issued late, after the issue of 13 June 2023" in issued.issue.path(name).read_text("utf-8")


def test_a_day_in_its_turn_says_nothing_of_it_though_others_follow(desk: Desk) -> None:
    desk.issue("2023-06-13")
    again = desk.issue("2023-06-12", today="2023-06-14", reason="a report came late")
    assert again.made
    assert again.brief.edition.after is None
    assert "issued late" not in again.issue.path("brief.md").read_text("utf-8")


def test_a_day_issued_late_stays_so_in_its_next_version_and_when_nothing_differs(desk: Desk) -> None:
    desk.issue("2023-06-13")
    desk.put("old.json", "2023-06-10", CAMP)
    assert desk.issue("2023-06-10", today="2023-06-14").made
    assert not desk.issue("2023-06-10", today="2023-06-20").made
    desk.put(
        "bus.json",
        "2023-06-14",
        "Gunmen shot at a bus near Kosti in Sudan and killed two riders, police said.",
    )
    desk.issue("2023-06-14")
    assert not desk.issue("2023-06-10", today="2023-06-20").made
    desk.put("older.json", "2023-06-10", MARKET, outlet="Harbour Post")
    assert desk.issue("2023-06-10", today="2023-06-20", reason="another report").brief.edition.after == date(
        2023, 6, 13
    )


def test_a_day_without_an_article_says_so_on_every_page(desk: Desk) -> None:
    issued = desk.issue("2023-06-11", today="2023-06-14", formats=("md", "html", "json"))
    assert issued.brief.articles_of_day == 0
    for name in ("brief.md", "brief.html"):
        assert "no article of this day was read" in issued.issue.path(name).read_text("utf-8")
    full = desk.issue("2023-06-13", formats=("md", "html", "json"))
    assert "no article of this day was read" not in full.issue.path("brief.html").read_text("utf-8")
