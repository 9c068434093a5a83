"""Words around places: where people came from and went, the whole country, the town a text was sent from."""

import re
from dataclasses import dataclass
from typing import Self

from sitrep.languages.counting import CountWords
from sitrep.languages.forms import escape_form, split_forms

# Behind the town: names, days and months, a desk in brackets, a dash.
_DATELINE = re.compile(
    r"(?:,?\s{1,3}(?:[A-Z][\w.]*|\d{1,4}(?:er)?(?:\s[^\W\d_]+)?)){0,6}"
    r",?\s{0,3}(?:\([^()\n]{1,40}\))?\s{0,3}[-–—]{1,2}\s"
)


@dataclass(frozen=True, slots=True, eq=False)
class WayWords:
    """Words before the place that people left ("from"), and before the one that they went to ("into").

    `within` stand before where something happened, `articles` between; `nationwide` tells of no town;
    `actors` behind the name of a state make it one that acts.
    """

    origins: frozenset[str]
    goals: frozenset[str]
    within: frozenset[str]
    articles: frozenset[str]
    nationwide: re.Pattern[str]
    inside: re.Pattern[str]
    clues: frozenset[str]
    actors: re.Pattern[str]

    @classmethod
    def of(cls, words: CountWords) -> Self:
        """Take the words of a language."""
        within = words.inside or words.goals
        origins, goals, inside, articles = (
            frozenset(listed.split("|")) - {""}
            for listed in (words.origins, words.goals, within, words.determiners)
        )
        longest = {max(form.split(), key=len) for form in split_forms(words.nationwide)}
        clues = frozenset(one for one in longest if not any(each in one for each in longest - {one}))
        return cls(
            origins,
            goals,
            inside,
            articles,
            _any(words.nationwide),
            _any(within),
            clues,
            _actors(words.actors),
        )

    def acts(self, behind: str) -> bool:
        """Tell whether the words behind the name of a state are those of its forces: "'s missiles"."""
        return self.actors.match(behind) is not None

    def is_nationwide(self, text: str, count: int, limit: int) -> bool:
        """Tell "300 were killed in the country" from "killed in the worst attack in the country".

        `limit` is where the first place behind the count stands, or how far is looked.
        """
        near = text[count:limit].lower()
        if not any(clue in near for clue in self.clues):
            return False
        found = self.nationwide.search(text, count, limit)
        if found is None:
            return False
        between = text[count : found.start()]
        return not re.search(r"[,;:]", between) and self.inside.search(between) is None


def is_dateline(text: str, first: int, last: int) -> bool:
    """Tell whether a place opens a line, and a date, a desk and a dash follow."""
    if first and text[first - 1] != "\n":
        return False
    return _DATELINE.match(text, last) is not None


def _any(forms: str) -> re.Pattern[str]:
    listed = "|".join(map(escape_form, split_forms(forms)))
    return re.compile(rf"\b(?:{listed or '(?!)'})\b", re.IGNORECASE)


def _actors(forms: str) -> re.Pattern[str]:
    """Match "'s army", "'s new defence ministry"; nothing where a language has no such words."""
    listed = "|".join(map(re.escape, split_forms(forms)))
    return re.compile(rf"['’]s?\s+(?:\w+\s+){{0,2}}(?:{listed or '(?!)'})\b", re.IGNORECASE)
