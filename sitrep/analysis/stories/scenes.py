"""Whether the first sentences of two units tell one deed: its town, its day and what was done."""

from collections.abc import Sequence

from sitrep.analysis.stories.acts import CAPTURE, GENERAL, HARM, STRIKE
from sitrep.analysis.stories.openings import Openings, Span
from sitrep.analysis.stories.traits import Unit

_AIR = "air"
_TOWN = frozenset({"north", "south", "east", "west"})
_DAY = frozenset({"morning", "noon", "evening"})


def same_deed(left: Unit, right: Unit, grounds: frozenset[str], openings: Openings) -> bool:
    """Tell whether two units surely tell one deed, whatever words they choose and however many they count.

    `grounds` are the places they share that the gazetteer does not know. Of a town both name it first and
    give the same day; of a small place, where less happens, neither gives another day. Neither names another
    weapon, part of the town or hour.
    """
    if apart_in_town(left, right) or part(left.weapons, right.weapons):
        return False
    one_town = left.spot is not None and left.spot == right.spot
    if CAPTURE in left.done and CAPTURE in right.done:
        one_seat = left.seat is not None and left.seat == right.seat
        return (one_seat or bool(grounds)) and _days_meet(left, right, openings, unless_told=True)
    if HARM not in left.done or HARM not in right.done:
        return False
    if grounds and not part(left.done - GENERAL, right.done - GENERAL):
        return _days_meet(left, right, openings, unless_told=True)
    return (
        one_town
        and _one_act(left.done - {HARM}, right.done - {HARM})
        and not part(left.aims, right.aims)
        and _days_meet(left, right, openings, unless_told=False)
    )


def _days_meet(left: Unit, right: Unit, openings: Openings, *, unless_told: bool) -> bool:
    """Tell whether two units give one day; `unless_told`: or one gives none but that of the telling."""
    mine, theirs = openings.days_of(left), openings.days_of(right)
    if not set(mine).isdisjoint(theirs):
        return True
    return unless_told and not (days_before(left, mine) and days_before(right, theirs))


def apart_in_town(left: Unit, right: Unit) -> bool:
    """Tell whether two units name other sides of a town, or other hours of a day."""
    return any(part(left.sides & kind, right.sides & kind) for kind in (_TOWN, _DAY))


def shared_grounds(left: Unit, right: Unit) -> frozenset[str]:
    """Return the names of places unknown to the gazetteer that one opening is at and the other names."""
    return left.grounds & right.heading | right.grounds & left.heading


def other_ground(left: Unit, right: Unit) -> bool:
    """Tell whether two openings are at places that the other does not name."""
    return (
        part(left.grounds, right.grounds)
        and left.towns.isdisjoint(right.towns)
        and left.grounds.isdisjoint(right.heading)
        and right.grounds.isdisjoint(left.heading)
    )


def two_deeds(left: Unit, right: Unit) -> bool:
    """Tell whether people came to harm in two towns, of which each text tells one first and not the other."""
    return (
        HARM in left.done
        and HARM in right.done
        and left.spot not in right.towns
        and right.spot not in left.towns
    )


def days_before(unit: Unit, days: Sequence[Span]) -> list[Span]:
    """Return the days that are over when a unit comes out."""
    return [day for day in days if unit.latest is None or day[1] < unit.latest]


def _one_act(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two units tell one kind of act.

    One who only says that something was struck may speak of an air strike, of no other weapon: two sides may
    strike in one town.
    """
    one, other = left - GENERAL, right - GENERAL
    if one and other:
        return not one.isdisjoint(other)
    return all(STRIKE in kinds or _AIR in kinds for kinds in (left, right)) and one | other <= {_AIR}


def part(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two units both name something of a kind, and nothing in common."""
    return bool(left and right and left.isdisjoint(right))
