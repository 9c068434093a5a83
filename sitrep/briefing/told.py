"""The words that state a figure: its sentence where that is short enough, else the figure alone."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from sitrep.briefing.clauses import cut
from sitrep.briefing.datelines import skip_opening
from sitrep.model import Article, Clipping, Excerpt, Figure
from sitrep.text import sentences


def sentence_of(article: Article, figure: Figure) -> tuple[int, int]:
    """Return the span, in the clipping's text, of the sentence that states a figure."""
    clipping = article.clipping
    at = clipping.text_offset(figure.start)
    spans = _sentences(clipping.text)
    before = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[before] if before >= 0 and at < spans[before][1] else (at, at)


def quote_figure(article: Article, figure: Figure, limit: int) -> Excerpt:
    """Quote the sentence that states a figure, cut to `limit` words, or the figure's own words."""
    return quote_around(article, sentence_of(article, figure), (figure.start, figure.end), limit) or Excerpt(
        article=article.id,
        text=figure.raw,
        start=figure.start,
        end=figure.end,
        clipped_before=True,
        clipped_after=True,
    )


def quote_around(
    article: Article, sentence: tuple[int, int], kept: tuple[int, int] | None, limit: int
) -> Excerpt | None:
    """Quote one run of a sentence of at most `limit` words; None where that would cut off what is `kept`.

    `sentence` is a span of the clipping's text, `kept` one of the document text. Where furniture stood inside
    the sentence, the run ends there: what is quoted stands in one piece in the document.
    """
    clipping = article.clipping
    begin = skip_opening(clipping.text, *sentence)
    for first, last in _runs(clipping, begin, sentence[1]):
        words = clipping.text[first:last]
        for start, end in cut(words, limit):
            quote = clipping.quote(first + start, first + end)
            if quote.start is None or quote.end is None:
                continue
            if kept is None or (quote.start <= kept[0] and kept[1] <= quote.end):
                return Excerpt(
                    article=article.id,
                    text=quote.text,
                    start=quote.start,
                    end=quote.end,
                    clipped_before=first + start > begin,
                    clipped_after=first + end < sentence[1],
                )
    return None


def _runs(clipping: Clipping, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of a span of the text that stand in one piece of the document, longest first."""
    pieces = []
    for segment in clipping.segments:
        length = segment.end - segment.start
        first, last = max(start, segment.text_start), min(end, segment.text_start + length)
        words = clipping.text[first:last]
        if words.strip():
            first += len(words) - len(words.lstrip())
            pieces.append((first, first + len(words.strip())))
    yield from sorted(pieces, key=lambda piece: (piece[0] - piece[1], piece[0]))


# The figures of one text ask for its sentences, one after the other.
@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))
