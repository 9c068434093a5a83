"""Words around what did not happen, in one language."""

from dataclasses import dataclass, fields

from sitrep.languages.counting import CountWords
from sitrep.languages.forms import split_forms


@dataclass(frozen=True, slots=True)
class UnrealWords:
    """The words of one language: "could", "would", "may (have)", "if", "not", "tried", "to", "alive"."""

    modals: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    disproof: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    falsehoods: frozenset[str] = frozenset()
    truths: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    attempts: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    alive: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    losses: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: CountWords) -> "UnrealWords":
        """Take the lists of a language, which bear the same names."""
        return cls(
            **{field.name: frozenset(split_forms(getattr(words, field.name))) for field in fields(cls)}
        )


NOTHING_UNREAL = UnrealWords()  # of a language whose words are not known
