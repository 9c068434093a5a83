"""Articles of one captured page bound each other: the newest stands first, all are of a few days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sitrep.analysis.dates.bounds import Clue, Interval

_STRENGTH = 15


@dataclass(frozen=True, slots=True)
class Held:
    """What an article is bounded by, and the clues that set the two ends."""

    interval: Interval
    binding: tuple[Clue | None, Clue | None]


def bound_by_neighbours(held: Sequence[Held], most_days: int) -> tuple[tuple[Clue, ...], ...]:
    """Return for each article the bounds that its neighbours draw; none if they contradict each other.

    A page is captured once and holds the news of at most `most_days` before that. Where the bounds of
    the articles allow it the newest stands first, so that an article is no later than those above it.
    """
    lows = [(one.interval.earliest, one.binding[0]) for one in held]
    highs = [(one.interval.latest, one.binding[1]) for one in held]
    if not _coherent(lows, highs, most_days):
        return tuple(() for _ in held)
    ordered = _newest_first(lows, highs)
    return tuple(
        tuple(
            clue
            for clue in (
                _lower(lows, number, most_days, ordered=ordered),
                _upper(highs, number, most_days, ordered=ordered),
            )
            if clue is not None
        )
        for number in range(len(held))
    )


Ends = Sequence[tuple[date | None, Clue | None]]


def _coherent(lows: Ends, highs: Ends, most_days: int) -> bool:
    """Whether one window of days can hold all articles."""
    low = [day for day, _ in lows if day is not None]
    high = [day for day, _ in highs if day is not None]
    return not low or not high or (max(low) - min(high)).days <= most_days


def _newest_first(lows: Ends, highs: Ends) -> bool:
    """Whether no article must be later than one that stands above it."""
    tightest: date | None = None
    for (low, _), (high, _) in zip(lows, highs, strict=True):
        if tightest is not None and low is not None and low > tightest:
            return False
        if high is not None:
            tightest = high if tightest is None else min(tightest, high)
    return True


def _lower(lows: Ends, number: int, most_days: int, *, ordered: bool) -> Clue | None:
    bounds = []
    for other, (day, clue) in enumerate(lows):
        if other == number or day is None or clue is None:
            continue
        slack = 0 if ordered and other > number else most_days
        bounds.append((day - timedelta(days=slack), clue))
    if not bounds:
        return None
    day, clue = max(bounds, key=lambda bound: bound[0])
    return _clue(clue, day, None)


def _upper(highs: Ends, number: int, most_days: int, *, ordered: bool) -> Clue | None:
    bounds = []
    for other, (day, clue) in enumerate(highs):
        if other == number or day is None or clue is None:
            continue
        slack = 0 if ordered and other < number else most_days
        bounds.append((day + timedelta(days=slack), clue))
    if not bounds:
        return None
    day, clue = min(bounds, key=lambda bound: bound[0])
    return _clue(clue, None, day)


def _clue(clue: Clue, earliest: date | None, latest: date | None) -> Clue:
    rule = clue.rule if clue.rule.startswith("neighbour") else f"neighbour in the document: {clue.rule}"
    return Clue(clue.quote, rule, _STRENGTH, earliest, latest)
