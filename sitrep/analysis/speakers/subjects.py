"""Whom "it" at the end of a sentence may stand for: "The Red Crescent has lost three drivers, it said"."""

from collections.abc import Sequence

from sitrep.analysis.speakers.words import STOPS, Word, WordLists

_LONGEST = 6  # words of a body's name before its verb


def opening_subject(words: Sequence[Word], last: int, lists: WordLists) -> tuple[int, int, bool] | None:
    """Return the words of the subject that opens a sentence and acts in it, and whether it "has" done so.

    Looks only before the word `last`. A subject to which something was done tells nothing by that.
    """
    first = 0
    if words[0].low in lists.prepositions:  # "On Friday the Red Crescent"
        first = next((at for at in range(1, last) if words[at].low in lists.articles), last)
    while first < last and words[first].low in lists.articles:
        first += 1
    at = first
    while at < min(last, first + _LONGEST) and not _acts(words[at], lists):
        sign = words[at].text in STOPS or words[at].text == "," or words[at].text[0].isdigit()
        if sign or words[at].low in lists.boundaries:
            return None
        at += 1
    if not first < at < min(last, first + _LONGEST):
        return None
    verb = at
    while verb < last and words[verb].low in lists.fillers:
        verb += 1
    if verb < last and words[verb].low in lists.auxiliaries:
        return None
    return first, at, words[at].low in lists.perfects


def _acts(word: Word, lists: WordLists) -> bool:
    """Tell whether a word is a verb of what somebody did."""
    if word.capital:
        return False
    done = word.low in lists.done or (len(word.low) > len("need") and word.low.endswith(lists.did))
    return done or word.low in lists.perfects or word.low in lists.auxiliaries or word.low in lists.fillers


def is_person(name: str, lists: WordLists) -> bool:
    """Tell whether a speaker is a person or several, for whom "it" cannot stand."""
    head = name.partition(",")[0].lower().split()
    return not lists.persons.isdisjoint(head[-1:] + head[:1])
