"""The time that a figure counts, in the words of its sentence, with the days where they are sure."""

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sitrep.analysis.words import SentenceWords
from sitrep.languages.forms import any_listed, any_of
from sitrep.languages.language import Language
from sitrep.model import Dating, Period

_YEAR = r"(?:19|20)\d\d"
_ENDS = (("low", "high"), ("first", "last"), ("month", "next"))  # groups of the ends of a range
_PART = re.compile(r"\w+")
_MANY = 64  # periods of one sentence
_EDGE = 20  # characters before a time that hold the word before it


@dataclass(frozen=True, slots=True)
class Timed:
    """A period and where its words stand in the text."""

    period: Period
    start: int
    end: int


_NUMBER = ""  # stands for a number where forms of a period are told apart by the word that opens them
_FORMS = (
    "since_weekday low_weekday high_weekday until asof low high first last year_so_far half half_year "
    "since spell length while month next within weekday ago bare"
)
_SHORT = 3  # letters: an article opens no look for a day
_GROUPS: dict[str, Any] = dict.fromkeys(_FORMS.split())  # what a form leaves out is None
# The forms of a period, by their opening words.
PeriodWords = Mapping[str, re.Pattern[str]]


def find_periods(
    text: str, sentence: SentenceWords, words: PeriodWords, dating: Dating, language: Language
) -> list[Timed]:
    """Return the periods that a sentence names, in text order; a day that is left open is None."""
    found = []
    behind = sentence.start
    # A search would try every form at every letter; most words open none.
    for start, pattern in _openings(sentence, words):
        match = pattern.match(text, start, sentence.end) if start >= behind else None
        if match is None:
            continue
        behind = match.end()
        period = _read(match, dating, language)
        if period is not None and not _follows_edge(
            text[max(sentence.start, start - _EDGE) : start], language
        ):
            found.append(Timed(period, start, behind))
    return found


def _openings(sentence: SentenceWords, words: PeriodWords) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Yield where a number or an opening word stands, also within a compound: "mid-May to June"."""
    near = [at for at, low in enumerate(sentence.lows) if low in words or not low.isalpha()]
    for low, start in ((sentence.lows[at], sentence.starts[at]) for at in near):
        if (pattern := words.get(low)) is not None:
            yield start, pattern
        elif low[0].isdecimal():
            yield start, words[_NUMBER]
        elif len(low) > 1:
            for part in _PART.finditer(low):
                pattern = words.get(_NUMBER if part.group()[0].isdecimal() else part.group())
                if pattern is not None:
                    yield start + part.start(), pattern


def times_near(periods: Sequence[Timed], at: int) -> Sequence[Timed]:
    """Return the periods around an offset; all, where they are not very many."""
    if len(periods) <= _MANY:
        return periods
    index = bisect_left(periods, at, key=lambda timed: timed.start)
    return periods[max(0, index - _MANY // 2) : index + _MANY // 2]


def find_period(periods: Sequence[Timed], span: tuple[int, int]) -> tuple[Period | None, date | None]:
    """Return the period nearest to a count, and the day as of which it holds."""
    best = min(periods, key=lambda timed: _distance(timed, span), default=None)
    spans = [timed for timed in periods if timed.period.kind != "as_of"]
    asof = next((timed.period.end for timed in periods if timed.period.kind == "as_of"), None)
    if best is None:
        return None, None
    if best.period.kind == "as_of" and spans:
        best = min(spans, key=lambda timed: _distance(timed, span))
    period = best.period
    return period, asof or (period.end if period.kind == "cumulative_since" else None)


def _follows_edge(before: str, language: Language) -> bool:
    """Tell whether "of August" belongs to "the start of August"."""
    word = before.split()[-1:]
    return bool(word) and word[0].lower() in language.counting.edges.split("|")


def _distance(timed: Timed, span: tuple[int, int]) -> int:
    return timed.start - span[1] if timed.start >= span[1] else span[0] - timed.end


def compile_periods(language: Language) -> PeriodWords:
    """Make the words of a language for periods ready; no part of the pattern repeats within another."""
    words = language.counting
    months = any_of(form for listed in language.months for form in listed.split("|"))
    ordinal = f"(?:{language.ordinals})?" if language.ordinals else ""
    day = rf"(?:\d{{1,2}}{ordinal}\s+{months}|{months}\s+\d{{1,2}}(?!\d)|{months})(?:,?\s+{_YEAR}\b)?"
    lengths = any_of(form for forms, _ in language.units for form in forms.split("|"))
    weekdays = any_of(form for listed in language.weekdays for form in listed.split("|"))
    within = any_listed(words.within)
    halves = "|".join(_halves(language))
    forms = (
        (words.as_of, rf"{any_listed(words.as_of)}\s+(?P<asof>{day})"),
        (
            words.ranges,
            rf"{any_listed(words.ranges)}\s+(?P<low>{day}|\d{{1,2}})\s*{any_listed(words.spans)}\s*(?P<high>{day})",
        ),
        (
            _NUMBER,
            rf"(?<!\d[.,:/])(?P<first>\d{{1,2}})\s*{any_listed(words.spans_alone)}\s*(?P<last>\d{{1,2}}{ordinal}\s+{months}(?:,?\s+{_YEAR}\b)?)",
        ),
        (words.this_year, rf"(?P<year_so_far>{any_listed(words.this_year)})"),
        (
            halves,
            rf"(?P<half>{any_listed(halves)})(?:\s+of)?(?:\s+the\s+year)?(?:\s+(?P<half_year>{_YEAR}))?",
        ),
        (
            words.since,
            rf"{any_listed(words.since)}(?:\s+[^\W\d_]+){{0,8}}?\s+(?:[^\W\d_]+-)?(?P<since>{day}|{_YEAR})(?!,?\d)",
        ),
        (words.since, rf"{any_listed(words.since)}\s+(?:last\s+)?(?P<since_weekday>{weekdays})"),
        (
            words.ranges,
            rf"{any_listed(words.ranges)}\s+(?P<low_weekday>{weekdays})\s+{any_listed(words.spans)}\s+(?P<high_weekday>{weekdays})",
        ),
        (
            words.last_spell,
            rf"{any_listed(words.last_spell)}\s+(?P<spell>\w+)\s+(?P<length>{lengths})",
        ),
        (words.spell, rf"{any_listed(words.spell)}\s+(?P<while>\w+)\s+(?:{lengths})"),
        (
            words.within,
            rf"{within}\s+(?P<month>{months})\s+{any_listed(words.both)}\s+(?P<next>{months}(?:,?\s+{_YEAR}\b)?)",
        ),
        (words.within, rf"{within}\s+(?P<within>{day}|{_YEAR}(?!,?\d))"),
        (
            words.within,
            rf"{within}\s+(?P<weekday>{weekdays})(?:\s+{any_listed(words.both)}\s+(?P<until>{weekdays}))?",
        ),
        ("|".join(_days_ago(language)), rf"(?P<ago>{any_of(_days_ago(language))})"),
        (
            words.bare_days,
            rf"(?P<bare>{any_listed(words.bare_days)})(?!\s+{any_listed(words.not_days)})",
        ),
    )
    opened: dict[str, dict[str, None]] = {}
    for openers, form in forms:
        for opener in openers.split("|"):
            first = _PART.search(opener)
            if first is not None or openers == _NUMBER:
                opened.setdefault(first.group().lower() if first else _NUMBER, {})[form] = None
    return {
        word: re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)
        for word, listed in opened.items()
    }


def _days_ago(language: Language) -> dict[str, int]:
    """Return the words for one day before the day of publication: "yesterday"."""
    return {
        form: first
        for form, first, last in language.relatives
        if first == last < 0 and len(form.split()[0]) > _SHORT
    }


def _halves(language: Language) -> dict[str, str]:
    return dict(pair.split("=") for pair in language.counting.halves.split("|") if pair)


def _read(match: re.Match[str], dating: Dating, language: Language) -> Period | None:
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
    year = re.search(_YEAR, last)
    low = _days(first if not year or re.search(_YEAR, first) else f"{first} {year.group()}", now, language)
    high = _days(last, now, language)
    if low is None or high is None or low[0] > high[1]:
        return Period(text, None, None, "range")
    return Period(text, low[0], high[1], "range")


def _half(text: str, group: dict[str, str], now: date | None, language: Language) -> Period:
    listed = _halves(language)
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
    return not frozenset(language.counting.late.split("|")).isdisjoint(_PART.findall(text.lower()))


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
        back = _days_ago(language)[" ".join(group["ago"].lower().split())]
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
    number = next(n for n, listed in enumerate(language.weekdays) if word in listed.split("|"))
    if now is None:
        return Period(text, None, None, "day")
    day = now - timedelta(days=(now.weekday() - number) % 7)
    return Period(text, day, day, "day")


def _days(words: str, now: date | None, language: Language) -> tuple[date, date] | None:
    """Return first and last day of "8 August", "August 2021" or "2021"; without a year the latest such."""
    lowered = words.lower()
    year_found = re.search(_YEAR, lowered)
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
