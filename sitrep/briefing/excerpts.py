"""From sentences to the few words that an item prints: one to three sentences, cut where too long."""

from collections.abc import Sequence

from sitrep.briefing.clauses import cut
from sitrep.briefing.sentences import Sentence
from sitrep.model import Article, Excerpt
from sitrep.text import count_words


def quote_sentences(
    article: Article, rated: Sequence[Sentence], best: Sentence, *, limit: int, most: int
) -> tuple[Excerpt, ...]:
    """Quote `best` and, while they fit, the sentences that follow it in the same paragraph.

    Args:
        article: the article that is quoted.
        rated: its printable sentences, in order.
        best: the one to begin with; it must not lean on the one before.
        limit: words in all.
        most: sentences in all.

    Returns:
        The excerpts in order, or nothing where `best` is too long and can't be cut.
    """
    pieces = _pieces(article, best, limit)
    if not pieces or pieces[-1].clipped_after or len(pieces) > 1:
        return pieces
    words, sentence = best.words, best
    for following in rated[rated.index(best) + 1 :]:
        if len(pieces) == most or following.paragraph != best.paragraph:
            break
        adjacent = not article.clipping.text[sentence.end : following.start].strip()
        if not adjacent or following.clipped or words + following.words > limit:
            break
        pieces += _pieces(article, following, limit - words)
        words, sentence = words + following.words, following
    return pieces


def shorten(article: Article, excerpts: Sequence[Excerpt], limit: int) -> tuple[Excerpt, ...]:
    """Cut the first sentence of an item down to `limit` words, as a highlight needs it.

    The words that own the claim stay, also where the item has them as a piece of their own. Nothing is
    returned where it can't be cut.
    """
    head, rest = excerpts[0], excerpts[1:2]
    owner = tuple(piece for piece in rest if head.clipped_after and piece.clipped_before)
    spans = cut(head.text, limit - words_in(owner))
    if not spans:
        return ()
    pieces = tuple(
        Excerpt(
            article=article.id,
            text=head.text[start:end],
            start=head.start + start,
            end=head.start + end,
            clipped_before=head.clipped_before if start == 0 else True,
            clipped_after=head.clipped_after if end == len(head.text) else True,
        )
        for start, end in spans
    )
    return (*pieces, *owner)


def first_sentence(excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the first sentence of an item, with all its pieces where it was cut."""
    more = 1
    while more < len(excerpts) and excerpts[more - 1].clipped_after and excerpts[more].clipped_before:
        more += 1
    return tuple(excerpts[:more])


def _pieces(article: Article, sentence: Sentence, limit: int) -> tuple[Excerpt, ...]:
    clipping = article.clipping
    words = clipping.text[sentence.start : sentence.end]
    spans = cut(words, limit)
    pieces = []
    for start, end in spans:
        quote = clipping.quote(sentence.start + start, sentence.start + end)
        if quote.start is None or quote.end is None or quote.end - quote.start != len(quote.text):
            return ()  # furniture stood inside it: the words don't stand in one run of the document
        pieces.append(
            Excerpt(
                article=article.id,
                text=quote.text,
                start=quote.start,
                end=quote.end,
                clipped_before=sentence.clipped if start == 0 else True,
                clipped_after=end < len(words),
            )
        )
    return tuple(pieces)


def words_in(excerpts: Sequence[Excerpt]) -> int:
    """Count the words of all excerpts together."""
    return sum(count_words(excerpt.text) for excerpt in excerpts)
