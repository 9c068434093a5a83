"""The website in a browser: from files and from its own server, by mouse and by keyboard."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sitrep.delivery.search.folding import words_of
from sitrep.delivery.site.serving import open_server
from sitrep.model import Metric
from tests.browser.test_accessibility import audit
from tests.delivery.site.making import FIRST, SECOND, THIRD, build, day_of, freeze
from tests.rendering.briefs import HOSTILE, counted, figure, scripts_day

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCRIPTS = date(2024, 2, 29)
PAGES = (
    "index.html",
    "issues/index.html",
    f"issues/{FIRST}.html",
    f"issues/{SCRIPTS}.html",
    "themes/index.html",
    "themes/battlefield.html",
    f"themes/battlefield-{FIRST:%Y-%m}.html",
    "places/index.html",
    "places/SD12.html",
    "sources/index.html",
    "figures/index.html",
    "figures/killed-all.html",
    "figures/injured-all.html",
    "figures/killed-SD12.html",
    "search.html?q=the",
    "search.html?q=(open",
    "404.html",
)
SETTLED = """() => {
    const said = document.getElementById('status').textContent;
    return said && said !== 'Searching' && (!said.includes('so far') || !document.getElementById('more').hidden);
}"""


@dataclass
class Visit:
    """A page of the site, with all that it asked for and complained about."""

    page: "Page"
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


class Visitor:
    """Opens pages of the site at a width, from its server or from files."""

    def __init__(self, browser: "Browser", folder: Path, port: int) -> None:
        self._browser, self.folder, self.port = browser, folder, port

    def open(
        self, path: str, *, width: int = 1440, scheme: str = "light", files: bool = False, script: bool = True
    ) -> Visit:
        context = self._browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            java_script_enabled=script,
            locale="en-GB",
        )
        visit = Visit(context.new_page())
        visit.page.on("request", lambda request: visit.asked.append(request.url))
        visit.page.on("console", lambda message: visit.said.append(message.text))
        visit.page.on("pageerror", lambda error: visit.said.append(str(error)))
        name, mark, rest = path.partition("?")
        start = (self.folder / name).as_uri() if files else f"http://127.0.0.1:{self.port}/{name}"
        visit.page.goto(start + mark + rest, wait_until="load")
        if name == "search.html" and rest and script:
            visit.page.wait_for_function(SETTLED)
        return visit

    def close(self) -> None:
        for context in self._browser.contexts:
            context.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site")
    for day in (FIRST, SECOND, THIRD):
        told = figure(Metric.KILLED, day.day, f"{day.day} people", speaker="Road Union", as_of=day)
        brief = day_of(day)
        figures = (*brief.figures, counted(told, 1, place="Kassala"))
        freeze(made / "archive", replace(brief, figures=figures))
    freeze(made / "archive", scripts_day())
    build(made / "archive", made / "site")
    return made / "site"


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with open_server(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def visitor(browser: "Browser", folder: Path, port: int) -> Iterator[Visitor]:
    visitor = Visitor(browser, folder, port)
    yield visitor
    visitor.close()


def found(visit: Visit) -> list[str]:
    return [str(each.inner_text()) for each in visit.page.locator("#results > li").all()]


def days_of(visit: Visit) -> list[date]:
    """Return the days of the results, as the page writes them."""
    written = [each.inner_text() for each in visit.page.locator("#results .perma").all()]
    return [datetime.strptime(f"{each} +0000", "%d %B %Y %z").date() for each in written]


@pytest.mark.parametrize("files", [False, True], ids=["served", "from files"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_what_is_its_own_and_complains_of_nothing(
    visitor: Visitor, path: str, files: bool
) -> None:
    if files and path == "404.html":
        return  # servers show it, at whatever address was asked for
    visit = visitor.open(path, files=files)
    visit.page.emulate_media(media="print")

    start = visitor.folder.as_uri() if files else f"http://127.0.0.1:{visitor.port}/"
    assert [url for url in visit.asked if not url.startswith(start)] == []
    assert visit.said == []
    loaded = visit.page.evaluate(
        "document.fonts.ready.then(all => [...all].filter(f => f.status === 'loaded').length)"
    )
    assert loaded >= 1
    assert visit.page.evaluate("getComputedStyle(document.body).margin") == "0px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_violation(visitor: Visitor, axe: str, path: str, scheme: str) -> None:
    # The page's own policy keeps scripts out; axe-core comes in through the debugger, as in the other tests.
    page = visitor.open(path, scheme=scheme).page
    page.evaluate(axe)

    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        result = audit(page)

        assert result["violations"] == [], width
        assert result["passes"] > 10


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_stands_beyond_the_window(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, width=width).page

    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_search_finds_words_and_beginnings_and_marks_them(visitor: Visitor) -> None:
    visit = visitor.open("search.html?q=grain sil*")

    assert len(found(visit)) == 3  # the same day was issued three times
    assert all("took the grain silos at dusk" in text for text in found(visit))
    assert {each.inner_text() for each in visit.page.locator("#results mark").all()} == {"grain", "silos"}
    assert visit.page.locator("#status").inner_text() == "3 found"


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ('"grain silos"', 3),
        ('"silos grain"', 0),
        ('"grain silo"', 0),
        ("grain -dusk", 0),
        ("grain NOT dusk", 0),
        ("sil", 0),
        ("nosuchword OR grain", 3),
        ("(nosuchword OR grain) AND dusk", 3),
        ('grain -"dusk silos"', 3),
        ("gr*", 4),
        ("GRAIN", 3),
        ("gràin", 3),
        ("nosuchword", 0),
        ("grain nosuchword", 0),
        ("Kharkiv", 0),
        ("Харків", 1),
        ("شفاخانه", 1),
        ("外交部", 1),
        ("部外交", 0),
        ("dakovo", 1),
    ],
)
def test_search_knows_words_phrases_and_what_must_not_be_there(
    visitor: Visitor, query: str, count: int
) -> None:
    assert len(found(visitor.open(f"search.html?q={query}"))) == count


def test_search_works_from_files_too(visitor: Visitor) -> None:
    assert len(found(visitor.open("search.html?q=grain", files=True))) == 3


def test_filters_narrow_what_is_found(visitor: Visitor) -> None:
    visit = visitor.open("search.html?q=the")
    page = visit.page
    every = page.locator("#status").inner_text()

    page.select_option("#themes", "diplomacy")
    page.wait_for_function(SETTLED)
    assert all("Diplomacy" in text for text in found(visit))
    assert page.locator("#status").inner_text() != every
    page.select_option("#themes", "")
    page.select_option("#places", "SD12")
    page.wait_for_function(SETTLED)
    assert found(visit)
    assert all(text.startswith("Kassala") for text in found(visit))
    page.select_option("#places", "")
    page.fill("#from", THIRD.isoformat())
    page.fill("#to", THIRD.isoformat())
    page.press("#to", "Enter")
    page.wait_for_function(SETTLED)
    assert days_of(visit) == [THIRD] * len(found(visit))
    assert f"from={THIRD}" in page.url
    page.go_back()
    page.wait_for_function(SETTLED)
    assert page.input_value("#from") == ""


def test_oldest_first_begins_with_the_first_report(visitor: Visitor) -> None:
    visit = visitor.open("search.html?q=grain&oldest=1")

    assert days_of(visit) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('"unclosed', "quotation mark isn’t closed"),
        ("(open", "A ( is not closed"),
        ("shut)", "A ) has no ("),
        ("AND grain", "A word is missing before AND"),
        ("grain OR", "A word is missing before the end"),
        ("gr*in", "not in “gr*in”"),
        ("-", "holds no word"),
        ("*", "holds no word"),
        ("NOT grain", "A word is missing before NOT"),
    ],
)
def test_a_query_that_cannot_be_read_is_told(visitor: Visitor, query: str, said: str) -> None:
    visit = visitor.open(f"search.html?q={query}")

    assert said in visit.page.locator("#status").inner_text()
    assert found(visit) == []


def test_days_that_are_the_wrong_way_round_are_told(visitor: Visitor) -> None:
    visit = visitor.open(f"search.html?q=grain&from={THIRD}&to={FIRST}")

    assert "The first day comes after the last" in visit.page.locator("#status").inner_text()


def test_a_filter_alone_gives_what_it_lets_through(visitor: Visitor) -> None:
    visit = visitor.open(f"search.html?from={THIRD}&to={THIRD}&themes=diplomacy")

    assert len(found(visit)) == 16
    assert visit.page.locator("#status").inner_text() == "16 found"


def test_all_that_is_found_in_one_month_is_counted_at_once(visitor: Visitor) -> None:
    visit = visitor.open(f"search.html?from={FIRST}&to={SECOND}&themes=diplomacy")

    assert len(found(visit)) == 20
    assert visit.page.locator("#status").inner_text() == "32 found"


def test_headlines_are_searched_and_shown_where_they_alone_answer(visitor: Visitor) -> None:
    visit = visitor.open("search.html?q=burns talks stall")

    assert found(visit)
    assert {each.inner_text() for each in visit.page.locator("#results .by mark").all()} >= {"burns", "stall"}


def test_nothing_found_offers_the_beginnings(visitor: Visitor) -> None:
    visit = visitor.open("search.html?q=grai silo")
    assert visit.page.locator("#status").inner_text() == "No item has all of this."

    visit.page.locator("#hint a").click()
    visit.page.wait_for_function(SETTLED)

    assert len(found(visit)) == 3


def test_a_result_shows_its_tag_its_denial_and_other_counts(visitor: Visitor) -> None:
    text = found(visitor.open("search.html?q=mortar"))[0]

    assert "disputed" in text
    for beside in ("Other count", "Denied", "Not confirmed"):
        assert beside in text


def test_a_result_leads_to_its_item(visitor: Visitor) -> None:
    page = visitor.open("search.html?q=grain").page

    page.locator("#results .perma").first.click()
    page.wait_for_load_state()

    assert page.url.split("#")[0].endswith(f"/issues/{THIRD}.html")
    assert "grain silos" in page.locator(":target").inner_text()
    assert page.locator(":target").is_visible()


def test_many_results_come_in_parts(visitor: Visitor) -> None:
    visit = visitor.open("search.html?themes=battlefield")
    assert len(found(visit)) == 20

    while visit.page.locator("#more").is_visible():
        before = len(found(visit))
        visit.page.locator("#more").focus()
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_function(f"document.querySelectorAll('#results > li').length > {before}")
        # Who goes on by keyboard stands at the first of what is new.
        assert (
            visit.page.evaluate(
                "[...document.querySelectorAll('#results .perma')].indexOf(document.activeElement)"
            )
            == before
        )

    assert visit.page.locator("#status").inner_text() == f"{len(found(visit))} found"


def test_hostile_queries_and_texts_stay_text(visitor: Visitor) -> None:
    for query in (
        "<script>alert(1)</script>",
        '"' * 300,
        "-" * 300,
        "a" * 9000,
        "' OR 1=1 --",
        "\\",
        "(a+)+$",
        "%F0",
    ):
        visit = visitor.open("search.html")
        visit.page.fill("#q", query)
        visit.page.press("#q", "Enter")
        visit.page.wait_for_timeout(50)
        assert visit.said == []
    visit = visitor.open("search.html?q=silent nurse")
    assert HOSTILE[0] in found(visit)[0]
    assert visit.page.locator("#results script, #results img").count() == 0


def test_the_browser_folds_words_as_the_index_does(visitor: Visitor) -> None:
    texts = [
        "Łódź Đakovo Çığ żółć œuvre Ðông Ţară ŒUVRE ÆSIR Straße STRASSE Þingvellir Ærø İstanbul Ə",
        "Sar-e-Pul, Qala’at ʿAyn (al-Ḥasakah) Helmand’s 1,650 ½ ﬁve U.N. e-mail_x 3rd Ⅻ",
        "شفاخانهٔ شهر تنها برای ده روز دوا دارد ۱۲ بستر ي ك ة ـ کتاب‌ها می‌روند",
        "Колонна из 14 автобусов Й й Ё ё Ї ї дев’ять",
        "外交部发言人周四表示 ကချင် लमपत ประเทศไทย Οι οικογένειες ΠΟΤΑΜΟΣ ποταμός",
        "e\u0301te\u0301 a\u0308 n\u0303 \u1e9b\u0323 \u212b \uff21\uff22 K\u00e4se",
        *HOSTILE,
    ]
    page = visitor.open("search.html").page

    told = page.evaluate("texts => texts.map(text => window.sitrep.wordsOf(text))", texts)

    assert told == [words_of(text) for text in texts]


def test_without_scripts_every_item_is_reached(visitor: Visitor) -> None:
    page = visitor.open("search.html", script=False).page
    assert "The search needs JavaScript" in page.locator("main").inner_text()

    page.locator("nav a", has_text="Issues").click()
    page.locator(f"td a[href='{FIRST}.html']").click()
    page.locator(".items > li").first.wait_for()
    assert page.locator(".items > li").count() > 20


def test_the_calendar_and_the_map_lead_where_they_say(visitor: Visitor) -> None:
    page = visitor.open("issues/index.html").page
    page.get_by_role("link", name="23 April 2023").click()
    assert page.locator("h1").inner_text() == "Sunday 23 April 2023"

    page = visitor.open("places/index.html").page
    link = page.locator("svg a").first
    name = str(link.get_attribute("aria-label")).rpartition(":")[0]
    link.locator("path, circle").click()
    assert page.locator("h1").inner_text() == name


def test_a_chart_says_what_its_table_says_and_rows_are_blocks_on_a_telephone(visitor: Visitor) -> None:
    page = visitor.open("figures/killed-SD12.html", width=360).page

    assert page.locator("figure.chart circle").count() == 3
    assert page.locator("figcaption").inner_text() == "killed, Kassala"
    row = page.locator("tbody tr").first
    assert row.inner_text().splitlines()[0].startswith("20 killed")
    amount, source = row.locator("th").bounding_box(), row.locator("td").last.bounding_box()
    assert amount is not None
    assert source is not None
    assert source["y"] > amount["y"] + amount["height"] - 1
    assert source["x"] + source["width"] <= 360
    # To a screen reader it is a table all the same.
    assert page.get_by_role("columnheader").count() == 5


def test_a_keyboard_reaches_everything_and_shows_where_it_is(visitor: Visitor) -> None:
    for path in ("index.html", "places/index.html", f"issues/{FIRST}.html"):
        page = visitor.open(path).page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        wanted = page.evaluate(
            "() => [...document.querySelectorAll('a[href], summary, input, select, button, [tabindex=\"0\"]')].filter(each => each.checkVisibility())"
            ".map((each, index) => { each.setAttribute('data-stop', index); return String(index); })"
        )
        reached = []
        for _ in wanted:
            reached.append(page.evaluate("document.activeElement.getAttribute('data-stop')"))
            shown = page.evaluate(
                "() => { const here = document.activeElement; const shape = here.querySelector('path, circle');"
                " return here.matches(':focus-visible') && (getComputedStyle(here).outlineStyle !== 'none'"
                " || (shape && getComputedStyle(shape).strokeWidth === '2.4px')); }"
            )
            assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            page.keyboard.press("Tab")
        assert reached == wanted


def test_the_skip_link_leads_past_the_navigation(visitor: Visitor) -> None:
    page = visitor.open("themes/index.html").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_paper_has_the_text_and_not_the_navigation(visitor: Visitor) -> None:
    page = visitor.open(f"issues/{FIRST}.html", scheme="dark").page
    page.emulate_media(media="print")

    assert not page.locator(".bar nav").is_visible()
    assert page.locator(".items > li").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_is_not_there_is_told_at_any_depth(visitor: Visitor) -> None:
    visit = visitor.open("issues/deep/er/nothing.html")

    assert visit.page.locator("h1").inner_text() == "There is no such page"
    assert visit.page.evaluate("document.styleSheets.length") == 1
    visit.page.locator("a", has_text="Calendar").click()
    assert visit.page.locator("h1").inner_text() == "Calendar of issues"


def test_search_data_that_is_missing_is_told(visitor: Visitor, folder: Path) -> None:
    file = folder / "search" / f"{FIRST:%Y-%m}.items.js"
    content = file.read_bytes()
    file.unlink()
    try:
        visit = visitor.open("search.html?q=grain")
        assert len(found(visit)) == 1  # that of the other month
        assert f"could not be loaded: {FIRST:%B %Y}" in visit.page.locator("#status").inner_text()
    finally:
        file.write_bytes(content)


def test_the_data_of_the_search_is_as_the_page_says(folder: Path) -> None:
    contents = (folder / "search" / "contents.js").read_text("ascii")
    months, names, _ = json.loads(
        f"[{contents.removeprefix('sitrep.contents(').removesuffix(');')[:-2].rstrip(');')}]"
    )

    assert [month for month, *_ in months] == ["2023-04", "2023-05", "2024-02"]
    assert set(names) == {"themes", "places", "sources"}
