"""What was done: kinds of acts by the words that name them, so that a raid is not taken for a flood."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from sitrep.analysis.stories.stems import stem
from sitrep.languages.registry import language_of


def find_acts(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the kinds of acts that words in their stems name, given in text order.

    The kinds follow the weapon classes and metrics of standards.md section 4. In a language without such
    words no act is found, and none parts.
    """
    kinds = _kinds(language)
    found = {kinds[word] for word in stems if word in kinds}
    found |= {kinds[pair] for pair in map("_".join, pairwise(stems)) if pair in kinds}
    return frozenset(found)


@lru_cache(maxsize=64)
def _kinds(language: str) -> Mapping[str, str]:
    known = language_of(language)
    acts = known.telling.acts if known is not None else ()
    return {word: kind for kind, words in acts for word in words.split(" ")}


def find_subjects(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the kinds of things that words in their stems name: a pupil and a teacher speak of a school."""
    kinds = _subjects(language)
    found = {kind for word in stems for kind in kinds.get(word, ())}
    return frozenset(found.union(*(kinds.get(pair, ()) for pair in map("_".join, pairwise(stems)))))


@lru_cache(maxsize=64)
def _subjects(language: str) -> Mapping[str, tuple[str, ...]]:
    known = language_of(language)
    made: dict[str, tuple[str, ...]] = {}
    for kind, words in known.telling.subjects if known is not None else ():
        for word in words.split():
            root = stem(word, language)
            made[root] = (*made.get(root, ()), kind)
    return made
