"""Verbs before a count: "killed 12 soldiers", "killing a commander and 12 fighters"."""

from sitrep.analysis.figures.entries import Mark, Role
from sitrep.analysis.figures.rightward import IDLE, Found
from sitrep.analysis.figures.scene import ENDS, Scene
from sitrep.model import Metric

_REACH = 14  # tokens looked at


def look_left(scene: Scene, number: int) -> Found:
    """Return the metric of the verb before a count; the count before where both stand in one list."""
    quantity = scene.quantities[number]
    listed = quantity.first > 0 and scene.in_list(quantity.first)
    strayed = False
    for at in range(quantity.first - 1, max(-1, quantity.first - 1 - _REACH), -1):
        entry = scene.tokens[at].entry
        other = scene.at.get(at)
        if other is not None:
            return other if listed and not strayed else None
        acts = any(metric in scene.metrics(quantity) for _, metric in entry.actions)
        if entry.actions and (acts or not entry.has(Mark.REACH)):
            return _caused(scene, number, at, direct=not strayed and not listed, listed=listed)
        if entry.has(Mark.IDLE) and not strayed and not listed:
            return IDLE
        if entry.has(Mark.IDLE | Mark.BREAK | Mark.AGENT) or scene.tokens[at].text in ENDS:
            return None
        if entry.has(Mark.PREPOSITION | Mark.AUXILIARY) and not entry.has(Mark.OF) and not listed:
            return _before_verb(scene, number, at) if at == 1 and not strayed else None
        between = entry.has(Mark.DETERMINER | Mark.ADVERB | Mark.OF | Mark.AND | Mark.AUXILIARY)
        strayed = strayed or not (between or scene.tokens[at].text == ",")
    return None


def _before_verb(scene: Scene, number: int, at: int) -> Found:
    """Read "Killed were three teachers": the sentence opens with what happened."""
    if not scene.tokens[at].entry.has(Mark.AUXILIARY):
        return None
    metric = scene.metric_at(at - 1, scene.quantities[number], Role.EITHER | Role.STATE)
    return (metric, at - 1) if metric is not None else None


def is_direct(scene: Scene, number: int, trigger: int) -> bool:
    """Tell whether nothing but small words stands between a verb and the count."""
    first = scene.quantities[number].first
    return trigger < first and all(
        scene.tokens[at].entry.has(Mark.DETERMINER | Mark.ADVERB | Mark.OF)
        for at in range(trigger + 1, first)
    )


def _totals(scene: Scene, number: int, at: int, metric: Metric) -> bool:
    """Tell "the number of mines lifted reached 9,100" from "the convoy reached 9,100"."""
    if (
        metric is not Metric.REACHED
        or scene.quantities[number].unit
        or not scene.tokens[at].entry.has(Mark.REACH)
    ):
        return False
    return any(token.entry.has(Mark.TOTAL) for token in scene.tokens[max(0, at - _REACH) : at])


def _caused(scene: Scene, number: int, at: int, *, direct: bool, listed: bool) -> Found:
    """Decide whether a verb before a count has it as its object."""
    quantity = scene.quantities[number]
    metric = scene.union_back(at, quantity)
    entry = scene.tokens[at].entry
    # "Has reached 40" may be any count; "has reached 40 people" is help.
    rises = metric is Metric.REACHED and " " in scene.tokens[at].text and not quantity.unit
    if metric is None or rises or not (direct or listed) or _totals(scene, number, at, metric):
        return None
    # "Lost 26 men": who fights loses them in battle; what a village loses may have gone away.
    if entry.has(Mark.LOSING) and not scene.words.fighting.issuperset(quantity.group or ("",)):
        return IDLE
    roles = scene.roles_at(at, quantity)
    if roles & (Role.GOVERNS | Role.TOLL):
        return metric, at
    if roles & Role.EITHER and (scene.free_order or not scene.is_passive(at)):
        return metric, at
    # "Dead 12, wounded 40", as a table has it.
    row = roles & Role.STATE and not quantity.unit and (at == 0 or not scene.tokens[at - 1].is_word)
    return (metric, at) if direct and roles and (scene.free_order or row) else None
