"""What is taken: "took 420 prisoners of war", "gunmen took 66 women", "took 12 lives"."""

from sitrep.analysis.figures.entries import UNKNOWN, Entry, Mark
from sitrep.analysis.figures.quantities import WHOEVER, Quantity
from sitrep.analysis.figures.scene import Scene
from sitrep.model import Metric

_PRISONERS = ("prisoners",)
_TAKERS = frozenset({"insurgents", "attackers", "militia"})
_GOAL = 5  # tokens behind people that tell where they were taken


def find_taken(scene: Scene, number: int) -> Metric | None:
    """Return what a verb of taking straight before a count of people makes of them; None where it is none."""
    quantity = scene.quantities[number]
    at = quantity.first - 1
    verb = scene.tokens[at].entry if at >= 0 else UNKNOWN
    if _is_cost(verb, scene.tokens[quantity.after - 1].entry) or _are_lost(scene, quantity):
        return Metric.KILLED
    if not verb.has(Mark.TAKING):
        return None
    if quantity.group == _PRISONERS:
        return Metric.DETAINED
    if not WHOEVER.issuperset(quantity.group or ("",)) or not at:
        return None
    before = scene.tokens[at - 1]
    armed = before.text in scene.words.captors or not _TAKERS.isdisjoint(before.entry.person or ())
    behind = scene.tokens[quantity.after : quantity.after + _GOAL]
    led = bool(behind) and behind[0].text in scene.words.leading
    helped = led or any(token.text in scene.words.wards for token in behind)
    return Metric.ABDUCTED if armed and not helped else None


def _are_lost(scene: Scene, quantity: Quantity) -> bool:
    """Tell "12 lives have been lost", "12 lives lost"."""
    if not scene.tokens[quantity.after - 1].entry.has(Mark.LIVES):
        return False
    for token in scene.tokens[quantity.after : quantity.after + _GOAL]:
        if not token.entry.has(Mark.AUXILIARY | Mark.ADVERB):
            return token.entry.has(Mark.LOSING)
    return False


def _is_cost(verb: Entry, noun: Entry) -> bool:
    """Tell "cost 12 lives" and "left 12 victims"."""
    return (verb.has(Mark.COSTS) and noun.has(Mark.LIVES)) or (
        verb.has(Mark.VICTIM_VERB) and noun.has(Mark.VICTIMS)
    )
