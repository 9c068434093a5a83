"""What the sources of a day are, in numbers: the source summary statement of ICD 206."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sitrep.analysis.registry import SourceRegistry
from sitrep.briefing.select import is_approximate
from sitrep.model import Article, Item, SourceSummary, Tag


def summarize_sources(
    articles: Sequence[Article], items: Iterable[Item], registry: SourceRegistry
) -> SourceSummary:
    """Count the articles of a day in the theatre: outlets, origins, parties, wires, languages, span of days.

    A source is a party's where all that is printed of it is tagged a party's claim.
    """
    days = [day for article in articles for day in (article.date.earliest, article.date.latest) if day]
    claims: set[int] = set()
    others: set[int] = set()
    for item in items:
        (claims if item.support.tag is Tag.PARTY_CLAIM else others).update(item.citations)
    languages = Counter(article.clipping.language for article in articles if article.clipping.language)
    return SourceSummary(
        articles=len(articles),
        outlets=len({article.clipping.publisher.text for article in articles if article.clipping.publisher}),
        origins=len({article.origin or article.id for article in articles}),
        party_sources=len(claims - others),
        wire_articles=sum(1 for article in articles if article.duplicate_of or registry.family_of(article)),
        languages=tuple(sorted(languages.items(), key=lambda pair: (-pair[1], pair[0]))),
        oldest=min(days, default=None),
        newest=max(days, default=None),
        inferred=sum(1 for article in articles if is_approximate(article)),
    )
