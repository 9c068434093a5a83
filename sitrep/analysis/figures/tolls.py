"""Totals that a text leads to: "the death toll rose to 9", "put the number of wounded at 30"."""

from collections.abc import Sequence

from sitrep.analysis.figures.bulletins import find_head
from sitrep.analysis.figures.counted import fit_total, names_another, unit_of_total
from sitrep.analysis.figures.entries import Entry, Mark, Role
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.scene import PEOPLE_UNITS, Scene
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

# "People in need: 4 million", "Targets: 900,000" as a table has it.
_LABELLED = Role.EITHER | Role.STATE | Role.SUBJECT | Role.GOVERNS
_REACH = 16  # tokens between the toll and its number
_RISING = 5  # tokens of "has since risen to" before it
_SUBJECT = 30  # tokens of "the number of people killed when ..." before that
_HEAD = 7  # tokens of it that name the harm


def find_toll(scene: Scene, number: int, earlier: Metric | None) -> tuple[Metric, int] | None:
    """Return the metric of a toll and its token; `earlier` is that of the count before, for "the figure"."""
    quantity = scene.quantities[number]
    before = quantity.first - 1
    if not _reaches(scene, number):
        return None
    if (behind := _behind(scene, quantity)) is not None:
        return behind
    harm: tuple[Metric, int] | None = None
    rising = False
    summed: int | None = None
    crossed = False
    roles = _LABELLED if scene.tokens[before].text == ":" else Role.EITHER | Role.STATE
    for at in range(before, max(-1, before - _REACH), -1):
        token = scene.tokens[at]
        entry = token.entry
        if (entry.has(Mark.BREAK) and token.text not in scene.words.since) or token.text == ";":
            break
        if (toll := scene.metric_at(at, quantity, Role.TOLL)) is not None:
            # "Put the number of hostages at 1,100 and the dead at 330": each count has its own noun.
            return harm if harm is not None and crossed else (toll, at)
        crossed = crossed or at in scene.at
        rising = rising or entry.has(Mark.RISE | Mark.TOTAL) or token.text == ":"
        if harm is None and not crossed and not entry.has(Mark.RISE):
            metric = entry.noun or entry.status or scene.metric_at(at, quantity, roles)
            metric = metric or _attacks(entry, quantity)
            harm = (metric, at) if metric is not None and not names_another(scene, at) else None
        if harm is not None and rising:
            return fit_total(scene, quantity, harm)
        summed = at if entry.has(Mark.TOTAL) else summed
    if (headed := _headed(scene, number)) is not None:
        return headed
    return (earlier, summed) if summed is not None and earlier is not None else None


def _headed(scene: Scene, number: int) -> tuple[Metric, int] | None:
    """Read "the number of people killed when a roof fell on Sunday has risen to 16": a clause lies between.

    The verb that rises must stand close to the count, and nothing before it may open a clause of its own.
    """
    quantity, tokens = scene.quantities[number], scene.tokens
    low = max(0, quantity.first - _RISING)
    rise = next((at for at in range(low, quantity.first) if _is_rise(tokens[at].entry)), None)
    if rise is None or _turns(scene, rise):
        return None
    for at in range(rise - 1, max(-1, rise - _SUBJECT), -1):
        if tokens[at].text == ";" or (scene.joins(at) and at and tokens[at - 1].text == ","):
            return None
        if (toll := scene.metric_at(at, quantity, Role.TOLL)) is not None:
            return (toll, at) if _is_subject(scene, at + 1, rise) else None
        if tokens[at].entry.has(Mark.TOTAL) and tokens[at + 1].entry.has(Mark.OF):
            found = _harm_behind(scene, quantity, at, min(rise, at + _HEAD))
            return found if found is not None and _is_subject(scene, at + 1, rise) else None
    return None


def _is_rise(entry: Entry) -> bool:
    """Tell whether a verb leads to a new total: "rose (to)", "stood at", "has reached"."""
    return entry.has(Mark.RISE) or (entry.has(Mark.REACH) and not entry.has(Mark.PREPOSITION))


def _behind(scene: Scene, quantity: Quantity) -> tuple[Metric, int] | None:
    """Read "bringing to 45 the number of dead", "that brings to 33 the number of reporters killed"."""
    ahead, tokens = quantity.after, scene.tokens
    while ahead + 1 < len(tokens) and tokens[ahead].entry.has(Mark.DETERMINER | Mark.RISE):
        ahead += 1
    if (metric := scene.metric_at(ahead, quantity, Role.TOLL)) is not None:
        return metric, ahead
    if ahead + 1 >= len(tokens) or not tokens[ahead].entry.has(Mark.TOTAL):
        return None
    if tokens[ahead + 1].entry.has(Mark.OF):
        return _harm_behind(scene, quantity, ahead, ahead + _HEAD)
    metric = scene.metric_at(ahead + 1, quantity, Role.EITHER)  # "takes to 71 the number killed"
    return (metric, ahead + 1) if metric is not None else None


def _harm_behind(scene: Scene, quantity: Quantity, total: int, end: int) -> tuple[Metric, int] | None:
    """Return the harm done to what "the number of" counts."""
    unit = unit_of_total(scene, total)
    if unit is None:
        return None
    people = unit in PEOPLE_UNITS
    counted = quantity if people else quantity._replace(unit=unit)
    for at in range(total + 1, min(end, len(scene.tokens))):
        entry = scene.tokens[at].entry
        metric = ((entry.noun or entry.status) if people else None) or scene.metric_at(at, counted)
        if metric is not None or scene.tokens[at].text == ",":
            return (metric, at) if metric is not None else None
    return None


def _is_subject(scene: Scene, at: int, rise: int) -> bool:
    """Tell whether a total waits for its verb: behind "the toll was unknown" something else rises."""
    for token in scene.tokens[at:rise]:
        if token.entry.has(Mark.BREAK | Mark.RELATIVE):
            return True
        if token.entry.has(Mark.AUXILIARY):
            return False
    # "The death toll of a mine near a bridge has risen": nothing but what the toll is of lies between.
    tokens = scene.tokens
    return tokens[at].entry.has(Mark.OF | Mark.PREPOSITION | Mark.AGENT) and not scene.joins(rise - 2)


def _turns(scene: Scene, rise: int) -> bool:
    """Tell whether a relative or another subject stands before "has risen": "which has risen to 9"."""
    at = rise - 1
    while at > 0 and scene.tokens[at].entry.has(Mark.AUXILIARY | Mark.ADVERB) and rise - at <= _RISING:
        if scene.tokens[at].entry.has(Mark.RELATIVE):
            return True
        at -= 1
    if scene.tokens[at].text in scene.words.since:
        return False  # "have fled since Monday has risen to"
    return scene.tokens[at].entry.has(Mark.BREAK | Mark.RELATIVE | Mark.AND)


def _attacks(entry: Entry, quantity: Quantity) -> Metric | None:
    """Read "ambushes dropped from 40 to 22"."""
    return Metric.ATTACKS if entry.unit == "incidents" and not quantity.unit else None


def find_listed(scene: Scene, number: int) -> Attachment | None:
    """Read a count of a list whose head says what it counts: "Displaced: Macomia 4,200; Meluco 900"."""
    quantity = scene.quantities[number]
    if ":" not in scene.texts or quantity.unit not in PEOPLE_UNITS or quantity.group:
        return None
    head = find_head(scene.tokens)
    return Attachment(head[0], How.TOLL, head[1], unit=quantity.unit) if head is not None else None


def rises_alone(tokens: Sequence[Token], quantity: Quantity, found: Attachment) -> bool:
    """Tell "the toll rose to 9" from "the toll of the war rose to 900": it is that of what was just told."""
    if found.how is not How.TOLL or not 0 < quantity.first - found.trigger <= _REACH:
        return False
    between = tokens[found.trigger + 1 : quantity.first]
    rises = any(token.entry.has(Mark.RISE) for token in between)
    return rises and not (between[0].entry.has(Mark.OF) or between[0].entry.has(Mark.PREPOSITION))


def leaned_unit(scene: Scene, number: int, toll: tuple[Metric, int]) -> str:
    """Return the unit in "the number of families displaced rose to 12"."""
    quantity, (metric, trigger) = scene.quantities[number], toll
    if metric is Metric.FACILITIES_DAMAGED:
        return "facilities"
    low, high = min(trigger, quantity.first), max(trigger, quantity.first)
    near = scene.tokens[max(0, low - 3) : high]
    if scene.tokens[trigger].entry.unit == "incidents":
        return "incidents"
    return next((token.entry.unit for token in near if token.entry.unit == "families"), quantity.unit)


def _reaches(scene: Scene, number: int) -> bool:
    """Tell whether "to", "reached", "at" or a colon stands straight before a number."""
    quantity = scene.quantities[number]
    before = max(0, quantity.first - 1)
    near = scene.tokens[before : quantity.number.first]
    return any(token.entry.has(Mark.REACH) or token.text == ":" for token in near)
