"""Header lines that state something by a label or by their shape, at the top and at the bottom of a text."""

from collections.abc import Sequence

from sitrep.model import FieldName
from sitrep.reading.datewords import is_only_date
from sitrep.reading.furniture import find_rule
from sitrep.reading.genres import names_genre
from sitrep.reading.labels import Stated, label_alone, read_header_line, read_line_below
from sitrep.reading.lines import Line, ends_sentence, is_rule
from sitrep.reading.statements import Header

_MOST_LINES = 40


def read_labelled(header: Header, lines: Sequence[Line], number: int) -> int:
    """Read a header line, or a label and the value on the next line; return how many lines it takes."""
    line = lines[number]
    titled = header.has(FieldName.TITLE)
    if stated := read_line_below(line.text) if titled else read_header_line(line.text):
        note(header, line, stated)
        header.lines[number] = "header"
        return 1
    name = label_alone(line.text)
    if name is None or number + 1 >= len(lines) or lines[number + 1].gap_before:
        return 0
    value = lines[number + 1]
    if ends_sentence(value.text) or len(value.text) > 200:
        return 0
    if line.text[-1] not in ":：" and not is_only_date(value.text):
        return 0
    header.lines[number] = header.lines[number + 1] = "header"
    header.state(value, 0, len(value.text), name)
    return 2


def note(header: Header, line: Line, stated: Sequence[Stated]) -> None:
    """Note what a line states; the first title, outlet and address hold, every date is evidence."""
    for one in stated:
        dated = one.name in {FieldName.DATE, FieldName.UPDATED, FieldName.RETRIEVED}
        if one.name is not None and (dated or not header.has(one.name)):
            header.state(line, one.start, one.end, one.name)
        elif one.name is None and names_genre(line.text[one.start : one.end]):
            header.state(line, one.start, one.end, FieldName.GENRE)


def read_bottom(header: Header, lines: Sequence[Line], first: int) -> None:
    """Read the header lines below the text, down to line `first`."""
    for number in range(len(lines) - 1, max(first, len(lines) - _MOST_LINES), -1):
        line = lines[number]
        stated = read_header_line(line.text)
        if stated and not any(one.name is FieldName.TITLE for one in stated):
            note(header, line, stated)
            header.lines[number] = "header"
        elif not (find_rule(line.text) or is_rule(line.text)):
            break
