"""Methods that a sentence states for what somebody counts: "said after it had interviewed 14 witnesses"."""

import re
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.speakers import Voice
from sitrep.languages.forms import any_listed, split_forms
from sitrep.languages.speaking import SpeakingWords

_FAR = 60  # characters between a verb of inquiry and what it was made on
_BESIDE = 40  # characters between an attribution and the inquiry that its speaker made


@dataclass(frozen=True, slots=True, eq=False)
class Methods:
    """The words of one language for inquiries, and the verbs by which a quick look finds them."""

    clues: frozenset[str]
    own: re.Pattern[str]
    beside: re.Pattern[str]

    @classmethod
    def of(cls, words: SpeakingWords) -> Self:
        """Make the patterns ready; no part of them repeats within another."""
        made = (
            rf"{any_listed(words.inquires)}(?!\w)[^.;:]{{0,{_FAR}}}?(?<!\w){any_listed(words.evidence)}(?!\w)"
        )
        return cls(
            frozenset(max(form.split(), key=len) for form in split_forms(words.inquires)),
            re.compile(rf"(?<!\w){any_listed(words.inquired)}\s+{made}", re.IGNORECASE),
            re.compile(rf"(?<!\w){any_listed(words.inquiring)}\s+{made}", re.IGNORECASE),
        )

    def are_stated(self, text: str, voice: Voice) -> bool:
        """Tell whether whoever speaks tells how it was found out: whom was asked, what was looked at.

        "After speaking to" is of the speaker only beside the attribution: others died "after visiting".
        """
        first, last = voice.scope_start, voice.scope_end
        if self.own.search(text, first, last) is not None:
            return True
        verb = voice.end if voice.leads else voice.end + len(voice.verb) + 1
        return any(
            0 <= match.start() - verb <= _BESIDE or 0 <= voice.start - match.end() <= _BESIDE
            for match in self.beside.finditer(text, first, last)
        )
