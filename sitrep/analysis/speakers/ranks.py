"""Ranks, titles and first names that end in a full stop: "Col. Bashir", "J. Okello"."""

from collections.abc import Sequence

from sitrep.analysis.speakers.words import Word, WordLists

PARTICLES = frozenset({"al", "bin", "de", "da", "van", "von", "el", "."})  # within a person's name
_SHORT = 4  # letters of a rank or a first name that is cut short


def is_shortening(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell the full stop of "Col. Bashir" and "J. Okello" from one that ends a sentence."""
    if not 0 < at < len(words) - 1 or words[at].text != ".":
        return False
    before, behind = words[at - 1], words[at + 1]
    if not (before.capital and len(before.text) <= _SHORT and before.end == words[at].start):
        return False
    initial = len(behind.text) == 1 and at + 2 < len(words) and words[at + 2].text == "."
    named = (behind.capital and behind.low not in lists.determiners) or behind.low in PARTICLES
    return before.text.isalpha() and (named or initial)
