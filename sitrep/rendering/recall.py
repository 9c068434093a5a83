"""An article from its record in an issue, as far as it tells its events: words, places, days."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sitrep.errors import NotMadeError
from sitrep.model import (
    Article,
    Clipping,
    DateBasis,
    Dating,
    Passage,
    Place,
    PlaceKind,
    Precision,
    Quote,
    Segment,
    Source,
    Theatre,
    Theming,
)
from sitrep.text import paragraphs


def recall_articles(
    records: Iterable[Mapping[str, Any]], quoted: Mapping[str, Iterable[str]]
) -> tuple[Article, ...]:
    """Make articles of their records (`article_record`): those of the theatre, copies left out.

    An issue that keeps no copies has no text in its records: `quoted` is what it printed of each article.
    All offsets are those of the article's own text, and each paragraph is a passage.

    Raises:
        NotMadeError: for a record that is not as this program writes it.
    """
    try:
        kept = (record for record in records if record["in_theatre"] and record["duplicate_of"] is None)
        made = tuple(_recall(record, quoted.get(record["id"], ())) for record in kept)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotMadeError(
            f"The record of an article is not as this version of sitrep writes it ({type(error).__name__}: "
            f"{error})."
        ) from error
    return tuple(article for article in made if article.clipping.text)


def _recall(record: Mapping[str, Any], quoted: Iterable[str]) -> Article:
    text: str = record["text"] or "\n\n".join(dict.fromkeys(quoted))
    dated, source = record["date"], record["source"]
    clipping = Clipping(
        id=record["id"],
        source=Source(source["file"], (), source["sha256"], source["encoding"], 0, len(text)),
        title=_quote(record["title"]),
        publisher=_quote(record["publisher"]),
        byline=None,
        url=None,
        language=record["language"],
        fields=(),
        text=text,
        segments=(Segment(0, 0, len(text)),) if text else (),
        removed=(),
    )
    return Article(
        clipping=clipping,
        date=Dating(
            _day(dated["day"]),
            _day(dated["earliest"]),
            _day(dated["latest"]),
            Precision(dated["precision"]),
            DateBasis(dated["basis"]),
        ),
        theming=Theming((), tuple(Passage(*span, *span, None) for span in paragraphs(text))),
        theatre=Theatre(inside=True, evidence=(), reason=""),
        places=tuple(_places(record["places"], text)),
    )


def _places(records: Iterable[Mapping[str, Any]], text: str) -> Iterable[Place]:
    """Find each place again, in its order: the records hold where it stands in the document."""
    at = 0
    for record in sorted(records, key=lambda each: each["start"]):
        start = text.find(record["text"], at)
        if start < 0:
            continue
        at = start + len(record["text"])
        yield Place(**{**record, "kind": PlaceKind(record["kind"]), "start": start, "end": at})


def _quote(words: str | None) -> Quote | None:
    return Quote(words, None, None) if words else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
