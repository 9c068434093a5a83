"""Totals of one article: a new toll takes the place of an older one and holds what was added to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitrep.model import Figure, Metric

_BACK = 40  # figures that a toll can take the place of
_TOLLS = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.MISSING})


@dataclass(frozen=True, slots=True)
class Standing:
    """What the text says of a count beside its value: a running total, or so many more; its paragraph.

    `put` tells that its speaker sets it against others: "the rebels put the toll at 43"; `bare` that the toll
    is said to be of nothing by itself: "the toll rose to 11" is that of what was just told.
    """

    total: bool
    more: bool
    paragraph: int
    put: bool = False
    bare: bool = False


def mark_superseded(figures: Sequence[Figure], standings: Sequence[Standing]) -> tuple[Figure, ...]:
    """Link older tolls to the newest, and additions to the total that they led to; nothing is added up."""
    marked = list(figures)
    for number, (told, standing) in enumerate(zip(figures, standings, strict=True)):
        if not standing.total or told.metric not in _TOLLS or told.value is None:
            continue
        figure = told
        back = range(max(0, number - _BACK), number)
        nearest = _nearest(figures, number, back) if standing.bare else None
        for earlier in back:
            old, how = marked[earlier], standings[earlier]
            if old.metric is not figure.metric or old.value is None or old.unit != figure.unit:
                continue
            if standing.put and old.speaker not in {None, figure.speaker}:
                continue
            near = how.paragraph == standing.paragraph
            if earlier == nearest and figure.period is None and standing.paragraph - how.paragraph <= 1:
                risen = replace(figure, place=figure.place or old.place, period=old.period, as_of=old.as_of)
                if old.value != risen.value and _newer(old, risen, how, near=True):
                    marked[earlier] = replace(old, superseded_by=number)
                    marked[number] = figure = risen
                    continue
            if how.more and near and old.part_of is None:
                marked[earlier] = replace(old, part_of=number)
            elif old.part_of is None and old.value != figure.value and _newer(old, figure, how, near=near):
                marked[earlier] = replace(old, superseded_by=number)
    return tuple(marked)


def _nearest(figures: Sequence[Figure], number: int, back: range) -> int | None:
    """Return the last count of the same before a toll that is said to have risen."""
    new = figures[number]
    fitting = (
        other
        for other in reversed(back)
        if (figures[other].metric, figures[other].unit, figures[other].part_of)
        == (new.metric, new.unit, None)
    )
    return next(fitting, None)


def _newer(old: Figure, new: Figure, how: Standing, *, near: bool) -> bool:
    """A toll replaces a toll of the same people; in one paragraph also a smaller plain count."""
    same = not old.group or not new.group or old.group == new.group
    elsewhere = bool(old.place and new.place) and old.place != new.place
    if not same or elsewhere:
        return False
    return how.total or (near and old.period == new.period and (old.value or 0) < (new.value or 0))
