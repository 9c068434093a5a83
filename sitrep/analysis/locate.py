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
        # The run that was looked up last: cues come in order, so the next is most often in it too.
        self._first = self._after = self._shift = 0

    def cue(self, start: int, end: int, weight: float, field: str) -> Cue:
        """Quote a span of the text; where it runs over two verbatim runs, the part in the first."""
        if not self._first <= start < self._after:
            self._look_up(start)
        end = min(end, self._after)
        return Cue(self._text[start:end], start + self._shift, end + self._shift, weight, field)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document that holds a span of the text."""
        self._look_up(start)
        begin = start + self._shift
        if end > self._after:
            self._look_up(end - 1)
        return begin, end + self._shift

    def _look_up(self, place: int) -> None:
        segment = self._segments[bisect_right(self._starts, place) - 1]
        self._first = segment.text_start
        self._shift = segment.start - segment.text_start
        self._after = segment.end - self._shift
