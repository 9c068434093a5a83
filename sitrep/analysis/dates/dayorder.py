"""Whether the day or the month stands first in a date of figures alone: what the page shows of it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sitrep.analysis.dates.lexicon import Lexicon

_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])")
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])")
# Those who write the month first have a clock of twelve hours, and no noughts before their figures.
_PADDED = re.compile(
    r"(?<![\d/])\d{2}/\d{2}/\d{4},?\s{1,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\s?[AaPp]\.?[Mm])"
)
_LONGEST = 200
_LAST = 69  # short years up to here are of this century
_MONTHS = 12


def read_short_year(text: str, lexicon: Lexicon) -> tuple[date, ...] | None:
    """Read a date with a year of two figures ("05.03.24"): both days where it can be read two ways.

    None where there is none; no days where it can't be told which of the figures is the year.
    """
    match = _SHORT.search(text, 0, _LONGEST)
    if match is None:
        return None
    if match[2] == "-":
        return ()
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 2000 if year <= _LAST else 1900
    day_first = True if match[2] == "." else lexicon.language.day_first
    orders = {True: ((second, first),), False: ((first, second),), None: ((second, first), (first, second))}
    days = {found for month, day in orders[day_first] if (found := _day(year, month, day))}
    if not days:
        days = {found for month, day in orders[None] if (found := _day(year, month, day))}
    return tuple(sorted(days))


def puts_day_first(text: str) -> bool:
    """Tell whether a stamp of a chat has its day first by its form: "05/03/2024, 14:02"."""
    return _PADDED.search(text, 0, _LONGEST) is not None


def find_order(stamps: Iterable[str]) -> bool | None:
    """Tell from all stamps of one document whether their day stands first; None where none shows it."""
    shown = set()
    for stamp in stamps:
        match = _FIGURES.search(stamp, 0, _LONGEST)
        if match and (int(match[1]) > _MONTHS) != (int(match[3]) > _MONTHS):
            shown.add(int(match[1]) > _MONTHS)
    return shown.pop() if len(shown) == 1 else None


def settle(stamp: str, options: Sequence[date], *, day_first: bool) -> tuple[date, ...]:
    """Return of two days that a stamp can mean the one that its order of figures gives."""
    match = _FIGURES.search(stamp, 0, _LONGEST)
    if match is None:
        return tuple(options)
    day = int(match[1] if day_first else match[3])
    return tuple(one for one in options if one.day == day) or tuple(options)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
