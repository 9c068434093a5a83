"""What stands at the end of a brief: the articles that it cites, and those that it does not print."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.model.articles import CurationMark
from sitrep.model.dating import DateBasis
from sitrep.model.items import Excerpt


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A numbered endnote: one cited article.

    `label` is the headline, or the first words where the document gives none (`untitled`).
    `date_words` are the words that the day rests on; `retrieved` is given only where the document
    or its sidecar states it. `url` is an http(s) address or None. `curated` is what people decided of it.
    `registered` is the name of its outlet in the register of sources, of which `reliability`, `owner` and
    `kind` are, or None.
    """

    number: int
    article: str
    publisher: str | None
    byline: str | None
    label: str
    untitled: bool
    day: date | None
    earliest: date | None
    latest: date | None
    date_basis: DateBasis
    date_words: tuple[str, ...]
    url: str | None
    file: str
    also: tuple[str, ...]
    start: int
    end: int
    sha256: str
    retrieved: str | None
    language: str | None
    registered: str | None = None
    reliability: str | None = None
    owner: str | None = None
    kind: str | None = None
    curated: tuple[CurationMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """An article that was read but not printed, with the reason."""

    article: str
    publisher: str | None
    label: str
    untitled: bool
    file: str
    reason: str
    words: tuple[str, ...] = ()


class LeftReason(StrEnum):
    """Why a passage of a cited text is not quoted.

    `LESS`: others of its text tell more; `LEANS`: it needs what stands before it; `FRAGMENT`: it is no whole
    sentence of news; `NOTICE`: it is an editor's word on the text itself.
    """

    LESS = "less"
    LEANS = "leans"
    FRAGMENT = "fragment"
    NO_THEME = "no_theme"
    QUESTION = "question"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Sentences of a cited text that follow each other, left out for one reason: their first words."""

    reason: LeftReason
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A cited text and its passages that no line of the brief quotes, in text order."""

    article: str
    passages: tuple[LeftOut, ...]
