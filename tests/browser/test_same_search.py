"""The search of the website and that of the command line: the same queries find the same items."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from sitrep.delivery.search.filters import Filters
from sitrep.delivery.search.find import find_items
from sitrep.delivery.search.opening import open_search
from sitrep.delivery.search.spellings import Spellings
from sitrep.delivery.site.serving import open_server
from tests.browser.test_site import SETTLED
from tests.delivery.search.making import CODE, Told, freeze_day
from tests.delivery.site.making import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FASHER = ("El Fasher", "El Fasher", "SD02")
FASHIR = ("Fashir", *FASHER[1:])
DAYS = {
    date(2023, 4, 20): (
        Told(
            "Guns were heard west of El Fasher before dawn, a baker said.", units=("SD02",), towns=(FASHER,)
        ),
        Told("Buses left Al-Fashir for the border.", units=("SD02",), towns=(("Al-Fashir", *FASHER[1:]),)),
        Told("Nothing moved on the bridges.", units=("SD01",), headline="Evacuation halts at the crossings"),
        Told("Cholera spread in two camps.", theme="humanitarian", units=("SD12",), publisher="Relief Wire"),
    ),
    date(2023, 4, 21): (
        Told("Fashir is calm, a trader said.", units=("SD02",), towns=(FASHIR,), part="more"),
        Told("The convoy was hit at noon.", denial="No convoy was hit, the staff wrote.", units=("SD15",)),
        Told("Famine looms in three districts and truce talks stall.", theme="humanitarian", part="late"),
        Told("Gadaref and Gezira took in families.", theme="refugees", units=("SD12", "SD15")),
    ),
    date(2023, 5, 3): (
        Told(
            "Evacuées were counted in Elfasher; talks on a truce go on.", towns=(("Elfasher", *FASHER[1:]),)
        ),
        Told("Famine was declared; cholera was not.", theme="humanitarian", headline="Two words apart"),
        Told("مستشفى الفاشر بلا دواء", publisher="Radio Nile", units=("SD02",)),
        Told("Колонна прошла через мост.", publisher="Зразок"),
    ),
}
QUERIES = (
    "El Fasher",
    "el-fasher",
    "fasher",
    "Fashir",
    "Al Fashir truce",
    "North Darfur",
    "Gedaref",
    "Gezira",
    "jazirah",
    "cholera OR famine",
    "cholera AND NOT famine",
    "famine -cholera",
    "(cholera OR famine) truce",
    '"truce talks"',
    '"talks on a truce"',
    '"said buses"',
    "evacuation",
    "evacu*",
    "EVACUÉES",
    '"no convoy" hit',
    "camp",
    "camp*",
    "relief wire",
    "мост",
    "الفاشر",
    "to be",
    "stall OR west NOT baker",
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("same") / "archive"
    for day, told in DAYS.items():
        freeze_day(archive, day, Told("Rumours of famine in Fashir were printed.", towns=(FASHIR,)), *told)
    for day, told in DAYS.items():
        freeze_day(archive, day, *told, reason="A rumour was printed.")
    return archive


@pytest.fixture(scope="module")
def page(archive: Path, browser: "Browser") -> Iterator["Page"]:
    site = archive.parent / "site"
    build(archive, site)
    with open_server(site, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        page = browser.new_context(locale="en-GB").new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/search.html", wait_until="load")
        yield page
        page.context.close()
        server.shutdown()
        thread.join()


def asked_there(page: "Page", query: str, *, old: bool = False) -> set[str]:
    """Return the items that the website finds."""
    page.goto(f"{page.url.partition('?')[0]}?q={quote(query)}{'&old=1' * old}", wait_until="load")
    page.wait_for_function(SETTLED)
    links = [str(link.get_attribute("href")) for link in page.locator("#results .perma").all()]
    return {
        f"{link.split('/')[1]} {link.partition('#')[2]}" if "archive/" in link
        else link.removeprefix("issues/").replace(".html#", " ")
        for link in links
    }  # fmt: skip


def asked_here(archive: Path, query: str, *, old: bool = False) -> set[str]:
    """Return the items that the command line finds."""
    with open_search(archive, CODE) as opened:
        spellings = Spellings(CODE, {}, opened.connection)
        found = find_items(opened.connection, spellings, query, Filters(all_versions=old), 100)
    return {f"{hit.day if hit.newest else hit.issue} {hit.item}" for hit in found.hits}


@pytest.mark.parametrize("query", QUERIES)
def test_the_website_finds_what_the_command_line_finds(archive: Path, page: "Page", query: str) -> None:
    assert asked_there(page, query) == asked_here(archive, query)


@pytest.mark.parametrize("query", ["El Fasher", "famine", "rumours", '"Rumours of"', "cholera OR nothing"])
def test_both_find_replaced_versions_where_they_are_asked_for(
    archive: Path, page: "Page", query: str
) -> None:
    found = asked_there(page, query, old=True)

    assert found == asked_here(archive, query, old=True)
    assert len(found) > len(asked_there(page, query))


def test_the_queries_tell_items_apart(archive: Path) -> None:
    sizes = [len(asked_here(archive, query)) for query in QUERIES]

    assert len([size for size in sizes if size]) >= 20
    assert {1, 2, 3, 4} <= set(sizes)
