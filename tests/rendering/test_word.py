import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from sitrep.assets import packaged
from sitrep.model import Brief
from sitrep.rendering.about import describe_brief
from sitrep.rendering.escape import clean, to_html
from sitrep.rendering.labels import load_labels
from sitrep.rendering.render import render_brief
from sitrep.rendering.word import make_word
from sitrep.rendering.word.directions import split_directions
from tests.rendering.briefs import DAYS, HOSTILE, busy_day, empty_day, scripts_day

LABELS = load_labels("en", [packaged("templates")])
ABOUT = describe_brief(empty_day(), LABELS)
UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u200b"))


def _bytes(brief: Brief, paper: str = "A4") -> bytes:
    return render_brief(brief, ["docx"], templates=None, paper=paper)["brief.docx"]


def _open(brief: Brief) -> Word:
    return Document(io.BytesIO(_bytes(brief)))


def _made(page: str) -> Word:
    return Document(io.BytesIO(make_word(f"<html><body>{page}</body></html>", ABOUT, "A4", LABELS)))


def _told(word: Word) -> list[tuple[str | None, str]]:
    """Return style and text of the paragraphs outside tables."""
    return [
        (each.style.name if each.style else None, each.text.translate(UNSEEN)) for each in word.paragraphs
    ]


def _texts(word: Word) -> Iterator[str]:
    """Yield the text of all paragraphs in order, those of tables too."""
    for paragraph in word.element.body.iter(qn("w:p")):
        pieces = [
            "\t" if each.tag == qn("w:tab") else each.text or ""
            for each in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
            if each.getparent().tag == qn("w:r")
        ]
        yield "".join(pieces)


def _drawn(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t"))).translate(UNSEEN)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text.translate(UNSEEN))


@pytest.fixture(scope="module")
def busy() -> Word:
    return _open(busy_day())


@pytest.mark.parametrize("name", DAYS)
def test_every_word_of_the_page_is_in_the_file_in_its_order(name: str, tmp_path: Path) -> None:
    brief = replace(DAYS[name](), hidden=("map",))
    # The page as the PDF has it: with medium "paper", which shortens hashes and leaves further items out.
    for file in ("brief.html", "report.html", "parts.html"):
        kept = (
            (packaged("templates") / file)
            .read_text("utf-8")
            .replace('medium == "screen"', 'medium == "none"')
        )
        (tmp_path / file).write_text(kept.replace('medium != "screen"', 'medium != "none"'), "utf-8")
    page = render_brief(brief, ["html"], templates=tmp_path, paper="A4")["brief.html"].decode()
    body = html.document_fromstring(page).find("body")
    for unseen in body.xpath('//nav | //a[@class="skip"]'):
        unseen.drop_tree()

    made = Document(io.BytesIO(render_brief(brief, ["docx"], templates=tmp_path, paper="A4")["brief.docx"]))

    assert _squeezed("".join(_texts(made))) == _squeezed(body.text_content())


def test_headings_lists_and_tables_have_words_own_styles(busy: Word) -> None:
    told = _told(busy)

    assert ("Title", "Sudan") in told
    assert [text for style, text in told if style == "Heading 1"][:2] == ["Highlights", "Key figures"]
    assert {"Subtitle", "Heading 1", "Heading 2", "List Bullet", "Quote", "Intense Quote", "Source"} <= {
        style for style, _ in told
    }
    assert ("Quote", "Denied no owner named: “Nothing of the kind was fired, it denied.” [6][7]") in told


def test_headings_go_down_a_level_at_a_time(busy: Word) -> None:
    levels = [int(style[-1]) for style, _ in _told(busy) if style and style.startswith("Heading ")]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_header_of_a_table_is_repeated_and_no_row_is_cut(busy: Word) -> None:
    table = next(each for each in busy.tables if each.style and each.style.name == "Table Grid")
    header, *rows = table.rows

    assert [cell.text for cell in header.cells] == ["What", "Versions, each with its owner", "Status"]
    assert header._tr.trPr is not None
    assert header._tr.trPr.find(qn("w:tblHeader")) is not None
    for row in rows:
        assert row._tr.trPr is not None
        assert row._tr.trPr.find(qn("w:cantSplit")) is not None
        assert row._tr.trPr.find(qn("w:tblHeader")) is None
    assert "9 injured" in rows[0].cells[1].text
    assert all(cell.paragraphs[0].text for row in table.rows for cell in row.cells)


def test_every_citation_leads_to_its_source(busy: Word) -> None:
    body = busy.element.body
    marks = {mark.get(qn("w:name")): mark.getparent() for mark in body.iter(qn("w:bookmarkStart"))}
    links = [link for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    cited = [link for link in links if re.fullmatch(r"\[\d+\]", _drawn(link))]

    assert len(cited) > 36
    for link in links:
        assert link.get(qn("w:anchor")) in marks
    for link in cited:
        source = marks[link.get(qn("w:anchor"))]
        assert _drawn(source).startswith(_drawn(link))


def test_bookmarks_have_names_and_numbers_of_their_own(busy: Word) -> None:
    marks = list(busy.element.body.iter(qn("w:bookmarkStart")))
    names = [mark.get(qn("w:name")) for mark in marks]

    assert len({name.lower() for name in names}) == len(names)
    assert len({mark.get(qn("w:id")) for mark in marks}) == len(marks)
    for name in names:
        assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name)


def test_only_web_addresses_are_linked() -> None:
    made = _made(
        '<p><a href="https://example.org/a?b=1&amp;c=2">web</a> <a href="javascript:alert(1)">script</a> '
        '<a href="file:///etc/passwd">file</a> <a href="#nowhere">nowhere</a> <a href="//host/x">host</a></p>'
    )
    targets = [each.target_ref for each in made.part.rels.values() if each.is_external]

    assert targets == ["https://example.org/a?b=1&c=2"]
    assert made.paragraphs[0].text == "web script file nowhere host"


def test_the_space_before_a_link_is_no_part_of_it() -> None:
    made = _made('<p>see <a href="https://example.org/">one <b>two</b> three</a> four</p>')
    (link,) = made.element.body.iter(qn("w:hyperlink"))

    assert _drawn(link) == "one two three"
    assert made.paragraphs[0].text == "see one two three four"


def test_head_and_foot_name_the_issue_and_count_the_pages(busy: Word) -> None:
    section = busy.sections[0]

    assert section.header.paragraphs[0].text == "Sudan: Daily situation report No. 6, 20 April 2023"
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        fields = [each.get(qn("w:instr")) for each in footer._element.iter(qn("w:fldSimple"))]
        text = _drawn(footer._element)
        assert fields == ["PAGE", "NUMPAGES"]
        assert text.startswith("sdn-sitrep-2023-04-20-v2 · Corrected")
        assert text.endswith("Page 1 of 1")


@pytest.mark.parametrize(("paper", "width"), [("A4", 210.0), ("Letter", 215.9)])
def test_paper(paper: str, width: float) -> None:
    size = Document(io.BytesIO(_bytes(empty_day(), paper))).sections[0].page_width

    assert size is not None
    assert round(size.mm, 1) == width


def test_the_properties_are_those_of_the_issue() -> None:
    issued = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    brief = busy_day()
    core = _open(replace(brief, edition=replace(brief.edition, issued=issued))).core_properties

    assert (core.title, core.author) == ("Sudan: Daily situation report No. 6, 20 April 2023", "Sample Desk")
    assert (core.identifier, core.language) == ("sdn-sitrep-2023-04-20-v2", "en")
    assert core.created == core.modified == issued
    assert core.revision == 1
    assert "python-docx" not in core.comments


def test_the_text_has_its_language(busy: Word) -> None:
    language = busy.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")

    assert language is not None
    assert language.get(qn("w:val")) == "en"


def test_right_to_left_paragraphs_and_runs_are_marked() -> None:
    word = _open(scripts_day())
    leftward = {
        each.text.translate(UNSEEN): each._p.pPr is not None and each._p.pPr.find(qn("w:bidi")) is not None
        for each in word.paragraphs
    }

    assert leftward["افغانستان"]
    assert any(marked for text, marked in leftward.items() if text.startswith("هرات"))
    assert not any(
        marked for text, marked in leftward.items() if text.startswith(("Харків", "کندز", "Key figures"))
    )
    for run in word.element.body.iter(qn("w:r")):
        text = _drawn(run)
        marked = run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None
        assert marked == bool(re.search("[\u0590-\u06ff]", text))


def test_white_space_is_folded_as_a_browser_does() -> None:
    made = _made(
        "<p>  one <b> two</b>\n\tthree <i>four </i> five<br>six\u00a0seven  </p>\n<p> </p><p>eight</p>"
    )

    assert [each.text for each in made.paragraphs] == ["one two three four five\nsix\u00a0seven", "eight"]


def test_hostile_text_is_text() -> None:
    word = _open(busy_day())
    shown = _squeezed("".join(_texts(word)))

    for text in HOSTILE[:4]:
        assert _squeezed(text) in shown
    assert not [each for each in word.element.body.iter() if each.tag == qn("w:instrText")]


def test_what_xml_cannot_hold_is_left_out() -> None:
    made = _made("<p>a\x00b\x0bc\ufffed&#1;&#xFFFF;e</p>")

    assert made.paragraphs[0].text.replace("\ufffd", "") == "abcde"


def test_deep_and_broken_pages_are_read() -> None:
    assert _made("<ul><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ul><table></table><dl><dd>e</dl>").paragraphs
    assert [each.text for each in _made("<p>a<wbr>b<wbr>c</p>").paragraphs] == ["abc"]


def test_every_part_is_well_formed_and_carries_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(_bytes(busy_day()))) as parts:
        for part in parts.infolist():
            assert part.date_time == (1980, 1, 1, 0, 0, 0)
            if part.filename.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(part))
        assert "docProps/thumbnail.jpeg" not in parts.namelist()


@given(st.text(max_size=60))
@settings(max_examples=30, deadline=None)
def test_any_text_comes_back(text: str) -> None:
    made = _made(f"<p>a {to_html(text)} z</p>")

    assert _squeezed(made.paragraphs[0].text) == _squeezed(f"a{clean(text)}z")


@given(st.text(st.sampled_from("ab 1.,()[]“”اب١ש\u064b"), max_size=40))
def test_directions_part_a_text_without_loss(text: str) -> None:
    stretches = list(split_directions(text))

    assert "".join(stretch for stretch, _ in stretches) == text
    assert all(stretch for stretch, _ in stretches)
    for stretch, leftward in stretches:
        assert leftward == bool(re.search("[ابש]", stretch))
        assert not (leftward and re.search("[ab]", stretch))


def test_the_order_of_properties_is_that_of_the_standard(busy: Word) -> None:
    order = [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs",
        "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
    ]  # fmt: skip
    letters = [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "kern", "position", "sz", "szCs",
        "u", "vertAlign", "rtl", "cs", "lang",
    ]  # fmt: skip
    for kind, wanted in (("w:pPr", order), ("w:rPr", letters)):
        found: list[Any] = [*busy.element.body.iter(qn(kind)), *busy.styles.element.iter(qn(kind))]
        assert len(found) > 100
        for properties in found:
            names = [etree.QName(each).localname for each in properties]
            assert [name for name in wanted if name in names] == [name for name in names if name in wanted]
