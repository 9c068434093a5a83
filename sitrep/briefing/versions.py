"""Where another copy of a text says a quoted sentence otherwise: in other words, or with other numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.analysis.copies import Shingle, shingles_of
from sitrep.briefing.datelines import skip_opening
from sitrep.briefing.particulars import read_particulars, without_numbers
from sitrep.model import Article, Excerpt
from sitrep.text import sentences

# This share of the shorter one's five-word runs, whatever their numbers, makes two wordings one sentence.
ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Version:
    """A sentence of another copy and its span in that text; `same` says that only the wording differs."""

    article: Article
    excerpt: Excerpt
    sentence: tuple[int, int]
    same: bool


def runs_of(text: str, language: str) -> frozenset[Shingle]:
    """Return the runs of words by which two wordings are compared, whatever their numbers."""
    return shingles_of(without_numbers(text, language))


def find_versions(copies: Sequence[Article], excerpt: Excerpt, language: str) -> Iterator[Version]:
    """Find for each copy the sentence that is most like quoted words, where one is."""
    if not copies:
        return
    mine, told = runs_of(excerpt.text, language), read_particulars(excerpt.text, language)
    for article in copies:
        clipping = article.clipping
        best: tuple[float, int, int] | None = None
        for start, end in sentences(clipping.text):
            theirs = runs_of(clipping.text[start:end], language)
            share = len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
            if share >= ALIKE and (best is None or share > best[0]):
                best = share, start, end
        if best is None:
            continue
        start, end = skip_opening(clipping.text, *best[1:]), best[2]
        quote = clipping.quote(start, end)
        if quote.start is None or quote.end is None or quote.end - quote.start != len(quote.text):
            continue  # furniture stood inside it
        other = read_particulars(quote.text, language)
        fits = told.fit(other) or other.fit(told)
        words = Excerpt(
            article.id, quote.text, quote.start, quote.end, clipped_before=False, clipped_after=False
        )
        yield Version(article, words, (start, end), fits)
