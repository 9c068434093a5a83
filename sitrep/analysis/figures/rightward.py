"""Verbs behind a count: "12 soldiers were killed", "12 died", "12 dead"."""

from dataclasses import dataclass

from sitrep.analysis.figures.entries import UNKNOWN, Entry, Mark, Role
from sitrep.analysis.figures.nounphrase import is_of_things
from sitrep.analysis.figures.quantities import WHOEVER, Quantity
from sitrep.analysis.figures.scene import DASHES, ENDS, PEOPLE_UNITS, Scene
from sitrep.model import Metric

_REACH, _NEAR = 16, 4  # tokens looked at; "near" is without an auxiliary
_SPEECH = 10  # tokens of ", the mayor of the town said,"
_PLANNED = 1000  # people: plans of aid count more than an attack
_VERB = Mark.AUXILIARY | Mark.ADVERB
_HELD = frozenset({Metric.DETAINED, Metric.ABDUCTED})
IDLE = -1  # stands for a verb that makes a count none of the metrics: "freed 12 prisoners"
Found = tuple[Metric, int] | int | None  # a metric and its token; or the count to ask instead


@dataclass(slots=True)
class _Way:
    """What was passed on the way to the right."""

    auxiliary: bool = False
    comma: bool = False
    strayed: bool = False
    aside: bool = False
    bare: bool = False
    passed: bool = False


def look_right(scene: Scene, number: int) -> Found:
    """Return the metric of the verb behind a count; the next count where both stand in one list."""
    quantity = scene.quantities[number]
    way = _Way()
    at = _behind_speech(scene, quantity.after)
    end = min(len(scene.tokens), at + _REACH)
    while at < end:
        token = scene.tokens[at]
        other = scene.at.get(at)
        if other is not None:
            if not (way.aside or scene.is_share(other)):
                return other if scene.in_list(at) and not way.auxiliary and not way.strayed else None
            way.aside = way.passed = True
            at = scene.quantities[other].after
            continue
        # Most words between tell nothing.
        if token.entry is UNKNOWN and token.is_word and token.text not in scene.words.bearing:
            way.strayed = way.strayed or not (way.aside or token.capital or _is_joined(scene, at))
            at += 1
            continue
        # "Thirteen civilians including two minors died"
        verb = way.aside and way.bare and (token.entry.has(Mark.AUXILIARY) or _acts(scene, at, quantity))
        way.aside = way.aside and not verb
        if way.aside:
            way.aside = token.text not in {",", ")"} and token.text not in DASHES
            if way.aside and token.text in ENDS:
                return None
        elif (token.entry.actions and scene.may_mean(at, quantity)) or token.entry.has(Mark.IDLE):
            return _suffered(scene, number, at, way)
        elif (named := _named(scene, number, at, way)) is not None:
            return named, at
        elif _stops(scene, at, way):
            return None
        else:
            _pass(scene, number, at, way)
        at += 1
    return None


def _behind_speech(scene: Scene, at: int) -> int:
    """Return the token behind ", the mayor said," or ", according to him,"; else the same token.

    A clause of another kind is passed where a verb follows it: ", when the roof fell, were".
    """
    tokens = scene.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for end in range(at + 2, min(len(tokens) - 1, at + _SPEECH)):
        if tokens[end].text == ",":
            verb = tokens[end + 1].entry
            opens = any(token.entry.has(Mark.BREAK) for token in tokens[at + 1 : at + 3])
            clause = opens and (verb.has(_VERB) or verb.actions)
            return end + 1 if clause or tokens[end - 1].entry.has(Mark.BREAK) else at
        if end in scene.at:
            break
    return at


def _acts(scene: Scene, at: int, quantity: Quantity) -> bool:
    """Tell whether a verb stands here that can end a part told without a comma."""
    if scene.tokens[at - 1].entry.has(Mark.DETERMINER | Mark.LINK):
        return False
    return scene.metric_at(at, quantity, Role.SUBJECT | Role.EITHER) is not None and not scene.has_object(at)


def _is_wound(scene: Scene, at: int) -> bool:
    """Tell whether a wound follows a verb: "received shrapnel wounds", not "received 12 wounded"."""
    for behind in range(at + 1, min(len(scene.tokens), at + _NEAR + 1)):
        token = scene.tokens[behind]
        if token.entry.has(Mark.WOUNDS):
            return True
        if behind in scene.at or token.text in ENDS or token.entry.has(Mark.BREAK | Mark.PREPOSITION):
            return False
    return False


def _stops(scene: Scene, at: int, way: _Way) -> bool:
    """Tell whether another clause or another subject begins."""
    token = scene.tokens[at]
    entry = token.entry
    if token.text == "as" and at + 1 < len(scene.tokens) and scene.tokens[at + 1].entry.actions:
        return False  # "registered as displaced"
    if token.text == "(":
        return False
    reported = way.auxiliary and entry.has(Mark.ADVERB)  # "were reported killed"
    words = scene.words
    if token.text in words.since and at and scene.tokens[at - 1].text in words.unreal.perfect:
        return False  # "have since died"
    if (
        token.text in ENDS
        or (entry.has(Mark.BREAK) and not reported)
        or (entry.has(Mark.AGENT) and not way.auxiliary)
    ):
        return True
    joined = not way.strayed and at > 1 and scene.tokens[at - 1].entry.has(Mark.DETERMINER)
    return _is_people(entry) and scene.in_list(at) and not (joined and not way.auxiliary)


def _named(scene: Scene, number: int, at: int, way: _Way) -> Metric | None:
    """Return the metric of what people are said to be or have: "have become refugees", "received burns"."""
    entry = scene.tokens[at].entry
    if entry.has(Mark.SUFFER) and scene.quantities[number].unit in PEOPLE_UNITS and _is_wound(scene, at):
        return Metric.INJURED
    bears = at == scene.quantities[number].after and scene.tokens[at].text in scene.words.bearing
    if bears and scene.quantities[number].unit in PEOPLE_UNITS and _is_wound(scene, at):
        return Metric.INJURED
    if entry.noun is not None and way.auxiliary:
        return entry.noun
    beside = scene.tokens[at - 1].entry.has(Mark.AUXILIARY) and at - scene.quantities[number].after <= _NEAR
    share = scene.is_share(number) and entry.status not in _HELD  # "15 of its men are hostages"
    return entry.status if beside and not share else None


def _is_people(entry: Entry) -> bool:
    return entry.person is not None or entry.member is not None


def _pass(scene: Scene, number: int, at: int, way: _Way) -> None:
    """Note what a token on the way means for the verb that may follow."""
    token = scene.tokens[at]
    if token.entry.has(Mark.LINK):
        way.aside = at > scene.quantities[number].after or not scene.is_share(number)
        way.bare = at == scene.quantities[number].after
        way.passed = True
    elif token.text == "(":
        way.aside = True
    elif token.entry.has(Mark.AUXILIARY):
        way.auxiliary = True
    elif token.text == ",":
        way.comma = True
    elif token.is_word and not (
        token.capital or _is_joined(scene, at) or token.entry.is_small or _is_people(token.entry)
    ):
        way.strayed = True


def _is_joined(scene: Scene, at: int) -> bool:
    """Tell whether a word stands behind "and a": one more who suffered the same."""
    before = scene.tokens[at - 1]
    return at > 1 and before.entry.has(Mark.DETERMINER) and scene.joins(at - 2)


def _means_another(scene: Scene, number: int, at: int, metric: Metric) -> bool:
    """Tell "9 of the 16 million people targeted" and "prices fell" from what happened to those counted."""
    quantity, entry = scene.quantities[number], scene.tokens[at].entry
    if metric is Metric.TARGETED:
        small = (quantity.number.value or 0) < _PLANNED  # "12 people were targeted": shot at, not helped
        return quantity.part or small or at > quantity.after + 1
    # Soldiers fall; what else falls grows less. "Fell back to the river" is no death either.
    behind = scene.tokens[at + 1].text if at + 1 < len(scene.tokens) else ""
    falls = metric is Metric.KILLED and entry.has(Mark.RISE)
    return falls and (
        not quantity.group or bool(WHOEVER & set(quantity.group)) or behind in scene.words.not_fallen
    )


def _describes_things(scene: Scene, at: int, quantity: Quantity) -> bool:
    """Tell "70 missing files", "40 wounded horses" from "40 wounded": a noun that no list holds follows."""
    straight = at == quantity.after and not quantity.unit
    return straight and is_of_things(scene.tokens, at, scene.words.persons)


def _suffered(scene: Scene, number: int, at: int, way: _Way) -> Found:
    """Decide whether a verb behind a count speaks of it, or of what it did to others."""
    quantity = scene.quantities[number]
    if way.auxiliary and not scene.tokens[at].entry.actions:
        return IDLE
    before = scene.tokens[at - 1].entry
    if (before.has(Mark.DETERMINER) and at > quantity.after) or _describes_things(scene, at, quantity):
        return None
    metric, last = scene.union(at, quantity, Role.SUBJECT | Role.STATE | Role.EITHER)
    if metric is None or _means_another(scene, number, at, metric):
        return None
    roles = scene.roles_at(at, quantity)
    straight = not before.has(Mark.AND) and (not way.comma or way.passed)
    near = (at - quantity.after <= _NEAR or way.passed) and not way.strayed and straight
    gap = at - quantity.after
    bare = not quantity.unit and (gap == 0 or (gap == 1 and scene.is_share(number)))
    if roles & Role.SUBJECT or (roles & Role.STATE and (way.auxiliary or near)):
        return metric, at
    if roles & Role.EITHER and (way.auxiliary or bare or (near and not scene.has_object(last))):
        return metric, at
    return None
