"""Which day words of time mean, beside the words: a reader in August must know which Monday it was."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitrep.analysis.dates.events import EventTime, resolve_times
from sitrep.briefing.eventday import GOVERNED
from sitrep.config.dating import DateSettings
from sitrep.model import Article, Excerpt, TimeNote

_DIGITS = re.compile(r"\d+")
# A wider time ("this year") is no help to the reader.
_WIDEST = 3


class TimeNotes:
    """Resolves the time expressions of articles, each article once."""

    def __init__(self, articles: Mapping[str, Article], settings: DateSettings) -> None:
        """Take the articles by their IDs."""
        self._articles = articles
        self._settings = settings
        self._times: dict[str, tuple[EventTime, ...]] = {}

    def annotate(self, excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
        """Return the excerpts with the days that their words of time mean."""
        return tuple(replace(excerpt, times=self._notes(excerpt)) for excerpt in excerpts)

    def times_in(self, excerpt: Excerpt) -> tuple[EventTime, ...]:
        """Return the time expressions that an excerpt prints, with the days that they mean."""
        if excerpt.article not in self._times:
            article = self._articles[excerpt.article]
            self._times[excerpt.article] = resolve_times(article.clipping, article.date, self._settings)
        times = self._times[excerpt.article]
        return tuple(time for time in times if excerpt.start <= time.start and time.end <= excerpt.end)

    def states_day(self, excerpts: Sequence[Excerpt]) -> bool:
        """Tell whether the words of an item say on which day it happened: that is news of its own."""
        return any(
            (time.latest - time.earliest).days < _WIDEST
            and not GOVERNED.search(excerpt.text[: time.start - excerpt.start])
            for excerpt in excerpts
            for time in self.times_in(excerpt)
        )

    def _notes(self, excerpt: Excerpt) -> tuple[TimeNote, ...]:
        return tuple(
            TimeNote(time.end - excerpt.start, time.text, time.earliest, time.latest)
            for time in self.times_in(excerpt)
            if _needs_a_day(time)
        )


def _needs_a_day(time: EventTime) -> bool:
    """Tell whether words leave the reader to count: "on Monday" does, "August 8" doesn't."""
    if (time.latest - time.earliest).days >= _WIDEST:
        return False
    named = {int(digits) for digits in _DIGITS.findall(time.text)}
    return time.earliest.day not in named and time.latest.day not in named
