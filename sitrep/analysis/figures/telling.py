"""Times that a sentence names and that are not those of a count: of the telling, or of another clause."""

import re
from dataclasses import dataclass

from sitrep.analysis.figures.periods import Timed
from sitrep.analysis.speakers import Voice
from sitrep.languages.counting import CountWords
from sitrep.languages.forms import escape_form, split_forms

_BESIDE = 4  # characters between an attribution and its own time


@dataclass(frozen=True, slots=True)
class Clauses:
    """The words that open what is told ("that"), a second thing told ("and that"), "the same period"."""

    opening: re.Pattern[str]
    further: re.Pattern[str]
    again: re.Pattern[str]
    so_far: frozenset[str]
    data_words: frozenset[str]

    @classmethod
    def of(cls, words: CountWords) -> "Clauses":
        """Compile the words of a language; without any, nothing is parted."""
        so_far, data = (frozenset(listed.split("|")) - {""} for listed in (words.this_year, words.data_words))
        return cls(_compile(words.that), _compile(words.and_that), _again(words), so_far, data)

    def may_count(self, timed: Timed, count: tuple[int, int], voice: Voice | None, text: str) -> bool:
        """Tell whether a time can be that of a count.

        "Said on Wednesday", "told the Council on Friday that": the day of the saying. "That 9,000 fled since
        May, and that 70,000 are homeless": the time of the first clause only.
        """
        if voice is not None and timed.period.kind == "day" and self._is_of_saying(timed, count, voice, text):
            return False
        if timed.period.kind == "cumulative_since" and _parted(timed, count, text):
            return False
        if timed.start >= count[0] or voice is None:
            return True
        told = self.opening.search(text, voice.scope_start, timed.start) is not None
        return not (told and self.further.search(text, timed.end, count[0]))

    def _is_of_saying(self, timed: Timed, count: tuple[int, int], voice: Voice, text: str) -> bool:
        # The verb of a speaker who comes last stands behind the name: "officials said on Sunday".
        verb = 0 if voice.leads else len(voice.verb) + 1
        beside = 0 <= timed.start - voice.end <= _BESIDE + verb or _stands_before(timed, voice, text)
        if beside or timed.start < voice.scope_start or voice.scope_end < timed.end:
            return True
        if not (voice.leads and voice.end <= timed.start and timed.end <= count[0]):
            return False
        # Between the verb and its "that" stands what belongs to the verb.
        return (
            self.opening.search(text, timed.end, count[0]) is not None
            and self.opening.search(text, voice.end, timed.start) is None
        )


def _parted(timed: Timed, count: tuple[int, int], text: str) -> bool:
    """Tell "7,000 displaced since May; three died": the beginning is that of the first clause only.

    A head before a colon begins all that follows: "Since May: 12 killed; 40 hurt".
    """
    if timed.start >= count[1]:
        return ";" in text[count[1] : timed.start]
    clause, sign, _ = text[timed.end : count[0]].partition(";")
    return bool(sign) and ":" not in clause


def _stands_before(timed: Timed, voice: Voice, text: str) -> bool:
    """Tell whether a time before a speaker is that of the saying: "On Sunday, officials said".

    Behind what happened it is that of the event: "killed 12 on Sunday, officials said".
    """
    if not 0 <= voice.start - timed.end <= _BESIDE:
        return False
    return "," not in text[timed.end : voice.start] or not text[voice.scope_start : timed.start].strip()


def _again(words: CountWords) -> re.Pattern[str]:
    """Match "the same period", not "the same period last year"."""
    same, other = _compile(words.same_period).pattern, _compile(words.other_period).pattern
    return re.compile(rf"{same}(?!\s+{other})", re.IGNORECASE)


def _compile(forms: str) -> re.Pattern[str]:
    listed = "|".join(map(escape_form, split_forms(forms)))
    return re.compile(rf"(?<!\w)(?:{listed or '(?!)'})(?!\w)", re.IGNORECASE)
