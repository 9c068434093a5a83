"""People who were only asked: "interviewed 114 refugees", "280 refugees whom our teams spoke to"."""

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.scene import Scene

_NEAR = 6  # tokens between people and who asked them


def is_asked(scene: Scene, number: int) -> bool:
    """Tell whether a count of people of some status is only that of those whom somebody asked."""
    if scene.words.talking.isdisjoint(scene.texts):
        return False
    quantity = scene.quantities[number]
    near = scene.tokens[max(0, quantity.first - _NEAR) : quantity.first]
    behind = scene.tokens[quantity.after : quantity.after + _NEAR]
    if behind and not behind[0].entry.has(Mark.RELATIVE | Mark.AUXILIARY):
        behind = ()
    return any(token.text in scene.words.talking for token in (*near, *behind))
