"""The legend of the map: the steps of its scale, and a bar of so many kilometres."""

from collections.abc import Sequence

from sitrep.rendering.pictures.boxes import centred
from sitrep.rendering.pictures.lettering import text_width
from sitrep.rendering.pictures.scale import round_length
from sitrep.rendering.pictures.svg import HAIR, INK, SOFT, content, element, number

LINE = 17.0
"""How high the legend is, in pixels."""
# The pale to deep shades of one red, on white paper; those of dark screens stand in pictures.css.
SHADES = ("#ebeef1", "#e9bfb8", "#d8938a", "#b5524a", "#841717")
# On paper the map is a third of the page wide: smaller letters could not be read there.
_LETTERS = 10.5
_WIDE, _HIGH = 14.0, 10.0
_BAR = 64.0
_AIR = 7.0


def draw_steps(
    head: str, entries: Sequence[tuple[int, str]], left: float, middle: float
) -> tuple[str, float]:
    """Draw a swatch and its label for each shade, after a heading.

    Args:
        head: the heading.
        entries: shade and label.
        left: where it begins, in pixels.
        middle: the height of its middle line.

    Returns:
        The SVG, and where it ends.
    """
    x = left + text_width(head, _LETTERS) + _AIR
    swatches, texts = [], [_text(head, left, middle)]
    for shade, label in entries:
        box = centred((x + _WIDE / 2, middle), _WIDE, _HIGH)
        swatches.append(
            element(
                "rect",
                class_=f"shade-{shade}",
                fill=SHADES[shade],
                x=box.left,
                y=box.top,
                width=_WIDE,
                height=_HIGH,
            )
        )
        texts.append(_text(label, x + _WIDE + 3, middle))
        x += _WIDE + 3 + text_width(label, _LETTERS) + _AIR
    boxes = element("g", "".join(swatches), class_="key", stroke=HAIR, stroke_width=0.4)
    return boxes + "".join(texts), x


def draw_bar(kilometre: float, room: tuple[float, float], middle: float) -> str:
    """Draw a bar of a round number of kilometres at the right end of the room, "" where it has none.

    Args:
        kilometre: how many pixels it takes.
        room: where the bar may begin and where it ends, in pixels.
        middle: the height of its middle line.
    """
    start, end = room
    long = round_length(_BAR / kilometre)
    wide = long * kilometre
    named = f"{long:,.0f} km"
    left = end - wide - 4 - text_width(named, _LETTERS)
    if long < 1 or left < start:
        return ""
    d = f"M{number(end - wide)} {number(middle - 2)}v4m0-2h{number(wide)}m0-2v4"
    line = element("path", class_="leader", d=d, stroke=INK, stroke_width=0.6, fill="none")
    return line + _text(named, left, middle)


def _text(text: str, x: float, middle: float) -> str:
    return element(
        "text", content(text), class_="soft", fill=SOFT, font_size=_LETTERS, x=x, y=middle + _LETTERS * 0.35
    )
