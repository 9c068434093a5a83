"""How likely two units of text tell one event, as log odds."""

from collections.abc import Sequence

from sitrep.analysis.stories.openings import Openings, Span
from sitrep.analysis.stories.parties import meet_apart
from sitrep.analysis.stories.scale import Scale
from sitrep.analysis.stories.scenes import (
    apart_in_town,
    days_before,
    other_ground,
    part,
    same_deed,
    shared_grounds,
    two_deeds,
)
from sitrep.analysis.stories.traits import Unit

# Two reports of one event come out within this many days of each other (standards.md section 4: the
# event's dates within one; a weekly or the next day's follow-up comes out later).
_APART_DAYS = 2
# Log odds, as a regression on the labelled pairs that are not held out gives them: of two units that have
# nothing in common, and what each thing in common adds. That two towns part two events was set by hand:
# the labels would have it at -0.4, where strikes on two towns of one district in one day become one.
_NOTHING = -3.3
_WORDS, _SUBJECTS, _NAMES, _NUMBERS = 16.0, 3.6, 2.4, 1.4
_SAME_TOWN, _OTHER_TOWN, _SAME_UNIT, _OTHER_UNIT, _OTHER_ACT = 1.0, -1.6, 0.6, -1.6, -0.5
_TWO_SCENES, _TWO_SCENES_NAMED = -4.0, -1.0
# The event's own days, where both texts give some: night and time zone may shift them by one, and a
# report of the search may not name the day of the flood.
_NEXT_DAY, _OTHER_DAY = -1.2, -1.4
_UNSURE = 0.8
# One town, one day, one kind of act and nothing that sets them apart; set by hand, as few labels have it.
_SAME_DEED = 4.0
# Openings that are at other places, though the texts may name both, or tell of people harmed at each, or of
# other weapons; set by hand.
_OTHER_GROUND, _OTHER_SPOT, _TWO_DEEDS, _OTHER_WEAPON = -1.5, -1.0, -2.5, -1.0
# Of two sides of a town, or of morning and evening, two events are told.
_OTHER_SIDE = -2.5
# Words, names and numbers in common count up to here: what is told of one war has some in common.
_MOST_WORDS, _MOST_NAMES, _MOST_NUMBERS = 0.3, 2.0, 2
# From these log odds on two units tell one story.
ALIKE = 0.3
# One desk words two events alike: so many of the runs of words of the shorter opening are the same while
# each names somebody or somewhere that the other does not.
_WORDED_ALIKE, _WORDED_THE_SAME = 0.14, 0.45
_EXPLOSION, _EXPLODES = "explosion", frozenset({"air", "shelling", "blast"})


def compare_units(left: Unit, right: Unit, scale: Scale, openings: Openings) -> float | None:
    """Return the log odds that two units tell one event, or None where time, wording or guests part them."""
    if not _near(left, right):
        return None
    names = left.names & right.names
    odds = _NOTHING
    if names:
        odds += _NAMES * min(_MOST_NAMES, scale.names_tell(names))
    grounds = shared_grounds(left, right)
    odds += _of_places(left, right, scale) + _of_grounds(left, right, grounds, scale)
    odds += _of_acts(left, right)
    if left.numbers and right.numbers:
        odds += _NUMBERS * min(_MOST_NUMBERS, len(left.numbers & right.numbers))
    words, subjects = scale.alike(left, right)
    odds += _WORDS * min(_MOST_WORDS, words) + _SUBJECTS * subjects
    if left.sides and right.sides and apart_in_town(left, right):
        odds += _OTHER_SIDE
    elif odds < _SAME_DEED and same_deed(left, right, grounds, openings):
        odds += _SAME_DEED
    if odds >= ALIKE and meet_apart(
        left.met, right.met, left.names | left.heading, right.names | right.heading
    ):
        return None  # who meets one guest and then another has two meetings
    if odds < ALIKE:  # days and wording only take away, and reading the days takes longer than all the rest
        return round(odds, 6)
    days = openings.days_of(left), openings.days_of(right)
    apart = _days_apart(*days)
    # The day on which it came out may be that of the telling ("said on Tuesday").
    surely = apart > 0 and _days_apart(days_before(left, days[0]), days_before(right, days[1])) > 0
    if _one_desk(left, right, len(names), openings, other_day=surely):
        return None
    if apart == 0:
        return round(odds, 6)
    return round(odds + (_NEXT_DAY if apart == 1 else _OTHER_DAY) * (1.0 if surely else _UNSURE), 6)


def _of_places(left: Unit, right: Unit, scale: Scale) -> float:
    odds = 0.0
    if left.towns and right.towns:
        towns = left.towns & right.towns
        odds += _SAME_TOWN * scale.towns_tell(towns) if towns else _OTHER_TOWN
    if left.units and right.units:
        if not left.units.isdisjoint(right.units):
            return odds + _SAME_UNIT
        odds += _OTHER_UNIT
        if part(left.scene, right.scene):
            odds += _TWO_SCENES_NAMED if left.names & right.names else _TWO_SCENES
    return odds


def _of_grounds(left: Unit, right: Unit, grounds: frozenset[str], scale: Scale) -> float:
    if grounds:
        return _SAME_TOWN * max([scale.names[ground] for ground in grounds])
    odds = _OTHER_GROUND if other_ground(left, right) else 0.0
    if left.spot == right.spot or left.spot is None or right.spot is None:
        return odds
    odds += _OTHER_SPOT
    return odds + _TWO_DEEDS if two_deeds(left, right) else odds


def _of_acts(left: Unit, right: Unit) -> float:
    parted = part(left.acts, right.acts) and not _heard(left.acts, right.acts)
    odds = _OTHER_ACT if parted else 0.0
    return odds + _OTHER_WEAPON if part(left.weapons, right.weapons) else odds


def _heard(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether one text calls an explosion what is an air strike, a shell or a bomb to the other."""
    return bool((_EXPLOSION in left and right & _EXPLODES) or (_EXPLOSION in right and left & _EXPLODES))


def _one_desk(left: Unit, right: Unit, names: int, openings: Openings, *, other_day: bool) -> bool:
    """Tell whether one desk words two events alike: other names, another town or another day."""
    one_town = not left.towns.isdisjoint(right.towns)
    elsewhere = part(left.units, right.units) or other_ground(left, right)
    mine = len(left.names) - names + bool(elsewhere or (left.towns and not one_town))
    theirs = len(right.names) - names + bool(elsewhere or (right.towns and not one_town))
    if left.lands != right.lands:
        mine += len(left.lands - right.lands)
        theirs += len(right.lands - left.lands)
    # In one town somebody else may speak of the same.
    if min(mine, theirs) <= one_town and not other_day:
        return False
    one, other = openings.runs_of(left), openings.runs_of(right)
    runs, least = len(one & other), min(len(one), len(other))
    if not least or runs < _WORDED_ALIKE * least:
        return False
    return other_day or names <= max(mine, theirs) or runs >= _WORDED_THE_SAME * least


def _days_apart(left: Sequence[Span], right: Sequence[Span]) -> int:
    """Return how far apart the nearest days of two events are, 2 for more; 0 where one has none."""
    if left == right:
        return 0
    nearest = 2
    for first, last in left:
        for begin, end in right:
            gap = max(begin - last, first - end)
            if gap <= 0:
                return 0
            nearest = min(nearest, gap)
    return nearest if left and right else 0


def _near(left: Unit, right: Unit) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    return max(right.earliest - left.latest, left.earliest - right.latest) <= _APART_DAYS
