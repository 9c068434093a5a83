"""Clauses that tell an older number: "officials had earlier spoken of 20 dead", "the previous toll was 8"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.words import SentenceWords
from sitrep.languages.counting import CountWords


@dataclass(frozen=True, slots=True, eq=False)
class Formers:
    """The words of one language that make a number an older one, and those that turn to what holds now."""

    clues: frozenset[str]
    pattern: re.Pattern[str]
    turns: re.Pattern[str]

    @classmethod
    def of(cls, words: CountWords) -> Self:
        """Make the patterns ready; no part of them repeats within another."""
        totals = _any(form.removesuffix(" of") for form in words.older_counts.split("|"))
        former, behind = words.former.split("|"), words.former_behind.split("|")
        formerly = words.formerly.split("|")
        named = rf"{_any(former)}\s+(?:[^\W\d_]+\s+){{0,2}}?{totals}|{totals}\s+{_any(behind)}"
        told = rf"{_any(formerly)}\s+{_any(words.gave.split('|'))}"
        return cls(
            frozenset(max(form.split(), key=len) for form in (*former, *formerly, *behind) if form),
            re.compile(rf"(?<!\w)(?:{named}|{told})(?!\w)", re.IGNORECASE),
            re.compile(rf";|(?<!\w){_any(words.turning.split('|'))}(?!\w)", re.IGNORECASE),
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


def _any(forms: Iterable[str]) -> str:
    listed = sorted({form for form in forms if form}, key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in listed)
    return f"(?:{joined or '(?!)'})"
