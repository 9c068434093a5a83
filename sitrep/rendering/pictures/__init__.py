"""The pictures of a brief, drawn as SVG: where things happened, and how many from day to day."""

from sitrep.rendering.pictures.locator import LocatorWords, UnitRow, draw_locator, list_units
from sitrep.rendering.pictures.timeline import TimelineRow, TimelineWords, draw_timeline, list_days

__all__ = [
    "LocatorWords",
    "TimelineRow",
    "TimelineWords",
    "UnitRow",
    "draw_locator",
    "draw_timeline",
    "list_days",
    "list_units",
]
