"""Bodies that count one period differently: their counts side by side, and no range between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sitrep.analysis.contests.belonging import part_states
from sitrep.analysis.contests.bounds import can_agree, printed_number
from sitrep.analysis.contests.groups import part_groups
from sitrep.analysis.contests.leaning import fill_in
from sitrep.analysis.contests.owners import Owner, find_owners
from sitrep.analysis.contests.perpetrators import Sides, part_perpetrators
from sitrep.analysis.contests.said import Said, deniers_of, newest, span_of
from sitrep.analysis.contests.versions import MOST, make_version
from sitrep.model import HARM, Contest, ContestKind, Metric, Version

_KINDS = frozenset({"range", "cumulative_since"})
_SAME = 0.9  # of the days of both periods, so many in common make one period
_NEAR = 50  # spans that are looked back through, in the order of their first days

Counts = dict[Metric, list[Said]]
Body = tuple[list[Owner], Counts]


def counts_period(said: Said) -> bool:
    """Tell whether a count is what somebody counted over known days, more than one."""
    figure = said.figure
    if figure.speaker is None or figure.period is None or figure.period.kind not in _KINDS:
        return False
    span = span_of(figure.period)
    return span is not None and (span[1] - span[0]).days > 1


def find_periods(said: Sequence[Said], sides: Sides) -> Iterator[Contest]:
    """Yield where bodies count one metric, group, period and place differently, whatever their stories.

    A province is not compared with the country, nor one perpetrator's share with the whole. A body is never
    set against itself: its newest count stands. `sides` are the names of the parties to the conflict.
    """
    same: defaultdict[tuple[str, str, str], list[Said]] = defaultdict(list)
    for each in fill_in(each for each in said if counts_period(each)):
        metric = "harm" if each.figure.metric in HARM else each.figure.metric.value
        same[metric, each.figure.unit, each.area or ""].append(each)
    for _, counts in sorted(same.items()):
        for together in _by_period(counts):
            for lane in part_groups(together, fighters=False):
                for kin in part_states(lane):
                    for rivals in part_perpetrators(kin, sides):
                        contest = _contest(rivals)
                        if contest is not None:
                            yield contest


def _contest(counts: Sequence[Said]) -> Contest | None:
    bodies = _join_equal(find_owners(counts))
    given = [metric for _, by_metric in bodies for metric in by_metric]
    metrics = tuple(metric for metric in Metric if given.count(metric) > 1)
    told = [
        (owners, {metric: by_metric[metric] for metric in metrics if metric in by_metric})
        for owners, by_metric in bodies
    ]
    told = [(owners, by_metric) for owners, by_metric in told if by_metric]
    if len(told) < 2 or not any(_differ(metric, told) for metric in metrics):
        return None
    every = [each for _, by_metric in told for said in by_metric.values() for each in said]
    stories = {each.story for each in every}
    places = sorted(each.figure.place for each in every if each.figure.place is not None and each.area)
    return Contest(
        kind=ContestKind.PERIOD,
        story=next(iter(stories)) if len(stories) == 1 else None,
        metrics=metrics,
        group=max((each.figure.group for each in every), key=lambda group: (bool(group), group)),
        place=places[0] if places else None,
        versions=tuple(_version(body) for body in told),
        denied_by=deniers_of(every),
    )


def _standing(owner: Owner) -> Counts:
    """Return the counts of an owner that still stand, by metric."""
    by_metric: Counts = {}
    for each in owner.said:
        by_metric.setdefault(each.figure.metric, []).append(each)
    return {metric: newest(said) for metric, said in by_metric.items()}


def _join_equal(owners: Sequence[Owner]) -> list[Body]:
    """Join those who give the same numbers, and a description ("a watchdog") with the name that it fits."""
    bodies: list[Body] = []
    for owner in sorted(owners, key=lambda owner: (not owner.is_named, owner.rank)):
        counts = _standing(owner)
        same = next((body for body in bodies if _equal(counts, body[1])), None)
        if same is None and not owner.is_named:
            same = next((body for body in bodies if _fit(counts, body[1])), None)
        if same is None:
            bodies.append(([owner], counts))
            if len(bodies) > MOST:
                return []
        else:
            same[0].append(owner)
            for metric, said in counts.items():
                same[1].setdefault(metric, []).extend(said)
    return bodies


def _equal(one: Counts, other: Counts) -> bool:
    shared = one.keys() & other.keys()
    return bool(shared) and all(_numbers(one[metric]) & _numbers(other[metric]) for metric in shared)


def _fit(one: Counts, other: Counts) -> bool:
    shared = one.keys() & other.keys()
    return bool(shared) and all(
        any(can_agree(each.bounds, there.bounds) for each in one[metric] for there in other[metric])
        for metric in shared
    )


def _differ(metric: Metric, bodies: Sequence[Body]) -> bool:
    given = [_numbers(counts[metric]) for _, counts in bodies if metric in counts]
    return len(given) > 1 and any(not given[0] & other for other in given[1:])


def _numbers(said: Sequence[Said]) -> set[int]:
    return {printed_number(each.figure) for each in said}


def _version(body: Body) -> Version:
    owners, counts = body
    # Beside a name the description that fits it is no further body.
    named = [owner for owner in owners if owner.is_named]
    whose = {
        each.key: owner if owner.is_named or not named else named[0]
        for owner in owners
        for each in owner.said
    }
    return make_version([(each, whose[each.key]) for said in counts.values() for each in said])


def _by_period(counts: Sequence[Said]) -> list[list[Said]]:
    """Part counts by the days that they cover, however the words put it."""
    parts: list[tuple[tuple[date, date], list[Said]]] = []
    dated = sorted(
        ((span, each.key, each) for each in counts if (span := span_of(each.figure.period))),
        key=lambda entry: entry[:2],
    )
    for span, _, each in dated:
        near = reversed(parts[-_NEAR:])
        part = next((members for first, members in near if _overlap(first, span) >= _SAME), None)
        if part is None:
            part = []
            parts.append((span, part))
        part.append(each)
    return [sorted(members, key=lambda each: each.key) for _, members in parts]


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> float:
    common = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    return max(0, common) / ((max(one[1], other[1]) - min(one[0], other[0])).days + 1)
