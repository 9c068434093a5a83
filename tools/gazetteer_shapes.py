"""Measures of outlines: box, area, centre, and the simplified rings that are packaged."""

import math
from collections.abc import Iterable
from itertools import pairwise

from tools.gazetteer_sources import Outline
from tools.gazetteer_units import Unit

_TOLERANCE = 0.02  # degrees: about 2 km, less than a pixel on a page-wide map


def box(shape: Outline) -> tuple[float, float, float, float]:
    """Return west, south, east, north."""
    xs = [x for ring in shape.rings for x, _ in ring]
    ys = [y for ring in shape.rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def area(outlines: list[Outline]) -> float:
    """Return the area in square kilometres, to a few per cent."""
    total = 0.0
    for ring in (ring for outline in outlines for ring in outline.rings):
        for (x1, y1), (x2, y2) in pairwise(ring):
            total += (x1 * y2 - x2 * y1) * math.cos(math.radians(y1))
    return abs(total) / 2 * 111.3**2


def middle(outlines: list[Outline]) -> tuple[str, str]:
    """Return the centre of gravity of the largest ring."""
    best = (0.0, "", "")
    for ring in (ring for outline in outlines for ring in outline.rings):
        area = x = y = 0.0
        for (x1, y1), (x2, y2) in pairwise(ring):
            cross = x1 * y2 - x2 * y1
            area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
        if abs(area) > best[0]:
            best = (abs(area), f"{y / (3 * area):.2f}", f"{x / (3 * area):.2f}")
    return best[1], best[2]


def outline_rows(units: list[Unit]) -> Iterable[tuple[str, str]]:
    """Yield code and rings; a ring is "lon,lat lon,lat …" in hundredths of a degree, as differences."""
    for unit in sorted(units, key=lambda unit: unit.code):
        for outline in unit.outlines:
            for ring in outline.rings:
                points = [(round(x * 100), round(y * 100)) for x, y in _simplify(ring)]
                points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
                if len(points) >= 4:
                    steps = zip([(0, 0), *points], points, strict=False)
                    yield unit.code, " ".join(f"{x2 - x1},{y2 - y1}" for (x1, y1), (x2, y2) in steps)


def _simplify(ring: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Simplify after Douglas and Peucker, without recursion."""
    if len(ring) < 5:
        return list(ring)
    keep, spans = {0, len(ring) // 2, len(ring) - 1}, [(0, len(ring) // 2), (len(ring) // 2, len(ring) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = ring[first], ring[last]
        length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1e-9)
        far, at = _TOLERANCE, -1
        for i in range(first + 1, last):
            off = abs((x2 - x1) * (y1 - ring[i][1]) - (x1 - ring[i][0]) * (y2 - y1)) / length
            if off > far:
                far, at = off, i
        if at > 0:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [ring[i] for i in sorted(keep)]
