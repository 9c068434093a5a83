"""How likely two units of text tell one event, as log odds."""

from collections.abc import Callable, Sequence
from datetime import date

from sitrep.analysis.stories.scale import Scale
from sitrep.analysis.stories.traits import Unit

Span = tuple[date, date]
# Two reports of one event come out within this many days of each other (standards.md section 4: the
# event's dates within one; a weekly or the next day's follow-up comes out later).
_APART_DAYS = 2
# Log odds, as a regression on the labelled pairs that are not held out gives them: of two units that have
# nothing in common, and what each thing in common adds.
_NOTHING = -3.0
_WORDS, _SUBJECTS, _NAMES, _NUMBERS = 9.0, 4.2, 1.8, 1.8
_SAME_TOWN, _OTHER_TOWN, _OTHER_UNIT, _OTHER_ACT = 1.5, -0.2, -1.4, -0.45
_TWO_SCENES, _TWO_SCENES_NAMED = -4.0, -1.0
# The first sentences lay the scene in two units: who is named in both may go from one to the other.
_OTHER_SCENE = 0.5
# The event's own days, where both texts give some: night and time zone may shift them by one, and a
# report of the search may not name the day of the flood.
_NEXT_DAY, _OTHER_DAY = -1.7, -1.4
_UNSURE = 0.7
# Numbers and names in common count up to here: what is told of one war has some in common.
_MOST_NAMES, _MOST_NUMBERS = 2.0, 2
# From these log odds on two units tell one story.
ALIKE = 0.3
# One desk words two events alike: so many of the runs of words of the shorter opening are the same while
# each names somebody or somewhere that the other does not.
_WORDED_ALIKE, _WORDED_THE_SAME = 0.14, 0.45
_EXPLOSION, _EXPLODES = "explosion", frozenset({"air", "shelling", "blast"})


def compare_units(
    left: Unit, right: Unit, scale: Scale, days_of: Callable[[Unit], tuple[Span, ...]]
) -> float | None:
    """Return the log odds that two units tell one event, or None where time or wording parts them."""
    if not _near(left, right):
        return None
    names = left.names & right.names
    odds = _NOTHING
    if names:
        known = min(_MOST_NAMES, scale.names_tell(names))
        odds += _NAMES * (known * _OTHER_SCENE if _two_scenes(left, right) else known)
    odds += _of_places(left, right, scale)
    if left.acts and right.acts and not left.acts & right.acts and not _heard(left.acts, right.acts):
        odds += _OTHER_ACT
    odds += _NUMBERS * min(_MOST_NUMBERS, len(left.numbers & right.numbers))
    odds += _SUBJECTS * scale.subjects_alike(left, right)
    odds += _WORDS * scale.words_alike(left, right)
    if odds < ALIKE:  # days and wording only take away, and reading the days takes longer than all the rest
        return round(odds, 6)
    days = days_of(left), days_of(right)
    apart = _days_apart(*days)
    # The day on which it came out may be that of the telling ("said on Tuesday").
    surely = apart > 0 and _days_apart(_before(left, days[0]), _before(right, days[1])) > 0
    if _one_desk(left, right, len(names), other_day=surely):
        return None
    return round(odds + (0.0, _NEXT_DAY, _OTHER_DAY)[apart] * (1.0 if surely else _UNSURE), 6)


def _of_places(left: Unit, right: Unit, scale: Scale) -> float:
    odds = 0.0
    if left.towns and right.towns:
        towns = left.towns & right.towns
        odds += _SAME_TOWN * scale.towns_tell(towns) if towns else _OTHER_TOWN
    if _two_units(left, right):
        odds += _OTHER_UNIT
        if _two_scenes(left, right):
            odds += _TWO_SCENES_NAMED if left.names & right.names else _TWO_SCENES
    return odds


def _two_units(left: Unit, right: Unit) -> bool:
    return bool(left.units and right.units and not left.units & right.units)


def _two_scenes(left: Unit, right: Unit) -> bool:
    return bool(left.scene and right.scene and not left.scene & right.scene)


def _heard(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether one text calls an explosion what is an air strike, a shell or a bomb to the other."""
    return bool((_EXPLOSION in left and right & _EXPLODES) or (_EXPLOSION in right and left & _EXPLODES))


def _one_desk(left: Unit, right: Unit, names: int, *, other_day: bool) -> bool:
    """Tell whether one desk words two events alike: other names, another town or another day."""
    runs = len(left.runs & right.runs)
    least = min(len(left.runs), len(right.runs))
    if not least or runs < _WORDED_ALIKE * least:
        return False
    towns = left.towns & right.towns
    elsewhere = _two_units(left, right)
    own = [
        len(one.names) - names + len(one.lands - other.lands) + bool(elsewhere or (one.towns and not towns))
        for one, other in ((left, right), (right, left))
    ]
    # In one town somebody else may speak of the same.
    if min(own) > bool(towns) and (names <= max(own) or runs >= _WORDED_THE_SAME * least):
        return True
    return other_day


def _days_apart(left: Sequence[Span], right: Sequence[Span]) -> int:
    """Return how far apart the nearest days of two events are, 2 for more; 0 where one has none."""
    nearest = 2
    for one in left:
        for other in right:
            gap = _gap(one, other)
            if gap == 0:
                return 0
            nearest = min(nearest, gap)
    return nearest if left and right else 0


def _before(unit: Unit, days: Sequence[Span]) -> list[Span]:
    """Return the days that are over when a unit comes out."""
    return [day for day in days if unit.latest is None or day[1] < unit.latest]


def _near(left: Unit, right: Unit) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    return _gap((left.earliest, left.latest), (right.earliest, right.latest)) <= _APART_DAYS


def _gap(left: Span, right: Span) -> int:
    """Return the days between two spans; 0 where they meet."""
    if left[1] < right[0]:
        return (right[0] - left[1]).days
    return (left[0] - right[1]).days if right[1] < left[0] else 0
