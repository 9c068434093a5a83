"""Find all words and phrases of many lists in one pass over a text."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from sitrep.config.words import ANY_WORD, NUMBER, SOME_WORDS, split_phrase

_WORDS = re.compile(r"([^\W_]+)")
# What may stand between two words of a phrase: space, line break, hyphen, apostrophe, the sign of a currency.
# A full stop or a comma only without space, as in "U.S.-led" and "1,000 soldiers".
_JOINS = re.compile(r"\s*[-‐‑–'’‘ʼ_\u200c]?\s*|\s*[$€£]|\.-?|,")
_LONGEST_GAP = 40  # characters; no page breaks a phrase by more
_REMEMBERED = 50_000  # distinct words whose look-up is kept, at each place of the tree
_SOME = 4  # words that "..." may stand for

# Letters that Arabic, Persian and Pashto keyboards write in several ways, and the Russian ё.
_ALIKE = str.maketrans("يىئكأإآٱۀةؤё", "یییکااااههوе")


# A phrase found: its start and end in the text, and the keys that say whose it is. A plain tuple: there are
# a hundred in an article, and making named ones takes as long as finding them.
Hit: TypeAlias = tuple[int, int, tuple[int, ...]]


def fold_word(word: str) -> str:
    """Fold case, compatibility forms, diacritics and letters that are written in several ways."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_ALIKE))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_ALIKE)


@dataclass(slots=True, eq=False)
class _Node:
    """A place in the tree of phrases, unlike any other."""

    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, "_Node"] = field(default_factory=dict)
    any_word: "_Node | None" = None
    number: "_Node | None" = None
    keys: tuple[int, ...] = ()

    def after(self, word: str, beginnings: Sequence[str]) -> list["_Node"]:
        """Return the nodes that a folded word leads to, by itself or by one of its beginnings."""
        found = [self.stems[stem] for stem in beginnings if stem in self.stems] if self.stems else []
        if (exact := self.words.get(word)) is not None:
            found.append(exact)
        if self.any_word is not None:
            found.append(self.any_word)
        if self.number is not None and word.isdecimal():
            found.append(self.number)
        return found


class _State(dict[str, "_State | None"]):
    """All the places in the tree where a walk may be, and where each next word leads.

    Built as words are met, one for each set of places ("7 days" and "8 days" meet in one), and forgotten
    when too many were met: a text of ever new words can't fill the memory.
    """

    __slots__ = ("_known", "_lengths", "_nodes", "ends", "owners")

    def __init__(self, nodes: frozenset[_Node], known: "dict[frozenset[_Node], _State]") -> None:
        super().__init__()
        self._known = known
        self._nodes = nodes
        self._lengths = sorted({len(stem) for node in nodes for stem in node.stems})
        self.owners = tuple(sorted({key for node in nodes for key in node.keys}))
        self.ends = not any(node.words or node.stems or node.any_word or node.number for node in nodes)

    def __missing__(self, word: str) -> "_State | None":
        folded = fold_word(word)
        # Few lengths occur among the stems of a place, and a "word" may be a megabyte.
        beginnings = [folded[:length] for length in self._lengths if length <= len(folded)]
        nodes = frozenset(found for node in self._nodes for found in node.after(folded, beginnings))
        state = self._at(nodes) if nodes else None
        if len(self) >= _REMEMBERED:
            self.clear()
            self._known.clear()
        if len(word) < _LONGEST_GAP:
            self[word] = state
        return state

    def _at(self, nodes: frozenset[_Node]) -> "_State":
        state = self._known.get(nodes)
        if state is None:
            state = self._known[nodes] = _State(nodes, self._known)
        return state


class CueMatcher:
    """A tree of phrases, word by word, that is walked once along a text.

    The time is linear in the text, whatever the phrases: there is no backtracking beyond the longest
    phrase. Case, diacritics, curly apostrophes, hyphens and line breaks don't matter; a word counts only
    as a whole. Offsets are those of the text as given.
    """

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        """Take phrases as `sitrep.config.words.split_phrase` reads them, each with its owner's key."""
        root = _Node()
        for phrase, key in phrases:
            for node in _leaves(root, split_phrase(phrase)):
                node.keys = tuple(sorted({*node.keys, key}))
        self._root = _State(frozenset([root]), {})

    def find(self, text: str) -> list[Hit]:
        """Return all hits in order of their starts; hits of different phrases may overlap."""
        cut = _cut(text)
        words, gaps, starts, ends = cut.words, cut.gaps, cut.starts, cut.ends
        # Half of all words begin a phrase ("the", "in"), few with the word behind them: those are left here.
        begun = [
            (number, state)
            for number, (state, follower) in enumerate(
                zip(map(self._root.__getitem__, words), cut.followers, strict=True)
            )
            if state is not None and (state.owners or state[follower] is not None)
        ]
        hits: list[Hit] = []
        add = hits.append
        last = len(words) - 1
        for number, first in begun:
            state: _State | None = first
            place = number
            while state is not None:
                if state.owners:
                    add((starts[number], ends[place], state.owners))
                if state.ends or place >= last:
                    break
                gap = gaps[place]
                if gap != " " and not _joins(gap, words[place]):
                    break
                place += 1
                state = state[words[place]]
        return hits


class _Cut(NamedTuple):
    """The words of a text, the gap and the word behind each, and where each starts and ends."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    followers: tuple[str, ...]  # that of the last word is empty
    starts: tuple[int, ...]
    ends: tuple[int, ...]


# The matchers of codebook and theatre read one headline and one text, one after the other.
@lru_cache(maxsize=4)
def _cut(text: str) -> _Cut:
    pieces = tuple(_WORDS.split(text))  # a gap, a word, a gap ... a gap
    ends = tuple(accumulate(map(len, pieces)))
    words = pieces[1::2]
    return _Cut(words, pieces[2::2], (*words[1:], "")[: len(words)], ends[:-1:2], ends[1::2])


def _joins(gap: str, before: str) -> bool:
    """Whether a phrase goes on behind a gap; the full stop of "U.S. troops" does not end it."""
    if gap == ". ":
        return len(before) == 1
    return len(gap) <= _LONGEST_GAP and _JOINS.fullmatch(gap) is not None


def _leaves(root: _Node, phrase: tuple[tuple[str, ...], ...]) -> list[_Node]:
    nodes = [root]
    for alternatives in phrase:
        if SOME_WORDS in alternatives:
            reached = nodes
            for _ in range(_SOME):
                reached = [_child(node, ANY_WORD) for node in reached]
                nodes = [*nodes, *reached]
        else:
            nodes = [_child(node, word) for node in nodes for word in alternatives]
    return nodes


def _child(node: _Node, word: str) -> _Node:
    if word == ANY_WORD:
        node.any_word = node.any_word or _Node()
        return node.any_word
    if word == NUMBER:
        node.number = node.number or _Node()
        return node.number
    if word.endswith("*"):
        return node.stems.setdefault(fold_word(word[:-1]), _Node())
    return node.words.setdefault(fold_word(word), _Node())
