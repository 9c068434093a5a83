"""Bounds on the publication day, and where they leave room."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sitrep.model import DateEvidence, Quote


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that bound the publication day from below, from above or both; the stronger wins."""

    quote: Quote
    rule: str
    strength: int
    earliest: date | None = None
    latest: date | None = None
    kept: bool = True
    note: str = ""

    def evidence(self) -> DateEvidence:
        """Return the clue as the brief prints it."""
        quote = self.quote
        return DateEvidence(
            quote.text, quote.start, quote.end, self.rule, self.earliest, self.latest, self.kept, self.note
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """The days that are left; None is open."""

    earliest: date | None = None
    latest: date | None = None

    def meets(self, earliest: date | None, latest: date | None) -> bool:
        """Whether another interval shares a day with this one."""
        low, high = self._cut(earliest, latest)
        return low is None or high is None or low <= high

    def within(self, earliest: date | None, latest: date | None) -> "Interval":
        """Return the days shared with another interval that meets this one."""
        return Interval(*self._cut(earliest, latest))

    def days(self) -> int | None:
        """Return the number of days, None if open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def _cut(self, earliest: date | None, latest: date | None) -> tuple[date | None, date | None]:
        lows = [day for day in (self.earliest, earliest) if day is not None]
        highs = [day for day in (self.latest, latest) if day is not None]
        return (max(lows) if lows else None), (min(highs) if highs else None)


def intersect(clues: Iterable[Clue]) -> tuple[Interval, list[Clue]]:
    """Intersect all bounds, strongest first; a clue that leaves no day is dropped and says so.

    Of equally strong clues the one that stands first in the sequence is kept.
    """
    interval = Interval()
    told: list[Clue] = []
    for clue in sorted(clues, key=lambda clue: -clue.strength):
        if not clue.kept or (clue.earliest is None and clue.latest is None):
            told.append(clue)
        elif interval.meets(clue.earliest, clue.latest):
            interval = interval.within(clue.earliest, clue.latest)
            told.append(clue)
        else:
            note = f"contradicts stronger evidence ({_range(interval)})"
            told.append(replace(clue, kept=False, note=note))
    return interval, told


def _range(interval: Interval) -> str:
    low = interval.earliest.isoformat() if interval.earliest else ""
    high = interval.latest.isoformat() if interval.latest else ""
    return low if low == high else f"{low}..{high}"
