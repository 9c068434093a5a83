"""Where an opening says that it was: names behind a word of place, known to the gazetteer or not."""

import re
from collections.abc import Mapping
from functools import lru_cache

from sitrep.analysis.stories.stems import read_word
from sitrep.languages.registry import language_of
from sitrep.languages.telling import NO_TELLING

# A word, or a mark, which ends what a word of place stands for.
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*|[^\w\s'’-]")
# So many words a place is reached from a word of place through "of": "in the rice fields of Koshobe".
_REACH = 5
_AT, _SETTLEMENT, _BETWEEN, _OF = "at", "settlement", "between", "of"


def find_grounds(opening: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the sounds of the names behind words of place ("at Ngarbuh"), and those of all names.

    In a language without words of place none stands behind one.
    """
    words = _places(language)
    grounds, names = set(), set()
    behind, since = False, _REACH
    for token in _TOKEN.findall(opening):
        word = read_word(token, language)
        if word is None:
            behind, since = False, _REACH
            continue
        root, _, sound = word
        kind = words.get(root)
        since = 0 if kind in {_AT, _SETTLEMENT} else since + 1
        if not sound:
            behind = (
                kind == _AT
                or (kind == _OF and since < _REACH)
                or (behind and kind in {_BETWEEN, _SETTLEMENT})
            )
            continue
        names.add(sound)
        if behind:
            grounds.add(sound)
    return frozenset(grounds), frozenset(names)


@lru_cache(maxsize=64)
def _places(language: str) -> Mapping[str, str]:
    known = language_of(language)
    telling = known.telling if known is not None else NO_TELLING
    listed = {
        _BETWEEN: telling.between,
        _OF: telling.of,
        _SETTLEMENT: telling.settlements,
        _AT: telling.at,
    }
    return {word: kind for kind, words in listed.items() for word in words.split()}
