"""The numbered endnotes, and the lines of the lists: what a document says of itself."""

from urllib.parse import urlsplit

from sitrep.config.sources import SourceSettings
from sitrep.model import Article, Clipping, Dating, FieldName, Listed, Quote, SourceEntry
from sitrep.text import shorten_line

_LABEL_WORDS = 10
# What a hostile document may take of a line: longer headlines, names and addresses are cut.
_LONGEST_LABEL = 240
_LONGEST_NAME = 120
_LONGEST_ADDRESS = 600
_LONGEST_WORDS = 80


def describe_source(article: Article, number: int, registered: SourceSettings | None = None) -> SourceEntry:
    """Describe a cited article as its document states it; what isn't stated is None.

    `registered` is its outlet in the register of sources: whose it is, and how far a person trusts it.
    """
    clipping = article.clipping
    label, untitled = label_of(clipping)
    retrieved = next(
        (field.quote.text for field in clipping.fields if field.name is FieldName.RETRIEVED), None
    )
    return SourceEntry(
        number=number,
        article=article.id,
        publisher=_text(clipping.publisher),
        byline=_text(clipping.byline),
        label=label,
        untitled=untitled,
        day=article.date.day,
        earliest=article.date.earliest,
        latest=article.date.latest,
        date_basis=article.date.basis,
        date_words=_date_words(article),
        url=_web_address(clipping.url),
        file=clipping.source.file,
        also=clipping.source.also,
        start=clipping.source.start,
        end=clipping.source.end,
        sha256=clipping.source.sha256,
        retrieved=retrieved,
        language=clipping.language,
        registered=registered.name if registered else None,
        reliability=registered.reliability if registered else None,
        owner=(registered.owner or None) if registered else None,
        kind=registered.kind if registered else None,
        curated=article.curated,
    )


def list_unused(article: Article, reason: str, words: tuple[str, ...] = ()) -> Listed:
    """List an article that was read but is not printed, with the reason; a person's exclusion goes first."""
    if excluded := article.decision("exclude"):
        reason, words = f"excluded by {excluded.by}: {excluded.why}", ()
    label, untitled = label_of(article.clipping)
    publisher = _text(article.clipping.publisher)
    return Listed(article.id, publisher, label, untitled, article.clipping.source.file, reason, words)


def list_undated(article: Article) -> Listed:
    """List an article that has no usable date, with what evidence there is."""
    date = article.date
    if decided := article.decision("date"):
        return list_unused(article, f"without a day, decided by {decided.by}: {decided.why}")
    if date.earliest and date.latest:
        reason = f"{date.earliest.isoformat()} to {date.latest.isoformat()}: too wide for one brief"
    elif date.earliest:
        reason = f"not before {date.earliest.isoformat()}"
    elif date.latest:
        reason = f"not after {date.latest.isoformat()}"
    else:
        reason = "no usable date"
        if dropped := next((one for one in date.evidence if not one.kept and one.note), None):
            reason += f' ("{shorten_line(dropped.text, _LONGEST_WORDS)}": {dropped.note})'
    if merged := article.decision("merge_into"):
        reason += f"; to be merged into {merged.value} by {merged.by}, which needs a day"
    return list_unused(
        article, reason, tuple(shorten_line(evidence.text, _LONGEST_WORDS) for evidence in date.evidence)[:5]
    )


def _date_words(article: Article) -> tuple[str, ...]:
    if article.decision("date"):  # the entry says who set it, and why
        return ()
    kept = (evidence for evidence in article.date.evidence if evidence.kept)
    words = (shorten_line(evidence.text, _LONGEST_WORDS) for evidence in kept)
    return tuple(dict.fromkeys((*_deciding_words(article.date), *words)))[:3]


def _deciding_words(date: Dating) -> tuple[str, ...]:
    """Return the words that set the day, or the two ends of the range."""
    kept = [evidence for evidence in date.evidence if evidence.kept]
    first = [each for each in kept if each.earliest is not None and each.earliest == date.earliest]
    last = [each for each in kept if each.latest is not None and each.latest == date.latest]
    both = [each for each in first if each in last]
    chosen = both[:1] or [*first[:1], *last[:1]]
    return tuple(dict.fromkeys(shorten_line(each.text, _LONGEST_WORDS) for each in chosen))


def name_text(article: Article) -> str:
    """Name a text so that a reader finds it: its headline or first words, and its publisher or file."""
    label, _ = label_of(article.clipping)
    return f"“{label}” ({_text(article.clipping.publisher) or article.clipping.source.file})"


def label_of(clipping: Clipping) -> tuple[str, bool]:
    """Return the headline, or the first words where the document gives none (then the flag is true)."""
    if clipping.title is not None:
        return shorten_line(clipping.title.text, _LONGEST_LABEL), False
    words = clipping.text[:2000].split()
    label = " ".join(words[:_LABEL_WORDS])
    if len(label) > _LONGEST_LABEL:
        return shorten_line(label, _LONGEST_LABEL), True
    return (f"{label} […]" if len(words) > _LABEL_WORDS else label), True


def _text(quote: Quote | None) -> str | None:
    return shorten_line(quote.text, _LONGEST_NAME) if quote is not None else None


def _web_address(quote: Quote | None) -> str | None:
    if quote is None or len(quote.text) > _LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(quote.text)
    except ValueError:
        return None
    return quote.text if parts.scheme in {"http", "https"} and parts.netloc else None
