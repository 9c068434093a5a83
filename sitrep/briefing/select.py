"""Which day an article belongs to, and which days there are."""

from collections.abc import Iterable
from datetime import date

from sitrep.model import Article, Dating


def brief_day(dating: Dating, max_range_days: int) -> date | None:
    """Return the day whose brief an article enters, or None.

    An article belongs to the brief of its publication day; one whose day is only known as a range of
    at most `max_range_days` days enters the brief of the last of them.
    """
    if dating.day is not None:
        return dating.day
    if dating.earliest is None or dating.latest is None:
        return None
    width = (dating.latest - dating.earliest).days + 1
    return dating.latest if width <= max_range_days else None


def newest_closed(days: Iterable[date], today: date) -> date | None:
    """Return the newest day that is over, seen from `today`, or None."""
    return max((day for day in days if day < today), default=None)


def is_approximate(article: Article) -> bool:
    """Tell whether the article's day is only inferred from a range (printed as ≈)."""
    return article.date.day is None
