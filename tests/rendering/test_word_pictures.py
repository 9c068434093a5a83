import io
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml import html

from sitrep.assets import packaged
from sitrep.rendering.about import describe_brief
from sitrep.rendering.labels import load_labels
from sitrep.rendering.render import render_brief
from sitrep.rendering.word import make_word
from sitrep.rendering.word.shapes import Dot, Label, NotDrawnError, Outline, Paint, read_shapes, size_of
from tests.rendering.briefs import busy_day, empty_day

LABELS = load_labels("en", [packaged("templates")])
ABOUT = describe_brief(empty_day(), LABELS)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def _svg(inner: str, box: str = "0 0 100 50") -> Any:
    return html.fragment_fromstring(f'<svg viewBox="{box}">{inner}</svg>')


def _read(inner: str) -> list[Any]:
    return list(read_shapes(_svg(inner)))


def _made(svg: str) -> Word:
    page = f"<html><body><p>before</p><figure>{svg}</figure></body></html>"
    return Document(io.BytesIO(make_word(page, ABOUT, "A4", LABELS)))


def _drawings(word: Word) -> list[Any]:
    return list(word.element.body.iter(f"{WP}inline"))


def test_a_path_is_read_in_both_ways_of_writing_it() -> None:
    absolute, relative = _read('<path d="M10 10H30V40L10 40Z"/><path d="m10 10h20v30l-20 0z"/>')

    assert absolute == relative
    assert absolute.lines == (((10, 10), (30, 10), (30, 40), (10, 40)),)
    assert absolute.closed == (True,)


def test_lines_that_follow_a_move_are_lines() -> None:
    (shape,) = _read('<path d="m.5-.5 1 1 1-1zm10 0 1 0"/>')

    assert shape.lines == (((0.5, -0.5), (1.5, 0.5), (2.5, -0.5)), ((10.5, -0.5), (11.5, -0.5)))
    assert shape.closed == (True, False)


def test_paint_and_letters_are_inherited() -> None:
    shapes = _read(
        '<g fill="#a1b" stroke="#001122" stroke-width=".5"><g fill="none"><rect x="1" y="2" width="3" height="4"/></g>'
        '<circle cx="5" cy="6" r="2" fill-opacity="0.85"/></g>'
        '<g font-size="9" font-weight="600" text-anchor="middle" fill="#fff"><text x="7" y="8">Oromia &lt;3&gt;</text></g>'
    )

    assert shapes == [
        Outline((((1, 2), (4, 2), (4, 6), (1, 6)),), (True,), Paint(None, "001122", 0.5, 1)),
        Dot(5, 6, 2, Paint("AA11BB", "001122", 0.5, 0.85)),
        Label("Oromia <3>", 7, 8, 9, bold=True, anchor="middle", colour="FFFFFF"),
    ]


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0C1 1 2 2 3 3"/>',
        '<path d="M0 0L1"/>',
        '<path d="L1 1"/>',
        '<path d="Z"/>',
        '<path d="M0 0zz1"/>',
        '<path d="M0 0z" fill="url(#x)"/>',
        '<path d="M0 0z" fill="var(--ink)"/>',
        '<g transform="scale(2)"><path d="M0 0h1"/></g>',
        '<text style="font-size:9px" x="1" y="1">a</text>',
        '<image href="file:///etc/passwd"/>',
        "<foreignobject><p>x</p></foreignobject>",
        '<rect x="1px" y="2" width="3" height="4"/>',
        '<rect x="nan" y="2" width="3" height="4"/>',
        '<circle cx="1e400" cy="0" r="1"/>',
        f'<path d="M{"9" * 400} 0h1"/>',
    ],
)
def test_what_is_not_known_is_refused(inner: str) -> None:
    with pytest.raises(NotDrawnError):
        _read(inner)


@pytest.mark.parametrize("box", ["", "0 0 10", "5 5 10 10", "0 0 0 10", "a b c d"])
def test_a_picture_without_a_plain_size_is_refused(box: str) -> None:
    with pytest.raises(NotDrawnError):
        size_of(_svg("", box))


def test_a_picture_that_cannot_be_drawn_leaves_its_words() -> None:
    word = _made(
        '<svg viewBox="0 0 9 9"><title>Two weeks</title><desc>rising &amp; falling</desc><image/></svg>'
    )

    assert _drawings(word) == []
    assert [(each.text, each.style.name if each.style else "") for each in word.paragraphs][1:] == [
        ("Two weeks. rising & falling", "Caption")
    ]


def test_a_drawing_has_words_in_its_place_and_a_size() -> None:
    word = _made(
        '<svg viewBox="0 0 200 100"><title>Map "of" all</title><desc>Tigray &lt;2&gt;</desc><path d="M0 0h9v9z"/></svg>'
    )
    (drawing,) = _drawings(word)
    about = drawing.find(f"{WP}docPr")

    assert about.get("descr") == 'Map "of" all. Tigray <2>'
    assert drawing.find(f"{WP}extent").get("cx") == str(round(200 * 1.25 * 9525))


def test_the_map_of_a_day_is_drawn_within_its_frame() -> None:
    made = render_brief(busy_day(), ["docx"], templates=None, paper="A4")["brief.docx"]
    (drawing,) = _drawings(Document(io.BytesIO(made)))
    width = int(drawing.find(f"{WP}extent").get("cx"))
    ids = [each.get("id") for each in drawing.iter() if str(each.tag).endswith(("cNvPr", "docPr"))]
    labels = [each.text for each in drawing.iter(qn("w:t"))]

    assert len(ids) == len(set(ids)) > 10
    assert {"South <Darfur> 2", "Kassala 1"} <= set(labels)
    for frame in drawing.iter(f"{A}xfrm"):
        left, wide = int(frame.find(f"{A}off").get("x")), int(frame.find(f"{A}ext").get("cx"))
        assert 0 <= left <= left + wide <= width + 2


def test_labels_of_right_to_left_scripts_are_marked() -> None:
    word = _made('<svg viewBox="0 0 200 100"><title>t</title><text x="5" y="20">هرات 3</text></svg>')
    marked = [
        run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in _drawings(word)[0].iter(qn("w:r"))
    ]

    assert marked == [True, False]


def test_a_path_of_a_megabyte_is_read_in_one_pass() -> None:
    (shape,) = _read(f'<path d="M0 0{"-1-.5" * 170_000}"/>')

    assert len(shape.lines[0]) == 170_001
    with pytest.raises(NotDrawnError):
        _read(f'<path d="{"-" * 500_000}{"." * 499_999}1"/>')
