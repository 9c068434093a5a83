"""Those who live, told by where they are: "60 dead and 450 in hospital", "another 65 are in hospital"."""

from sitrep.analysis.figures.entries import Mark, Role
from sitrep.analysis.figures.leftward import is_direct
from sitrep.analysis.figures.parts import Attached, Attachment, How
from sitrep.analysis.figures.rightward import Found
from sitrep.analysis.figures.scene import HARM, Scene
from sitrep.model import Metric

_WARD = 3  # tokens of "in the hospital"


def find_ward(scene: Scene, number: int, left: Found) -> Metric | None:
    """Return what became of a count of people in hospital or prison that no verb before takes."""
    quantity = scene.quantities[number]
    at = _behind_stay(scene, quantity.after)
    if at >= len(scene.tokens) or not scene.tokens[at].entry.has(Mark.PREPOSITION):
        return None
    # "People in hospital" may be anyone there; "people are in hospital" is what befell them.
    if quantity.unit and (at == quantity.after or quantity.unit != "people"):
        return None
    if isinstance(left, tuple) and is_direct(scene, number, left[1]):
        return None
    wards = scene.words.wards
    near = scene.tokens[at + 1 : at + _WARD]
    return next((wards[token.text] for token in near if token.text in wards), None)


def find_in_ward(
    scene: Scene, number: int, left: Found, attached: Attached, before: Metric | None
) -> Attachment | None:
    """Read "60 dead and 450 in hospital"; behind "died" it is open what became of them.

    `before` is what the sentence before counted last.
    """
    metric = find_ward(scene, number, left)
    if metric is None:
        return None
    quantity = scene.quantities[number]
    found = attached[number - 1] if number else None
    if found is None and scene.tokens[quantity.after].entry.has(Mark.AUXILIARY):
        # "Another 65 are in hospital": not those of an epidemic.
        hurt = before in HARM or (bool(quantity.group) and scene.words.fighting.issuperset(quantity.group))
        return Attachment(metric, How.RIGHT, quantity.after) if hurt else None
    if found is None or found.metric not in HARM:
        return None
    entry = scene.tokens[found.trigger].entry
    dead = entry.noun is not None or any(role == Role.STATE for role, _ in entry.actions)
    return Attachment(metric, How.ELLIPSIS, found.trigger) if dead else None


def _behind_stay(scene: Scene, at: int) -> int:
    """Return the token behind "are still", "remain"."""
    if at < len(scene.tokens) and scene.tokens[at].entry.has(Mark.AUXILIARY):
        at += 1
        while at < len(scene.tokens) and scene.tokens[at].entry.has(Mark.ADVERB):
            at += 1
    return at
