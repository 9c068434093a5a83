"""What a reader must know of a page as a whole, before anything on it."""

from collections.abc import Iterator
from typing import Any

from sitrep.model import Brief
from sitrep.rendering.labels import format_day


def find_cautions(brief: Brief, labels: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of warning of a brief: nothing was read, or it was issued after later days.

    Labels of an older folder of templates have no words for them; then nothing is said.
    """
    if not brief.articles_of_day and (words := labels.get("no_articles")):
        yield str(words)
    if brief.edition.after is not None and (words := labels.get("issued_late")):
        yield str(words).format(day=format_day(brief.edition.after, labels))
