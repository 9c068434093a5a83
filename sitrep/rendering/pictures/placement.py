"""Labels on the drawing: inside their unit where they fit, else beside it at the end of a line.

No label touches another or leaves the frame, no line runs through a label or across a line. The same units
give the same places: candidates are tried in a fixed order, the cheapest is taken, the first of equals.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from sitrep.rendering.pictures.boxes import Box, Line, Point, Ring, around, centred, cross, holds
from sitrep.rendering.pictures.lettering import text_width
from sitrep.rendering.pictures.outlines import grid, lines

LETTERS = 9.0  # pixels: 6.75 pt where the picture is printed at its own size
_HIGH = 10.5
_BESIDE = 1.5
_GAP = 1.0
_TRIED = tuple((cos(step * pi / 8), sin(step * pi / 8)) for step in range(16))
_AWAY = (8, 13, 19, 26, 34, 44, 56, 70, 88, 110)
_CELL = 4
# What a candidate costs, in pixels of line.
_OVER_UNIT = 1.6  # a cell of a unit where something else happened
_OVER_LAND = 0.35
_OVER_ANCHOR = 60.0
_SHIFT = 0.25  # a pixel away from the anchor
_WITH_LINE = 7.0
_TOO_MUCH = 75.0  # a label in a place worse than this would be read as another unit's
_HIDING = 40.0  # a unit that a label hides altogether; by the square of the share
# A label over its own unit, in shares of its size: the middle first.
_SHIFTS = tuple((right / 4, down / 2) for down in (0, -1, 1, -2, 2) for right in (0, -1, 1, -2, 2))


@dataclass(frozen=True, slots=True)
class Wish:
    """A unit to be labelled: the texts in order of preference, where it stands, and how important it is."""

    code: str
    texts: tuple[str, ...]
    anchor: Point
    reach: float
    """From the anchor to the unit's border."""
    ring: Ring | None
    items: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label that has its place."""

    code: str
    text: str
    box: Box
    inside: bool
    line: Line | None
    """From the unit to the label, where it stands beside it."""


@dataclass(slots=True)
class _Sheet:
    """The drawing as it fills up."""

    room: Box
    wishes: Sequence[Wish]
    cost: dict[tuple[int, int], tuple[float, str]]
    sizes: Counter[str]
    """How many cells each unit takes."""
    labels: list[Label] = field(default_factory=list)

    def fits(self, box: Box, line: Line | None) -> bool:
        if not box.lies_in(self.room):
            return False
        for label in self.labels:
            if box.overlaps(label.box, _GAP):
                return False
            if label.line and (box.touches(label.line) or (line and cross(line, label.line))):
                return False
            if line and label.box.touches(line):
                return False
        return True

    def price(self, wish: Wish, box: Box, line: Line | None) -> float:
        paid, own = 0.0, 0
        for cell in _covered(box):
            cost, code = self.cost.get(cell, (0.0, ""))
            # A label at the end of a line stands off its unit, the others on it.
            if line or code != wish.code:
                paid += cost
            else:
                own += 1
        if own:
            paid += _HIDING * (own / self.sizes[wish.code]) ** 2
        hidden = sum(1 for other in self.wishes if other.code != wish.code and box.holds(other.anchor))
        return paid + hidden * _OVER_ANCHOR


def place_labels(wishes: Sequence[Wish], land: Sequence[tuple[str, Ring]], room: Box) -> tuple[Label, ...]:
    """Find a place for each label; the most items first, then by code.

    Args:
        wishes: the units to be labelled.
        land: the rings of all units, with their codes.
        room: where labels may stand.

    A label with no good place takes the next of its texts, and is left out after the last.
    """
    costs = _costs(land, {wish.code for wish in wishes})
    sheet = _Sheet(room, wishes, costs, Counter(code for _, code in costs.values()))
    order = sorted(wishes, key=lambda wish: (-wish.items, wish.code))
    waiting = [wish for wish in order if not _place_inside(wish, sheet)]
    for wish in waiting:
        _place_beside(wish, sheet)
    return tuple(sorted(sheet.labels, key=lambda label: label.code))


def _place_inside(wish: Wish, sheet: _Sheet) -> bool:
    """Put a label wholly inside its unit, as near to the anchor as it goes."""
    if wish.ring is None:
        return False
    width = _width(wish.texts[0])
    bounds = around(wish.ring)
    if width > bounds.width or bounds.height < _HIGH:
        return False
    x, y = wish.anchor
    spots = sorted(
        (wish.anchor, *grid(wish.ring)), key=lambda spot: (spot[0] - x) ** 2 + 2 * (spot[1] - y) ** 2
    )
    for spot in spots:
        box = centred(spot, width, _HIGH)
        if holds(wish.ring, spot) and not any(box.touches(line) for line in lines(wish.ring)):
            if not sheet.fits(box, None):
                return False
            sheet.labels.append(Label(wish.code, wish.texts[0], box, inside=True, line=None))
            return True
    return False


def _place_beside(wish: Wish, sheet: _Sheet) -> None:
    for text in wish.texts:
        best: tuple[Box, Line | None] | None = None
        least = _TOO_MUCH
        for cost, box, line in _candidates(wish, _width(text)):
            if cost < least and sheet.fits(box, line):
                whole = cost + sheet.price(wish, box, line)
                if whole < least:
                    least, best = whole, (box, line)
        if best is not None:
            sheet.labels.append(Label(wish.code, text, best[0], inside=False, line=best[1]))
            return


def _candidates(wish: Wish, width: float) -> Iterator[tuple[float, Box, Line | None]]:
    """Yield what a label may take besides the inside: over its unit, else around it."""
    x, y = wish.anchor
    if wish.ring and wish.reach * 2 >= _HIGH * 0.6:
        for right, down in _SHIFTS:
            spot = (x + right * width, y + down * _HIGH)
            if holds(wish.ring, spot):
                yield _SHIFT * (abs(right * width) + abs(down * _HIGH)), centred(spot, width, _HIGH), None
    for away in _AWAY:
        for right, down in _TRIED:
            middle = (x + right * (away + width / 2), y + down * (away + _HIGH / 2))
            box = centred(middle, width, _HIGH)
            end = box.nearest(wish.anchor)
            yield _WITH_LINE + away, box, (wish.anchor, end)


def _width(text: str) -> float:
    return text_width(text, LETTERS) * 1.02 + 2 * _BESIDE


def _costs(land: Sequence[tuple[str, Ring]], marked: set[str]) -> dict[tuple[int, int], tuple[float, str]]:
    """Return what it costs to cover each cell of the drawing that is land, and whose it is."""
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for code, ring in land:
        cost = _OVER_UNIT if code in marked else _OVER_LAND
        bounds = around(ring)
        for row in range(int(bounds.top // _CELL), int(bounds.bottom // _CELL) + 1):
            middle = (row + 0.5) * _CELL
            cuts = sorted(
                x1 + (middle - y1) * (x2 - x1) / (y2 - y1)
                for (x1, y1), (x2, y2) in lines(ring)
                if (y1 > middle) != (y2 > middle)
            )
            for start, end in zip(cuts[::2], cuts[1::2], strict=False):
                for column in range(round(start / _CELL), max(round(end / _CELL), round(start / _CELL) + 1)):
                    found[row, column] = (cost, code)
    return found


def _covered(box: Box) -> Iterator[tuple[int, int]]:
    for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            yield row, column
