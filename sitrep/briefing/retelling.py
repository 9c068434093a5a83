"""Which events of a day the last issue told already: its articles and those of the day, gathered together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Self

from sitrep.analysis.dates.events import resolve_times
from sitrep.analysis.stories import gather_stories
from sitrep.briefing.edition import Previous
from sitrep.config.dating import DateSettings
from sitrep.model import Article, Excerpt, Passage

# The same article may stand on both sides (a late one): there it goes by another name.
_BEFORE = "before "
_WIDEST = 1  # days of a time that tells one event from another: a night


@dataclass(frozen=True, slots=True)
class Told:
    """The story that a passage tells, the days that its words give, and the day it was published."""

    story: str
    days: frozenset[date]
    published: date | None

    def is_same_event(self, other: "Told", *, surely: bool = False) -> bool:
        """Tell whether passages of two issues tell one event: one story, and no day that parts them.

        What was told first can't be of a later day than it was told. The day on which the other came out is
        often that of telling ("said on Tuesday"), so that it parts only where one must be sure: a second
        attack in the same town has its own day.
        """
        if self.story != other.story:
            return False
        if self.published is None or other.published is None or self.published == other.published:
            return _goes_on(self, other, surely=surely) and _goes_on(other, self, surely=surely)
        first, then = (self, other) if self.published < other.published else (other, self)
        return _goes_on(then, first, surely=surely)


@dataclass(frozen=True, eq=False)
class Retelling:
    """The articles of two issues with the stories that both tell; offsets of older ones are of their text."""

    previous: Previous
    now: Mapping[str, Article]
    before: Mapping[str, Article]
    dates: DateSettings

    @classmethod
    def of(cls, previous: Previous, articles: Iterable[Article], dates: DateSettings) -> Self:
        """Gather the stories of two days, by the same rules as those of one."""
        mine = list(articles)
        theirs = [replace(a, clipping=replace(a.clipping, id=_BEFORE + a.id)) for a in previous.articles]
        told = {article.id: article for article in gather_stories([*mine, *theirs], dates).articles}
        return cls(
            previous,
            {article.id: told[article.id] for article in mine},
            {article.id.removeprefix(_BEFORE): told[article.id] for article in theirs},
            dates,
        )

    def told_now(self, article: str, start: int) -> Told | None:
        """Return what is told at an offset of a document of the day; None where its article is not known."""
        found = self.now.get(article)
        if found is None:
            return None
        passages = (passage for passage in found.theming.passages if passage.start <= start < passage.end)
        return self._told(found, next(passages, None))

    def told_before(self, excerpt: Excerpt) -> Told | None:
        """Return what words of the last issue tell; None where their article is not known."""
        found = self.before.get(excerpt.article)
        if found is None:
            return None
        at = found.clipping.text.find(excerpt.text)
        passages = (each for each in found.theming.passages if each.text_start <= at < each.text_end)
        return self._told(found, next(passages, None))

    def _told(self, article: Article, passage: Passage | None) -> Told | None:
        story = passage.story if passage is not None else article.story
        if story is None:
            return None
        days = days_of(article, passage, self.dates) if passage is not None else frozenset()
        return Told(story, days, article.date.day)


def _goes_on(then: Told, first: Told, *, surely: bool) -> bool:
    """Tell whether the days of a passage can be those of one that was published before it."""
    if not (then.days if surely else then.days - {then.published}):
        return True
    if first.days:
        return bool(then.days & first.days)
    return first.published is None or min(then.days) <= first.published


@lru_cache(maxsize=4096)
def days_of(article: Article, passage: Passage, dates: DateSettings) -> frozenset[date]:
    """Return the days that the words of a passage mean, where they are no wider than a night."""
    times = resolve_times(article.clipping, article.date, dates)
    held = (each for each in times if passage.text_start <= each.text_start < passage.text_end)
    return frozenset(
        day
        for each in held
        if (each.latest - each.earliest).days <= _WIDEST
        for day in (each.earliest, each.latest)
    )
