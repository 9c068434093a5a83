"""Paragraphs that two articles share word for word: one wire text worked into two reports."""

import re
import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.model import Article
from sitrep.text import paragraphs

_WORD = re.compile(r"[^\W_]+")
# A shorter paragraph ("The toll could not be confirmed.") is anybody's.
_LEAST_WORDS = 12
# A paragraph in more articles than this is boilerplate or background.
_COMMON = 40
# Two articles that share so many paragraphs, or so much of the shorter one, go back to one text.
_PARAGRAPHS = 4
_SHARE = 0.4
_TWO = 2


@dataclass(frozen=True, slots=True)
class Shared:
    """What two articles share: positions (left < right), paragraphs, and the part of the shorter text."""

    left: int
    right: int
    paragraphs: int
    share: float


def find_shared(articles: Sequence[Article]) -> tuple[Shared, ...]:
    """Return the pairs of articles that go back to one text without being copies, in order.

    Paragraphs are compared by their words alone; case, marks and line breaks don't count.
    """
    holders: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    lengths = []
    for number, article in enumerate(articles):
        text = article.clipping.text
        total = 0
        seen = set()
        for start, end in paragraphs(text):
            words = _WORD.findall(text[start:end].casefold())
            total += len(words)
            encoded = " ".join(words).encode()
            # Two sums together: one of 32 bits meets by chance among a million paragraphs.
            key = zlib.crc32(encoded), zlib.adler32(encoded)
            if len(words) >= _LEAST_WORDS and key not in seen:
                seen.add(key)
                holders[key].append((number, len(words)))
        lengths.append(total)
    counts: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for held in holders.values():
        if 1 < len(held) <= _COMMON:
            for place, (left, words_there) in enumerate(held):
                for right, _ in held[place + 1 :]:
                    count = counts[left, right]
                    count[0] += 1
                    count[1] += words_there
    found = []
    for (left, right), (number, words_shared) in sorted(counts.items()):
        share = words_shared / max(1, min(lengths[left], lengths[right]))
        if number >= _PARAGRAPHS or (number >= _TWO and share >= _SHARE):
            found.append(Shared(left, right, number, round(share, 3)))
    return tuple(found)
