"""Who denies a count: whoever rejects it, in its sentence or just behind, and not another thing."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sitrep.analysis.figures.telling import Clauses
from sitrep.analysis.speakers import Voice, voice_at
from sitrep.analysis.speakers.intents import is_of_aim
from sitrep.model import Figure

_WORD = re.compile(r"[^\W\d_]{4,}")
# English words of four letters and more that name nothing.
_SMALL = frozenset(
    {
        "were",
        "that",
        "have",
        "been",
        "with",
        "from",
        "when",
        "they",
        "them",
        "their",
        "there",
        "said",
        "says",
        "than",
    }
    | {
        "this",
        "these",
        "those",
        "also",
        "more",
        "after",
        "befor",
        "which",
        "while",
        "into",
        "would",
        "could",
        "some",
    }
)
_STEM = 5  # letters by which two forms of a word are one
_REACH = 400  # characters on both sides of a count that hold its clause
# "Denied that helicopters had been used and said the police had rifles": what is said besides.
_BESIDES = re.compile(
    r",?\s(?:and|but|et|y|und|и|та|але|но)\s(?:said|says|added|insisted|claimed|a\sdit|dijo|añadió|sagte|заявил\w*)\b"
)
_DIGIT = re.compile(r"\d")


def find_deniers(
    figure: Figure,
    span: tuple[int, int],
    sentence: tuple[int, int],
    voices: Sequence[Sequence[Voice]],
    text: str,
    clauses: Clauses,
) -> tuple[str, ...]:
    """Return who denies what the speaker of a count says.

    `voices` are those of its sentence and of the next ones. A side does not deny what it claims itself, and
    whoever denies "that any clinic was hit" says nothing of how many died elsewhere.
    """
    if not any(voice.denial for said in voices for voice in said):
        return ()
    names: list[str] = []
    own = voice_at(voices[0], *span) if voices else None
    scope = (own.scope_start, own.scope_end) if own is not None else sentence
    stems = _stems(text[slice(*_clause(scope, span, text, clauses))])
    for number, said in enumerate(voices):
        denying = [voice for voice in said if voice.denial and not voice.confirms_not]
        others = {voice.name for voice in said if not voice.denial}
        if number and others - {figure.speaker, *(voice.name for voice in denying)}:
            break
        names += [
            voice.name
            for voice in denying
            if voice.name != figure.speaker
            and not (voice.side and voice.party == figure.party)
            and _is_about(voice, stems, text, clauses)
        ]
    return tuple(dict.fromkeys(names))


def _clause(scope: tuple[int, int], span: tuple[int, int], text: str, clauses: Clauses) -> tuple[int, int]:
    """Return the part of what somebody says that holds the count: "and that" opens a claim of its own."""
    first, last = max(scope[0], span[0] - _REACH), min(scope[1], span[1] + _REACH)
    for mark in clauses.further.finditer(text, first, last):
        if mark.end() <= span[0]:
            first = mark.end()
        elif span[1] <= mark.start():
            return first, mark.start()
    return first, last


def _is_about(voice: Voice, stems: frozenset[str], text: str, clauses: Clauses) -> bool:
    """Tell whether a denial is one of the count: it has no matter of its own, or one that the count names."""
    if is_of_aim(text[voice.end : voice.scope_end]):
        return False
    opened = clauses.opening.search(text, voice.end, min(voice.scope_end, voice.end + _STEM + 1))
    if opened is None:
        return True
    # "Denied that and said the dead were farmers": it is the count that stands before.
    matter = _BESIDES.split(" " + text[opened.end() : voice.scope_end], maxsplit=1)[0]
    if not matter.strip():
        return True
    return _DIGIT.search(matter) is not None or not stems.isdisjoint(_stems(matter))


# All counts of a sentence ask for its words.
@lru_cache(maxsize=4)
def _stems(words: str) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(words)) - _SMALL
