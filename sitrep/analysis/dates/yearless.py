"""Dumps whose datelines have no year: what is lost by it, and what the desk can do."""

from collections.abc import Sequence

from sitrep.analysis.dates.clues import NO_YEAR
from sitrep.model import Article, Problem

_FEWEST = 2  # one such text is listed among the undated, with its reason


def find_yearless(articles: Sequence[Article]) -> Problem | None:
    """Return a problem where several articles of one document stay undated for want of a year.

    The year is not taken from the files beside it: an inbox keeps the news of years, and a day and a weekday
    fall together again after five, six or eleven of them.
    """
    days = [day for article in articles if (day := _yearless_day(article))]
    if len(days) < _FEWEST:
        return None
    file = articles[0].clipping.source.file
    return Problem(
        file,
        f'{len(days)} of the {len(articles)} articles of {file} are undated: "{days[0]}" has no year, and '
        "nothing else in the file tells it.",
        f"Write the day into {file}.meta.yaml (date: YYYY-MM-DD), or into the name of the file.",
        lost=False,
    )


def _yearless_day(article: Article) -> str | None:
    """Return the words of a dateline without a year that leave an article undated."""
    if article.date.earliest is not None or article.date.latest is not None or article.decision("date"):
        return None
    return next(
        (one.text for one in article.date.evidence if one.rule == "dateline" and one.note == NO_YEAR), None
    )
