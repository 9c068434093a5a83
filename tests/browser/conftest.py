"""The pages in headless Chromium, opened from files; skips where a part of it is not installed."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sitrep.model import Brief, DayCounts
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import DAYS, busy_day
from tests.run import sitrep

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

AXE = Path(sys.prefix) / "axe" / "node_modules" / "axe-core" / "axe.min.js"
SAMPLE = "2021-08-08"
# Chromium asks its maker's hosts at every start; here it can't even look a name up.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
    "--no-pings",
)


@dataclass
class Opened:
    """A page in a window, with all that it asked for and complained about since it was opened."""

    page: "Page"
    url: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


class Window:
    """Opens the page of a day at a width, in a colour scheme."""

    def __init__(self, browser: "Browser", files: dict[str, Path]) -> None:
        self._browser = browser
        self._files = files

    def open(self, day: str, *, width: int = 1440, scheme: str = "light", fragment: str = "") -> Opened:
        """Open the page in a context of its own: no cache, no history, offline."""
        context = self._browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            offline=True,
        )
        opened = Opened(context.new_page(), self._files[day].as_uri() + fragment)

        def note(request: "Request") -> None:
            opened.asked.append(request.url)

        opened.page.on("request", note)
        opened.page.on("console", lambda message: opened.said.append(message.text))
        opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.page.goto(opened.url, wait_until="load")
        return opened

    def close(self) -> None:
        for context in self._browser.contexts:
            context.close()


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Chromium; it goes with the file, since no other event loop runs beside playwright's."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("Chromium is not installed (tools/install-test-tools.sh)")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed (make setup-dev)"
    )
    with playwright.sync_playwright() as started:
        # Chromium's own sandbox does not start for root.
        chromium = started.chromium.launch(
            executable_path=found, chromium_sandbox=os.geteuid() != 0, args=list(QUIET)
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages: the days made for the tests of rendering, and one day of the samples, made as users do."""
    folder = tmp_path_factory.mktemp("pages")
    done = sitrep("brief", SAMPLE, "--out", folder, "--format", "html", "--today", "2022-01-01")
    assert done.returncode == 0, done.stderr
    made = {"sample": folder / SAMPLE / "brief.html"}
    for name, brief in ({name: make() for name, make in DAYS.items()} | {"busy": _after_others()}).items():
        made[name] = folder / f"{name}.html"
        made[name].write_bytes(render_brief(brief, ["html"], templates=None, paper="A4")["brief.html"])
    return made


def _after_others() -> Brief:
    """Return the busy day after thirteen issues of other days, so that its page has a timeline too."""
    brief = busy_day()
    before = [
        DayCounts(
            brief.day - timedelta(days=14 - number),
            tuple((section.name, number * len(section.title) % 11) for section in brief.sections),
        )
        for number in range(14)
        if number != 5
    ]
    return replace(brief, history=tuple(before))


@pytest.fixture
def window(browser: "Browser", files: dict[str, Path]) -> Iterator[Window]:
    window = Window(browser, files)
    yield window
    window.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which runs inside the page."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed (tools/install-test-tools.sh)")
    return AXE.read_text("utf-8")
