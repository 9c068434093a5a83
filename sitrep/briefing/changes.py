"""What changed since the last issue: figures whose owner gives another now, and owners who fell silent."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.briefing.edition import Previous
from sitrep.briefing.items import Found
from sitrep.briefing.marks import Marks
from sitrep.briefing.numbers import Numbers
from sitrep.model import (
    Amount,
    Article,
    Change,
    ChangeKind,
    Changes,
    Figure,
    Metric,
    Qualifier,
)
from sitrep.text import fold

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_WORD = re.compile(r"[^\W_]+")
# What counts on from day to day; a toll of one event is followed by its item instead.
_SERIES = frozenset({"cumulative_since", "as_of"})
_STOCKS = frozenset({Metric.IDP_STOCK, Metric.REFUGEES, Metric.ASYLUM_SEEKERS, Metric.IN_NEED})


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of an issue, with what tells it from others: whose, of what, where, since when."""

    owner: str
    shown: str
    metric: Metric
    group: tuple[str, ...]
    unit: str
    place: str | None
    since: str | None
    series: bool
    amount: Amount
    item: str | None
    article: str = ""


def find_changes(
    previous: Previous | None,
    articles: Mapping[str, Article],
    found: Sequence[Found],
    marks: Marks,
    numbers: Numbers,
) -> Changes:
    """Compare the figures of a day with those that the last issue printed, owner by owner.

    A toll is compared within one event only, a running count by owner, place and start. A figure of a
    running count that its owner gives no more is named as no longer reported only if its publisher was heard
    since; a publisher that was not heard is named as silent, which is no change. Nothing is subtracted.
    """
    if previous is None:
        return Changes()
    heard = {a.clipping.publisher.text for a in articles.values() if a.clipping.publisher}
    cited = {str(source["publisher"]) for source in previous.record["sources"] if source["publisher"]}
    now = list(_of_today(articles, found))
    changes: list[Change] = []
    seen: set[tuple[object, ...]] = set()
    for old in _of_record(previous.record):
        key = (old.owner, old.metric, old.group, old.unit, old.place, old.since, old.item)
        if key in seen:
            continue
        seen.add(key)
        match = next((new for new in now if _same_count(old, new, marks)), None)
        if match is not None and match.amount.value != old.amount.value:
            changes.append(_changed(old, match, numbers))
            if match.item is not None:
                marks.updated.add(match.item)
        elif match is None and old.series and old.article in heard:
            changes.append(_lost(old))
    return Changes(
        since=previous.id,
        since_day=previous.day,
        changes=tuple(changes),
        new_items=sum(1 for told in marks.told.values() if told is None),
        silent=tuple(sorted(cited - heard)),
    )


def _same_count(old: _Told, new: _Told, marks: Marks) -> bool:
    """Tell whether two figures are one owner's count of one thing."""
    if (old.metric, old.unit, old.series) != (new.metric, new.unit, new.series):
        return False
    if not _same_owner(old.owner, new.owner) or (old.group and new.group and old.group != new.group):
        return False
    if old.series:
        return (old.place, old.since) == (new.place, new.since)
    return new.item is not None and old.item is not None and marks.told.get(new.item) == old.item


def _same_owner(left: str, right: str) -> bool:
    """Compare names by their words: "the police" and "provincial police" may be two bodies, and stay two."""
    return bool(left) and left == right


def _of_record(record: Mapping[str, Any]) -> Iterator[_Told]:
    """Yield the figures that an issue printed, as its `brief.json` has them."""
    spans = [
        (str(item["id"]), excerpt)
        for section in record.get("sections", ())
        for item in (*section["items"], *section.get("more", ()))
        for excerpt in item["excerpts"]
    ]
    publishers = {source["article"]: source["publisher"] for source in record["sources"]}
    for count in record.get("figures", ()):
        figure = count["figure"]
        if figure["value"] is None or figure["superseded_by"] is not None:
            continue
        publisher = publishers.get(count["article"]) or ""
        metric = Metric(figure["metric"])
        period = figure["period"]
        yield _Told(
            owner=_name(figure["speaker"] or publisher),
            shown=figure["speaker"] or publisher,
            metric=metric,
            group=tuple(figure["group"]),
            unit=figure["unit"],
            place=count["place"],
            since=period["start"] if period and period["kind"] == "cumulative_since" else None,
            series=_is_series(metric, period["kind"] if period else None),
            amount=Amount(figure["value"], Qualifier(figure["qualifier"]), figure["raw"]),
            item=_item_at(count["article"], figure["start"], figure["end"], spans),
            article=publisher,
        )


def _of_today(articles: Mapping[str, Article], found: Iterable[Found]) -> Iterator[_Told]:
    """Yield the figures of a day's articles; those that an item tells know which."""
    items: dict[tuple[str, int], tuple[str, str | None]] = {}
    for entry in found:
        for told in (entry, *entry.behind):
            for number, figure in enumerate(told.text.lead.figures):
                if any(e.start <= figure.start and figure.end <= e.end for e in told.excerpts):
                    items.setdefault((told.text.lead.id, number), (entry.id, told.place))
    for article in articles.values():
        publisher = article.clipping.publisher.text if article.clipping.publisher else ""
        for number, figure in enumerate(article.figures):
            if figure.value is not None and figure.superseded_by is None:
                item, place = items.get((article.id, number), (None, None))
                yield _of_figure(article, figure, item, place, publisher)


def _of_figure(
    article: Article, figure: Figure, item: str | None, place: str | None, publisher: str
) -> _Told:
    period = figure.period
    since = period.start if period is not None and period.kind == "cumulative_since" else None
    return _Told(
        owner=_name(figure.speaker or publisher),
        shown=figure.speaker or publisher,
        metric=figure.metric,
        group=figure.group,
        unit=figure.unit,
        place=place,
        since=since.isoformat() if since else None,
        series=_is_series(figure.metric, period.kind if period else None),
        amount=Amount(figure.value, figure.qualifier, figure.raw),
        item=item,
        article=article.id,
    )


def _is_series(metric: Metric, kind: str | None) -> bool:
    return kind in _SERIES or metric in _STOCKS


def _name(owner: str) -> str:
    """Return an owner's name for comparing: no articles, no acronym in brackets, no case."""
    words = _WORD.findall(fold(_BRACKETS.sub(" ", owner)))
    return " ".join(word for word in words if word not in {"the", "a", "an", "s"})


def _item_at(
    article: str, start: int, end: int, spans: Iterable[tuple[str, Mapping[str, Any]]]
) -> str | None:
    return next(
        (
            item
            for item, excerpt in spans
            if excerpt["article"] == article and excerpt["start"] <= start and end <= excerpt["end"]
        ),
        None,
    )


def _changed(old: _Told, new: _Told, numbers: Numbers) -> Change:
    """A higher count of the same owner updates, a lower one corrects."""
    higher = (new.amount.value or 0) > (old.amount.value or 0)
    return Change(
        kind=ChangeKind.UPDATED if higher else ChangeKind.CORRECTED,
        metric=new.metric,
        group=new.group or old.group,
        unit=new.unit,
        place=new.place or old.place,
        owner=new.shown,
        before=old.amount,
        after=new.amount,
        item=new.item,
        citations=numbers.cite([new.article]),
    )


def _lost(old: _Told) -> Change:
    return Change(
        kind=ChangeKind.NO_LONGER_REPORTED,
        metric=old.metric,
        group=old.group,
        unit=old.unit,
        place=old.place,
        owner=old.shown,
        before=old.amount,
        after=None,
        item=None,
        citations=(),
    )
