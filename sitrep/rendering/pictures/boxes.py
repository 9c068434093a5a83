"""Boxes and lines on the drawing, in pixels: what touches what."""

from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Ring = tuple[Point, ...]
Line = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with horizontal sides; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlaps(self, other: "Box", gap: float = 0) -> bool:
        """Whether two boxes share area, or come nearer than the gap."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def lies_in(self, other: "Box") -> bool:
        """Whether the box lies within another one."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def holds(self, point: Point) -> bool:
        """Whether a point lies in the box."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def nearest(self, point: Point) -> Point:
        """Return the point of the box that is nearest to a point."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)

    def touches(self, line: Line) -> bool:
        """Whether a line runs through the box."""
        (x1, y1), (x2, y2) = line
        if max(x1, x2) < self.left or min(x1, x2) > self.right:
            return False
        if max(y1, y2) < self.top or min(y1, y2) > self.bottom:
            return False
        sides = [
            (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
            for x in (self.left, self.right)
            for y in (self.top, self.bottom)
        ]
        return not (min(sides) > 0 or max(sides) < 0)


def centred(point: Point, width: float, height: float) -> Box:
    """Return the box of that size around a point."""
    x, y = point
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def around(points: Ring) -> Box:
    """Return the smallest box around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def cross(one: Line, other: Line) -> bool:
    """Whether two lines cross (touching ends do not count)."""
    return _parts(one, other) and _parts(other, one)


def _parts(line: Line, points: Line) -> bool:
    (x1, y1), (x2, y2) = line
    first, second = ((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) for x, y in points)
    return first * second < 0


def holds(ring: Ring, point: Point) -> bool:
    """Whether a point lies within a closed ring (even-odd rule)."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def area(ring: Ring) -> float:
    """Return the area within a closed ring."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def distance(point: Point, line: Line) -> float:
    """Return how far a point is from a line between two points."""
    (x, y), ((x1, y1), (x2, y2)) = point, line
    dx, dy = x2 - x1, y2 - y1
    long = dx * dx + dy * dy
    along = 0.0 if long == 0 else min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / long))
    return float(((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2) ** 0.5)
