"""Names within a script that puts no space between words (Burmese): the longest at each place."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

_BURMESE = re.compile(r"[\u1000-\u109f]+")
_MARKS = re.compile(r"[\u102b-\u103e]")
_SHORTEST = 4  # signs, marks of vowels among them: a shorter name is part of other words


def is_unspaced(name: str) -> bool:
    """Tell whether a name is written without spaces, and long enough to be told from other words."""
    return len(name) >= _SHORTEST and _BURMESE.fullmatch(name) is not None


def find_unspaced(text: str, names: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of names from left to right, the longest at each place.

    Linear in the text: at each sign one look-up for each length that names have. A name does not end before a
    mark that belongs to its last letter.
    """
    if not names or not _BURMESE.search(text):
        return
    known, lengths = _index(frozenset(names))
    for run in _BURMESE.finditer(text):
        at = run.start()
        while at < run.end():
            name = next((text[at : at + n] for n in lengths if text[at : at + n] in known), None)
            if name is None or _MARKS.match(text, at + len(name)):
                at += 1
                continue
            yield at, at + len(name), name
            at += len(name)


@lru_cache(maxsize=8)
def _index(names: frozenset[str]) -> tuple[frozenset[str], tuple[int, ...]]:
    return names, tuple(sorted({len(name) for name in names}, reverse=True))
