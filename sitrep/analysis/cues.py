"""Find all words and phrases of many lists in one pass over a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from sitrep.config.words import split_phrase

_WORDS = re.compile(r"([^\W_]+)")
# What may stand between two words of a phrase: space, line break, hyphen, apostrophe, nothing else.
# A full stop only without space, as in "U.S.-led".
_JOINS = re.compile(r"\s*[-‐‑–'’‘ʼ_]?\s*|\.-?")
_LONGEST_GAP = 40  # characters; no page breaks a phrase by more
_LONGEST_STEM = 30  # letters; no stem of a list is longer, and a "word" may be a megabyte
_REMEMBERED = 50_000  # distinct words of texts whose look-up is kept

# Letters that Arabic, Persian and Pashto keyboards write in several ways, and the Russian ё.
_ALIKE = str.maketrans("يىئكأإآٱۀةؤё", "یییکااااههوе")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found at `start`..`end` of the text; `keys` say whose it is."""

    start: int
    end: int
    keys: tuple[int, ...]


def fold_word(word: str) -> str:
    """Fold case, compatibility forms, diacritics and letters that are written in several ways."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_ALIKE))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_ALIKE)


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, "_Node"] = field(default_factory=dict)
    any_word: "_Node | None" = None
    keys: tuple[int, ...] = ()

    def after(self, word: str) -> Iterator["_Node"]:
        """Yield the nodes that a folded word leads to."""
        if (exact := self.words.get(word)) is not None:
            yield exact
        if self.stems:
            for length in range(1, min(len(word), _LONGEST_STEM) + 1):
                if (stem := self.stems.get(word[:length])) is not None:
                    yield stem
        if self.any_word is not None:
            yield self.any_word


class _FirstWords(dict[str, tuple[_Node, ...]]):
    """Remembers which phrases a word of the text may begin; forgets when it grows too large."""

    def __init__(self, root: _Node) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> tuple[_Node, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = tuple(self._root.after(fold_word(word)))
        if len(word) < _LONGEST_GAP:
            self[word] = found
        return found


class CueMatcher:
    """A tree of phrases, word by word, that is walked once along a text.

    The time is linear in the text, whatever the phrases: there is no backtracking beyond the longest
    phrase. Case, diacritics, curly apostrophes, hyphens and line breaks don't matter; a word counts only
    as a whole. Offsets are those of the text as given.
    """

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        """Take phrases as `sitrep.config.words.split_phrase` reads them, each with its owner's key."""
        self._root = _Node()
        for phrase, key in phrases:
            for node in _leaves(self._root, split_phrase(phrase)):
                node.keys = tuple(sorted({*node.keys, key}))
        self._first = _FirstWords(self._root)

    def find(self, text: str) -> list[Hit]:
        """Return all hits in order of their starts; hits of different phrases may overlap."""
        pieces = _WORDS.split(text)
        first = self._first
        starts = [(number, nodes) for number, word in enumerate(pieces[1::2]) if (nodes := first[word])]
        if not starts:
            return []
        ends = list(accumulate(map(len, pieces)))
        hits: list[Hit] = []
        for number, nodes in starts:
            here = 2 * number + 1
            for node in nodes:
                hits += self._walk(node, pieces, ends, here)
        return hits

    def _walk(self, node: _Node, pieces: list[str], ends: list[int], here: int) -> Iterator[Hit]:
        nodes, last = [node], here
        while nodes:
            for found in nodes:
                if found.keys:
                    yield Hit(ends[here - 1], ends[last], found.keys)
            if last + 2 >= len(pieces) or not any(n.words or n.stems or n.any_word for n in nodes):
                return
            gap = pieces[last + 1]
            if gap != " " and (len(gap) > _LONGEST_GAP or not _JOINS.fullmatch(gap)):
                return
            last += 2
            word = fold_word(pieces[last])
            nodes = [follower for n in nodes for follower in n.after(word)]


def _leaves(root: _Node, phrase: tuple[tuple[str, ...], ...]) -> list[_Node]:
    nodes = [root]
    for alternatives in phrase:
        nodes = [_child(node, word) for node in nodes for word in alternatives]
    return nodes


def _child(node: _Node, word: str) -> _Node:
    if word == "_":
        node.any_word = node.any_word or _Node()
        return node.any_word
    if word.endswith("*"):
        return node.stems.setdefault(fold_word(word[:-1]), _Node())
    return node.words.setdefault(fold_word(word), _Node())
