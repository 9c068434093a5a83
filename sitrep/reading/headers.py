"""The header of an article: its title, outlet, byline, dates and address, quoted where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrep.model import Field, FieldName, Quote
from sitrep.reading.credits import CATEGORY, STANDFIRST_CREDIT
from sitrep.reading.datelines import find_dateline
from sitrep.reading.furniture import find_rule
from sitrep.reading.labels import Stated, label_alone, read_header_line
from sitrep.reading.lines import Line, ends_sentence, is_prose, is_rule
from sitrep.reading.mastheads import has_title_below, read_masthead
from sitrep.reading.outlets import are_names, is_outlet, names_outlet
from sitrep.reading.repeated import RepeatedLines
from sitrep.reading.titles import is_title, title_mark
from sitrep.text import squeeze

RULE = "header line"
_MOST_LINES = 40
_LONGEST_NAME = 80
_LONGEST_ACRONYM = 8
_INLINE_DATE = re.compile(
    r"(?:date|published|posted)[ \t]{0,3}[:=]?[ \t]{0,3}"
    r"(\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)[ \t]{1,5}(?=\S)",
    re.IGNORECASE,
)
_TAG_LINE = re.compile(r"[-–•*#]\s?[^\W_]")


@dataclass(slots=True)
class Header:
    """What the first and last lines of an article state.

    `lines` maps the numbers of whole header lines to the reason why they aren't body; `spans` are header
    words within a line that goes on as body.
    """

    fields: list[Field] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)
    spans: list[tuple[int, int, str]] = field(default_factory=list)

    def has(self, name: FieldName) -> bool:
        """Tell whether a field was found."""
        return any(one.name is name for one in self.fields)

    def state(self, line: Line, start: int, end: int, name: FieldName) -> None:
        """Note a field that stands at offsets `start` to `end` of a line."""
        self.fields.append(
            Field(name, Quote(line.text[start:end], line.start + start, line.start + end), RULE)
        )


def find_header(
    lines: Sequence[Line], repeated: RepeatedLines | None = None, *, title: str | None = None
) -> Header:
    """Find the header among the lines of an article; `title` is its title where that is known already.

    A title is taken only where it is evident: a line by itself, shaped like a headline, with running
    text to follow.
    """
    header = Header()
    number = _read_top(header, lines, repeated or RepeatedLines(), title)
    if number < len(lines):
        _read_inline(header, lines[number])
        if title is not None or header.has(FieldName.TITLE):
            _read_credit(header, lines[number])
        elif not header.fields:
            _read_wire(header, lines[number])
    _read_bottom(header, lines, number)
    return header


def _read_top(header: Header, lines: Sequence[Line], repeated: RepeatedLines, title: str | None) -> int:
    """Read down to the first line of the body and return its number."""
    number, passed = 0, -1
    titled = title is not None
    while number < min(len(lines), _MOST_LINES):
        line = lines[number]
        # Below a header line, a menu or a drawn line a title needs no blank line above it.
        below = number - 1 in header.lines or 0 <= passed == number - 1
        if (CATEGORY.match(line.text) and (taken := _read_category(header, lines, number))) or (
            taken := _read_labelled(header, lines, number)
        ):
            number += taken
        elif find_rule(line.text) or is_rule(line.text):
            passed = number
            number += 1
        elif title is not None and _is_same(line.text, title, number):
            header.lines[number] = "title repeated"
            number += 1
        elif (
            not header.has(FieldName.PUBLISHER)
            and not header.has(FieldName.TITLE)
            and (line.gap_before or below)
            and _is_outlet(lines, number, titled=titled)
        ):
            header.lines[number] = "header"
            header.state(line, 0, len(line.text), FieldName.PUBLISHER)
            number += 1
        elif line.text in repeated:
            number += 1
        elif (
            not titled
            and not header.has(FieldName.TITLE)
            and (stated := read_masthead(lines, number, below_header=below)) is not None
        ):
            _note(header, line, stated)
            header.lines[number] = "masthead"
            number += 1
        elif not titled and not header.has(FieldName.TITLE) and is_title(lines, number, below_header=below):
            _take_title(header, line, number)
            number += 1
        else:
            break
    if header.has(FieldName.TITLE):
        _read_below_standfirst(header, lines, number)
    return number


def _is_outlet(lines: Sequence[Line], number: int, *, titled: bool) -> bool:
    line = lines[number]
    if len(line.text) > _LONGEST_NAME:
        return False
    title_below = not titled and has_title_below(lines, number)
    return is_outlet(lines, number, alone=line.gap_after or title_below, title_below=title_below)


def _read_below_standfirst(header: Header, lines: Sequence[Line], number: int) -> None:
    """Read the header lines that stand between a standfirst and the running text."""
    for at in range(number + 1, min(number + 4, len(lines) - 1)):
        if is_prose(lines[at - 1].text) or is_prose(lines[at].text):
            return
        if not find_rule(lines[at].text):
            _read_labelled(header, lines, at)


def _take_title(header: Header, line: Line, number: int) -> None:
    mark = title_mark(line.text, number)
    start = mark.end() if mark else 0
    end = len(line.text) - 2 if line.text.endswith("**") and start else len(line.text)
    header.lines[number] = "header"
    header.state(line, start, max(start, end), FieldName.TITLE)


def _is_same(text: str, title: str, number: int) -> bool:
    mark = title_mark(text, number)
    return squeeze(text[mark.end() :].removesuffix("**") if mark else text) == squeeze(title)


def _read_category(header: Header, lines: Sequence[Line], number: int) -> int:
    taken = count_category_lines(lines, number)
    header.lines.update((number + below, "category marker") for below in range(taken))
    return taken


def count_category_lines(lines: Sequence[Line], number: int) -> int:
    """Count the lines of a category marker and the tags under it."""
    taken = 1
    while number + taken < len(lines) and taken < 6:
        line = lines[number + taken]
        below = not line.gap_before
        if not (below or _TAG_LINE.match(line.text)) or ends_sentence(line.text) or len(line.text) > 200:
            break
        taken += 1
    return taken


def _read_labelled(header: Header, lines: Sequence[Line], number: int) -> int:
    line = lines[number]
    if stated := read_header_line(line.text):
        _note(header, line, stated)
        header.lines[number] = "header"
        return 1
    name = label_alone(line.text)
    if name is None or number + 1 >= len(lines) or lines[number + 1].gap_before:
        return 0
    value = lines[number + 1]
    if ends_sentence(value.text) or len(value.text) > 200:
        return 0
    header.lines[number] = header.lines[number + 1] = "header"
    header.state(value, 0, len(value.text), name)
    return 2


def _note(header: Header, line: Line, stated: Sequence[Stated]) -> None:
    for one in stated:
        # The first title, outlet and address hold; every date is evidence.
        dated = one.name in {FieldName.DATE, FieldName.UPDATED, FieldName.RETRIEVED}
        if one.name is not None and (dated or not header.has(one.name)):
            header.state(line, one.start, one.end, one.name)


def _read_inline(header: Header, line: Line) -> None:
    if match := _INLINE_DATE.match(line.text):
        header.state(line, match.start(1), match.end(1), FieldName.DATE)
        header.spans.append((line.start, line.start + match.end(), "header"))


def _read_credit(header: Header, line: Line) -> None:
    """Read the credit at the end of a standfirst ("… the valley fell…reports Sample Wire")."""
    if len(line.text) > 600 or not (
        match := STANDFIRST_CREDIT.search(line.text, max(0, len(line.text) - 180))
    ):
        return
    name = match.group(1).strip()
    words = name.split()
    if not are_names(words):
        return
    is_outlet = names_outlet(words) or len(words) == 1
    field_name = FieldName.PUBLISHER if is_outlet else FieldName.BYLINE
    if not header.has(field_name):
        header.state(line, match.start(1), match.start(1) + len(name), field_name)
    header.spans.append((line.start + match.start(), line.end, "credit"))


def _read_wire(header: Header, line: Line) -> None:
    """Read the agency in the dateline of a text that has no other header: the copy that a wire sent."""
    match = find_dateline(line.text)
    if match is None or (agency := match.group("agency")) is None:
        return
    name = agency[1:-1].strip()
    start = match.start("agency") + agency.index(name)
    if names_outlet(name.split()) or (name.isupper() and name.isalpha() and len(name) <= _LONGEST_ACRONYM):
        header.state(line, start, start + len(name), FieldName.PUBLISHER)


def _read_bottom(header: Header, lines: Sequence[Line], first: int) -> None:
    for number in range(len(lines) - 1, max(first, len(lines) - _MOST_LINES), -1):
        line = lines[number]
        stated = read_header_line(line.text)
        if stated and not any(one.name is FieldName.TITLE for one in stated):
            _note(header, line, stated)
            header.lines[number] = "header"
        elif not (find_rule(line.text) or is_rule(line.text)):
            break
