"""Counts that lean on the sentence before: "Of these, 34 were children", "put the number at 700"."""

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.scene import Scene
from sitrep.model import Figure

_CLOSED = frozenset({".", ",", ";", ")"})
_UNITS = frozenset({"", "people"})


def find_following(scene: Scene, number: int, before: Figure) -> Attachment | None:
    """Return the attachment of a count that only says who or how many of a stated total; None for others.

    "Some 8,200 by the State and 4,500 by the Maoists" without a verb divides the total too.
    """
    quantity, tokens = scene.quantities[number], scene.tokens
    if quantity.unit not in _UNITS or quantity.harm or quantity.status:
        return None
    if is_spoken_of(scene, number):
        return Attachment(before.metric, How.TOLL, quantity.first - 1, total=True, leans=True)
    at = quantity.after
    ahead = tokens[at].entry if at < len(tokens) else None
    if ahead is None or not _is_less(scene, number, before):
        return None
    if shares(scene, number):
        named = ahead.has(Mark.AUXILIARY) and at + 1 < len(tokens) and _names(scene, at + 1)
        return Attachment(before.metric, How.LINK, at, leans=True) if named else None
    if ahead.has(Mark.AGENT) and not any(token.entry.actions for token in tokens):
        return Attachment(before.metric, How.LINK, at, leans=True)
    return None


def is_spoken_of(scene: Scene, number: int) -> bool:
    """Tell "the Red Cross speaks of 70,000 people": a rival count of those told of in the sentence before."""
    quantity, tokens, words = scene.quantities[number], scene.tokens, scene.words.spoken_of
    if number or quantity.group or not words:
        return False
    before = [token.text for token in tokens[max(0, quantity.first - 2) : quantity.first]]
    named = tokens[quantity.number.after : quantity.after]
    if words.isdisjoint((" ".join(before), *before[-1:])) or any(
        token.text not in scene.words.anyone for token in named
    ):
        return False
    return quantity.after >= len(tokens) or tokens[quantity.after].text in _CLOSED


def shares(scene: Scene, number: int) -> bool:
    """Tell whether "of these" or "of them" makes a count one of those told of in the sentence before."""
    quantity, tokens = scene.quantities[number], scene.tokens
    opens = len(tokens) > 1 and _points(scene, 0) and tokens[1].text == ","
    between = tokens[1 : quantity.first]
    if opens and all(token.entry.has(Mark.AND | Mark.DETERMINER) or token.text == "," for token in between):
        return True
    behind = quantity.number.after
    own = quantity.part and quantity.after == behind + 1 and _points(scene, behind)
    return own and number == 0 and quantity.first <= 1


def leans_back(scene: Scene, number: int) -> bool:
    """Tell whether a bare count is that of "the number", "the figure": what it counts stood before.

    "People" may stand behind it: "put the number at 700 people" tells no more than 700.
    """
    quantity = scene.quantities[number]
    if (
        number
        or quantity.unit not in {"", "people"}
        or quantity.status
        or quantity.harm
        or not quantity.first
        or not scene.tokens[quantity.first - 1].entry.has(Mark.REACH)
    ):
        return False
    noun = next((at for at in range(quantity.first) if scene.tokens[at].entry.has(Mark.TOTAL)), None)
    return noun is not None and not scene.tokens[noun + 1].entry.has(Mark.OF)


def divides(scene: Scene, number: int, before: Figure) -> bool:
    """Tell whether a count that has its own verb is one of those of the sentence before."""
    return shares(scene, number) and _is_less(scene, number, before)


def _points(scene: Scene, at: int) -> bool:
    return scene.tokens[at].text in scene.words.parting


def _names(scene: Scene, at: int) -> bool:
    """Tell "were women", "were from Goma" from "were treated"."""
    entry = scene.tokens[at].entry
    return entry.person is not None or entry.member is not None or scene.tokens[at].text == "from"


def _is_less(scene: Scene, number: int, before: Figure) -> bool:
    value = scene.quantities[number].number.value
    return value is not None and before.value is not None and value < before.value
