"""The pictures of a brief: its map and its timeline, or nothing where there is nothing to draw."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sitrep.gazetteer import load_outlines
from sitrep.model import Brief
from sitrep.rendering.labels import format_day, format_span
from sitrep.rendering.pictures import LocatorWords, TimelineWords, draw_locator, draw_timeline

_DAYS = 14


def draw_map(brief: Brief, labels: Mapping[str, Any]) -> str:
    """Draw the theatre by first-level unit, shaded by the items of the day; "" where it is switched off.

    Outlines are those of the packaged gazetteer; a unit without one is a point.
    """
    if "map" in brief.hidden or not brief.units:
        return ""
    outlines = {
        code: rings
        for country in sorted({unit.country for unit in brief.units})
        for code, rings in load_outlines(country).items()
    }
    codes = {unit.code for unit in brief.units}
    return draw_locator(
        {code: rings for code, rings in outlines.items() if code in codes},
        {unit.code: unit.name for unit in brief.units},
        {unit.code: unit.items for unit in brief.units},
        LocatorWords(
            f"{labels['map_title']}, {format_day(brief.day, dict(labels))}",
            labels["map_items"],
            labels["map_none"],
        ),
        points={
            unit.code: (unit.lon, unit.lat)
            for unit in brief.units
            if unit.lat is not None and unit.lon is not None and unit.code not in outlines
        },
    )


def draw_history(brief: Brief, labels: Mapping[str, Any]) -> str:
    """Draw the items of the last two weeks by theme; "" where no earlier day was issued."""
    if "timeline" in brief.hidden or not brief.history:
        return ""
    days = [brief.day - timedelta(days=back) for back in range(_DAYS - 1, -1, -1)]
    known: dict[date, dict[str, int]] = {counts.day: dict(counts.items) for counts in brief.history}
    known[brief.day] = {part.name: len(part.items) + len(part.more) for part in brief.sections}
    series = {
        part.title: [known[day].get(part.name, 0) if day in known else None for day in days]
        for part in brief.sections
    }
    words = TimelineWords(
        f"{labels['timeline_title']}, {format_span(days[0], days[-1], dict(labels))}",
        labels["no_issue"],
        lambda day: format_span(day, day, dict(labels)),
    )
    return draw_timeline(days, series, words)
