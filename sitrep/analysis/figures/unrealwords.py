"""Words around what did not happen, in one language."""

from dataclasses import dataclass

from sitrep.languages.counting import CountWords


@dataclass(frozen=True, slots=True)
class UnrealWords:
    """The words of one language: "could", "would", "may (have)", "if", "not", "tried", "to", "alive"."""

    modals: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    attempts: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    alive: frozenset[str] = frozenset()
    the: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    losses: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: CountWords) -> "UnrealWords":
        """Take the lists of a language."""
        return cls(
            _listed(words.modals),
            _listed(words.supposing),
            _listed(words.maybe),
            _listed(words.perfect),
            _listed(words.conditions),
            _listed(words.negations),
            _listed(words.attempts),
            _listed(words.particles),
            _listed(words.alive),
            _listed(words.pointing),
            _listed(words.shares),
            _listed(words.losses),
            _listed(words.gone),
        )


def _listed(forms: str) -> frozenset[str]:
    return frozenset(form for form in forms.split("|") if form)


NOTHING_UNREAL = UnrealWords()  # of a language whose words are not known
