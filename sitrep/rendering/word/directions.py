"""Which way text runs, as Word has to be told: it knows only runs and paragraphs, no isolates."""

import unicodedata
from collections.abc import Iterator

_RIGHT = frozenset({"R", "AL"})
# A sign that nobody sees and that reads as a letter of a left-to-right script (UAX 9).
LEFT_TO_RIGHT_MARK = "\u200e"


def reads_leftward(text: str) -> bool:
    """Whether most letters of a paragraph are of a right-to-left script."""
    right = left = 0
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        right += kind in _RIGHT
        left += kind == "L"
    return right > left


def split_directions(text: str) -> Iterator[tuple[str, bool]]:
    """Yield stretches of text and whether they run leftward; what is between scripts does not."""
    start = 0
    leftward = False
    last = 0  # behind the last letter of a right-to-left stretch
    for place, sign in enumerate(text):
        kind = unicodedata.bidirectional(sign)
        if kind in _RIGHT:
            if not leftward and place > start:
                yield text[start:place], False
                start = place
            leftward = True
            last = place + 1
        elif kind == "L" and leftward:
            yield text[start:last], True
            start, leftward = last, False
    if leftward:
        yield text[start:last], True
        start = last
    if start < len(text):
        yield text[start:], False
