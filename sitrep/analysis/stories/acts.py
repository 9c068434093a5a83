"""What was done: kinds of acts by the words that name them, so that a raid is not taken for a flood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sitrep.analysis.stories.stems import stem
from sitrep.languages.registry import language_of

# That something was hit and that people came to harm name no kind of act: most of a war does either.
STRIKE, HARM = "strike", "harm"
# A town is taken once: that tells more than a kind of act.
CAPTURE = "capture"
# What it was done with, among the kinds of things that words turn on; the others are what it was done to.
WEAPONS = frozenset({"aircraft", "drone", "missile", "artillery", "car_bomb", "mine", "gunmen"})
GENERAL = frozenset({STRIKE, HARM, CAPTURE})


def find_acts(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the kinds of acts that words in their stems name, given in text order.

    The kinds follow the weapon classes and metrics of standards.md section 4. In a language without such
    words no act is found, and none parts.
    """
    names = _names("acts", language)
    words, pairs = names.find(stems)
    # What a pair names its words don't: where a plane bombs, no bomb was laid.
    words.difference_update(*(pair.split("_") for pair in pairs))
    return names.kinds_of(words | pairs)


def find_subjects(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the kinds of things that words in their stems name: a pupil and a teacher speak of a school."""
    names = _names("subjects", language)
    words, pairs = names.find(stems)
    return names.kinds_of(words | pairs)


def find_sides(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the sides of a town and the hours of a day that words in their stems name."""
    names = _names("sides", language)
    return names.kinds_of(names.find(stems)[0])


@dataclass(frozen=True, slots=True)
class _Names:
    """The kinds that each word, or pair of words ("car_bomb"), names, and the words that open a pair."""

    kinds: Mapping[str, frozenset[str]]
    openers: frozenset[str]

    def find(self, stems: Sequence[str]) -> tuple[set[str], set[str]]:
        """Return the words, and the pairs of words beside each other, that name a kind."""
        words = set(stems)
        pairs: set[str] = set()
        if not self.openers.isdisjoint(words):
            beside = (f"{one}_{other}" for one, other in pairwise(stems) if one in self.openers)
            pairs.update(pair for pair in beside if pair in self.kinds)
        return self.kinds.keys() & words, pairs

    def kinds_of(self, words: Iterable[str]) -> frozenset[str]:
        """Return the kinds that words and pairs name."""
        return frozenset().union(*(self.kinds[word] for word in words))


@lru_cache(maxsize=256)
def _names(what: str, language: str) -> _Names:
    known = language_of(language)
    kinds: dict[str, frozenset[str]] = {}
    if known is not None:
        listed = {
            "acts": known.telling.acts,
            "subjects": known.telling.subjects,
            "sides": known.telling.sides,
        }
        for kind, words in listed[what]:
            for word in words.split():
                root = stem(word, language) if what == "subjects" else word
                kinds[root] = kinds.get(root, frozenset()) | {kind}
    return _Names(kinds, frozenset(word.partition("_")[0] for word in kinds if "_" in word))
