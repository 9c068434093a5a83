"""What "the number of" counts: people, a unit such as homes, or things that are none of the metrics."""

from sitrep.analysis.figures.entries import UNKNOWN, Mark
from sitrep.analysis.figures.nounphrase import is_people
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.scene import PEOPLE_UNITS, Scene
from sitrep.model import Metric

_NOUNS = 6  # words of what is counted
_PHRASE = 16  # tokens between "the number of" and the harm that it counts


def fit_total(scene: Scene, quantity: Quantity, harm: tuple[Metric, int]) -> tuple[Metric, int] | None:
    """Return a harm and its token as what "the number of" before it counts makes it.

    "The number of shops burned" counts shops, never people; "the number of cars burned" none of the metrics.
    Where no such words stand before the harm it stays what it is.
    """
    tokens, (_, at) = scene.tokens, harm
    for back in range(at - 1, max(-1, at - _PHRASE), -1):
        entry = tokens[back].entry
        if entry.has(Mark.TOTAL) and tokens[back + 1].entry.has(Mark.OF):
            unit = unit_of_total(scene, back)
            if unit is None or unit in PEOPLE_UNITS:
                return None if unit is None else harm
            metric = scene.metric_at(at, quantity._replace(unit=unit))
            return (metric, at) if metric is not None else None
        related = back > 0 and tokens[back - 1].entry.has(Mark.BREAK | Mark.RELATIVE)
        if tokens[back].text in {",", ";"} or (entry.has(Mark.AUXILIARY) and not related):
            break
    return harm


def unit_of_total(scene: Scene, total: int) -> str | None:
    """Return the unit of what a total counts, "" for people; None for things."""
    unknown = None
    for at in range(total + 2, min(len(scene.tokens), total + 2 + _NOUNS)):
        token = scene.tokens[at]
        entry = token.entry
        if entry.unit:
            return entry.unit
        if entry.person is not None or entry.noun is not None or entry.status is not None:
            return ""
        if entry.actions:
            if unknown is not None or not _leads(scene, at):
                break  # "the number of killed", of nobody knows whom
        elif entry.member is not None:
            unknown = None
        elif entry.has(Mark.DETERMINER | Mark.ADVERB | Mark.AND):
            continue
        elif entry.is_small or not token.is_word:
            break
        else:
            unknown = token
    return "" if unknown is None or is_people(unknown, scene.words.persons) else None


def names_another(scene: Scene, at: int) -> bool:
    """Tell "the death penalty" and "the injured list" from harm: a noun that no list holds follows."""
    behind = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if behind is None or not behind.is_word or behind.entry is not UNKNOWN or behind.capital:
        return False
    opens = at == 0 or scene.tokens[at - 1].entry.has(Mark.DETERMINER)
    return opens and not is_people(behind, scene.words.persons)


def _leads(scene: Scene, at: int) -> bool:
    """Tell whether a participle stands before a noun or another participle: "wounded soldiers"."""
    behind = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    if behind is None or not behind.is_word:
        return False
    entry = behind.entry
    named = entry.person is not None or entry.member is not None or bool(entry.unit)
    return named or entry is UNKNOWN or entry.has(Mark.AND)
