"""Clauses that tell an older number: "officials had earlier spoken of 20 dead", "the previous toll was 8"."""

import re
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.words import SentenceWords
from sitrep.languages.counting import CountWords
from sitrep.languages.forms import any_of


@dataclass(frozen=True, slots=True, eq=False)
class Formers:
    """The words of one language that make a number an older one, and those that turn to what holds now."""

    clues: frozenset[str]
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
        return cls(
            frozenset(max(form.split(), key=len) for form in (*former, *formerly, *behind) if form),
            re.compile(rf"(?<!\w)(?:{named}|{told})(?!\w)", re.IGNORECASE),
            re.compile(rf";|(?<!\w){any_of(words.turning.split('|'))}(?!\w)", re.IGNORECASE),
        )

    def find(self, text: str, sentence: SentenceWords) -> tuple[int, int] | None:
        """Return the part of a sentence whose numbers are older than those that the text gives beside it."""
        if self.clues.isdisjoint(sentence.lows):
            return None
        match = self.pattern.search(text, sentence.start, sentence.end)
        if match is None:
            return None
        turn = self.turns.search(text, match.end(), sentence.end)
        return match.end(), turn.start() if turn is not None else sentence.end
