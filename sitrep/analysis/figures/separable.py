"""Verbs in two parts around a count: "took 12 people hostage", "brought 600 families out of the town"."""

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.scene import ENDS, Scene
from sitrep.model import Metric

_BEFORE, _BEHIND = 3, 10  # tokens between the verb, the count and the second part


def find_separable(scene: Scene, number: int) -> tuple[Metric, int] | None:
    """Return the metric of a verb in two parts that stand on both sides of a count, and the verb's token."""
    quantity = scene.quantities[number]
    if not scene.words.separable:
        return None
    at = quantity.first - 1
    while (
        at >= 0
        and quantity.first - at < _BEFORE
        and scene.tokens[at].entry.has(Mark.DETERMINER | Mark.ADVERB)
    ):
        at -= 1
    parts = scene.words.separable.get(scene.tokens[at].text) if at >= 0 else None
    if parts is None:
        return None
    behind: list[str] = []
    for token in scene.tokens[quantity.after : quantity.after + _BEHIND]:
        if token.text in ENDS or token.entry.has(Mark.BREAK):
            break
        behind.append(token.text)
    words = f" {' '.join(behind)} "
    fitting = scene.metrics(quantity)
    return next(
        ((metric, at) for metric, second in parts if metric in fitting and f" {second} " in words), None
    )
