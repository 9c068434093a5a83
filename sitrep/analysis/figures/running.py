"""Times that are not over when a count is told: the count runs up to the day of telling."""

from dataclasses import replace
from datetime import date

from sitrep.model import AHEAD, STOCKS, Dating, Figure, Metric, Period

# What is asked for, planned or foreseen may cover days to come.
_ASKED = frozenset({Metric.REQUIRED_USD, Metric.TARGETED})
# How many are in a state has a day, not a beginning.


def hold_to_telling(figure: Figure, dating: Dating) -> Figure:
    """Return a figure that counts no day after its article's; an open year or month runs "as of" that day.

    A time that has not begun by then is not that of the count (OCHA: each figure has its as-of day).
    """
    told = dating.latest or dating.day
    if told is None or figure.metric in _ASKED or figure.basis in AHEAD:
        return figure
    as_of = figure.as_of if figure.as_of is None or figure.as_of <= told else None
    period = figure.period
    if period is None or period.end is None or (period.end <= told and not _ends_earlier(period, as_of)):
        return figure if as_of == figure.as_of else replace(figure, as_of=as_of)
    last = min(told, as_of or told)
    if period.kind == "as_of" or (period.start or period.end) > last:
        return replace(figure, period=None, as_of=as_of)
    if figure.metric in STOCKS:
        return replace(figure, period=Period(period.text, None, last, "as_of"), as_of=last)
    return replace(figure, period=replace(period, end=last, kind="cumulative_since"), as_of=last)


def _ends_earlier(period: Period, as_of: date | None) -> bool:
    """Tell whether a count holds as of a day within the time that it names."""
    return (
        as_of is not None
        and period.start is not None
        and period.end is not None
        and period.start <= as_of < period.end
    )
