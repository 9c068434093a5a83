"""Who speaks in a clause about the one just named: "buried by the Red Crescent, which counted 31"."""

from collections.abc import Sequence

from sitrep.analysis.speakers.names import Span
from sitrep.analysis.speakers.words import STOPS, Word, WordLists

_LONGEST = 6  # words of the name before the comma


def name_before_relative(words: Sequence[Word], at: int, lists: WordLists) -> Span | None:
    """Return whom ", which" or ", who" before a verb of saying stands for; None where no such word does.

    It is what stands straight before the comma: a name, an office or a body.
    """
    back = at - 1
    while back > 0 and words[back].low in lists.fillers:
        back -= 1
    if back < 2 or words[back].low not in lists.refusing.relatives or words[back].initials:
        return None
    if words[back - 1].text != ",":
        return None
    comma = back - 1
    first = comma
    proper = words[comma - 1].capital  # "we met Hari Thapa": only the name
    while first > 0 and comma - first < _LONGEST and not _opens(words[first - 1], lists):
        if proper and not words[first - 1].capital:
            break
        first -= 1
    named = words[first:comma]
    if not named or not named[0].text[0].isalpha():
        return None
    known = named[0].capital or any(
        word.low.rstrip("s") in lists.roles or word.low in lists.roles for word in named
    )
    if not known:
        return None
    # "A spokesman for the army, who said": the spokesman.
    office = first - 1
    while office > 0 and words[office].low in lists.articles:
        office -= 1
    if office > 0 and words[office].low in lists.prepositions and words[office - 1].low in lists.roles:
        first = office - 1
    return first, comma


def _opens(word: Word, lists: WordLists) -> bool:
    """Tell whether a name cannot hold a word: articles and what joins clauses or governs the name."""
    small = word.low in lists.determiners or word.low in lists.prepositions or word.low in lists.boundaries
    return (
        small
        or word.text == ","
        or word.text in STOPS
        or word.low in lists.joins
        or word.low in lists.refusing.agents
    )
