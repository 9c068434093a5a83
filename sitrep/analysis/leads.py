"""Which of an outlet's leads of one story came last: agencies number them ("2ND LEAD", "UPDATE 3-…")."""

import re

from sitrep.model import Article
from sitrep.text import fold

# The marks of agencies, in capitals or in brackets wherever they write: they are the same in all languages.
_NUMBERED = re.compile(
    r"\b(?:(?P<before>\d{1,2})(?:ST|ND|RD|TH|st|nd|rd|th) (?:LEAD|LD|Lead|Ld|UPDATE)\b"
    r"|(?:LEAD|LD|UPDATE|Update|WRAPUP|RECAP)[ -](?P<behind>\d{1,2})\b)"
)
_FIRST = re.compile(r"\(LEAD\)|\(LD\)|^LEAD\b|^UPDATE\b|\(UPDATED?\)|\b(?:Ld-Writethru)\b")
_OPENING = 240  # characters of a text among which its slug stands
_MOST = 99


def compare_leads(one: Article, other: Article) -> int:
    """Return 1 where the first of two texts is the later lead, -1 where the second is, 0 where nobody says.

    Only leads of one outlet follow each other; a text without a number comes before its first lead.
    """
    outlets = [article.clipping.publisher for article in (one, other)]
    names = {fold(outlet.text) if outlet else "" for outlet in outlets}
    numbers = lead_number(one), lead_number(other)
    if len(names) > 1 or numbers == (None, None):
        return 0
    first, second = (number or 0 for number in numbers)
    return (first > second) - (first < second)


def lead_number(article: Article) -> int | None:
    """Return the number of a lead as its headline or slug gives it, None where it has none."""
    clipping = article.clipping
    title = clipping.title.text[:_OPENING] if clipping.title is not None else ""
    slugs = [piece.text for piece in clipping.removed if piece.start <= clipping.source.start + _OPENING]
    for words in (title, *slugs, clipping.text[:_OPENING]):
        if found := _NUMBERED.search(words[:_OPENING]):
            return min(_MOST, int(found["before"] or found["behind"]))
        if _FIRST.search(words[:_OPENING]):
            return 1
    return None
