"""Counts of one incident that can't all be true: versions with their owners and the range between them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from sitrep.analysis.contests.belonging import part_states
from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.contests.groups import part_groups
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.reach import adds_to_another, drop_glimpses, part_reach
from sitrep.analysis.contests.said import Said, deniers_of, span_of
from sitrep.analysis.contests.versions import Side, make_version, part_sides, tellings_of
from sitrep.model import Contest, ContestKind, FigureBasis, Metric

# What one incident does to people: no stocks, no money, no control of territory.
_METRICS = frozenset(
    {
        Metric.KILLED,
        Metric.INJURED,
        Metric.CASUALTIES,
        Metric.MISSING,
        Metric.ABDUCTED,
        Metric.DETAINED,
        Metric.SURRENDERED,
        Metric.DISPLACED,
        Metric.EVACUATED,
    }
)
_A_DAY = timedelta(days=1)
# A number so many times the others, and this large, is that of a war and not of the incident.
_TIMES, _LARGE = 20, 1000


def counts_incident(said: Said) -> bool:
    """Tell whether a count is one of a single incident: of a story, and of no time longer than a day."""
    figure = said.figure
    if figure.metric not in _METRICS or said.story is None:
        return False
    period = figure.period
    if period is None or period.kind in {"day", "as_of"}:
        return True
    span = span_of(period)
    return span is not None and span[1] - span[0] <= _A_DAY


def find_incidents(said: Sequence[Said], owners: Sequence[Owner]) -> Iterator[Contest]:
    """Yield the contests of one story, given its counts and whose they are.

    Compared are counts of one metric and unit, of groups that overlap or are not stated, of one state's
    people, in one first-level unit and on one day where these are stated.
    """
    counts: defaultdict[tuple[Metric, str], list[Said]] = defaultdict(list)
    for each in said:
        if counts_incident(each) and not adds_to_another(each.article, each.number):
            counts[each.figure.metric, each.figure.unit].append(each)
    for _, same in sorted(counts.items()):
        for scene in _scenes(same) if len(same) > 1 else ():
            contest = _contest(drop_glimpses(scene), owners)
            if contest is not None:
                yield contest


def _scenes(counts: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield counts that can be of the same people, at one place and on one day."""
    for lane in part_groups(counts, fighters=True):
        for kin in part_states(lane):
            for reach in part_reach(kin):
                for near in _by_place(reach):
                    yield from _split(near, _day, lambda one, other: abs(int(one) - int(other)) <= 1)


def _contest(counts: Sequence[Said], owners: Sequence[Owner]) -> Contest | None:
    if len(counts) < 2:
        return None
    sides = _plausible(part_sides(tellings_of(owners, frozenset(each.key for each in counts))))
    if len(sides) < 2:
        return None
    sides.sort(key=lambda side: (printed_number(side.first.lead.figure), side.first.lead.key))
    every = [each for side in sides for each, _ in side.said]
    places = sorted(place for each in every if (place := each.figure.place or (each.spot and each.spot[1])))
    groups = sorted(each.figure.group for each in every if each.figure.group)
    return Contest(
        kind=ContestKind.INCIDENT,
        story=every[0].story,
        metrics=(every[0].figure.metric,),
        group=max(groups, key=lambda group: (groups.count(group), group), default=()),
        place=max(places, key=lambda place: (places.count(place), place), default=None),
        versions=tuple(make_version(side.said) for side in sides),
        lowest=min(every, key=lambda each: (printed_number(each.figure), each.key)).statement,
        highest=max(every, key=lambda each: (printed_number(each.figure), each.key)).statement,
        denied_by=deniers_of(every),
    )


def _plausible(sides: list[Side]) -> list[Side]:
    """Leave out what is no rival: an aside of an article that gives another count, a war's toll.

    What an article counts in its own words beside a number that it gives to somebody, or of nobody in
    particular beside fighters or others that it names, is mostly another incident or other people. Civilians
    may be the same people.
    """
    spoken: defaultdict[str, set[int]] = defaultdict(set)
    stated: defaultdict[str, set[int]] = defaultdict(set)
    for at, side in enumerate(sides):
        for each, owner in side.said:
            if owner.name is not None:
                spoken[each.article.id].add(at)
            if each.figure.group and "civilians" not in each.figure.group:
                stated[each.article.id].add(at)
    kept = [
        side
        for at, side in enumerate(sides)
        if any(
            (owner.name is not None or spoken[each.article.id] <= {at})
            and (each.figure.group or stated[each.article.id] <= {at})
            for each, owner in side.said
        )
    ]
    small = min((side.first.lead.bounds[1] for side in kept), default=0)
    return [
        side
        for side in kept
        if side.first.lead.bounds[0] < max(_LARGE, _TIMES * small)
        or any(each.figure.basis is FigureBasis.CLAIMED for each, _ in side.said)
    ]


def _by_place(counts: Sequence[Said]) -> Iterator[list[Said]]:
    """Part counts by first-level unit, and by town where an article tells of several towns in it."""
    for near in _split(counts, lambda each: each.spot[0] if each.spot else None, str.__eq__):
        towns: defaultdict[str, set[str]] = defaultdict(set)
        for each in near:
            if each.spot is not None and each.spot[1] is not None:
                towns[each.article.id].add(each.spot[1])
        if any(len(names) > 1 for names in towns.values()):
            yield from _split(near, lambda each: each.spot[1] if each.spot else None, str.__eq__)
        else:
            yield near


def _day(each: Said) -> str | None:
    span = span_of(each.figure.period)
    return str(span[0].toordinal()) if span is not None else None


def _split(
    counts: Sequence[Said], of: Callable[[Said], str | None], near: Callable[[str, str], bool]
) -> list[list[Said]]:
    """Part counts by what they state; those that don't state it go with the largest part."""
    parts: list[tuple[str, list[Said]]] = []
    stated = sorted(
        ((value, each.key, each) for each in counts if (value := of(each)) is not None),
        key=lambda entry: entry[:2],
    )
    for value, _, each in stated:
        part = next((members for first, members in parts if near(first, value)), None)
        if part is None:
            part = []
            parts.append((value, part))
        part.append(each)
    unstated = [each for each in counts if of(each) is None]
    if not parts:
        return [unstated]
    largest = max(parts, key=lambda part: (len(part[1]), part[0]))[1]
    largest += unstated
    return [sorted(members, key=lambda each: each.key) for _, members in parts]
