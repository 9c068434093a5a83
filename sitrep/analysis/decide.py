"""Which theme wins: the first rule that holds, else the score, else precedence."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.analysis.codebook import Codebook, Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """The theme that wins (None: "other"), by which rule, before whom, and who stands beside it."""

    theme: int | None
    rule: str
    runner_up: int | None = None
    beside: tuple[int, ...] = ()


def decide_theme(
    scores: Sequence[float],
    front: Sequence[float],
    floor: float,
    units: Sequence[frozenset[int]],
    codebook: Codebook,
) -> Verdict:
    """Decide by score and rules.

    `front` is the part of the scores that headline and lead made, `units` are the keys found in the
    headline, if there is one, and in each sentence that rules read. The last score is that of words of other
    news: where it is as high as the best, and below the floor, nothing is forced. A rule displaces the theme
    that scored most, which then stands beside the winner. Scores within the tie band go to the theme of
    headline and lead, where these tell it clearly, else by precedence.
    """
    speaking = [theme for theme, points in enumerate(scores[:-1]) if points]
    if not speaking:
        return Verdict(None, "only other words" if scores[-1] else "no cue")
    ranked = sorted(speaking, key=lambda theme: (-scores[theme], codebook.precedence[theme]))
    top = ranked[0]
    if scores[top] < floor:
        return Verdict(None, "below floor", top)
    if scores[-1] >= scores[top]:
        return Verdict(None, "other words", top)
    if (rule := _first_rule(units, codebook)) is not None:
        displaced = next((theme for theme in ranked if theme != rule.primary), None)
        beside = rule.secondary if rule.primary == top or top in rule.secondary else (top, *rule.secondary)
        return Verdict(rule.primary, rule.name, displaced, beside)
    second = ranked[1] if len(ranked) > 1 else None
    if second is None or scores[second] < scores[top] * (1 - codebook.scoring.tie_band):
        return Verdict(top, "score", second)
    near = _within_band(scores, ranked, codebook)
    winners = _within_band(front, near, codebook)
    winner = min(winners, key=lambda theme: codebook.precedence[theme])
    loser = next(theme for theme in ranked if theme != winner)
    how = "tie, by precedence" if len(winners) > 1 else "tie, by headline and lead"
    return Verdict(winner, how, loser, tuple(theme for theme in near if theme != winner))


def _within_band(scores: Sequence[float], themes: Sequence[int], codebook: Codebook) -> list[int]:
    """Return the themes whose scores are close to the best of them."""
    least = max(scores[theme] for theme in themes) * (1 - codebook.scoring.tie_band)
    return [theme for theme in themes if scores[theme] >= least]


def _first_rule(units: Sequence[frozenset[int]], codebook: Codebook) -> Rule | None:
    together = units[0] if len(units) == 1 else frozenset().union(*units)
    if codebook.ruling.isdisjoint(together):
        return None
    for rule in codebook.rules:
        if not rule.groups <= together:
            continue
        scopes = {"article": (together,), "sentence": units, "headline": units[:1]}[rule.within]
        if any(rule.groups <= scope and rule.none not in scope for scope in scopes):
            return rule
    return None
