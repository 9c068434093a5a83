"""Lines at which a new article may begin, by kind: the evidence that the splitter weighs."""

import re
from collections.abc import Sequence

from sitrep.reading.credits import CATEGORY
from sitrep.reading.datelines import dateline_strength
from sitrep.reading.lines import Line, ends_sentence, is_headline, is_rule
from sitrep.reading.records import title_above
from sitrep.reading.updates import is_update_note

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
            if line.gap_before or (number and _closes(lines[number - 1].text))
            else 0
        )
        if not strength:
            continue
        above = title_above(lines, number)
        if strength == 2 or above < number:
            found.append(above)
    return found


def _closes(text: str) -> bool:
    return ends_sentence(text) or is_update_note(text)
