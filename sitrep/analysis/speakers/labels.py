"""Speakers that only stand beside what they say: "Armenian side: 12 killed", "82 dead – Red Cross"."""

from sitrep.analysis.speakers.matcher import SpeakerMatcher, standing_of
from sitrep.analysis.words import SentenceWords

_NAME = 5  # words of a name before a colon or behind a dash
_DASHES = frozenset("—–-")
_ENDS = frozenset(".")
_DIGITS = frozenset("0123456789")


def find_label(text: str, sentence: SentenceWords, matcher: SpeakerMatcher) -> tuple[int, int, bool] | None:
    """Return the offsets of a name that labels a sentence, and whether it leads; None where none does.

    A name before the one colon of a sentence or behind its last dash is who says it only where it is that of
    a body or an office: a bare "Ukraine:" may be where it happened.
    """
    lows = sentence.lows
    heads = matcher.lists.heads
    if not heads:
        return None
    if ":" in lows:
        at = lows.index(":")
        if not 0 < at <= _NAME:
            return None
        alone = lows.count(":") == 1 and ";" not in lows and at + 1 < len(lows)
        return _label(text, sentence, (0, at), matcher, leads=True) if alone else None
    if _DASHES.isdisjoint(lows):
        return None
    end = len(lows) - (1 if lows[-1] in _ENDS else 0)
    for at in range(end - 2, max(0, end - 2 - _NAME), -1):
        if lows[at] in _DASHES:
            return _label(text, sentence, (at + 1, end), matcher, leads=False)
    return None


def _label(
    text: str, sentence: SentenceWords, span: tuple[int, int], matcher: SpeakerMatcher, *, leads: bool
) -> tuple[int, int, bool] | None:
    """Return a name as a label where it is that of a body: by its own words, not by the name of a state."""
    first, after = span
    while first < after and sentence.lows[first] in matcher.lists.articles:
        first += 1
    words = sentence.lows[first:after]
    if not words or not words[0][0].isalpha() or any(not _DIGITS.isdisjoint(word) for word in words):
        return None
    start = sentence.starts[first]
    last = sentence.starts[after - 1] + len(sentence.printed[after - 1])
    party, side, _ = standing_of(text[start:last], matcher)
    if party is None or not matcher.lists.verbs.isdisjoint(words) or words[-1] in matcher.lists.admitting:
        return None
    initials = len(words) == 1 and sentence.printed[first].isupper()
    whole = not side and matcher.is_kind(text[start:last])
    return (start, last, leads) if initials or whole or words[-1] in matcher.lists.heads else None
