"""Words of the page beside a date: when it was saved, printed or edited, and whose it is."""

import re
from bisect import bisect_right

from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.window import Window

_REACH = 6  # tokens before a date in which such a word is looked for
# "post-2001", "pre 11 September": the age before or after a day, not the day; a weekday needs the hyphen.
_AGE = re.compile(r"\b(?:post|pre)(?P<joint>\s?[-–‑]\s?|\s)$", re.IGNORECASE)


def is_imprint(window: Window, mention: Mention, span: tuple[int, int]) -> bool:
    """Tell whether an expression is a day of the page; `span` is its sentence within its line.

    A word of the page that opens the span, or a piece of it, always makes it one. A verb that may be a deed
    too ("rebels captured the mill on Sunday") must stand beside it, and a page prints its days with figures.
    """
    first = bisect_right(window.starts, mention.start) - 1
    bare = not any(map(str.isdigit, window.text[mention.start : mention.end]))
    for position in range(max(0, first - _REACH), first):
        if not span[0] <= window.starts[position] < span[1]:
            continue
        length = window.starts_with(position, "furniture")
        if length and (
            _opens(window, position, span[0])
            or (
                not bare
                and (
                    length > 1
                    or not _may_be_deed(window, position)
                    or _is_beside(window, position + 1, first)
                )
            )
        ):
            return True
    return False


def is_age(text: str, mention: Mention) -> bool:
    """Tell whether "post" or "pre" stands right before an expression."""
    match = _AGE.search(text, max(0, mention.start - 12), mention.start)
    return match is not None and (mention.form is not Form.WEEKDAY or not match["joint"].isspace())


def _opens(window: Window, position: int, begin: int) -> bool:
    """Tell whether nothing, or a sign, stands before a word."""
    if position == 0 or window.starts[position - 1] < begin:
        return True
    return not window.keys[position - 1][0].isalnum() and window.keys[position - 1] not in {
        ",",
        "-",
        "’",
        "'",
    }


def _may_be_deed(window: Window, position: int) -> bool:
    """Tell whether a word has an ending of the past."""
    key = window.keys[position]
    return any(tense == "past" and key.endswith(ending) for ending, tense in window.lexicon.endings)


def _is_beside(window: Window, start: int, stop: int) -> bool:
    """Tell whether only signs and the small words of dates stand between."""
    return all(
        not window.keys[at][0].isalpha()
        or window.starts_with(at, "weekday_openers")
        or window.starts_with(at, "fillers")
        or window.keys[at] == "at"
        for at in range(start, stop)
    )
