"""The index and the feed beside the issues."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.feed import compose_feed
from sitrep.delivery.archive.freeze import freeze_issue
from sitrep.delivery.archive.index import Rebuilt, rebuild_index
from sitrep.delivery.archive.issues import list_issues
from tests.delivery.archive.making import FIRST, SECOND, SETTINGS, facts, freeze, small_archive, snapshot

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_index_lists_every_version(tmp_path: Path) -> None:
    small_archive(tmp_path)
    index = json.loads((tmp_path / "SDN" / "index.json").read_bytes())
    assert [(each["id"], each["current"], each["number"]) for each in index["issues"]] == [
        ("sdn-sitrep-2023-04-20-v1", False, 1),
        ("sdn-sitrep-2023-04-20-v2", True, 1),
        ("sdn-sitrep-2023-04-21-v1", True, 2),
        ("sdn-sitrep-2023-04-24-v1", True, 3),
    ]
    for each in index["issues"]:
        folder = tmp_path / "SDN" / each["folder"]
        assert digest_of((folder / "tagmanifest-sha256.txt").read_bytes()) == each["digest"]
        assert {name: digest_of((folder / "data" / name).read_bytes()) for name in each["files"]} == each[
            "files"
        ]
    assert index["feed"]["sha256"] == digest_of((tmp_path / "SDN" / "feed.xml").read_bytes())


def test_the_feed_has_an_entry_a_day_and_corrections_keep_its_id(tmp_path: Path) -> None:
    freeze(tmp_path)
    first = feedparser.parse((tmp_path / "SDN" / "feed.xml").read_bytes())
    small_archive(tmp_path)
    feed = feedparser.parse((tmp_path / "SDN" / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Sudan: daily situation report"
    assert feed.feed.author == "Nile Desk"
    assert feed.feed.updated == "2023-04-25T03:59:59Z"
    assert [entry.title for entry in feed.entries] == [
        "No. 3, 2023-04-24", "No. 2, 2023-04-21", "No. 1, 2023-04-20 (corrected, version 2)"
    ]  # fmt: skip
    corrected = feed.entries[-1]
    assert corrected.id == first.entries[0].id
    assert corrected.id.startswith("urn:uuid:")
    assert feed.feed.id == first.feed.id
    assert corrected.summary.endswith("It corrects sdn-sitrep-2023-04-20-v1: The place was wrong.")
    assert [(link.rel, link.type, link.href) for link in corrected.links] == [
        ("alternate", "text/html", "2023/04/20/v2/data/brief.html"),
        ("enclosure", "text/markdown", "2023/04/20/v2/data/brief.md"),
    ]
    for link in corrected.links:
        assert (tmp_path / "SDN" / link.href).is_file()


def test_a_feed_has_what_rfc_4287_asks_for(tmp_path: Path) -> None:
    small_archive(tmp_path)
    feed = ET.parse(tmp_path / "SDN" / "feed.xml").getroot()  # noqa: S314  our own
    for element in [feed, *feed.findall(f"{ATOM}entry")]:
        assert [len(element.findall(f"{ATOM}{tag}")) for tag in ("id", "title", "updated")] == [1, 1, 1]
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 4


def test_an_address_makes_the_links_absolute(tmp_path: Path) -> None:
    freeze(tmp_path)
    settings = ArchiveSettings(
        keep_sources="copies", keep="read", address="https://desk.example/SDN/", feed_days=30, wait=0
    )
    rebuild_index(tmp_path, "SDN", settings)
    feed = feedparser.parse((tmp_path / "SDN" / "feed.xml").read_bytes())
    assert feed.feed.links[0].rel == "self"
    assert feed.feed.links[0].href == "https://desk.example/SDN/feed.xml"
    assert feed.entries[0].link == "https://desk.example/SDN/2023/04/20/v1/data/brief.html"


def test_a_feed_is_as_long_as_asked(tmp_path: Path) -> None:
    small_archive(tmp_path)
    settings = ArchiveSettings(keep_sources="copies", keep="read", address="", feed_days=2, wait=0)
    feed = feedparser.parse(compose_feed("SDN", list_issues(tmp_path, "SDN"), settings))
    assert [entry.title[:5] for entry in feed.entries] == ["No. 3", "No. 2"]


def test_words_of_a_feed_are_words(tmp_path: Path) -> None:
    forged = "A <b>&amp;</b>\x00\x1b\ufffe ]]> \u202eB\n\nC"
    render = lambda _: {"notes.txt": b"x"}  # noqa: E731  the least that can be issued
    freeze_issue(tmp_path, "SDN", FIRST, render, [], facts(publisher=forged), SETTINGS)
    feed = feedparser.parse((tmp_path / "SDN" / "feed.xml").read_bytes())
    assert not feed.bozo
    author = ET.fromstring((tmp_path / "SDN" / "feed.xml").read_bytes()).find(f"{ATOM}author/{ATOM}name")  # noqa: S314
    assert author is not None
    assert author.text == "A <b>&amp;</b> ]]> B C"
    assert feed.entries[0].link == "2023/04/20/v1/"


@pytest.mark.parametrize("lost", [["index.json"], ["feed.xml"], ["index.json", "feed.xml"]])
def test_index_and_feed_are_made_anew_from_the_folders(tmp_path: Path, lost: list[str]) -> None:
    small_archive(tmp_path)
    before = snapshot(tmp_path)
    for name in lost:
        (tmp_path / "SDN" / name).unlink()
    assert rebuild_index(tmp_path, "SDN", SETTINGS) == Rebuilt(4, ())
    assert snapshot(tmp_path) == before
    for name in lost:
        (tmp_path / "SDN" / name).unlink()
    assert not freeze(tmp_path, SECOND).made
    assert snapshot(tmp_path) == before


def test_archives_share_no_ids(tmp_path: Path) -> None:
    for name in ("one", "two"):
        freeze(tmp_path / name, FIRST, f"Text of desk {name}.")
    ids = [
        {element.text for element in ET.parse(tmp_path / name / "SDN" / "feed.xml").iter(f"{ATOM}id")}  # noqa: S314
        for name in ("one", "two")
    ]
    assert not ids[0] & ids[1]
