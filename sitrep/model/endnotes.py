"""What stands at the end of a brief: the articles that it cites, and those that it does not print."""

from dataclasses import dataclass
from datetime import date

from sitrep.model.articles import CurationMark
from sitrep.model.dating import DateBasis


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
