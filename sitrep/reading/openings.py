"""What the first paragraph itself states: a day in front of it, a standfirst's credit, a wire's dateline."""

import re
from collections.abc import Sequence

from sitrep.model import FieldName
from sitrep.reading.credits import STANDFIRST_CREDIT
from sitrep.reading.datelines import find_dateline
from sitrep.reading.furniture import find_rule
from sitrep.reading.lines import BULLET, Line, is_rule
from sitrep.reading.outlets import are_names, names_outlet
from sitrep.reading.statements import Header
from sitrep.reading.updates import is_update_note

_LONGEST_ACRONYM = 8
_INLINE_DATE = re.compile(
    r"(?:date|published|posted)[ \t]{0,3}[:=]?[ \t]{0,3}"
    r"(\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)[ \t]{1,5}(?=\S)",
    re.IGNORECASE,
)


def read_inline(header: Header, line: Line) -> None:
    """Read a day in front of the first words ("date 2015-09-28 Fighters …")."""
    if match := _INLINE_DATE.match(line.text):
        header.state(line, match.start(1), match.end(1), FieldName.DATE)
        header.spans.append((line.start, line.start + match.end(), "header"))


def read_credit(header: Header, line: Line) -> None:
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


def read_wire(header: Header, lines: Sequence[Line]) -> None:
    """Read the agency in the dateline of a text of which no header names the outlet: the copy of a wire."""
    if header.has(FieldName.PUBLISHER):
        return
    body = (one for at, one in enumerate(lines) if at not in header.lines)
    line = next((one for one in body if not _is_above_wire(one.text)), None)
    match = find_dateline(line.text) if line else None
    if line is None or match is None or (agency := match.group("agency")) is None:
        return
    name = agency[1:-1].strip()
    start = match.start("agency") + agency.index(name)
    if names_outlet(name.split()) or (name.isupper() and name.isalpha() and len(name) <= _LONGEST_ACRONYM):
        header.state(line, start, start + len(name), FieldName.PUBLISHER)


def _is_above_wire(text: str) -> bool:
    """Tell whether a line may stand over the first paragraph of a wire: furniture, or a summary of it."""
    return bool(is_rule(text) or find_rule(text) or is_update_note(text) or BULLET.match(text))
