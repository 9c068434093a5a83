"""Snippets: the part of a text where it answers, with the words that do."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.delivery.search.folding import printed_words
from sitrep.delivery.search.query import Words

_LENGTH = 320  # characters
_LEAD = 80  # of them in front of the first word that answers


@dataclass(frozen=True, slots=True)
class Snippet:
    """A run of a text, "…" where it goes on; `marks` are the spans in it that answer the query."""

    text: str
    marks: tuple[tuple[int, int], ...]


def make_snippet(text: str, wanted: Sequence[Words]) -> Snippet:
    """Cut a text to where the most of the wanted words stand, at the ends of words."""
    marks = find_marks(text, wanted)
    if len(text) <= _LENGTH:
        return Snippet(text, tuple((start, end) for start, end, _ in marks))
    start = _best_start(text, marks)
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        cut = text.rfind(" ", start + _LENGTH // 2, end)
        end = cut if cut > 0 else end
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return Snippet(
        before + text[start:end] + after,
        tuple(
            (max(first, start) - start + len(before), min(last, end) - start + len(before))
            for first, last, _ in marks
            if first < end and last > start
        ),
    )


def find_marks(text: str, wanted: Sequence[Words]) -> list[tuple[int, int, int]]:
    """Return the spans of what was asked for, in order and apart, each with the position of the wish."""
    spans: list[tuple[int, int]] = []
    folded: list[str] = []
    for start, end, words in printed_words(text):
        for word in words:
            spans.append((start, end))
            folded.append(word)
    by_first: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        by_first.setdefault(word, []).append(at)
    found: set[tuple[int, int, int]] = set()
    for number, wish in enumerate(wanted):
        for words, prefix in ((wish.words, wish.prefix), *((each, False) for each in wish.spellings)):
            for at in _starts(words, by_first, prefix=prefix and len(words) == 1):
                if _fits(folded, at, words, prefix=prefix):
                    found.add((spans[at][0], spans[at + len(words) - 1][1], number))
    merged: list[tuple[int, int, int]] = []
    for start, end, number in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]), merged[-1][2])
        else:
            merged.append((start, end, number))
    return merged


def _starts(words: tuple[str, ...], by_first: dict[str, list[int]], *, prefix: bool) -> list[int]:
    if prefix:
        return [at for word, places in by_first.items() if word.startswith(words[0]) for at in places]
    return by_first.get(words[0], [])


def _fits(folded: Sequence[str], at: int, words: tuple[str, ...], *, prefix: bool) -> bool:
    there = tuple(folded[at : at + len(words)])
    if not prefix:
        return there == words
    return there[:-1] == words[:-1] and len(there) == len(words) and there[-1].startswith(words[-1])


def _best_start(text: str, marks: Sequence[tuple[int, int, int]]) -> int:
    """Return where a window begins that holds the most different wishes, the earliest of them."""
    best, start = (0, 0), 0
    reach = _LENGTH - _LEAD
    for at, (first, _, _) in enumerate(marks[:200]):
        within = [number for begin, end, number in marks[at : at + 50] if end <= first + reach]
        if (len(set(within)), len(within)) > best:
            best, start = (len(set(within)), len(within)), first
    if start <= _LEAD:
        return 0
    cut = text.find(" ", start - _LEAD, start)
    return cut + 1 if cut >= 0 else start
