"""Dates in digits alone: 2021-08-08, 08.08.2021, 07/06/2021."""

import re
from datetime import date

from sitrep.analysis.dates.calendars import gregorian, known_year
from sitrep.analysis.dates.lexicon import Calendar
from sitrep.analysis.dates.mention import Form, Mention

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=T\d|(?![\w/-])(?![.,:]\d))")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\w/-])(?![.,:]\d)")
_GLUED = re.compile(r"[\w.,:/+$€£¥₹#@&=-]$")


def number(digits: str) -> int | None:
    """Return the value of a run of at most four digits of one script, in any script; else None."""
    if len(digits) > 4 or not digits.isdecimal():
        return None
    value = int(digits)
    zeros = {ord(digit) - int(digit) for digit in digits}
    return value if len(zeros) == 1 else None


def numeric_date(text: str, start: int, *, day_first: bool | None) -> Mention | None:
    """Read a date in digits at `start`, or None.

    A dotted date has the day first; with slashes and hyphens `day_first` decides, and None gives both days.
    """
    if start and _GLUED.match(text[start - 1]):
        return None
    match = _YEAR_FIRST.match(text, start)
    if match:
        parts = [number(match[part]) for part in (1, 3, 4)]
        return _mention(match, *parts)
    match = _YEAR_LAST.match(text, start)
    if not match:
        return None
    first, second, year = (number(match[part]) for part in (1, 3, 4))
    if first is None or second is None:
        return None
    if match[2] == ".":
        day_first = True
    if max(first, second) > 12 or first == second:
        day_first = first >= second
    if day_first is None:
        return _either(match, first, second, year)
    return _mention(match, year, *((second, first) if day_first else (first, second)))


def _mention(match: re.Match[str], year: int | None, month: int | None, day: int | None) -> Mention | None:
    if year is None or month is None or day is None or not _one_script(match.group()):
        return None
    calendar = known_year(year)
    if calendar is None or gregorian(calendar, year, month, day) is None:
        return None
    return Mention(match.start(), match.end(), Form.DAY, calendar, year=year, month=month, day=day)


def _either(match: re.Match[str], first: int, second: int, year: int | None) -> Mention | None:
    """Return a date whose day and month cannot be told apart."""
    if year is None or known_year(year) is not Calendar.GREGORIAN or not _one_script(match.group()):
        return None
    options = tuple(sorted(_day(year, second, first) + _day(year, first, second)))
    return Mention(match.start(), match.end(), Form.DAY, year=year, options=options) if options else None


def _day(year: int, month: int, day: int) -> tuple[date, ...]:
    found = gregorian(Calendar.GREGORIAN, year, month, day)
    return (found[0],) if found else ()


def _one_script(digits: str) -> bool:
    return len({ord(digit) - int(digit) for digit in digits if digit.isdecimal()}) == 1
