"""Which line is the headline: what its shape and its place among the first lines tell."""

import re
from collections.abc import Sequence

from sitrep.model import FieldName
from sitrep.reading.credits import AGENCY_TAIL
from sitrep.reading.labels import read_header_line, read_line_below
from sitrep.reading.lines import BULLET, Line, ends_sentence, is_headline, is_prose, is_rule, is_unspaced
from sitrep.reading.placed import is_titled_outlet
from sitrep.reading.tagblocks import count_category_lines, is_category
from sitrep.reading.updates import is_update_title

_LOOK_AHEAD = 10
_DATELINE_WORDS = 4
_LONGEST_CREDIT = 80
_LONGEST_WORD = 30
_SHORT = 3  # words
_LONGEST_SHORT = 80
_MOST_BETWEEN = 3  # header lines between outlet and headline
_DATELINE = re.compile(r"[^\W\d_][\w.’' /-]{1,40}(?:, [\w. ]{2,25}){0,3}\s?\([^()]{2,40}\)")
# What stands before a title: a Markdown mark, or its number in a press review.
_HEADING = re.compile(r"#{1,6}\s{1,3}")
_MARKDOWN = re.compile(r"#{1,3}\s{1,3}|\*\*|={2,6}\s{1,3}(?=\S)")
_NUMBERED = re.compile(r"(?:\*\*)?(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|#\d{1,2}[.:)]?)\s{1,3}(?=\S)")
_CLOSED = re.compile(r"(?:\*\*|\s{1,3}(?:={2,6}|#{1,6}))$")
_LONGEST_MARK = 10


def is_title(lines: Sequence[Line], number: int, *, below_header: bool = False) -> bool:
    """Tell whether a line is evidently a headline: by itself, and running text follows."""
    line = lines[number]
    text = line.text
    text = text[slice(*title_span(text, number))]
    if is_word_title(lines, number) or is_short_title(lines, number) or is_update_title(text):
        return True
    if not text or not is_headline(text) or not (line.gap_before or below_header) or _is_dateline(text):
        return False
    following = _below(lines, number)
    ruled = number + 1 < len(lines) and is_rule(lines[number + 1].text)
    if not following or not (ruled or _stands_over(line, following[0])):
        return False
    for later in following:
        if is_prose(later.text) and len(later.text) > 40:
            return True
        if BULLET.match(later.text) or not (later.gap_before or read_line_below(later.text)):
            # Wrapped running text has no full stop in its first lines.
            return len(later.text) > 40 and len(text) < 200
    return False


def is_word_title(lines: Sequence[Line], number: int) -> bool:
    """Tell whether one word is a headline: behind a Markdown mark, or over a line with outlet and day.

    Over a day alone it could be the place or the outlet.
    """
    line = lines[number]
    mark = _HEADING.match(line.text)
    word = line.text[mark.end() :] if mark else line.text
    if not word.isalpha() or len(word) > _LONGEST_WORD or word[0].islower() or number + 1 >= len(lines):
        return False
    stated = {one.name for one in read_header_line(lines[number + 1].text)}
    if mark:
        return FieldName.DATE in stated or FieldName.PUBLISHER in stated
    return line.gap_before and not line.gap_after and stated >= {FieldName.DATE, FieldName.PUBLISHER}


def is_short_title(lines: Sequence[Line], number: int) -> bool:
    """Tell whether up to three words between outlet and day, above, and a text, below, are its headline.

    A page that has its headline over the outlet has the writer or the place there.
    """
    text = lines[number].text
    if len(text) > _LONGEST_SHORT or not number or number + 1 == len(lines) or text.count(" ") > _SHORT:
        return False
    text = text[slice(*title_span(text, number))]
    if not text or not text[0].isupper() or not text[-1].isalnum():
        return False
    below = lines[number + 1].text
    if len(text.split()) > _SHORT or not is_prose(below) or below[0].islower() or read_header_line(text):
        return False
    top = _source_above(lines, number)
    return top is not None and not (top and _is_over_source(lines[top - 1]))


def _source_above(lines: Sequence[Line], number: int) -> int | None:
    """Return where outlet and day begin that stand right above a line, on one line or two."""
    for _ in range(_MOST_BETWEEN):
        last = {one.name for one in read_header_line(lines[number - 1].text)}
        if number == 1 or not last or FieldName.DATE in last:
            break
        number -= 1
    if last >= {FieldName.DATE, FieldName.PUBLISHER}:
        return number - 1
    if number == 1:
        return None
    first = {one.name for one in read_header_line(lines[number - 2].text)}
    outlet = lines[number - 2 if FieldName.DATE in last else number - 1].text
    one_day = (FieldName.DATE in first) != (FieldName.DATE in last)
    return number - 2 if one_day and is_titled_outlet(outlet) else None


def _is_over_source(line: Line) -> bool:
    """Tell whether a line over outlet and day is the headline of the text below these."""
    return is_headline(line.text) and line.gap_before and not is_rule(line.text)


def _below(lines: Sequence[Line], number: int) -> list[Line]:
    """Return the lines below one, without drawn lines and blocks of tags."""
    found = []
    at, last = number + 1, min(number + 1 + _LOOK_AHEAD, len(lines))
    while at < last:
        taken = count_category_lines(lines, at) if is_category(lines[at].text) else 1
        if taken == 1 and not is_rule(lines[at].text):
            found.append(lines[at])
        at += taken
    return found


def _is_dateline(text: str) -> bool:
    """Tell a dateline from a headline with its outlet behind it."""
    match = _DATELINE.match(text)
    return match is not None and (
        match.end() < len(text) or len(text.split("(", 1)[0].split()) <= _DATELINE_WORDS
    )


def _stands_over(line: Line, following: Line) -> bool:
    """Tell whether a line is set off from the next, not the first line of wrapped text."""
    if is_unspaced(line.text) and (len(line.text) > 60 or 1.5 * len(line.text) > len(following.text)):
        return False
    if line.gap_after or read_line_below(following.text):
        return True
    return (
        is_prose(following.text)
        and len(line.text) < 0.75 * len(following.text)
        and not following.text[0].islower()
        and (ends_sentence(following.text) or _is_credited(following.text))
    )


def _is_credited(text: str) -> bool:
    """Tell whether an agency's name in brackets stands behind the last sentence of a line."""
    return AGENCY_TAIL.search(text, max(0, len(text) - _LONGEST_CREDIT)) is not None


def title_span(text: str, number: int) -> tuple[int, int]:
    """Return where the words of a title begin and end, without the marks around them.

    Marks are those of Markdown and wikis, and its number or letter where it stands first.
    """
    mark = (_NUMBERED.match(text) if number == 0 else None) or _MARKDOWN.match(text)
    if mark is None:
        return 0, len(text)
    closed = _CLOSED.search(text, max(mark.end(), len(text) - _LONGEST_MARK))
    return mark.end(), closed.start() if closed else len(text)
