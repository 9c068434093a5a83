"""The evidence of a date, drawn over a line of days, for the terminal."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sitrep.model import DateEvidence, Dating

_MARGIN = 2  # days beside the interval
_WIDEST = 24  # days that fit on a terminal of 100 columns
_OPEN = 6  # days drawn of an interval with one end
_LABEL = 28
_MOST_ROWS = 8
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def draw_days(dating: Dating) -> Iterator[str]:
    """Yield the lines of the drawing: the days, a bar for each kept bound, and what they leave.

    Nothing where no bound is known or the interval is wider than a terminal.
    """
    window = _window(dating)
    if window is None:
        return
    days = [window[0] + timedelta(days=number) for number in range((window[1] - window[0]).days + 1)]
    yield " " * _LABEL + _months(days)
    yield " " * _LABEL + "".join(f"{day.day:>3}" for day in days)
    rows = [each for each in dating.evidence if each.kept and (each.earliest or each.latest)]
    for each in rows[:_MOST_ROWS]:
        yield f"  {_rule(each):{_LABEL - 2}.{_LABEL - 2}}" + _bar(each.earliest, each.latest, days)
    yield f"  {'leaves':{_LABEL - 2}}" + "".join(
        " ██" if _within(day, dating.earliest, dating.latest) else "  ·" for day in days
    )


def _rule(evidence: DateEvidence) -> str:
    return evidence.rule if len(evidence.rule) < _LABEL - 2 else evidence.rule[: _LABEL - 4] + "…"


def _window(dating: Dating) -> tuple[date, date] | None:
    first, last = dating.earliest, dating.latest
    try:
        if first is None and last is None:
            return None
        if first is None and last is not None:
            return last - timedelta(days=_OPEN), last + timedelta(days=_MARGIN)
        if last is None and first is not None:
            return first - timedelta(days=_MARGIN), first + timedelta(days=_OPEN)
        if first is None or last is None or (last - first).days + 1 + 2 * _MARGIN > _WIDEST:
            return None
        return first - timedelta(days=_MARGIN), last + timedelta(days=_MARGIN)
    except OverflowError:
        return None


def _months(days: Sequence[date]) -> str:
    """Write each month above its first day of the window."""
    line = ""
    for number, day in enumerate(days):
        if (number == 0 or day.day == 1) and len(line) <= number * 3:
            line = f"{line:{number * 3}} {_MONTHS[day.month - 1]} {day.year}"
    return line


def _bar(earliest: date | None, latest: date | None, days: Sequence[date]) -> str:
    signs = []
    for day in days:
        if not _within(day, earliest, latest):
            signs.append("   ")
        elif day == earliest == latest:
            signs.append("  ●")
        elif day == earliest:
            signs.append("  ├")
        elif day == latest:
            signs.append("──┤")
        else:
            signs.append("───")
    return "".join(signs).rstrip()


def _within(day: date, earliest: date | None, latest: date | None) -> bool:
    return (earliest is None or earliest <= day) and (latest is None or day <= latest)
