"""What stands before a speaker at the head of a clause and is no part of the name: times, places, numbers."""

from collections.abc import Sequence

from sitrep.analysis.speakers.words import Word, WordLists


def behind_opening(words: Sequence[Word], first: int, floor: int, lists: WordLists) -> int:
    """Return the word by which a name begins, of those from `first` to `floor`."""
    first = _behind_time(words, _skip_opening(words, first, floor, lists), floor, lists)
    return _behind_number(words, first, floor, lists)


def _skip_opening(tokens: Sequence[Word], first: int, floor: int, lists: WordLists) -> int:
    """Leave out "On Monday" before "the ministry"."""
    if first < floor and tokens[first].low in lists.prepositions:
        for at in range(first + 1, floor):
            if tokens[at].low in lists.determiners and at > first + 1:
                return at
        return _behind_place(tokens, first, floor)
    return first


def _behind_time(tokens: Sequence[Word], first: int, floor: int, lists: WordLists) -> int:
    """Leave out "A day earlier" before "the Red Cross"."""
    for at in range(floor - 1, first + 1, -1):
        if tokens[at].low in lists.articles and tokens[at - 1].low in lists.fillers:
            return at
    return first


def _behind_place(tokens: Sequence[Word], first: int, floor: int) -> int:
    """Leave out "In Tambura" before "residents", "In Bor" before "MSF"."""
    at = first + 1
    while at < floor and tokens[at].capital:
        at += 1
    if first + 1 < at < floor:
        return at
    return floor - 1 if at == floor > first + 2 and tokens[floor - 1].initials else first


def _behind_number(words: Sequence[Word], first: int, floor: int, lists: WordLists) -> int:
    """Leave out what stands behind a number: "As of 31 August the region", "212 deaths recorded"."""
    if not first or not words[first - 1].text[0].isdigit():
        return first
    found = next((at for at in range(first, floor - 1) if words[at].low in lists.articles), first)
    counted = found == first and words[first - 1].text[-1].isdigit() and first < floor
    # What is counted says nothing; a name may stand behind a year.
    return floor if counted and not words[first].capital else found
