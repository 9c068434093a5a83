from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.rendering.pictures import TimelineRow, TimelineWords, draw_timeline, list_days
from tests.rendering.pictures.drawings import SVG, parse, size, texts

DAYS = [date(2031, 2, 20) + timedelta(days=number) for number in range(14)]
WORDS = TimelineWords("Items per day", "no issue", lambda day: f"{day.day}/{day.month}")


def _path(svg: str, kind: str) -> str:
    return next(
        (node.get("d", "") for node in parse(svg).iter(SVG + "path") if node.get("class") == kind), ""
    )


def test_a_row_has_its_theme_and_the_number_of_the_last_day() -> None:
    svg = draw_timeline(DAYS, {"Clashes": [3] * 13 + [12], "Talks": [0] * 13 + [None]}, WORDS)

    assert [text.text for text in texts(svg)][:4] == ["Clashes", "Talks", "12", "–"]


def test_none_is_a_gap_and_no_items_is_not() -> None:
    unknown = draw_timeline(DAYS, {"Talks": [1, 1, None, 1, *[1] * 10]}, WORDS)
    nothing = draw_timeline(DAYS, {"Talks": [1, 1, 0, 1, *[1] * 10]}, WORDS)

    assert _path(unknown, "base").count("M") == 2
    assert _path(nothing, "base").count("M") == 1
    assert _path(unknown, "bar") == _path(nothing, "bar")


def test_one_item_is_seen_beside_a_thousand() -> None:
    svg = draw_timeline(DAYS[:2], {"Clashes": [1000, 1000], "Talks": [1, 0]}, WORDS)

    heights = [float(part.split("h")[0]) for part in _path(svg, "bar").split("v-")[1:]]
    assert heights[0] > 10 * heights[1]
    assert heights[1] >= 1


def test_all_rows_have_one_scale() -> None:
    svg = draw_timeline(DAYS[:2], {"Clashes": [40, 1], "Talks": [20, 1]}, WORDS)

    heights = [float(part.split("h")[0]) for part in _path(svg, "bar").split("v-")[1:]]
    assert heights[0] == pytest.approx(2 * heights[1], abs=0.1)


def test_the_text_twin_and_the_description_say_all_of_it() -> None:
    series: dict[str, list[int | None]] = {"Clashes": [4, None], "Talks": [0, 2]}
    svg = parse(draw_timeline(DAYS[:2], series, WORDS))

    assert list_days(DAYS[:2], series) == (TimelineRow("Clashes", (4, None)), TimelineRow("Talks", (0, 2)))
    assert svg.findtext(SVG + "desc") == "Clashes: 4, no issue. Talks: 0, 2"
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "timeline-title timeline-desc"


def test_without_days_or_themes_there_is_no_picture() -> None:
    assert draw_timeline([], {"Talks": []}, WORDS) == ""
    assert draw_timeline(DAYS, {}, WORDS) == ""


def test_numbers_that_do_not_match_the_days_are_refused() -> None:
    with pytest.raises(ValueError, match="Talks: 1 numbers for 14 days"):
        draw_timeline(DAYS, {"Talks": [1]}, WORDS)


def test_days_without_any_issue_are_drawn_empty() -> None:
    svg = draw_timeline(DAYS, {"Talks": [None] * 14}, WORDS)

    assert _path(svg, "bar") == _path(svg, "last") == _path(svg, "base") == ""
    assert texts(svg)[1].text == "–"


_VALUE = st.one_of(st.none(), st.integers(0, 10**6))
_TITLES = st.one_of(
    st.sampled_from(["<script>", 'a"b', "&amp;", "x" * 3000, "", "أخبار", "\x00\x07"]), st.text(max_size=20)
)


@given(st.data(), st.integers(1, 31), st.sampled_from([160.0, 320.0, 700.0]))
def test_all_of_it_stays_in_the_frame(data: st.DataObject, count: int, width: float) -> None:
    days = [DAYS[0] + timedelta(days=number) for number in range(count)]
    series = data.draw(
        st.dictionaries(_TITLES, st.lists(_VALUE, min_size=count, max_size=count), min_size=1, max_size=6)
    )

    svg = draw_timeline(days, series, WORDS, width=width)

    known = {"svg", "title", "desc", "g", "path", "text"}
    assert {node.tag.removeprefix(SVG) for node in parse(svg).iter()} <= known
    right, bottom = size(svg)
    assert all(0 <= text.x <= right and 0 <= text.y <= bottom for text in texts(svg))
    assert len(svg.encode()) < 20_000 + 4 * sum(map(len, series))
    assert svg == draw_timeline(days, series, WORDS, width=width)
