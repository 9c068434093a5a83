"""What a built site holds: pages that lead to each other, hostile text as text, the same bytes every time."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sitrep.delivery.archive.issues import open_issue
from sitrep.errors import UsageError
from sitrep.model import Changes
from tests.delivery.archive.making import edit, flip, snapshot
from tests.delivery.site.making import (
    CODE,
    FIRST,
    SECOND,
    THIRD,
    addresses,
    build,
    day_of,
    freeze,
    ids,
    pages_of,
    parse,
    target,
    three_days,
)
from tests.rendering.briefs import HOSTILE, empty_day

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return three_days(tmp_path_factory.mktemp("site") / "archive")


@pytest.fixture(scope="module")
def site(archive: Path) -> Path:
    out = archive.parent / "site"
    build(archive, out, address="https://example.org/briefs/")
    return out


def test_every_link_leads_to_a_page_and_to_a_place_in_it(site: Path) -> None:
    known: dict[Path, set[str]] = {}
    followed = 0
    for page in pages_of(site):
        for address in addresses(parse(page)):
            if address.startswith(("https://example.org/news/", "/briefs/")):
                continue
            file, fragment = target(page, address)
            assert file.is_relative_to(site), (page, address)
            assert file.is_file(), (page, address)
            if fragment:
                known.setdefault(file, ids(file))
                assert fragment in known[file], (page, address)
            followed += 1
    assert followed > 1000


def test_every_page_is_reached_from_the_front_page_by_links_alone(site: Path) -> None:
    seen, waiting = set(), [site / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".html" or "archive" in page.relative_to(site).parts:
            continue
        seen.add(page)
        waiting += [
            target(page, each)[0] for each in addresses(parse(page)) if not each.startswith(("https:", "/"))
        ]

    assert set(pages_of(site)) - seen == {site / "404.html"}


def test_the_page_of_an_issue_prints_every_item_of_it_once(site: Path) -> None:
    brief = day_of(FIRST)
    page = parse(site / "issues" / f"{FIRST}.html")

    expected = [item.id for section in brief.sections for item in (*section.items, *section.more)]
    expected += [item.id for item in brief.late if item.id not in expected]
    found = [each.get("id") for each in page.xpath("//ul[@class='items']/li")]
    assert sorted(found) == sorted(expected)
    assert len(found) > 20


def test_text_of_a_source_stays_text(site: Path) -> None:
    for page in pages_of(site):
        document = parse(page)
        assert [each.get("src") for each in document.iter("script")] in (
            [],
            ["assets/search.js"],
        )
        assert not list(document.iter("style", "img", "iframe", "object", "base"))
        assert not [name for each in document.iter() for name in each.attrib if name.startswith("on")]
        assert not [each for each in document.iter() if each.get("style")]
        assert not [each for each in addresses(document) if re.match(r"(?i)\s*(javascript|data|file):", each)]
    text = " ".join(parse(site / "issues" / f"{FIRST}.html").text_content().split())
    assert HOSTILE[0] in text
    assert "<img src=http://127.0.0.1:9/x.png onerror=alert(2)> hung in the hall." in text


def test_data_for_the_search_is_calls_with_plain_values(site: Path) -> None:
    for file in sorted((site / "search").iterdir()):
        content = file.read_text("ascii")
        call = re.fullmatch(r"sitrep\.(items|words|contents|spellings)\((.*)\);\n", content, re.DOTALL)
        assert call is not None
        json.loads(f"[{call[2]}]")
        assert "<" not in content


def test_texts_of_documents_are_not_published(site: Path) -> None:
    assert not list(site.rglob("articles.jsonl"))
    assert not [
        path for path in site.rglob("*") if path.is_file() and b"whole of a document" in path.read_bytes()
    ]


def test_what_went_out_is_published_byte_by_byte(archive: Path, site: Path) -> None:
    issue = open_issue(archive, CODE, FIRST.isoformat())

    for name in ("brief.html", "brief.json"):
        assert (site / "archive" / issue.id / name).read_bytes() == issue.path(name).read_bytes()


def test_the_calendar_has_a_day_for_each_issue(site: Path) -> None:
    page = parse(site / "issues" / "index.html")

    assert [each.get("href") for each in page.xpath("//td/a")] == [
        f"{FIRST}.html", f"{SECOND}.html", f"{THIRD}.html",
    ]  # fmt: skip
    assert [each.text for each in page.xpath("//caption")] == ["April 2023", "May 2023"]


def test_the_map_links_each_unit_by_name(site: Path) -> None:
    page = parse(site / "places" / "index.html")

    links = {
        each.get("href"): each.get("aria-label") for each in page.xpath("//*[name()='svg']//*[name()='a']")
    }
    rows = {each.get("href"): each.text_content() for each in page.xpath("//tbody//th/a")}
    assert links
    assert links.keys() <= rows.keys()
    assert all(str(label).startswith(rows[href]) for href, label in links.items())


def test_counts_of_owners_stand_apart_and_are_never_added(site: Path) -> None:
    for page in sorted((site / "figures").glob("*-*.html")):
        document = parse(page)
        for figure in document.xpath("//figure[@class='chart']"):
            section = figure.getparent()
            told = figure.xpath(".//*[name()='desc']")[0].text
            said = [each.text for each in section.xpath(".//td/b")]
            # The picture says what its table says, and no other number.
            assert [part.rsplit(": ", 1)[1] for part in told.split("; ")] == [
                each for each in said if re.search(r"\d", each)
            ]


def test_feed_and_sitemap_name_the_newest_days_first(site: Path) -> None:
    feed = ET.fromstring((site / "feed.xml").read_bytes())  # noqa: S314  our own file
    entries = feed.findall(f"{ATOM}entry")
    links = [each.find(f"{ATOM}link") for each in entries]
    assert [link.get("href") for link in links if link is not None] == [
        f"issues/{day}.html" for day in (THIRD, SECOND, FIRST)
    ]
    assert len({each.findtext(f"{ATOM}id") for each in entries}) == 3
    sitemap = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314  our own file
    places = [each.text or "" for each in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert "https://example.org/briefs/index.html" in places
    assert all((site / place.removeprefix("https://example.org/briefs/")).is_file() for place in places)


def test_without_an_address_there_is_no_sitemap(archive: Path, tmp_path: Path) -> None:
    build(archive, tmp_path / "site")

    assert not (tmp_path / "site" / "sitemap.xml").exists()
    assert b"xml:base" not in (tmp_path / "site" / "feed.xml").read_bytes()


def test_the_same_archive_gives_the_same_bytes(archive: Path, site: Path, tmp_path: Path) -> None:
    build(archive, tmp_path / "elsewhere", address="https://example.org/briefs/")

    assert snapshot(tmp_path / "elsewhere") == snapshot(site)


def test_a_second_build_writes_nothing(archive: Path, site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}

    built = build(archive, site, address="https://example.org/briefs/")

    assert (built.written.written, built.written.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == before


def test_a_day_more_changes_what_tells_of_it_and_nothing_else(archive: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "archive", tmp_path / "site"
    shutil.copytree(archive, copy)
    build(copy, out)
    before = snapshot(out)
    day = THIRD + timedelta(days=30)
    freeze(copy, day_of(day))

    built = build(copy, out)

    after = snapshot(out)
    changed = {name for name in after if after[name] != before.get(name)}
    assert built.written.written == len(changed)
    assert f"issues/{day}.html" in changed
    assert f"issues/{THIRD}.html" in changed  # it names the next issue now
    kept = {
        f"issues/{FIRST}.html",
        f"themes/battlefield-{FIRST:%Y-%m}.html",
        f"search/{FIRST:%Y-%m}.items.js",
    }
    assert not kept & changed
    build(copy, tmp_path / "anew")
    assert snapshot(tmp_path / "anew") == after


def test_a_correction_takes_the_place_of_its_day_and_the_old_files_stay(
    archive: Path, tmp_path: Path
) -> None:
    copy, out = tmp_path / "archive", tmp_path / "site"
    shutil.copytree(archive, copy)
    build(copy, out)
    brief = day_of(SECOND)
    few = replace(brief.sections[0], items=brief.sections[0].items[:2], references=())
    shorter = replace(
        brief, sections=(few,), highlights=(), contested=(), changes=Changes(), late=(), notes=()
    )
    freeze(copy, shorter, reason="A count was <misread>.")

    build(copy, out)

    page = (out / "issues" / f"{SECOND}.html").read_text("utf-8")
    assert len(parse(out / "issues" / f"{SECOND}.html").xpath("//ul[@class='items']/li")) < 10
    assert "A count was &lt;misread&gt;." in page
    for version in (1, 2):
        assert (out / "archive" / f"sdn-sitrep-{SECOND}-v{version}" / "brief.html").is_file()
        assert f"../archive/sdn-sitrep-{SECOND}-v{version}/brief.html" in page


def test_pages_of_what_is_no_more_are_removed_and_files_of_others_stay(archive: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "archive", tmp_path / "site"
    shutil.copytree(archive, copy)
    build(copy, out)
    (out / "CNAME").write_text("example.org\n", "utf-8")
    shutil.rmtree(copy / CODE / "2023" / "05")

    built = build(copy, out)

    assert built.written.removed > 0
    assert not (out / "issues" / f"{THIRD}.html").exists()
    assert not list(out.rglob("*2023-05*"))
    assert (out / "CNAME").is_file()


def test_a_record_that_was_changed_shows_its_files_and_says_so(archive: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "archive", tmp_path / "site"
    shutil.copytree(archive, copy)
    edit(open_issue(copy, CODE, SECOND.isoformat()).path("brief.json"), flip)

    built = build(copy, out)

    assert len(built.problems) == 2  # the items of the day, and the copy of the file
    page = (out / "issues" / f"{SECOND}.html").read_text("utf-8")
    assert "brief.json is not what was frozen" in page
    assert (out / "archive" / f"sdn-sitrep-{SECOND}-v1" / "brief.html").is_file()


def test_an_empty_archive_and_an_empty_day_give_a_site(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    assert build(tmp_path / "archive", tmp_path / "site").issues == 0
    assert "no issue yet" in (tmp_path / "site" / "index.html").read_text("utf-8")
    freeze(tmp_path / "archive", replace(empty_day(), theatre_code=CODE, day=date(2022, 10, 30)))

    assert build(tmp_path / "archive", tmp_path / "site").items == 0
    assert (tmp_path / "site" / "issues" / "2022-10-30.html").is_file()


def test_a_folder_of_something_else_is_refused(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "index.html").write_text("my own", "utf-8")

    with pytest.raises(UsageError, match="no site of this program"):
        build(archive, tmp_path / "mine")
    with pytest.raises(UsageError, match="there is no archive"):
        build(tmp_path / "nowhere", tmp_path / "site")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["index.html"]
