"""Who did it, where the sentence says so: behind "by", or as the subject of the verb."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_REACH = 8  # tokens between the verb and "by"
_LENGTH = 5  # tokens of a perpetrator
# Who helps, reports or counts the dead did not kill them.
_HARMLESS = frozenset({"aid_workers", "health_workers", "journalists", "rescuers"})
_VIOLENCE = frozenset(
    {Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.ABDUCTED, Metric.DETAINED, Metric.DEPORTED}
)


def find_perpetrator(
    tokens: Sequence[Token], attachment: Attachment, *, subject_first: bool
) -> tuple[int, int] | None:
    """Return the tokens of who killed, wounded or took those counted; None where no party or people do.

    `subject_first` says that in this language whoever does it stands before the verb.
    """
    if attachment.metric not in _VIOLENCE or attachment.how in {How.TOLL, How.STATUS}:
        return None
    if tokens[attachment.trigger].entry.has(Mark.LOSING):
        return None  # "The army lost 26 men": to whom is not told
    return _agent(tokens, attachment.trigger) or (
        _subject(tokens, attachment.trigger) if subject_first and attachment.how is How.LEFT else None
    )


def _agent(tokens: Sequence[Token], trigger: int) -> tuple[int, int] | None:
    for at in range(trigger + 1, min(len(tokens), trigger + _REACH)):
        entry = tokens[at].entry
        if entry.has(Mark.AGENT):
            return _people(tokens, at + 1)
        if entry.actions or entry.has(Mark.BREAK) or tokens[at].text in {";", ":", "("}:
            return None
    return None


def _people(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    while first < len(tokens) and tokens[first].entry.has(Mark.DETERMINER):
        first += 1
    at = first
    named = False
    while at < len(tokens) and at - first < _LENGTH and tokens[at].is_word:
        entry = tokens[at].entry
        if entry.is_small or entry.actions:
            break
        if not _HARMLESS.isdisjoint(entry.member or entry.person or ()):
            return None  # "12 deaths recorded by the Red Cross"
        named = named or entry.person is not None or entry.member is not None
        at += 1
    return (first, at) if named else None


def _subject(tokens: Sequence[Token], trigger: int) -> tuple[int, int] | None:
    at = trigger
    while at > 0 and tokens[at - 1].entry.has(Mark.ADVERB):
        at -= 1
    last = at
    while at > 0 and last - at < _LENGTH and tokens[at - 1].is_word:
        entry = tokens[at - 1].entry
        if entry.is_small or entry.actions:
            break
        at -= 1
    named = False
    for token in tokens[at:last]:
        group = token.entry.member if token.entry.member is not None else token.entry.person
        if group is not None:
            if not _HARMLESS.isdisjoint(group):
                return None
            named = True
    return (at, last) if named else None
