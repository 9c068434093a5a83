"""The map as a way in: each first-level unit is a link to its page."""

from collections.abc import Sequence
from datetime import date

from sitrep.gazetteer import load_outlines
from sitrep.rendering.labels import format_day
from sitrep.rendering.pictures import LocatorWords, draw_locator
from sitrep.rendering.site.days import SiteUnit
from sitrep.rendering.site.frame import Frame


def draw_atlas(
    units: Sequence[SiteUnit], frame: Frame, folder: str, day: date | None, *, width: float = 320.0
) -> str:
    """Draw the units, shaded by their items, each a link to its page in `folder`; "" without outlines."""
    codes = {unit.code for unit in units}
    outlines = {
        code: rings
        for country in sorted({unit.country for unit in units})
        for code, rings in load_outlines(country).items()
        if code in codes
    }
    title = frame.labels["map_title"]
    return draw_locator(
        outlines,
        {unit.code: unit.name for unit in units},
        {unit.code: unit.items for unit in units},
        LocatorWords(
            f"{title}, {format_day(day, frame.labels)}" if day else title,
            frame.labels["map_items"],
            frame.labels["map_none"],
        ),
        points={
            unit.code: (unit.lon, unit.lat)
            for unit in units
            if unit.lat is not None and unit.lon is not None and unit.code not in outlines
        },
        width=width,
        links={code: f"{folder}{code}.html" for code in codes},
    )
