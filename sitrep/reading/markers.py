"""Lines at which a new article may begin, by kind: the evidence that the splitter weighs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitrep.model import FieldName
from sitrep.reading.credits import CATEGORY
from sitrep.reading.datelines import dateline_strength
from sitrep.reading.labels import read_header_line
from sitrep.reading.lines import Line, ends_sentence, is_headline, is_rule
from sitrep.reading.outlets import are_names, is_named_outlet
from sitrep.reading.placed import is_titled_outlet
from sitrep.reading.titles import is_word_title, title_mark

_COUNTER = re.compile(
    r"(?:(?:document|article|item|story|result|doc)\s)?\d{1,4} (?:of|von|de|из) \d{1,4}(?: (?:documents?|"
    r"articles?|stories|items))?$",
    re.IGNORECASE,
)
_TELETYPE = re.compile(r"ZCZC\b|[A-Z]{0,3}ZCZC")
_END_MARK = re.compile(r"(?:NNNN|###|-30-|\(?END(?:S|ITEM)?\)?|END OF (?:ITEM|STORY|DOCUMENT))$")
_SLUG = re.compile(
    r"(?:BC|AM|PM|US|UN)-[A-Z0-9][\w' /,:()&-]{2,100}$|(?:URGENT|BULLETIN|FLASH|SNAP|NEWSALERT|"
    r"ALERT)(?:[ :–-].{0,120})?$"
    r"|ID:\s?[\w-]{3,40}.{0,80}$|[A-Z]{2,14}(?:[-/][A-Z0-9]{2,16}){1,5}(?:\s?\([A-Z0-9 ,.]{2,40}\))?$|"
    r"[a-zA-Z]{1,3}\d{4}\b.{0,60}$"
)
_NUMBER = re.compile(r"(?:\*\*)?\(?(\d{1,2})[.)]\s{1,3}(\S.{3,200})$")
_HEADING = re.compile(r"(#{1,3})\s{1,3}\S.{2,200}$")
_MOST_UP = 6
_NAME_WORDS = 6
_STATING = frozenset({FieldName.DATE, FieldName.UPDATED, FieldName.URL, FieldName.PUBLISHER, FieldName.TITLE})
_WRITTEN = frozenset({FieldName.DATE, FieldName.BYLINE})
_EXPLICIT = re.compile(r"(?:publi|post|опублик|نشر|تاريخ|انتشار|veröff|pubbl|data de)", re.IGNORECASE)


def find_categories(lines: Sequence[Line]) -> list[int]:
    """Find category markers: a word such as "Categories" above a line of tags."""
    return [
        number
        for number, line in enumerate(lines[:-1])
        if len(line.text) < 40
        and CATEGORY.match(line.text)
        and not ends_sentence(lines[number + 1].text)
        and len(lines[number + 1].text) < 200
    ]


def find_counters(lines: Sequence[Line]) -> list[int]:
    """Find the counters and start marks of archive exports and teletypes ("3 of 20 DOCUMENTS", "ZCZC")."""
    return [
        number
        for number, line in enumerate(lines)
        if len(line.text) < 60 and (_COUNTER.match(line.text) or _TELETYPE.match(line.text))
    ]


def find_end_marks(lines: Sequence[Line]) -> list[int]:
    """Find the lines behind the marks that end a wire story ("NNNN", "-30-", "###")."""
    return [
        number + 1
        for number, line in enumerate(lines[:-1])
        if len(line.text) < 20 and _END_MARK.match(line.text)
    ]


def find_slugs(lines: Sequence[Line]) -> list[int]:
    """Find wire slugs ("BC-RIVER-CLASHES", "URGENT", "ID:4711")."""
    found = [number for number, line in enumerate(lines) if len(line.text) < 160 and _SLUG.match(line.text)]
    # "URGENT" above "BC-…" is one head.
    return [
        number for position, number in enumerate(found) if not position or number - found[position - 1] > 2
    ]


def find_records(lines: Sequence[Line]) -> list[int]:
    """Find blocks of header lines that state a publication date, or two things at least.

    A record begins at the title over its block, not at the outlet between the two: a name that leans on
    several blocks is no title.
    """
    blocks = list(_find_blocks(lines))
    leaning = Counter(lines[block.begin - 1].text for block in blocks if _leans(lines, block.begin))
    found: list[int] = []
    for block, explicit, names in blocks:
        begin = block
        if _leans(lines, block):
            name = lines[block - 1].text
            if is_named_outlet(name.split()):
                names.add(FieldName.PUBLISHER)
                begin -= 1
            elif leaning[name] > 1 or is_titled_outlet(name):
                begin -= 1
        if explicit or len(names & _STATING) >= 2 or names >= _WRITTEN:
            titled = FieldName.TITLE in names
            found.append(begin if titled else _title_above(lines, begin))
        elif names & _STATING and begin and _title_above(lines, begin) < begin and FieldName.URL in names:
            found.append(_title_above(lines, begin))
    return found


class _Block(NamedTuple):
    """A run of header lines: where it begins, whether it says "Published", and what it states."""

    begin: int
    explicit: bool
    names: set[FieldName | None]


def _find_blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    number = 0
    while number < len(lines):
        begin, explicit = number, False
        names: set[FieldName | None] = set()
        while number < len(lines) and (stated := read_header_line(lines[number].text)):
            names.update(one.name for one in stated)
            explicit = explicit or (
                stated[0].name is FieldName.DATE and bool(_EXPLICIT.match(lines[number].text))
            )
            number += 1
        if number > begin:
            yield _Block(begin, explicit, names)
        else:
            number += 1


def _leans(lines: Sequence[Line], begin: int) -> bool:
    """Tell whether a short name stands right over a block of header lines."""
    if not begin or lines[begin].gap_before:
        return False
    name = lines[begin - 1].text
    words = name.split()
    return len(words) <= _NAME_WORDS and are_names(words) and not ends_sentence(name)


def find_rules(lines: Sequence[Line]) -> list[int]:
    """Find drawn lines; one under a title belongs to the title."""
    found: list[int] = []
    for number, line in enumerate(lines):
        if not is_rule(line.text):
            continue
        if (
            number
            and not line.gap_before
            and lines[number - 1].gap_before
            and is_headline(lines[number - 1].text)
        ):
            found.append(number - 1)
        else:
            found.append(number)
    return found


def find_numbers(lines: Sequence[Line]) -> list[int]:
    """Find headlines that are numbered from 1 on."""
    found: list[int] = []
    for number, line in enumerate(lines):
        match = _NUMBER.match(line.text) if len(line.text) < 240 else None
        if (
            match
            and int(match.group(1)) == len(found) + 1
            and line.gap_before
            and is_headline(match.group(2))
        ):
            found.append(number)
    return found


def find_headings(lines: Sequence[Line]) -> list[int]:
    """Find the Markdown headings of the highest level that repeats."""
    levels: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        if line.text[0] == "#" and (match := _HEADING.match(line.text)):
            levels.setdefault(len(match.group(1)), []).append(number)
    return next((levels[level] for level in sorted(levels) if len(levels[level]) > 1), [])


def find_datelines(lines: Sequence[Line]) -> list[int]:
    """Find paragraphs that begin with a dateline naming an agency or a day, or under a title."""
    found: list[int] = []
    for number, line in enumerate(lines):
        strength = (
            dateline_strength(line.text)
            if line.gap_before or (number and ends_sentence(lines[number - 1].text))
            else 0
        )
        if not strength:
            continue
        above = _title_above(lines, number)
        if strength == 2 or above < number:
            found.append(above)
    return found


def _title_above(lines: Sequence[Line], number: int) -> int:
    """Climb from the first line of a story over its header lines to its title."""
    top = number
    for above in range(number - 1, max(-1, number - 1 - _MOST_UP), -1):
        text = lines[above].text
        if read_header_line(text):
            continue
        mark = title_mark(text, 0)
        title = text[mark.end() :].removesuffix("**") if mark else text
        headed = is_headline(title) or is_word_title(lines, above)
        if title and headed and lines[above].gap_before and not is_rule(text):
            top = above
        break
    return top
