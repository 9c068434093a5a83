"""Outlines on the drawing: fewer corners, written short, and the point where a label would stand."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from sitrep.rendering.pictures.boxes import Line, Point, Ring, area, around, distance, holds
from sitrep.rendering.pictures.svg import tenths

_FINEST = 0.35  # pixels: half the width of the line between two units
_COARSER = 1.5
_SPECK = 1.5  # pixels: a smaller island is left out, unless it is all that a unit has
_STEPS = 11


def simplify(units: Mapping[str, tuple[Ring, ...]], most: int) -> dict[str, tuple[Ring, ...]]:
    """Return the outlines with fewer corners, so that their paths take `most` bytes where that can be.

    Corners stand at tenths of a pixel. A corner that one unit keeps its neighbour keeps too, so that no gap
    opens between them. The largest ring of a unit always stays, if only as a point.
    """
    whole = {code: tuple(_rounded(ring) for ring in _large(rings)) for code, rings in units.items()}
    allowed = _FINEST
    while True:
        kept: set[Point] = set()
        for rings in whole.values():
            for ring in rings:
                kept.update(_telling(ring, allowed))
        found = {
            code: tuple(tuple(point for point in ring if point in kept) for ring in rings)
            for code, rings in whole.items()
        }
        if sum(len(path(rings)) for rings in found.values()) <= most or allowed > _SPECK * 4:
            return found
        allowed *= _COARSER


def _large(rings: tuple[Ring, ...]) -> Iterator[Ring]:
    largest = main_ring(rings)
    for ring in rings:
        box = around(ring)
        if ring is largest or max(box.width, box.height) >= _SPECK:
            yield ring


def _rounded(ring: Ring) -> Ring:
    """Round to tenths of a pixel; corners that fall together become one."""
    corners = [(round(x, 1), round(y, 1)) for x, y in ring]
    return (corners[0], *(corner for last, corner in pairwise(corners) if corner != last))


def _telling(ring: Ring, allowed: float) -> set[Point]:
    """Return the corners without which the ring would be further off than allowed (Douglas and Peucker)."""
    if len(ring) < 3:
        return set(ring)
    x, y = ring[0]
    far = max(range(len(ring)), key=lambda number: (ring[number][0] - x) ** 2 + (ring[number][1] - y) ** 2)
    kept = {0, far, len(ring) - 1}
    open_parts = [(0, far), (far, len(ring) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        line = (ring[first], ring[last])
        off, corner = max((distance(ring[number], line), -number) for number in range(first + 1, last))
        if off > allowed:
            kept.add(-corner)
            open_parts += [(first, -corner), (-corner, last)]
    return {ring[number] for number in kept}


def path(rings: tuple[Ring, ...]) -> str:
    """Write rings as the data of an SVG path: steps in tenths of a pixel, so no rounding adds up."""
    parts = []
    x = y = 0
    for ring in rings:
        if len(ring) < 3:
            continue
        steps = []
        start = (round(ring[0][0] * 10), round(ring[0][1] * 10))
        for corner in ring[:-1]:
            new = (round(corner[0] * 10), round(corner[1] * 10))
            steps.append(_step(new[0] - x, new[1] - y))
            x, y = new
        # After "z" the pen stands where the ring began.
        parts.append("m" + "".join(steps).lstrip(" ") + "z")
        x, y = start
    return "".join(parts)


def _step(right: int, down: int) -> str:
    one, two = tenths(right), tenths(down)
    return f"{'' if one.startswith('-') else ' '}{one}{'' if two.startswith('-') else ' '}{two}"


def main_ring(rings: tuple[Ring, ...]) -> Ring:
    """Return the largest of the rings; the first of those that are equal."""
    return max(rings, key=area)


@lru_cache(maxsize=256)  # the maps of one theatre ask for the same few rings again and again
def innermost(ring: Ring) -> tuple[Point, float]:
    """Return the point of a ring that is about the furthest from its border, and how far that is."""
    best = around(ring).centre
    reach = _reach(ring, best)
    for point in grid(ring):
        here = _reach(ring, point)
        if here > reach + 0.05:
            best, reach = point, here
    return best, max(0.0, reach)


def grid(ring: Ring) -> Iterator[Point]:
    """Yield points spread over the box around a ring, row by row."""
    box = around(ring)
    for row in range(1, _STEPS):
        for column in range(1, _STEPS):
            yield box.left + box.width * column / _STEPS, box.top + box.height * row / _STEPS


def _reach(ring: Ring, point: Point) -> float:
    if not holds(ring, point):
        return -1.0
    return min(distance(point, line) for line in lines(ring))


def lines(ring: Ring) -> Iterator[Line]:
    """Yield the sides of a ring."""
    return pairwise(ring)
