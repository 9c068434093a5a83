"""What pasted pages print above the headline: outlet, menu, section, desk, place and day."""

import re
from collections.abc import Sequence

from sitrep.model import Field, FieldName, Quote
from sitrep.reading.agencies import is_agency
from sitrep.reading.datewords import is_only_date
from sitrep.reading.furniture import find_rule
from sitrep.reading.labels import Stated, read_header_line
from sitrep.reading.lines import BULLET, Line, ends_sentence, is_headline, is_prose, is_rule, is_unspaced
from sitrep.reading.outlets import are_names, are_sections, is_named_outlet
from sitrep.reading.statements import RULE
from sitrep.reading.tagblocks import is_category
from sitrep.reading.titles import is_short_title, is_title, is_word_title

_LONGEST = 160
_PIECE = 30  # the longest entry of a menu
_PIECE_WORDS = 3
_NAME_WORDS = 3
_DEEPEST = 8  # so far below a masthead line its headline is looked for
_DEEPEST_HEAD = 12
_DATE_WORDS = 5
_TITLE_WORDS = 4
_SEAM = re.compile(r"\s*[|•·»]\s*|\s+[>/]\s+")
_DESK = re.compile(r"(?:[^\W\d_][\w’'-]{1,20} ){1,3}(?:desk|bureau|newsroom|edition)$", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"[,،–—|]\s{1,3}|\s-\s")


def read_masthead(
    lines: Sequence[Line], number: int, *, below_header: bool = False
) -> tuple[Stated, ...] | None:
    """Read a line of a masthead; None if it is none. A headline must stand further down, or a day below.

    States the outlet where the line names it beyond doubt; a name that could be anything states nothing.
    """
    if not _could_be(lines, number, below_header=below_header) or not (
        has_title_below(lines, number) or _is_over_day(lines, number)
    ):
        return None
    return read_outlet(lines[number].text)


def read_outlet(text: str) -> tuple[Stated, ...]:
    """Read the outlet that a masthead line begins with, if it names one beyond doubt."""
    first = _SEAM.split(text, maxsplit=1)[0]
    if is_named_outlet(first.split()) or is_agency(first):
        return (Stated(FieldName.PUBLISHER, 0, len(first)),)
    return ()


def find_head_title(lines: Sequence[Line]) -> int | None:
    """Return the number of the headline in a page head; None where the first lines are none.

    A page head states a day, a byline or the like among lines that are no running text; its headline is
    the first longer line that stands apart from what follows.
    """
    body = next((at for at, line in enumerate(lines[:_DEEPEST_HEAD]) if is_prose(line.text)), None)
    if not body or not any(read_header_line(line.text) for line in lines[:body]):
        return None
    for at in range(body):
        text = lines[at].text
        if is_word_title(lines, at) or is_short_title(lines, at):
            return at
        if (
            _is_short(text)
            or is_menu(text)
            or find_rule(text)
            or read_header_line(text)
            or _is_over(lines, at)
        ):
            if ends_sentence(text) or BULLET.match(text):
                return None
            continue
        return at if is_headline(text) and _stands_apart(lines, at, body) else None
    return None


def _is_over(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the name of an outlet, however long, over a header line."""
    return (
        is_named_outlet(lines[at].text.split())
        and at + 1 < len(lines)
        and bool(read_header_line(lines[at + 1].text))
    )


def _is_short(text: str) -> bool:
    """Tell whether a line of a page head is too short for its headline, or a name."""
    words = text.split()
    return len(words) < _TITLE_WORDS - (not are_names(words) and not _DESK.match(text))


def _stands_apart(lines: Sequence[Line], at: int, body: int) -> bool:
    """Tell whether a line, or it and a standfirst, is set off from what follows; wrapped text isn't."""
    last = at
    if not lines[at].gap_after and at + 1 < body and not _is_head_line(lines[at + 1].text):
        last = at + 1
        if lines[last].text[0].islower():
            return False
    below = lines[last + 1].text
    return lines[last].gap_after or _is_head_line(below)


def _is_head_line(text: str) -> bool:
    return bool(read_header_line(text)) or is_category(text)


def has_title_below(lines: Sequence[Line], number: int) -> bool:
    """Tell whether nothing but header lines and masthead stands between a line and a headline."""
    header = True
    for at in range(number + 1, min(number + _DEEPEST, len(lines))):
        text = lines[at].text
        if read_header_line(text):
            header = True
        elif is_short_title(lines, at):
            return True
        elif not (find_rule(text) or is_rule(text) or _could_be(lines, at, below_header=header)):
            words = text.split()
            return (len(words) >= _TITLE_WORDS or is_unspaced(text)) and is_title(
                lines, at, below_header=header or is_rule(lines[at - 1].text)
            )
    return False


def _is_over_day(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is one word that leans on the day below it: an outlet or a place, no headline."""
    if len(lines[number].text.split()) != 1 or lines[number].gap_after or number + 1 >= len(lines):
        return False
    return any(one.name is FieldName.DATE for one in read_header_line(lines[number + 1].text))


def read_shared(lines: Sequence[Line]) -> tuple[Field, ...]:
    """Read what the head of a press review or newsletter states for each of its items: outlet and days."""
    found: list[Field] = []
    for number, line in enumerate(lines):
        if is_prose(line.text):
            continue
        stated = read_header_line(line.text) or _trailing_date(line.text)
        if not stated and number == 0 and is_named_outlet(line.text.split()):
            stated = (Stated(FieldName.PUBLISHER, 0, len(line.text)),)
        found += (
            Field(
                one.name,
                Quote(line.text[one.start : one.end], line.start + one.start, line.start + one.end),
                RULE,
            )
            for one in stated
            if one.name is not None
        )
    return tuple(found)


def _could_be(lines: Sequence[Line], number: int, *, below_header: bool) -> bool:
    """Tell whether a line has the shape of a masthead line; what follows must bear it out."""
    line = lines[number]
    text = line.text
    if len(text) > _LONGEST or ends_sentence(text) or is_prose(text):
        return False
    words = text.split()
    if are_sections(words) or is_menu(text) or (_DESK.match(text) and text[:1].isupper()):
        return True
    if len(words) > _NAME_WORDS or not are_names(words) or any(sign.isdigit() for sign in text):
        return False
    # A name that leans on a header line: an outlet of which nothing else tells, or a place.
    above = below_header and not line.gap_before
    below = not line.gap_after and number + 1 < len(lines) and bool(read_header_line(lines[number + 1].text))
    return is_named_outlet(words) or above or below


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of links: short names with strokes between them."""
    if len(text) > _LONGEST or not _SEAM.search(text):
        return False
    pieces = [piece for piece in _SEAM.split(text) if piece]
    return len(pieces) > 1 and all(
        len(piece) <= _PIECE
        and len(piece.split()) <= _PIECE_WORDS
        and not piece[0].islower()
        and not any(sign.isdigit() for sign in piece)
        for piece in pieces
    )


def _trailing_date(text: str) -> tuple[Stated, ...]:
    """Read the day at the end of a masthead line ("Your letter on the lakes, 8 May 2019")."""
    if len(text) > _LONGEST or ends_sentence(text):
        return ()
    for seam in list(_BEFORE_DATE.finditer(text))[-3:]:
        words = text[seam.end() :]
        if any(sign.isdigit() for sign in words) and is_only_date(words):
            return (Stated(FieldName.DATE, seam.end(), len(text)),)
    plain = text.rstrip("*_ ")
    for word in list(re.finditer(r"\S+", plain))[-_DATE_WORDS:-2]:
        words = plain[word.start() :]
        if any(sign.isdigit() for sign in words) and is_only_date(words):
            return (Stated(FieldName.DATE, word.start(), len(plain)),)
    return ()
