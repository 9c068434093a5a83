"""The content of one day, in the pieces that a page prints."""

from dataclasses import dataclass
from datetime import date, datetime

from sitrep.model.articles import CurationMark
from sitrep.model.dating import DateBasis
from sitrep.model.documents import Problem


@dataclass(frozen=True, slots=True)
class TimeNote:
    """The days that words of time in an excerpt mean: "on Monday" is 7 June.

    `end` is the offset in the excerpt's text behind those words, where the page prints the day.
    """

    end: int
    text: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A verbatim run of an article as printed; white space is folded on the page, never in `text`.

    `clipped_before` and `clipped_after` ask the page for "[…]": the sentence goes on there.
    """

    article: str
    text: str
    start: int
    end: int
    clipped_before: bool
    clipped_after: bool
    times: tuple[TimeNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: up to three sentences of a passage, with numbered citations.

    `id` is a permanent anchor. `place` is a place of the theatre as the source prints it, or None.
    `earliest` and `latest` bound its publication, and `approximate` says that they are all that is known
    of it (≈). `also` are ids of items elsewhere in the brief that come
    from the same article. `reviewed` says that a person decided something of an article behind it.
    """

    id: str
    theme: str
    place: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]
    earliest: date | None
    latest: date | None
    approximate: bool
    score: float
    also: tuple[str, ...] = ()
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A line that points from a section to an item printed in another."""

    item: str
    place: str | None
    theme: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One theme of the brief; `omitted` counts items that were left out for length."""

    name: str
    title: str
    items: tuple[Item, ...]
    references: tuple[CrossReference, ...]
    omitted: int


@dataclass(frozen=True, slots=True)
class DeskNote:
    """The analyst's own words, signed; nothing of a source, so that they carry no citation.

    `section` is a theme, or "top"; empty lines in `text` part paragraphs.
    """

    section: str
    text: str
    by: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A short excerpt of an item (in two pieces where the middle is cut), printed on top."""

    item: str
    theme: str
    place: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A numbered endnote: one cited article.

    `label` is the headline, or the first words where the document gives none (`untitled`).
    `date_words` are the words that the day rests on; `retrieved` is given only where the document
    or its sidecar states it. `url` is an http(s) address or None. `curated` is what people decided of it.
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


@dataclass(frozen=True, slots=True)
class Brief:
    """The content of one day, ready for any template.

    `start` and `cutoff` bound the period (aware, theatre time). `picked_latest` says that the program
    picked the day as the newest closed one and that it is not yesterday. `language` is that of the
    labels; `publisher` and `contact` may be empty. All lists are in print order.
    """

    theatre: str
    theatre_code: str
    timezone: str
    language: str
    publisher: str
    contact: str
    day: date
    start: datetime
    cutoff: datetime
    status: str
    picked_latest: bool
    highlights: tuple[Highlight, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceEntry, ...]
    undated: tuple[Listed, ...]
    outside: tuple[Listed, ...]
    other: tuple[Listed, ...]
    problems: tuple[Problem, ...]
    articles_of_day: int
    copies: int
    publishers: tuple[str, ...]
    program_version: str
    config_sha256: str
    input_sha256: str
    notes: tuple[DeskNote, ...] = ()
