"""Clauses that tell an older number: "officials had earlier spoken of 20 dead", "the previous toll was 8".

"The day before, the ministry had spoken of 12 dead" tells an older number of whoever counts now.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple, Self

from sitrep.analysis.words import SentenceWords
from sitrep.languages.counting import CountWords
from sitrep.languages.forms import any_listed, any_of, split_forms

_NEAR = 60  # characters between a day and "had spoken of"


class Older(NamedTuple):
    """A part of a text whose numbers are older; `own` tells that only the same owner's takes their place."""

    start: int
    end: int
    own: bool


@dataclass(frozen=True, slots=True, eq=False)
class Formers:
    """The words of one language that make a number an older one, and those that turn to what holds now."""

    clues: frozenset[str]
    had: frozenset[str]
    before: re.Pattern[str]
    pattern: re.Pattern[str]
    turns: re.Pattern[str]

    @classmethod
    def of(cls, words: CountWords) -> Self:
        """Make the patterns ready; no part of them repeats within another."""
        totals = any_of(form.removesuffix(" of") for form in words.older_counts.split("|"))
        former, behind = words.former.split("|"), words.former_behind.split("|")
        formerly = words.formerly.split("|")
        named = rf"{any_of(former)}\s+(?:[^\W\d_]+\s+){{0,2}}?{totals}|{totals}\s+{any_of(behind)}"
        told = rf"{any_of(formerly)}\s+{any_of(words.gave.split('|'))}"
        had = frozenset(split_forms(words.had))
        # The verb stands within the clause that the day opens.
        before = rf"{any_listed(words.days_before)}(?!\w)[^.;:!?]{{1,{_NEAR}}}?(?<!\w){any_of(had)}"
        return cls(
            frozenset(max(form.split(), key=len) for form in (*former, *formerly, *behind) if form),
            had,
            re.compile(rf"(?<!\w){before}\s+(?:\w+\s+)?{any_of(words.gave.split('|'))}(?!\w)", re.IGNORECASE),
            re.compile(rf"(?<!\w)(?:{named}|{told})(?!\w)", re.IGNORECASE),
            re.compile(rf";|(?<!\w){any_of(words.turning.split('|'))}(?!\w)", re.IGNORECASE),
        )

    def find(self, text: str, sentence: SentenceWords) -> Older | None:
        """Return the part of a sentence whose numbers are older than those that the text gives beside it."""
        told = not self.clues.isdisjoint(sentence.lows)
        match = self.pattern.search(text, sentence.start, sentence.end) if told else None
        own = match is None and not self.had.isdisjoint(sentence.lows)
        if own:
            match = self.before.search(text, sentence.start, sentence.end)
        if match is None:
            return None
        turn = self.turns.search(text, match.end(), sentence.end)
        return Older(match.end(), turn.start() if turn is not None else sentence.end, own=own)
