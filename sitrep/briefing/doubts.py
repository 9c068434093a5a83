"""How sure the program is of what it made of an article: the doubtful ones are a person's to decide first."""

from dataclasses import dataclass

from sitrep.briefing.select import brief_day
from sitrep.model import Article, Confidence

# Scores closer than this share of the higher one can turn with a word.
_SILENT = frozenset(["no cue", "only other words"])
_CLOSE = 0.25


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful of an article, the gravest first; `grade` counts from 0 (settled) upwards."""

    grade: float
    reasons: tuple[str, ...]


def rate_doubt(article: Article, max_range_days: int) -> Doubt:
    """Rate an article: without a usable day first, then without a theme or with two near, then inferred days.

    What a person decided is not doubtful. What lies outside the theatre is doubtful only where its words
    name the theatre after all.
    """
    found: list[tuple[float, str]] = []
    if article.decision("exclude"):
        return Doubt(0.0, ())
    if not article.decision("date"):
        found += _of_day(article, max_range_days)
    if not (article.decision("theme") or article.decision("themes")):
        found += _of_theme(article)
    if not article.decision("in_theatre") and not article.theatre.inside and article.theatre.evidence:
        found.append((1.5, "outside, yet named"))
    if article.duplicate_of or (not article.theatre.inside and not article.theatre.evidence):
        found = [(grade / 10, reason) for grade, reason in found]
    found.sort(key=lambda pair: -pair[0])
    return Doubt(round(sum(grade for grade, _ in found), 3), tuple(reason for _, reason in found))


def _of_day(article: Article, max_range_days: int) -> list[tuple[float, str]]:
    if brief_day(article.date, max_range_days) is None:
        return [(4.0, "no usable day")]
    if article.date.day is None:
        return [(2.0, "day from a range")]
    if article.date.confidence is Confidence.LOW:
        return [(1.5, "day of low confidence")]
    if any(not evidence.kept and evidence.note for evidence in article.date.evidence):
        return [(0.5, "two days claimed")]
    return []


def _of_theme(article: Article) -> list[tuple[float, str]]:
    theming = article.theming
    if theming.opinion:
        return [(1.0, "opinion")]
    if not theming.themes:
        # Without a cue it is most likely other news; a theme that missed its floor may be one.
        return [(1.0, "no theme") if theming.rule in _SILENT else (2.5, "no theme, but cues of one")]
    first = max(theming.themes, key=lambda theme: theme.primary)
    rivals = sorted(
        (theme for theme in theming.themes if not theme.primary), key=lambda theme: (-theme.score, theme.name)
    )
    if not rivals or first.score <= 0:
        return []
    gap = max(0.0, (first.score - rivals[0].score) / first.score)
    if gap >= _CLOSE and not theming.rule.startswith("tie"):
        return []
    words = f"{first.name} {first.score:g}, {rivals[0].name} {rivals[0].score:g}"
    if theming.rule in {"score", ""} or theming.rule.startswith("tie"):
        return [(3.0 - 4 * min(gap, _CLOSE), words)]
    # A rule is made for such a case: it is less of a guess.
    return [(1.2, f"{words}: rule {theming.rule}")]
