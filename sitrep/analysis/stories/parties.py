"""Who met whom: the people and bodies named where an opening tells of a meeting, a call or a visit."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.stories.stems import read_word
from sitrep.languages.registry import language_of
from sitrep.languages.telling import NO_TELLING

Party = tuple[str, ...]  # the sounds of a name, the family name last

# A word, or a mark, which ends a name.
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*|[^\w\s'’-]")
# Small words within a name: "Mansour al-Barakani", "Perez de Cuellar".
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "da", "di", "dos", "van", "von", "der"})


def find_parties(
    sentence: str, stems: Collection[str], places: frozenset[str], language: str
) -> tuple[Party, ...]:
    """Return the people and bodies that a sentence names, none where it tells of no meeting.

    `stems` are its own, `places` the sounds of the names of places. In a language
    without words of meeting nobody meets.
    """
    words = _words(language)
    if words.meetings.isdisjoint(stems):
        return ()
    found: list[Party] = []
    name: list[str] = []
    venue = False
    for token in [*_TOKEN.findall(sentence), "."]:
        word = read_word(token, language)
        root, sound = (word[0], word[2]) if word is not None else ("", "")
        if sound:
            name.append(sound)
        # "Norwegian envoy Erik Solheim" is one man.
        elif not (name and (root in _PARTICLES or root in words.roles)):
            if name and not venue and places.isdisjoint(name):
                found.append(tuple(name))
            name = []
            # "in New York": what a common word opens is a place, too.
            venue = root in words.at or (venue and (root in words.between or token[0].isupper()))
    return tuple(found)


def meet_apart(
    left: Collection[Party], right: Collection[Party], known_left: frozenset[str], known_right: frozenset[str]
) -> bool:
    """Tell whether two meetings share one party at most, and each has one that the other does not name.

    `known_left` and `known_right` are the sounds of all names in the texts of either.
    """
    if not left or not right:
        return False
    mine = sum(party[-1] in known_right for party in left)
    theirs = sum(party[-1] in known_left for party in right)
    return mine < len(left) and theirs < len(right) and min(mine, theirs) <= 1


@dataclass(frozen=True, slots=True)
class _Words:
    """The stems that name a meeting, an office, that a place follows, and that stand between."""

    meetings: frozenset[str]
    roles: frozenset[str]
    at: frozenset[str]
    between: frozenset[str]


@lru_cache(maxsize=64)
def _words(language: str) -> _Words:
    known = language_of(language)
    telling = known.telling if known is not None else NO_TELLING
    return _Words(
        *(
            frozenset(words.split())
            for words in (telling.meetings, telling.roles, telling.at, telling.between)
        )
    )
