"""The shapes of an inline SVG, as far as this program draws them: outlines, boxes, dots and labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitrep.rendering.escape import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

type_of_line = tuple[tuple[float, float], ...]
_STEP = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_INHERITED = ("fill", "stroke", "stroke-width", "fill-opacity", "font-size", "font-weight", "text-anchor")
_STRAIGHT = frozenset("MmLlHhVvZz")
_FAR = 1e6  # pixels
_SILENT = frozenset({"title", "desc"})


class NotDrawnError(ValueError):
    """The picture holds what is not known here."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours are six hexadecimal digits, or None for none; `opacity` is that of the fill, from 0 to 1."""

    fill: str | None
    stroke: str | None
    width: float
    opacity: float


@dataclass(frozen=True, slots=True)
class Outline:
    """One or more lines of points; a closed one ends where it begins."""

    lines: tuple[type_of_line, ...]
    closed: tuple[bool, ...]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle."""

    x: float
    y: float
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text whose baseline is at `y`; `anchor` is start, middle or end."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    anchor: str
    colour: str


Shape = Outline | Dot | Label


def size_of(svg: "HtmlElement") -> tuple[float, float]:
    """Return width and height.

    Raises:
        NotDrawnError: where the picture has another coordinate system than its own pixels.
    """
    box = [_number(value) for value in (svg.get("viewbox") or svg.get("viewBox") or "").split()]
    if len(box) != 4 or box[:2] != [0, 0] or min(box[2:]) <= 0:
        raise NotDrawnError("no plain viewBox")
    return box[2], box[3]


def read_shapes(svg: "HtmlElement") -> Iterator[Shape]:
    """Yield the shapes in the order in which they are painted.

    Raises:
        NotDrawnError: for an element, a transformation or a path that this program does not draw.
    """
    yield from _read(svg, {})


def _read(parent: "HtmlElement", inherited: dict[str, str]) -> Iterator[Shape]:
    for element in parent:
        if not isinstance(element.tag, str) or element.tag in _SILENT:
            continue
        if element.get("transform") or element.get("style"):
            raise NotDrawnError("a transformation or a style")
        look = inherited | {name: value for name in _INHERITED if (value := element.get(name))}
        if element.tag == "g":
            yield from _read(element, look)
        elif element.tag == "path":
            yield _outline(element.get("d") or "", _paint(look))
        elif element.tag == "rect":
            yield _rectangle(element, _paint(look))
        elif element.tag == "circle":
            x, y, radius = (_number(element.get(name)) for name in ("cx", "cy", "r"))
            yield Dot(x, y, radius, _paint(look))
        elif element.tag == "text":
            yield _label(element, look)
        else:
            raise NotDrawnError(f"<{element.tag}>")


def _paint(look: dict[str, str]) -> Paint:
    return Paint(
        _colour(look.get("fill", "#000")),
        _colour(look.get("stroke", "none")),
        _number(look.get("stroke-width", "1")),
        _number(look.get("fill-opacity", "1")),
    )


def _colour(text: str) -> str | None:
    if text == "none":
        return None
    if not _COLOUR.fullmatch(text):
        raise NotDrawnError(f"the colour {text[:20]}")
    digits = text[1:]
    return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)).upper()


def _number(text: str | None) -> float:
    try:
        number = float(text or "0")
    except ValueError as error:
        raise NotDrawnError("a length that is no number") from error
    if not -_FAR < number < _FAR:
        raise NotDrawnError("a length beyond any page")
    return number


def _rectangle(element: "HtmlElement", paint: Paint) -> Outline:
    x, y, width, height = (_number(element.get(name)) for name in ("x", "y", "width", "height"))
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Outline((corners,), (True,), paint)


def _label(element: "HtmlElement", look: dict[str, str]) -> Label:
    return Label(
        clean(element.text_content()),
        _number(element.get("x")),
        _number(element.get("y")),
        _number(look.get("font-size", "10")),
        look.get("font-weight", "400") not in {"400", "normal"},
        look.get("text-anchor", "start"),
        _colour(look.get("fill", "#000")) or "000000",
    )


def _outline(path: str, paint: Paint) -> Outline:
    """Read the straight lines of a path (SVG 1.1, 8.3)."""
    lines: list[list[tuple[float, float]]] = []
    closed: list[bool] = []
    x = y = 0.0
    for command, numbers in _commands(path):
        step = 1 if command in "HhVv" else 2
        for place in range(0, len(numbers), step):
            if command in "Hh":
                x = numbers[place] + (x if command == "h" else 0)
            elif command in "Vv":
                y = numbers[place] + (y if command == "v" else 0)
            else:
                base = (x, y) if command.islower() else (0.0, 0.0)
                x, y = base[0] + numbers[place], base[1] + numbers[place + 1]
            if command in "Mm" and place == 0:
                lines.append([])
                closed.append(False)
            lines[-1].append((x, y))
        if command in "Zz":
            closed[-1] = True
            x, y = lines[-1][0]
    return Outline(tuple(map(tuple, lines)), tuple(closed), paint)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    command, numbers = "", list[float]()
    begun = False
    for step in [*_STEP.findall(path), "end"]:
        if not step[0].isalpha():
            numbers.append(_number(step))
            continue
        if command or numbers:
            begun = begun or command in {"M", "m"}
            wanted = {"Z": 0, "H": 1, "V": 1}.get(command.upper(), 2)
            fits = not numbers if wanted == 0 else numbers and len(numbers) % wanted == 0
            if command not in _STRAIGHT or not begun or not fits:
                raise NotDrawnError("a path of other than straight lines")
            yield command, numbers
        command, numbers = step, []
