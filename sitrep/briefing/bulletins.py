"""The entries of lists that state numbers: those of a bulletin, not the links of a page to other stories."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sitrep.briefing.clauses import attribution
from sitrep.briefing.datelines import is_entry, skip_opening
from sitrep.model import Article
from sitrep.text import count_words, paragraphs

# What bulletins call themselves, in their titles.
_BULLETIN = re.compile(
    r"\b(?:updates?|bulletin|sitrep|(?:situation|field|incident|protection|monthly|weekly|daily|flash|"
    r"humanitarian|mission|displacement|casualty|security) (?:report|overview|snapshot|tracking)|"
    r"snapshot|overview|dashboard|tracker|key figures|in (?:figures|numbers|brief)|at a glance|fact ?sheet|"
    r"(?:rapport|point) de situation|informe de situaci[oó]n|bolet[ií]n|lagebericht|сводка|зведення|"
    r"бюллетень|نشرة|تقرير)\b",
    re.IGNORECASE,
)
_INTRODUCES = 5  # words before a colon: fewer are those of a box of links ("Also read:")
_SOURCE = re.compile(r"[(\[][A-ZА-ЯЁ][^()\[\]\n]{1,60}[)\]]\.?$")
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?!(?:1[89]|20)\d\d\b)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens?|scores|hundreds|thousands|millions?)\b",
    re.IGNORECASE,
)
_LONGEST = 1200  # characters of an entry
_TAIL = 120


def is_counting_entry(article: Article, start: int, end: int) -> bool:
    """Tell whether a span of the text is an entry of a bulletin's list that states a number, no year.

    A bulletin says so in its title, or in a sentence over the list; or the entry says whose number it is.
    """
    text, title = article.clipping.text, article.clipping.title
    if end - start > _LONGEST or not is_entry(text, start, end) or not _NUMBER.search(text, start, end):
        return False
    words = text[start:end]
    return (
        (title is not None and _BULLETIN.search(title.text) is not None)
        or _SOURCE.search(words, max(0, len(words) - _TAIL)) is not None
        or attribution(words) is not None
        or start in _introduced(text)
    )


def find_counting_entries(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the spans of all such entries in the text of an article, in order, without their bullets."""
    text = article.clipping.text
    for start, end in paragraphs(text):
        if is_counting_entry(article, start, end):
            yield skip_opening(text, start, end), end


# The sentences of one text are rated one after the other.
@lru_cache(maxsize=4)
def _introduced(text: str) -> frozenset[int]:
    """Return where the entries begin that a sentence with a colon stands over, or nothing does."""
    found: list[int] = []
    introduced = True
    for start, end in paragraphs(text):
        if is_entry(text, start, end):
            if introduced:
                found.append(start)
        else:
            introduced = (
                text[end - 1] == ":" and count_words(text[max(start, end - _LONGEST) : end]) >= _INTRODUCES
            )
    return frozenset(found)
