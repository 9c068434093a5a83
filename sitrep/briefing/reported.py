"""A figure as an issue gives it, and which figures of two issues are one owner's count of one thing."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sitrep.analysis.contests.owners import is_same_owner
from sitrep.briefing.items import Found
from sitrep.briefing.places import label_place
from sitrep.briefing.retelling import Retelling, Told
from sitrep.briefing.told import quote_figure
from sitrep.model import AHEAD, STOCKS, Article, Figure
from sitrep.text import fold

_WORDS = 30
# What counts on from day to day; a toll of one event is followed by its story instead.
_RUNNING = frozenset({"cumulative_since", "as_of"})


@dataclass(frozen=True, slots=True)
class Reported:
    """One figure of one issue; `owner` is who says it, its publisher where nobody else does.

    `told` is the event that it stands with, None where it is not known. `as_of` is the day for which it
    holds; `item` the item that tells it, or None.
    """

    figure: Figure
    owner: str
    publisher: str
    article: str
    place: str | None
    told: Told | None
    as_of: date | None
    item: str | None = None

    @property
    def running(self) -> bool:
        """Whether it counts on from day to day, not the toll of one event."""
        period = self.figure.period
        return self.figure.metric in STOCKS or (period is not None and period.kind in _RUNNING)

    def is_same_count(self, other: "Reported") -> bool:
        """Tell whether two figures are one owner's count of one thing, whatever their numbers.

        Metric, unit and group must be the same: five children do not correct seven people. A running count
        is one by place and beginning; a toll by its story, where the days that it counts don't differ.
        """
        return (
            self.counted == other.counted
            and (self.running or self._is_of_one_event(other))
            and is_same_owner(self.owner, self.figure.party, other.owner, other.figure.party)
        )

    @property
    def counted(self) -> Hashable:
        """What is counted: only figures that are alike in this can be one count."""
        figure, told = self.figure, self.told
        what = figure.metric, figure.unit, figure.group, is_ahead(figure), self.running
        return (what, self.place, _beginning(figure)) if self.running else (what, told and told.story)

    def _is_of_one_event(self, other: "Reported") -> bool:
        return (
            self.told is not None
            and other.told is not None
            and self.told.is_same_event(other.told, surely=True)
            and not _other_days(self.figure, other.figure)
            and (not self.place or not other.place or is_one_place(self.place, other.place))
        )


def reported_before(retelling: Retelling, country: str) -> Iterator[Reported]:
    """Yield the figures of the articles that the last issue cites, whether it printed them or not.

    What it left out for length its readers find in the sources that it names.
    """
    for source in retelling.previous.brief.sources:
        article = retelling.before.get(source.article)
        if article is not None:
            for figure in article.figures:
                if figure.value is not None and figure.superseded_by is None:
                    quoted = quote_figure(article, figure, _WORDS)
                    told = retelling.told_before(replace(quoted, article=source.article))
                    yield report_figure(article, figure, told, country)


def reported_now(retelling: Retelling, found: Iterable[Found], country: str) -> Iterator[Reported]:
    """Yield the figures of a day's articles, told in an item or not."""
    items: dict[tuple[str, int], str] = {}
    for entry in found:
        for told in entry.told:
            for number, figure in enumerate(told.text.lead.figures):
                if any(each.holds(figure.start, figure.end) for each in told.excerpts):
                    items.setdefault((told.text.lead.id, number), entry.id)
    for article in retelling.now.values():
        for number, figure in enumerate(article.figures):
            if figure.value is not None and figure.superseded_by is None:
                event = retelling.told_now(article.id, figure.start)
                yield replace(
                    report_figure(article, figure, event, country), item=items.get((article.id, number))
                )


def report_figure(article: Article, figure: Figure, told: Told | None, country: str) -> Reported:
    """Return a figure with its owner, its place and the day for which it holds."""
    publisher = article.clipping.publisher.text if article.clipping.publisher else ""
    return Reported(
        figure,
        figure.speaker or publisher,
        publisher,
        article.id,
        label_place(article, (quote_figure(article, figure, _WORDS),), country)[0],
        told,
        figure.as_of or article.date.latest,
    )


def is_ahead(figure: Figure) -> bool:
    """Tell whether a figure is of what is planned or projected."""
    return figure.basis in AHEAD


def _beginning(figure: Figure) -> str | None:
    """Return since when a running count runs: its day, else its words; None for what is there at a time."""
    period = figure.period
    if period is None or period.kind == "as_of":
        return None
    return period.start.isoformat() if period.start else fold(period.text)


def _other_days(one: Figure, other: Figure) -> bool:
    """Tell whether two tolls count other days: "in the past 24 hours" is another day each time."""
    if one.period is None or other.period is None:
        return "range" in {period.kind for period in (one.period, other.period) if period}
    left, right = (one.period.start, one.period.end), (other.period.start, other.period.end)
    return None in left or left != right


def is_one_place(one: str, other: str) -> bool:
    """Tell whether two labels can be one place: "North Kivu" and "North Kivu (Goma)" can."""
    return one == other or one.startswith(f"{other} (") or other.startswith(f"{one} (")
