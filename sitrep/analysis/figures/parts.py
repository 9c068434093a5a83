"""Counts within counts: "including five children", "12 of them", "(917 killed)", "of the dead, 22 were"."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.scene import Scene
from sitrep.model import Metric

_BRACKET = 40  # tokens that a bracket holds at most
_OF = ("of ", "de ", "von ", "из ", "із ", "з ")  # opens "of them" in the languages that are read
_FAR = 12  # counts between a part and its whole at most


class How(StrEnum):
    """By which words a count got its metric."""

    NOUN = "noun"
    LEFT = "left"
    RIGHT = "right"
    TOLL = "toll"
    LINK = "link"
    ELLIPSIS = "ellipsis"
    COMPARE = "compare"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Attachment:
    """The metric of a count, how it was found, the token that gave it, and the count it is part of.

    `total` marks a running total; `unit` is that of the words that a toll leans on; `leans` tells that what
    is counted stood in the sentence before; `ahead` that it is only forecast.
    """

    metric: Metric
    how: How
    trigger: int
    whole: int | None = None
    total: bool = False
    unit: str = ""
    leans: bool = False
    ahead: bool = False


Attached = Sequence[Attachment | None]


def is_linked(scene: Scene, number: int, attached: Attached) -> bool:
    """Tell whether "including", "of whom", or a list that follows them, makes a count a part."""
    quantity = scene.quantities[number]
    tokens = scene.tokens
    at = quantity.first - 1
    while (
        at >= 0
        and quantity.first - at < 5
        and tokens[at].entry.has(Mark.DETERMINER | Mark.ADVERB | Mark.PREPOSITION)
    ):
        at -= 1
    if at >= 0 and tokens[at].entry.has(Mark.LINK):
        return True
    if quantity.after < len(tokens) and tokens[quantity.after].entry.has(Mark.LINK):
        return tokens[quantity.after].text.startswith(_OF) or scene.ends_part(quantity.after)
    if at >= 0 and tokens[at].text == ":" and number:
        return _is_casualties(attached[number - 1])  # "400 casualties: 150 killed and 250 injured"
    if not scene.in_list(quantity.first):
        return False
    earlier = attached[number - 1] if number else None
    if earlier is not None and earlier.whole is not None and earlier.how is not How.LINK:
        straight = scene.metric_at(quantity.after, quantity) is not None
        return straight and _is_casualties(attached[earlier.whole])
    near = (scene.at.get(quantity.first - back) for back in (2, 3))
    before = next((other for other in near if other is not None and other < number), None)
    found = attached[before] if before is not None else None
    return found is not None and found.how is How.LINK and found.whole is not None


def _is_casualties(found: Attachment | None) -> bool:
    return found is not None and found.metric is Metric.CASUALTIES


def find_whole(scene: Scene, number: int, attached: Attached) -> int | None:
    """Return the count that a part belongs to: the nearest before it that is no part itself."""
    part = scene.quantities[number].part or in_brackets(scene, number) or is_linked(scene, number, attached)
    if not part:
        return None
    for other in range(number - 1, max(-1, number - 1 - _FAR), -1):
        found = attached[other]
        if found is not None and found.whole is None and not scene.quantities[other].money:
            return other
    return None


def in_brackets(scene: Scene, number: int) -> bool:
    """Tell whether a count stands within brackets."""
    first = scene.quantities[number].first
    for at in range(first - 1, max(-1, first - _BRACKET), -1):
        if scene.tokens[at].text in {"(", ")"}:
            return scene.tokens[at].text == "("
    return False


def find_divided(scene: Scene, number: int, attached: Attached) -> Attachment | None:
    """Read "of the dead, 22 were women and eight were children"."""
    quantity = scene.quantities[number]
    tokens = scene.tokens
    at, after = quantity.first - 1, quantity.after
    if quantity.unit or after + 1 >= len(tokens) or not tokens[after].entry.has(Mark.AUXILIARY):
        return None
    if tokens[after + 1].entry.person is None:
        return None
    if at >= 2 and tokens[at].text == "," and tokens[at - 2].entry.has(Mark.OF):
        metric = tokens[at - 1].entry.noun or scene.metric_at(at - 1, quantity)
        return Attachment(metric, How.LINK, at - 1) if metric else None
    previous = attached[number - 1] if number else None
    divided = previous is not None and scene.quantities[number - 1].whole and previous.trigger == at - 1
    if previous is not None and divided and tokens[at].text == ",":  # "of the 34 killed, 19 were women"
        return Attachment(previous.metric, How.LINK, previous.trigger, number - 1)
    told = previous is not None and previous.trigger == scene.quantities[number - 1].first - 2
    if previous is not None and (previous.how is How.LINK or told) and scene.in_list(quantity.first):
        return Attachment(previous.metric, How.LINK, previous.trigger, previous.whole)
    return None
