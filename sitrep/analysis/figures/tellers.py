"""People who only speak: "two residents said", "according to three refugees" are no count."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.scene import ENDS, PEOPLE_UNITS
from sitrep.analysis.figures.tokens import Token
from sitrep.analysis.speakers import Voice

_FEW = 100  # people: more of them do not speak with one mouth
_REACH = 12  # tokens of "who ..." between people and what they say


def only_tells(
    tokens: Sequence[Token],
    quantity: Quantity,
    found: Attachment,
    voices: Sequence[Voice],
    says: frozenset[str],
    *,
    subject_first: bool,
) -> bool:
    """Tell whether a count is of those who speak, whatever else is told of them.

    `says` are the verbs of saying, `subject_first` tells that in this language whoever speaks may stand
    before one.
    """
    if quantity.first and tokens[quantity.first - 1].text in says and _is_named(tokens, quantity.after):
        return True  # "Said one of them, Amina Bello"
    number = quantity.number
    few = max(number.value or 0, number.floor or 0, number.high or 0) < _FEW
    if not few or quantity.unit not in PEOPLE_UNITS or not (quantity.unit or quantity.part):
        return False
    if found.how is How.RIGHT and _straight(tokens, quantity, found):
        return False  # "Twelve people reported killed"
    if any(_names(tokens, quantity, voice) for voice in voices):
        return True
    before = tokens[quantity.first - 1] if quantity.first else None
    told = tokens[quantity.first - 2].text if quantity.first > 1 else ""
    if before is not None and before.entry.has(Mark.AGENT) and told in says:
        return True
    return subject_first and _says(tokens, quantity, says)


def _straight(tokens: Sequence[Token], quantity: Quantity, found: Attachment) -> bool:
    """Tell whether only words such as "reported" stand between people and what happened to them."""
    between = tokens[quantity.after : found.trigger]
    return all(
        token.entry.has(Mark.ADVERB | Mark.AUXILIARY) and not token.entry.has(Mark.RELATIVE)
        for token in between
    )


def _names(tokens: Sequence[Token], quantity: Quantity, voice: Voice) -> bool:
    """Tell whether a count is the head of a speaker's name: nothing parts it from where that begins."""
    first, last = tokens[quantity.first].start, tokens[quantity.after - 1].end
    if last <= voice.start or voice.name_end <= first:
        return False
    return not any(
        token.text == "," or token.entry.actions or token.entry.has(Mark.BREAK | Mark.RELATIVE | Mark.IDLE)
        for token in tokens[: quantity.first]
        if voice.start <= token.start
    )


def _says(tokens: Sequence[Token], quantity: Quantity, says: frozenset[str]) -> bool:
    """Tell whether a verb of saying follows, straight or behind "who ..." or "and a farmer"."""
    at = quantity.after
    if at < len(tokens) and tokens[at].entry.has(Mark.RELATIVE | Mark.AND):
        joined = tokens[at].entry.has(Mark.AND)
        last = min(len(tokens), at + _REACH)
        while at < last and not _is_verb(tokens, at, says):
            entry = tokens[at].entry
            if tokens[at].text in ENDS or tokens[at].text == ",":
                return False
            if joined and entry.has(Mark.AUXILIARY | Mark.PREPOSITION | Mark.AGENT | Mark.BREAK):
                return False
            at += 1
    return at < len(tokens) and _is_verb(tokens, at, says)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a comma and a name stand behind a count, or behind its "of them"."""
    if at < len(tokens) and tokens[at].entry.has(Mark.LINK):
        at += 1
    return at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].capital


def _is_verb(tokens: Sequence[Token], at: int, says: frozenset[str]) -> bool:
    """Tell "said" from "reported (killed)" and "told to (leave)"."""
    token = tokens[at]
    if token.text not in says or not token.entry.has(Mark.BREAK) or token.entry.has(Mark.ADVERB):
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].text != "to"
