"""Turn places in a clipping's clean text into places in the document, fast."""

from bisect import bisect_right

from sitrep.model import Clipping, Cue


class Locator:
    """Finds document offsets by bisection, for texts with many cues."""

    def __init__(self, clipping: Clipping) -> None:
        """Note where each verbatim run begins."""
        self._text = clipping.text
        self._segments = clipping.segments
        self._starts = [segment.text_start for segment in clipping.segments]

    def cue(self, start: int, end: int, weight: float, field: str) -> Cue:
        """Quote a span of the text; where it runs over two verbatim runs, the part in the first."""
        segment = self._segments[bisect_right(self._starts, start) - 1]
        shift = segment.start - segment.text_start
        end = min(end, segment.end - shift)
        return Cue(self._text[start:end], start + shift, end + shift, weight, field)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document that holds a span of the text."""
        first = self._segments[bisect_right(self._starts, start) - 1]
        last = self._segments[bisect_right(self._starts, end - 1) - 1]
        return start + first.start - first.text_start, end + last.start - last.text_start
