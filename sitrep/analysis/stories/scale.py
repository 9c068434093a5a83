"""What words, names and subjects are worth among the units of a few days."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from sitrep.analysis.stories.traits import Unit

# A word in few units of the set tells more; so many units are assumed beside the given ones, so that the
# worth of words depends little on how many articles a day has.
_UNSEEN = 300
# A name tells nothing from this worth down, and all from so much above.
_KNOWN, _UNKNOWN = 2.5, 3.0
# Looked up, a name counts so much more than a word.
_NAMED = 1.3


class _Worths(dict[str, float]):
    """What words, names or towns are worth by the number of units that have them; none have the others."""

    def __init__(self, counts: Mapping[str, int], worth_of: Callable[[int], float]) -> None:
        worths = {count: worth_of(count) for count in {0, *counts.values()}}
        super().__init__((word, worths[count]) for word, count in counts.items())
        self._unseen = worths[0]

    def __missing__(self, word: str) -> float:
        return self._unseen


@dataclass(frozen=True, slots=True)
class Scale:
    """What is worth how much in a given set of units; lengths are kept as they are asked for.

    `words`, `subjects` and `rare_names` hold squares of what each is worth; `names` and `towns` how much each
    tells, from 0 to 1.
    """

    size: int
    words: Mapping[str, float]
    subjects: Mapping[str, float]
    rare_names: Mapping[str, float]
    names: Mapping[str, float]
    towns: Mapping[str, float]
    lengths: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, units: Iterable[Unit]) -> "Scale":
        """Count in how many units each word, name and subject stands."""
        given = list(units)
        size = len(given)
        names = Counter(chain.from_iterable(unit.names for unit in given))

        def square(count: int) -> float:
            return _worth(count, size) ** 2

        def tell(count: int) -> float:
            known = min(1.0, max(0.0, (_worth(count, size) - _KNOWN) / _UNKNOWN))
            return known * (1 - max(0, count - 2) / size)

        return cls(
            size,
            _Worths(Counter(chain.from_iterable(unit.words for unit in given)), square),
            _Worths(Counter(chain.from_iterable(unit.subjects for unit in given)), square),
            _Worths(names, square),
            _Worths(names, tell),
            _Worths(Counter(chain.from_iterable(unit.towns for unit in given)), tell),
        )

    def rarest(self, unit: Unit, most: int) -> list[str]:
        """Return so many words and names of a unit, those that tell it best, the best first."""
        squares = self.words
        weighed = [(-told * told * squares[word], word) for word, told in unit.words.items()]
        weighed += [(-_NAMED * self.rare_names[name], f"^{name}") for name in unit.names]
        weighed.sort()
        return [word for _, word in weighed[:most]]

    def names_tell(self, names: Iterable[str]) -> float:
        """Return how much names tell: one for each that few units name, nothing for what all name."""
        return math.fsum([self.names[name] for name in names])

    def towns_tell(self, towns: Iterable[str]) -> float:
        """Return how much the rarest of the towns tells, from 0 to 1."""
        return max([self.towns[town] for town in towns], default=0.0)

    def alike(self, left: Unit, right: Unit) -> tuple[float, float]:
        """Return how much two units share of what their words tell, and of what they turn on: 0 to 1."""
        kinds = left.subjects & right.subjects
        one, other, squares = left.words, right.words, self.words
        # Sums that are exact: the order in which a set gives its words decides nothing.
        words = math.fsum([one[word] * other[word] * squares[word] for word in one.keys() & other.keys()])
        mine, theirs = self._lengths(left), self._lengths(right)
        if not kinds:
            return words / (mine[0] * theirs[0]), 0.0
        subjects = math.fsum([self.subjects[kind] for kind in kinds])
        return words / (mine[0] * theirs[0]), subjects / (mine[1] * theirs[1])

    def _lengths(self, unit: Unit) -> tuple[float, float]:
        key = unit.number, unit.text_start
        known = self.lengths.get(key)
        if known is None:
            squares = self.words
            known = (
                math.sqrt(math.fsum([told * told * squares[word] for word, told in unit.words.items()]))
                or 1.0,
                math.sqrt(math.fsum([self.subjects[kind] for kind in unit.subjects])) or 1.0,
            )
            self.lengths[key] = known
        return known


def _worth(count: int, size: int) -> float:
    """Return what a word of so many units is worth; never nothing: where all tell one event, its words do."""
    return 1 + math.log((size + _UNSEEN) / (count + 1))
