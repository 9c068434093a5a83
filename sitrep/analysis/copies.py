"""Copies of one text: the same wire printed twice is one source, cited twice."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

from sitrep.model import Article

# Five words in a row seldom meet by chance; four leave quotations of one official undistinguished.
_SHINGLE_WORDS = 5
_WORD = re.compile(r"[^\W_]+")
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
_OLDEST = pow(_BASE, _SHINGLE_WORDS, _MODULUS)
# Shingle similarity from which two texts are one (standards.md 3.3: 0.8 or more).
_SAME = 0.8
# A shorter text that stands this much within a longer one is an excerpt of it.
_WITHIN = 0.9
_EXCERPT_SHINGLES = 30
# One shingle in so many is looked up; all of them are compared where two texts meet.
_SAMPLE = 4
# A shingle that stands in more texts than this is boilerplate and brings no two together.
_COMMON = 200


def mark_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Set `duplicate_of` and `origin` where articles print one text; the order given is kept.

    Of each group the longest text leads (then the lowest id), whatever order the articles come in.
    """
    shingles = [shingles_of(article.clipping.text) for article in articles]

    def completeness(number: int) -> tuple[int, str]:
        return -len(articles[number].clipping.text), articles[number].id

    lead = list(range(len(articles)))  # a forest: each points to a text that says the same or more
    excerpts: list[tuple[int, int]] = []
    for left, right in _candidates(shingles):
        kind = _compare(shingles[left], shingles[right])
        more, less = sorted((left, right), key=completeness)
        if kind is _Kind.SAME:
            more, less = sorted((_root(lead, more), _root(lead, less)), key=completeness)
            lead[less] = more
        elif kind is _Kind.WITHIN:
            excerpts.append((more, less))
    # An excerpt joins its fullest container and no other: two reports that both hold it stay two.
    for more, less in sorted(excerpts, key=lambda pair: (completeness(pair[0]), completeness(pair[1]))):
        if lead[less] == less:
            lead[less] = _root(lead, more)
    leads = [_root(lead, number) for number in range(len(articles))]
    sizes = Counter(leads)
    return tuple(
        article
        if sizes[leads[number]] == 1
        else replace(
            article,
            origin=articles[leads[number]].id,
            duplicate_of=None if leads[number] == number else articles[leads[number]].id,
        )
        for number, article in enumerate(articles)
    )


class _Kind(Enum):
    SAME = "same text"
    WITHIN = "excerpt of a longer one"
    APART = "two texts"


def shingles_of(text: str) -> frozenset[int]:
    """Hash every run of five words of a text, marks and case folded away; a shorter text is one run."""
    words = [zlib.crc32(word.encode()) for word in _WORD.findall(text.casefold())]
    if len(words) < _SHINGLE_WORDS:
        return frozenset([zlib.crc32(repr(words).encode())] if words else [])
    found = set()
    run = 0
    for number, word in enumerate(words):
        # A rolling sum in a fixed base: the same five words give the same hash on every machine.
        run = (run * _BASE + word) % _MODULUS
        if number >= _SHINGLE_WORDS:
            run = (run - words[number - _SHINGLE_WORDS] * _OLDEST) % _MODULUS
        if number >= _SHINGLE_WORDS - 1:
            found.add(run)
    return frozenset(found)


def _candidates(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs that share enough sampled shingles to be worth comparing, in order."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, marks in enumerate(shingles):
        sample = [mark for mark in marks if mark % _SAMPLE == 0] or sorted(marks)[:1]
        for mark in sample:
            holders[mark].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= _COMMON:
            for place, left in enumerate(numbers):
                shared.update((left, right) for right in numbers[place + 1 :])
    for left, right in sorted(shared):
        smaller = min(len(shingles[left]), len(shingles[right]))
        if shared[left, right] * _SAMPLE * 2 >= smaller * _SAME:
            yield left, right


def _compare(left: frozenset[int], right: frozenset[int]) -> _Kind:
    common = len(left & right)
    if common >= _SAME * (len(left) + len(right) - common):
        return _Kind.SAME
    smaller = min(len(left), len(right))
    if smaller >= _EXCERPT_SHINGLES and common >= _WITHIN * smaller:
        return _Kind.WITHIN
    return _Kind.APART


def _root(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number
