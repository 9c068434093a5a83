"""Counts that lean on another count for their metric: the one before them, or the one that they are among."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attached, Attachment, How, in_brackets
from sitrep.analysis.figures.rightward import Found
from sitrep.analysis.figures.scene import HARM, PEOPLE_UNITS, Scene
from sitrep.model import Metric

_AMONG = 9  # tokens between a count and the count that it is among
_OWNING = 2  # small words between people and their families
_RESTATED = frozenset({"people", "families"})
_RESTATING = (["("], [","], ["/"], ["–"], ["—"])
_SUFFERED = HARM | {Metric.DETAINED, Metric.ABDUCTED, Metric.MISSING}
_ENDS = frozenset({",", ".", ";", ")"})


def find_echo(scene: Scene, number: int, attached: Attached) -> Attachment | None:
    """Read "12 died in the north and five in the south", "compared with 40 a year before"."""
    quantity = scene.quantities[number]
    previous = attached[number - 1] if number else None
    if previous is None or quantity.unit not in PEOPLE_UNITS:
        return None
    if scene.tokens[quantity.first - 1].entry.has(Mark.COMPARE) or rises_from(scene, number, attached):
        compared = attached[previous.whole] if previous.whole is not None else None
        compared = compared or previous
        unit = scene.quantities[number - 1].unit
        return Attachment(compared.metric, How.COMPARE, compared.trigger, unit=unit)
    if not quantity.unit and _counts_again(scene, number):
        return Attachment(previous.metric, How.ELLIPSIS, previous.trigger)
    if not quantity.unit and _narrows(scene, number):
        return Attachment(previous.metric, How.ELLIPSIS, previous.trigger, number - 1)
    if previous.how is How.STATUS or not _runs_on(scene, number):
        return None
    whole = previous.whole if in_brackets(scene, number) else None
    return Attachment(previous.metric, How.ELLIPSIS, previous.trigger, whole, leans=previous.leans)


def rises_from(scene: Scene, number: int, attached: Attached) -> bool:
    """Tell "the toll has risen to 24 from 17": the number that the toll straight before it rose from."""
    previous = attached[number - 1] if number else None
    if previous is None or previous.how is not How.TOLL:
        return False
    at = scene.quantities[number].first - 1
    if scene.tokens[at].text not in scene.words.risen_from:
        return False
    between = scene.tokens[scene.quantities[number - 1].after : at]
    if between and (between[0].entry.noun or between[0].entry.actions):
        between = between[1:]  # "to 19 dead from 12"
    return not between or [token.text for token in between] == [","]


def find_restated(
    scene: Scene, number: int, attached: Attached, rights: Sequence[Found]
) -> Attachment | None:
    """Read one count in two units: "77,000 families (353,000 people)", "900 people of 150 families"."""
    following = rights[number + 1] if number + 1 < len(rights) else None
    if isinstance(following, tuple) and _is_owned(scene, number):
        return Attachment(following[0], How.RIGHT, following[1])
    quantity, previous = scene.quantities[number], attached[number - 1] if number else None
    if previous is None or quantity.unit not in _RESTATED:
        return None
    other = scene.quantities[number - 1]
    between = [token.text for token in scene.tokens[other.after : quantity.first]]
    if other.unit not in _RESTATED or other.unit == quantity.unit or between not in _RESTATING:
        return None
    return Attachment(previous.metric, How.ELLIPSIS, previous.trigger)


def find_bracketed(scene: Scene, number: int, attached: Attached) -> Attachment | None:
    """Read "18 dead (14 farmers, four volunteers)": parts of the count straight before the bracket."""
    quantity, previous = scene.quantities[number], attached[number - 1] if number else None
    if previous is None or previous.metric not in _SUFFERED or quantity.unit != "people":
        return None
    opened = scene.tokens[quantity.first - 1].text == "("
    before = scene.quantities[number - 1]
    if opened:
        whole = number - 1
        straight = quantity.first - 1 in {before.after, previous.trigger + 1}
    else:
        straight = previous.how is How.LINK and scene.in_list(quantity.first) and in_brackets(scene, number)
        whole = previous.whole if previous.whole is not None else number - 1
    ahead = scene.tokens[quantity.after] if quantity.after < len(scene.tokens) else None
    closed = ahead is not None and (ahead.text in {",", ")", ";"} or ahead.entry.has(Mark.AND))
    total, value = scene.quantities[whole].number.value, quantity.number.value
    if not (straight and closed) or total is None or value is None or value > total:
        return None
    return Attachment(previous.metric, How.LINK, previous.trigger, whole)


def _is_owned(scene: Scene, number: int) -> bool:
    """Tell whether families behind a count of people are those that the people belong to."""
    quantity, other = scene.quantities[number], scene.quantities[number + 1]
    between = scene.tokens[quantity.after : other.first]
    small = 0 < len(between) <= _OWNING and all(
        token.entry.has(Mark.OF | Mark.PREPOSITION) for token in between
    )
    return small and (quantity.unit, other.unit) == ("people", "families")


def find_added(scene: Scene, number: int, attached: Attached) -> Attachment | None:
    """Read "killed 40 civilians in the town, along with 12 soldiers": more who suffered the same."""
    previous = attached[number - 1] if number else None
    at = scene.quantities[number].first - 1
    while at > 0 and scene.tokens[at].entry.has(Mark.DETERMINER):
        at -= 1
    if previous is None or previous.metric not in _SUFFERED or not scene.tokens[at].entry.has(Mark.ADDING):
        return None
    return Attachment(previous.metric, How.LEFT, previous.trigger)


def find_among(scene: Scene, number: int, rights: Sequence[Found]) -> Attachment | None:
    """Read "six boys were among the 33 people who died"."""
    other = number + 1
    if other == len(scene.quantities):
        return None
    whole, after = scene.quantities[other], scene.quantities[number].after
    between = scene.tokens[after : whole.first]
    if len(between) > _AMONG or not any(token.entry.has(Mark.AMONG) for token in between[1:]):
        return None
    if any(token.entry.actions or token.text in _ENDS for token in between):
        return None
    right = rights[other]
    if whole.harm is not None:
        return Attachment(whole.harm, How.RIGHT, whole.after - 1)
    return Attachment(right[0], How.RIGHT, right[1]) if isinstance(right, tuple) else None


def _counts_again(scene: Scene, number: int) -> bool:
    """Tell a bare count of the same thing by somebody else: "a doctor counted 12"."""
    quantity = scene.quantities[number]
    counts = scene.tokens[quantity.first - 1].entry.has(Mark.COUNTING)
    return counts and (quantity.after >= len(scene.tokens) or scene.tokens[quantity.after].text in _ENDS)


def _narrows(scene: Scene, number: int) -> bool:
    """Tell "(three critically)" behind a count."""
    quantity = scene.quantities[number]
    behind = scene.tokens[quantity.after] if quantity.after < len(scene.tokens) else None
    opened = scene.tokens[quantity.first - 1].text == "("
    return opened and behind is not None and behind.entry.has(Mark.ADVERB)


def _runs_on(scene: Scene, number: int) -> bool:
    """Tell whether a list runs on without a verb of its own: "and five in the south"."""
    quantity = scene.quantities[number]
    if not scene.in_list(quantity.first):
        return False
    at = quantity.after
    if at >= len(scene.tokens) or scene.tokens[at].text in _ENDS:
        return True
    small = Mark.PREPOSITION | Mark.AND | Mark.ADVERB | Mark.DETERMINER | Mark.AGENT
    return scene.tokens[at].entry.has(small) and not _runs_into_verb(scene, at)


def _runs_into_verb(scene: Scene, start: int) -> bool:
    """Tell whether an unknown verb stands behind adverbs: "four had gone abroad"."""
    at = start
    while at < len(scene.tokens) and scene.tokens[at].entry.has(Mark.ADVERB):
        at += 1
    if at == start or at >= len(scene.tokens):
        return False
    token = scene.tokens[at]
    return token.is_word and not (token.capital or token.entry.is_small or token.entry.actions)
