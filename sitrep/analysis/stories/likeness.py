"""How much two units of text tell one event, from 0 (apart) upwards."""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import chain

from sitrep.analysis.stories.traits import Unit

Span = tuple[date, date]
# A word in few units of the set tells more; so many units are assumed beside the given ones, so that the
# worth of words depends little on how many articles a day has.
_UNSEEN = 300
# Two reports of one event come out within this many days of each other (standards.md section 4: the
# event's dates within one; a weekly or the next day's follow-up comes out later).
_APART_DAYS = 2
# Words decide; place, act, figures and day tip the scales.
_WORDS = 1.6
_SAME_TOWN, _SAME_UNIT, _OTHER_TOWN = 0.12, 0.08, -0.2
# One town each, not the same, and no number in common: one desk's words for two events.
_TWO_TOWNS = -1.2
_SAME_ACT, _OTHER_ACT = 0.08, -0.1
# "Fish market", "cement works": two rare words that stand together in both.
_PAIR, _PAIRS = 0.05, 0.1
_EXPLOSION, _EXPLODES = "explosion", frozenset({"air", "shelling", "blast"})
_NUMBER, _NUMBERS = 0.04, 0.08
# The event's own days, where both texts give some: night and time zone may shift them by one, and a
# report of the search may not name the day of the flood.
_NEXT_DAY, _OTHER_DAY = -0.1, -0.35
# From this likeness on two units tell one story.
ALIKE = 0.42


@dataclass(frozen=True, slots=True)
class Scale:
    """What words are worth in a given set of units, and how long each unit is when weighed so."""

    squares: Mapping[str, float]
    lengths: Sequence[float]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> "Scale":
        """Count in how many units each word stands."""
        counts = Counter(chain.from_iterable(unit.words for unit in units))
        # Never nothing: where all tell one event, its own words still tell it.
        squares = {
            word: (1 + math.log((len(units) + _UNSEEN) / (count + 1))) ** 2 for word, count in counts.items()
        }
        lengths = array("d")
        for unit in units:
            lengths.append(
                math.sqrt(sum(told * told * squares[word] for word, told in unit.words.items())) or 1.0
            )
        return cls(squares, lengths)

    def rarest(self, unit: Unit, most: int) -> list[str]:
        """Return so many words of a unit, those that tell it best, the best first."""
        squares = self.squares
        weighed = [(-told * told * squares[word], word) for word, told in unit.words.items()]
        return [word for _, word in nsmallest(most, weighed)]

    def cosine(self, units: Sequence[Unit], left: int, right: int) -> float:
        """Return how much two of the units share of what their words tell, from 0 to 1."""
        one, other = units[left].words, units[right].words
        if len(other) < len(one):
            one, other = other, one
        total = 0.0
        for word, told in one.items():
            if word in other:
                total += told * other[word] * self.squares[word]
        return total / (self.lengths[left] * self.lengths[right])


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
            likeness += _SAME_UNIT + _of_towns(left, right)
        else:
            return None
    if left.acts and right.acts:
        likeness += _of_acts(left.acts, right.acts)
    likeness += min(_NUMBERS, _NUMBER * len(left.numbers & right.numbers))
    likeness += min(_PAIRS, _PAIR * len(left.pairs & right.pairs))
    if likeness >= ALIKE:  # days only take away, and reading them takes longer than all the rest
        likeness += (0.0, _NEXT_DAY, _OTHER_DAY)[_days_apart(days_of(left), days_of(right))]
    return round(likeness, 6)


def _of_towns(left: Unit, right: Unit) -> float:
    """Weigh the towns of two units that share none."""
    if not left.places or not right.places:
        return 0.0
    apart = len(left.places) == len(right.places) == 1 and not left.numbers & right.numbers
    return _TWO_TOWNS if apart else _OTHER_TOWN


def _of_acts(left: frozenset[str], right: frozenset[str]) -> float:
    """Weigh the acts of two units: an explosion may be what one text calls an air strike or a shell."""
    if left & right:
        return _SAME_ACT
    heard = (_EXPLOSION in left and right & _EXPLODES) or (_EXPLOSION in right and left & _EXPLODES)
    return 0.0 if heard else _OTHER_ACT


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


def _near(left: Unit, right: Unit) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return True
    return _gap((left.earliest, left.latest), (right.earliest, right.latest)) <= _APART_DAYS


def _gap(left: Span, right: Span) -> int:
    """Return the days between two spans; 0 where they meet."""
    return max(0, (right[0] - left[1]).days, (left[0] - right[1]).days)
