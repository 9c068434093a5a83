"""A quick look at whether a sentence may count anything."""

import re

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.lexicon import Lexicon
from sitrep.analysis.words import SentenceWords, parts_of

_DIGIT = re.compile(r"\d")
_FRAGMENT = 18  # words of a sentence without a verb


def may_count(text: str, words: SentenceWords, lexicon: Lexicon) -> bool:
    """Tell fast whether a sentence has a number and a word that can give it a metric."""
    start, end, _, lows, _ = words
    if lexicon.inflected or "$" in lows:
        return True
    numbered = not lexicon.starts.isdisjoint(lows) or _DIGIT.search(text, start, end) is not None
    if numbered and (not lexicon.triggers.isdisjoint(lows) or _may_divide(lows, lexicon)):
        return True
    parts = parts_of(words)
    if parts is lows:  # no compound
        return False
    return (numbered or not lexicon.starts.isdisjoint(parts)) and not lexicon.triggers.isdisjoint(parts)


def _may_divide(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether a sentence may count without a verb of harm: "Of these, 34 were children"."""
    if not lexicon.parting.isdisjoint((tuple(lows[:2]), tuple(lows[1:3]))):
        return True
    if len(lows) > _FRAGMENT:
        return False
    for at in range(1, len(lows)):
        if lows[at] in lexicon.wards:  # "Another 65 are in hospital"
            return lexicon.lookup(lows, at - 1)[0].has(Mark.PREPOSITION)
        if lows[at] in lexicon.agents:  # "Some 8,200 by the State"
            return lows[at - 1][0].isdecimal() or lows[at - 1] in lexicon.starts
    return False
