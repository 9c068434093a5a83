"""What is planned, offered or feared, or has room: words straight before or behind a count of people."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Self

from sitrep.languages.speaking import SpeakingWords

_GAP = r"(?:\s+\w+)?\s+"  # one word may stand between: "will now accept"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Ahead:
    """The patterns of one language; each looks at lower-case words that touch the count.

    `planned` holds before it ("agreed to accept", "can shelter", "room for"), `feared` too ("could reach",
    "fears of"), `projected` behind it ("could flee", "risk being displaced").
    """

    planned: re.Pattern[str]
    feared: re.Pattern[str]
    projected: re.Pattern[str]

    @classmethod
    @cache
    def of(cls, words: SpeakingWords) -> Self:
        """Make the patterns of a language; they find nothing where its words are not known."""
        if not (words.intents and words.ahead and words.taking and words.leaving):
            return cls(_NOTHING, _NOTHING, _NOTHING)
        verb = rf"(?:{_GAP}(?:{_listed(words.taking)}))"
        led = rf"(?:{_listed(words.intents)})(?:\s+\w+)?\s+(?:{_listed(words.purpose)})"
        # Between verb and count stand at most a word or two of its own ("resettle a further 300").
        near = r"(?:\s+[\w'’-]+){0,3}\s*$"
        planned = rf"\b(?:(?:{led}|{_listed(words.ahead)}){verb}|(?:{_listed(words.room)})){near}"
        # Further behind it another clause may begin ("refugees and said it would seek help").
        soon = rf"(?:{_listed(words.ahead)})\s+(?:{_listed(words.leaving)})"
        risks = rf"(?:{_listed(words.risking)})\s+(?:{_listed(words.suffering)})" if words.risking else "(?!)"
        projected = rf"^(?:\s+[^\s,;:]+){{0,2}}?(?:,[^,;]{{1,40}},)?\s+(?:{soon}|{risks})\b"
        feared = (
            rf"\b(?:(?:{led}|{_listed(words.ahead)}){_GAP}(?:{_grows(words)})|(?:{_dreads(words)})){near}"
        )
        return cls(re.compile(planned), re.compile(feared), re.compile(projected))


def _grows(words: SpeakingWords) -> str:
    return _listed("|".join(form for form in (words.rising, words.driving) if form)) or "(?!)"


def _dreads(words: SpeakingWords) -> str:
    return _listed(words.dreads) or "(?!)"


def _listed(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split("|"))
