"""What words, names and subjects are worth among the units of a few days."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
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


class _Squares(dict[str, float]):
    """The squares of what words are worth; a word of none of the units is worth most."""

    def __init__(self, size: int, counts: Mapping[str, int]) -> None:
        super().__init__((word, _worth(count, size) ** 2) for word, count in counts.items())
        self._most = _worth(0, size) ** 2

    def __missing__(self, word: str) -> float:
        return self._most


@dataclass(frozen=True, slots=True)
class Scale:
    """What is worth how much in a given set of units; lengths are kept as they are asked for."""

    size: int
    words: Mapping[str, float]
    subjects: Mapping[str, float]
    names: Mapping[str, int]
    towns: Mapping[str, int]
    lengths: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, units: Iterable[Unit]) -> "Scale":
        """Count in how many units each word, name and subject stands."""
        given = list(units)
        size = len(given)
        words = Counter(chain.from_iterable(unit.words for unit in given))
        subjects = Counter(chain.from_iterable(unit.subjects for unit in given))
        names = Counter(chain.from_iterable(unit.names for unit in given))
        return cls(
            size,
            _Squares(size, words),
            _Squares(size, subjects),
            names,
            Counter(chain.from_iterable(unit.towns for unit in given)),
        )

    def rarest(self, unit: Unit, most: int) -> list[str]:
        """Return so many words and names of a unit, those that tell it best, the best first."""
        squares = self.words
        weighed = [(-told * told * squares[word], word) for word, told in unit.words.items()]
        weighed += [(-_NAMED * _worth(self.names[name], self.size) ** 2, f"^{name}") for name in unit.names]
        weighed.sort()
        return [word for _, word in weighed[:most]]

    def names_tell(self, names: Iterable[str]) -> float:
        """Return how much names tell: one for each that few units name, nothing for what all name."""
        return math.fsum([self._tell(self.names[name]) for name in names])

    def towns_tell(self, towns: Iterable[str]) -> float:
        """Return how much the rarest of the towns tells, from 0 to 1."""
        return max((self._tell(self.towns[town]) for town in towns), default=0.0)

    def _tell(self, count: int) -> float:
        known = min(1.0, max(0.0, (_worth(count, self.size) - _KNOWN) / _UNKNOWN))
        return known * (1 - max(0, count - 2) / self.size)

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
