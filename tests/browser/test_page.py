"""How the pages behave in a browser: nothing leaves, nothing is cut, everything is reached."""

import pytest

from tests.browser.conftest import Opened, Window

DAYS = ["busy", "empty", "scripts", "sample"]
# Rectangles of words that stand left or right of the window, but for what only screen readers are to see.
BEYOND = """() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), beyond = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!node.data.trim() || node.parentElement.closest('.skip, thead')) continue;
        const words = document.createRange();
        words.selectNodeContents(node);
        for (const box of words.getClientRects())
            if (box.width && (box.left < -0.5 || box.right > innerWidth + 0.5)) beyond.push(node.data.trim());
    }
    return beyond;
}"""
# Boxes that hold more than they show.
CUT = """() => [...document.body.querySelectorAll('*')].filter(each => {
    const style = getComputedStyle(each);
    return style.overflow !== 'visible' && each.scrollHeight > each.clientHeight + 1
        && !each.matches('.skip, thead, svg, svg *');
}).map(each => each.outerHTML.slice(0, 80))"""
SEEN = "document.body.innerText.replace(/\\s+/g, ' ')"
# What a keyboard should reach, in the order of the page.
REACHABLE = """() => [...document.querySelectorAll('a[href], summary')]
    .filter(each => !each.closest('details:not([open]) > :not(summary)'))
    .map((each, index) => { each.dataset.stop = index; return index; })"""
# Where the first and the last sign of each quotation stand.
ENDS = """() => [...document.querySelectorAll('q')].map(quote => {
    const words = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT), nodes = [];
    while (words.nextNode()) nodes.push(words.currentNode);
    const place = (node, offset) => {
        const sign = document.createRange();
        sign.setStart(node, offset);
        sign.setEnd(node, offset + 1);
        const box = sign.getBoundingClientRect();
        return [box.left, box.top];
    };
    const last = nodes.at(-1);
    return { text: quote.textContent, dir: getComputedStyle(quote).direction,
             first: place(nodes[0], 0), last: place(last, last.data.length - 1) };
})"""
HEBREW_TO_ARABIC = range(0x590, 0x900)


def visible(opened: Opened, selector: str) -> list[bool]:
    return [found.is_visible() for found in opened.page.locator(selector).all()]


def no_sideways(opened: Opened) -> bool:
    return bool(opened.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("day", DAYS)
def test_the_page_asks_for_nothing_and_complains_of_nothing(window: Window, day: str) -> None:
    opened = window.open(day)
    opened.page.emulate_media(media="print")
    opened.page.emulate_media(media="screen", color_scheme="dark")
    opened.page.evaluate("document.fonts.ready.then(() => true)")

    assert [url for url in opened.asked if not url.startswith("data:font/")] == [opened.url]
    assert opened.said == []


def test_a_request_and_a_complaint_would_be_seen(window: Window) -> None:
    opened = window.open("empty")
    opened.page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=https://sitrep.invalid/1.png><img src=x.png>')"
    )
    opened.page.wait_for_timeout(100)

    assert len(opened.said) >= 2
    assert "Content Security Policy" in opened.said[0]


@pytest.mark.parametrize("day", DAYS)
def test_every_word_stands_within_the_window(window: Window, day: str) -> None:
    opened = window.open(day)
    opened.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")

    for width in (320, 360, 768, 1440):
        opened.page.set_viewport_size({"width": width, "height": 900})

        assert no_sideways(opened), width
        assert opened.page.evaluate(BEYOND) == [], width
        assert opened.page.evaluate(CUT) == [], width


@pytest.mark.parametrize("width", [360, 1440])
def test_the_pictures_stand_where_the_text_stands(window: Window, width: int) -> None:
    page = window.open("busy", width=width).page

    for picture in ("figure.map", "figure.timeline"):
        frame, drawn = (page.locator(found).bounding_box() for found in (picture, f"{picture} svg"))
        assert frame is not None
        assert drawn is not None
        assert drawn["width"] > 200
        assert (
            0 <= frame["x"] <= drawn["x"] < drawn["x"] + drawn["width"] <= frame["x"] + frame["width"] + 0.5
        )
        assert frame["x"] + frame["width"] <= width


@pytest.mark.parametrize("day", DAYS)
def test_text_of_twice_the_size_loses_nothing(window: Window, day: str) -> None:
    opened = window.open(day)
    before = opened.page.evaluate(SEEN)

    opened.page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert opened.page.evaluate(SEEN) == before
    for width in (1440, 360):
        opened.page.set_viewport_size({"width": width, "height": 900})

        assert no_sideways(opened), width
        assert opened.page.evaluate(BEYOND) == [], width
        assert opened.page.evaluate(CUT) == [], width


def test_the_first_key_leads_past_the_navigation(window: Window) -> None:
    opened = window.open("busy", width=360)
    page = opened.page
    assert page.locator(".skip").evaluate("each => [each.clientWidth, each.clientHeight]") == [1, 1]

    page.keyboard.press("Tab")
    box = page.locator(".skip:focus").bounding_box()
    assert box is not None
    assert box["width"] > 60
    assert box["height"] >= 24

    page.keyboard.press("Enter")
    assert page.url.endswith("#report")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("day", DAYS)
def test_every_link_of_the_page_leads_to_a_place_of_it(window: Window, day: str) -> None:
    page = window.open(day).page

    links = page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(each => each.hash.slice(1))")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")

    assert len(links) >= 7
    assert set(links) <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_citation_brings_its_source_into_sight(window: Window) -> None:
    page = window.open("busy", width=360).page

    page.locator(".items .cite").nth(9).click()

    assert page.locator(":target").is_visible()
    assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top") < 900
    assert page.evaluate("document.querySelector(':target').closest('.sources') !== null")


def test_an_address_of_an_omitted_item_opens_what_holds_it(window: Window) -> None:
    item = window.open("busy").page.evaluate("document.querySelector('details li[id]').id")

    opened = window.open("busy", fragment=f"#{item}")

    assert opened.page.locator("details").first.get_attribute("open") is not None
    assert opened.page.locator(":target").is_visible()


@pytest.mark.parametrize("day", DAYS)
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(window: Window, day: str) -> None:
    page = window.open(day).page
    stops = page.evaluate(REACHABLE)
    reached, bare = [], []

    for _ in stops:
        page.keyboard.press("Tab")
        stop, shown = page.evaluate(
            "[Number(document.activeElement.dataset.stop),"
            " getComputedStyle(document.activeElement).outlineStyle !== 'none']"
        )
        reached.append(stop)
        if not shown:
            bare.append(stop)

    assert reached == stops
    assert bare == []


def test_the_keyboard_opens_what_was_left_out(window: Window) -> None:
    page = window.open("busy").page
    page.locator("summary").first.focus()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('details[open] li a')")


def test_print_leaves_out_what_only_screens_need(window: Window) -> None:
    opened = window.open("busy", scheme="dark")
    opened.page.emulate_media(media="print", color_scheme="dark")

    # What stands on the way, what is cut, and what no line quotes.
    assert visible(opened, "nav, .skip, details") == [False] * 4
    assert all(visible(opened, "h1, h2"))
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_colours_follow_the_reader(window: Window) -> None:
    def colours(scheme: str) -> list[int]:
        page = window.open("sample", scheme=scheme).page
        parts = "getComputedStyle(document.body).{}.match(/\\d+/g).map(Number)"
        ink, paper = (page.evaluate(parts.format(name)) for name in ("color", "backgroundColor"))
        return [sum(ink), sum(paper)]

    (ink, paper), (night_ink, night_paper) = colours("light"), colours("dark")
    assert (ink < 150, paper > 700) == (True, True)
    assert (night_paper < 150, night_ink > 600) == (True, True)


@pytest.mark.parametrize("day", ["scripts", "sample"])
@pytest.mark.parametrize("width", [360, 1440])
def test_a_quotation_begins_where_its_script_begins(window: Window, day: str, width: int) -> None:
    leftward = 0
    for quote in window.open(day, width=width).page.evaluate(ENDS):
        (first, top), (last, bottom) = quote["first"], quote["last"]
        letters = [sign for sign in quote["text"] if sign.isalpha()]
        rtl = ord(letters[0]) in HEBREW_TO_ARABIC if letters else False
        leftward += rtl

        assert quote["dir"] == ("rtl" if rtl else "ltr"), quote["text"]
        if abs(top - bottom) < 3:
            assert (first > last) == rtl, quote["text"]
        else:
            assert top < bottom

    assert leftward >= 1


def test_words_of_another_language_say_so(window: Window) -> None:
    page = window.open("sample").page
    tongues = "[...document.querySelectorAll('{}')].map(each => each.closest('[lang]').lang)"

    persian = page.evaluate(tongues.format("q:dir(rtl), .sources span:dir(rtl)"))
    english = page.evaluate(tongues.format("q:dir(ltr)"))

    assert len(persian) >= 1
    assert set(persian) == {"fa"}
    assert len(english) > 20
    assert set(english) == {"en"}
