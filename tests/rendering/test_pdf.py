import io
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.model import Item
from sitrep.rendering.about import describe_brief
from sitrep.rendering.labels import load_labels
from sitrep.rendering.pdf import BASE, find_file, make_pdf
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import DAYS, busy_day, scripts_day

ROOT = Path(__file__).parents[2]
TEMPLATES = packaged("templates")
ABOUT = describe_brief(DAYS["empty"](), load_labels("en", [TEMPLATES]))


@pytest.fixture(scope="module")
def pdfs() -> dict[str, PdfReader]:
    return {
        name: PdfReader(io.BytesIO(render_brief(make(), ["pdf"], templates=None, paper="A4")["brief.pdf"]))
        for name, make in DAYS.items()
    }


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server that notes what it is asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"body { color: red }")

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()
        thread.join()


def test_the_document_says_what_it_is(pdfs: dict[str, PdfReader]) -> None:
    about = pdfs["busy"].metadata
    assert about is not None

    assert about.title == "Sudan: Daily situation report No. 6, 20 April 2023"
    assert about.author == "Sample Desk"
    assert str(about["/CreationDate"]).startswith("D:20230420220000")
    assert str(pdfs["busy"].root_object["/Lang"]) == "en"
    assert "/StructTreeRoot" in pdfs["busy"].root_object


def test_bookmarks_lead_to_every_section(pdfs: dict[str, PdfReader]) -> None:
    titles: list[str] = []

    def note(entries: Any) -> None:
        for entry in entries if isinstance(entries, list) else [entries]:
            if isinstance(entry, list):
                note(entry)
            else:
                titles.append(str(entry["/Title"]))

    note(pdfs["busy"].outline)

    assert titles[0] == "Sudan"
    assert [title for title in titles if title in {"Battlefield", "Problems", "Sources"}] == [
        "Battlefield", "Problems", "Sources",
    ]  # fmt: skip


def test_citations_are_links_within_and_sources_link_out(pdfs: dict[str, PdfReader]) -> None:
    inside, outside = 0, set()
    for page in pdfs["busy"].pages:
        for reference in page.get("/Annots", []):
            link = reference.get_object()
            if "/A" in link and "/URI" in link["/A"]:
                outside.add(str(link["/A"]["/URI"]))
            else:
                inside += 1

    assert inside > 36
    assert outside == {"https://example.org/news/market-burns?id=7&lang=en"}


def _fonts_of(page: Any) -> Any:
    return page["/Resources"]["/Font"].values()


def test_fonts_are_embedded(pdfs: dict[str, PdfReader]) -> None:
    names = set()
    for page in pdfs["busy"].pages:
        for font in _fonts_of(page):
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(re.sub(r"^/[A-Z]{6}\+", "", str(font.get_object()["/BaseFont"])))

    assert {"IBM-Plex-Sans", "IBM-Plex-Sans-Semi-Bold"} <= names
    assert any(name.startswith("Source-Serif-4") for name in names)


def test_every_page_is_numbered_and_headed(pdfs: dict[str, PdfReader]) -> None:
    pages = [page.extract_text() for page in pdfs["busy"].pages]

    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
    for text in pages[1:]:
        assert "Sudan · Daily situation report" in text
        assert "Thursday 20 April 2023" in text


def test_bundled_scripts_keep_their_letters() -> None:
    brief = scripts_day()
    sections = tuple(replace(section, items=section.items[:5]) for section in brief.sections)
    brief = replace(brief, sections=sections, sources=brief.sources[:5])
    made = render_brief(brief, ["pdf"], templates=None, paper="A4")["brief.pdf"]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)

    for words in ("Харків", "Мариуполь", "Водії чекали на переїзді", "شهر", "هرات"):
        assert words in text


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("Letter", 612)])
def test_paper(paper: str, width: int) -> None:
    made = render_brief(DAYS["empty"](), ["pdf"], templates=None, paper=paper)["brief.pdf"]

    assert round(float(PdfReader(io.BytesIO(made)).pages[0].mediabox.width)) == width


def test_hostile_text_reaches_nothing(server: tuple[str, list[str]]) -> None:
    address, asked = server
    brief = busy_day()
    sections = tuple(
        replace(section, items=tuple(_pointed_at(address, item) for item in section.items))
        for section in brief.sections
    )

    made = render_brief(replace(brief, sections=sections), ["pdf"], templates=None, paper="A4")["brief.pdf"]

    assert asked == []
    shown = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    assert f"{address}/map.png" in re.sub(r"\s", "", shown)


def _pointed_at(address: str, item: Item) -> Item:
    excerpts = tuple(
        replace(excerpt, text=excerpt.text.replace("http://127.0.0.1:9", address))
        for excerpt in item.excerpts
    )
    return replace(item, excerpts=excerpts)


def test_a_page_that_asks_for_more_than_the_templates_is_refused(server: tuple[str, list[str]]) -> None:
    address, asked = server
    for asking in (
        f'<img src="{address}/x.png">',
        f'<link rel="stylesheet" href="{address}/x.css">',
        f'<style>@import "{address}/x.css";</style>',
        f'<object data="{address}/x.svg"></object>',
        f"<style>@font-face {{ font-family: X; src: url({address}/x.woff2) }} p {{ font-family: X }}</style><p>x",
        '<img src="file:///etc/passwd">',
        '<img src="../../../../etc/passwd">',
        '<link rel="stylesheet" href="data:text/css,p{color:red}">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>">',
        '<img src="ftp://127.0.0.1/x.png">',
    ):
        with pytest.raises(TemplateFailure, match="not a file of the templates"):
            make_pdf(f"<body>{asking}</body>", [TEMPLATES], ABOUT)
    assert asked == []


def test_a_page_may_use_the_templates_own_files(tmp_path: Path) -> None:
    (tmp_path / "mine.css").write_text("@page { size: 100pt 200pt }", encoding="utf-8")

    made = make_pdf('<link rel="stylesheet" href="mine.css"><p>x', [tmp_path, TEMPLATES], ABOUT)

    assert round(float(PdfReader(io.BytesIO(made)).pages[0].mediabox.height)) == 200


def test_files_are_found_in_the_first_folder_that_has_them(tmp_path: Path) -> None:
    (tmp_path / "brief.css").write_text("p {}", encoding="utf-8")

    assert find_file(BASE + "brief.css", [tmp_path, TEMPLATES]) == (tmp_path / "brief.css").resolve()
    assert find_file(BASE + "brief.md?x#y", [tmp_path, TEMPLATES]) == (TEMPLATES / "brief.md").resolve()


def test_what_leads_out_of_the_folders_is_not_found(tmp_path: Path) -> None:
    inner = tmp_path / "templates"
    inner.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (inner / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inner / "folder").symlink_to(tmp_path)

    for url in (
        "link.txt", "folder/secret.txt", "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "a/../../secret.txt",
        "", ".", "missing", "nul\0byte", "%00", "%ff",
    ):  # fmt: skip
        assert find_file(BASE + url, [inner]) is None
    for url in (
        f"file://{tmp_path}/secret.txt",
        "file:///etc/passwd",
        "file://host/templates/x",
        "/templates/x",
        "http:",
    ):
        assert find_file(url, [inner]) is None


def test_a_style_that_cannot_be_laid_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "brief.css").write_text("p { transform: scale(0) }", encoding="utf-8")

    with pytest.raises(TemplateFailure, match="cannot be laid out on paper"):
        render_brief(DAYS["empty"](), ["pdf"], templates=tmp_path, paper="A4")


def test_without_pango_the_remedy_is_named(tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load libpango')", encoding="utf-8")
    child = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PANGO],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}:{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "Pango is not installed (cannot load libpango)" in child.stdout
    assert "sitrep check" in child.stdout


_WITHOUT_PANGO = """
from sitrep.errors import SitrepError
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import empty_day
try:
    render_brief(empty_day(), ["pdf"], templates=None, paper="A4")
except SitrepError as error:
    print(error)
"""
