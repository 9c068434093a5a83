"""On whose ground somebody speaks: the police of a town abroad are no side of the theatre."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from sitrep.analysis.locate import Locator
from sitrep.analysis.speakers.matcher import SpeakerMatcher
from sitrep.analysis.speakers.scopes import Voice
from sitrep.model import Clipping, Place
from sitrep.text import fold

Voices: TypeAlias = tuple[tuple[int, int, tuple[Voice, ...]], ...]

_POLICE = re.compile(r"polic", re.IGNORECASE)  # who keeps order at home does not fight here
_REACH = 24  # characters before a place that say whether something is there
_THERE = re.compile(
    r"(?:\b(?:in|at|near|off|outside|around|of|across|à|en|près\sde|dans|cerca\sde)\s(?:the\s)?(?:[\w’'-]+\s){0,3}"
    r"|^|\n)$",
    re.IGNORECASE,
)


def ground_voices(
    said: Voices, clipping: Clipping, places: Sequence[Place], matcher: SpeakerMatcher
) -> Voices:
    """Return the attributions of each sentence; a body without a name of its own is that of its ground.

    "Police", "the army" and "the state government" are a side of the theatre at home only. Abroad they are
    those of another state: where their own words name a place there, else where the sentence or, without a
    place in it, the text before is set.
    """
    here = matcher.own - matcher.states.keys()
    unnamed = [
        number
        for number, (_, _, voices) in enumerate(said)
        if any(voice.side and not _names_side(voice.name, matcher) for voice in voices)
    ]
    if not unnamed or all(place.country in here for place in places):
        return said
    ground, told = _Ground(clipping, places, matcher), list(said)
    for number in unnamed:
        start, end, voices = told[number]
        told[number] = start, end, tuple(ground.settle(voice, start, end) for voice in voices)
    return tuple(told)


@lru_cache(maxsize=4096)
def _names_side(name: str, matcher: SpeakerMatcher) -> bool:
    return matcher.names_side(name)


class _Ground:
    """The places of one article, in text order, asked for whose ground a voice speaks on."""

    def __init__(self, clipping: Clipping, places: Sequence[Place], matcher: SpeakerMatcher) -> None:
        self._clipping = clipping
        self._places = places
        self._starts = [place.start for place in places]
        self._own = [place.country in matcher.own for place in places]
        self._locate = Locator(clipping)
        self._matcher = matcher

    def settle(self, voice: Voice, start: int, end: int) -> Voice:
        """Return a voice of the sentence from `start` to `end` with its standing on that ground."""
        if not voice.side or _names_side(voice.name, self._matcher):
            return voice
        country = self._country(voice, *self._locate.span(start, end))
        if country is None:
            return voice
        side = None if _POLICE.search(voice.name) else self._matcher.states.get(country)
        if side is None and country in self._matcher.own:
            return voice
        return voice._replace(party=side or "foreign_state", side=side is not None)

    def _country(self, voice: Voice, begin: int, end: int) -> str | None:
        """Return the state on whose ground somebody speaks; None where nothing tells."""
        first, last = self._locate.span(voice.start, voice.name_end)
        opens, closes = bisect_left(self._starts, begin), bisect_left(self._starts, end)
        for number in range(opens, closes):
            if first <= self._places[number].start < last:
                return self._places[number].country  # "police in Chennai"
        if self._matcher.home.search(fold(voice.name)) is not None:
            return None
        there = [number for number in range(opens, closes) if self._is_there(number)]
        if there:
            return self._places[there[0]].country
        if any(self._own[opens:closes]) or any(self._own[:opens]) or not opens:
            return None
        return self._places[opens - 1].country

    def _is_there(self, number: int) -> bool:
        """Tell whether words set something in a place: "in Chennai", "off Suva", a dateline."""
        at = self._clipping.text_offset(self._places[number].start)
        return _THERE.search(self._clipping.text[max(0, at - _REACH) : at]) is not None
