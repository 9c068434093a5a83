"""Issues are frozen once, whole, and corrected by another version beside them."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import bagit
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.delivery.archive.facts import Change, ChangeKind, Edition, FrozenIssue, IssueFacts
from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.freeze import freeze_issue, next_edition
from sitrep.delivery.archive.issues import list_issues, open_issue
from sitrep.delivery.archive.losses import Gone
from sitrep.errors import UsageError
from tests.delivery.archive.making import (
    FIRST,
    HASHES,
    SECOND,
    SETTINGS,
    THIRD,
    facts,
    freeze,
    pages,
    small_archive,
    snapshot,
    source,
)


def test_an_issue_is_a_valid_bag(tmp_path: Path) -> None:
    frozen = freeze(tmp_path / "archive")

    folder = tmp_path / "archive" / "SDN" / "2023" / "04" / "20" / "v1"
    assert frozen.made
    assert frozen.issue.folder == folder
    bag = bagit.Bag(str(folder))
    bag.validate()
    assert bag.version_info == (1, 0)
    assert bag.info["External-Identifier"] == "sdn-sitrep-2023-04-20-v1"
    assert bag.info["Bagging-Date"] == "2023-04-21"
    assert bag.info["Source-Organization"] == "Nile Desk"
    assert bag.info["Bag-Software-Agent"] == "sitrep 1.2.3"
    assert sorted(bag.payload_entries()) == [
        "data/articles.jsonl", "data/brief.html", "data/brief.md", "data/maps/locator.svg"
    ]  # fmt: skip
    assert (
        (folder / "data" / "brief.md")
        .read_text(encoding="utf-8")
        .startswith("# sdn-sitrep-2023-04-20-v1, no. 1")
    )


def test_the_same_again_makes_nothing(tmp_path: Path) -> None:
    small_archive(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    again = freeze(tmp_path, text="No shelling was heard in the north.", reason="Another reason.")

    assert not again.made
    assert again.issue.id == "sdn-sitrep-2023-04-20-v2"
    assert again.issue.edition.reason == "The place was wrong."
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_what_differs_is_the_next_version_and_says_what_it_corrects(tmp_path: Path) -> None:
    first = freeze(tmp_path).issue
    before = snapshot(first.folder)

    second = freeze(tmp_path, text="It was in the south.", reason="The place was wrong.").issue

    assert second.id == "sdn-sitrep-2023-04-20-v2"
    assert second.edition.corrects == first.id
    assert second.edition.reason == "The place was wrong."
    assert second.edition.number == first.edition.number == 1
    # The name of the version stands in both files too, and is no correction; only text makes them differ.
    assert second.changes == (
        Change("brief.html", ChangeKind.CHANGED),
        Change("brief.md", ChangeKind.CHANGED),
    )
    assert b"Corrects sdn-sitrep-2023-04-20-v1" in second.path("brief.md").read_bytes()
    assert snapshot(first.folder) == before
    assert "Corrects: sdn-sitrep-2023-04-20-v1\n" in (second.folder / "bag-info.txt").read_text(
        encoding="utf-8"
    )


def test_files_that_come_and_go_are_changes(tmp_path: Path) -> None:
    def issue(files: Mapping[str, bytes]) -> tuple[Change, ...]:
        return freeze_issue(tmp_path, "MMR", FIRST, lambda _: files, [], facts(), SETTINGS).issue.changes

    assert issue({"a": b"1", "b": b"2"}) == ()
    assert issue({"b": b"3", "c": b"4"}) == (
        Change("a", ChangeKind.REMOVED), Change("b", ChangeKind.CHANGED), Change("c", ChangeKind.ADDED)
    )  # fmt: skip


def test_another_cited_document_is_another_version(tmp_path: Path) -> None:
    freeze(tmp_path, FIRST, "Same.", source(b"one"))
    assert not freeze(tmp_path, FIRST, "Same.", source(b"one")).made
    assert freeze(tmp_path, FIRST, "Same.", source(b"two")).made


def test_each_day_has_a_number_of_its_own_in_the_order_of_issuing(tmp_path: Path) -> None:
    small_archive(tmp_path)
    numbers = {issue.id: issue.edition.number for issue in list_issues(tmp_path, "SDN")}
    assert numbers == {
        "sdn-sitrep-2023-04-20-v1": 1,
        "sdn-sitrep-2023-04-20-v2": 1,
        "sdn-sitrep-2023-04-21-v1": 2,
        "sdn-sitrep-2023-04-24-v1": 3,
    }
    # A day issued late takes the next number, and no number that was printed changes.
    late = freeze(tmp_path, date(2023, 4, 22)).issue
    assert late.edition.number == 4
    assert open_issue(tmp_path, "SDN", "2023-04-24").edition.number == 3
    assert freeze(tmp_path, date(2023, 4, 25)).issue.edition.number == 5


@given(order=st.permutations(range(6)), again=st.lists(st.integers(0, 5), max_size=3))
def test_numbers_are_unique_whatever_the_order_of_days(order: list[int], again: list[int]) -> None:
    issues: list[FrozenIssue | Gone] = []
    for place, offset in enumerate([*order, *again]):
        day = FIRST + timedelta(days=offset)
        edition = next_edition(issues, "SDN", day, facts(day))
        record = Gone(edition.id, day, edition.version, edition.number, place + 1, "00", "tried")
        issues.append(record)
    numbers = {(each.day, each.number) for each in issues if isinstance(each, Gone)}
    assert sorted(number for _, number in numbers) == [1, 2, 3, 4, 5, 6]
    assert len({each.id for each in issues}) == len(issues)


def test_days_that_are_issued_at_once_share_no_number(tmp_path: Path) -> None:
    days = [FIRST + timedelta(days=offset) for offset in (5, 0, 3, 1, 4, 2)]
    with ThreadPoolExecutor(len(days)) as threads:
        issues = [each.issue for each in threads.map(lambda day: freeze(tmp_path, day), days)]
    assert sorted(issue.edition.number for issue in issues) == [1, 2, 3, 4, 5, 6]
    assert list(verify_archive(tmp_path)) == []


def corrected(archive: Path, moment: datetime | None) -> FrozenIssue:
    said = replace(facts(FIRST, "A count was misread."), corrected_at=moment)
    sources = (source(b"The ferry was stopped at noon.\n"),)
    text = f"Other words, {moment}."
    return freeze_issue(
        archive, "SDN", FIRST, lambda edition: pages(edition, text), sources, said, SETTINGS
    ).issue


def test_a_correction_is_of_the_moment_at_which_it_is_issued(tmp_path: Path) -> None:
    first = freeze(tmp_path).issue
    moment = first.edition.issued_at + timedelta(days=3)
    second = corrected(tmp_path, moment)
    assert second.edition.issued_at == second.facts.issued_at == moment
    assert open_issue(tmp_path, "SDN", "2023-04-20-v1").edition.issued_at == first.edition.issued_at
    info = (second.folder / "bag-info.txt").read_text()
    assert f"Bagging-Date: {moment.date().isoformat()}\n" in info
    # Who reads the feed is told of it: RFC 4287, section 4.2.15.
    feed = (tmp_path / "SDN/feed.xml").read_text()
    stamp = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert feed.count(f"<updated>{stamp}</updated>") == 2


def test_a_correction_is_not_issued_before_what_it_corrects(tmp_path: Path) -> None:
    first = freeze(tmp_path).issue
    with pytest.raises(UsageError, match="Name a later moment with --issued-at"):
        corrected(tmp_path, first.edition.issued_at - timedelta(seconds=1))
    assert [issue.id for issue in list_issues(tmp_path, "SDN")] == [first.id]


def test_theatres_are_counted_apart(tmp_path: Path) -> None:
    freeze(tmp_path)
    assert freeze(tmp_path, SECOND, code="UKR").issue.edition.number == 1
    assert list(verify_archive(tmp_path)) == []


def test_versions_that_somebody_threw_away_are_not_taken_again(tmp_path: Path) -> None:
    freeze(tmp_path)
    (tmp_path / "SDN" / "2023" / "04" / "20" / "v2").mkdir()
    with pytest.raises(ArchiveDamagedError, match=r"v2.*no such file"):
        freeze(tmp_path, text="Other.")


def test_nothing_is_added_to_a_damaged_issue(tmp_path: Path) -> None:
    issue = freeze(tmp_path).issue
    issue.path("brief.md").unlink()
    with pytest.raises(ArchiveDamagedError, match=r"brief\.md.*listed and is not there"):
        freeze(tmp_path)


@pytest.mark.parametrize("name", ["../brief.md", "/etc/x", ".lock", "a b", "x/../y", "brief.md\n"])
def test_only_plain_names_are_frozen(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a plain"):
        freeze_issue(tmp_path, "SDN", FIRST, lambda _: {name: b"x"}, [], facts(), SETTINGS)
    assert list_issues(tmp_path, "SDN") == ()


def test_an_issue_has_files(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no files"):
        freeze_issue(tmp_path, "SDN", FIRST, lambda _: {}, [], facts(), SETTINGS)


def test_a_time_without_a_zone_is_refused() -> None:
    moment = datetime(2023, 4, 20, 23, 59, 59)  # noqa: DTZ001  that is the point
    with pytest.raises(ValueError, match="time zone"):
        IssueFacts("Sudan", "", "1", "", moment, moment)


def test_a_render_that_throws_leaves_nothing(tmp_path: Path) -> None:
    def fail(edition: Edition) -> Mapping[str, bytes]:
        raise RuntimeError(edition.id)

    with pytest.raises(RuntimeError, match="sdn-sitrep-2023-04-20-v1"):
        freeze_issue(tmp_path, "SDN", FIRST, fail, [], facts(), SETTINGS)
    assert snapshot(tmp_path) == {}
    assert freeze(tmp_path).made


def test_a_source_that_has_changed_stops_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"changed")
    wrong = source(b"as it was", "wire/a.txt")
    with pytest.raises(ArchiveError, match=r"wire/a\.txt: has changed since"):
        freeze(tmp_path / "archive", FIRST, "x", type(wrong)(wrong.sha256, wrong.names, file))
    assert list_issues(tmp_path / "archive", "SDN") == ()


def test_copies_or_hashes(tmp_path: Path) -> None:
    issue = freeze(tmp_path, FIRST, "x", source(b"one", "a.txt"), settings=HASHES).issue
    assert [(each.size, each.names, each.kept) for each in issue.sources] == [(3, ("a.txt",), False)]
    assert not (tmp_path / "SDN" / "sources").exists()
    assert list(verify_archive(tmp_path)) == []
    # Whether copies are kept is the archive's own affair: nothing is corrected by it.
    assert not freeze(tmp_path, FIRST, "x", source(b"one", "a.txt"), settings=SETTINGS).made


def test_lines_of_bag_info_cannot_be_forged(tmp_path: Path) -> None:
    freeze(tmp_path)
    reason = "Wrong.\nExternal-Identifier: forged\u2028\u202ereversed"
    issue = freeze(tmp_path, text="Other.", reason=reason).issue
    bag = bagit.Bag(str(issue.folder))
    bag.validate()
    assert bag.info["External-Identifier"] == "sdn-sitrep-2023-04-20-v2"
    assert bag.info["Reason"] == "Wrong. External-Identifier: forged reversed"
    assert issue.edition.reason == reason


def test_pages_are_told_what_they_are(tmp_path: Path) -> None:
    editions: list[Edition] = []

    def render(edition: Edition) -> Mapping[str, bytes]:
        editions.append(edition)
        return pages(edition, f"Text {len(editions)}")

    freeze_issue(tmp_path, "SDN", THIRD, render, [], facts(THIRD), SETTINGS)
    freeze_issue(tmp_path, "SDN", THIRD, render, [], facts(THIRD, "Because."), SETTINGS)
    asked = [(each.id, each.number, each.corrects, each.reason) for each in editions]
    assert asked == [
        ("sdn-sitrep-2023-04-24-v1", 1, None, ""),
        ("sdn-sitrep-2023-04-24-v1", 1, None, ""),
        ("sdn-sitrep-2023-04-24-v2", 1, "sdn-sitrep-2023-04-24-v1", "Because."),
    ]
