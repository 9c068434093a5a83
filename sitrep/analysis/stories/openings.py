"""What is read of a unit's opening where two units come near each other: its days and how it is worded."""

from collections.abc import Sequence
from functools import lru_cache

from sitrep.analysis.dates.events import tell_days
from sitrep.analysis.stories.traits import Unit
from sitrep.analysis.stories.wording import Run, read_runs
from sitrep.config.dating import DateSettings
from sitrep.model import Article, ToldDay

Span = tuple[int, int]  # the first and the last of some days, as ordinals
# An event's own day stands in the words that tell it, and is not wider than a night.
_TELLING = 450
_WIDEST = 1
# Openings whose words are kept while others are compared with them.
_KEPT = 8192


class Openings:
    """The openings of the units of some articles, each read once it is asked for."""

    def __init__(self, articles: Sequence[Article], dates: DateSettings) -> None:
        """Take the articles whose positions the units name."""
        self._articles = articles
        self._dates = dates
        self._days: dict[tuple[int, int], tuple[Span, ...]] = {}
        self._told: dict[int, tuple[ToldDay, ...]] = {}
        self._runs = lru_cache(_KEPT)(self._read_runs)

    def days_of(self, unit: Unit) -> tuple[Span, ...]:
        """Return the days in the words that tell a unit's event."""
        key = unit.number, unit.text_start
        if key not in self._days:
            self._days[key] = self._read_days(unit)
        return self._days[key]

    def runs_of(self, unit: Unit) -> frozenset[Run]:
        """Return every three words in a row of a unit's opening."""
        return self._runs(unit.number, unit.text_start, unit.text_end)

    def _read_days(self, unit: Unit) -> tuple[Span, ...]:
        first, last = unit.text_start, unit.text_end
        if last - first > _TELLING:
            text = self._articles[unit.number].clipping.text
            last = max(text.rfind(". ", first, first + _TELLING) + 1, first + 1)
        told = self._told_in(unit.number)
        spans = {
            (begin, end) for start, begin, end in told if first <= start < last and end - begin <= _WIDEST
        }
        return tuple(sorted(spans))

    def _told_in(self, number: int) -> tuple[ToldDay, ...]:
        """Return the days of a whole article; on a large day they were read with it."""
        if number not in self._told:
            article = self._articles[number]
            told = article.days
            self._told[number] = (
                tell_days(article.clipping, article.date, self._dates) if told is None else told
            )
        return self._told[number]

    def _read_runs(self, number: int, first: int, last: int) -> frozenset[Run]:
        clipping = self._articles[number].clipping
        return read_runs(clipping.text[first:last], (clipping.language or "en").partition("-")[0].lower())
