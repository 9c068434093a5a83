"""The pictures of a brief: drawn where there is something to draw, switched off where it is asked."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta

from sitrep.assets import packaged
from sitrep.gazetteer import load_units
from sitrep.model import DayCounts, Unit
from sitrep.rendering.drawings import draw_history, draw_map
from sitrep.rendering.labels import load_labels
from tests.rendering.briefs import busy_day, empty_day

LABELS = load_labels("en", [packaged("templates")])
UNITS = tuple(
    Unit(unit.code, unit.name, number % 3, unit.country, unit.lat, unit.lon)
    for number, unit in enumerate(load_units("SDN"))
)
BUSY = replace(busy_day(), units=UNITS, hidden=())


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own drawing


def words(svg: str) -> str:
    return " ".join("".join(parse(svg).itertext()).split())


def test_the_map_names_the_units_that_have_items() -> None:
    svg = draw_map(BUSY, LABELS)
    assert LABELS["map_title"] in words(svg)
    assert str(BUSY.day.year) in words(svg)
    assert all(unit.name in words(svg) for unit in UNITS if unit.items == 2)


def test_the_same_brief_is_the_same_picture_and_more_items_are_another() -> None:
    assert draw_map(BUSY, LABELS) == draw_map(BUSY, LABELS)
    more = (replace(UNITS[0], items=9), *UNITS[1:])
    assert draw_map(replace(BUSY, units=more), LABELS) != draw_map(BUSY, LABELS)


def test_a_unit_without_an_outline_is_a_point() -> None:
    unknown = Unit("SD-XX", "Nowhere", 3, "SDN", 15.0, 30.0)
    drawn = draw_map(replace(BUSY, units=(*UNITS, unknown)), LABELS)
    assert "Nowhere" in words(drawn)
    homeless = replace(unknown, lat=None, lon=None)
    assert parse(draw_map(replace(BUSY, units=(*UNITS, homeless)), LABELS)).tag.endswith("svg")


def test_one_point_without_any_outline_is_no_map() -> None:
    lone = replace(BUSY, units=(Unit("XX-1", "Island", 1, "XXX", 1.0, 1.0),))
    assert draw_map(lone, LABELS) == ""


def test_what_is_switched_off_or_empty_is_not_drawn() -> None:
    assert draw_map(replace(BUSY, hidden=("map",)), LABELS) == ""
    assert draw_map(replace(BUSY, units=()), LABELS) == ""
    assert draw_history(replace(BUSY, history=()), LABELS) == ""


def test_the_timeline_draws_the_days_that_were_issued() -> None:
    past = tuple(
        DayCounts(BUSY.day - timedelta(days=back), tuple((part.name, back) for part in BUSY.sections))
        for back in (3, 1)
    )
    brief = replace(BUSY, history=past)
    svg = draw_history(brief, LABELS)
    assert LABELS["timeline_title"] in words(svg)
    assert all(part.title in words(svg) for part in brief.sections)
    assert draw_history(replace(brief, hidden=("timeline",)), LABELS) == ""
    assert draw_history(replace(brief, history=past[:1]), LABELS) != svg


def test_a_theme_that_an_earlier_issue_did_not_have_has_no_items_then() -> None:
    past = (DayCounts(BUSY.day - timedelta(days=1), (("a theme of old", 4),)),)
    assert parse(draw_history(replace(BUSY, history=past), LABELS)).tag.endswith("svg")


def test_an_empty_day_has_a_timeline_of_the_days_before() -> None:
    past = (DayCounts(empty_day().day - timedelta(days=1), (("battlefield", 2),)),)
    assert draw_history(replace(empty_day(), history=past, hidden=()), LABELS).startswith("<svg")
