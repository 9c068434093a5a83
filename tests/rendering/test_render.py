import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from sitrep.config.settings import Part
from sitrep.errors import UsageError
from sitrep.model import Brief
from sitrep.rendering.escape import clean
from sitrep.rendering.render import FORMATS, render_brief
from tests.rendering.briefs import DAYS, HOSTILE, busy_day, empty_day, scripts_day

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
SECTIONS = [
    "Highlights", "Key figures", "Since the last issue", "Battlefield", "Diplomacy", "Humanitarian",
    "Refugees and displacement", "Contested and conflicting", "Gaps", "Undated", "Other", "Outside the theatre",
    "Problems", "Corrections", "Method note", "Source summary", "Sources",
]  # fmt: skip


def _rendered(brief: Brief, name: str) -> str:
    return render_brief(brief, [name], templates=None, paper="A4")[f"brief.{name}"].decode()


def _without_fonts(page: str) -> str:
    """Leave the embedded fonts out: they have their own test, and the hash of the style changes with them."""
    page = re.sub(r"@font-face\{.*?\}\n", "", page)
    return re.sub(r"style-src 'sha256-[^']+'", "style-src 'sha256-…'", page)


class _Page(HTMLParser):
    """What a browser would make of a page: elements, ids, links, headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def all(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


@pytest.mark.parametrize("suffix", ["md", "html"])
@pytest.mark.parametrize("name", DAYS)
def test_the_page_is_as_reviewed(name: str, suffix: str, request: pytest.FixtureRequest) -> None:
    written = _without_fonts(_rendered(DAYS[name](), suffix))
    file = GOLDEN / f"{name}.{suffix}"
    if request.config.getoption("--update-golden"):
        file.write_text(written, encoding="utf-8")

    assert written == file.read_text("utf-8"), "renew with --update-golden and review the diff"


def test_formats_come_in_their_order_whatever_is_asked() -> None:
    made = render_brief(empty_day(), ["json", "html", "md"], templates=None, paper="A4")

    assert list(made) == ["brief.md", "brief.html", "brief.json"]
    assert FORMATS == ("md", "html", "pdf", "docx", "json", "csv", "csl")


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(UsageError, match="odt"):
        render_brief(empty_day(), ["odt"], templates=None, paper="A4")
    with pytest.raises(UsageError, match="A3"):
        render_brief(empty_day(), ["md"], templates=None, paper="A3")


@pytest.mark.parametrize("make", DAYS.values(), ids=DAYS)
def test_every_section_stands_in_order(make: Callable[[], Brief]) -> None:
    brief = make()
    markdown = _rendered(brief, "md")
    page = _rendered(brief, "html")
    wanted = list(SECTIONS)
    if brief.late:
        wanted.insert(wanted.index("Contested and conflicting"), "Late")

    named = re.findall(r"^(?:## |\*\*)([^*\n:]+?)(?: \(.*\))?(?:$|:\*\* )", markdown, re.MULTILINE)
    assert [name for name in named if name in wanted] == wanted
    assert re.findall(r"<h2[^>]*>([^<]*?) *<", page) == wanted


@pytest.mark.parametrize("part", get_args(Part))
def test_each_part_of_the_page_can_be_switched_off(part: str) -> None:
    brief = busy_day()
    hidden = replace(brief, hidden=(part,))
    pages = [_rendered(hidden, "html")]
    if part not in {"map", "timeline", "unquoted"}:  # these stand on the page alone
        pages.append(_rendered(hidden, "md"))
    whole = [_rendered(brief, "html"), _rendered(brief, "md")]
    if part == "timeline":  # the busy day has no past to draw
        assert pages[0] == whole[0]
        return
    for page, full in zip(pages, whole, strict=False):
        assert len(page) < len(full)
        assert all(f"source-{source.number}" in page for source in brief.sources if source.number < 5)


def test_an_empty_day_says_so() -> None:
    assert _rendered(empty_day(), "md").count("No items in the period") == 5
    assert _rendered(empty_day(), "html").count("No items in the period") == 5


def test_a_part_with_nothing_to_tell_is_one_line() -> None:
    markdown, page = _rendered(empty_day(), "md"), _rendered(empty_day(), "html")
    assert "\n**Humanitarian:** No items in the period.\n" in markdown
    assert re.findall(r"^## (.*)$", markdown, re.MULTILINE) == [
        "Gaps",
        "Method note",
        "Source summary",
        "Sources",
    ]
    empty = re.findall(r'<section class="[^"]*\bempty"[^>]*>\s*<h2[^>]*>([^<]*?) *<', page)
    assert {"Humanitarian", "Contested and conflicting", "Undated", "Problems", "Corrections"} <= set(empty)
    assert not re.findall(r'<section class="[^"]*\bempty"', _rendered(busy_day(), "html").split("annex")[0])


def test_a_map_shows_more_than_one_place_and_is_small_where_little_happened() -> None:
    brief = busy_day()

    def page(*items: int) -> str:
        units = tuple(
            replace(unit, items=number)
            for unit, number in zip(brief.units, [*items, *[0] * len(brief.units)], strict=False)
        )
        return _rendered(replace(brief, units=units), "html")

    assert 'class="map"' not in page()
    assert 'class="map"' not in page(4)
    assert 'class="front with-map sparse"' in page(2, 1)
    assert 'class="front with-map"' in page(9, 3)


def test_the_day_that_was_picked_is_marked() -> None:
    assert "latest day with articles" in _rendered(empty_day(), "md")
    assert "latest day with articles" not in _rendered(busy_day(), "html")


def test_period_and_cutoff_stand_in_both_times() -> None:
    page = _rendered(empty_day(), "html")

    # Clocks went back that night: the day began in summer time and ended in winter time.
    assert "Europe/Kyiv, UTC+03:00" in page
    assert "30 October 2022, 22:00 UTC" in page


def test_every_item_and_source_is_an_anchor_and_every_link_resolves() -> None:
    brief = busy_day()
    page = _Page(_rendered(brief, "html"))
    ids = page.all("id")

    assert len(ids) == len(set(ids))
    assert {item.id for section in brief.sections for item in section.items} <= set(ids)
    assert {f"source-{source.number}" for source in brief.sources} <= set(ids)
    assert {link[1:] for link in page.all("href") if link.startswith("#")} <= set(ids)
    assert {name for names in page.all("aria-labelledby") for name in names.split()} <= set(ids)


def test_the_page_asks_for_nothing() -> None:
    text = _rendered(busy_day(), "html")
    page = _Page(text)

    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(page.elements)
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in {"src", "style"}]
    assert {link for link in page.all("href") if not link.startswith("#")} == {
        "https://example.org/news/market-burns?id=7&lang=en"
    }
    assert page.elements.count("style") == 1
    style = text[text.index("<style>") : text.index("</style>")]
    assert "@import" not in style
    assert style.count("url(") == style.count('url("data:font/woff2;base64,')
    assert "default-src 'none'; style-src 'sha256-" in text


def test_headings_are_in_order_and_landmarks_are_there() -> None:
    page = _Page(_rendered(busy_day(), "html"))

    levels = [int(tag[1]) for tag in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"header", "nav", "main", "footer"} <= set(page.elements)
    assert "en" in page.all("lang")
    assert "#report" in page.all("href")


def test_hostile_text_is_shown_as_text() -> None:
    shown = html.unescape(re.sub(r"<[^>]*>", "", _rendered(busy_day(), "html")))

    for text in HOSTILE:
        assert clean(text) in shown


def test_right_to_left_words_are_isolated() -> None:
    brief = scripts_day()
    page = _rendered(brief, "html")

    assert f'<h1><bdi dir="rtl">{brief.theatre}</bdi></h1>' in page


def test_a_bare_page_is_small() -> None:
    assert len(_rendered(empty_day(), "html")) < 150_000
    assert len(_rendered(scripts_day(), "html")) < 400_000


def test_the_day_that_words_mean_stands_in_brackets() -> None:
    assert "on Thursday \\[20 Apr\\], two diplomats said" in _rendered(busy_day(), "md")
    assert 'on Thursday <span class="day">[20 Apr]</span>, two' in _rendered(busy_day(), "html")


def test_omitted_items_are_counted_and_named() -> None:
    assert "3 more items, in brief.html and brief.json" in _rendered(busy_day(), "md")
    page = _rendered(busy_day(), "html")
    assert all(item.id in page for section in busy_day().sections for item in section.more)


def test_the_full_hash_is_in_the_page_and_a_short_one_in_markdown() -> None:
    digest = busy_day().sources[0].sha256

    assert digest in _rendered(busy_day(), "html")
    assert digest in json.loads(_rendered(busy_day(), "json"))["sources"][0]["sha256"]
    assert digest not in _rendered(busy_day(), "md")
    assert digest[:12] in _rendered(busy_day(), "md")


_CHILD = """
import hashlib, sys
from tests.rendering.briefs import busy_day
from sitrep.rendering.render import FORMATS, render_brief
for name, data in render_brief(busy_day(), FORMATS, templates=None, paper="Letter").items():
    print(name, hashlib.sha256(data).hexdigest())
"""


def test_the_same_brief_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    said = []
    for number, (zone, seed, locale) in enumerate(
        [("UTC", "1", "C.UTF-8"), ("Asia/Kathmandu", "2", "C"), ("America/Caracas", "3", "POSIX")]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        environment = os.environ | {
            "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder),
        }  # fmt: skip
        child = subprocess.run(
            [sys.executable, "-c", _CHILD],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        said.append(child.stdout)

    assert len(said[0].splitlines()) == len(FORMATS)
    assert said[0] == said[1] == said[2]
