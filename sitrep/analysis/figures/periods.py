"""The time that a figure counts, in the words of its sentence, with the days where they are sure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.figures.perioddays import read_period
from sitrep.analysis.figures.periodforms import NUMBER, PeriodWords
from sitrep.analysis.words import SentenceWords
from sitrep.languages.language import Language
from sitrep.model import Dating, Period

_PART = re.compile(r"\w+")
_MANY = 64  # periods of one sentence
_EDGE = 20  # characters before a time that hold the word before it


@dataclass(frozen=True, slots=True)
class Timed:
    """A period and where its words stand in the text."""

    period: Period
    start: int
    end: int


def find_periods(
    text: str, sentence: SentenceWords, words: PeriodWords, dating: Dating, language: Language
) -> list[Timed]:
    """Return the periods that a sentence names, in text order; a day that is left open is None."""
    found = []
    behind = sentence.start
    # A search would try every form at every letter; most words open none.
    for start, pattern in _openings(sentence, words):
        match = pattern.match(text, start, sentence.end) if start >= behind else None
        if match is None:
            continue
        behind = match.end()
        period = read_period(match, dating, language)
        if period is not None and not _follows_edge(
            text[max(sentence.start, start - _EDGE) : start], language
        ):
            found.append(Timed(period, start, behind))
    return found


def _openings(sentence: SentenceWords, words: PeriodWords) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Yield where a number or an opening word stands, also within a compound: "mid-May to June"."""
    near = [at for at, low in enumerate(sentence.lows) if low in words or not low.isalpha()]
    for low, start in ((sentence.lows[at], sentence.starts[at]) for at in near):
        if (pattern := words.get(low)) is not None:
            yield start, pattern
        elif low[0].isdecimal():
            yield start, words[NUMBER]
        elif len(low) > 1:
            for part in _PART.finditer(low):
                pattern = words.get(NUMBER if part.group()[0].isdecimal() else part.group())
                if pattern is not None:
                    yield start + part.start(), pattern


def times_near(periods: Sequence[Timed], at: int) -> Sequence[Timed]:
    """Return the periods around an offset; all, where they are not very many."""
    if len(periods) <= _MANY:
        return periods
    index = bisect_left(periods, at, key=lambda timed: timed.start)
    return periods[max(0, index - _MANY // 2) : index + _MANY // 2]


def find_period(periods: Sequence[Timed], span: tuple[int, int]) -> tuple[Period | None, date | None]:
    """Return the period nearest to a count, and the day as of which it holds."""
    best = min(periods, key=lambda timed: _distance(timed, span), default=None)
    spans = [timed for timed in periods if timed.period.kind != "as_of"]
    asof = next((timed.period.end for timed in periods if timed.period.kind == "as_of"), None)
    if best is None:
        return None, None
    if best.period.kind == "as_of" and spans:
        best = min(spans, key=lambda timed: _distance(timed, span))
    period = best.period
    return period, asof or (period.end if period.kind == "cumulative_since" else None)


def _follows_edge(before: str, language: Language) -> bool:
    """Tell whether "of August" belongs to "the start of August"."""
    word = before.split()[-1:]
    return bool(word) and f"|{word[0].lower()}|" in f"|{language.counting.edges}|"


def _distance(timed: Timed, span: tuple[int, int]) -> int:
    return timed.start - span[1] if timed.start >= span[1] else span[0] - timed.end
