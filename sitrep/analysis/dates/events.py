"""When the events of an article were: its own words of time, resolved against its day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.roles import Role, clause_tense, role_of, setting_of
from sitrep.analysis.dates.study import lexicon_for, read_text
from sitrep.analysis.dates.years import Reference, resolve_year
from sitrep.config.dating import DateSettings
from sitrep.model import Clipping, DateBasis, Dating, ToldDay

_WEEK = 7
_YEAR = 366
_WIDE = 62  # days: vaguer words ("in recent years") are not resolved
# Days between a dateline and the weekly that prints it; with fewer it may be that of an earlier lead.
_LATE = range(3, 17)
_NEVER = frozenset({Role.FURNITURE, Role.ANNIVERSARY})


class TimePrecision(StrEnum):
    """How exact a time of an event is known."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class EventTime:
    """A time expression and the days it means; `start`, `end` in the document, `text_*` in the text."""

    text: str
    start: int
    end: int
    text_start: int
    text_end: int
    earliest: date
    latest: date
    precision: TimePrecision


def resolve_times(clipping: Clipping, dating: Dating, settings: DateSettings) -> tuple[EventTime, ...]:
    """Return the time expressions of a clipping that can be resolved against its day, in text order.

    A weekday told as past is the latest such day on or before the publication (section 3.6 of the
    standards), one told as future the next; words inside a quotation count from a day that is not
    known, and are left alone unless they are absolute. Without a day or a range of the article only
    full dates resolve.
    """
    times = []
    for mention, span in _resolved(clipping, dating, settings):
        quote = clipping.quote(mention.start, mention.end)
        if quote.start is None or quote.end is None:
            continue
        times.append(
            EventTime(
                quote.text,
                quote.start,
                quote.end,
                mention.start,
                mention.end,
                *span,
                _precision(mention, *span),
            )
        )
    return tuple(times)


def tell_days(clipping: Clipping, dating: Dating, settings: DateSettings) -> tuple[ToldDay, ...]:
    """Return where the time expressions of a clipping stand in its text, and the days that they mean."""
    return tuple(
        (mention.start, first.toordinal(), last.toordinal())
        for mention, (first, last) in _resolved(clipping, dating, settings)
    )


def _resolved(
    clipping: Clipping, dating: Dating, settings: DateSettings
) -> Iterator[tuple[Mention, tuple[date, date]]]:
    reader, mentions = read_text(clipping, lexicon_for(clipping, settings))
    for mention in mentions:
        if mention.form is Form.WEEKDAY and not mention.modifier:
            # Which way to count from, the clause itself must tell; a bare weekday without it stays open.
            setting = setting_of(reader, mention)
            keeps = setting is Role.QUOTED or setting in _NEVER
            role = setting if setting is not None and keeps else clause_tense(reader, mention)
            if role is Role.NEUTRAL:
                continue
        else:
            role = role_of(reader, mention)
        if role in _NEVER:
            continue
        span = _resolve(mention, role, dating)
        if span is not None:
            yield mention, span


def _resolve(mention: Mention, role: Role, dating: Dating) -> tuple[date, date] | None:
    if mention.form in {Form.DAY, Form.MONTH, Form.YEAR}:
        return None if mention.options else _absolute(mention, role, dating)
    day = _filed(dating) or dating.day
    first, last = (day, day) if day else (dating.earliest, dating.latest)
    if first is None or last is None or role is Role.QUOTED or (last - first).days >= _WEEK:
        return None
    if mention.form is Form.WEEKDAY and mention.weekday is not None:
        low, high = (_weekday(mention.weekday, role, mention.modifier, day) for day in (first, last))
        return low, high
    if mention.high - mention.low > _WIDE:
        return None
    return first + timedelta(days=mention.low), last + timedelta(days=mention.high)


def _filed(dating: Dating) -> date | None:
    """Return the day of the dateline of a text that came out later: its "on Friday" is the one before it."""
    if dating.day is None or dating.basis is not DateBasis.STATED:
        return None
    filed = next((one.earliest for one in dating.evidence if one.rule == "dateline" and one.kept), None)
    return filed if filed is not None and (dating.day - filed).days in _LATE else None


def _absolute(mention: Mention, role: Role, dating: Dating) -> tuple[date, date] | None:
    day = dating.day or dating.latest
    if mention.year is not None or day is None:
        return mention.span()
    firm = role in {Role.PAST, Role.FUTURE}
    return mention.span(resolve_year(mention, role, Reference(day, _YEAR, firm=firm, note="")))


def _weekday(weekday: int, role: Role, modifier: str, published: date) -> date:
    if modifier == "next" or (role is Role.FUTURE and not modifier):
        ahead = (weekday - published.weekday()) % _WEEK
        return published + timedelta(days=ahead or (_WEEK if modifier else 0))
    back = (published.weekday() - weekday) % _WEEK
    return published - timedelta(days=back or (_WEEK if modifier else 0))


def _precision(mention: Mention, earliest: date, latest: date) -> TimePrecision:
    if earliest == latest:
        return TimePrecision.DAY
    if mention.form is Form.MONTH:
        return TimePrecision.MONTH
    if mention.form is Form.YEAR:
        return TimePrecision.YEAR
    if mention.form is Form.RELATIVE and (latest - earliest).days > _WEEK:
        return TimePrecision.MONTH if (latest - earliest).days > 2 * _WEEK else TimePrecision.WEEK
    return TimePrecision.RANGE
