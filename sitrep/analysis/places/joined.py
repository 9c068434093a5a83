"""Names joined by a hyphen to another word: a longer name, an adjective, or the two ends of a road."""

from collections.abc import Collection, Sequence

from sitrep.analysis.nations import nations_in
from sitrep.analysis.places.bodies import ARTICLES
from sitrep.analysis.places.lexicon import (
    BACKING,
    KIND_OF,
    LINKING,
    PARTICLES,
    QUALIFIERS,
    SIDES,
    STANCES,
    TIMES,
    WAYS,
)
from sitrep.analysis.places.mentions import Mention, Word

_HYPHENS = frozenset("-‐‑")
_PARTS = frozenset([*KIND_OF, *SIDES, *QUALIFIERS, *TIMES, "centre", "center", "mid", "grand", "wide"])


def is_joined(text: str, words: Sequence[Word], mention: Mention, known: Collection[int]) -> bool:
    """Tell whether a hyphen makes a name part of a longer one that is no place by it.

    `known` are the numbers of words that are places themselves: "Aleppo-Damascus" names both.
    """
    before = text[mention.start - 1] if mention.start else " "
    after = text[mention.end] if mention.end < len(text) else " "
    return (before in _HYPHENS and _is_led(words, mention, known)) or (
        after in _HYPHENS and _goes_on(words, mention, known)
    )


def _is_led(words: Sequence[Word], mention: Mention, known: Collection[int]) -> bool:
    """Tell whether what stands before the hyphen makes another name or an adjective of it."""
    number = mention.first - 1
    if number < 0 or words[number].end != mention.start - 1 or number in known:
        return False
    word = words[number]
    if word.low in STANCES:
        return True
    free = word.low in _PARTS or word.low in ARTICLES or word.low in PARTICLES or not word.capital
    return not (free or nations_in(word.text) or _is_way(words, mention.after))


def _goes_on(words: Sequence[Word], mention: Mention, known: Collection[int]) -> bool:
    """Tell whether what stands behind the hyphen makes another name or an adjective of it."""
    number = mention.after
    if number >= len(words) or words[number].start != mention.end + 1 or number in known:
        return False
    word = words[number]
    if word.low in BACKING:
        return True
    if not word.capital:
        # "Saint-Marc-les-Bains"
        following = words[number + 1] if number + 1 < len(words) else None
        return word.low in LINKING and following is not None and following.start == word.end + 1
    return not (word.low in _PARTS or nations_in(word.text) or _is_way(words, number + 1))


def _is_way(words: Sequence[Word], number: int) -> bool:
    return number < len(words) and words[number].low in WAYS
