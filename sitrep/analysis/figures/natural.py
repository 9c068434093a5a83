"""Deaths that no conflict brought: by disease, flood, heat or on the road. They fit none of the metrics."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.figures.entries import Mark, Role
from sitrep.analysis.figures.parts import Attachment
from sitrep.analysis.figures.scene import HARM, Scene
from sitrep.languages.counting import CountWords
from sitrep.model import Metric

_HARM = HARM | {Metric.MISSING}
_REACH = 24  # tokens looked at on either side


def is_natural(scene: Scene, number: int, found: Attachment) -> bool:
    """Tell whether the clause of a count of harm names such a cause.

    Hunger and dialysis are causes only of those who "died": who was killed at a dialysis clinic is another.
    """
    if found.metric not in _HARM or not scene.causes:
        return False
    dying = is_dying(scene, found)
    first = min(scene.quantities[number].first, found.trigger)
    last = max(scene.quantities[number].after, found.trigger + 1)
    tokens = scene.tokens
    for at in range(first, last):
        if _names_cause(scene, at, dying=dying):
            return True
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _parts(scene, at):
            break
        if _names_cause(scene, at, dying=dying):
            return True
    for at in range(last, min(len(tokens), last + _REACH)):
        if _parts(scene, at):
            break
        if _names_cause(scene, at, dying=dying):
            return True
    return False


@dataclass(frozen=True, slots=True, eq=False)
class IllnessWords:
    """Single words of disease and of fighting in one language."""

    causes: frozenset[str]
    force: frozenset[str]

    @classmethod
    def of(cls, words: CountWords) -> Self:
        """Take the words of a language."""
        causes, force = (frozenset(listed.split("|")) - {""} for listed in (words.causes, words.force))
        return cls(causes, force)


def follows_illness(before: Collection[str], here: Collection[str], words: IllnessWords) -> bool:
    """Tell whether the sentence before names a disease, and neither of the two any fighting."""
    return (
        not words.causes.isdisjoint(before)
        and words.force.isdisjoint(before)
        and words.force.isdisjoint(here)
    )


def is_dying(scene: Scene, found: Attachment) -> bool:
    """Tell "nine died", "nine deaths" from "killed nine": nobody need have done it."""
    if found.metric is not Metric.KILLED:
        return False
    actions = scene.tokens[found.trigger].entry.actions
    done = Role.EITHER | Role.GOVERNS
    return not any(role & done for role, metric in actions if metric is Metric.KILLED)


def _names_cause(scene: Scene, at: int, *, dying: bool) -> bool:
    """Tell whether a word names a cause: "outbreak", "outbreak of cholera", not "outbreak of fighting".

    "The cholera ward" is a place.
    """
    tokens = scene.tokens
    cause = tokens[at].entry.has(Mark.CAUSE)
    if not cause and not (dying and tokens[at].entry.has(Mark.AILMENT)):
        return False
    if at + 1 < len(tokens) and tokens[at + 1].text in scene.words.care:
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
