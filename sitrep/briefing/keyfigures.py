"""The few figures that stand on top: what a decision-maker asks for first, each with owner and day."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sitrep.analysis.figures.bodies import opens_with_body
from sitrep.briefing.items import Found
from sitrep.briefing.statements import find_statements
from sitrep.briefing.told import sentence_of
from sitrep.languages.registry import language_of
from sitrep.model import (
    ABROAD,
    HARM,
    PAST,
    Article,
    Excerpt,
    Figure,
    FigureBasis,
    Metric,
    Qualifier,
    Statement,
)
from sitrep.text import fold

# What situation reports put first: people harmed and people moved, then needs and money.
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
# How many are in a state now, told by somebody, needs no day of its own; how many moved does.
_STATES = frozenset({Metric.DISPLACED, Metric.IDP_STOCK, Metric.REFUGEES, Metric.IN_NEED})
# Losses of those who fight are mostly counted by those who fight them.
_FIGHTERS = frozenset({"insurgents", "attackers", "militia", "commanders", "security_forces"})
_COUNTED = frozenset({FigureBasis.VERIFIED, FigureBasis.ASSESSED})
_OF_A_PERIOD = 1.0
_PRINTED = 1.5
_SPOKEN = 0.25
# What a text gives to a day before that of the brief: told already, it yields to what came since.
_EARLIER = 1.0
# A period that ended longer ago, or that is longer itself, is background, not news.
_ENDED = timedelta(days=183)
_LONGEST = timedelta(days=400)
_MOST_OF_A_FAMILY = 3
_LEAST_VALUE = 2
_MOST_PEOPLE = 8_500_000_000  # more than live on earth: a slip of the pen or of the reading
_LEAST_MONEY = 100_000  # dollars: less is a price or a wage, not an appeal
_MOST_NAME_WORDS = 16
_MOVED, _MANY = "moved", 1000  # the family of those who move; so many are no chance
# "Their relatives": whose they are stands before.
_WHOSE = frozenset({"his", "her", "its", "their", "our", "my", "whose"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The figures of one tile: the first is the large one, the others belong to it (killed, and injured)."""

    statements: tuple[Statement, ...]


def pick_key_figures(
    articles: Sequence[Article],
    printed: Iterable[Found],
    day: date,
    most: int,
    sides: frozenset[str] = frozenset(),
    outdated: Iterable[Excerpt] = (),
) -> tuple[KeyFigure, ...]:
    """Pick at most `most` tiles, the most telling first; the order of the articles decides nothing.

    A count without a time of its own, and one that runs since long ago, is taken only where an item of the
    day prints it; how many are displaced or in need also where somebody says so. Losses of those who fight
    (`sides` are the names of the parties) are key figures only where a body counted them with a stated method
    (standards of situation reports: basis and owner). A count that several texts print, or that texts of one
    event dispute, is one tile. What an older lead said (`outdated`) is none.
    """
    spans = _spans(printed)
    older = tuple(outdated)
    rated = sorted(
        (-weight, article.id, numbers)
        for article in articles
        for numbers in find_statements(article)
        if not any(_is_told_in(excerpt, article, numbers) for excerpt in older)
        for weight in _weights(article, numbers, day, spans.get(article.id, ()), _FIGHTERS | sides)
    )
    by_id = {article.id: article for article in articles}
    picked: list[KeyFigure] = []
    taken: list[_Told] = []
    families: Counter[str] = Counter()
    for _, name, numbers in rated:
        told = [_Told.of(by_id[name], by_id[name].figures[number], day) for number in numbers]
        family, _ = _FAMILIES[told[0].figure.metric]
        if len(picked) == most or families[family] == _MOST_OF_A_FAMILY:
            continue
        if any(mine.repeats(other) for mine in told for other in taken):
            continue
        families[family] += 1
        taken += told
        picked.append(KeyFigure(tuple(Statement(name, number) for number in numbers)))
    return tuple(picked)


def _is_told_in(excerpt: Excerpt, article: Article, numbers: Sequence[int]) -> bool:
    first = article.figures[numbers[0]]
    return excerpt.article == article.id and excerpt.holds(first.start, first.end)


def _spans(printed: Iterable[Found]) -> dict[str, list[Excerpt]]:
    spans: dict[str, list[Excerpt]] = {}
    for entry in printed:
        for told in entry.printed:
            for excerpt in told.excerpts:
                spans.setdefault(excerpt.article, []).append(excerpt)
    return spans


def _weights(
    article: Article,
    numbers: Sequence[int],
    day: date,
    excerpts: Iterable[Excerpt],
    fighters: frozenset[str],
) -> Iterator[float]:
    """Yield what a statement weighs, or nothing where it may not stand."""
    first, *further = (article.figures[number] for number in numbers)
    shown = any(e.start <= first.start and first.end <= e.end for e in excerpts)
    if not _may_stand(first, day, fighters, shown=shown) or not _has_owner(article, first):
        return
    if _is_abroad(article, first):
        return
    # A total weighs what the gravest of its parts does.
    metric = max(_FAMILIES.get(figure.metric, ("", 0.0))[1] for figure in (first, *further))
    weight = metric + _BASES[first.basis] + math.log10(first.value or 1) / 2
    if (period := first.period) is not None:
        if period.kind != "day":
            weight += _OF_A_PERIOD
        elif period.end is not None and period.end < day:
            weight -= _EARLIER
    yield round(weight + (_PRINTED if shown else 0.0) + (_SPOKEN if first.speaker else 0.0), 6)


def _is_abroad(article: Article, figure: Figure) -> bool:
    """Tell whether a passage on harm elsewhere gives a figure."""
    return any(
        passage.rule == ABROAD and passage.start <= figure.start < passage.end
        for passage in article.theming.passages
    )


def _may_stand(figure: Figure, day: date, fighters: frozenset[str], *, shown: bool) -> bool:
    if figure.metric not in _FAMILIES or figure.basis not in _BASES or not _is_telling(figure):
        return False
    if figure.speaker is not None and figure.raw in figure.speaker:
        return False  # "three of those deported said": who speaks was counted, not what they say
    exchanged = figure.metric is Metric.RETURNED and "prisoners" in figure.group
    if exchanged or figure.superseded_by is not None or figure.part_of is not None:
        return False  # an exchange of prisoners is no return of people who fled
    if figure.metric in HARM and figure.basis not in _COUNTED and fighters.intersection(figure.group):
        return False
    return _is_timely(figure, day, shown=shown)


def _is_telling(figure: Figure) -> bool:
    """Tell whether a number is one that can be counted, and large enough to stand on top."""
    least, most = (_LEAST_MONEY, math.inf) if figure.unit == "usd" else (_LEAST_VALUE, _MOST_PEOPLE)
    return (
        figure.value is not None and least <= figure.value <= most and figure.qualifier is not Qualifier.VAGUE
    )


def _is_timely(figure: Figure, day: date, *, shown: bool) -> bool:
    """Tell whether what a figure counts is of these days; without days of its own, its item tells."""
    period = figure.period
    over = period is not None and period.kind == PAST
    if over or (figure.as_of is not None and not day - _ENDED <= figure.as_of <= day):
        return False
    if period is None or (period.start is None and period.end is None):
        return shown or (figure.metric in _STATES and figure.speaker is not None)
    if period.end is None or (period.start is None and period.kind != "as_of"):
        return False
    start, end = period.start or period.end, min(period.end, day)  # what is asked for may run ahead
    if start > day or day - _ENDED > end:
        return False
    if period.kind in {"day", "as_of"}:
        return shown
    return end - start <= _LONGEST or (shown and period.kind == "cumulative_since")


def _has_owner(article: Article, figure: Figure) -> bool:
    """Tell whether a tile can say whose count it is: a name, or the publisher where nobody speaks.

    "The agency reached 40,000 people" is the count of a body that nobody can name, not the publisher's.
    """
    if figure.speaker is None:
        language = language_of(article.clipping.language or "en")
        bodies = language.speaking.bodies if language is not None else ""
        opening = article.clipping.text[slice(*sentence_of(article, figure))]
        return article.clipping.publisher is not None and not (bodies and opens_with_body(opening, bodies))
    words = figure.speaker.split()
    return len(words) <= _MOST_NAME_WORDS and words[0].lower() not in _WHOSE


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with what tells it from others: whose it is, what event or time it counts."""

    figure: Figure
    owner: frozenset[str]
    span: tuple[date, date] | None
    story: str | None

    @classmethod
    def of(cls, article: Article, figure: Figure, day: date) -> "_Told":
        publisher = article.clipping.publisher.text if article.clipping.publisher else ""
        owner = frozenset(_WORD.findall(fold(figure.speaker or publisher)))
        period = figure.period
        span = None
        if period is not None and period.kind not in {"day", "as_of"} and period.start and period.end:
            span = period.start, min(period.end, day)
        return cls(figure, owner, span, None if span else _story_at(article, figure))

    def repeats(self, other: "_Told") -> bool:
        """Tell whether two tiles would print one count, or rival counts of one event."""
        mine, theirs = self.figure, other.figure
        if self.span != other.span or (mine.metric is not theirs.metric and not _are_one_move(mine, theirs)):
            return False
        if mine.value == theirs.value:
            return True
        if mine.group and theirs.group and mine.group != theirs.group:
            return False
        if self.span is not None:
            return self.owner <= other.owner or other.owner <= self.owner
        apart = mine.place is not None and theirs.place is not None and mine.place != theirs.place
        return self.story is not None and self.story == other.story and not apart


def _are_one_move(mine: Figure, theirs: Figure) -> bool:
    """Tell "41,250 have crossed" and "41,250 have fled": so many, to the last one, moved once."""
    moved = {_FAMILIES[figure.metric][0] for figure in (mine, theirs)} == {_MOVED}
    same = mine.value == theirs.value and mine.unit == theirs.unit
    return moved and same and (mine.value or 0) >= _MANY


def _story_at(article: Article, figure: Figure) -> str | None:
    passages = article.theming.passages
    return next((p.story for p in passages if p.start <= figure.start < p.end), None) or article.story
