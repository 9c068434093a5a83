"""Gather units that tell one event, whatever order they are given in."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from sitrep.analysis.stories.likeness import ALIKE, Scale, Span, compare_units
from sitrep.analysis.stories.traits import Unit

# A unit is looked up by so many of its rarest words; two that share this many of them are compared.
_LOOKED_UP = 16
_SHARED = 2
# A word of more units than this brings each of them only to the fullest few, and each is compared with
# so many: an event that everybody tells is found without comparing everybody with everybody.
_COMMON = 60
_HUBS = 8
_COMPARED = 16
# Days that a drawer holds: no fewer than two reports of one event may be apart. An article whose range is
# wider than so many drawers is dated by nothing that would tell.
_DRAWER_DAYS = 3
_DRAWERS = 12
_UNDATED, _ALL = -1, -2
# Two groups become one where their members are this much alike on average; so many of each are asked.
_ON_AVERAGE = 0.36
_ASKED = 6


def cluster_units(
    units: Sequence[Unit], bound: Iterable[tuple[int, int]], days_of: Callable[[Unit], tuple[Span, ...]]
) -> list[list[int]]:
    """Return groups of positions, each with its lead first, the groups by their leads.

    `bound` are pairs that are known to tell one event. Likest pairs come first; a pair whose groups
    place or time set apart stays two.
    """
    order = sorted(range(len(units)), key=lambda position: units[position].rank)
    place_in_order = {position: place for place, position in enumerate(order)}
    ranked = [units[position] for position in order]
    scale = Scale.of(ranked)
    vectors = [scale.vector(unit) for unit in ranked]
    known: dict[tuple[int, int], float | None] = {}

    def likeness(left: int, right: int) -> float | None:
        pair = (left, right) if left < right else (right, left)
        if pair not in known:
            one, other = ranked[pair[0]], ranked[pair[1]]
            known[pair] = compare_units(one, other, _cosine(vectors[pair[0]], vectors[pair[1]]), days_of)
        return known[pair]

    groups = {place: [place] for place in range(len(ranked))}
    of = list(range(len(ranked)))
    tied = {(min(pair), max(pair)) for pair in ((place_in_order[a], place_in_order[b]) for a, b in bound)}
    for left, right in sorted(tied):
        _join(groups, of, left, right)
    found = []
    for pair in _candidates(ranked, vectors):
        alike = likeness(*pair)
        if alike is not None and alike >= ALIKE and ranked[pair[0]].number != ranked[pair[1]].number:
            found.append((-alike, pair))
    for _, (left, right) in sorted(found):
        if of[left] != of[right] and _agree(groups[of[left]], groups[of[right]], likeness):
            _join(groups, of, left, right)
    return [[order[place] for place in sorted(group)] for _, group in sorted(groups.items())]


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    if len(right) < len(left):
        left, right = right, left
    total = 0.0
    for word, value in left.items():
        if word in right:
            total += value * right[word]
    return total


def _candidates(units: Sequence[Unit], vectors: Sequence[dict[str, float]]) -> Iterator[tuple[int, int]]:
    """Yield for each unit those before it, of its days, that share most of the words that tell it."""
    holders: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for right, vector in enumerate(vectors):
        shared: Counter[int] = Counter()
        stands, looks = _drawers(units[right])
        for word in sorted(vector, key=lambda word: (-vector[word], word))[:_LOOKED_UP]:
            met: set[int] = set()
            for drawer in looks:
                held = holders.get((word, drawer), ())
                met.update(held if len(held) < _COMMON else held[:_HUBS])
            shared.update(met)
            for drawer in stands:
                holders[word, drawer].append(right)
        likest = sorted((-count, left) for left, count in shared.items() if count >= _SHARED)
        for _, left in likest[:_COMPARED]:
            yield left, right


def _drawers(unit: Unit) -> tuple[list[int], list[int]]:
    """Return the drawers of a few days each in which a unit is put, and those in which it is looked up."""
    if unit.earliest is None or unit.latest is None:
        return [_UNDATED, _ALL], [_ALL]
    first, last = unit.earliest.toordinal() // _DRAWER_DAYS, unit.latest.toordinal() // _DRAWER_DAYS
    last = min(last, first + _DRAWERS)
    return [*range(first, last + 1), _ALL], [*range(first - 1, last + 2), _UNDATED]


def _agree(left: list[int], right: list[int], likeness: Callable[[int, int], float | None]) -> bool:
    total, count = 0.0, 0
    for one in left[:_ASKED]:
        for other in right[:_ASKED]:
            alike = likeness(one, other)
            if alike is None:
                return False
            total += alike
            count += 1
    return total >= _ON_AVERAGE * count


def _join(groups: dict[int, list[int]], of: list[int], left: int, right: int) -> None:
    keep, give = sorted((of[left], of[right]))
    if keep == give:
        return
    for place in groups[give]:
        of[place] = keep
    groups[keep] = sorted(groups[keep] + groups.pop(give))
