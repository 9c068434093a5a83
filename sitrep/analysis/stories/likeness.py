"""How much two units of text tell one event, from 0 (apart) upwards."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.stories.traits import Unit

Span = tuple[date, date]
# A word in few units of the set tells more; so many units are assumed beside the given ones.
_UNSEEN = 20
# Two reports of one event come out within this many days of each other (standards.md section 4: the
# event's dates within one; a weekly or the next day's follow-up comes out later).
_APART_DAYS = 2
# Words decide; place, act, figures and day tip the scales.
_WORDS = 1.6
_SAME_TOWN, _SAME_UNIT, _OTHER_TOWN = 0.12, 0.08, -0.1
_SAME_ACT, _OTHER_ACT = 0.08, -0.1
_NUMBER, _NUMBERS = 0.04, 0.08
# The event's own days, where both texts give some: night and time zone may shift them by one, and a
# report of the search may not name the day of the flood.
_NEXT_DAY, _OTHER_DAY = -0.1, -0.35
# From this likeness on two units tell one story.
ALIKE = 0.46


@dataclass(frozen=True, slots=True)
class Scale:
    """What words are worth in a given set of units."""

    rarity: dict[str, float]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> "Scale":
        """Count in how many units each word stands."""
        counts = Counter(word for unit in units for word, _ in unit.words)
        # Never nothing: where all tell one event, its own words still tell it.
        return cls(
            {word: 1 + math.log((len(units) + _UNSEEN) / (count + 1)) for word, count in counts.items()}
        )

    def vector(self, unit: Unit) -> dict[str, float]:
        """Return a unit's words, weighed by rarity, at length one."""
        weighed = {word: told * self.rarity[word] for word, told in unit.words}
        length = math.sqrt(sum(value * value for value in weighed.values())) or 1.0
        return {word: value / length for word, value in weighed.items()}


def compare_units(
    left: Unit, right: Unit, cosine: float, days_of: Callable[[Unit], tuple[Span, ...]]
) -> float | None:
    """Return the likeness of two units, or None where place or time part them.

    Given in an order of their own (by rank), so that sums come out alike.
    """
    if not _near(left, right):
        return None
    likeness = _WORDS * cosine
    if left.units and right.units:
        if left.places & right.places:
            likeness += _SAME_TOWN
        elif left.units & right.units:
            likeness += _SAME_UNIT + (_OTHER_TOWN if left.places and right.places else 0.0)
        else:
            return None
    if left.acts and right.acts:
        likeness += _SAME_ACT if left.acts & right.acts else _OTHER_ACT
    likeness += min(_NUMBERS, _NUMBER * len(left.numbers & right.numbers))
    if likeness >= ALIKE:  # days only take away, and reading them takes longer than all the rest
        gap = min((_gap(one, other) for one in days_of(left) for other in days_of(right)), default=0)
        likeness += (0.0, _NEXT_DAY, _OTHER_DAY)[min(gap, 2)]
    return round(likeness, 6)


def _near(left: Unit, right: Unit) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    return _gap((left.earliest, left.latest), (right.earliest, right.latest)) <= _APART_DAYS


def _gap(left: Span, right: Span) -> int:
    """Return the days between two spans; 0 where they meet."""
    return max(0, (right[0] - left[1]).days, (left[0] - right[1]).days)
