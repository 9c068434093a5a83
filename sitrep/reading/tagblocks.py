"""Category markers ("Categories", "Filed under") and the tags below them: how far such a block goes."""

from collections.abc import Sequence

from sitrep.reading.credits import CATEGORY
from sitrep.reading.labels import read_header_line
from sitrep.reading.lines import BULLET, Line, ends_sentence, is_headline, is_prose

_MOST_LINES = 6
_LONGEST_MARKER = 40
_LONGEST_TAG = 200
_HEADLINE_WORDS = 4
_SIGNS = frozenset("-–•*#")


def is_category(text: str) -> bool:
    """Tell whether a line is a category marker."""
    return len(text) < _LONGEST_MARKER and CATEGORY.match(text) is not None


def count_category_lines(lines: Sequence[Line], number: int) -> int:
    """Count the lines of a category marker and the tags under it.

    A header line ends the block, and so does a headline: a longer line over a header line or running text.
    """
    taken = 1
    while number + taken < len(lines) and taken < _MOST_LINES:
        at = number + taken
        line = lines[at]
        listed = _is_listed(line.text)
        if line.gap_before and not listed:
            break
        if ends_sentence(line.text) or len(line.text) > _LONGEST_TAG or read_header_line(line.text):
            break
        if not listed and _is_headline(lines, at):
            break
        taken += 1
    return taken


def _is_listed(text: str) -> bool:
    """Tell whether a line begins with a bullet or "#"."""
    return BULLET.match(text) is not None or (text[0] in _SIGNS and text[1:].lstrip()[:1].isalnum())


def _is_headline(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text
    if len(text.split()) < _HEADLINE_WORDS or not is_headline(text) or at + 1 >= len(lines):
        return False
    below = lines[at + 1].text
    return is_prose(below) or bool(read_header_line(below))
