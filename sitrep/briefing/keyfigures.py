"""The few figures that stand on top: what a decision-maker asks for first, each with owner and day."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sitrep.briefing.items import Found
from sitrep.model import Article, Excerpt, Figure, FigureBasis, Metric, Qualifier, Statement

# What situation reports put first: people harmed and people moved, then needs and money.
_HARM = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES})
_FAMILIES: Mapping[Metric, tuple[str, float]] = {
    Metric.KILLED: ("harm", 3.0),
    Metric.CASUALTIES: ("harm", 2.5),
    Metric.INJURED: ("harm", 1.5),
    Metric.DISPLACED: ("moved", 3.0),
    Metric.NEW_ARRIVALS: ("moved", 3.0),
    Metric.RETURNED: ("moved", 2.5),
    Metric.DEPORTED: ("moved", 2.5),
    Metric.EVACUATED: ("moved", 2.5),
    Metric.IDP_STOCK: ("uprooted", 2.0),
    Metric.REFUGEES: ("uprooted", 2.0),
    Metric.IN_NEED: ("needs", 2.5),
    Metric.REACHED: ("needs", 2.0),
    Metric.FUNDED_USD: ("funding", 2.0),
    Metric.REQUIRED_USD: ("funding", 2.0),
    Metric.ABDUCTED: ("held", 1.5),
    Metric.DETAINED: ("held", 1.5),
    Metric.MISSING: ("held", 1.5),
}
_BASES: Mapping[FigureBasis, float] = {
    FigureBasis.VERIFIED: 3.0,
    FigureBasis.ASSESSED: 2.0,
    FigureBasis.ESTIMATED: 1.0,
    FigureBasis.REPORTED: 0.5,
    FigureBasis.CLAIMED: 0.0,
}
_OF_A_PERIOD = 1.0
_PRINTED = 1.5
# A period that ended longer ago, or that is longer itself, is background, not news.
_ENDED = timedelta(days=183)
_LONGEST = timedelta(days=400)
_MOST_OF_A_FAMILY = 3
_LEAST_VALUE = 2


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The figures of one tile: the first is the large one, the others belong to it (killed, and injured)."""

    statements: tuple[Statement, ...]


def pick_key_figures(
    articles: Sequence[Article], printed: Iterable[Found], day: date, most: int
) -> tuple[KeyFigure, ...]:
    """Pick at most `most` tiles, the most telling first; the order of the articles decides nothing.

    A count without a period of its own is taken only where an item of the day prints it. Losses of fighters
    that a party claims are never key figures (standards of situation reports: basis and owner).
    """
    spans = _spans(printed)
    rated = sorted(
        (-_weight(figure, shown=shown), article.id, number)
        for article in articles
        for number, figure in enumerate(article.figures)
        for shown in (_is_printed(figure, spans.get(article.id, ())),)
        if _may_stand(figure, day, shown=shown)
    )
    by_id = {article.id: article for article in articles}
    picked: list[KeyFigure] = []
    taken: set[tuple[object, ...]] = set()
    families: Counter[str] = Counter()
    for _, name, number in rated:
        figure = by_id[name].figures[number]
        family, _ = _FAMILIES[figure.metric]
        further = tuple(_further(by_id[name].figures, number))
        keys = {_key(each) for each in (figure, *(by_id[name].figures[n] for n in further))}
        if len(picked) == most or families[family] == _MOST_OF_A_FAMILY or keys & taken:
            continue
        families[family] += 1
        taken |= keys
        picked.append(KeyFigure(tuple(Statement(name, n) for n in (number, *further))))
    return tuple(picked)


def _spans(printed: Iterable[Found]) -> dict[str, list[Excerpt]]:
    spans: dict[str, list[Excerpt]] = {}
    for entry in printed:
        for excerpt in entry.excerpts:
            spans.setdefault(excerpt.article, []).append(excerpt)
    return spans


def _is_printed(figure: Figure, excerpts: Iterable[Excerpt]) -> bool:
    return any(excerpt.start <= figure.start and figure.end <= excerpt.end for excerpt in excerpts)


def _may_stand(figure: Figure, day: date, *, shown: bool) -> bool:
    if figure.metric not in _FAMILIES or figure.basis not in _BASES or figure.value is None:
        return False
    if figure.value < _LEAST_VALUE or figure.qualifier is Qualifier.VAGUE:
        return False
    if figure.superseded_by is not None or figure.part_of is not None:
        return False
    if figure.basis is FigureBasis.CLAIMED and figure.metric in _HARM and figure.group != ("civilians",):
        return False
    period = figure.period
    if period is None or period.start is None or period.end is None or period.kind == "day":
        return shown
    return day - _ENDED <= period.end <= day and period.end - period.start <= _LONGEST


def _weight(figure: Figure, *, shown: bool) -> float:
    weight = _FAMILIES[figure.metric][1] + _BASES[figure.basis] + math.log10(figure.value or 1) / 2
    if figure.period is not None and figure.period.kind != "day":
        weight += _OF_A_PERIOD
    return round(weight + (_PRINTED if shown else 0.0) + (0.25 if figure.speaker else 0.0), 6)


def _key(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures the same count, whoever prints it."""
    period = figure.period
    span = (period.start, period.end) if period is not None and period.kind != "day" else None
    return figure.metric, figure.value, span


def _further(figures: Sequence[Figure], number: int) -> Iterator[int]:
    """Yield what belongs to a figure: the parts of a total, and the injured of the same statement."""
    figure = figures[number]
    told = {figure.metric}
    for other, each in enumerate(figures):
        if each.metric not in _HARM or each.metric in told or each.value is None:
            continue
        part = each.part_of == number
        same = (
            figure.metric is Metric.KILLED
            and other == number + 1
            and each.part_of is None
            and (each.speaker, each.period) == (figure.speaker, figure.period)
        )
        if part or same:
            told.add(each.metric)
            yield other
