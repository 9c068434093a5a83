"""Words of a text for comparing: stems without stop words, and how much each tells."""

import re
from functools import lru_cache

from sitrep.languages.registry import language_of
from sitrep.text import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ENDINGS = ("ings", "ing", "edly", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e")
_SHORTEST = 4
# Words of the trade say that there is a war, not which event of it this is.
_TRADE = """
    kill wound injur dead death die people person civilian civilians attack forc troop soldier army
    military polic fighter militant insurgent rebel official spokesman spokeswoman minist ministry
    govern government province district city town villag region area country capital local provincial
    security statement report told tell say add accord late last week month monday tuesday wednesday
    thursday friday saturday sunday night morning even afternoon dawn day hour today yesterday least
    more than dozen hundr thousand million year ago near northern southern eastern western north south
    east west central war conflict group member leader head chief presid operation strik hit target
    control includ oth anoth also first second two three four five six seven eight nine ten under over
    into during against between around about some many several most new part plac time house hom famil
    family families child children women woman men man residen resident wit witness hospital medic
    doctor unit nation united international state agency agenc news call want mak take took left used
    com cam went going while since before when where there been being its it he she were was him her
    them had has have did does could would may might can cannot only still just what how all any no nor
    both each few such same own very per cent because until up down out off through claim respons
    responsibility confirm deny wednes thurs satur tues
"""
# What a word tells: one of a few, so that a worth is one object however many words have it.
WORTHS = _NOTHING, _LITTLE, _ALL = 0.0, 0.25, 1.0
_STOPS: dict[str, frozenset[str]] = {}


def stems_of(text: str) -> list[str]:
    """Return the folded stems of all words, in order."""
    return [stem(word) for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Cut the endings of English inflection off a folded word; figures and short words stay."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=200_000)
def worth(word: str, language: str) -> float:
    """Return how much a stem tells before counting it: nothing, little (a word of the trade) or all."""
    if word in _stops(language) or (len(word) < 3 and not word.isdigit()) or len(word) < 2:
        return _NOTHING
    return _LITTLE if word in _trade() else _ALL


def _stops(language: str) -> frozenset[str]:
    if language not in _STOPS:
        known = language_of(language)
        _STOPS[language] = frozenset(known.stop_words.split(" ")) if known is not None else frozenset()
    return _STOPS[language]


@lru_cache(maxsize=1)
def _trade() -> frozenset[str]:
    return frozenset(stem(word) for word in _TRADE.split())
