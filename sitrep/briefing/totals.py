"""Totals that stand for long: how many are displaced or in need. They lead no section."""

import re
from collections.abc import Sequence

from sitrep.model import STOCKS, Article, Excerpt, Metric

_STANDING = STOCKS | {Metric.DISPLACED}
# Words that make a total news: when it was given, by how much it changed. English; elsewhere counts tell.
_NEWS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|now|new|newly|record|ris(?:en|es|ing)|"
    r"rose|fell|fallen|grew|grown|increased|doubled|tripled|reached|this\s(?:week|morning|month|year)|"
    r"last\s(?:week|month|night)|for\sthe\sfirst\stime|in\sthe\s(?:past|last)\s(?:\w+\s)?(?:hours|days|weeks?))\b",
    re.IGNORECASE,
)


def gives_totals(article: Article, excerpts: Sequence[Excerpt]) -> bool:
    """Tell whether quoted words count only how many are in a state, with no owner, day or change of that."""
    counted = list(article.figures_in(excerpts))
    standing = all(
        figure.metric in _STANDING
        and figure.speaker is None
        and figure.as_of is None
        and figure.period is None
        for figure in counted
    )
    return bool(counted) and standing and not any(_NEWS.search(excerpt.text) for excerpt in excerpts)
