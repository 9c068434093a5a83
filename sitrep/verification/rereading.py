"""The numbers of figures, read again from the words that state them."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.figures.numbers import may_begin, read_number
from sitrep.analysis.figures.tokens import tokenize
from sitrep.analysis.words import cut_words
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Clipping, DateBasis, Dating, Figure, Period, Precision, Segment, Source
from sitrep.text import sentences
from sitrep.verification.failures import show
from sitrep.verification.walk import Json

_KEYS = ("value", "min", "max", "qualifier", "unit", "raw")
_TIMED = ("as_of", "period")  # read from the whole sentence only


class Rereader:
    """Reads the figures of a theatre again."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Keep what finds figures; the words of one sentence are read once for all figures in it."""
        self._matchers = FigureMatchers(theatre)
        self._figures = lru_cache(maxsize=64)(self._read)

    def compare(self, figure: Json, told: Json, source: Json, before: str) -> Iterator[str]:
        """Yield what a figure says otherwise than the words of its source that state it, read again.

        `before` is the document up to these words: "over the same period" is the one told there. Where the
        words that were kept are too few for the rules to find the figure in them, its number alone is
        compared.
        """
        language = source.get("language")
        code = language if isinstance(language, str) else None
        text, offset = str(told.get("text")), told["start"]
        span = (figure["start"] - offset, figure["end"] - offset)
        same = [each for each in self._figures(text, code, _dating(source)) if (each.start, each.end) == span]
        again = next((each for each in same if each.metric == figure.get("metric")), None)
        if again is not None:
            cut = told.get("clipped_before") or told.get("clipped_after")
            for key in _KEYS if cut else (*_KEYS, *_TIMED):
                ours, theirs = _plain(getattr(again, key)), figure.get(key)
                # What a part of a count lacks, it has from its total, which the cut words may not hold.
                of_total = key == "unit" and figure.get("part_of") is not None
                if (
                    ours != theirs
                    and not of_total
                    and not (
                        key == "period" and self._is_told_before(theirs, text, before, code, _dating(source))
                    )
                ):
                    words = show(str(figure["raw"]))
                    yield f'Its {key} is {show(str(theirs))}; "{words}" says {show(str(ours))}.'
        elif (numbers := self._numbers(str(figure["raw"]), code)) is not None:
            low, high = figure.get("min"), figure.get("max")
            found = figure.get("value") in numbers or (low, high) in numbers or low in numbers
            if not found or not _consistent(figure):
                told_value = figure.get("value") if figure.get("value") is not None else f"{low}–{high}"
                yield f'Its value {told_value} is not what "{show(str(figure["raw"]))}" says.'

    def _is_told_before(
        self, period: Any, told: str, before: str, language: str | None, dating: Dating
    ) -> bool:
        """Tell whether a period is that of words that stand before those that state its figure."""
        words = period.get("text") if isinstance(period, dict) else None
        if not isinstance(words, str) or not words or words in told or words not in before:
            return False
        at = before.rindex(words)
        sentence = next((before[a:b] for a, b in sentences(before) if a <= at < b), words)
        periods = [each.period for each in self._figures(sentence, language, dating)]
        known = [_plain(each) for each in periods if each is not None and each.text == words]
        return not known or period in known

    def _read(self, text: str, language: str | None, dating: Dating) -> tuple[Figure, ...]:
        source = Source("", (), "", "utf-8", 0, len(text))
        clipping = Clipping(
            id="",
            source=source,
            title=None,
            publisher=None,
            byline=None,
            url=None,
            language=language,
            fields=(),
            text=text,
            segments=(Segment(0, 0, len(text)),),
            removed=(),
        )
        return find_figures(clipping, dating, self._matchers)

    def _numbers(self, raw: str, language: str | None) -> set[Any] | None:
        """Return every number that begins in some words: values, floors, and pairs for ranges."""
        matcher = self._matchers.of(language)
        if matcher is None:
            return None
        words = cut_words(raw, 0, len(raw), matcher.lexicon.words.grouping)
        tokens = tokenize(raw, words, matcher.lexicon)
        found: set[Any] = set()
        for at, token in enumerate(tokens):
            number = read_number(tokens, at) if may_begin(token) else None
            if number is not None:
                found.add((number.low, number.high) if number.value is None else number.value)
                found.add(number.floor)
        return found - {None, (None, None)}


def _dating(source: Json) -> Dating:
    """Return when a source was published, as far as its entry says: a weekday is counted from there."""
    day, earliest, latest = (_day(source.get(key)) for key in ("day", "earliest", "latest"))
    known = Precision.DAY if day else Precision.RANGE if earliest and latest else Precision.UNKNOWN
    return Dating(day, earliest, latest, known, DateBasis.STATED)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _plain(value: Any) -> Any:
    """Write a value as brief.json does."""
    if isinstance(value, Period):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value.isoformat() if isinstance(value, date) else value


def _consistent(figure: Json) -> bool:
    """Tell whether the bounds are what value and qualifier make of them."""
    value, low, high = figure.get("value"), figure.get("min"), figure.get("max")
    return value is None or (low in {None, value} and high in {None, value})
