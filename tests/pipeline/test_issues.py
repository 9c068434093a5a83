"""Days issued one after another from real files: frozen, numbered, versioned, and never twice the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep.delivery.archive import fixity
from sitrep.errors import NotMadeError, UsageError
from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.rebuilding import rebuild_day
from sitrep.pipeline.sameness import tells_the_same
from sitrep.pipeline.verifying import verify_issue
from tests.desk import BRIDGE, CAMP, MARKET, THEATRE, Desk, words


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "desk")
    made.put("market.json", "2023-06-12", MARKET)
    return made


def test_an_issue_holds_its_pages_and_all_that_made_it(desk: Desk) -> None:
    (desk.folder / "curation.yaml").write_text("notes:\n- {section: top, text: Watch Nyala., by: ak}\n")
    (desk.folder / "templates").mkdir()
    (desk.folder / "templates" / "brief.md").write_text("# {{ brief.theatre }} own page\n")
    issue = desk.issue("2023-06-12").issue
    names = {file.name for file in issue.files}
    assert names == {
        "brief.md",
        "brief.json",
        "articles.jsonl",
        "read.json",
        "settings.json",
        "curation.yaml",
        "templates.json",
    }
    assert issue.folder == desk.archive / "SDN" / "2023" / "06" / "12" / "v1"
    assert issue.path("curation.yaml").read_bytes() == (desk.folder / "curation.yaml").read_bytes()
    assert json.loads(issue.path("templates.json").read_text()) == {
        "brief.md": "# {{ brief.theatre }} own page\n"
    }
    assert "mail" not in json.loads(issue.path("settings.json").read_text())
    assert list(fixity.verify_archive(desk.archive)) == []


def test_what_has_not_changed_is_not_issued_again_whatever_day_it_is(desk: Desk) -> None:
    first = desk.issue("2023-06-12")
    again = desk.issue("2023-06-12", today="2024-02-02")
    by_latest = desk.issue("latest", today="2023-06-20")
    assert (first.made, again.made, by_latest.made) == (True, False, False)
    assert first.issue.digest == again.issue.digest == by_latest.issue.digest


def test_the_first_issue_says_so_and_the_next_has_the_next_number(desk: Desk) -> None:
    first = desk.issue("2023-06-12")
    desk.put("bridge.json", "2023-06-14", BRIDGE)
    second = desk.issue("2023-06-14")
    assert first.brief.changes.since is None
    assert "This is the first issue" in first.issue.path("brief.md").read_text()
    assert (first.brief.edition.number, second.brief.edition.number) == (1, 2)
    assert second.brief.changes.since == first.issue.id
    assert [(each.day.isoformat(), dict(each.items)["battlefield"]) for each in second.brief.history] == [
        ("2023-06-12", 1)
    ]


def test_the_issue_time_is_the_cut_off_unless_it_is_given(desk: Desk, tmp_path: Path) -> None:
    assert desk.issue("2023-06-12").brief.edition.issued == datetime(2023, 6, 12, 22, tzinfo=UTC)
    at = datetime(2023, 6, 13, 4, 30, tzinfo=UTC)
    order = Order("2023-06-12", tmp_path / "other", ("json",), issued_at=at)
    issued = issue_day(desk.open("2023-06-13"), order, lambda *_: None)
    assert issued.brief.edition.issued == issued.issue.edition.issued_at == at


def test_a_correction_is_issued_at_the_moment_that_the_run_counts_from(desk: Desk) -> None:
    desk.issue("2023-06-12")
    desk.put("market.json", "2023-06-12", MARKET.replace("12 people", "21 people"))
    now = datetime(2023, 6, 20, 8, 15, 30, 999, tzinfo=UTC)
    order = Order("2023-06-12", desk.archive, ("json", "md"), now=now)
    issued = issue_day(desk.open("2023-06-20"), order, lambda *_: None)
    assert issued.brief.edition.issued == issued.issue.edition.issued_at == now.replace(microsecond=0)
    assert "2023-06-20 08:15 UTC" in issued.issue.path("brief.md").read_text()
    again = issue_day(desk.open("2023-06-20"), replace(order, now=now + timedelta(days=1)), lambda *_: None)
    assert not again.made
    assert rebuild_day(desk.archive, issued.issue, lambda *_: None).differing == ()


def test_a_later_version_says_what_it_corrects_and_why(desk: Desk) -> None:
    desk.issue("2023-06-12")
    desk.put("bridge.json", "2023-06-14", BRIDGE)
    desk.issue("2023-06-14")
    desk.put("market.json", "2023-06-12", MARKET.replace("12 people", "21 people"))
    issued = desk.issue("2023-06-12", reason="a number was turned round")
    edition = issued.brief.edition
    assert (edition.id, edition.number, edition.version) == ("sdn-sitrep-2023-06-12-v2", 1, 2)
    assert (edition.corrects, edition.reason) == ("sdn-sitrep-2023-06-12-v1", "a number was turned round")
    assert issued.brief.status == "corrected"
    kinds = [(correction.kind, correction.text) for correction in issued.brief.corrections]
    assert ("removed", MARKET) in kinds
    assert ("added", MARKET.replace("12 people", "21 people")) in kinds
    page = issued.issue.path("brief.md").read_text()
    assert "a number was turned round" in page
    assert "21 people were killed" in page


def test_a_draft_says_draft_with_the_number_and_version_it_would_have(desk: Desk) -> None:
    first = desk.draft("2023-06-12")
    assert (first.status, first.edition.number, first.edition.version) == ("draft", 1, 1)
    desk.issue("2023-06-12")
    desk.put("bridge.json", "2023-06-13", BRIDGE)
    again, following = desk.draft("2023-06-12"), desk.draft("2023-06-13")
    assert (again.edition.number, again.edition.version) == (1, 2)
    assert (following.edition.number, following.edition.version) == (2, 1)
    assert following.changes.since == "sdn-sitrep-2023-06-12-v1"


def test_the_number_that_was_printed_stays_when_a_day_between_is_issued_later(desk: Desk) -> None:
    desk.issue("2023-06-12")
    desk.put("bridge.json", "2023-06-14", BRIDGE)
    desk.issue("2023-06-14")
    desk.put("camp.json", "2023-06-13", CAMP)
    between = desk.issue("2023-06-13")
    assert between.brief.edition.number == 3
    assert desk.draft("2023-06-14").edition.number == 2
    assert not desk.issue("2023-06-14").made


def test_what_no_reader_would_see_is_no_correction(desk: Desk) -> None:
    first = desk.issue("2023-06-12")
    desk.configure(theatre={**THEATRE, "names": [*THEATRE["names"], "Kassala*"]}, brief={"publisher": "Us"})
    (desk.folder / "templates").mkdir()
    (desk.folder / "templates" / "brief.md").write_text("# {{ brief.theatre }} in another dress\n")
    again = desk.issue("2023-06-12")
    assert not again.made
    assert again.issue.digest == first.issue.digest
    assert set(again.passed) == {"brief.md", "brief.json", "settings.json", "templates.json"}
    # What a reader would see is one, and says what it is.
    desk.put("bridge.json", "2023-06-12", BRIDGE)
    corrected = desk.issue("2023-06-12")
    assert corrected.made
    added, *changed = corrected.brief.corrections
    assert (added.kind, added.text) == ("added", BRIDGE)
    assert {(each.kind, each.theme) for each in changed} >= {("changed", "figures"), ("changed", "sources")}
    assert corrected.issue.path("brief.json").read_bytes().count(b'"changed"') == len(changed)


def test_a_record_with_fewer_keys_of_an_older_program_tells_the_same(desk: Desk) -> None:
    issue = desk.issue("2023-06-12").issue
    files = {file.name: issue.path(file.name).read_bytes() for file in issue.files}
    record = json.loads(files["brief.json"])
    newer = {**record, "program_version": "9.9", "edition": {**record["edition"], "mood": "grim"}}
    other = {**record, "silence": {**record["silence"], "registered": 7}}
    del newer["corrections"]
    for content, same in ((newer, True), (other, False), ({}, False), ([], False)):
        assert tells_the_same(issue, {**files, "brief.json": json.dumps(content).encode()}) is same


def test_the_pages_of_a_correction_verify_where_it_repeats_words_with_a_day(desk: Desk) -> None:
    told = "Shells hit the port of Suakin on Friday and killed {} sailors, the harbour master said."
    rest = (
        "\n\nTwo drivers in Sudan said that guards of the army had closed the long road to Kassala with chains and "
        "felled trees, searched each of the 40 lorries that had come up from the port, and turned them all back. "
        "About 900 families fled from Kassala on foot and with carts, and slept beside the railway line, they said."
    )
    for number in (8, 9):
        desk.put("port.json", "2023-06-09", told.format(number) + rest, title="Port of Sudan shelled")
        issued = desk.issue("2023-06-09", formats=("md", "html", "pdf", "json"))
    assert issued.brief.edition.version == 2
    assert any(correction.kind == "added" for correction in issued.brief.corrections)
    assert verify_issue(desk.open("2023-06-10"), issued.issue).failures == ()


def test_another_format_for_readers_is_another_version(desk: Desk) -> None:
    desk.issue("2023-06-12")
    assert desk.issue("2023-06-12", formats=("md", "json", "csv")).made


def test_documents_of_other_days_make_no_new_version(desk: Desk) -> None:
    footer = "\n\nFollow the Courier on the radio"
    for number in range(2):
        (desk.seeds / f"page{number}.txt").write_text(
            f"Nile Courier\n12 June 2023\n\nPatrol {number} passes\n\nSoldiers of the Sudanese army shot {number + 2} "
            f"looters dead in street {number} of Khartoum.{footer}{number * ' '}\n"
        )
    first = desk.issue("2023-06-12")
    for number in range(3, 7):
        (desk.seeds / f"page{number}.txt").write_text(
            f"Nile Courier\n1{number} June 2023\n\nPatrol {number} passes\n\nSoldiers of the Sudanese army shot "
            f"{number + 2} looters dead in street {number} of Khartoum.{footer}\n"
        )
    desk.put("undated.json", None, CAMP)
    (desk.seeds / "broken.pdf").write_bytes(b"%PDF-1.7 not for us")
    again = desk.issue("2023-06-12")
    assert not again.made
    assert again.issue.digest == first.issue.digest


def test_several_days_or_none_are_no_issue(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="one day"):
        desk.issue("all", today="2023-06-20")
    with pytest.raises(UsageError, match="day"):
        desk.issue("someday", today="2023-06-20")
    empty = Desk(tmp_path / "empty")
    empty.put("undated.json", None, CAMP)
    with pytest.raises(NotMadeError, match="1 article without a usable date"):
        empty.issue("latest", today="2023-06-20")
    assert not empty.archive.exists()


def test_a_day_without_articles_can_be_issued(desk: Desk) -> None:
    issued = desk.issue("2023-06-13")
    assert words(issued.brief) == ""
    assert "No items in the period." in issued.issue.path("brief.md").read_text()


def test_where_rights_forbid_copies_only_hashes_and_names_are_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", archive={"keep_sources": "hashes"})
    desk.put("market.json", "2023-06-12", MARKET + "\n\n" + "Nobody prints this sentence of the text. " * 3)
    issue = desk.issue("2023-06-12").issue
    assert not (desk.archive / "SDN" / "sources").exists()
    assert [(source.names, source.kept) for source in issue.sources] == [(("market.json",), False)]
    assert "Nobody prints" not in issue.path("articles.jsonl").read_text()
    # What the next issue compares itself with is then what was printed.
    desk.put("market2.json", "2023-06-13", MARKET.replace("12 people", "15 people"))
    changes = desk.issue("2023-06-13").brief.changes.changes
    assert [(each.before.value, each.after.value if each.after else None) for each in changes] == [(12, 15)]


def test_all_documents_read_are_kept_or_only_those_cited(tmp_path: Path) -> None:
    for keep, wanted in (("read", {"market.json", "sport.json", "undated.json"}), ("cited", {"market.json"})):
        desk = Desk(tmp_path / keep, archive={"keep": keep})
        desk.put("market.json", "2023-06-12", MARKET)
        desk.put("sport.json", "2023-06-12", "Villa won the cup final at Wembley after extra time.")
        desk.put("undated.json", None, CAMP)
        desk.put("older.json", "2023-06-02", BRIDGE)
        issue = desk.issue("2023-06-12").issue
        assert {name for source in issue.sources for name in source.names} == wanted


def test_sidecars_are_kept_with_the_documents_that_they_speak_of(desk: Desk) -> None:
    (desk.seeds / "market.json.meta.yaml").write_text("retrieved: 2023-06-12T08:00Z\n")
    issue = desk.issue("2023-06-12").issue
    assert {source.names for source in issue.sources} == {("market.json",), ("market.json.meta.yaml",)}
