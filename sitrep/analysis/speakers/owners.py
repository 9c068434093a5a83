"""Whose a count is by its noun: "UNHCR's count", "the IOM figure", "a tally by the city"."""

from collections.abc import Sequence

from sitrep.analysis.speakers.names import Span, name_behind
from sitrep.analysis.speakers.words import STOPS, Word, WordLists

_LONGEST = 7  # words of an owner
_FAR = 6  # words between the noun and what it gives
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def find_owner(words: Sequence[Word], at: int, lists: WordLists) -> Span | None:
    """Return the owner of a count whose noun stands at a word; None where it is nobody's."""
    if words[at].low not in lists.own_counts:
        return None
    behind = at + 1
    if behind < len(words) and words[behind].low in lists.makers:
        return _maker(words, behind + 1, lists)
    if not _gives(words, behind, lists):
        return None
    last = at - 1
    while last > 0 and words[last].low in lists.latest:
        last -= 1
    if last < 0 or not (words[last].low.endswith(_POSSESSIVES) or _is_short(words, last, lists)):
        return None
    first = last
    while first > 0 and last - first < _LONGEST and not _opens(words[first - 1], lists):
        first -= 1
    known = words[last].capital or words[last].low.rstrip("s").rstrip("'’") in lists.roles
    return (first, last + 1) if known and words[last].low not in lists.dated else None


def _maker(words: Sequence[Word], at: int, lists: WordLists) -> Span | None:
    """Return who stands between "by" and what the count is."""
    span = name_behind(words, at, lists)
    if span is None:
        return None
    first, after = span
    last = next((near for near in range(first + 1, after) if words[near].low in lists.gives), after)
    return (first, last) if _gives(words, last, lists) else None


def _is_short(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether a short form stands behind an article: "the IOM count"."""
    return words[at].initials and at > 0 and words[at - 1].low in lists.articles


def _opens(word: Word, lists: WordLists) -> bool:
    """Tell whether an owner's name cannot hold a word."""
    small = word.low in lists.determiners or word.low in lists.prepositions or word.low in lists.boundaries
    return (
        small or word.text == "," or word.text in STOPS or word.low in lists.joins or word.low in lists.says
    )


def _gives(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether a number or a word that leads to one follows."""
    for word in words[at : at + _FAR]:
        if word.low in lists.gives or word.text[0].isdigit():
            return True
        if word.text == "," or word.text in STOPS or word.low in lists.joins or word.low in lists.says:
            return False
    return False
