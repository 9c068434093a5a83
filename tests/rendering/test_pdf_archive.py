"""What an archive and a screen reader look for in the PDF, read by another library than the one that wrote it."""

import io
import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf.pdfa import validate_written

from sitrep.assets import packaged
from sitrep.rendering.about import About, describe_brief
from sitrep.rendering.labels import load_labels
from sitrep.rendering.pdf import Enclosed, make_pdf
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import DAYS, busy_day, empty_day

TEMPLATES = packaged("templates")
ABOUT = describe_brief(empty_day(), load_labels("en", [TEMPLATES]))
ALL = ["pdf", "json", "csv", "csl"]
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return render_brief(busy_day(), ALL, templates=None, paper="A4")


@pytest.fixture(scope="module")
def pdf(made: dict[str, bytes]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made["brief.pdf"]))


def _open(page: str, about: About = ABOUT, enclosed: tuple[Enclosed, ...] = ()) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(make_pdf(page, [TEMPLATES], about, enclosed)))


def _elements(node: Any) -> Iterator[Any]:
    """Yield the structure elements in reading order."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, pikepdf.Dictionary) and node.get("/Type") != "/OBJR":
        if "/S" in node:
            yield node
        yield from _elements(node.get("/K", pikepdf.Array()))


def _tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S)[1:] for element in _elements(pdf.Root.StructTreeRoot)]


def _metadata(pdf: pikepdf.Pdf) -> ET.Element:
    return ET.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314  written by the code under test


def _words(pdf: pikepdf.Pdf, name: str) -> list[str]:
    found = _metadata(pdf).find(f".//{name}", _SPACES)
    return [] if found is None else [text.strip() for text in found.itertext() if text.strip()]


def test_it_is_made_as_tagged_pdf_a_3(pdf: pikepdf.Pdf) -> None:
    assert pdf.pdf_version == "1.7"
    assert _words(pdf, "pdfaid:part") == ["3"]
    assert _words(pdf, "pdfaid:conformance") == ["A"]
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "en"
    assert not pdf.is_encrypted
    assert len(pdf.trailer.ID) == 2
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert int(intent.DestOutputProfile.N) == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
    assert "/Filter" not in pdf.Root.Metadata


@pytest.mark.parametrize("name", ["busy", "empty"])
def test_it_breaks_no_rule_of_level_b(name: str) -> None:
    """Level A adds tags to level B; pikepdf knows B only and is shown the file as such."""
    made = render_brief(DAYS[name](), ["pdf"], templates=None, paper="A4")["brief.pdf"]
    level = b"<pdfaid:conformance>%b<"

    assert made.count(level % b"A") == 1
    report = validate_written(io.BytesIO(made.replace(level % b"A", level % b"B")), "3b")

    assert report.verdict == "pass", report.summary()


def test_it_does_nothing_by_itself(pdf: pikepdf.Pdf) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys())
    assert "/JavaScript" not in pdf.Root.Names
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            assert link.Subtype == "/Link"
            assert "/A" not in link or link.A.S == "/URI"
            assert link.F == 4  # printed, neither hidden nor invisible


def test_every_link_belongs_to_the_structure_and_says_where_it_leads(pdf: pikepdf.Pdf) -> None:
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    linked = {int(parents[at]): parents[at + 1] for at in range(0, len(parents), 2)}
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]

    assert len(links) > 36
    for link in links:
        assert linked[int(link.StructParent)].S == "/Link"
        assert str(link.Contents)


def test_headings_go_down_a_level_at_a_time(pdf: pikepdf.Pdf) -> None:
    levels = [int(tag[1]) for tag in _tags(pdf) if re.fullmatch(r"H\d", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_lists_and_tables_are_tagged(pdf: pikepdf.Pdf) -> None:
    assert {"L", "LI", "LBody", "Table", "TR", "TH", "TD", "Link", "P", "Sect"} <= set(_tags(pdf))
    for cell in _elements(pdf.Root.StructTreeRoot):
        if cell.S == "/TD":
            assert len(cell.A.Headers) >= 1


def test_a_picture_has_words_in_its_place(pdf: pikepdf.Pdf) -> None:
    figures = [each for each in _elements(pdf.Root.StructTreeRoot) if each.S == "/Figure"]

    assert figures
    for each in figures:
        assert str(each.Alt)


def test_the_title_of_a_drawing_stands_in_its_place() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="9" height="9"><title>Items by region</title><desc>Beni 3, Ituri 1</desc><path d="M0 0h9v9z"/></svg>'
    page = f'<html lang="en"><title>t</title><body><h1>t</h1><figure>{drawing}</figure>'

    made = _open(page)
    alts = [str(each.Alt) for each in _elements(made.Root.StructTreeRoot) if each.S == "/Figure"]

    assert alts == ["Items by region. Beni 3, Ituri 1"]


def test_a_picture_file_keeps_its_own_words(tmp_path: Path) -> None:
    page = '<html lang="en"><title>t</title><body><img src="x.svg" alt="The seal of the desk"><p>words'
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'

    (tmp_path / "x.svg").write_text(svg, encoding="utf-8")
    made = pikepdf.open(io.BytesIO(make_pdf(page, [tmp_path], ABOUT)))

    alts = [str(each.Alt) for each in _elements(made.Root.StructTreeRoot) if each.S == "/Figure"]
    assert alts == ["The seal of the desk"]


@pytest.mark.parametrize("name", DAYS)
def test_every_font_is_inside_and_can_be_read_back(name: str) -> None:
    made = pikepdf.open(
        io.BytesIO(render_brief(DAYS[name](), ["pdf"], templates=None, paper="A4")["brief.pdf"])
    )
    fonts = [each for each in made.objects if _is(each, "/Font")]

    assert fonts
    for font in fonts:
        if font.Subtype == "/Type0":
            assert font.ToUnicode.read_bytes()
            (inner,) = font.DescendantFonts
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())


def test_no_letter_is_the_box_of_a_missing_one(pdf: pikepdf.Pdf) -> None:
    drawn = 0
    for page in pdf.pages:
        for done in pikepdf.parse_content_stream(page):
            if str(done.operator) in {"Tj", "TJ"}:
                shown: list[Any] = list(done.operands)
                shown = list(shown[0]) if isinstance(shown[0], pikepdf.Array) else shown
                for text in (bytes(each) for each in shown if isinstance(each, pikepdf.String)):
                    glyphs = [text[at : at + 2] for at in range(0, len(text), 2)]
                    drawn += len(glyphs)
                    assert b"\0\0" not in glyphs
    assert drawn > 10_000


def _is(each: Any, kind: str) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == kind


def test_the_data_is_inside(made: dict[str, bytes], pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.EmbeddedFiles.Names
    inside = {str(names[at + 1].UF): names[at + 1] for at in range(0, len(names), 2)}

    assert list(inside) == sorted(inside) == ["brief.json", "figures.csv", "sources.csl.json"]
    for name, file in inside.items():
        assert file.EF.F.read_bytes() == made[name]
        assert int(file.EF.F.Params.Size) == len(made[name])
        assert str(file.EF.F.Params.ModDate) == "D:20230420220000Z"
        assert str(file.Desc)
    assert {name: str(file.AFRelationship) for name, file in inside.items()} == {
        "brief.json": "/Source",
        "figures.csv": "/Data",
        "sources.csl.json": "/Data",
    }
    assert {str(file.EF.F.Subtype) for file in inside.values()} == {"/application/json", "/text/csv"}
    assert [str(file.UF) for file in pdf.Root.AF] == list(inside)


def test_the_metadata_is_dublin_core(pdf: pikepdf.Pdf) -> None:
    assert {
        name: _words(pdf, name)
        for name in (
            "dc:title", "dc:creator", "dc:publisher", "dc:date", "dc:identifier", "dc:language", "dc:subject",
            "dc:coverage", "dc:format", "xmp:CreateDate", "xmp:ModifyDate", "xmp:CreatorTool",
        )
    } == {
        "dc:title": ["Sudan: Daily situation report No. 6, 20 April 2023"],
        "dc:creator": ["Sample Desk"],
        "dc:publisher": ["Sample Desk"],
        "dc:date": ["2023-04-20T22:00:00Z"],
        "dc:identifier": ["sdn-sitrep-2023-04-20-v2"],
        "dc:language": ["en"],
        "dc:subject": ["Battlefield", "Diplomacy", "Humanitarian", "Refugees and displacement"],
        "dc:coverage": ["Sudan; 2023-04-20/2023-04-20"],
        "dc:format": ["application/pdf"],
        "xmp:CreateDate": ["2023-04-20T22:00:00Z"],
        "xmp:ModifyDate": ["2023-04-20T22:00:00Z"],
        "xmp:CreatorTool": ["sitrep 0.1.0"],
    }  # fmt: skip
    assert "sha256:" in _words(pdf, "dc:source")[0]
    with pdf.open_metadata() as read:
        assert read["dc:title"] == str(pdf.docinfo["/Title"])
        assert read.pdfa_status == "3A"


def test_a_day_without_publisher_names_none() -> None:
    made = _open("<html lang=en><title>t</title><body>x")

    assert _words(made, "dc:publisher") == []
    assert _words(made, "dc:creator") == ["sitrep"]


def test_hostile_names_are_text_in_the_metadata() -> None:
    about = replace(ABOUT, publisher='</dc:publisher><x a="&', creator="\x00\u202eA & <B>", title="t")

    made = _open("<html lang=en><body>x", about)

    assert _words(made, "dc:publisher") == ['</dc:publisher><x a="&']
    assert _words(made, "dc:creator") == ["A & <B>"]
    assert str(made.docinfo["/Title"]) == "t"


def test_the_ids_are_those_of_the_content() -> None:
    page = "<html lang=en><title>t</title><body>"
    first, same = _open(f"{page}one"), _open(f"{page}one")
    data = _open(f"{page}one", enclosed=(Enclosed("a.json", b"{}", "Data", "d"),))
    others = [_open(f"{page}two"), data, _open(f"{page}one", replace(ABOUT, program="sitrep 9"))]

    assert _ids(first) == _ids(same)
    for other in others:
        assert _ids(other)[0] == _ids(first)[0]
        assert _ids(other)[1:] != _ids(first)[1:]
    assert (
        _ids(_open(f"{page}one", replace(ABOUT, identifier="afg-sitrep-1999-01-01-v1")))[0] != _ids(first)[0]
    )


def _ids(pdf: pikepdf.Pdf) -> tuple[list[str], list[str], bytes]:
    return _words(pdf, "xmpMM:DocumentID"), _words(pdf, "xmpMM:InstanceID"), bytes(pdf.trailer.ID[0])


def test_the_only_time_in_it_is_that_of_the_issue() -> None:
    brief = busy_day()
    issued = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    later = replace(brief, edition=replace(brief.edition, issued=issued))

    made = pikepdf.open(io.BytesIO(render_brief(later, ["pdf"], templates=None, paper="A4")["brief.pdf"]))

    assert str(made.docinfo["/CreationDate"]) == str(made.docinfo["/ModDate"]) == "D:20240102030405Z"
    assert _words(made, "xmp:MetadataDate") == ["2024-01-02T03:04:05Z"]
    years = re.findall(rb"D:(\d{4})", make_pdf("<p>x", [TEMPLATES], replace(ABOUT, issued=issued)))
    assert set(years) <= {b"2024"}
    assert issued - brief.edition.issued > timedelta(days=1)
