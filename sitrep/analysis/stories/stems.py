"""Words of a text for comparing: stems without stop words, and how much each tells."""

import re
from functools import lru_cache

from sitrep.languages.registry import language_of
from sitrep.text import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SHORTEST = 4
# What a word tells: one of a few, so that a worth is one object however many words have it.
WORTHS = _NOTHING, _LITTLE, _ALL = 0.0, 0.25, 1.0


def stems_of(text: str, language: str) -> list[str]:
    """Return the folded stems of all words, in order."""
    return [stem(word, language) for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Cut an ending of inflection off a folded word; figures and short words stay."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=200_000)
def worth(word: str, language: str) -> float:
    """Return how much a stem tells before counting it: nothing, little (a word of the trade) or all."""
    if word in _stops(language) or (len(word) < 3 and not word.isdigit()) or len(word) < 2:
        return _NOTHING
    return _LITTLE if word in _trade(language) else _ALL


@lru_cache(maxsize=64)
def _endings(language: str) -> tuple[str, ...]:
    known = language_of(language)
    return tuple(known.telling.endings.split()) if known is not None else ()


@lru_cache(maxsize=64)
def _stops(language: str) -> frozenset[str]:
    known = language_of(language)
    return frozenset(known.stop_words.split()) if known is not None else frozenset()


@lru_cache(maxsize=64)
def _trade(language: str) -> frozenset[str]:
    known = language_of(language)
    words = known.telling.trade.split() if known is not None else ()
    return frozenset(stem(word, language) for word in words)
