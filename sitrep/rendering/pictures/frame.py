"""Where each unit stands on the drawing: the theatre as large as it goes, far islands in cells below it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import cos, radians

from sitrep.rendering.pictures.boxes import Box, Point, Ring, area, around
from sitrep.rendering.pictures.projection import find_west, fit_projection

MARGIN = 3.0
_TALLEST = 1.0  # of the width
_CELL = Box(0, 0, 46, 40)
_CELL_GAP = 4.0
# What is further from the theatre's largest land than this would make all of it small.
_FAR = 3.0  # degrees of latitude
_FAR_SHARE = 0.1  # of the diagonal
_LARGE = 0.25  # of its area: so much land belongs to the map wherever it lies
_FLATTEST = 0.42  # of the width: a long low theatre gets room for labels above and below


@dataclass(frozen=True, slots=True)
class Frame:
    """The drawing laid out, in pixels."""

    units: dict[str, tuple[Ring, ...]]
    cells: dict[str, Box]
    """The cells of units that lie far away, each at a scale of its own."""
    height: float
    kilometre: float
    """Pixels a kilometre takes."""
    place: Callable[[Point], Point]
    """Puts longitude and latitude on the drawing."""


def lay_out(outlines: Mapping[str, tuple[Ring, ...]], width: float) -> Frame:
    """Lay out the theatre's units, given by code as rings of (longitude, latitude), one unit at least.

    A part of a unit that lies far away is left out; a unit that lies there as a whole gets a cell.
    """
    near = _main_land([ring for code in sorted(outlines) for ring in outlines[code]])
    main: dict[str, tuple[Ring, ...]] = {}
    far: dict[str, tuple[Ring, ...]] = {}
    for code in sorted(outlines):
        rings = tuple(ring for ring in outlines[code] if ring in near)
        if rings:
            main[code] = rings
        else:
            far[code] = tuple(_main_land(outlines[code]))
    rings = tuple(ring for code in main for ring in main[code])
    scale, place = _fit(rings, Box(MARGIN, MARGIN, width - MARGIN, MARGIN + width * _TALLEST))
    bottom = max(place(point)[1] for ring in rings for point in ring)
    if bottom < MARGIN + width * _FLATTEST:
        bottom = MARGIN + width * _FLATTEST
        scale, place = _fit(rings, Box(MARGIN, MARGIN, width - MARGIN, bottom), middle=True)
    units = {code: _placed(rings, place) for code, rings in main.items()}
    cells = dict(zip(far, _cells(len(far), width, bottom + _CELL_GAP), strict=True))
    for code, cell in cells.items():
        inner = Box(cell.left + 4, cell.top + 4, cell.right - 4, cell.bottom - 4)
        units[code] = _placed(far[code], _fit(far[code], inner, middle=True)[1])
    height = max([bottom, *(cell.bottom for cell in cells.values())]) + MARGIN
    return Frame(units, cells, height, scale, place)


def _main_land(rings: Iterable[Ring]) -> list[Ring]:
    """Return the largest group of rings that lie near each other, and other groups about as large.

    So a theatre that lacks an outline in its middle stays whole. The rings keep their order.
    """
    held = list(rings)
    west = find_west(x for ring in held for x, _ in ring)
    flat = [tuple(((x - west) % 360, y) for x, y in ring) for ring in held]
    boxes = [around(ring) for ring in flat]
    sizes = [area(ring) * cos(radians(box.centre[1])) for ring, box in zip(flat, boxes, strict=True)]
    left = sorted(range(len(held)), key=lambda number: (-sizes[number], number))
    groups: list[set[int]] = []
    while left:
        groups.append(_near({left[0]}, left, boxes))
        left = [number for number in left if number not in groups[-1]]
    lands = [sum(sizes[number] for number in sorted(group)) for group in groups]
    taken = {
        number
        for group, land in zip(groups, lands, strict=True)
        if land >= _LARGE * max(lands)
        for number in group
    }
    return [held[number] for number in sorted(_near(taken, range(len(held)), boxes))]


def _near(start: set[int], rings: Iterable[int], boxes: list[Box]) -> set[int]:
    """Return the rings that lie near those of `start` or near what was found so, with them."""
    taken = set(start)
    left = [number for number in rings if number not in taken]
    while True:
        whole = _hull([boxes[number] for number in sorted(taken)])
        narrow = cos(radians(whole.centre[1]))
        reach = max(_FAR, _FAR_SHARE * ((whole.width * narrow) ** 2 + whole.height**2) ** 0.5)
        more = {number for number in left if _gap(whole, boxes[number], narrow) <= reach}
        if not more:
            return taken
        taken |= more
        left = [number for number in left if number not in more]


def _hull(boxes: list[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _gap(one: Box, other: Box, narrow: float) -> float:
    across = max(0.0, other.left - one.right, one.left - other.right) * narrow
    along = max(0.0, other.top - one.bottom, one.top - other.bottom)
    return float((across**2 + along**2) ** 0.5)


def _fit(rings: Iterable[Ring], room: Box, *, middle: bool = False) -> tuple[float, Callable[[Point], Point]]:
    """Return pixels a kilometre and what places a point, so that the rings fill the room as they can.

    They stand in the middle from left to right, and at the top unless `middle` is set.
    """
    points = tuple(point for ring in rings for point in ring)
    projection = fit_projection(points)
    land = around(tuple(projection.place(point) for point in points))
    scale = min(room.width / max(land.width, 1e-6), room.height / max(land.height, 1e-6))
    left = room.left + (room.width - land.width * scale) / 2
    top = room.top + ((room.height - land.height * scale) / 2 if middle else 0)

    def place(point: Point) -> Point:
        x, y = projection.place(point)
        return left + (x - land.left) * scale, top + (y - land.top) * scale

    return scale, place


def _placed(rings: Iterable[Ring], place: Callable[[Point], Point]) -> tuple[Ring, ...]:
    return tuple(tuple(place(point) for point in ring) for ring in rings)


def _cells(count: int, width: float, top: float) -> list[Box]:
    step = _CELL.width + _CELL_GAP
    in_row = max(1, int((width - 2 * MARGIN + _CELL_GAP) // step))
    cells = []
    for number in range(count):
        row, column = divmod(number, in_row)
        left, above = MARGIN + column * step, top + row * (_CELL.height + _CELL_GAP)
        cells.append(Box(left, above, left + _CELL.width, above + _CELL.height))
    return cells
