"""A time expression as it stands in a text, before anything is known of when the text was published."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.analysis.dates.calendars import gregorian, month_span
from sitrep.analysis.dates.lexicon import Calendar


class Form(StrEnum):
    """How precise a time expression is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Mention:
    """One time expression: `start` and `end` are offsets into the text.

    A day without a year has `year` None. `last_month` and `last_day` end a span of days ("5-10 August").
    `low` and `high` are the days between a relative expression and the publication. `options` are the
    days that an ambiguous number can mean (07/06/2021). `modifier` is "next" or "last" of a weekday.
    """

    start: int
    end: int
    form: Form
    calendar: Calendar = Calendar.GREGORIAN
    year: int | None = None
    month: int = 0
    day: int = 0
    last_month: int = 0
    last_day: int = 0
    weekday: int | None = None
    low: int = 0
    high: int = 0
    modifier: str = ""
    options: tuple[date, ...] = ()

    def span(self, year: int | None = None) -> tuple[date, date] | None:
        """Return the first and last day that are meant, in `year` where none is printed."""
        if self.options:
            return min(self.options), max(self.options)
        known = self.year if self.year is not None else year
        return None if known is None else self._span_in(known)

    def _span_in(self, known: int) -> tuple[date, date] | None:
        if self.form is Form.YEAR:
            low, high = month_span(self.calendar, known, 1), month_span(self.calendar, known, 12)
            return (low[0], high[1]) if low and high else None
        if self.form is Form.MONTH:
            return month_span(self.calendar, known, self.month)
        if self.form is not Form.DAY:
            return None
        first = gregorian(self.calendar, known, self.month, self.day)
        if first is None or not self.last_day:
            return first
        ends = known + (self.last_month < self.month)
        last = gregorian(self.calendar, ends, self.last_month, self.last_day)
        return (first[0], last[1]) if last and last[1] >= first[0] else None
