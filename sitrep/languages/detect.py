"""Which language a text is written in, by script, tell-tale letters and stop words."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sitrep.languages.language import Script
from sitrep.languages.registry import languages

# The beginning decides: enough for the commonest words, and the time does not grow with the text.
_LENGTH = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_HITS = 2
_LETTER_WEIGHT = 2
# In running text of any of these languages at least one word in twelve is a stop word.
_WORDS_PER_STOP_WORD = 12
_LEAD = 1.2  # how far ahead of the runner-up the best must be


def detect_language(text: str) -> str | None:
    """Return the BCP 47 primary tag of the language of `text`, or None if unsure.

    Known are the languages of this package; a text in another language, in two scripts at once or of
    a handful of words gives None.
    """
    words = list(map(str.casefold, _WORD.findall(text[:_LENGTH])))
    script = _script(words)
    if script is None:
        return None
    counts = Counter(words)
    # Letters that tell a language are outside ASCII: few words of a Latin text are asked for them.
    marked = [(word, count) for word, count in counts.items() if not word.isascii()]
    scored = ((_score(signs, counts, marked), signs.code) for signs in _signs_of(script))
    scores = sorted(scored, reverse=True)
    best, code = scores[0]
    if (
        best < _FEWEST_HITS
        or best * _WORDS_PER_STOP_WORD < len(words)
        or (len(scores) > 1 and best <= _LEAD * scores[1][0])
    ):
        return None
    return code


def _script(words: list[str]) -> Script | None:
    """Return the script of more than two thirds of the letters."""
    # The commonest case, told without a look at each word.
    if words and all(map(str.isascii, words)):
        return Script.LATIN
    letters: Counter[Script | None] = Counter()
    for word in words:
        letters[_script_of(word[0])] += len(word)
    if not letters:
        return None
    script, most = letters.most_common(1)[0]
    return script if 3 * most > 2 * letters.total() else None


def _script_of(letter: str) -> Script | None:
    point = ord(letter)
    if point < 0x250 or 0x1E00 <= point < 0x1F00:
        return Script.LATIN
    if 0x400 <= point < 0x530:
        return Script.CYRILLIC
    if 0x600 <= point < 0x780 or 0xFB50 <= point < 0xFE00 or 0xFE70 <= point < 0xFF00:
        return Script.ARABIC
    return None


class _Signs(NamedTuple):
    """What tells a language: its commonest words, and letters that others of its script don't have."""

    code: str
    stop_words: frozenset[str]
    letters: frozenset[str]


@cache
def _signs_of(script: Script) -> tuple[_Signs, ...]:
    return tuple(
        _Signs(language.code, frozenset(language.stop_words.split()), frozenset(language.letters))
        for language in languages()
        if language.script is script
    )


def _score(signs: _Signs, counts: Counter[str], marked: Sequence[tuple[str, int]]) -> float:
    hits = sum(map(counts.__getitem__, counts.keys() & signs.stop_words))
    return hits + _LETTER_WEIGHT * sum(count for word, count in marked if not signs.letters.isdisjoint(word))
