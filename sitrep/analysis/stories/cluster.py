"""Gather units that tell one event, whatever order they are given in."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import product

from sitrep.analysis.stories.likeness import ALIKE, compare_units
from sitrep.analysis.stories.openings import Openings
from sitrep.analysis.stories.scale import Scale
from sitrep.analysis.stories.traits import Unit

# A unit is looked up by so many of its rarest words; two that share this many of them are compared.
_LOOKED_UP = 16
_SHARED = 2
_SMALL = 500
# Among so few units each is compared with every other.
_FEW, _ANY = 150, ""
# A word of more units than this brings each of them only to the fullest few, and each is compared with
# so many, until so many are alike: an event that everybody tells is found without comparing everybody
# with everybody.
_COMMON = 60
_HUBS = 8
_COMPARED = 12
_ENOUGH = 3
# Days that a drawer holds: no fewer than two reports of one event may be apart. An article whose range is
# wider than so many drawers is dated by nothing that would tell.
_DRAWER_DAYS = 3
_DRAWERS = 12
_UNDATED, _ALL = -1, -2
_NOWHERE, _EVERYWHERE = "", "*"
# Two groups become one where their members are this much alike on average; so many of each are asked. It is
# more than two units need: to print two events as one is worse than to print one event twice.
_ON_AVERAGE, _LEAST, _MOST = 0.8, -2.0, 3.0
_ASKED = 2


def cluster_units(
    units: Sequence[Unit], bound: Iterable[tuple[int, int]], openings: Openings
) -> list[list[int]]:
    """Return groups of positions, each with its lead first, the groups by their leads.

    `bound` are pairs that are known to tell one event. Likest pairs come first; a pair whose groups
    place or time set apart stays two.
    """
    order = sorted(range(len(units)), key=lambda position: units[position].rank)
    place_in_order = {position: place for place, position in enumerate(order)}
    ranked = [units[position] for position in order]
    scales = _Scales(ranked)

    def likeness(left: int, right: int) -> float | None:
        one, other = ranked[left], ranked[right]
        return compare_units(one, other, scales.of(left, right), openings)

    groups = {place: [place] for place in range(len(ranked))}
    of = list(range(len(ranked)))
    tied = {(min(pair), max(pair)) for pair in ((place_in_order[a], place_in_order[b]) for a, b in bound)}
    for left, right in sorted(tied):
        _join(groups, of, left, right)
    # Two groups that were kept apart are asked again only when those of them that are asked have changed.
    apart: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
    for unlike, left, right in sorted(_find_alike(ranked, scales, likeness)):
        one, other = sorted((of[left], of[right]))
        if one == other:
            continue
        asked = groups[one][:_ASKED], groups[other][:_ASKED]
        if apart.get((one, other)) == asked:
            continue
        # How much two units alike are that each stand alone is known.
        alone = len(groups[one]) == len(groups[other]) == 1
        if -unlike >= _ON_AVERAGE if alone else _agree(*asked, likeness):
            _join(groups, of, one, other)
        else:
            apart[one, other] = asked
    return [[order[place] for place in sorted(group)] for _, group in sorted(groups.items())]


def _find_alike(
    units: Sequence[Unit], scales: "_Scales", likeness: Callable[[int, int], float | None]
) -> Iterator[tuple[float, int, int]]:
    """Yield pairs of units that can tell one event, as likeness (negative, so that the likest sort first)."""
    for right, candidates in enumerate(_candidates(units, scales)):
        met = 0
        for left in candidates:
            alike = likeness(left, right) if units[left].number != units[right].number else None
            if alike is not None and alike >= ALIKE:
                yield -alike, left, right
                met += 1
                if met == _ENOUGH:
                    break


def _candidates(units: Sequence[Unit], scales: "_Scales") -> Iterator[list[int]]:
    """Yield for each unit those before it, of its days and places, that share most of what tells it."""
    # By place and days, then by word, those that stand there.
    drawers: defaultdict[tuple[str, int], dict[str, list[int]]] = defaultdict(dict)
    undated = any(unit.earliest is None or unit.latest is None for unit in units)
    for right, unit in enumerate(units):
        shared: list[int] = []
        days_in, days_looked = _drawers(unit, undated=undated)
        scale = scales.of(right, right)
        # On a small day every word that two units share is common to them: rarity alone would part them.
        small = scale.size <= _SMALL
        # Units that lie in two places are seldom one event: on a full day each is looked up among its own.
        lies_in = () if small else sorted(unit.units)
        looks = product([*lies_in, _NOWHERE] if lies_in else [_EVERYWHERE], days_looked)
        looked = [drawers[key] for key in looks if key in drawers]
        stands = [drawers[key] for key in product([*(lies_in or [_NOWHERE]), _EVERYWHERE], days_in)]
        if scale.size <= _FEW:
            for drawer in stands:
                drawer.setdefault(_ANY, []).append(right)
            yield sorted({left for drawer in looked for left in drawer.get(_ANY, ())} - {right})
            continue
        for word in scale.rarest(unit, len(unit.words) + len(unit.names) if small else _LOOKED_UP):
            met = [drawer[word] for drawer in looked if word in drawer]
            full = [held if len(held) < _COMMON else held[:_HUBS] for held in met]
            # A unit may stand in two of the drawers.
            shared += full[0] if len(full) == 1 else set().union(*full)
            for drawer in stands:
                held = drawer.setdefault(word, [])
                if len(held) < _COMMON:
                    held.append(right)
        likest = [(-count, left) for left, count in Counter(shared).items() if count >= _SHARED]
        yield [left for _, left in nsmallest(_COMPARED, likest)]


def _drawers(unit: Unit, *, undated: bool) -> tuple[list[int], list[int]]:
    """Return the drawers of a few days each in which a unit is put, and those in which it is looked up."""
    if unit.earliest is None or unit.latest is None:
        return [_UNDATED, _ALL], [_ALL]
    first, last = unit.earliest // _DRAWER_DAYS, unit.latest // _DRAWER_DAYS
    last = min(last, first + _DRAWERS)
    stands, looks = list(range(first, last + 1)), list(range(first - 1, last + 2))
    return ([*stands, _ALL], [*looks, _UNDATED]) if undated else (stands, looks)


def _agree(left: list[int], right: list[int], likeness: Callable[[int, int], float | None]) -> bool:
    """Tell whether the first of two groups are alike on average; none of them may be apart."""
    # What is still missing of the average if all that are to come are most alike.
    wanted = (_ON_AVERAGE - _MOST) * len(left) * len(right)
    for one in left:
        for other in right:
            alike = likeness(one, other)
            if alike is None:
                return False
            wanted += _MOST - min(_MOST, max(_LEAST, alike))
            if wanted > 0:
                return False
    return True


def _join(groups: dict[int, list[int]], of: list[int], left: int, right: int) -> None:
    """Make one group of those of two members."""
    keep, give = sorted((of[left], of[right]))
    if keep == give:
        return
    for place in groups[give]:
        of[place] = keep
    groups[keep] = sorted(groups[keep] + groups.pop(give))


class _Scales:
    """The scales of units, each made of those of a few days, whatever else was given."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._drawers = [_drawer(unit) for unit in units]
        held: defaultdict[int, list[Unit]] = defaultdict(list)
        for drawer, unit in zip(self._drawers, units, strict=True):
            held[drawer].append(unit)
        self._made = {
            drawer: Scale.of(
                unit
                for near in ((drawer - 1, drawer, drawer + 1) if drawer != _UNDATED else (drawer,))
                for unit in held.get(near, ())
            )
            for drawer in sorted(held)
        }

    def of(self, one: int, other: int) -> Scale:
        """Return the scale of the days of the earlier of two units, of the dated where one is not."""
        first, second = self._drawers[one], self._drawers[other]
        if first == second:
            return self._made[first]
        return self._made[max(first, second) if _UNDATED in {first, second} else min(first, second)]


def _drawer(unit: Unit) -> int:
    return _UNDATED if unit.earliest is None or unit.latest is None else unit.earliest // _DRAWER_DAYS
