"""The clock in front of each entry of a live page: it opens a paragraph, and is no part of it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sitrep.model import Removal
from sitrep.reading.datewords import is_only_date
from sitrep.reading.lines import Line, ends_sentence, is_prose

REASON = "time stamp"
_FEWEST = 3
_MOST_HOUR, _MOST_MINUTE, _NOON = 23, 59, 12
_CLOCK = re.compile(
    r"(?:\*\*|\[)?(?:(?P<hour>\d{1,2})(?:[:.]|\s?h\s?)(?P<minute>\d{2})(?::\d{2})?|(?P<both>\d{4})(?=\s?(?:GMT|UTC)))"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,3}T|Uhr|hrs?|local time)\b)?(?:\*\*|\])?"
    r"(?:\s{0,3}[-–—:|•·]\s{0,3}|\s{1,3}|$)"
)
_SIGNS = "“\"«„'‘(@#"


class _Entry(NamedTuple):
    """Where an entry begins: the number of its line, how long its clock is, and the minute of the day."""

    number: int
    length: int
    minute: int


def take_clocks(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Removal, ...]]:
    """Take the clocks off the entries of a live page; return the lines, each entry apart, and the clocks.

    Three entries at least, in the order of the clock or against it: times in the news keep no order, and a
    number in front of a sentence ("14.05 million …") is followed by a small letter.
    """
    entries = [entry for number in range(len(lines)) if (entry := _read(lines, number))]
    if len(entries) < _FEWEST or not _in_order([entry.minute for entry in entries]):
        return lines, ()
    lengths = {entry.number: entry.length for entry in entries}
    kept: list[Line] = []
    taken: list[Removal] = []
    apart = False
    for number, line in enumerate(lines):
        length = lengths.get(number, 0)
        if length:
            clock = line.text[:length].rstrip()
            taken.append(Removal(clock, line.start, line.start + len(clock), REASON))
            if kept:
                kept[-1] = kept[-1]._replace(gap_after=True)
            apart = True
        if length < len(line.text):
            rest = line._replace(start=line.start + length, text=line.text[length:]) if length else line
            kept.append(rest._replace(gap_before=True) if apart else rest)
            apart = False
    return kept, tuple(taken)


def _read(lines: Sequence[Line], number: int) -> _Entry | None:
    line = lines[number]
    match = _CLOCK.match(line.text) if line.text[:1] in "0123456789*[" else None
    if match is None or not (line.gap_before or _ends(lines[number - 1].text)):
        return None
    rest = line.text[match.end() :]
    if rest and (not _may_open(rest[0]) or is_only_date(line.text)):
        return None
    if not rest and (number + 1 == len(lines) or not _may_follow(lines[number + 1].text)):
        return None
    both = match["both"]
    hour, minute = (int(both[:2]), int(both[2:])) if both else (int(match["hour"]), int(match["minute"]))
    if hour > _MOST_HOUR or minute > _MOST_MINUTE:
        return None
    if match["half"]:
        hour = hour % _NOON + _NOON * (match["half"] in "pP")
    return _Entry(number, match.end(), 60 * hour + minute)


def _may_open(sign: str) -> bool:
    """Tell whether a sign may begin a sentence: a capital, a letter of a script without them, a quote."""
    return sign in _SIGNS or (sign.isalpha() and not sign.islower())


def _ends(text: str) -> bool:
    return ends_sentence(text) or (text[:1].isdigit() and _CLOCK.match(text) is not None)


def _may_follow(text: str) -> bool:
    return is_prose(text) or len(text.split()) > 1


def _in_order(minutes: Sequence[int]) -> bool:
    pairs = list(pairwise(minutes))
    return all(one >= other for one, other in pairs) or all(one <= other for one, other in pairs)
