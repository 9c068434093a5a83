"""Short texts that tell of people killed, hurt or taken in the theatre, in words too few for a theme."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sitrep.model import Article, Figure, FigureBasis, Metric, Theme, Theming

HARM = "harm"
_SILENT = frozenset(["no cue", "below floor"])  # no words of other news spoke against a theme
_OF_OTHER_NEWS = frozenset(["other words", "only other words"])
_METRICS = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.ABDUCTED})
_AHEAD = frozenset({FigureBasis.PLANNED, FigureBasis.PROJECTED})


def theme_by_harm(articles: Sequence[Article], theme: str | None) -> tuple[Article, ...]:
    """Return the articles, whose figures are known; one without a theme that counts harm has `theme`.

    Deaths that no force brought are no such figures, and where words of other news or of accidents stand,
    nothing is forced. The passages that hold the counts have the theme too, without a score.
    """
    if theme is None:
        return tuple(articles)
    return tuple(
        replace(article, theming=_themed(article, theme, harm)) if (harm := _harm_in(article)) else article
        for article in articles
    )


def _harm_in(article: Article) -> tuple[Figure, ...]:
    theming = article.theming
    if theming.themes or theming.rule not in _SILENT or theming.opinion or not article.theatre.inside:
        return ()
    return tuple(
        figure
        for figure in article.figures
        if figure.metric in _METRICS
        and figure.value != 0
        and figure.basis not in _AHEAD
        and figure.superseded_by is None
    )


def _themed(article: Article, theme: str, harm: Sequence[Figure]) -> Theming:
    passages = list(article.theming.passages)
    starts = [passage.start for passage in passages]
    for figure in harm:
        at = bisect_right(starts, figure.start) - 1
        if at < 0 or figure.end > passages[at].end:
            continue
        # Nobody is taken by accident.
        if figure.metric is Metric.ABDUCTED or passages[at].rule not in _OF_OTHER_NEWS:
            passages[at] = replace(passages[at], theme=theme, rule=HARM)
    if all(passage.theme is None for passage in passages):
        return article.theming
    return Theming((Theme(theme, 0.0, primary=True),), tuple(passages), HARM)
