"""Days that a document states: header lines, front matter, feeds, metadata, addresses and file names."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from sitrep.analysis.dates.dayorder import puts_day_first, read_short_year, settle
from sitrep.analysis.dates.find import find_mentions
from sitrep.analysis.dates.lexicon import Lexicon, lexicon_of
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.periods import read_period
from sitrep.analysis.dates.tokens import tokenise
from sitrep.model import Clipping, Field, FieldName, Quote

_POST = "post"
# How much each origin is worth. A page's metadata and addresses are made by machines, often at a later
# load or repost; what an editor wrote above the text is not.
_WORTH = {
    "front matter": 98,
    "sidecar": 97,
    "header line": 95,
    "record": 94,
    _POST: 94,
    "feed": 94,
    "mail header": 92,
    "metadata": 80,
    "url": 70,
    "file name": 60,
}
_UNKNOWN_ORIGIN = 75
PERIOD = 88  # the days that an issue covers
SURE = 90  # from here on an editor's own day
WEAK = 85  # below: an origin that the text's own dateline can contradict
_PATH = re.compile(r"(?<!\d)(\d{4})(?:([/_-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)")
_STAMP = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}(?!\d)(?!-)")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{2}(?!\d)")
_IN_DIGITS = re.compile(r"(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?!\d)")
_LONGEST = 200  # characters of a field that can be a date


@dataclass(frozen=True, slots=True)
class Stated:
    """A day that the document states, `options` where the digits can be read two ways.

    No options: the words state a day, and the calendar has no such day ("31 June 2023"). Of a `span` the
    options are the first and the last day: a month, a day of the lunar calendar. Of a `period`, the number of
    days that an issue covers, the only option is the last: it can't have come out before.
    """

    quote: Quote
    rule: str
    name: FieldName
    worth: int
    options: tuple[date, ...]
    span: bool = False
    period: int = 0


def find_stated(clipping: Clipping, zone: ZoneInfo, language: str) -> list[Stated]:
    """Return the stated days of a clipping, strongest first.

    A time with an offset is converted to `zone`; one without is taken as printed.
    """
    found = []
    for field in clipping.fields:
        if field.name in {FieldName.DATE, FieldName.UPDATED, FieldName.RETRIEVED}:
            if field.name is FieldName.DATE and (period := _period_of(field, language)):
                found.append(period)
                continue
            options = read_stamp(field.quote.text, zone.key, language)
            if len(options) > 1 and field.rule == _POST and puts_day_first(field.quote.text):
                options = settle(field.quote.text, options, day_first=True)
            span = (
                () if options or field.name is not FieldName.DATE else _read_span(field.quote.text, language)
            )
            if (
                options
                or span
                or (field.name is FieldName.DATE and _is_impossible(field.quote.text, language))
            ):
                worth = _WORTH.get(field.rule, _UNKNOWN_ORIGIN)
                found.append(Stated(field.quote, field.rule, field.name, worth, options or span, bool(span)))
    if clipping.url is not None and (day := _in_path(clipping.url.text)):
        found.append(Stated(clipping.url, "url", FieldName.DATE, _WORTH["url"], (day,)))
    if day := _in_path(clipping.source.file):
        quote = Quote(clipping.source.file, None, None)
        found.append(Stated(quote, "file name", FieldName.DATE, _WORTH["file name"], (day,)))
    return sorted(found, key=lambda stated: -stated.worth)


def _period_of(field: Field, language: str) -> Stated | None:
    """Read the days which an issue covers; of "week of 3 March" every day may be its own."""
    period = read_period(field.quote.text, lexicon_of(language))
    if period is None:
        return None
    worth = min(PERIOD, _WORTH.get(field.rule, _UNKNOWN_ORIGIN))
    if period.opened:
        return Stated(field.quote, field.rule, field.name, worth, (period.first, period.last), True)
    return Stated(field.quote, field.rule, field.name, worth, (period.last,), period=period.days)


def _read_span(text: str, language: str) -> tuple[date, ...]:
    """Read a value that states more days than one: "June 2023", "15 Ramadan 1444"."""
    found = _dated(text, language)
    if len(found) != 1 or found[0].options or (found[0].form is Form.MONTH and _has_day(text, found[0])):
        return ()
    return (found[0].form is not Form.YEAR and found[0].span()) or ()


def _is_impossible(text: str, language: str) -> bool:
    """Whether words are read as a day, and the calendar has no such day; what isn't understood is none."""
    found = _dated(text, language)
    if any(one.form is Form.DAY for one in found):
        return all(one.span() is None for one in found)
    beside = any(one.form is Form.MONTH and _has_day(text, one) for one in found)
    return beside or _IN_DIGITS.search(text, 0, _LONGEST) is not None


def _dated(text: str, language: str) -> list[Mention]:
    text, lexicon = text[:_LONGEST], lexicon_of(language)
    return [one for one in find_mentions(text, tokenise(text), lexicon, day_first=True) if one.year]


def _has_day(text: str, month: Mention) -> bool:
    """Whether a number that could have been meant as the day stands beside a month ("45 June 2023")."""
    beside = text[: month.start] + " " + text[month.end : _LONGEST]
    return _SHORT_NUMBER.search(_CLOCK.sub(" ", beside)) is not None


def _in_path(path: str) -> date | None:
    """Return the day in an address or a file name: /2021/08/08/, 2021-08-08, 20210808; the last wins."""
    day = None
    for match in _PATH.finditer(path[-500:]):
        year, month, date_of_month = match[1], match[3] or match[5], match[4] or match[6]
        try:
            candidate = date(int(year), int(month), int(date_of_month))
        except ValueError:
            continue
        day = candidate if 1990 <= candidate.year <= 2099 else day
    return day


@lru_cache(maxsize=1 << 14)
def read_stamp(text: str, zone: str, language: str) -> tuple[date, ...]:
    """Read the day of a header value or timestamp; two days where it is ambiguous, none if unreadable."""
    text = text.strip()[:_LONGEST]
    stamp = _STAMP.search(text)
    moment = _iso(stamp.group()) if stamp else None
    if moment is None:
        lexicon = lexicon_of(language)
        days = _by_words(text, lexicon)
        if not days and (short := read_short_year(text, lexicon)) is not None:
            return short
        clock = re.search(r"\d{1,2}:\d{2}|[ap]\.?m\b|[+-]\d{4}|GMT|UTC|Z$", text)
        if days and not clock:
            return days
        moment = _by_dateparser(text, language)
        if moment is None or (days and moment.tzinfo is None):
            return days
        if days and moment.date() not in days:
            return days
    if moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(zone))
    return (moment.date(),)


def _by_words(text: str, lexicon: Lexicon) -> tuple[date, ...]:
    mentions = find_mentions(text, tokenise(text), lexicon, day_first=lexicon.language.day_first)
    for mention in mentions:
        if mention.form is Form.DAY and not mention.last_day and (span := mention.span()):
            if mention.options:
                fits = tuple(day for day in mention.options if mention.weekday in {None, day.weekday()})
                return fits or mention.options
            if span[0] == span[1]:
                return (span[0],)
    return ()


def _iso(text: str) -> datetime | None:
    text = re.sub(r"\s?(?:UTC|GMT|Z)$", "+00:00", text).replace(",", ".")
    try:
        return datetime.fromisoformat(re.sub(r"\s(?=[+-]\d{2}:?\d{2}$)", "", text))
    except ValueError:
        return None


def _by_dateparser(text: str, language: str) -> datetime | None:
    """Parse a whole header value; only if day, month and year are all printed, so no clock is needed."""
    import dateparser  # noqa: PLC0415 - heavy, and few texts need it

    languages = [language] if language == "en" else [language, "en"]
    try:
        return dateparser.parse(
            text,
            languages=[code for code in languages if code != "ps"] or ["en"],
            settings={
                "REQUIRE_PARTS": ["day", "month", "year"],
                "PARSERS": ["absolute-time"],
                "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - the library wants it naive
                "TIMEZONE": "UTC",
            },
        )
    except (ValueError, OverflowError, TypeError, RecursionError):
        return None
