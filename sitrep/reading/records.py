"""Where the records of a dump begin: at the title over a block of header lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitrep.model import FieldName
from sitrep.reading.datewords import is_only_date
from sitrep.reading.labels import label_alone, read_header_line, read_line_below
from sitrep.reading.lines import Line, ends_sentence, is_headline, is_prose, is_rule, read_count
from sitrep.reading.outlets import are_names, is_named_outlet
from sitrep.reading.placed import is_titled_outlet
from sitrep.reading.titles import is_word_title, title_span
from sitrep.reading.updates import find_update_head

_MOST_UP = 6
_NAME_WORDS = 6
_LONGEST_DAY = 40
_SAME_DAY = 3  # blocks that say the same, each under a title of its own
_STATING = frozenset({FieldName.DATE, FieldName.UPDATED, FieldName.URL, FieldName.PUBLISHER, FieldName.TITLE})
_WRITTEN = frozenset({FieldName.DATE, FieldName.BYLINE})
_EXPLICIT = re.compile(r"(?:publi|post|опублик|نشر|تاريخ|انتشار|veröff|pubbl|data de)", re.IGNORECASE)


class _Block(NamedTuple):
    """A run of header lines: its first and last line, whether it says "Published", and what it states."""

    begin: int
    end: int
    explicit: bool
    names: set[FieldName | None]


def find_records(lines: Sequence[Line]) -> list[int]:
    """Find blocks of header lines that state a publication date, or two things at least.

    A record begins at the title over its block, not at the outlet between the two: a name that leans on
    several blocks is no title. Blocks that state a day and no more are records where several print the same
    line under different titles: a chronology goes from day to day.
    """
    blocks = list(_find_blocks(lines))
    leaning = Counter(lines[block.begin - 1].text for block in blocks if _leans(lines, block.begin))
    days = Counter(lines[block.end].text for block in blocks if title_above(lines, block.begin) < block.begin)
    found: list[int] = []
    for block in blocks:
        begin = _over_outlet(lines, block, leaning)
        names = block.names
        if block.explicit or len(names & _STATING) > 1 or names >= _WRITTEN:
            found.append(begin if FieldName.TITLE in names else title_above(lines, begin))
        elif (top := title_above(lines, begin)) < begin and names & _STATING:
            day_of_many = FieldName.DATE in names and days[lines[block.end].text] >= _SAME_DAY
            if FieldName.URL in names or day_of_many:
                found.append(top)
    return _over_counts(lines, found)


def _over_counts(lines: Sequence[Line], found: list[int]) -> list[int]:
    """Let records begin at the numbers that stand over them, where these count the records from 1 on."""
    counts = [read_count(lines[number - 1].text) if number else None for number in found]
    first = counts.index(1) if 1 in counts else len(counts)
    counted = counts[first:] == list(range(1, len(counts) - first + 1))
    return [number - (counted and at >= first) for at, number in enumerate(found)]


def title_above(lines: Sequence[Line], number: int) -> int:
    """Climb from the first line of a story over its header lines to its title."""
    if (head := find_update_head(lines, number)) is not None:
        return head
    top = number
    for above in range(number - 1, max(-1, number - 1 - _MOST_UP), -1):
        text = lines[above].text
        if read_header_line(text):
            continue
        title = text[slice(*title_span(text, 0))]
        headed = title and (is_headline(title) or is_word_title(lines, above))
        if headed and not is_rule(text):
            top = above if lines[above].gap_before else _outlet_over(lines, above, top)
        break
    return top


def _outlet_over(lines: Sequence[Line], title: int, top: int) -> int:
    """Return the line of the outlet right over a title, where it opens a block; else `top`."""
    over = lines[title - 1] if title else None
    return title - 1 if over and over.gap_before and is_titled_outlet(over.text) else top


def _find_blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    number = 0
    while number < len(lines):
        begin, explicit = number, False
        names: set[FieldName | None] = set()
        while number < len(lines) and (stated := _read(lines, number, begin)):
            names.update(stated)
            explicit = explicit or (stated[0] is FieldName.DATE and bool(_EXPLICIT.match(lines[number].text)))
            number += 1
        if number > begin:
            yield _Block(begin, number - 1, explicit, names)
        else:
            number += 1


def _read(lines: Sequence[Line], number: int, begin: int) -> list[FieldName | None]:
    """Return what a line of a block states; an outlet below the day and above its title does too."""
    line = lines[number]
    if stated := read_header_line(line.text):
        return [one.name for one in stated]
    if (
        number + 1 < len(lines)
        and len(lines[number + 1].text) <= _LONGEST_DAY
        and label_alone(line.text) is FieldName.DATE
        and is_only_date(lines[number + 1].text)
    ):
        return [FieldName.DATE]
    if line.gap_before or not number:
        return []
    if number > begin and is_named_outlet(line.text.split()):
        return [FieldName.PUBLISHER]
    over = lines[number - 1]
    if number > begin or (over.gap_before and is_headline(over.text)):
        return [one.name for one in read_line_below(line.text)]
    return []


def _over_outlet(lines: Sequence[Line], block: _Block, leaning: Counter[str]) -> int:
    """Return where a block begins with the name of the outlet above it, and note that it states one."""
    begin = block.begin
    if not begin:
        return begin
    name = lines[begin - 1].text
    name = name[slice(*title_span(name, 0))]
    if (is_named_outlet(name.split()) or _opens_record(lines, block, name)) and (
        not lines[begin].gap_before or lines[begin - 1].gap_before
    ):
        block.names.add(FieldName.PUBLISHER)
        return begin - 1
    return begin - (_leans(lines, begin) and (leaning[name] > 1 or is_titled_outlet(name)))


def _opens_record(lines: Sequence[Line], block: _Block, name: str) -> bool:
    """Tell whether a name is an outlet's by where it stands: first of a block, day and headline below it."""
    below = block.end + 1
    if not lines[block.begin - 1].gap_before or below >= len(lines) or not is_titled_outlet(name):
        return False
    return is_headline(lines[below].text) and not is_prose(lines[below].text)


def _leans(lines: Sequence[Line], begin: int) -> bool:
    """Tell whether a short name stands right over a block of header lines."""
    if not begin or lines[begin].gap_before:
        return False
    name = lines[begin - 1].text
    words = name.split()
    return len(words) <= _NAME_WORDS and are_names(words) and not ends_sentence(name)
