"""A count with its article, story and place: what the search for disagreement compares."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.contests.bounds import Bounds, bounds_of, can_agree
from sitrep.model import AHEAD, PAST, Article, Figure, Period, Place, PlaceKind, Statement
from sitrep.text import fold

Spot = tuple[str, str | None]
_SHARE = re.compile(r"\bof (?:the|those|them|these)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of one article; `area` is the first-level unit that it counts in, None for all the theatre.

    `spot` is where what it counts happened, as first-level unit and town: the place beside it, else the last
    that its passage names before it; `land` is the country of that. `earliest` and `latest` bound the moment
    as of which it holds.
    """

    article: Article
    number: int
    figure: Figure
    story: str | None
    area: str | None
    spot: Spot | None
    bounds: Bounds
    earliest: date | None
    latest: date | None
    land: str | None = None

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

    Left out: copies of another article, what is planned, feared or long over, numbers that a newer total
    replaces, and parts of a total of the same metric ("20 dead, five of them children", "17 of the dead");
    the killed and injured of a total of casualties stay.
    """
    known = {article.id for article in articles}
    for article in sorted(articles, key=lambda article: article.id):
        if not article.figures or article.duplicate_of in known:
            continue
        passages = sorted(article.theming.passages, key=lambda passage: passage.start)
        starts = [passage.start for passage in passages]
        places = _Places(article)
        for number, figure in enumerate(article.figures):
            if figure.superseded_by is not None or figure.basis in AHEAD:
                continue
            if figure.period is not None and figure.period.kind == PAST:
                continue
            if _is_part(figure, article.figures) or _is_share(figure):
                continue
            at = bisect_right(starts, figure.start) - 1
            yield Said(
                article=article,
                number=number,
                figure=figure,
                story=passages[at].story if at >= 0 else article.story,
                area=places.area(figure, country),
                spot=places.spot(figure, starts[at] if at >= 0 else 0),
                bounds=bounds_of(figure),
                earliest=figure.as_of or article.date.earliest,
                latest=figure.as_of or article.date.latest,
                land=places.land(figure, starts[at] if at >= 0 else 0),
            )


class _Places:
    """The places of an article, by name and by where they stand."""

    def __init__(self, article: Article) -> None:
        self._named = {place.name: place for place in reversed(article.places)}
        local = [place for place in article.places if place.kind is not PlaceKind.COUNTRY]
        self._local = sorted(local, key=lambda place: place.start)
        self._starts = [place.start for place in self._local]

    def area(self, figure: Figure, country: str) -> str | None:
        place = self._named.get(figure.place) if figure.place is not None else None
        if place is None:
            return None
        if place.kind is PlaceKind.COUNTRY:
            return place.country if place.country != country else None
        return place.code or place.name

    def spot(self, figure: Figure, start: int) -> Spot | None:
        place = self._of(figure)
        if place is None or place.kind is PlaceKind.COUNTRY:
            place = self._last(figure, start)
        if place is None:
            return None
        return place.code or place.name, None if place.kind is PlaceKind.ADMIN1 else place.name

    def land(self, figure: Figure, start: int) -> str | None:
        place = self._of(figure) or self._last(figure, start)
        return place.country if place is not None else None

    def _of(self, figure: Figure) -> Place | None:
        return self._named.get(figure.place) if figure.place is not None else None

    def _last(self, figure: Figure, start: int) -> Place | None:
        """Return the last place within a country that a passage, from `start` on, names before a figure."""
        at = bisect_right(self._starts, figure.start) - 1
        return self._local[at] if at >= 0 and self._starts[at] >= start else None


def newest(said: Sequence[Said]) -> list[Said]:
    """Return, of counts that one owner gives, the newest and what can be true beside them.

    An older count that can't is history. Of counts of one day that can't both be true the highest stands,
    since a toll of one owner rises.
    """
    latest = max((each.earliest for each in said if each.earliest), default=None)
    standing = [each for each in said if not (latest and each.latest and each.latest < latest)] or list(said)
    top = max(standing, key=lambda each: (each.bounds[1], each.bounds[0], each.key))
    return [each for each in said if can_agree(each.bounds, top.bounds)]


def deniers_of(said: Iterable[Said]) -> tuple[str, ...]:
    """Return who denies any of the counts, each once, as printed."""
    names: dict[str, str] = {}
    for each in said:
        for name in each.figure.denied_by:
            key = _denier(name)
            names[key] = min(name, names.get(key, name))
    return tuple(names[key] for key in sorted(names))


def denier_keys(said: Iterable[Said]) -> frozenset[str]:
    """Return who denies any of the counts, as they are compared."""
    return frozenset(_denier(name) for each in said for name in each.figure.denied_by)


def _denier(name: str) -> str:
    return fold(name).removeprefix("the ")


def span_of(period: Period | None) -> tuple[date, date] | None:
    """Return first and last day of a period where both are known."""
    if period is None or period.start is None or period.end is None or period.start > period.end:
        return None
    return period.start, period.end


def _is_share(figure: Figure) -> bool:
    """Tell whether a count says itself that it is one out of a total: "17 of the dead were its members"."""
    return _SHARE.search(figure.raw) is not None


def _is_part(figure: Figure, figures: Sequence[Figure]) -> bool:
    whole = figure.part_of
    return whole is not None and whole < len(figures) and figures[whole].metric is figure.metric
