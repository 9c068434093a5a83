"""The day of a report: news told by weekday comes out on that day or the next."""

from datetime import date, timedelta

from sitrep.analysis.dates.bounds import Clue, Interval
from sitrep.analysis.dates.roles import Role
from sitrep.analysis.dates.study import LEAD, Study
from sitrep.analysis.dates.weekdays import Reported
from sitrep.config.dating import DateSettings
from sitrep.model import FieldName

_WEEK = 7
_NARROW = 14  # days: in a wider interval one weekday stands more than twice
SOFT = 20


def latest_weekday(weekdays: tuple[int, ...]) -> int | None:
    """Return the last of some weekdays that lie as close together as they can; None for none or a tie.

    Friday and Saturday are two days running, not six days apart.
    """
    days = sorted(set(weekdays))
    if not days:
        return None
    # The gap before each weekday, going round the week; the news begins behind the widest one.
    gaps = [((day - days[number - 1]) % _WEEK or _WEEK, number) for number, day in enumerate(days)]
    widest = max(gap for gap, _ in gaps)
    first = [number for gap, number in gaps if gap == widest]
    return days[first[0] - 1] if len(first) == 1 else None


def report_clue(study: Study, reported: Reported, interval: Interval, settings: DateSettings) -> Clue | None:
    """Return the day or days that the weekdays pick out of an interval, if they pick one place only."""
    if not reported.items:
        return None
    quote = study.quote(reported.items[0].mention)
    if len(set(reported.exact)) == 1:
        days = [day for day in _days(interval) if day.weekday() == reported.exact[0]]
        rule = "relative word with its weekday"
        return Clue(quote, rule, SOFT + 5, days[0], days[0]) if len(days) == 1 else None
    weekday = latest_weekday(reported.bare)
    return None if weekday is None else _by_weekday(study, reported, weekday, interval, settings)


def _by_weekday(
    study: Study, reported: Reported, weekday: int, interval: Interval, settings: DateSettings
) -> Clue | None:
    if interval.latest is None and interval.earliest is not None:
        return _tied(study, reported, weekday, interval.earliest, settings)
    if interval.earliest is None and interval.latest is not None:
        return _updated(study, reported, weekday, interval.latest)
    lag = timedelta(days=settings.reporting_days)
    starts = [
        day
        for day in _days(Interval(_before(interval.earliest, lag), interval.latest))
        if day.weekday() == weekday and interval.meets(day, day + lag)
    ]
    if len(starts) > 1 and starts[-1] == interval.latest:
        starts.pop()  # on the day itself a coming event is told by its weekday, not by its date
    if len(starts) != 1:
        return None
    return Clue(
        study.quote(next(i.mention for i in reported.items if i.mention.weekday == weekday)),
        "weekday of the report",
        SOFT,
        starts[0],
        starts[0] + lag,
    )


def _tied(study: Study, reported: Reported, weekday: int, day: date, settings: DateSettings) -> Clue | None:
    """Pin the week by a post, a caption or a date of the lead that falls on the weekday of the report."""
    if day.weekday() != weekday:
        return None
    near = any(
        item.role in {Role.POST, Role.CAPTION} or (item.role is Role.PAST and item.sentence < LEAD)
        for item in study.items
        if (span := item.mention.span(day.year)) and span[1] == day
    )
    if not near:
        return None
    mention = next(item.mention for item in reported.items if item.mention.weekday == weekday)
    latest = day + timedelta(days=settings.reporting_days)
    return Clue(
        study.quote(mention),
        "weekday of the report",
        SOFT,
        day,
        latest,
        note="the same day as the latest date",
    )


def _updated(study: Study, reported: Reported, weekday: int, day: date) -> Clue | None:
    """Take the day of the only stamp, "Updated: …", where the news itself is told by that weekday."""
    stamped = any(stated.name is FieldName.UPDATED and stated.options == (day,) for stated in study.stated)
    if not stamped or day.weekday() != weekday:
        return None
    mention = next(item.mention for item in reported.items if item.mention.weekday == weekday)
    return Clue(
        study.quote(mention), "weekday of the report", SOFT, day, day, note="the weekday of the update"
    )


def _before(day: date | None, lag: timedelta) -> date | None:
    return day - lag if day is not None else None


def _days(interval: Interval) -> list[date]:
    count = interval.days()
    if interval.earliest is None or count is None or count > _NARROW + 2:
        return []
    return [interval.earliest + timedelta(days=number) for number in range(count)]
