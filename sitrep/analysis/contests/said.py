"""A count with its article, story and place: what the search for disagreement compares."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.contests.bounds import Bounds, bounds_of, can_agree
from sitrep.model import Article, Figure, Period, PlaceKind, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of one article; `area` is the first-level unit that it counts in, None for all the theatre.

    `earliest` and `latest` bound the moment as of which it holds.
    """

    article: Article
    number: int
    figure: Figure
    story: str | None
    area: str | None
    bounds: Bounds
    earliest: date | None
    latest: date | None

    @property
    def key(self) -> tuple[str, int]:
        """The article's id and the position of the figure: an order that holds whatever came first."""
        return self.article.id, self.number

    @property
    def statement(self) -> Statement:
        """What the brief refers to."""
        return Statement(self.article.id, self.number)


def collect(articles: Sequence[Article], country: str) -> Iterator[Said]:
    """Yield the figures that can stand for a count of their own, by article id and position.

    Left out: copies of another article, numbers that a newer total replaces, and parts of a total of the same
    metric ("20 dead, five of them children"); the killed and injured of a total of casualties stay.
    """
    known = {article.id for article in articles}
    for article in sorted(articles, key=lambda article: article.id):
        if not article.figures or article.duplicate_of in known:
            continue
        passages = sorted(article.theming.passages, key=lambda passage: passage.start)
        starts = [passage.start for passage in passages]
        areas = {place.name: place for place in reversed(article.places)}
        for number, figure in enumerate(article.figures):
            if figure.superseded_by is not None or _is_part(figure, article.figures):
                continue
            at = bisect_right(starts, figure.start) - 1
            story = passages[at].story if at >= 0 else article.story
            place = areas.get(figure.place) if figure.place is not None else None
            area = None
            if place is not None and place.kind is PlaceKind.COUNTRY:
                area = place.country if place.country != country else None
            elif place is not None:
                area = place.code or place.name
            days = (
                (figure.as_of, figure.as_of) if figure.as_of else (article.date.earliest, article.date.latest)
            )
            yield Said(article, number, figure, story, area, bounds_of(figure), *days)


def newest(said: Sequence[Said]) -> list[Said]:
    """Return, of counts that one owner gives, the newest and what can be true beside them.

    An older count that can't is history. Of counts of one day that can't both be true the highest stands,
    since a toll of one owner rises.
    """
    latest = max((each.earliest for each in said if each.earliest), default=None)
    standing = [each for each in said if not (latest and each.latest and each.latest < latest)] or list(said)
    top = max(standing, key=lambda each: (each.bounds[1], each.bounds[0], each.key))
    return [each for each in said if can_agree(each.bounds, top.bounds)]


def span_of(period: Period | None) -> tuple[date, date] | None:
    """Return first and last day of a period where both are known."""
    if period is None or period.start is None or period.end is None or period.start > period.end:
        return None
    return period.start, period.end


def _is_part(figure: Figure, figures: Sequence[Figure]) -> bool:
    whole = figure.part_of
    return whole is not None and whole < len(figures) and figures[whole].metric is figure.metric
