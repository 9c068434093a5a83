"""Small places that a text dwells on: named twice or with their unit, they tell of the theatre."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.analysis.places.lexicon import (
    HEADS,
    LEADING,
    LOCATIVE,
    ORDINARY,
    PERSONAL,
    QUALIFIERS,
    SITES,
    SPEECH,
    TIMES,
)
from sitrep.gazetteer.spelling import join_key
from sitrep.text import sentences

_REACH = 40  # characters beside a name, room for the word there
_BESIDE = 16  # characters between a name and the country that it lies in
_TWICE = 2
_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_OF = re.compile(r"([^\W\d_]+)\s(?i:of|in|on|de)\s$")
_AFTER = re.compile(r"\s([^\W\d_]+(?:-[^\W\d_]+)*)")
_AREA = re.compile(r"\s(?:local government area|LGA)\b")
# Besides "in": what is done to towns. "From" and "of" stand before people and films too.
_STANDS_IN = LOCATIVE | frozenset(
    [
        "fled",
        "fleeing",
        "leaving",
        "left",
        "reached",
        "entered",
        "entering",
        "captured",
        "recaptured",
        "seized",
        "seizing",
        "retook",
        "overran",
        "besieged",
        "shelled",
        "bombed",
        "liberated",
        "held",
        "hold",
        "holds",
        "hit",
        "struck",
        "stormed",
        "looted",
        "attacked",
    ]
)
# Before "of" and "on": who lives in a place, parts of it, what is done to it.
_HEADS_OF = SITES | frozenset(
    re.split(
        r"\s+",
        """families women men elders villagers villages traders farmers people inhabitants mayor half part
        parts most streets north south east west edge centre center church clinic school bridge road houses
        siege battle fall capture shelling bombing bombardment attack attacks raid raids assault advance
        march strike strikes wounded dead barangays quarters neighbourhoods habitants population attaque
        prise""",
    )
)
_SHORT = 4  # letters of a name that must stand so twice
_UNITS = HEADS - {"camp", "camps", "capital", "division", "divisions"}


@dataclass(frozen=True, slots=True)
class SmallPlaces:
    """The names of small places of the theatre, and those of places abroad, which speak against them."""

    names: CueMatcher
    abroad: CueMatcher
    keys: frozenset[str]

    def find(self, text: str, headline: str) -> Sequence[Hit]:
        """Return where a text names small places that it dwells on, in order.

        None where headline or first such sentence name anything abroad, or more sentences do: villages of
        other countries have the same names.
        """
        by_name: dict[int, list[Hit]] = {}
        for hit in self.names.find(text):
            if text[hit[0]].isupper():
                by_name.setdefault(hit[2][0], []).append(hit)
        if not by_name:
            return ()
        titled = {key: (start, end) for start, end, keys in self.names.find(headline) for key in keys}
        found = [
            hit
            for key, hits in by_name.items()
            for hit in (hits if _is_dwelt_on(text, hits, headline, titled.get(key)) else ())
        ]
        if not found or _named(self.abroad, headline):
            return ()
        found.sort()
        return found if self._is_of_the_story(text, found, titled=bool(titled)) else ()

    def _is_of_the_story(self, text: str, found: Sequence[Hit], *, titled: bool) -> bool:
        """Tell whether what else is named, abroad, comes behind the small places and is named less."""
        abroad = _named(self.abroad, text)
        if not abroad:
            return True
        if any(0 <= start - end <= _BESIDE for start in abroad for _, end, _ in found):
            return False  # "Ilam in Iran"
        spans = list(sentences(text))
        starts = [start for start, _ in spans]
        here = {bisect_right(starts, start) for start, _, _ in found}
        there = {bisect_right(starts, start) for start in abroad}
        return (titled or min(here) < min(there)) and len(there) <= len(here)


def compile_small_places(names: Iterable[str], abroad: Iterable[str]) -> SmallPlaces:
    """Make names ready for use; those that are words or people's names are left out."""
    plain = [
        name
        for name in names
        if not set(re.split(r"[\s'’-]+", name.lower())) <= ORDINARY and join_key(name) not in PERSONAL
    ]
    return SmallPlaces(
        CueMatcher((name, number) for number, name in enumerate(plain)),
        CueMatcher((name, 0) for name in abroad),
        frozenset(map(join_key, plain)),
    )


def _named(matcher: CueMatcher, text: str) -> list[int]:
    """Return where a text names what a matcher knows, with a capital."""
    return [start for start, _, _ in matcher.find(text) if text[start].isupper()]


def _is_dwelt_on(text: str, hits: Sequence[Hit], headline: str, titled: tuple[int, int] | None) -> bool:
    """Tell whether a name is a place's each time, and stands there twice or with its unit."""
    located = int(titled is not None and _is_located(headline[max(0, titled[0] - _REACH) : titled[0]]))
    also = titled is not None
    with_unit = False
    for start, end, _ in hits:
        before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        word = _BEFORE.search(before)
        follower = _AFTER.match(after)
        head = _OF.search(before)
        unit = bool(follower and follower[1] in _UNITS) or _AREA.match(after) is not None
        if _is_of_person(word, follower):
            return False
        with_unit |= unit or bool(head and head[1] in _UNITS)
        located += _is_located(before)
    short = hits[0][1] - hits[0][0] <= _SHORT
    return with_unit or (located >= (_TWICE if short else 1) and len(hits) + also >= _TWICE)


def _is_located(before: str) -> bool:
    """Tell whether the words before a name say that it is a place."""
    word, head = _BEFORE.search(before), _OF.search(before)
    return bool(word and word[1].lower() in _STANDS_IN) or bool(head and head[1].lower() in _HEADS_OF)


def _is_of_person(word: re.Match[str] | None, follower: re.Match[str] | None) -> bool:
    """Tell whether a capital stands beside a name, or who is so called speaks."""
    if (
        word
        and word[1][0].isupper()
        and word[1].lower() not in LOCATIVE | LEADING | QUALIFIERS | HEADS | {"the"}
    ):
        return True
    if follower is None:
        return False
    low = follower[1].lower()
    return low in SPEECH or (follower[1][0].isupper() and low not in TIMES | HEADS | QUALIFIERS)
