"""Passages of a cited text that the brief quotes nowhere: each stands in a list, with the reason."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sitrep.analysis.locate import Locator
from sitrep.briefing.endnotes import list_unused
from sitrep.briefing.items import Text
from sitrep.briefing.sentences import stands_alone
from sitrep.languages.notices import find_notices, notice_at
from sitrep.model import Article, Excerpt, LeftOut, LeftReason, Listed, Unquoted
from sitrep.text import count_words, sentences

# Fewer words are a heading, a credit or a caption.
_LEAST_WORDS = 5
# Of a passage so many words are shown; its place in the document is that of all of it.
_SHOWN = 40
# Excerpts that begin before a sentence ends, of which one may reach into it.
_NEAR = 8
_ASKS = re.compile(r"[?؟？][\"'”’»)\]]*$")
_WORDS = re.compile(r"\S+")


def list_unquoted(
    texts: Sequence[Text], quoted: Iterable[Excerpt], numbers: Mapping[str, int]
) -> tuple[Unquoted, ...]:
    """List for each cited text what of it no excerpt of the brief quotes, in text order.

    `numbers` are those of the cited articles. Sentences that follow each other for one reason are one
    passage. A text that gives nothing at all stands in the lists of whole articles; a copy says what its
    fullest text says.
    """
    told: defaultdict[str, list[Excerpt]] = defaultdict(list)
    for excerpt in quoted:
        told[excerpt.article].append(excerpt)
    found = []
    for text in texts:
        number = numbers.get(text.lead.id)
        if number is None:
            continue
        left = tuple(_passages(text.lead, told[text.lead.id]))
        if left:
            passages = tuple(LeftOut(reason, (excerpt,), (number,)) for reason, excerpt in left)
            found.append((number, Unquoted(text.lead.id, passages)))
    return tuple(entry for _, entry in sorted(found, key=lambda each: each[0]))


def list_uncited(
    texts: Sequence[Text], numbers: Mapping[str, int], listed: Iterable[Listed]
) -> Iterator[Listed]:
    """List the articles of the day that no line cites and no list names yet."""
    known = {entry.article for entry in listed}
    for text in texts:
        for article in text.members:
            if article.id not in numbers and article.id not in known:
                yield list_unused(article, "told by other texts of its event")


def _passages(article: Article, quoted: Sequence[Excerpt]) -> Iterator[tuple[LeftReason, Excerpt]]:
    """Yield the first words of each run of sentences that nothing quotes, with the reason."""
    text, locator = article.clipping.text, Locator(article.clipping)
    spans = sorted((excerpt.start, excerpt.end) for excerpt in quoted)
    starts = [start for start, _ in spans]
    reasons = _reasons(article)
    run: list[tuple[int, int]] = []
    why: LeftReason | None = None
    for start, end in sentences(text):
        first, last = locator.span(start, end)
        before = bisect_left(starts, last)
        told = any(stop > first for _, stop in spans[max(0, before - _NEAR) : before])
        reason = None if told else reasons(start, end)
        parted = bool(run) and "\n\n" in text[run[-1][1] : start]
        if why is not None and (reason is not why or parted):
            yield from _shown(article, why, run)
            run = []
        why = reason
        if reason is not None:
            run.append((start, end))
    if why is not None:
        yield from _shown(article, why, run)


def _reasons(article: Article) -> Callable[[int, int], LeftReason | None]:
    """Return what tells why a sentence of an article is not quoted; None of what is no sentence at all."""
    text, title = article.clipping.text, article.clipping.title
    notices = find_notices(text, title.text if title else "")
    passages = article.theming.passages
    themed = [(each.text_start, each.text_end) for each in passages if each.theme]

    def reason(start: int, end: int) -> LeftReason | None:
        words = text[start:end]
        if count_words(words) < _LEAST_WORDS:
            return None
        if notice_at(notices, end - 1) is not None:
            return LeftReason.NOTICE
        if _ASKS.search(words):
            return LeftReason.QUESTION
        if not any(first <= start < last for first, last in themed):
            return LeftReason.NO_THEME
        alone = stands_alone(article, start, end)
        if alone is None:
            return LeftReason.FRAGMENT
        return LeftReason.LESS if alone else LeftReason.LEANS

    return reason


def _shown(
    article: Article, reason: LeftReason, run: Sequence[tuple[int, int]]
) -> Iterator[tuple[LeftReason, Excerpt]]:
    """Yield the first words of a run of sentences, as far as they stand in one piece of the document."""
    clipping, (start, first_end), end = article.clipping, run[0], run[-1][1]
    shown = [
        found.end()
        for found, _ in zip(_WORDS.finditer(clipping.text, start, end), range(_SHOWN), strict=False)
    ]
    for last in (shown[-1], first_end):
        quote = clipping.quote(start, last)
        if quote.start is not None and quote.end is not None and quote.end - quote.start == len(quote.text):
            clipped = last < end
            yield (
                reason,
                Excerpt(
                    article.id,
                    quote.text,
                    quote.start,
                    quote.end,
                    clipped_before=False,
                    clipped_after=clipped,
                ),
            )
            return
