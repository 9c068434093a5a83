"""The words that state a figure: its sentence where that is short enough, else the figure alone."""

from sitrep.briefing.clauses import cut
from sitrep.model import Article, Excerpt, Figure
from sitrep.text import sentences


def sentence_of(article: Article, figure: Figure) -> tuple[int, int]:
    """Return the span, in the clipping's text, of the sentence that states a figure."""
    clipping = article.clipping
    at = clipping.text_offset(figure.start)
    first, last = _paragraph(clipping.text, at)
    return next(
        ((start, end) for start, end in sentences(clipping.text, first, last) if start <= at < end), (at, at)
    )


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

    `sentence` is a span of the clipping's text, `kept` one of the document text.
    """
    clipping = article.clipping
    words = clipping.text[slice(*sentence)]
    for start, end in cut(words, limit):
        quote = clipping.quote(sentence[0] + start, sentence[0] + end)
        if quote.start is None or quote.end is None or quote.end - quote.start != len(quote.text):
            return None  # furniture stood inside it: the words don't stand in one run of the document
        if kept is None or (quote.start <= kept[0] and kept[1] <= quote.end):
            return Excerpt(
                article=article.id,
                text=quote.text,
                start=quote.start,
                end=quote.end,
                clipped_before=start > 0,
                clipped_after=end < len(words),
            )
    return None


def _paragraph(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n\n", at)
    return text.rfind("\n\n", 0, at) + 1, end if end >= 0 else len(text)
