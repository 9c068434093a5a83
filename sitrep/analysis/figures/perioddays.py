"""The days that the words of a period mean; what they leave open is None."""

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from sitrep.analysis.figures.periodforms import YEAR, days_ago, halves_of
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.model import Dating, Period

_WORD = re.compile(r"\w+")
_ENDS = (("low", "high"), ("first", "last"), ("month", "next"))  # groups of the ends of a range
_FORMS = (
    "since_weekday low_weekday high_weekday until asof low high first last year_so_far half half_year "
    "since spell length while month next within weekday ago bare"
)
_GROUPS: dict[str, Any] = dict.fromkeys(_FORMS.split())  # what a form leaves out is None


def read_period(match: re.Match[str], dating: Dating, language: Language) -> Period | None:
    """Return the period that a form means in a text of some date; None where it means none."""
    text = " ".join(match.group().split())
    now = dating.day or dating.latest
    group = _GROUPS | match.groupdict()
    if group["half"]:
        return _half(text, group, now, language)
    if group["spell"]:
        return _spell(text, group, now, language)
    if group["while"]:
        return Period(text, None, None, "range") if _is_number(group["while"], language) else None
    return _on_weekdays(text, group, now, language) or _named(text, group, now, language)


def _named(text: str, group: dict[str, str], now: date | None, language: Language) -> Period:
    """Read what names days, months or years."""
    if group["asof"]:
        days = _days(group["asof"], now, language)
        return Period(text, None, days[1] if days else None, "as_of")
    low, high = next(((group[a], group[b]) for a, b in _ENDS if group[a]), (None, None))
    if low is not None and high is not None:
        return _range(text, low, high, now, language)
    if group["year_so_far"]:
        return Period(text, date(now.year, 1, 1) if now else None, now, "cumulative_since")
    if group["since"]:
        days = _days(group["since"], now, language)
        # "Since late May": on which day nobody says.
        open_ = days is None or (days[0] != days[1] and _is_late(text, language))
        return Period(
            text, None if open_ or days is None else days[0], now if days else None, "cumulative_since"
        )
    first, last = _days(group["within"], now, language) or (None, None)
    return Period(text, first, last, "day" if first is not None and first == last else "range")


def _range(text: str, first: str, last: str, now: date | None, language: Language) -> Period:
    """Read "between May and July 2021", "3 to 9 May": the beginning has the month and year of the end."""
    if first.isdecimal():
        first = re.sub(r"\d{1,2}", first, last, count=1)
    year = re.search(YEAR, last)
    low = _days(first if not year or re.search(YEAR, first) else f"{first} {year.group()}", now, language)
    high = _days(last, now, language)
    if low is None or high is None or low[0] > high[1]:
        return Period(text, None, None, "range")
    return Period(text, low[0], high[1], "range")


def _half(text: str, group: dict[str, str], now: date | None, language: Language) -> Period:
    listed = halves_of(language)
    first, _, last = listed[" ".join(group["half"].lower().split())].partition("-")
    if not group["half_year"] and now is None:
        return Period(text, None, None, "range")
    year = int(group["half_year"]) if group["half_year"] else now.year if now else 0
    return Period(text, date(year, int(first), 1), _month_end(year, int(last)), "range")


def _spell(text: str, group: dict[str, str], now: date | None, language: Language) -> Period | None:
    numbers = dict(language.numbers)
    word = group["spell"].lower()
    count = int(word) if word.isdecimal() and len(word) < 4 else numbers.get(word)
    length = next(days for forms, days in language.units if group["length"].lower() in forms.split("|"))
    if count is None or now is None or length > 30:
        return None
    return Period(text, now - timedelta(days=round(count * length)), now, "range")


def _is_number(word: str, language: Language) -> bool:
    return word.isdecimal() or word.lower() in dict(language.numbers)


def _is_late(text: str, language: Language) -> bool:
    """Tell whether a month is not meant from its first day: "late May", "mid-May", "the end of May"."""
    return not frozenset(language.counting.late.split("|")).isdisjoint(_WORD.findall(text.lower()))


def _on_weekdays(text: str, group: dict[str, str], now: date | None, language: Language) -> Period | None:
    """Read what names one weekday, or two."""
    first = group["weekday"] or group["low_weekday"] or group["bare"]
    last = group["until"] or group["high_weekday"]
    if first and last:
        return _weekdays(text, first.lower(), last.lower(), now, language)
    if first:
        return _weekday(text, first.lower(), now, language)
    if group["since_weekday"]:
        day = _weekday(text, group["since_weekday"].lower(), now, language)
        return Period(text, day.start, now, "cumulative_since")
    if group["ago"]:
        back = days_ago(language)[" ".join(group["ago"].lower().split())]
        ago = now + timedelta(days=back) if now is not None else None
        return Period(text, ago, ago, "day")
    return None


def _weekdays(text: str, first: str, last: str, now: date | None, language: Language) -> Period:
    """Read "on Tuesday and Wednesday": both days, and those between."""
    low, high = (_weekday(text, word, now, language).start for word in (first, last))
    if low is None or high is None:
        return Period(text, None, None, "range")
    return Period(text, high - timedelta(days=(high - low).days % 7), high, "range")


def _weekday(text: str, word: str, now: date | None, language: Language) -> Period:
    number = _weekdays_of(language.code)[word]
    if now is None:
        return Period(text, None, None, "day")
    day = now - timedelta(days=(now.weekday() - number) % 7)
    return Period(text, day, day, "day")


@cache
def _weekdays_of(code: str) -> Mapping[str, int]:
    """Return the number of each form of a weekday in a language, Monday 0; the first that has a form."""
    language = language_of(code)
    listed = enumerate(language.weekdays) if language is not None else ()
    return {form: number for number, forms in reversed([*listed]) for form in forms.split("|")}


def _days(words: str, now: date | None, language: Language) -> tuple[date, date] | None:
    """Return first and last day of "8 August", "August 2021" or "2021"; without a year the latest such."""
    lowered = words.lower()
    year_found = re.search(YEAR, lowered)
    months = [
        number
        for number, listed in enumerate(language.months, 1)
        if any(re.search(rf"\b{re.escape(form)}\b", lowered) for form in listed.split("|"))
    ]
    if not months:
        return (
            (date(int(year_found.group()), 1, 1), date(int(year_found.group()), 12, 31))
            if year_found
            else None
        )
    rest = lowered.replace(year_found.group(), "") if year_found else lowered
    day_found = re.search(r"\d{1,2}", rest)
    if year_found is None and now is None:
        return None
    for year in (int(year_found.group()),) if year_found else _years(now):
        last = _month_end(year, months[0])
        if day_found and not 1 <= int(day_found.group()) <= last.day:
            continue
        first = date(year, months[0], int(day_found.group()) if day_found else 1)
        if year_found or now is None or first <= now:
            return first, first if day_found else last
    return None


def _years(now: date | None) -> Iterator[int]:
    if now is not None:
        yield now.year
        yield now.year - 1


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
