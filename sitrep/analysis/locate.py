"""Turn places in a clipping's clean text into places in the document, fast."""

from bisect import bisect_right
from collections.abc import Iterable

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

    def cues(self, spans: Iterable[tuple[int, int, float]], field: str) -> tuple[Cue, ...]:
        """Quote spans of the text, each with what it weighs; of one over two runs, the part in the first."""
        text, first, after, shift = self._text, self._first, self._after, self._shift
        quoted: list[Cue] = []
        made = tuple.__new__  # the call of a named tuple takes twice as long
        for start, end, weight in spans:
            if not first <= start < after:
                self._look_up(start)
                first, after, shift = self._first, self._after, self._shift
            last = end if end <= after else after  # noqa: FURB136  a call for each of a hundred cues costs more
            quoted.append(made(Cue, (text[start:last], start + shift, last + shift, weight, field)))
        return tuple(quoted)

    def cue(self, start: int, end: int, weight: float, field: str) -> Cue:
        """Quote one span of the text."""
        return self.cues([(start, end, weight)], field)[0]

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
