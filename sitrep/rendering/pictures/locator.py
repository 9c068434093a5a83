"""The locator map: the theatre by first-level unit, shaded by the number of items of the day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.rendering.escape import clean
from sitrep.rendering.pictures.boxes import Box, Point, Ring, around
from sitrep.rendering.pictures.callouts import draw_labels
from sitrep.rendering.pictures.frame import MARGIN, Frame, lay_out
from sitrep.rendering.pictures.legend import LINE, SHADES, draw_bar, draw_steps
from sitrep.rendering.pictures.lettering import drawn_by_letter, shorten
from sitrep.rendering.pictures.outlines import innermost, main_ring, path, simplify
from sitrep.rendering.pictures.placement import LETTERS, Label, Wish, place_labels
from sitrep.rendering.pictures.scale import Step, scale_of, shade_of
from sitrep.rendering.pictures.svg import HAIR, INK, PAPER, content, element, picture

WIDTH = 320.0
_ROOM = 14.0  # pixels of the width a label needs for itself; on a smaller map fewer units are named
_LONGEST = 0.42  # of the width: a longer name is cut
_OUTLINES = 22_000  # bytes
_SMALL = 3.0  # pixels: a unit that is smaller gets a dot
_DOT = 2.2


@dataclass(frozen=True, slots=True)
class LocatorWords:
    """The fixed words of the map, in the language of the page."""

    title: str
    """What the picture is, read aloud in its place: "Items by province, 1 August 2021"."""
    items: str
    """Heads the legend: "Items"."""
    none: str
    """The legend's word for units without items: "none"."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A row of the table that says the same as the map."""

    code: str
    name: str
    items: int
    drawn: bool
    """Whether the map shows the unit: its outline is known, or a point that stands for it."""


def draw_locator(
    outlines: Mapping[str, tuple[Ring, ...]],
    names: Mapping[str, str],
    counts: Mapping[str, int],
    words: LocatorWords,
    *,
    points: Mapping[str, Point] | None = None,
    width: float = WIDTH,
    links: Mapping[str, str] | None = None,
) -> str:
    """Draw the units of a theatre as SVG, shaded by their items; "" where no outline is known.

    Args:
        outlines: rings of (longitude, latitude) of each unit, by code (`load_outlines`).
        names: the names to print, by code; a unit without a name is labelled with its code.
        counts: items of the day, by code; no entry means none.
        words: the fixed words.
        points: (longitude, latitude) that stands for a unit without outline, such as its seat; by code.
        width: of the picture, in pixels; letters keep their size, so draw it as wide as it is shown.
        links: an address for each unit that is to be a link, by code; then the picture is a group of them.

    The picture is at most as high as wide, cells of far islands and the legend apart, and under 40 kB.
    Only units where something happened are labelled. The same input gives the same bytes.
    """
    if not any(outlines.values()):
        return ""
    drawn = _draw(outlines, names, counts, points or {}, width)
    return picture(
        "locator",
        (width, drawn.height),
        (words.title, _told(list_units(outlines, names, counts, points=points), words)),
        _body(drawn, names, counts, words, width, links or {}),
        role="group" if links else "img",
    )


def list_units(
    outlines: Mapping[str, tuple[Ring, ...]],
    names: Mapping[str, str],
    counts: Mapping[str, int],
    *,
    points: Mapping[str, Point] | None = None,
) -> tuple[UnitRow, ...]:
    """List the units where something happened, the most items first, then by name: the map as a table."""
    rows = [
        UnitRow(code, names.get(code, code), items, bool(outlines.get(code)) or code in (points or {}))
        for code, items in counts.items()
        if items > 0
    ]
    return tuple(sorted(rows, key=lambda row: (-row.items, row.name, row.code)))


@dataclass(frozen=True, slots=True)
class _Drawn:
    frame: Frame
    units: dict[str, tuple[Ring, ...]]
    dots: dict[str, Point]
    labels: tuple[Label, ...]
    steps: tuple[Step, ...]
    height: float


def _draw(
    outlines: Mapping[str, tuple[Ring, ...]],
    names: Mapping[str, str],
    counts: Mapping[str, int],
    points: Mapping[str, Point],
    width: float,
) -> _Drawn:
    frame = lay_out({code: rings for code, rings in outlines.items() if rings}, width)
    units = simplify(frame.units, _OUTLINES)
    room = Box(MARGIN, MARGIN, width - MARGIN, frame.height)
    dots = {code: around(main_ring(rings)).centre for code, rings in units.items() if _is_small(rings)}
    for code in sorted(set(points) - set(units)):
        spot = frame.place(points[code])
        if room.holds(spot):
            dots[code] = spot
    wishes = tuple(_wishes(units, dots, names, counts, width))
    land = [(code, ring) for code in sorted(units) for ring in units[code] if len(ring) > 3]
    labels = place_labels(wishes, land, room)
    return _Drawn(frame, units, dots, labels, scale_of(tuple(counts.values())), frame.height + 2 * LINE)


def _is_small(rings: tuple[Ring, ...]) -> bool:
    box = around(main_ring(rings))
    return max(box.width, box.height) < _SMALL or not path(rings)


def _wishes(
    units: Mapping[str, tuple[Ring, ...]],
    dots: Mapping[str, Point],
    names: Mapping[str, str],
    counts: Mapping[str, int],
    width: float,
) -> Iterator[Wish]:
    marked = [code for code in sorted({*units, *dots}) if counts.get(code, 0) > 0]
    marked.sort(key=lambda code: (-counts[code], code))
    for code in marked[: int(width / _ROOM)]:
        figure = f"{counts[code]:,}"
        name = clean(names.get(code, code))
        short = shorten(name, width * _LONGEST, LETTERS)
        texts = (f"{short} {figure}", figure) if drawn_by_letter(name) and short else (figure,)
        if code in dots:
            yield Wish(code, texts, dots[code], 0, None, counts[code])
        else:
            ring = main_ring(units[code])
            anchor, reach = innermost(ring)
            yield Wish(code, texts, anchor, reach, ring, counts[code])


def _told(rows: Sequence[UnitRow], words: LocatorWords) -> str:
    """Say in words what the map shows."""
    return ", ".join(f"{row.name} {row.items}" for row in rows) or f"{words.items}: {words.none}"


@dataclass(frozen=True, slots=True)
class _Brush:
    """How a unit is painted: by the shade of its items, with its name and their number, as a link or not."""

    names: Mapping[str, str]
    counts: Mapping[str, int]
    steps: tuple[Step, ...]
    none: str
    links: Mapping[str, str]

    def shade(self, code: str) -> int:
        return shade_of(self.counts.get(code, 0), self.steps)

    def paint(self, code: str, shape: str, **attributes: str | float) -> str:
        shade = self.shade(code)
        items = self.counts.get(code, 0) or self.none
        name = self.names.get(code, code)
        title = element("title", content(f"{name}: {items}"))
        painted = element(shape, title, class_=f"shade-{shade}", fill=SHADES[shade], **attributes)
        if code not in self.links:
            return painted
        return element("a", painted, href=self.links[code], aria_label=f"{clean(name)}: {items}")


def _body(
    drawn: _Drawn,
    names: Mapping[str, str],
    counts: Mapping[str, int],
    fixed: LocatorWords,
    width: float,
    links: Mapping[str, str],
) -> str:
    brush = _Brush(names, counts, drawn.steps, fixed.none, links)
    shades = {code: brush.shade(code) for code in {*drawn.units, *drawn.dots}}
    cells = [
        element("rect", x=cell.left, y=cell.top, width=cell.width, height=cell.height)
        for cell in drawn.frame.cells.values()
    ]
    # Units with most items last, so that their outlines lie over those of their neighbours.
    land = [
        brush.paint(code, "path", d=data)
        for code in sorted(drawn.units, key=lambda code: (counts.get(code, 0), code))
        if code not in drawn.dots and (data := path(drawn.units[code]))
    ]
    dots = [
        brush.paint(code, "circle", cx=x, cy=y, r=_DOT, stroke=INK if shades[code] else HAIR)
        for code, (x, y) in sorted(drawn.dots.items())
    ]
    return "".join(
        [
            element("g", "".join(cells), class_="hair", fill="none", stroke=HAIR, stroke_width=0.6)
            if cells
            else "",
            element(
                "g", "".join(land), class_="land", stroke=PAPER, stroke_width=0.7, stroke_linejoin="round"
            ),
            element("g", "".join(dots), stroke_width=0.6) if dots else "",
            *draw_labels(drawn.labels, shades),
            *_keys(drawn, fixed, width, zero=0 in shades.values()),
        ]
    )


def _keys(drawn: _Drawn, fixed: LocatorWords, width: float, *, zero: bool) -> Iterator[str]:
    """Draw the legend: the steps of the scale, and how long so many kilometres are where there is room."""
    middle = drawn.height - LINE / 2
    entries = [(0, fixed.none)] if zero else []
    entries += [(step.shade, step.label) for step in drawn.steps]
    steps, end = draw_steps(fixed.items, entries, MARGIN, middle)
    yield steps
    kilometre, right = drawn.frame.kilometre, width - MARGIN
    # Beside many steps a bar has no room: it goes into the line above.
    yield draw_bar(kilometre, (end, right), middle) or draw_bar(kilometre, (MARGIN, right), middle - LINE)
