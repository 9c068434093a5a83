"""Labels as they are drawn: the line that leads to them, the plate under them, their letters."""

from collections.abc import Iterator, Mapping, Sequence

from sitrep.rendering.pictures.placement import LETTERS, Label
from sitrep.rendering.pictures.svg import INK, PAPER, content, element, number

_DEEP = 3  # from this shade on, letters are white


def draw_labels(labels: Sequence[Label], shades: Mapping[str, int]) -> Iterator[str]:
    """Yield the labels as SVG: lines with a paper rim, plates under what isn't inside its unit, letters.

    `shades` are those of the units, by code.
    """
    tails = [label.line for label in labels if label.line]
    plates = [label.box for label in labels if not label.inside]
    if tails:
        lines = "".join(
            element("path", d=f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}")
            for (x1, y1), (x2, y2) in tails
        )
        ends = "".join(element("circle", cx=x, cy=y, r=1.3) for (x, y), _ in tails)
        yield element(
            "g", lines, class_="halo", stroke=PAPER, stroke_width=2, stroke_opacity="0.8", fill="none"
        )
        yield element("g", lines, class_="leader", stroke=INK, stroke_width=0.6, fill="none")
        yield element("g", ends, class_="ink", fill=INK)
    if plates:
        boxes = "".join(
            element("rect", x=box.left, y=box.top, width=box.width, height=box.height, rx=1.5)
            for box in plates
        )
        yield element("g", boxes, class_="plate", fill=PAPER, fill_opacity="0.85")
    if labels:
        texts = "".join(_label(label, shades[label.code]) for label in labels)
        yield element(
            "g", texts, class_="ink", fill=INK, font_size=LETTERS, font_weight="600", text_anchor="middle"
        )


def _label(label: Label, shade: int) -> str:
    x, y = label.box.centre
    if label.inside and shade >= _DEEP:
        return element("text", content(label.text), class_="paper", fill=PAPER, x=x, y=y + LETTERS * 0.35)
    return element("text", content(label.text), x=x, y=y + LETTERS * 0.35)
