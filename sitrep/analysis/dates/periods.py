"""The days that a weekly or a bulletin covers: it comes out on the last of them at the earliest."""

from dataclasses import dataclass
from datetime import date, timedelta

from sitrep.analysis.dates.find import find_mentions
from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.tokens import tokenise
from sitrep.analysis.dates.window import Window

_LONGEST = 200  # characters of a field that can name a period
_MOST_DAYS = 366
_WEEK = 7
_REACH = 4  # tokens before a day among which the word "week" is looked for


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """A run of days as a page states it; `opened`: only its first day was printed ("week of 3 March")."""

    first: date
    last: date
    opened: bool = False

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1


def read_period(text: str, lexicon: Lexicon) -> StatedPeriod | None:
    """Read a header value that names a run of days: "3 - 9 March 2014", "du 3 au 9 mars", "Week of 3 March".

    None for a single day, for more than one run, and for a run that has no year or is longer than one.
    """
    text = text[:_LONGEST]
    tokens = tokenise(text)
    window = Window(text, tokens, lexicon)
    found = find_mentions(text, tokens, lexicon, day_first=lexicon.language.day_first)
    days = [one for one in found if one.form is Form.DAY]
    if len(days) == 1:
        span = days[0].span()
        if span is None or days[0].options:
            return None
        if days[0].last_day:
            return _checked(*span)
        return (
            StatedPeriod(span[0], span[0] + timedelta(_WEEK - 1), True) if _is_week(window, days[0]) else None
        )
    return _in_digits(window, *days) if len(days) == 2 else None


def _checked(first: date, last: date) -> StatedPeriod | None:
    return StatedPeriod(first, last) if first < last and (last - first).days < _MOST_DAYS else None


def _in_digits(window: Window, first: Mention, last: Mention) -> StatedPeriod | None:
    """Read "03/04/2014 - 09/04/2014": where digits can be read two ways, only a run of days makes sense."""
    if not window.is_range(window.text[first.end : last.start]):
        return None
    runs = {
        (one, other)
        for one in _options(first)
        for other in _options(last)
        if 0 < (other - one).days <= 2 * _WEEK
    }
    return _checked(*runs.pop()) if len(runs) == 1 else None


def _options(mention: Mention) -> tuple[date, ...]:
    if mention.options:
        return mention.options
    span = mention.span()
    return (span[0],) if span and span[0] == span[1] else ()


def _is_week(window: Window, day: Mention) -> bool:
    """Tell whether a day is the first of a week: "Week of 3 March 2014", not "week ending 9 March 2014"."""
    before = [at for at, start in enumerate(window.starts) if start < day.start][-_REACH:]
    if any(window.starts_with(at, "closing") for at in before):
        return False
    units = window.lexicon.units
    return any(units.get(window.keys[at]) == _WEEK for at in before)
