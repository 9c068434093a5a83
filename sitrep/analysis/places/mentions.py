"""Candidate mentions: capitalised names of a text that the gazetteer knows, and what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import add
from typing import NamedTuple

from sitrep.analysis.places.lexicon import KIND_OF, PARTICLES
from sitrep.analysis.places.matcher import PlaceMatcher, spelling
from sitrep.gazetteer.entries import Entry, Level
from sitrep.gazetteer.spelling import APOSTROPHES
from sitrep.model import PlaceKind

# Most words are plain letters with a space behind them: asked for first, they take less time.
_TOKEN = re.compile(rf"([A-Za-z]++(?=[ ,.])|[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*)")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_ANY_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]")
_JOINS = frozenset([" ", "-", "‑", "‐", "\n", "' ", "’ "])
_LONGEST = 5


class Word(NamedTuple):
    """A word of the text: a tuple, because an article has five hundred and few are ever looked at."""

    start: int
    end: int
    text: str
    low: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that the gazetteer knows, from word `first` up to, not including, word `after`."""

    first: int
    after: int
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]


def split_words(text: str) -> list[Word]:
    """Return the words of a text; a possessive ending is not part of a word."""
    pieces = _TOKEN.split(text)  # a gap, a word, a gap ... a gap
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    raws = pieces[1::2]
    if _ANY_POSSESSIVE.search(text):
        raws = [_POSSESSIVE.sub("", raw) if len(raw) > 2 and raw[-1] in "sS" else raw for raw in raws]
    ends = map(add, starts, map(len, raws))
    capital = [raw[0].isupper() for raw in raws]
    columns = zip(starts, ends, raws, map(str.lower, raws), capital, strict=True)
    # Made by the interpreter itself: a call in Python for each word would take as long as all the rest.
    return list(map(tuple.__new__, repeat(Word), columns))


def gap(text: str, left: Word, right: Word) -> str:
    """Return what stands between two words."""
    return text[left.end : right.start]


def spaced(between: str) -> bool:
    """Tell whether nothing but white space within a paragraph parts two words."""
    return between.isspace() and "\n\n" not in between


def find_mentions(text: str, words: list[Word], matcher: PlaceMatcher) -> Iterator[Mention]:
    """Yield known names from left to right, the longest at each place."""
    after = 0
    for first in [number for number, word in enumerate(words) if word.capital]:
        if first >= after and (mention := _longest_at(text, words, first, matcher)) is not None:
            yield mention
            after = mention.after


def _longest_at(text: str, words: list[Word], first: int, matcher: PlaceMatcher) -> Mention | None:
    ends = [first]
    for number in range(first + 1, min(first + _LONGEST, len(words))):
        between = gap(text, words[number - 1], words[number])
        if between not in _JOINS or not (
            words[number].capital or between == "-" or words[number].low in PARTICLES
        ):
            break
        ends.append(number)
    for last in reversed(ends):
        if last > first and not words[last].capital and gap(text, words[last - 1], words[last]) != "-":
            continue
        mention = _known(text, words, first, last, matcher)
        if mention is not None:
            return mention
    return None


def _known(text: str, words: list[Word], first: int, last: int, matcher: PlaceMatcher) -> Mention | None:
    """Look up the words `first` to `last`; "Kyiv oblast" is another unit than Kyiv, printed the same."""
    start, end = words[first].start, words[last].end
    key = spelling(text[start:end])
    entries = matcher.look_up(key) if len(key) > 1 else ()
    if not entries:
        return None
    if last > first and KIND_OF.get(words[last].low) is PlaceKind.ADMIN1:
        short = spelling(text[start : words[last - 1].end])
        if matcher.look_up(short):
            return Mention(first, last, start, words[last - 1].end, short, entries)
    if last + 1 < len(words) and gap(text, words[last], words[last + 1]) == " ":
        whole = matcher.exact.get(key + words[last + 1].low, ())
        entries = tuple(entry for entry in whole if entry.level is Level.ADMIN1) or entries
    return Mention(first, last + 1, start, end, key, entries)
