"""What one language brings to the codebook, and where to find all of them."""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

import sitrep.languages.cues


@dataclass(frozen=True, slots=True)
class Words:
    """Cue words by weight; commas part them, "*" stands for any ending."""

    high: str = ""
    medium: str = ""
    low: str = ""


@dataclass(frozen=True, slots=True)
class LanguageCues:
    """The cue words of one language, by standard theme; `other` are those of other news.

    `prefixes` are particles that are written together with the word that follows ("ال").
    """

    code: str
    battlefield: Words
    diplomacy: Words
    humanitarian: Words
    refugees: Words
    other: Words
    prefixes: tuple[str, ...] = ()

    def lists(self) -> dict[str | None, Words]:
        """Return the lists by theme; None stands for other news."""
        return {
            "battlefield": self.battlefield,
            "diplomacy": self.diplomacy,
            "humanitarian": self.humanitarian,
            "refugees": self.refugees,
            None: self.other,
        }

    def phrases(self, words: str) -> tuple[str, ...]:
        """Part a list, and add the forms with a prefix."""
        plain = tuple(phrase.strip() for phrase in words.split(",") if phrase.strip())
        return plain + tuple(prefix + phrase for phrase in plain for prefix in self.prefixes)


@cache
def language_cues() -> tuple[LanguageCues, ...]:
    """Return the cues of all languages in order of their codes; a new one is one file beside this."""
    found = []
    for module in pkgutil.iter_modules(sitrep.languages.cues.__path__):
        cues = getattr(importlib.import_module(f"sitrep.languages.cues.{module.name}"), "CUES", None)
        if isinstance(cues, LanguageCues):
            found.append(cues)
    return tuple(sorted(found, key=lambda cues: cues.code))
