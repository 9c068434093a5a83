"""What was done: kinds of acts by the words that name them, so that a raid is not taken for a flood."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from sitrep.analysis.stories.stems import stem
from sitrep.languages.registry import language_of

# That something was hit and that people came to harm name no kind of act: most of a war does either.
STRIKE, HARM = "strike", "harm"
GENERAL = frozenset({STRIKE, HARM})


def find_acts(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the kinds of acts that words in their stems name, given in text order.

    The kinds follow the weapon classes and metrics of standards.md section 4. In a language without such
    words no act is found, and none parts.
    """
    kinds = _kinds(language)
    pairs = {pair: kinds[pair] for pair in map("_".join, pairwise(stems)) if pair in kinds}
    # What a pair names its words don't: where a plane bombs, no bomb was laid.
    spent = {word for pair in pairs for word in pair.split("_")} if pairs else frozenset()
    return frozenset(
        {kinds[word] for word in stems if word in kinds and word not in spent} | {*pairs.values()}
    )


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


def find_sides(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return the sides of a town and the hours of a day that words in their stems name."""
    known = language_of(language)
    sides = known.telling.sides if known is not None else ()
    return frozenset(side for side, words in sides if not set(words.split()).isdisjoint(stems))


@lru_cache(maxsize=64)
def _subjects(language: str) -> Mapping[str, tuple[str, ...]]:
    known = language_of(language)
    made: dict[str, tuple[str, ...]] = {}
    for kind, words in known.telling.subjects if known is not None else ():
        for word in words.split():
            root = stem(word, language)
            made[root] = (*made.get(root, ()), kind)
    return made
