"""Words of a text for comparing: stems without stop words, and how much each tells."""

import re
from functools import lru_cache

from sitrep.languages.registry import language_of
from sitrep.text import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SHORTEST = 4
_YEARS = range(1900, 2100)
# What a word tells: one of a few, so that a worth is one object however many words have it.
WORTHS = _NOTHING, _LITTLE, _HALF, _ALL = 0.0, 0.25, 0.5, 1.0
# Vowels and what is hardly heard beside them are written in many ways when a name is romanised.
_WEAK = re.compile(r"(?<=.)[aeiouyhw']+")
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans({"q": "k", "c": "k", "e": "a", "i": "a", "o": "a", "u": "a"})
_LEAST_SOUNDS = 3


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
    if word in _trade(language) or is_year(word):
        return _LITTLE
    return _HALF if word in _usual(language) else _ALL


@lru_cache(maxsize=200_000)
def read_word(printed: str, language: str) -> tuple[str, float, str] | None:
    """Return the stem of a word, its worth, and its sound where it may be a name, else ""; None of a mark."""
    if not printed[0].isalnum():
        return None
    word = fold(printed)
    root = stem(word, language)
    told = worth(root, language)
    name = told == _ALL and printed[0].isupper() and len(printed) >= _LEAST_SOUNDS
    return root, told, sound_of(word) if name else ""


def sound_of(name: str) -> str:
    """Return what stays of a folded name however it is romanised: Hodeida and Hudaydah sound alike."""
    sounds = _WEAK.sub("", _TWICE.sub(r"\1", name)).translate(_SOUNDS)
    return sounds if len(sounds) >= _LEAST_SOUNDS and sounds.isascii() else name


def is_year(word: str) -> bool:
    """Tell whether a word is a year in figures, which tells no event."""
    return len(word) == 4 and word.isdigit() and int(word) in _YEARS


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


@lru_cache(maxsize=64)
def _usual(language: str) -> frozenset[str]:
    known = language_of(language)
    words = known.telling.usual.split() if known is not None else ()
    return frozenset(stem(word, language) for word in words)
