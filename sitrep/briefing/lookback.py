"""Counts that the last issue does not have, looked for in the issues before it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.contests.owners import is_same_owner
from sitrep.analysis.dates.events import resolve_times
from sitrep.briefing.backing import Backing
from sitrep.briefing.edition import Previous
from sitrep.briefing.eventday import find_event_day
from sitrep.briefing.reported import Reported, is_ahead, report_figure
from sitrep.briefing.retelling import Retelling, Told, days_of
from sitrep.briefing.together import words_of
from sitrep.briefing.told import quote_figure, sentence_of
from sitrep.model import Article, Figure

# Words that tell, such as "spice" and "market", are worth 1 each at most.
_SHARED = 2.5
_SENTENCE = 60  # words of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the issue of an earlier day gives as one owner's count, and what the day gives for it now."""

    day: date
    before: tuple[Reported, ...]
    now: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What counts of two days are compared with: the theatre's country, the day's texts, who speaks."""

    country: str
    retelling: Retelling
    backing: Backing

    def is_same_count(self, article: Article, old: Reported, new: Reported) -> bool:
        """Tell whether a figure of an older article and one of the day are one owner's count of one thing.

        Stories are not gathered over so many days. A running count is known by its place and beginning; a
        toll is that of the same town and of the same day, as far as each sentence leaves no doubt of it.
        """
        mine, theirs = old.figure, new.figure
        if not is_same_owner(old.owner, mine.party, new.owner, theirs.party):
            return False
        if old.running or new.running:
            return old.counted == new.counted
        if is_ahead(mine) != is_ahead(theirs) or old.place is None or old.place != new.place:
            return False
        other = self.retelling.now[new.article]
        if self._event_days(article, old).isdisjoint(self._event_days(other, new)):
            return False
        # A label without a town may be that of a province; then words must tell that the event is one.
        return old.place.endswith(")") or _alike(_words(article, old), _words(other, new))

    def _event_days(self, article: Article, told: Reported) -> frozenset[date]:
        """Return the day that its sentence gives to a toll, else those of its passage but that of telling."""
        published = article.date.day
        period = told.figure.period
        if published is None or told.told is None or (period is not None and period.kind != "day"):
            return frozenset()
        times = resolve_times(article.clipping, article.date, self.retelling.dates)
        voices, sentence = self.backing.voices(article), sentence_of(article, told.figure)
        day = find_event_day(article.clipping.text, sentence, times, voices, published)
        if day is not None:
            return frozenset({day})
        days = told.told.days | ({period.start} if period is not None and period.start is not None else set())
        return days - {published} or days


def look_back(counts: Iterable[Reported], issues: Iterable[Previous], memory: Memory) -> Iterator[Earlier]:
    """Yield for counts of a day what the newest of some earlier issues that has them gives; newest first."""
    left: defaultdict[Hashable, list[Reported]] = defaultdict(list)
    for each in counts:
        left[_what(each.figure)].append(each)
    for issue in issues:
        cited = {source.article for source in issue.brief.sources}
        found: list[tuple[Reported, list[Reported]]] = []
        for article in issue.articles:
            if article.id in cited:
                found += _given_again(article, left, memory)
        for line, again in _lines(found):
            yield Earlier(issue.brief.day, tuple(line), tuple(again))
            for each in again:
                left[_what(each.figure)].remove(each)


def _given_again(
    article: Article, left: dict[Hashable, list[Reported]], memory: Memory
) -> Iterator[tuple[Reported, list[Reported]]]:
    """Yield the counts of an older article that are given again, each with those of the day."""
    for figure in article.figures:
        candidates = left.get(_what(figure), ())
        if figure.value is not None and figure.superseded_by is None and candidates:
            told = _told(article, figure, memory.retelling)
            old = report_figure(article, figure, told, memory.country)
            again = [new for new in candidates if memory.is_same_count(article, old, new)]
            if again:
                yield old, again


def _lines(
    found: Sequence[tuple[Reported, list[Reported]]],
) -> list[tuple[list[Reported], list[Reported]]]:
    """Put together the older counts that the same ones give again."""
    lines: list[tuple[list[Reported], list[Reported]]] = []
    for old, again in found:
        line = next((line for line in lines if any(new in line[1] for new in again)), None)
        if line is None:
            lines.append(([old], list(again)))
        else:
            line[0].append(old)
            others = (new for _, mine in lines if mine is not line[1] for new in mine)
            known = [*line[1], *others]
            line[1].extend(new for new in again if new not in known)
    return lines


def _told(article: Article, figure: Figure, retelling: Retelling) -> Told:
    passages = article.theming.passages
    passage = next((each for each in passages if each.start <= figure.start < each.end), None)
    days = days_of(article, passage, retelling.dates) if passage is not None else frozenset()
    return Told(article.id, days, article.date.day)


def _alike(one: dict[str, float], other: dict[str, float]) -> bool:
    return sum(min(1.0, 2 * value) for word, value in one.items() if word in other) >= _SHARED


def _words(article: Article, told: Reported) -> dict[str, float]:
    """Return the telling words of a count's sentence but those of its owner and its place."""
    language = article.clipping.language or "en"
    known = words_of([told.owner, told.place or ""], language, ())
    words = words_of([quote_figure(article, told.figure, _SENTENCE).text], language, ())
    return {word: value for word, value in words.items() if word not in known}


def _what(figure: Figure) -> Hashable:
    return figure.metric, figure.unit, figure.group
