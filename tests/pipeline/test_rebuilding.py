"""Issues made again from the archive alone, and damage that is named."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.delivery.archive.failures import ArchiveDamagedError
from sitrep.errors import ConfigError, NotMadeError, UsageError
from sitrep.pipeline.intake import Intake
from sitrep.pipeline.rebuilding import find_issue, rebuild_day, rebuild_pages
from sitrep.pipeline.supplies import restore_settings, unpack_templates, write_within
from tests.desk import BRIDGE, CAMP, MARKET, Desk

ALL = ("md", "html", "json", "csv", "csl")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three issues, the second with what came late, decisions and a template; then seeds and all are gone."""
    made = Desk(tmp_path / "desk", brief={"publisher": "Sample Desk"})
    made.put("market.json", "2023-06-12", MARKET)
    made.issue("2023-06-12", formats=ALL)
    made.put("late.json", "2023-06-12", BRIDGE)
    made.put("undated.json", None, CAMP)
    made.put("sub/market2.json", "2023-06-13", MARKET.replace("12 people", "15 people"))
    made.put("copy.json", "2023-06-13", MARKET.replace("12 people", "15 people"))
    (made.seeds / "copy.json.meta.yaml").write_text("retrieved: 2023-06-13T08:00Z\n")
    (made.seeds / "scan.pdf").write_bytes(b"%PDF-1.7")
    for number in range(4):
        (made.seeds / f"page{number}.txt").write_text(
            f"Nile Courier\n13 June 2023\n\nPatrol {number} passes\n\nSoldiers of the Sudanese army shot {number + 2} "
            f"looters dead in street {number} of Khartoum.\n\nFollow the Courier on the radio\n"
        )
    (made.folder / "templates").mkdir()
    (made.folder / "templates" / "brief.md").write_text("# {{ brief.theatre }}: {{ brief.publisher }}\n")
    (made.folder / "curation.yaml").write_text("notes:\n- {section: top, text: Watch Nyala., by: ak}\n")
    made.issue("2023-06-13", formats=ALL)
    (made.folder / "curation.yaml").unlink()
    shutil.rmtree(made.folder / "templates")
    made.put("sub/market2.json", "2023-06-13", MARKET.replace("12 people", "16 people"))
    made.issue("2023-06-13", formats=ALL, reason="misread")
    shutil.rmtree(made.seeds)
    (made.folder / "config.yaml").unlink()
    return made


NAMES = ["2023-06-12", "2023-06-13-v1", "2023-06-13", "sdn-sitrep-2023-06-13-v2"]


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_of_an_issue_are_made_again_byte_by_byte(desk: Desk, name: str) -> None:
    made = rebuild_pages(find_issue(desk.archive, name))
    assert sorted(made.files) == sorted(
        ["brief.md", "brief.html", "brief.json", "figures.csv", "sources.csl.json"]
    )
    assert made.differing == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_day_is_made_again_from_its_documents(desk: Desk, name: str) -> None:
    issue = find_issue(desk.archive, name)
    made = rebuild_day(desk.archive, issue, lambda *_: None)
    assert "articles.jsonl" in made.files
    assert {each: made.files[each].decode() for each in made.differing} == {}


def test_the_templates_of_the_issue_are_used_not_those_of_today(desk: Desk) -> None:
    first = rebuild_pages(find_issue(desk.archive, "2023-06-13-v1")).files["brief.md"]
    assert first == b"# Sudan: Sample Desk\n"
    assert rebuild_pages(find_issue(desk.archive, "2023-06-13-v2")).files["brief.md"] != first


def test_a_file_that_is_made_otherwise_now_is_named(desk: Desk, tmp_path: Path) -> None:
    # What another version of the program would have frozen: the same bag with other words in it.
    issue = find_issue(desk.archive, "2023-06-12")
    other = tmp_path / "other"
    shutil.copytree(issue.folder, other)
    (other / "data" / "brief.json").chmod(0o644)
    record = json.loads((other / "data" / "brief.json").read_bytes())
    record["publisher"] = "Other Desk"
    (other / "data" / "brief.json").write_text(json.dumps(record))

    made = rebuild_pages(replace(issue, folder=other))
    assert set(made.differing) == {"brief.md", "brief.html", "brief.json"}


def test_without_all_documents_only_the_pages_are_made_again(tmp_path: Path) -> None:
    for number, archive in enumerate(({"keep": "cited"}, {"keep_sources": "hashes"})):
        desk = Desk(tmp_path / str(number), archive=archive)
        desk.put("market.json", "2023-06-12", MARKET)
        issue = desk.issue("2023-06-12").issue
        with pytest.raises(NotMadeError, match="--from-sources"):
            rebuild_day(desk.archive, issue, lambda *_: None)
        assert rebuild_pages(issue).differing == ()


def test_damage_is_named_and_nothing_is_made_from_it(desk: Desk) -> None:
    issue = find_issue(desk.archive, "2023-06-12")
    page = issue.path("brief.md")
    page.chmod(0o644)
    page.write_bytes(page.read_bytes() + b" ")
    with pytest.raises(ArchiveDamagedError, match=r"brief\.md"):
        find_issue(desk.archive, "2023-06-12")


def test_a_document_that_was_changed_is_named(desk: Desk) -> None:
    issue = find_issue(desk.archive, "2023-06-12")
    digest = issue.sources[0].sha256
    copy = desk.archive / "SDN" / "sources" / digest[:2] / digest
    copy.chmod(0o644)
    copy.write_bytes(b"something else")
    with pytest.raises(ArchiveDamagedError, match=digest[:12]):
        rebuild_day(desk.archive, issue, lambda *_: None)


def test_names_that_are_none_and_issues_that_are_not_there(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="names no issue"):
        find_issue(desk.archive, "yesterday")
    with pytest.raises(UsageError, match="no issue of 2023-06-20"):
        find_issue(desk.archive, "2023-06-20")
    with pytest.raises(UsageError, match="no archive"):
        find_issue(tmp_path / "nowhere", "2023-06-12")


@pytest.mark.parametrize("name", ["brief.json", "articles.jsonl"])
def test_a_damaged_past_stops_the_next_issue_and_says_where(desk: Desk, name: str) -> None:
    issue = find_issue(desk.archive, "2023-06-13")
    record = issue.path(name)
    record.chmod(0o644)
    record.write_bytes(b"{")
    desk.seeds.mkdir()
    desk.configure()
    desk.put("camp.json", "2023-06-14", CAMP)
    with pytest.raises(ArchiveDamagedError, match=rf"{name}.*sitrep archive verify"):
        desk.issue("2023-06-14")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"today": 3}', b"[" * 100_000, b'{"today": "2023-06-12"}']
)
def test_what_is_no_intake_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  each of them says something else
        Intake.from_json(content)


def test_settings_of_another_version_are_refused_by_name(desk: Desk, tmp_path: Path) -> None:
    issue = find_issue(desk.archive, "2023-06-12")
    (tmp_path / "data").mkdir()
    plain = json.loads(issue.path("settings.json").read_bytes())
    plain["brief"]["tone"] = "calm"
    (tmp_path / "data" / "settings.json").write_text(json.dumps(plain))

    with pytest.raises(ConfigError, match="tone"):
        restore_settings(replace(issue, folder=tmp_path))


def test_the_settings_of_an_issue_are_those_it_was_made_with(desk: Desk) -> None:
    issue = find_issue(desk.archive, "2023-06-12")
    assert restore_settings(issue).sha256 == issue.facts.config_sha256


@pytest.mark.parametrize("name", ["../out", "/etc/out", "a/../../out", "", "a\0b"])
def test_a_hostile_archive_writes_nothing_outside(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no name of a file"):
        write_within(tmp_path / "inside", name, b"x")
    assert list(tmp_path.iterdir()) == []


def test_templates_that_are_no_text_come_back_as_they_were(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put("market.json", "2023-06-12", MARKET)
    (desk.folder / "templates" / "fonts").mkdir(parents=True)
    (desk.folder / "templates" / "fonts" / "_own font.woff2").write_bytes(b"\x00\xff\xfe")
    issue = desk.issue("2023-06-12").issue
    folder = unpack_templates(issue, tmp_path / "again")
    assert folder is not None
    assert (folder / "fonts" / "_own font.woff2").read_bytes() == b"\x00\xff\xfe"
