"""What words behind a verb make of its metric: refugees abroad, hostages of a gang, fighters driven back."""

from dataclasses import replace

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.groups import FIGHTING
from sitrep.analysis.figures.parts import Attachment
from sitrep.analysis.figures.scene import ENDS, Scene
from sitrep.model import Metric

TURNED = frozenset({Metric.DISPLACED, Metric.DETAINED, Metric.DEPORTED})
_GOAL = 8  # tokens behind a verb of flight that name where to
_AGENT = 6  # tokens of who holds people
_PRISON = 4  # tokens behind a verb of flight that name what was left
_PRISONERS = "prisoners"


def turn(scene: Scene, number: int, found: Attachment) -> Attachment | None:
    """Return the attachment as the words around its verb make it; None where they make it no figure."""
    if found.metric is Metric.DISPLACED:
        if _breaks_out(scene, number, found):
            return None
        return replace(found, metric=Metric.REFUGEES) if _is_abroad(scene, found) else found
    if found.metric is Metric.DETAINED:
        return replace(found, metric=Metric.ABDUCTED) if _has_captors(scene, found) else found
    if found.metric is Metric.DEPORTED and not FIGHTING.isdisjoint(scene.quantities[number].group):
        return None  # "Pushed back 200 rebels"
    return found


def _is_abroad(scene: Scene, found: Attachment) -> bool:
    """Tell whether people sought refuge in another state, or across the border (1951 Convention)."""
    borders = scene.words.borders
    if borders is None or scene.tokens[found.trigger].text not in scene.words.refuges:
        return False
    return borders.crosses(" ".join(_behind(scene, found.trigger, _GOAL)))


def _breaks_out(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell "900 inmates fled", "fled the jail", "60 gunmen fled": none of them is displaced."""
    group = scene.quantities[number].group
    if _PRISONERS in group or (group and FIGHTING.issuperset(group)):
        return True
    wards = scene.words.wards
    if wards.keys().isdisjoint(scene.texts):
        return False
    return any(wards.get(word) is Metric.DETAINED for word in _behind(scene, found.trigger, _PRISON))


def _has_captors(scene: Scene, found: Attachment) -> bool:
    """Tell "are being held by a gang": nobody whom bandits hold is under arrest."""
    captors = scene.words.captors
    if not captors or captors.isdisjoint(scene.texts):
        return False
    behind = found.trigger + 1
    held = behind < len(scene.tokens) and scene.tokens[behind].entry.has(Mark.AGENT)
    return held and not captors.isdisjoint(_behind(scene, behind, _AGENT))


def _behind(scene: Scene, at: int, reach: int) -> list[str]:
    """Return the words behind a token, up to the end of the clause."""
    words: list[str] = []
    for token in scene.tokens[at + 1 : at + 1 + reach]:
        if token.text in ENDS or token.text == "," or token.entry.has(Mark.BREAK):
            break
        words.append(token.text)
    return words
