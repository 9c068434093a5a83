"""The sentences of a text cut into words and signs, once for all that read them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from sitrep.text import HIDDEN, sentences

_PART = re.compile(r"\w+")
_HIDDEN_SIGN = re.compile(f"[{HIDDEN}]")
_DROPPED = frozenset(("", "_", *filter(_HIDDEN_SIGN.match, map(chr, range(0xAD, 0x10000)))))


class SentenceWords(NamedTuple):
    """The words and signs of one sentence at `start` to `end` of a text, as three lists of one length.

    `printed` are they as they stand there, `lows` in small letters, `starts` their offsets in the text.
    """

    start: int
    end: int
    printed: list[str]
    lows: list[str]
    starts: list[int]


@lru_cache(maxsize=4)
def cut_sentences(text: str, grouping: str) -> tuple[SentenceWords, ...]:
    """Return the sentences of a text in order, cut into words; the latest texts are kept.

    `grouping` are the signs that part the thousands of a number in the language of the text.
    """
    _, _, printed, lows, starts = cut_words(text, 0, len(text), grouping)
    found: list[SentenceWords] = []
    first = 0
    for start, end in sentences(text):
        last = bisect_left(starts, end, first)
        found.append(SentenceWords(start, end, printed[first:last], lows[first:last], starts[first:last]))
        first = last
    return tuple(found)


def cut_words(text: str, start: int, end: int, grouping: str) -> SentenceWords:
    """Cut a span of a text into words, numbers and signs; marks that print nothing are left out.

    `grouping` are the signs that part the thousands of a number. A word runs on over hyphens and apostrophes;
    initials ("U.N.") and a range ("8-30") are one each.
    """
    # The parts cover the span without a gap, so their lengths tell where each begins: this is the hottest
    # place of two stages, and nothing of it runs word by word in Python.
    parts: list[str] = _pattern(grouping).findall(text, start, end)
    starts = list(accumulate(map(len, parts), initial=start))
    starts.pop()
    printed = list(map(str.rstrip, parts))
    if not _DROPPED.isdisjoint(printed):
        kept = [part not in _DROPPED for part in printed]
        printed, starts = list(compress(printed, kept)), list(compress(starts, kept))
    lows = "\n".join(printed).lower().split("\n") if printed else []
    return SentenceWords(start, end, printed, lows, starts)


def parts_of(sentence: SentenceWords) -> list[str]:
    """Return the words of a sentence in small letters, and behind them the parts of its compounds."""
    compounds = [low for low in sentence.lows if len(low) > 1 and not low.isalnum()]
    return [*sentence.lows, *_PART.findall(" ".join(compounds))] if compounds else sentence.lows


def number_forms(grouping: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of what begins with a digit, in the order in which they are tried, by their names.

    Every form takes a whole run or fails within it, so the time grows with the text only.
    """
    groups = re.escape(grouping)
    # "2,50,000": lakhs and crores are parted after every second digit.
    lakhs = r"\d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d|,\d)|" if "," in grouping else ""
    number = rf"(?:{lakhs}\d{{1,3}}(?:[{groups}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?)"
    yield "range", rf"(?P<low>{number})\s?[-–‑]\s?(?P<high>{number})(?!\w|[-–/:.,٫]\d)"
    yield "number", rf"{number}(?!\w|[-–‑/:]\w|[,.]\d)"
    yield "short", rf"(?P<digits>{number})(?P<scale>[mM][nN]?|[kK]|[bB][nN]?)(?!\w|[-–/:])"
    yield "name", r"\d[^\s,;()]*"


@cache
def _pattern(grouping: str) -> re.Pattern[str]:
    """Return the pattern of all that a text is made of, each with the space behind it."""
    numbers = "|".join(re.sub(r"\?P<\w+>", "?:", form) for _, form in number_forms(grouping))
    return re.compile(
        # Words are most of a text; no number begins with a letter.
        rf"(?:[^\W\d_](?:\.(?:[^\W\d_]\.)+|\w*(?:[-‐‑’'\u200c]\w+)*)|{numbers}|.)\s*",
        re.DOTALL,
    )
