"""Whether the first sentences of two units tell one deed: its town, its day and what was done."""

from sitrep.analysis.stories.acts import GENERAL, HARM, STRIKE
from sitrep.analysis.stories.openings import Openings
from sitrep.analysis.stories.traits import Unit

_AIR = "air"
# What it was done with, among the kinds of things that words turn on; the others are what it was done to.
_WEAPONS = frozenset({"aircraft", "drone", "missile", "artillery", "car_bomb", "mine", "gunmen"})
_TOWN = frozenset({"north", "south", "east", "west"})
_DAY = frozenset({"morning", "noon", "evening"})


def same_deed(left: Unit, right: Unit, openings: Openings) -> bool:
    """Tell whether two units surely tell one deed, whatever words they choose and however many they count.

    Both name the same town first, give the same day, tell that people were harmed and by the same kind of
    act; and neither names another target, weapon, part of the town or hour. One who only says that something
    was struck may speak of an air strike, of no other weapon: two sides may strike in one town.
    """
    return (
        left.spot is not None
        and left.spot == right.spot
        and HARM in left.done
        and HARM in right.done
        and _one_act(left.done - {HARM}, right.done - {HARM})
        and not part(left.aims & _WEAPONS, right.aims & _WEAPONS)
        and not part(left.aims - _WEAPONS, right.aims - _WEAPONS)
        and not apart_in_town(left, right)
        and not set(openings.days_of(left)).isdisjoint(openings.days_of(right))
    )


def apart_in_town(left: Unit, right: Unit) -> bool:
    """Tell whether two units name other sides of a town, or other hours of a day."""
    return any(part(left.sides & kind, right.sides & kind) for kind in (_TOWN, _DAY))


def _one_act(left: frozenset[str], right: frozenset[str]) -> bool:
    one, other = left - GENERAL, right - GENERAL
    if one and other:
        return not one.isdisjoint(other)
    return all(STRIKE in kinds or _AIR in kinds for kinds in (left, right)) and one | other <= {_AIR}


def part(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two units both name something of a kind, and nothing in common."""
    return bool(left and right and left.isdisjoint(right))
