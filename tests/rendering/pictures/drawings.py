"""Made-up theatres, and what a drawing holds."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from sitrep.rendering.pictures import LocatorWords

SVG = "{http://www.w3.org/2000/svg}"
WORDS = LocatorWords("Items by province", "Items", "none")
Ring = tuple[tuple[float, float], ...]


def square(west: float, south: float, side: float = 1.0) -> Ring:
    east, north = west + side, south + side
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def board(columns: int, rows: int, *, west: float = 20.0, south: float = 10.0) -> dict[str, tuple[Ring, ...]]:
    """A theatre like a chess board: units A0, A1, … in the lowest row."""
    return {
        f"{chr(65 + row)}{column}": (square(west + column, south + row),)
        for row in range(rows)
        for column in range(columns)
    }


@dataclass(frozen=True)
class Text:
    text: str
    x: float
    y: float
    size: float
    anchor: str


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own drawing


def texts(svg: str) -> list[Text]:
    """The texts of a drawing with what they inherit."""
    found: list[Text] = []

    def walk(node: ET.Element, size: str, anchor: str) -> None:
        size, anchor = node.get("font-size", size), node.get("text-anchor", anchor)
        if node.tag == SVG + "text":
            found.append(
                Text(
                    node.text or "",
                    float(node.get("x", "nan")),
                    float(node.get("y", "nan")),
                    float(size),
                    anchor,
                )
            )
        for child in node:
            walk(child, size, anchor)

    walk(parse(svg), "nan", "start")
    return found


def size(svg: str) -> tuple[float, float]:
    _, _, width, height = parse(svg).get("viewBox", "").split()
    return float(width), float(height)


def tips(svg: str) -> list[str]:
    """What each drawn unit says of itself."""
    return [
        node.findtext(SVG + "title") or ""
        for node in parse(svg).iter()
        if node.tag in {SVG + "path", SVG + "circle"} and node.find(SVG + "title") is not None
    ]
