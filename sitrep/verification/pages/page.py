"""The visible text of an output, to be searched without regard to white space."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sitrep.text import drop_hidden

_SOLID = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of visible text and its place ("line 12", "page 2, line 5").

    `level` is that of a heading, 0 for anything else. `beside` marks what doesn't stand in the flow of the
    text, such as a running head; `drawn` what is part of a picture.
    """

    where: str
    text: str
    level: int = 0
    beside: bool = False
    drawn: bool = False


class Page:
    """An output as text: `text` has one line a line, `solid` is the same without any white space.

    Neither holds marks that print nothing, such as soft hyphens: a PDF keeps none of them.

    `anchors` are the names that stand in it, `links` the names that it points to with their places, `wrong`
    what its reader could not make sense of. Of a `garbled` page the letters can't be told.
    """

    def __init__(
        self,
        lines: tuple[Line, ...],
        *,
        anchors: frozenset[str] = frozenset(),
        links: tuple[tuple[str, str], ...] = (),
        wrong: tuple[tuple[str, str], ...] = (),
        garbled: bool = False,
    ) -> None:
        """Join the lines; those beside the flow come last, so that they part no quotation."""
        seen = [replace(line, text=drop_hidden(line.text)) for line in lines]
        flow = [line for line in seen if not line.beside]
        self.lines = (*flow, *(line for line in seen if line.beside))
        self.anchors, self.links, self.wrong, self.garbled = anchors, links, wrong, garbled
        self._starts: list[int] = []
        parts, at = [], 0
        for line in self.lines:
            self._starts.append(at)
            parts.append(line.text + "\n")
            at += len(line.text) + 1
        self.text = "".join(parts)
        self._at = array("L")
        solid = []
        for run in _SOLID.finditer(self.text):
            solid.append(run.group())
            self._at.extend(range(run.start(), run.end()))
        self.solid = "".join(solid)

    def place(self, solid: int) -> str:
        """Name the place of an offset in `solid`."""
        if not self.lines:
            return ""
        return self.place_of_text(self._at[min(solid, len(self._at) - 1)] if self._at else 0)

    def place_of_text(self, offset: int) -> str:
        """Name the place of an offset in `text`."""
        return self.lines[self.number(offset)].where if self.lines else ""

    def number(self, offset: int) -> int:
        """Return the number of the line, from 0, that holds an offset in `text`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a span of `solid` into one of `text`."""
        return (self._at[start], self._at[end - 1] + 1) if end > start else (0, 0)

    def bodies(self) -> Iterator[tuple[Line, str]]:
        """Yield each heading with all text down to the next heading of its level or above."""
        headings = [number for number, line in enumerate(self.lines) if line.level]
        for position, number in enumerate(headings):
            line = self.lines[number]
            following = (n for n in headings[position + 1 :] if self.lines[n].level <= line.level)
            end = next(following, len(self.lines))
            yield line, "\n".join(each.text for each in self.lines[number + 1 : end] if not each.beside)
