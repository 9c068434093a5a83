import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from weasyprint import HTML

from sitrep.assets import packaged
from sitrep.gazetteer import load_gazetteer, load_outlines
from sitrep.rendering.fonts import face_rules, list_fonts
from sitrep.rendering.pictures import LocatorWords, UnitRow, draw_locator, list_units
from tests.rendering.pictures.drawings import SVG, WORDS, Text, board, parse, size, square, texts, tips

# Compact, long and thin, scattered, across the date line, with far islands, many units, two, one.
THEATRES = ["SYR", "UKR", "SDN", "CHL", "IDN", "PHL", "RUS", "FJI", "FRA", "NOR", "COD", "PSE", "SGP", "KIR"]


def _names(country: str) -> dict[str, str]:
    units = load_gazetteer(country).units.values()
    return {unit.code: unit.name for unit in units if unit.country == country}


@pytest.fixture(scope="module")
def advances() -> dict[int, float]:
    """What the page's own font takes for each letter, in shares of its size."""
    file = packaged("templates") / "fonts" / "ibm-plex-sans" / "ibm-plex-sans-latin-600-normal.woff2"
    font = TTFont(file)
    scale = font["head"].unitsPerEm
    return {code: font["hmtx"][name][0] / scale for code, name in font.getBestCmap().items()}


def _box(text: Text, advances: dict[int, float]) -> tuple[float, float, float, float]:
    width = sum(advances.get(ord(sign), 0.62) for sign in text.text) * text.size
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    return left, text.y - 0.72 * text.size, left + width, text.y + 0.02 * text.size


@pytest.mark.parametrize("items", [1, 7, 100])
@pytest.mark.parametrize("country", THEATRES)
def test_labels_keep_apart_and_in_the_frame(country: str, items: int, advances: dict[int, float]) -> None:
    names = _names(country)
    counts = {
        code: 1 + number * items // 7
        for number, code in enumerate(sorted(names))
        if number % 2 == 0 or items == 100
    }

    svg = draw_locator(load_outlines(country), names, counts, WORDS)

    width, height = size(svg)
    boxes = [_box(text, advances) for text in texts(svg)]
    assert all(
        left >= 0 and top >= 0 and right <= width and bottom <= height for left, top, right, bottom in boxes
    )
    clashes = [
        (one, other)
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert clashes == []


@pytest.mark.parametrize("country", THEATRES)
def test_every_unit_is_drawn_in_a_small_picture(country: str) -> None:
    outlines, names = load_outlines(country), _names(country)

    svg = draw_locator(outlines, names, dict.fromkeys(names, 3), WORDS)

    assert sorted(tips(svg)) == sorted(f"{names.get(code, code)}: 3" for code in outlines)
    assert len(svg.encode()) < 40_000


def test_only_where_something_happened_is_a_label() -> None:
    svg = draw_locator(board(4, 3), {"B1": "Westmark", "C3": "Hill Province"}, {"B1": 12, "A0": 0}, WORDS)

    steps = ["1–2", "3–4", "5–7", "8–12"]
    assert [text.text for text in texts(svg)] == ["Westmark 12", "Items", "none", *steps, "50 km"]
    assert "Hill Province: none" in tips(svg)


def test_a_day_without_items_has_no_label_and_says_so() -> None:
    svg = draw_locator(board(4, 3), {}, {}, WORDS)

    assert [text.text for text in texts(svg) if not text.text.endswith("km")] == ["Items", "none"]
    assert parse(svg).findtext(SVG + "desc") == "Items: none"


def test_more_items_are_darker_in_grey() -> None:
    counts = {"A0": 1, "A1": 5, "A2": 9, "A3": 27}
    svg = draw_locator(board(5, 1), {}, counts, WORDS)
    fills = {
        (path.findtext(SVG + "title") or "").split(":")[0]: path.get("fill", "")
        for path in parse(svg).iter(SVG + "path")
        if path.find(SVG + "title") is not None
    }

    grey = [
        sum(
            weight * int(fills[code][start : start + 2], 16)
            for weight, start in ((0.3, 1), (0.59, 3), (0.11, 5))
        )
        for code in ("A4", "A0", "A1", "A2", "A3")
    ]

    assert all(pale - dark > 25 for pale, dark in pairwise(grey))


def test_the_text_twin_has_all_units_the_most_items_first() -> None:
    names = {"A0": "Nord", "A1": "Brook", "A2": "Ash", "X": "New Land"}

    rows = list_units(board(3, 1), names, {"A0": 2, "A1": 5, "A2": 5, "X": 1, "B": 0})

    assert rows == (
        UnitRow("A2", "Ash", 5, drawn=True),
        UnitRow("A1", "Brook", 5, drawn=True),
        UnitRow("A0", "Nord", 2, drawn=True),
        UnitRow("X", "New Land", 1, drawn=False),
    )


def test_the_picture_says_in_words_what_it_shows() -> None:
    svg = parse(draw_locator(board(3, 1), {"A0": "Nord"}, {"A0": 2, "A1": 5}, WORDS))

    told = {node.get("id"): node.text for node in svg if node.get("id")}
    assert svg.get("role") == "img"
    assert [told[name] for name in svg.get("aria-labelledby", "").split()] == [
        "Items by province",
        "A1 5, Nord 2",
    ]


def test_a_unit_without_outline_is_a_point_where_one_is_given() -> None:
    names = {"X": "Lake District"}

    svg = draw_locator(board(4, 4), names, {"X": 3}, WORDS, points={"X": (22.0, 12.0)})

    assert "Lake District: 3" in tips(svg)
    assert "Lake District 3" in [text.text for text in texts(svg)]
    assert list_units(board(4, 4), names, {"X": 3}, points={"X": (22.0, 12.0)})[0].drawn


def test_a_theatre_without_outlines_has_no_picture() -> None:
    assert draw_locator({}, {}, {"A": 3}, WORDS) == ""
    assert draw_locator({"A": ()}, {}, {"A": 3}, WORDS) == ""


def test_a_far_island_does_not_make_the_theatre_small() -> None:
    land = board(4, 4)
    alone = draw_locator(land, {}, {}, WORDS)

    with_island = draw_locator({**land, "Z": (square(80, -40, 0.5),)}, {}, {"Z": 1}, WORDS)

    assert sorted(tips(with_island)) == sorted([*tips(alone), "Z: 1"])
    assert _extent(with_island, "A0") == _extent(alone, "A0")


def _extent(svg: str, code: str) -> str:
    return next(
        path.get("d", "")
        for path in parse(svg).iter(SVG + "path")
        if (path.findtext(SVG + "title") or "").startswith(code)
    )


def test_a_theatre_across_the_date_line_stays_together() -> None:
    west, east = {"A": (square(178, -18),)}, {"B": (square(-180, -18),)}
    svg = draw_locator({**west, **east}, {}, {}, WORDS)

    assert "20 km" in [text.text for text in texts(svg)] or "50 km" in [text.text for text in texts(svg)]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><g onload="x()">',
    "Tom & Jerry's <Land>",
    "\x00\x1b[2J\u202eevil",
    "\ud800lone",
    "]]>",
    "W" * 5_000,
    "",
    "  ",
    "ولایت هرات",
    "省" * 40,
    "A\u0301" * 60,
]


@given(
    st.dictionaries(
        st.sampled_from(sorted(board(4, 3))),
        st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)),
        max_size=12,
    ),
    st.dictionaries(st.sampled_from(sorted(board(4, 3))), st.integers(0, 10**7), max_size=12),
    st.sampled_from([120.0, 246.0, 320.0, 900.0]),
)
@settings(max_examples=60, deadline=None)
def test_no_name_or_number_gets_out_of_its_place(
    names: dict[str, str], counts: dict[str, int], width: float
) -> None:
    words = LocatorWords("<b>&", "<i>", "&none;")
    svg = draw_locator(board(4, 3), names, counts, words, width=width)

    known = {"svg", "title", "desc", "g", "path", "circle", "rect", "text"}
    drawn = list(parse(svg).iter())
    assert {node.tag.removeprefix(SVG) for node in drawn} <= known
    assert not {
        name for node in drawn for name in node.attrib if name.startswith("on") or name in {"style", "href"}
    }
    assert len(tips(svg)) == 12


def test_letters_that_join_are_not_drawn_one_by_one() -> None:
    svg = draw_locator(board(3, 1), {"A1": "ولایت هرات"}, {"A1": 4}, WORDS)

    assert texts(svg)[0].text == "4"
    assert "ولایت هرات: 4" in tips(svg)


@pytest.mark.parametrize(
    "ring",
    [
        ((5.0, 5.0),),
        ((5.0, 5.0), (5.0, 5.0)),
        ((1.0, 1.0), (2.0, 2.0), (1.0, 1.0)),
        square(0, 89),
        square(-180, -1, 180),
    ],
)
def test_a_strange_outline_is_drawn_all_the_same(ring: tuple[tuple[float, float], ...]) -> None:
    assert tips(draw_locator({"A": (ring,)}, {}, {"A": 1}, WORDS)) == ["A: 1"]


def test_same_input_same_bytes_whatever_the_order_and_the_hash_seed() -> None:
    script = (
        "from sitrep.gazetteer import load_outlines as load\n"
        "from sitrep.rendering.pictures import LocatorWords, draw_locator\n"
        "o = load('IDN'); r = {k: o[k] for k in sorted(o, reverse=SEED)}\n"
        "c = {k: n % 5 for n, k in enumerate(sorted(o))}\n"
        "import hashlib; print(hashlib.sha256(draw_locator(r, {}, c, LocatorWords('a', 'b', 'c')).encode()).hexdigest())\n"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script.replace("SEED", str(seed > 0))],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(Path(__file__).parents[3])},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in (0, 1, 4711)
    }

    assert len(made) == 1


def test_it_is_drawn_on_paper_with_the_fonts_of_the_page_and_its_title_as_text_in_its_place() -> None:
    folders = [packaged("templates")]
    svg = draw_locator(board(4, 3), {"B1": "Westmark"}, {"B1": 12}, WORDS)
    faces = face_rules(list_fonts(folders), folders, embedded=True)
    page = f"<!DOCTYPE html><html lang=en><title>x</title><style>{faces}</style><body>{svg}"

    reader = PdfReader(BytesIO(HTML(string=page).write_pdf(pdf_tags=True)))

    assert list(_figures(reader.root_object["/StructTreeRoot"])) == ["Items by province"]
    assert "Westmark 12" in reader.pages[0].extract_text().replace("\n", "")
    fonts: set[str] = set()
    reader.pages[0].extract_text(
        visitor_text=lambda _text, _cm, _tm, font, _size: fonts.add(str((font or {}).get("/BaseFont", "")))
    )
    assert {name for name in fonts if name and "Plex" not in name} == set()
    assert any("Plex" in name for name in fonts)


def _figures(node: Any) -> Iterator[str]:
    """The alternative texts of the figures in a PDF's structure."""
    held = node.get_object()
    if isinstance(held, list):
        for part in held:
            yield from _figures(part)
    elif isinstance(held, dict):
        if held.get("/S") == "/Figure":
            yield str(held.get("/Alt"))
        if "/K" in held:
            yield from _figures(held["/K"])
