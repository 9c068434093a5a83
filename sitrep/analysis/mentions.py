"""What a headline or a sentence names: of the theatre, and of other countries."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from sitrep.analysis.cues import Hit
from sitrep.analysis.shelter import country_stem, is_left, is_reached, tells_of_flight


class Kind(IntEnum):
    """Whose a word is; the last digit of a matcher's key."""

    NAME = 0
    PARTY = 1
    EFFECT = 2
    PLACE = 3
    HOMONYM = 4
    PASSING = 5
    ELSEWHERE = 6
    INVOLVED = 7  # a country elsewhere that a party to the conflict comes from


_Own: TypeAlias = tuple[Hit, float]
_Abroad: TypeAlias = tuple[str, int, int, bool]  # the stem of a country, start, end, whether a party is of it
OWN = (Kind.NAME, Kind.PARTY, Kind.EFFECT, Kind.PLACE, Kind.HOMONYM)
_ABROAD = (Kind.ELSEWHERE, Kind.INVOLVED)
_WEIGHTS = {Kind.HOMONYM: 0.5}  # half a mention; all else is a whole one
ACTS = 2.0  # who governs or fights for the theatre and acts is more than a mention
_REACH = 12  # characters between "unlike in" and the name: room for "the" or "its war in"
_ENUMERATED = 2  # other theatres in the same sentence: "from Sarajevo, Mogadishu and Kabul"
_LISTED = 16  # characters between two names of one list
_OFFICE_REACH = 40
_OFFICE = (
    r"(?:government|army|military|armed\sforces|air\sforce|navy|police|president|premier|prime\sminister"
    r"|(?:\w+\s)?minist(?:er|ry)|cabinet|parliament|presidency|envoy|delegation|ambassador|rulers|generals)"
)
_BEHIND = re.compile(rf"(?:['’]s?)?\s(?:[a-z]+-)?{_OFFICE}\b")
_BEFORE = re.compile(
    r"\b(?:gouvernement|armée|président|présidence|ministre|ministère|ejército|gobierno|presidente|ministerio"
    r"|Regierung|Armee|Präsident|Außenminister)\s(?:\w+\s){0,3}$"
)


# Who sends soldiers or mediates there: those states are of the story.
_HELPS = re.compile(
    r"\b(?:sen(?:d|ds|t|ding)|deploy\w*|contribut\w+|offer(?:s|ed|ing)?|pledg\w+|promis\w+|commit(?:s|ted)|rotat\w+"
    r"|withdr\w+|pull\w*\sout|mediat\w+|host(?:s|ed|ing)?|broker\w*|bloc|coalition|(?:joint|regional)\sforces?"
    r"|contingents?|battalions?|envoy(?:e|é|er|ées?)?|envía[n]?|schick\w+|entsend\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """The words of the theatre with their weights, how many stand in passing, which countries are named.

    `elsewhere` and `involved` are stems of countries: of other theatres, and of parties to this one; where
    people flee to is left out. `hosts` are those of the story: to which they flee from the theatre, and which
    send or receive soldiers and envoys for it.
    """

    own: tuple[_Own, ...] = ()
    passing: int = 0
    elsewhere: frozenset[str] = frozenset()
    involved: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()

    @property
    def weight(self) -> float:
        """What the words of the theatre count, two mentions at most."""
        return min(2.0, sum(weight for _, weight in self.own))

    @property
    def names_the_theatre(self) -> bool:
        """Whether more is named than a party, or a word that may mean something else."""
        return any(
            key % 10 in {Kind.NAME, Kind.EFFECT, Kind.PLACE} for (_, _, keys), _ in self.own for key in keys
        )

    def others(self, known: Collection[str]) -> int:
        """Count the countries abroad but those that are known to belong to the story."""
        return len((self.elsewhere | self.involved).difference(known))


Told: TypeAlias = tuple[tuple[int, int], Mentions]
"""A sentence of a text, as its span, with what it names."""


def read_mentions(text: str, hits: Sequence[Hit], first: int, last: int) -> Mentions:
    """Sort the hits of a headline or of the sentence `text[first:last]`.

    Each own word counts once, unless it is in passing; more where it is who governs or fights for the
    theatre. A country elsewhere counts once with its people, and not where people flee to it.
    """
    openers = sorted(end for _, end, keys in hits if any(key % 10 == Kind.PASSING for key in keys))
    swallowed = _inside_longer(hits)
    own: dict[int, tuple[Hit, float]] = {}
    passing = 0
    abroad: list[_Abroad] = []
    for hit in hits:
        start, end, keys = hit
        if (start, end) in swallowed:
            continue  # "Sudan" in "South Sudan", whichever of them is the theatre
        kinds = [(key, Kind(key % 10)) for key in keys]
        mine = [(key, kind) for key, kind in kinds if kind in OWN]
        if mine and _is_led_to(text, openers, start):
            passing += 1
        elif mine:
            key, kind = mine[0]
            weight = ACTS if kind is Kind.NAME and _acts(text, start, end) else _WEIGHTS.get(kind, 1.0)
            if key not in own or own[key][1] < weight:
                own[key] = (hit, weight)
        elif any(kind in _ABROAD for _, kind in kinds):
            involved = all(kind is not Kind.ELSEWHERE for _, kind in kinds)
            abroad.append((country_stem(text[start:end]), start, end, involved))
    found = tuple(own.values())
    if not abroad:
        return Mentions(found, passing)
    reached, hosts = _reached(text[first:last], first, found, abroad)
    lands = {stem: involved for stem, _, _, involved in abroad if stem not in reached}
    elsewhere = frozenset(stem for stem, involved in lands.items() if not involved)
    helps = bool(found) and _HELPS.search(text, first, last) is not None
    if helps:
        hosts = hosts.union(stem for stem, *_ in abroad)
    elif len(found) == 1 and len(elsewhere) >= _ENUMERATED and _is_listed(found[0], abroad):
        found, passing = (), passing + 1
    return Mentions(found, passing, elsewhere, frozenset(lands) - elsewhere, hosts)


def _reached(
    sentence: str, first: int, own: Sequence[_Own], abroad: Sequence[_Abroad]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the countries that people flee to, and those which they reach from the theatre.

    Who comes "from Sudan into Chad" makes no country of the sentence the one that it is about.
    """
    reached = frozenset(stem for stem, start, _, _ in abroad if is_reached(sentence, start - first))
    if reached and any(is_left(sentence, start - first) for (start, _, _), _ in own):
        every = frozenset(stem for stem, *_ in abroad)
        return every, every
    return (reached if reached and tells_of_flight(sentence) else frozenset()), frozenset()


def _acts(text: str, start: int, end: int) -> bool:
    """Tell whether a name of the theatre is that of its government or forces ("Sudan's foreign ministry")."""
    if _BEHIND.match(text[end : end + _OFFICE_REACH]):
        return True
    return _BEFORE.search(text[max(0, start - _OFFICE_REACH) : start]) is not None


def _is_listed(own: _Own, abroad: Sequence[_Abroad]) -> bool:
    """Tell whether the name of the theatre stands in one list with names of other theatres."""
    (start, end, _), weight = own
    if weight == ACTS:
        return False
    return any(0 <= start - last <= _LISTED or 0 <= begin - end <= _LISTED for _, begin, last, _ in abroad)


def _inside_longer(hits: Sequence[Hit]) -> set[tuple[int, int]]:
    """Return the spans of names that stand within longer names."""
    names = [(start, end) for start, end, keys in hits if any(key % 10 != Kind.PASSING for key in keys)]
    inside = set()
    furthest = -1
    for start, end in sorted(names, key=lambda span: (span[0], -span[1])):
        if end <= furthest:
            inside.add((start, end))
        furthest = max(furthest, end)
    return inside


def _is_led_to(text: str, openers: Sequence[int], start: int) -> bool:
    """Whether words that make a mention one in passing end shortly before `start`, in the same clause."""
    nearest = bisect_left(openers, start) - 1
    if nearest < 0 or start - openers[nearest] > _REACH:
        return False
    return not set(text[openers[nearest] : start]) & set(".;:!?")
