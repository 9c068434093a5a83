"""Whose a count is where a sentence says only "the agency": the one body that the text named before."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from sitrep.analysis.speakers import SpeakerMatcher, Voice
from sitrep.analysis.speakers.senders import Sender
from sitrep.model import Clipping, Figure, FigureBasis
from sitrep.text import fold

# Bodies that "the agency" can mean; ministries and armies have words of their own.
_KINDS = frozenset({"un", "ngo"})
# A part of many names, and none of a body that "the agency" could mean.
_WHOLES = frozenset({"un", "u.n", "united nations"})

Said = tuple[int, int, tuple[Voice, ...]]


def name_bodies(
    figures: Sequence[Figure], clipping: Clipping, said: Sequence[Said], matcher: SpeakerMatcher
) -> tuple[Figure, ...]:
    """Give counts of "the agency" that nobody tells to the body that the text named before them.

    Where it named several, or none that is known, the count stays without a speaker. `said` are the sentences
    of the text with their voices.
    """
    words, text = matcher.words.bodies, clipping.text
    if not words or all(figure.speaker for figure in figures) or len(text.lower()) != len(text):
        return tuple(figures)
    starts = [start for start, _, _ in said]
    named: list[tuple[int, str, str, str | None]] | None = None
    found: list[Figure] = []
    for figure in figures:
        at = clipping.text_offset(figure.start)
        sentence = starts[max(0, bisect_right(starts, at) - 1)] if starts else at
        if figure.speaker is None and opens_with_body(text[sentence:at], words):
            named = sorted(_named(text, said, matcher)) if named is None else named
            before = named[: bisect_right(named, (sentence, "", "", None))]
            if len({key for _, key, _, _ in before[:_MANY]}) == 1 and len(before) <= _MANY:
                _, _, name, party = before[0]
                found.append(replace(figure, speaker=name, party=party))
                continue
        elif figure.speaker is None and opens_with_it(text[sentence:at], matcher.words.doing):
            named = sorted(_named(text, said, matcher)) if named is None else named
            number = max(0, bisect_right(starts, sentence) - 2)
            told = _of_sentence(said[number], named)
            if told is not None and "\n\n" not in text[starts[number] : sentence]:
                found.append(replace(figure, speaker=told[0], party=told[1]))
                continue
        found.append(figure)
    return tuple(found)


def name_sender(figures: Sequence[Figure], sender: Sender | None) -> tuple[Figure, ...]:
    """Give the counts of a communiqué that nobody else tells to who sends it; a side claims them."""
    if sender is None or sender.name is None:
        return tuple(figures)
    claimed = FigureBasis.CLAIMED if sender.side is not None else FigureBasis.REPORTED
    return tuple(
        replace(
            figure,
            speaker=sender.name,
            party=sender.side,
            basis=claimed if figure.basis is FigureBasis.REPORTED else figure.basis,
        )
        if figure.speaker is None
        else figure
        for figure in figures
    )


def _of_sentence(
    said: Said, named: Sequence[tuple[int, str, str, str | None]]
) -> tuple[str, str | None] | None:
    """Return the one body that a sentence tells of: who speaks in it, else who is named."""
    start, end, voices = said
    bodies: set[tuple[str, str | None]] = {
        (voice.name, voice.party) for voice in voices if voice.party in _KINDS
    }
    low, high = (bisect_right(named, (offset, "", "", None)) for offset in (start, end))
    near = named[low:high]
    if not voices and len({key for _, key, _, _ in near}) == 1:
        bodies = {(near[0][2], near[0][3])}
    return next(iter(bodies)) if len(bodies) == 1 and len({voice.name for voice in voices}) <= 1 else None


_MANY = 200  # mentions: a text that has more before a count speaks of more than one body


def opens_with_body(sentence: str, words: str) -> bool:
    """Tell whether "the agency" is the subject of a sentence; `words` are those of its language."""
    return _subject(words).match(sentence) is not None


def opens_with_it(sentence: str, doing: str) -> bool:
    """Tell whether "it has registered" opens a sentence: a body that was told of, not "it was a raid"."""
    return bool(doing) and _it(doing).match(sentence) is not None


@lru_cache(maxsize=16)
def _it(doing: str) -> re.Pattern[str]:
    return re.compile(rf"\s*it\s+(?:also\s+)?(?:{doing})\s+(?!been\b)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _subject(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*the\s+(?:{words})\s", re.IGNORECASE)


def _named(
    text: str, said: Sequence[Said], matcher: SpeakerMatcher
) -> Iterator[tuple[int, str, str, str | None]]:
    """Yield the bodies that a text names: where, as compared, as printed, and of what kind.

    Whoever speaks under a name of unknown kind may be such a body too.
    """
    lowered = text.lower()
    for kind, pattern in matcher.kinds:
        for match in pattern.finditer(lowered) if kind in _KINDS else ():
            printed = text[slice(*match.span())]
            if printed[0].isupper() and fold(printed) not in _WHOLES:
                yield match.start(), fold(printed), printed, kind
    for _, _, voices in said:
        for voice in voices:
            if voice.party is None and voice.name[:1].isupper() and not voice.pronoun:
                yield voice.start, fold(voice.name), voice.name, None
