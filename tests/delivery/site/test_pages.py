"""What the pages of the site tell of an issue: all that the issue tells, with what must stand beside it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml.html import HtmlElement

from sitrep.delivery.site.build import build_site
from sitrep.model import Brief, Count, Figure, FigureBasis, Highlight, Metric, Period, Tag
from tests.delivery.search.making import Told, freeze_day
from tests.delivery.site.making import FIRST, SECOND, THIRD, addresses, build, day_of, freeze, order, parse
from tests.rendering.briefs import counted, figure

ATOM = "{http://www.w3.org/2005/Atom}"
SINCE = Period("since January", date(2023, 1, 1), date(2023, 4, 18), "cumulative_since")


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def headings(page: HtmlElement) -> list[str]:
    return [text_of(each) for each in page.xpath("//h2")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of two days: the first has a denied highlight, the second was corrected."""
    folder = tmp_path_factory.mktemp("pages")
    archive = folder / "archive"
    denied = next(item for item in day_of(FIRST).sections[0].items if item.asides)
    top = Highlight(denied.id, denied.theme, denied.place, denied.excerpts[:1], denied.citations)
    for day in (FIRST, SECOND):
        freeze(archive, replace(day_of(day), highlights=(top, *day_of(day).highlights)))
    fewer = replace(day_of(SECOND), highlights=(top,), key_figures=())
    freeze(archive, fewer, reason="A toll was <misread>.", hour=9)
    build(archive, folder / "site", address="https://example.org/briefs/")
    return folder / "site"


def test_the_page_of_an_issue_has_every_part_of_the_issue(site: Path) -> None:
    page = parse(site / "issues" / f"{FIRST}.html")
    names = headings(page)

    for name in (
        "Highlights", "Key figures", "Since the last issue", "Battlefield", "Contested and conflicting", "Gaps",
        "Corrections", "Undated", "Sources",
    ):  # fmt: skip
        assert name in names
    assert any(name.startswith("Late") for name in names)
    assert names[-1] == "As it was issued"  # the files come after the news
    text = text_of(page)
    for beside in ("Other count", "Denied", "Not confirmed", "denies it", "Desk note", "No longer reported"):
        assert beside in text


def test_the_page_of_an_issue_says_what_went_out_says(site: Path) -> None:
    """All words of the archived page stand on it, its masthead and colophon apart."""
    day = site / "issues" / f"{FIRST}.html"
    page = parse(day)
    for link in page.xpath("//ul[@class='items']//a[@class='theme' or @class='perma']"):
        link.drop_tree()
    here = text_of(page)
    there = parse(site / "archive" / f"sdn-sitrep-{FIRST}-v1" / "brief.html")

    lines = [
        text_of(each)
        for each in there.xpath("//main//li[not(.//li)] | //main//tr | //main//p[not(ancestor::li)]")
    ]
    assert len(lines) > 80
    assert [line for line in lines if line not in here] == []


def test_what_the_printed_page_left_out_is_marked(site: Path) -> None:
    page = parse(site / "issues" / f"{FIRST}.html")
    more = page.xpath("//details[@class='more']")

    assert [text_of(each.find("summary")) for each in more] == [
        "3 more items, left out of the printed page for length"
    ]
    assert more[0].get("open") is not None
    assert len(more[0].xpath(".//li")) == 3


def test_each_highlight_of_the_front_page_has_its_tag_its_source_and_its_denial(site: Path) -> None:
    page = parse(site / "index.html")
    lines = page.xpath("//ul[@class='highlights']/li")

    assert lines
    for each in lines:
        assert each.xpath(".//span[@class='tag']")
        assert each.xpath(".//a[@class='cite']")
    assert "Denied" in text_of(lines[0])
    assert "disputed" in text_of(lines[0])
    for address in (a for each in lines for a in addresses(each)):
        assert (site / address.partition("#")[0]).is_file()


def test_a_corrected_day_is_marked_wherever_it_is_named(site: Path) -> None:
    front = parse(site / "index.html")
    recent = {
        text_of(each.find("a")): text_of(each)
        for each in front.xpath("//section[@aria-labelledby='recent']//li")
    }
    assert "corrected" in recent["23 April 2023"]
    assert "corrected" not in recent["20 April 2023"]
    assert "corrected" in text_of(front.xpath("//p[@class='kicker']")[0])
    assert "corrected" in text_of(
        parse(site / "issues" / "index.html").xpath(f"//a[@href='{SECOND}.html']")[0]
    )
    warning = text_of(parse(site / "issues" / f"{SECOND}.html").xpath("//p[@class='warning']")[0])
    assert warning.startswith("Corrected. A toll was <misread>.")


def test_the_feed_says_what_was_corrected_and_has_the_highlights(site: Path) -> None:
    feed = ET.fromstring((site / "feed.xml").read_bytes())  # noqa: S314  our own file
    corrected, first = feed.findall(f"{ATOM}entry")

    assert corrected.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == "2023-04-24T09:00:00Z"
    assert "A toll was <misread>." in str(corrected.findtext(f"{ATOM}summary"))
    assert "corrected" in str(corrected.findtext(f"{ATOM}title"))
    assert "corrected" not in str(first.findtext(f"{ATOM}title"))
    for entry in (corrected, first):
        content = str(entry.findtext(f"{ATOM}content"))
        assert content.count("<li>") in {1, 5}
        assert 'class="tag"' in content
        assert "Denied" in content
    assert "36 items, 3 left out of print, 1 late" in str(first.findtext(f"{ATOM}summary"))


def test_the_sitemap_says_when_a_page_changed(site: Path) -> None:
    sitemap = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314  our own file
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    changed = {each.findtext(f"{space}loc"): each.findtext(f"{space}lastmod") for each in sitemap}

    assert changed[f"https://example.org/briefs/issues/{FIRST}.html"] == "2023-04-21"
    assert changed["https://example.org/briefs/index.html"] == "2023-04-24"


def test_days_are_written_one_way(site: Path) -> None:
    for page in sorted(site.glob("*/index.html")):
        if page.parent.name != "archive":
            text = text_of(parse(page))
            assert str(FIRST) not in text
            assert "2023-04" not in text


COUNTS: Mapping[date, tuple[Count, ...]] = {
    FIRST: (
        counted(figure(Metric.KILLED, 12, "12 people", speaker="Relief Body"), 1),
        counted(figure(Metric.DISPLACED, 3000, "3,000 people", speaker="Relief Body", as_of=FIRST), 1),
        counted(figure(Metric.DISPLACED, 90_000, "90,000", speaker="Relief Body", as_of=FIRST, period=SINCE), 1),
        counted(figure(Metric.INJURED, 4, "four men", speaker="the hospital", as_of=FIRST), 2),
        counted(figure(Metric.INJURED, 6, "six men", speaker="the hospital", as_of=FIRST), 2),
        counted(
            figure(
                Metric.REQUIRED_USD, 500, "500 dollars", speaker="Aid Pool",
                period=Period("by the end of the year", date(2023, 1, 1), date(2023, 12, 31), "range"),
            ),
            3,
        ),
    ),
    SECOND: (
        counted(figure(Metric.DISPLACED, 5000, "5,000 people", speaker="R.B.", as_of=SECOND), 1),
        counted(figure(Metric.DISPLACED, 95_000, "95,000", speaker="Relief Body", as_of=SECOND, period=SINCE), 1),
        counted(
            replace(
                figure(Metric.KILLED, 40, "forty fighters", speaker="the army", basis=FigureBasis.CLAIMED),
                denied_by=("the other side",),
            ),
            3,
            tag=Tag.DISPUTED,
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of two days that print these figures; "R.B." is registered as a name of Relief Body."""
    folder = tmp_path_factory.mktemp("counts")
    for day, figures in COUNTS.items():
        freeze(folder / "archive", with_figures(day_of(day), figures))
    named = order(folder / "archive", folder / "site")
    build_site(replace(named, names={"Relief Body": "Relief Body", "R.B.": "Relief Body"}))
    return folder / "site"


def with_figures(brief: Brief, figures: tuple[Count, ...]) -> Brief:
    return replace(brief, figures=figures)


def test_a_count_keeps_its_denial_and_that_it_is_disputed(counts: Path) -> None:
    page = parse(counts / "figures" / "killed-all.html")
    row = next(text_of(each) for each in page.xpath("//tbody/tr") if "forty fighters" in text_of(each))

    assert "disputed" in row
    assert "denied by the other side" in row
    assert "claimed" in row


def test_charts_hold_what_can_be_compared_only(counts: Path) -> None:
    """A count since January and one of a day are two charts; two counts of one day are none."""
    page = parse(counts / "figures" / "displaced-all.html")
    told = [str(each.text) for each in page.xpath("//*[name()='desc']")]

    assert len(told) == 2
    assert [sorted(part.rpartition(" ")[2] for part in each.split("; ")) for each in told] == [
        ["3,000", "5,000"], ["90,000", "95,000"],
    ]  # fmt: skip
    assert [text_of(each) for each in page.xpath("//figcaption")] == [
        "displaced", "displaced, since 1 January 2023",
    ]  # fmt: skip
    assert not parse(counts / "figures" / "injured-all.html").xpath("//figure")


def test_a_page_without_a_chart_does_not_speak_of_charts(counts: Path) -> None:
    assert "chart" in text_of(parse(counts / "figures" / "displaced-all.html").find(".//main")).lower()
    for name in ("injured", "killed", "required_usd"):
        assert "chart" not in text_of(parse(counts / "figures" / f"{name}-all.html").find(".//main")).lower()


def test_names_of_a_registered_source_are_one_owner_and_other_names_stay_apart(counts: Path) -> None:
    page = parse(counts / "figures" / "displaced-all.html")

    assert headings(page) == ["Relief Body 4 counts"]
    assert "(R.B.)" in text_of(page)


def test_who_is_only_described_is_one_owner_within_one_publisher(tmp_path: Path) -> None:
    for day, citation in ((FIRST, 1), (SECOND, 2), (THIRD, 1)):
        number = figure(Metric.KILLED, day.day, f"{day.day} people", speaker="a doctor", as_of=day)
        freeze(tmp_path / "archive", with_figures(day_of(day), (counted(number, citation),)))

    build(tmp_path / "archive", tmp_path / "site")

    page = parse(tmp_path / "site" / "figures" / "killed-all.html")
    publishers = {each.number: each.publisher for each in day_of(FIRST).sources}
    assert publishers[1] != publishers[2]
    assert headings(page) == [f"a doctor ({publishers[1]}) 2 counts", "Owners who gave one count 1 owner"]


def test_the_list_of_figures_tells_when_a_count_was_printed_and_no_day_to_come(counts: Path) -> None:
    rows = {
        text_of(each.xpath("./th")[0]): text_of(each.xpath("./td")[-1])
        for each in parse(counts / "figures" / "index.html").xpath("//tbody/tr")
    }

    assert rows["US dollars required, no single unit"] == "20 April 2023"
    assert rows["killed, no single unit"] == "23 April 2023"


def test_the_amount_stands_first_in_every_row(counts: Path) -> None:
    for page in sorted((counts / "figures").glob("*-all.html")):
        for table in parse(page).xpath("//table"):
            assert text_of(table.xpath(".//thead//th")[0]) == "Amount"
            assert all(
                each.tag == "th" and each.find("b") is not None for each in table.xpath("./tbody/tr/*[1]")
            )


def test_the_page_of_a_unit_leads_to_its_figures_and_its_towns(tmp_path: Path) -> None:
    town = ("Kutum", "Kutum", "SD02")
    told = Told("At least 18 died in Kutum market.", units=("SD02",), towns=(town,))
    freeze_day(tmp_path / "archive", FIRST, told, Told("Kutum is quiet.", towns=(town,)))
    record = json.loads(next((tmp_path / "archive").rglob("brief.json")).read_bytes())
    assert [len(record["figures"]), len(record["units"])] == [0, 5]

    build(tmp_path / "archive", tmp_path / "site")

    page = parse(tmp_path / "site" / "places" / "SD02.html")
    assert "Places in it" in headings(page)
    assert "../search.html?q=Kutum&places=SD02" in addresses(page)
    # Named by its town only, an item still is of the unit.
    assert "2 items" in text_of(page.xpath("//p[@class='lead']")[0])
    assert page.xpath("//*[name()='svg']")
    listed = parse(tmp_path / "site" / "places" / "index.html").xpath(
        "//section[@aria-labelledby='towns']//tr"
    )
    assert [text_of(each) for each in listed[1:]] == ["KutumNorth Darfur2" + "20 April 2023" * 2]


def test_a_unit_has_links_to_what_is_counted_in_it(tmp_path: Path) -> None:
    number: Figure = figure(Metric.KILLED, 18, "18 people", speaker="a doctor", as_of=THIRD)
    freeze(tmp_path / "archive", with_figures(day_of(THIRD), (counted(number, 1, place="Kassala"),)))

    build(tmp_path / "archive", tmp_path / "site")

    page = parse(tmp_path / "site" / "places" / "SD12.html")
    assert "../figures/killed-SD12.html" in addresses(page)
    assert (tmp_path / "site" / "figures" / "killed-SD12.html").is_file()
