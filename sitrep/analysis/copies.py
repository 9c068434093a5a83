"""Copies of one text: the same wire printed twice is one source, cited twice."""

import re
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from itertools import chain, pairwise
from math import ceil
from typing import TypeAlias

from sitrep.analysis.leads import compare_leads
from sitrep.model import Article

# Five words in a row seldom meet by chance; four leave quotations of one official undistinguished.
_SHINGLE_WORDS = 5
# In a short text one changed word would spoil too many of them; three in a row will do there, because
# the texts met by five.
_FINE_WORDS, _SHORT = 3, 100
_WORD = re.compile(r"[^\W_]+")
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
# Shingle similarity from which two texts are one (standards.md 3.3: 0.8 or more).
_SAME = 0.8
# A shorter text that stands this much within a longer one is an excerpt of it.
_WITHIN = 0.9
_EXCERPT_SHINGLES = 20
# A later lead that is this much of the fullest text leaves out little of it.
_NEARLY = 0.8
# One shingle in so many is looked up, of a short text every one; all are compared where two texts meet.
_SAMPLE = 8
# So many texts are looked up by one shingle; a shingle that stands in more of them is boilerplate.
_COMMON = 64
# Texts that share this part of the marks looked up, give or take, are compared; copies share nine tenths.
_PROMISING, _GIVE = 0.7, 1.5
# Fewer marks than this that aren't full tell nothing; so many sampled marks stand for a text.
_TELLING, _ENOUGH = 3, 12
_BITS = 1024  # of the outline of a sample, which has some sixty marks
# Texts whose shingles are kept while others are compared with them.
_KEPT = 1024


def mark_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Set `duplicate_of` and `origin` where articles print one text; the order given is kept.

    Of each group the longest text leads (then the lowest id), whatever order the articles come in; of the
    numbered leads of one outlet the last one that is nearly as long. An excerpt joins the fullest text that
    holds it and no other: two reports that both hold it stay two.
    """

    def completeness(number: int) -> tuple[int, str]:
        return -len(articles[number].clipping.text), articles[number].id

    texts = _Texts(
        lru_cache(_KEPT)(lambda number, words: shingles_of(articles[number].clipping.text, words)),
        lru_cache(1)(lambda number: sample_of(articles[number].clipping.text)),
    )
    lead = list(range(len(articles)))
    # From the fullest on, so that whatever holds a text has been seen before it.
    for number in sorted(lead, key=completeness):
        found = texts.find(number)
        if found is None:
            texts.add(number)
        else:
            lead[number] = found
    sizes = Counter(lead)
    lead = _elect(articles, lead, sizes)
    return tuple(
        article
        if sizes[lead[number]] == 1
        else replace(
            article,
            origin=articles[lead[number]].id,
            duplicate_of=None if lead[number] == number else articles[lead[number]].id,
        )
        for number, article in enumerate(articles)
    )


def _elect(articles: Sequence[Article], lead: Sequence[int], sizes: Counter[int]) -> list[int]:
    """Let the last lead of an outlet stand for its group: it may correct what the fullest says."""
    groups: dict[int, list[int]] = {number: [] for number, size in sizes.items() if size > 1}
    for number, leading in enumerate(lead):
        if leading in groups:
            groups[leading].append(number)
    elected = {}
    for fullest, members in groups.items():
        last = fullest
        for number in sorted(members, key=lambda number: articles[number].id):
            long = len(articles[number].clipping.text) >= _NEARLY * len(articles[fullest].clipping.text)
            if long and compare_leads(articles[number], articles[last]) > 0:
                last = number
        elected[fullest] = last
    return [elected.get(leading, leading) for leading in lead]


# Hashes of words in a row.
Shingle: TypeAlias = tuple[int, ...]


class _Kind(Enum):
    SAME = "same text"
    WITHIN = "excerpt of a longer one"
    APART = "two texts"


@dataclass(slots=True)
class _Texts:
    """The texts that lead, by sampled shingles: a sketch that finds excerpts as well as copies.

    Marks are sampled by their own value, not per text, so that a text and an excerpt of it sample alike.
    """

    shingles: Callable[[int, int], frozenset[Shingle]]
    sample: Callable[[int], frozenset[int]]
    holders: dict[int, int | list[int]] = field(default_factory=dict)
    samples: dict[int, "array[int]"] = field(default_factory=dict)
    outlines: dict[int, int] = field(default_factory=dict)
    ranks: dict[int, int] = field(default_factory=dict)

    def find(self, number: int) -> int | None:
        """Find the text that this one copies: the fullest alike, else the fullest that holds it."""
        sample = self.sample(number)
        held_by = [(mark, self.holders.get(mark)) for mark in sample]
        # A mark that is full doesn't name every text that holds it: it counts neither for nor against.
        telling = [
            (mark, held) for mark, held in held_by if not isinstance(held, list) or len(held) < _COMMON
        ]
        least = _promising(sum(1 for mark, _ in telling if mark % _SAMPLE == 0))
        met = _sharing([held for _, held in (telling if len(telling) >= _TELLING else held_by)], least)
        if not met:
            return None
        sampled = {mark for mark in sample if mark % _SAMPLE == 0}
        outline = _outline(sampled)
        unseen = len(sampled) - outline.bit_count()  # marks that share a bit with another
        enough = _promising(len(sampled)) if len(sampled) >= _ENOUGH else 0.0
        within = None
        # Counting starts with the fullest: a text was added before every text that is shorter.
        for other in sorted(met, key=self.ranks.__getitem__):
            # The bits that two outlines share are told in a moment: most texts need no look at the marks.
            if (outline & self.outlines[other]).bit_count() + unseen < enough:
                continue
            if enough and len(sampled.intersection(self.samples[other])) < enough:
                continue
            mine = self.shingles(number, _SHINGLE_WORDS)
            size = _FINE_WORDS if len(mine) < _SHORT else _SHINGLE_WORDS
            kind = _compare(self.shingles(other, size), self.shingles(number, size))
            if kind is _Kind.SAME:
                return other
            if kind is _Kind.WITHIN and within is None:
                within = other
        return within

    def add(self, number: int) -> None:
        """Add a text that leads."""
        self.ranks[number] = len(self.ranks)
        self.samples[number] = array("Q", self.sample(number))
        self.outlines[number] = _outline(self.samples[number])
        for mark in self.samples[number]:
            held = self.holders.get(mark)
            if held is None:
                self.holders[mark] = number
            elif isinstance(held, int):
                self.holders[mark] = [held, number]
            elif len(held) < _COMMON:
                held.append(number)


def _outline(marks: Iterable[int]) -> int:
    """Return a number with a bit set for each mark: samples share no more than their outlines do."""
    outline = 0
    for mark in marks:
        outline |= 1 << mark // _SAMPLE % _BITS
    return outline


def _sharing(held: Sequence[int | list[int] | None], least: float) -> list[int]:
    """Return the texts that hold at least so many of some marks, each mark given with those that hold it.

    The rarest marks are counted first: whatever lacks too many of them is dropped before the common ones,
    so that the time hardly grows with the number of texts.
    """
    holding = [[each] if isinstance(each, int) else each for each in held if each is not None]
    spare = len(holding) - ceil(least)  # the marks that a text may lack
    if spare < 0:
        return []
    holding.sort(key=len)
    met = Counter(chain.from_iterable(holding[: spare + 1]))
    for seen, others in enumerate(holding[spare + 1 :], 1):
        met = Counter({other: count for other, count in met.items() if count >= seen})
        if not met:
            return []
        met.update(met.keys() & others)
    return [other for other, count in met.items() if count >= least]


def shingles_of(text: str, size: int = _SHINGLE_WORDS) -> frozenset[Shingle]:
    """Return every run of so many words of a text, marks and case folded away; a shorter text is one run."""
    words = _words_of(text)
    if len(words) < size:
        return frozenset([words] if words else [])
    return frozenset(zip(*(words[at:] for at in range(size)), strict=False))


def sample_of(text: str) -> frozenset[int]:
    """Return the marks by which a text is looked up: hashes of one shingle in `_SAMPLE`, of a short text all.

    The remainder of a mark by `_SAMPLE` is that of its first two words: what is sampled can be told from
    them alone, and a text and an excerpt of it sample alike.
    """
    words = _words_of(text)
    last = len(words) - _SHINGLE_WORDS + 1
    if last < 1:
        return frozenset([zlib.crc32(repr(words).encode())] if words else [])
    rests = [(one + 3 * other) % _SAMPLE for one, other in pairwise(words)][:last]
    found = set()
    for first in range(last) if last < _SHORT else [place for place, rest in enumerate(rests) if not rest]:
        run = 0
        # A sum in a fixed base: the same five words give the same mark on every machine.
        for word in words[first : first + _SHINGLE_WORDS]:
            run = run * _BASE + word
        found.add(run % _MODULUS * _SAMPLE + rests[first])
    return frozenset(found)


# A text that may be a copy is asked for its sample and then, at two sizes, for its shingles.
@lru_cache(maxsize=2)
def _words_of(text: str) -> Shingle:
    return tuple(map(_hash_word, _WORD.findall(text.casefold())))


def _promising(marks: int) -> float:
    return max(1.0, _PROMISING * marks - _GIVE)


@lru_cache(maxsize=1 << 16)
def _hash_word(word: str) -> int:
    return zlib.crc32(word.encode())


def _compare(longer: frozenset[Shingle], shorter: frozenset[Shingle]) -> _Kind:
    common = len(longer & shorter)
    if common >= _SAME * (len(longer) + len(shorter) - common):
        return _Kind.SAME
    smaller = min(len(longer), len(shorter))
    if smaller >= _EXCERPT_SHINGLES and common >= _WITHIN * smaller:
        return _Kind.WITHIN
    return _Kind.APART
