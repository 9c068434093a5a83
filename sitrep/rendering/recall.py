"""An article from its record in an issue, as far as it tells its events: words, places, days, figures."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sitrep.errors import NotMadeError
from sitrep.model import (
    Article,
    Clipping,
    DateBasis,
    Dating,
    Figure,
    FigureBasis,
    Metric,
    Passage,
    Period,
    Place,
    PlaceKind,
    Precision,
    Qualifier,
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
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise NotMadeError(
            f"The record of an article is not as this version of sitrep writes it ({type(error).__name__}: "
            f"{error})."
        ) from error
    return tuple(article for article in made if article.clipping.text)


def _recall(record: Mapping[str, Any], quoted: Iterable[str]) -> Article:
    text: str = record["text"] or "\n\n".join(dict.fromkeys(quoted))
    dated, source = record["date"], record["source"]
    shift = record["passages"][0]["start"] if record["text"] and record["passages"] else None
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
        places=tuple(
            Place(**{**each, "kind": PlaceKind(each["kind"]), "start": start, "end": end})
            for each, start, end in _found(record["places"], "text", text, shift)
        ),
        figures=tuple(_figure(*found) for found in _found(record["figures"], "raw", text, shift)),
    )


def _found(
    records: Iterable[Mapping[str, Any]], key: str, text: str, shift: int | None
) -> Iterator[tuple[Mapping[str, Any], int, int]]:
    """Find what records quote again, in its order: they hold where it stands in the document.

    `shift` is where the text begins in the document; furniture that was taken out moves what follows to the
    front. Without it, each is the next of its words.
    """
    at, last = 0, -1
    for record in sorted(records, key=lambda each: (each["start"], each["end"])):
        words, stood = record[key], record["start"]
        at += stood != last and last >= 0  # several figures may share their words
        start = -1
        if shift is not None:
            start = text.rfind(words, at, max(0, stood - shift) + len(words))
        if start < 0:
            start = text.find(words, at)
        if start >= 0:
            at, last = start, stood
            yield record, start, start + len(words)


def _figure(record: Mapping[str, Any], start: int, end: int) -> Figure:
    period = record["period"]
    return Figure(
        **{
            **record,
            "metric": Metric(record["metric"]),
            "qualifier": Qualifier(record["qualifier"]),
            "basis": FigureBasis(record["basis"]),
            "group": tuple(record["group"]),
            "denied_by": tuple(record["denied_by"]),
            "period": period
            and Period(**{**period, "start": _day(period["start"]), "end": _day(period["end"])}),
            "as_of": _day(record["as_of"]),
            "start": start,
            "end": end,
        }
    )


def _quote(words: str | None) -> Quote | None:
    return Quote(words, None, None) if words else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
