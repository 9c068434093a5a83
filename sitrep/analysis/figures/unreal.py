"""What did not happen: counts that a clause supposes, plans, negates or takes back."""

from sitrep.analysis.figures.entries import UNKNOWN, Mark, Role
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.scene import HARM, Scene
from sitrep.model import Metric

_GROUP = 6  # tokens of a verb group: "could not also have been killed"
_CLAUSE = 24  # tokens of a clause looked at
_ARTICLE = 3  # tokens before a count that hold the article
# What is done to people once. How many are in a state or get help is asked for elsewhere.
_DONE = HARM | {
    Metric.DETAINED,
    Metric.ABDUCTED,
    Metric.MISSING,
    Metric.SURRENDERED,
    Metric.RETURNED,
    Metric.DEPORTED,
    Metric.EVACUATED,
    Metric.FACILITIES_DAMAGED,
}
_TAKEN_BACK = HARM | {Metric.MISSING}
_STOCKS = frozenset({Metric.IDP_STOCK, Metric.REFUGEES, Metric.ASYLUM_SEEKERS, Metric.DISPLACED})
# Bodies forecast these: "30,000 could be displaced" is a projection, unless something must come first.
_FORECAST = frozenset({Metric.DISPLACED, Metric.NEW_ARRIVALS})


def is_unreal(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell whether the text does not say that what a count tells of has happened.

    "Could kill 500", "would be displaced", "if 40 were killed", "did not kill 12", "plot to kill 12",
    "not 17", "half of the 900 fled", "three reported killed are alive". What "may have killed 40" is an
    estimate and stays.
    """
    words, quantity = scene.words.unreal, scene.quantities[number]
    before = _word_before(scene, quantity.first)
    gone = found.how is How.STATUS and found.metric in _STOCKS and _is_gone(scene, number)
    if before in words.negations or gone or _is_shared(scene, number, found):
        return True
    if found.metric is Metric.REACHED:
        return _is_lost(scene, number, found)
    if found.metric not in _DONE and found.metric not in _FORECAST:
        return False
    group = _verb_group(scene, found.trigger)
    failed = not words.negations.isdisjoint(group) or _is_attempt(scene, found.trigger)
    modals = words.modals.intersection(group)
    guessed = modals <= words.maybe and not words.perfect.isdisjoint(group)
    supposed = found.metric in _DONE or modals & words.supposing or words.conditions & scene.texts
    rises = found.metric in _DONE and _may_rise(scene, number, found)
    if failed or rises or (modals and supposed and not guessed):
        return True
    disbelieved = _is_disproved(scene, number) or _is_false(scene, number)
    return (
        disbelieved
        or _is_condition(scene, number, found)
        or (found.metric in _TAKEN_BACK and _is_alive(scene, number, found))
    )


def _word_before(scene: Scene, first: int) -> str:
    """Return the word before a count; that before "a single" of "not a single one"."""
    at = first - 1
    if at > 0 and scene.tokens[at].text in scene.words.unreal.single:
        at -= 1
        while at > 0 and scene.tokens[at].entry.has(Mark.DETERMINER):
            at -= 1
    return scene.tokens[at].text if at >= 0 else ""


def is_forecast(scene: Scene, found: Attachment) -> bool:
    """Tell "could uproot 9,000", "9,000 might be displaced" from what happened or is thought to have."""
    if found.metric not in _FORECAST:
        return False
    words = scene.words.unreal
    group = _verb_group(scene, found.trigger)
    return not words.modals.isdisjoint(group) and words.perfect.isdisjoint(group)


def _may_rise(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell "the death toll could rise to 40": no more than the last toll is known."""
    if found.how is not How.TOLL:
        return False
    between = scene.tokens[found.trigger + 1 : scene.quantities[number].first]
    return any(
        token.text in scene.words.unreal.modals
        and not token.capital
        and any(behind.entry.has(Mark.RISE | Mark.REACH) for behind in between[at + 1 : at + 3])
        for at, token in enumerate(between)
    )


def _is_shared(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell "a third of the 600,000 people are homeless": it holds for some of those counted."""
    quantity = scene.quantities[number]
    at = quantity.first - 1
    died = scene.metric_at(found.trigger, quantity, Role.SUBJECT) is not None
    if quantity.first <= found.trigger <= quantity.after and not (died and found.how is How.RIGHT):
        return False  # "most of the 300 dead were miners": so many died
    while at > 0 and scene.tokens[at].entry.has(Mark.DETERMINER):
        at -= 1
    if at < 1 or not scene.tokens[at].entry.has(Mark.OF) or found.how in {How.NOUN, How.STATUS}:
        return False
    return scene.tokens[at - 1].text in scene.words.unreal.shares


def _is_gone(scene: Scene, number: int) -> bool:
    """Tell "9,000 refugees have left the camp": how many are there is not told."""
    after = scene.quantities[number].after
    for token in scene.tokens[after : after + _GROUP]:
        if token.text in scene.words.unreal.gone:
            return True
        if not token.entry.has(Mark.ADVERB):
            return False
    return False


def _is_lost(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell "food for 9,000 people was looted", "burned rations for 400": nobody got it."""
    losses = scene.words.unreal.losses
    if found.how is not How.LEFT or losses.isdisjoint(scene.texts):
        return False
    for token in reversed(scene.tokens[max(0, found.trigger - _GROUP) : found.trigger]):
        if token.text in losses:
            return True
        if not token.entry.has(Mark.DETERMINER | Mark.ADVERB | Mark.OF) and token.entry != UNKNOWN:
            break
    after = scene.quantities[number].after
    suffered = False
    for token in scene.tokens[after : after + _CLAUSE]:
        if suffered and token.text in losses:
            return True
        if token.text in {",", ";", ":"} or token.entry.has(Mark.BREAK):
            return False
        suffered = suffered or token.entry.has(Mark.AUXILIARY)
    return False


def _verb_group(scene: Scene, trigger: int) -> frozenset[str]:
    """Return the small words straight before a verb, and before those that "and" joins it to."""
    words = scene.words.unreal
    group: set[str] = set()
    at = trigger - 1
    while at >= 0 and trigger - at <= _GROUP:
        token = scene.tokens[at]
        small = token.entry.has(Mark.AUXILIARY | Mark.ADVERB) or token.text in words.perfect
        told = token.text in words.modals or token.text in words.negations
        if (told and not token.capital) or small:
            group.add(token.text)
        elif scene.joins(at) and at and scene.tokens[at - 1].entry.actions:
            at -= 1
        else:
            break
        at -= 1
    return frozenset(group)


def _is_attempt(scene: Scene, trigger: int) -> bool:
    """Tell "threatened to kill", "plot to kill": the verb stands straight behind, or behind its particle."""
    words = scene.words.unreal
    at = trigger - 1
    if at > 0 and scene.tokens[at].text in words.particles:
        at -= 1
    return at >= 0 and scene.tokens[at].text in words.attempts


def _is_condition(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell whether "if" opens the clause of a count; "if the 12 dead were soldiers" speaks of known dead."""
    words = scene.words.unreal
    if words.conditions.isdisjoint(scene.texts):
        return False
    first = scene.quantities[number].first
    quantity = scene.quantities[number]
    died = scene.metric_at(found.trigger, quantity, Role.SUBJECT) is not None
    known = found.how in {How.NOUN, How.STATUS} or (found.trigger <= quantity.after and not died)
    pointed = scene.tokens[max(0, first - _ARTICLE) : first]
    if known and any(token.text in words.pointing for token in pointed):
        return False
    for at in range(min(first, found.trigger) - 1, max(-1, first - _CLAUSE), -1):
        token = scene.tokens[at]
        if token.text in words.conditions:
            return scene.tokens[at + 1].text not in words.negations  # "hundreds, if not thousands"
        if token.text in {",", ";", ":"}:
            return False
    return False


def _is_disproved(scene: Scene, number: int) -> bool:
    """Tell "there is no evidence that 200 were killed"."""
    words, tokens = scene.words.unreal, scene.tokens
    if words.disproof.isdisjoint(scene.texts):
        return False
    first = scene.quantities[number].first
    for at in range(first - 1, max(0, first - _CLAUSE), -1):
        if tokens[at].text in {",", ";", ":"}:
            return False
        if tokens[at].text in words.disproof:
            opened = tokens[at + 1].entry.has(Mark.BREAK)
            return opened and any(token.text in words.none for token in tokens[max(0, at - _ARTICLE) : at])
    return False


def _is_false(scene: Scene, number: int) -> bool:
    """Tell "rumours that 40 people had died were untrue", "the report of 40 dead was not true"."""
    words, tokens = scene.words.unreal, scene.tokens
    if words.falsehoods.isdisjoint(scene.texts) and words.truths.isdisjoint(scene.texts):
        return False
    after = scene.quantities[number].after
    was = negated = False
    for token in tokens[after : after + _GROUP + _ARTICLE]:
        if token.text in {",", ";", ":"} or (token.entry.has(Mark.BREAK) and not was):
            return False
        if was and (token.text in words.falsehoods or (negated and token.text in words.truths)):
            return True
        negated = token.text in words.negations
        was = token.entry.has(Mark.AUXILIARY) or (was and token.entry.has(Mark.ADVERB | Mark.DETERMINER))
    return False


def _is_alive(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell "three soldiers who had been reported killed are alive"."""
    words = scene.words.unreal
    last = max(scene.quantities[number].after, found.trigger + 1)
    for at in range(last, min(len(scene.tokens), last + _GROUP)):
        token = scene.tokens[at]
        if token.text in words.alive:
            return True
        if at in scene.at or token.text in {",", ";", ":"} or token.entry.has(Mark.AND | Mark.BREAK):
            return False
    return False
