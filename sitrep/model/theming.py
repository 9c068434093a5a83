"""What a text speaks of: cues, themes, passages, the theatre."""

from dataclasses import dataclass
from typing import Final, NamedTuple

OPINION: Final = "opinion"  # the rule by which commentary has no theme; the words that say so stand behind it
ABROAD: Final = "abroad"  # the rule by which a passage on harm elsewhere has no theme


class Cue(NamedTuple):
    """A cue word of the codebook as it stands in the document, with the weight it gave.

    `field` is where it was found: title, lead or body. A tuple: there are a hundred in an article, and a
    dataclass takes four times as long to make.
    """

    text: str
    start: int
    end: int
    weight: float
    field: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of an article, with the words that decided."""

    name: str
    score: float
    primary: bool
    evidence: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article that speaks of one theme; `theme` is None for "other".

    `rule` names the rule that decided ("score", "T1" …); `runner_up` the theme that lost.
    `text_start` and `text_end` are offsets into the clipping's text.
    """

    start: int
    end: int
    text_start: int
    text_end: int
    theme: str | None
    score: float = 0.0
    rule: str = ""
    runner_up: str | None = None
    evidence: tuple[Cue, ...] = ()
    story: str | None = None


@dataclass(frozen=True, slots=True)
class Theming:
    """What the codebook makes of a clipping: strongest theme first, one primary, three at most.

    No theme means "other".
    """

    themes: tuple[Theme, ...]
    passages: tuple[Passage, ...]
    rule: str = ""

    @property
    def opinion(self) -> str | None:
        """The words by which it is commentary; None for news."""
        name, _, words = self.rule.partition(": ")
        return words if name == OPINION else None


@dataclass(frozen=True, slots=True)
class Theatre:
    """Whether an article belongs to the theatre, and the words that say so."""

    inside: bool
    evidence: tuple[Cue, ...]
    reason: str
