"""Who is counted: in the noun phrase, behind it, or in the words that the count leans on."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import UNKNOWN, Mark
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.quantities import WHOEVER, Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_TAIL = 6  # words behind "members of"
# Of two words for one group the one that says more stays.
# Who bears arms: what is told of "others" beside them is told of more of the same.
FIGHTING = frozenset(
    {"security_forces", "police", "militia", "insurgents", "foreign_forces", "peacekeepers", "attackers"}
)
_MEN, _PRISONERS = ("men",), ("prisoners",)
_BEFORE = 4  # tokens before a verb that hold its subject
_STRONGER = (
    ("police", "security_forces"),
    ("militia", "insurgents"),
    ("militia", "security_forces"),
    ("peacekeepers", "security_forces"),
    ("foreign_forces", "security_forces"),
    ("government", "security_forces"),
    ("attackers", "insurgents"),
    ("health_workers", "aid_workers"),
    ("aid_workers", "security_forces"),
    ("prisoners", "security_forces"),
)


def find_group(
    tokens: Sequence[Token], quantity: Quantity, attachment: Attachment, sides: frozenset[str]
) -> tuple[str, ...]:
    """Return the groups that a count names, in the order of the text; empty where it names none."""
    group = quantity.group
    trigger = tokens[attachment.trigger].entry
    if group == _MEN and trigger.has(Mark.LOSING):
        group = _subject(tokens, attachment.trigger)
    if group == _PRISONERS and trigger.has(Mark.TAKING):
        return ()  # that is what they became
    if not group and quantity.unit == "people":
        group = _tail(tokens, quantity.after)
    if not group and attachment.how in {How.LINK, How.NOUN, How.RIGHT}:
        group = _complement(tokens, quantity.after)
        behind = attachment.trigger + 1
        if not group and attachment.how is How.RIGHT and quantity.part and behind < len(tokens):
            group = _complement(tokens, behind) if tokens[behind].entry.has(Mark.AUXILIARY) else ()
    if not group and (attachment.how in {How.TOLL, How.COMPARE} or attachment.how is How.NOUN):
        group = _around(tokens, attachment.trigger)
    if not group and attachment.metric is Metric.IDP_STOCK:
        group = ("idps",)  # that is what such a count counts
    return _settle(group, sides)


def _subject(tokens: Sequence[Token], trigger: int) -> tuple[str, ...]:
    """Read "the blue helmets lost two men": they are of those who lost them."""
    for token in reversed(tokens[max(0, trigger - _BEFORE) : trigger]):
        entry = token.entry
        if entry.person or entry.member:
            return entry.person or entry.member or ()
        if not (entry.has(Mark.AUXILIARY | Mark.ADVERB) or token.is_word) or entry.has(Mark.BREAK | Mark.AND):
            break
    return ()


def _tail(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """Read "members of the security forces", "others, all civilians"."""
    if at >= len(tokens) or not tokens[at].entry.has(Mark.OF):
        return ()
    for token in tokens[at + 1 : at + _TAIL]:
        entry = token.entry
        if entry.person or entry.member:
            return entry.person or entry.member or ()
        if not token.is_word or (entry.is_small and not entry.has(Mark.DETERMINER)):
            break
    return ()


def _complement(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """Read "five of them were children"."""
    for number, token in enumerate(tokens[at : at + 4], at):
        entry = token.entry
        if entry.person or entry.member:
            if number > at + 1 and entry.person is None and _opens_part(tokens[number - 2]):
                break  # "including a boy of eight"
            return entry.person or entry.member or ()
        if not (entry.has(Mark.AUXILIARY | Mark.DETERMINER | Mark.ADVERB | Mark.LINK)):
            break
    return ()


def _opens_part(token: Token) -> bool:
    return token.entry.has(Mark.LINK) and not token.text.startswith("of ")


def _around(tokens: Sequence[Token], trigger: int) -> tuple[str, ...]:
    """Read "civilian casualties rose to 12", "the death toll among soldiers reached 40"."""
    if tokens[trigger].entry.status is not None:
        return tokens[trigger].entry.person or ()
    before = tokens[trigger - 1].entry if trigger else UNKNOWN
    if before.person or before.member:
        return before.person or before.member or ()
    for token in tokens[trigger + 1 : trigger + 4]:
        if token.entry.person or token.entry.member:
            return token.entry.person or token.entry.member or ()
        if not token.entry.has(Mark.PREPOSITION | Mark.OF | Mark.DETERMINER):
            break
    return ()


def _settle(group: tuple[str, ...], sides: frozenset[str]) -> tuple[str, ...]:
    kept = set(group)
    if kept & WHOEVER:
        kept -= sides
    if kept & sides:
        kept -= {"insurgents"} | ({"security_forces"} if kept & sides - {"government"} else set())
    if "government" in kept and "security_forces" not in kept:
        kept.add("security_forces")
    for strong, weak in _STRONGER:
        if strong in kept and strong != "government":
            kept.discard(weak)
    if "security_forces" in kept:
        kept.discard("government")
    return tuple(name for name in dict.fromkeys((*group, "security_forces")) if name in kept)
