"""What two wordings must have in common to say the same: their numbers, days and names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.stories.stems import read_word
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.text import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
# What parts the thousands of a number, not its decimals.
_SEPARATOR = re.compile(r"[.,](?=\d{3}(?!\d))")
# "4 117": a space between the groups of one number.
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")


@dataclass(frozen=True, slots=True)
class Particulars:
    """Numbers in their order, in figures or words; weekdays and months; names of people and places."""

    numbers: tuple[str, ...]
    days: frozenset[str]
    names: frozenset[str]

    def fit(self, fuller: "Particulars") -> bool:
        """Tell whether a wording that tells all this may be part of another, which may tell more."""
        rest = iter(fuller.numbers)
        in_order = all(number in rest for number in self.numbers)
        return in_order and self.days <= fuller.days and self.names <= fuller.names


def without_numbers(text: str, language: str) -> str:
    """Return words with every number as one sign: two leads of a story are alike but for their counts."""
    counted, _, _ = _known(language.partition("-")[0].lower())

    def hide(word: re.Match[str]) -> str:
        return "0" if word[0][0].isdigit() or fold(word[0]) in counted else word[0]

    return _WORD.sub(hide, _SPACED.sub("", text))


def read_particulars(text: str, language: str) -> Particulars:
    """Read the particulars of some words: "nine" and "9" are one number, "4,117" and "4 117" are not two."""
    code = language.partition("-")[0].lower()
    counted, timed, unclear = _known(code)
    numbers: list[str] = []
    days, names = set(), set()
    for printed in _WORD.findall(_SPACED.sub("", text)):
        word = fold(printed)
        if word[0].isdigit():
            numbers.append(_SEPARATOR.sub("", word))
        elif word in counted:
            numbers.append(counted[word])
        elif word in timed and (word not in unclear or not printed.islower()):
            days.add(timed[word])
        elif (read := read_word(printed, code)) is not None and read[2]:
            names.add(read[2])
    return Particulars(tuple(numbers), frozenset(days), frozenset(names))


@lru_cache(maxsize=64)
def _known(code: str) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Return words of numbers by value, those of days and months, and which of them are everyday words."""
    language = language_of(code)
    if language is None:
        return {}, {}, frozenset()
    counting = language.counting
    listed = f"{counting.numbers}|{counting.scales}|{counting.vague}"
    pairs = (entry.partition("=")[::2] for entry in listed.split("|") if entry)
    # "One" and its like are articles and pronouns as well.
    counted = {fold(form): value for form, value in pairs if " " not in form and value != "1"}
    return counted, dict(_days(language)), frozenset(language.ambiguous.split("|"))


def _days(language: Language) -> Iterator[tuple[str, str]]:
    for kind, listed in (("month", language.months), ("weekday", language.weekdays)):
        for number, forms in enumerate(listed):
            for form in forms.split("|"):
                if " " not in form:
                    yield fold(form), f"{kind} {number}"
