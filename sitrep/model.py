"""The nouns of the project: file, Document, Clipping, Article, Passage, Brief.

Everything here is frozen and built once, when all is known of it. `start` and `end` are half-open
character offsets into the *document text* (what the reader makes of the file) unless a name says
otherwise (`text_start`: into a clipping's clean text).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that could not be used, or only in part.

    `file` is the path as the user knows it, `what` a full sentence, `remedy` what the user can do.
    `lost` is false where the content was used all the same (a mended encoding, say).
    """

    file: str
    what: str
    remedy: str
    lost: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and where they stand: `document.text[start:end] == text`.

    `start` and `end` are None for words that stand outside the document text (a file name, an
    analyst's override).
    """

    text: str
    start: int | None
    end: int | None


class FieldName(StrEnum):
    """What a header line, front matter key, feed element or metadata value can state."""

    TITLE = "title"
    PUBLISHER = "publisher"
    BYLINE = "byline"
    URL = "url"
    DATE = "date"
    UPDATED = "updated"
    RETRIEVED = "retrieved"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Field:
    """A value that the document states about an article, as it stands in the document text.

    `rule` says where it comes from ("header line", "front matter", "feed", "metadata", "record",
    "mail header", "file name").
    """

    name: FieldName
    quote: Quote
    rule: str


@dataclass(frozen=True, slots=True)
class Part:
    """The span of one article in a document, with the fields that the format or the splitter saw.

    `body_start` is where the article's own words begin: what stands before it in the span is header.
    """

    start: int
    end: int
    body_start: int
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read.

    `file` is its path relative to the seeds folder (POSIX), `also` further paths with the same bytes.
    `text` is the decoded text (encoding mended only), or the extracted text for HTML, feeds, mail and
    records; metadata stand in it too, so that they can be quoted. `parts` are the articles where the
    format itself delimits them, else empty. `fields` hold for the whole document (front matter, a
    sidecar); the body begins at `body_start`, behind any front matter. `format` is the reader's name.
    """

    file: str
    also: tuple[str, ...]
    sha256: str
    encoding: str
    format: str
    text: str
    parts: tuple[Part, ...] = ()
    fields: tuple[Field, ...] = ()
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from; `start` and `end` are its span in the document text."""

    file: str
    also: tuple[str, ...]
    sha256: str
    encoding: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A verbatim run: `clipping.text[text_start:][:end - start] == document.text[start:end]`."""

    text_start: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removal:
    """Page furniture that was taken out of an article, with the reason."""

    text: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Clipping:
    """One news item cut out of a document and cleaned, before anything is known of what it says.

    `text` is the span minus furniture: paragraphs parted by a blank line, each verbatim (line breaks
    within a paragraph stay). `segments` are in text order and tie it to the document text.
    """

    id: str
    source: Source
    title: Quote | None
    publisher: Quote | None
    byline: Quote | None
    url: Quote | None
    language: str | None
    fields: tuple[Field, ...]
    text: str
    segments: tuple[Segment, ...]
    removed: tuple[Removal, ...]

    def locate(self, text_start: int, text_end: int) -> tuple[int, int]:
        """Turn a non-empty span of `text` into the span of the document text that holds it."""
        start = end = -1
        for segment in self.segments:
            length = segment.end - segment.start
            if start < 0 and text_start < segment.text_start + length:
                start = segment.start + max(0, text_start - segment.text_start)
            if segment.text_start >= text_end:
                break
            end = segment.start + min(length, text_end - segment.text_start)
        if start < 0 or end < start:
            raise ValueError(f"no text at {text_start}..{text_end} of {self.id}")
        return start, end

    def quote(self, text_start: int, text_end: int) -> Quote:
        """Quote a span of `text` that lies within one segment (any span within a paragraph run)."""
        start, end = self.locate(text_start, text_end)
        return Quote(self.text[text_start:text_end], start, end)


class DateBasis(StrEnum):
    """How a publication day is known."""

    STATED = "stated"
    DATELINE = "dateline"
    INFERRED = "inferred"
    OVERRIDE = "override"
    NONE = "none"


class Confidence(StrEnum):
    """How sure a publication day or range is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Precision(StrEnum):
    """How narrow the interval of possible publication days is."""

    DAY = "day"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Words that bound the publication day, the rule that read them, and the bound they give.

    `kept` is false for evidence that was dropped because stronger evidence contradicts it, or because it
    does not speak of the publication; `note` says why, and what else there is to know.
    """

    text: str
    start: int | None
    end: int | None
    rule: str
    earliest: date | None = None
    latest: date | None = None
    kept: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """The publication day in the theatre's time zone; `day` is None unless the evidence carries it."""

    day: date | None
    earliest: date | None
    latest: date | None
    precision: Precision
    basis: DateBasis
    evidence: tuple[DateEvidence, ...] = ()
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word of the codebook as it stands in the document, with the weight it gave.

    `field` is where it was found: title, lead or body.
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


@dataclass(frozen=True, slots=True)
class Theatre:
    """Whether an article belongs to the theatre, and the words that say so."""

    inside: bool
    evidence: tuple[Cue, ...]
    reason: str


class PlaceKind(StrEnum):
    """How large a place is; `admin1` is a first-level unit (province, oblast, state), `admin2` a district."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that an article names: `text` as printed, `name` as the gazetteer spells it.

    `admin1` and `code` are the name and the code (p-code, else ISO 3166-2) of the first-level unit that
    the place lies in; both are None where the words leave it open. For a country `code` is its alpha-3
    code. `lat` and `lon` are degrees, None where they are not known. `country` is alpha-3.
    """

    name: str
    text: str
    start: int
    end: int
    kind: PlaceKind
    admin1: str | None
    code: str | None
    lat: float | None
    lon: float | None
    country: str


@dataclass(frozen=True, slots=True)
class CurationMark:
    """One thing that a person decided of an article: which field, what it says, who, why and when.

    `field` is a key of `curation.yaml` ("date", "theme", "exclude" ...), `value` its value as written there,
    `at` an ISO 8601 day or time.
    """

    field: str
    value: str
    by: str
    why: str
    at: str | None


class Metric(StrEnum):
    """What is counted (standards of situation reports; `refugees` is a stock, `displaced` a flow)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    SURRENDERED = "surrendered"
    DISPLACED = "displaced"
    IDP_STOCK = "idp_stock"
    REFUGEES = "refugees"
    ASYLUM_SEEKERS = "asylum_seekers"
    NEW_ARRIVALS = "new_arrivals"
    RETURNED = "returned"
    DEPORTED = "deported"
    EVACUATED = "evacuated"
    RESETTLED = "resettled"
    IN_NEED = "in_need"
    TARGETED = "targeted"
    REACHED = "reached"
    FUNDED_USD = "funded_usd"
    REQUIRED_USD = "required_usd"
    ATTACKS = "attacks"
    FACILITIES_DAMAGED = "facilities_damaged"
    DISTRICTS_CONTROLLED = "districts_controlled"
    CAPITALS_CAPTURED = "capitals_captured"


class Qualifier(StrEnum):
    """What the words before a number make of it; `exact` means that no word does."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"
    VAGUE = "vague"


class FigureBasis(StrEnum):
    """What a figure rests on; a party to the conflict claims, a body with a stated method verifies."""

    CLAIMED = "claimed"
    REPORTED = "reported"
    ASSESSED = "assessed"
    VERIFIED = "verified"
    ESTIMATED = "estimated"
    PROJECTED = "projected"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a figure counts, in the words of the text; a day is None where they leave it open.

    `kind` is `range` ("in the first half of 2021"), `cumulative_since` ("since May"), `as_of` ("as of
    8 August") or `day` ("on Monday").
    """

    text: str
    start: date | None
    end: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One count as one text states it; nothing is added up or converted.

    `value` is None for a range and for words that are no number ("dozens"): `min` is then the floor, for
    sorting only. `raw` are the words as printed. `group` names who is counted, empty where the text does
    not say. `speaker` is who says it as printed, `party` the side or kind of body it belongs to.
    `part_of` is the position, in the article's figures, of the total that holds this one, `superseded_by`
    that of a newer total. `denied_by` are those who deny it. `id` is stable: source, place and metric.
    """

    id: str
    metric: Metric
    value: int | None
    min: int | None
    max: int | None
    qualifier: Qualifier
    unit: str
    raw: str
    group: tuple[str, ...]
    perpetrator: str | None
    speaker: str | None
    party: str | None
    basis: FigureBasis
    place: str | None
    period: Period | None
    as_of: date | None
    start: int
    end: int
    part_of: int | None = None
    superseded_by: int | None = None
    denied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One news item and all that is known of it."""

    clipping: Clipping
    date: Dating
    theming: Theming
    theatre: Theatre
    duplicate_of: str | None = None
    origin: str | None = None
    curated: tuple[CurationMark, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    story: str | None = None

    @property
    def id(self) -> str:
        """The 12 hex digits of the document's SHA-256 and the article's number in it."""
        return self.clipping.id

    @property
    def primary(self) -> str | None:
        """The primary theme; None means "other"."""
        return next((theme.name for theme in self.theming.themes if theme.primary), None)

    def decision(self, field: str) -> CurationMark | None:
        """Return what a person decided of a field, or None."""
        return next((mark for mark in self.curated if mark.field == field), None)


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
