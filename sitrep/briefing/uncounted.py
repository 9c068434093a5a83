"""Counts in the lists of a bulletin that nothing on the page quotes: each is named, with the reason."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sitrep.analysis.locate import Locator
from sitrep.briefing.bulletins import find_counting_entries
from sitrep.briefing.endnotes import list_unused
from sitrep.briefing.items import Text
from sitrep.model import Article, Excerpt, Listed
from sitrep.text import shorten_line

REASON = "counts in its lists that no item quotes"
_LONGEST_ENTRY = 120
_MOST_ENTRIES = 8


def list_uncounted(texts: Sequence[Text], quoted: Iterable[Excerpt]) -> list[Listed]:
    """List the texts of which the page quotes something, but not every entry of a list that states a number.

    `quoted` are all excerpts of the brief. A text that gives nothing at all is listed as such elsewhere.
    """
    told: defaultdict[str, list[int]] = defaultdict(list)
    for excerpt in quoted:
        told[excerpt.article].append(excerpt.start)
    found: list[Listed] = []
    for text in texts:
        words = _unquoted(text.lead, sorted(told[text.lead.id])) if text.lead.id in told else ()
        if words:
            more = len(words) - _MOST_ENTRIES
            reason = f"{REASON}; {more} more than these" if more > 0 else REASON
            found.append(list_unused(text.lead, reason, words[:_MOST_ENTRIES]))
    return found


def _unquoted(article: Article, quoted: Sequence[int]) -> tuple[str, ...]:
    """Return the entries in which no excerpt begins."""
    clipping, locator = article.clipping, Locator(article.clipping)
    missed: list[str] = []
    for start, end in find_counting_entries(article):
        first, last = locator.span(start, end)
        at = bisect_left(quoted, first)
        if at == len(quoted) or quoted[at] >= last:
            missed.append(shorten_line(clipping.text[start:end], _LONGEST_ENTRY))
    return tuple(missed)
