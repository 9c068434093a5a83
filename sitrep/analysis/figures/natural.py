"""Deaths that no conflict brought: by disease, flood, heat or on the road. They fit none of the metrics."""

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attachment
from sitrep.analysis.figures.scene import HARM, Scene
from sitrep.model import Metric

_HARM = HARM | {Metric.MISSING}
_REACH = 24  # tokens looked at on either side


def is_natural(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell whether the clause of a count of harm names such a cause."""
    if found.metric not in _HARM or not scene.causes:
        return False
    first = min(scene.quantities[number].first, found.trigger)
    last = max(scene.quantities[number].after, found.trigger + 1)
    tokens = scene.tokens
    for at in range(first, last):
        if _names_cause(scene, at):
            return True
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _parts(scene, at):
            break
        if _names_cause(scene, at):
            return True
    for at in range(last, min(len(tokens), last + _REACH)):
        if _parts(scene, at):
            break
        if _names_cause(scene, at):
            return True
    return False


def _names_cause(scene: Scene, at: int) -> bool:
    """Tell whether a word names a cause: "outbreak", "outbreak of cholera", not "outbreak of fighting"."""
    tokens = scene.tokens
    if not tokens[at].entry.has(Mark.CAUSE):
        return False
    if tokens[at].text not in scene.words.outbreaks:
        return True
    return at + 1 >= len(tokens) or not tokens[at + 1].entry.has(Mark.OF)


def _parts(scene: Scene, at: int) -> bool:
    """Tell whether a token begins or ends another clause: a semicolon, "while", a comma with "and"."""
    token = scene.tokens[at]
    if token.text == ";" or token.text in scene.words.contrasts:
        return True
    return token.text == "," and at + 1 < len(scene.tokens) and scene.tokens[at + 1].entry.has(Mark.AND)
