"""Whose doing counts of a period are: one side's doing is mostly a share of what is counted of all."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sitrep.analysis.contests.bounds import can_agree, printed_number
from sitrep.analysis.contests.owners import is_same_owner
from sitrep.analysis.contests.said import Said
from sitrep.text import fold

Sides = Mapping[str, Sequence[str]]


def part_perpetrators(counts: Sequence[Said], sides: Sides) -> Iterator[list[Said]]:
    """Yield counts that can be rivals by who is said to have killed, wounded or taken those counted.

    What one side did is compared with what the same side did by another count, under any of its names
    (`sides`). With a count that names no perpetrator it is compared only where it can't be a share of that:
    it is larger, of one metric, and given by somebody else.
    """
    lanes: list[tuple[str, list[Said]]] = []
    unnamed: list[Said] = []
    for each in counts:
        name = each.figure.perpetrator
        if name is None:
            unnamed.append(each)
            continue
        lane = next((lane for first, lane in lanes if _is_one(first, name, sides)), None)
        if lane is None:
            lanes.append((name, [each]))
        else:
            lane.append(each)
    for _, lane in lanes:
        if any(_exceeds(one, other) for one in lane for other in unnamed):
            yield sorted([*lane, *unnamed], key=lambda each: each.key)
            unnamed = []
        else:
            yield lane
    if unnamed:
        yield unnamed


def _exceeds(one: Said, other: Said) -> bool:
    """Tell whether a count of one side's doing is more than somebody else's count of all."""
    left, right = one.figure, other.figure
    return (
        left.metric is right.metric
        and left.speaker != right.speaker
        and printed_number(left) > printed_number(right)
        and not can_agree(one.bounds, other.bounds)
    )


def _is_one(name: str, other: str, sides: Sides) -> bool:
    mine, theirs = _side(name, sides), _side(other, sides)
    return (mine is not None and mine == theirs) or is_same_owner(name, mine, other, theirs)


def _side(name: str, sides: Sides) -> str | None:
    """Return the side that a name belongs to; a star stands for any ending, as in the configuration."""
    told = fold(name)
    return next(
        (side for side, listed in sides.items() for each in listed if re.search(_pattern(each), told)), None
    )


def _pattern(listed: str) -> str:
    word = fold(listed)
    return rf"\b{re.escape(word.removesuffix('*'))}" + ("" if word.endswith("*") else r"\b")
