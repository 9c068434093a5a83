"""The header of an article: its title, outlet, byline, dates and address, quoted where they stand."""

import re
from collections.abc import Sequence

from sitrep.model import FieldName
from sitrep.reading.agencies import is_agency, read_registered
from sitrep.reading.furniture import find_rule
from sitrep.reading.genres import is_genre_line
from sitrep.reading.headerlines import note, read_bottom, read_labelled
from sitrep.reading.labels import Stated, read_header_line
from sitrep.reading.lines import Line, ends_sentence, is_prose, is_rule, read_count
from sitrep.reading.mastheads import find_head_title, has_title_below, read_masthead, read_outlet
from sitrep.reading.openings import read_credit, read_inline
from sitrep.reading.outlets import are_names, is_named_outlet, is_outlet
from sitrep.reading.placed import find_report_day, find_title_source, is_titled_outlet
from sitrep.reading.repeated import RepeatedLines
from sitrep.reading.statements import Header
from sitrep.reading.tagblocks import count_category_lines, is_category
from sitrep.reading.titles import is_title, title_span
from sitrep.reading.updates import is_update_note
from sitrep.text import squeeze

_MOST_LINES = 40
_LONGEST_NAME = 80
_BEFORE_OUTLET = re.compile(r"\s(?:[-–—]|\|)\s(?=[^-–—|]{3,60}$)")


def find_header(
    lines: Sequence[Line],
    repeated: RepeatedLines | None = None,
    *,
    title: str | None = None,
    outlets: frozenset[str] = frozenset(),
) -> Header:
    """Find the header among the lines of an article; `title` is its title where that is known already.

    `outlets` are the folded names of registered sources: a line that is nothing else is no title. A title is
    taken only where it is evident: a line by itself, shaped like a headline, with running text to follow.
    """
    header = Header()
    lines = _without_number(lines)
    number = _read_top(header, lines, repeated or RepeatedLines(), title, outlets)
    if number < len(lines):
        read_inline(header, lines[number])
        if title is not None or header.has(FieldName.TITLE):
            read_credit(header, lines[number])
    read_bottom(header, lines, number)
    return header


def _without_number(lines: Sequence[Line]) -> Sequence[Line]:
    """Take the number off an outlet that opens an item of a list: "2. Lake Herald"."""
    start, end = title_span(lines[0].text, 0) if lines and len(lines[0].text) <= _LONGEST_NAME else (0, 0)
    if not start or not is_titled_outlet(name := lines[0].text[start:end]):
        return lines
    return [lines[0]._replace(start=lines[0].start + start, text=name), *lines[1:]]


def _read_top(
    header: Header,
    lines: Sequence[Line],
    repeated: RepeatedLines,
    title: str | None,
    outlets: frozenset[str],
) -> int:
    """Read down to the first line of the body and return its number."""
    number, passed = 0, -1
    headline = find_head_title(lines) if title is None else None
    while number < min(len(lines), _MOST_LINES):
        text = lines[number].text
        # Below a header line, a menu or a drawn line a title needs no blank line above it.
        below = number - 1 in header.lines or 0 <= passed == number - 1
        if is_genre_line(text, first=not header.lines) and (lines[number].gap_after or below or number == 0):
            header.state(lines[number], 0, len(text), FieldName.GENRE)
            header.lines[number] = "header"
            number += 1
            continue
        if taken := _read_stated(header, lines, number):
            number += taken
            continue
        if find_rule(text) or is_rule(text) or is_update_note(text):
            passed = number
        elif number == 0 and read_count(text) is not None:
            header.lines[number] = "separator"
        elif not (
            (title is not None and _is_same(header, text, title, number))
            or _read_registered(header, lines[number], number, outlets)
            or (number == headline and _take_title(header, lines[number], number))
            or _read_outlet(header, lines, number, titled=title is not None, below=below)
            or _read_outlet_below(header, lines, number)
            or (headline is not None and _read_head(header, lines, number, headline))
            or text in repeated
            or (title is None and _read_unstated(header, lines, number, below=below))
        ):
            break
        number += 1
    if header.has(FieldName.TITLE):
        _read_below_standfirst(header, lines, number)
    return number


def _read_stated(header: Header, lines: Sequence[Line], number: int) -> int:
    """Read a category marker or a header line; return how many lines it takes."""
    if is_category(lines[number].text) and (taken := _read_category(header, lines, number)):
        return taken
    return read_labelled(header, lines, number)


def _read_registered(header: Header, line: Line, number: int, outlets: frozenset[str]) -> bool:
    """Read a line that is nothing but the name of a registered source, and perhaps the day."""
    if not outlets or header.has(FieldName.PUBLISHER):
        return False
    found = read_registered(line.text, outlets)
    for name, start, end in found:
        header.state(line, start, end, name)
        header.lines[number] = "header"
    return bool(found)


def _read_outlet(header: Header, lines: Sequence[Line], number: int, *, titled: bool, below: bool) -> bool:
    line = lines[number]
    if (
        header.has(FieldName.PUBLISHER)
        or header.has(FieldName.TITLE)
        or not (line.gap_before or below)
        or len(line.text) > _LONGEST_NAME
    ):
        return False
    title_below = not titled and has_title_below(lines, number)
    alone = (
        line.gap_after
        or title_below
        or (is_named_outlet(line.text.split()) and is_title(lines, number, below_header=below))
    )
    if not is_outlet(lines, number, alone=alone, title_below=title_below):
        return False
    header.lines[number] = "header"
    header.state(line, 0, len(line.text), FieldName.PUBLISHER)
    return True


def _read_outlet_below(header: Header, lines: Sequence[Line], number: int) -> bool:
    """Read the name of an outlet between the title and the day, or right below the day."""
    line = lines[number]
    if header.has(FieldName.PUBLISHER) or not header.has(FieldName.TITLE) or len(line.text) > _LONGEST_NAME:
        return False
    beside = number - 1 in header.lines and any(map(read_header_line, _texts_around(lines, number)))
    named = (
        is_titled_outlet(line.text) if _leans(header, lines, number) else is_named_outlet(line.text.split())
    )
    if not (beside and named):
        return False
    header.state(line, 0, len(line.text), FieldName.PUBLISHER)
    header.lines[number] = "header"
    return True


def _texts_around(lines: Sequence[Line], number: int) -> list[str]:
    return [line.text for line in (*lines[number - 1 : number], *lines[number + 1 : number + 2])]


def _read_head(header: Header, lines: Sequence[Line], number: int, headline: int) -> bool:
    """Read a line of a page head that is no header line: above the headline, or a name beside such a line."""
    if not (_leans(header, lines, number) if header.has(FieldName.TITLE) else number < headline):
        return False
    note(header, lines[number], read_outlet(lines[number].text))
    header.lines[number] = "masthead"
    return True


def _read_unstated(header: Header, lines: Sequence[Line], number: int, *, below: bool) -> bool:
    """Read a masthead line or the title where no page head tells which it is."""
    if header.has(FieldName.TITLE):
        return False
    stated = read_masthead(lines, number, below_header=below)
    if stated is not None:
        note(header, lines[number], stated)
        header.lines[number] = "masthead"
        return True
    return is_title(lines, number, below_header=below) and _take_title(header, lines[number], number)


def _leans(header: Header, lines: Sequence[Line], number: int) -> bool:
    """Tell whether a name stands in one block with a header line of a page head: who wrote it, or where."""
    line = lines[number]
    if len(line.text) > _LONGEST_NAME or ends_sentence(line.text) or not are_names(line.text.split()):
        return False
    above = number - 1 in header.lines and not line.gap_before
    below = not line.gap_after and number + 1 < len(lines) and bool(read_header_line(lines[number + 1].text))
    return above or below


def _read_below_standfirst(header: Header, lines: Sequence[Line], number: int) -> None:
    """Read the header lines that stand between a standfirst and the running text."""
    for at in range(number + 1, min(number + 4, len(lines) - 1)):
        if is_prose(lines[at - 1].text) or is_prose(lines[at].text):
            return
        if not find_rule(lines[at].text):
            read_labelled(header, lines, at)


def _take_title(header: Header, line: Line, number: int) -> bool:
    if header.has(FieldName.TITLE):
        return False
    start, end = title_span(line.text, number)
    header.lines[number] = "header"
    # "Two towns shelled - Lake Herald": a page's title ends with its outlet.
    if (seam := _BEFORE_OUTLET.search(line.text, start, end)) and _is_outlet(line.text[seam.end() : end]):
        if not header.has(FieldName.PUBLISHER):
            header.state(line, seam.end(), end, FieldName.PUBLISHER)
        end = seam.start()
    elif source := find_title_source(line.text[:end]):
        note(header, line, [Stated(*one) for one in source[1]])
        end = max(start, source[0])
    header.state(line, start, max(start, end), FieldName.TITLE)
    if day := find_report_day(line.text):
        header.state(line, *day, FieldName.DATE)
    return True


def _is_outlet(name: str) -> bool:
    return is_named_outlet(name.split()) or is_agency(name)


def _is_same(header: Header, text: str, title: str, number: int) -> bool:
    if squeeze(text[slice(*title_span(text, number))]) != squeeze(title):
        return False
    header.lines[number] = "title repeated"
    return True


def _read_category(header: Header, lines: Sequence[Line], number: int) -> int:
    taken = count_category_lines(lines, number)
    header.lines.update((number + below, "category marker") for below in range(taken))
    return taken
