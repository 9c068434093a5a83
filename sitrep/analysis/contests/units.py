"""Counts of one movement in families and in people that can't both be true; nothing is converted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.said import Said, newest, span_of
from sitrep.analysis.contests.versions import make_version
from sitrep.model import Contest, ContestKind, Metric

_MOVED = frozenset(
    {
        Metric.DISPLACED,
        Metric.EVACUATED,
        Metric.RETURNED,
        Metric.NEW_ARRIVALS,
        Metric.DEPORTED,
        Metric.IDP_STOCK,
        Metric.REFUGEES,
        Metric.IN_NEED,
        Metric.REACHED,
    }
)
# People in a family, at least and at most: with any number between them both counts can be true.
_SMALLEST, _LARGEST = 3, 9


def find_units(owners: Sequence[Owner]) -> Iterator[Contest]:
    """Yield where one owner of a story counts families and another people, and the two don't fit.

    Compared are counts of one metric and first-level unit whose days don't differ. There is no range between
    them: families are never turned into people (standards.md section 3.5, 6).
    """
    counts: defaultdict[tuple[Metric, str], list[tuple[Said, Owner]]] = defaultdict(list)
    for owner in owners:
        for each in owner.said:
            if (
                each.figure.metric in _MOVED
                and each.figure.value
                and each.figure.unit in {"families", "people"}
            ):
                counts[each.figure.metric, each.area or ""].append((each, owner))
    for _, same in sorted(counts.items(), key=lambda entry: entry[0]):
        families = _standing(same, "families")
        people = _standing(same, "people")
        rivals = [
            (one, other)
            for one in families
            for other in people
            if one[1] is not other[1] and _same_days(one[0], other[0]) and not _fit(one[0], other[0])
        ]
        agreeing = any(_fit(one[0], other[0]) for one in families for other in people)
        if rivals and not agreeing:
            yield _contest(rivals[0])


def _standing(counts: Sequence[tuple[Said, Owner]], unit: str) -> list[tuple[Said, Owner]]:
    """Return the counts in one unit that somebody gives and still stands by."""
    named = [(each, owner) for each, owner in counts if each.figure.unit == unit and owner.name is not None]
    kept: list[tuple[Said, Owner]] = []
    for owner in dict.fromkeys(id(owner) for _, owner in named):
        mine = [(each, whose) for each, whose in named if id(whose) == owner]
        keys = {each.key for each in newest([each for each, _ in mine])}
        kept += [(each, whose) for each, whose in mine if each.key in keys]
    return sorted(kept, key=lambda pair: (-printed_number(pair[0].figure), pair[0].key))


def _same_days(one: Said, other: Said) -> bool:
    left, right = span_of(one.figure.period), span_of(other.figure.period)
    return left is None or right is None or left == right


def _fit(families: Said, people: Said) -> bool:
    """Tell whether any usual size of a family makes both counts true."""
    (least, most), (low, high) = families.bounds, people.bounds
    return least * _SMALLEST <= high and low <= most * _LARGEST


def _contest(rivals: tuple[tuple[Said, Owner], tuple[Said, Owner]]) -> Contest:
    first = rivals[0][0]
    groups = sorted(each.figure.group for each, _ in rivals if each.figure.group)
    return Contest(
        kind=ContestKind.UNITS,
        story=first.story,
        metrics=(first.figure.metric,),
        group=groups[0] if groups else (),
        place=first.figure.place,
        versions=tuple(make_version([pair]) for pair in rivals),
    )
