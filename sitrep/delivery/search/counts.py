"""The figures of an issue as rows, each with the item that prints it and the endnote that it comes from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.delivery.search.columns import Row, needed, numbers, texts
from sitrep.delivery.search.places import PlaceRow, Places
from sitrep.delivery.search.quoting import plain, quotation


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure: its columns, the position of the item that prints it, its endnote, what it is about."""

    columns: Row
    item: int | None
    source: int | None
    places: tuple[PlaceRow, ...]


def figure_rows(
    counts: Iterable[Mapping[str, Any]],
    sources: Iterable[Row],
    items: Iterable[Mapping[str, Any]],
    places: Places,
) -> Iterator[FigureRow]:
    """Yield the figures of a brief; `items` are its items in the order of their rows."""
    printed = tuple(items)
    by_article: dict[str | None, Row] = {}
    for source in sources:
        by_article.setdefault(source["article"], source)
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for position, item in enumerate(printed):
        for excerpt in (
            *item["excerpts"],
            *(e for a in item.get("asides", ()) for e in a.get("excerpts", ())),
        ):
            spans.setdefault(excerpt["article"], []).append((excerpt["start"], excerpt["end"], position))
    for count in counts:
        figure, source_of = count["figure"], by_article.get(count["article"])
        holding = (
            position
            for start, end, position in spans.get(count["article"], ())
            if start <= figure["start"] and figure["end"] <= end
        )
        at = next(holding, None)
        yield FigureRow(
            _figure(count, figure, source_of, places),
            at,
            source_of["number"] if source_of else None,
            places.of_figure(count, printed[at] if at is not None else None),
        )


def _figure(count: Mapping[str, Any], figure: Mapping[str, Any], source: Row | None, places: Places) -> Row:
    period, grade = figure.get("period") or {}, count.get("grade") or {}
    return {
        "figure": needed(figure, "id"),
        "metric": needed(figure, "metric"),
        "owner": plain(figure.get("speaker")) or (source["publisher"] if source else None),
        **texts(figure, "speaker", "party"),
        **numbers(figure, "value", "min", "max"),
        **texts(figure, "qualifier", "unit"),
        "as_printed": plain(figure.get("raw")),
        "group": "; ".join(str(plain(each)) for each in figure.get("group", ())),
        **texts(figure, "perpetrator"),
        **texts(count, "place"),
        "spot": plain(figure.get("place")),
        "code": places.code_of(count, figure.get("place")),
        "period": plain(period.get("text")),
        "period_start": plain(period.get("start")),
        "period_end": plain(period.get("end")),
        **texts(figure, "as_of"),
        **texts(count, "published"),
        **texts(figure, "basis"),
        **texts(count, "tag"),
        **texts(grade, "reliability"),
        **numbers(grade, "credibility"),
        "denied_by": "; ".join(str(plain(each)) for each in figure.get("denied_by", ())),
        "told": quotation([count["told"]]) if count.get("told") else "",
    }
