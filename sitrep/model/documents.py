"""What is read: a file, the articles in it, and where their words stand."""

from dataclasses import dataclass
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
    # What kind of text the page says it is, where it says that it is no news: "Opinion", "Editorial".
    GENRE = "genre"


@dataclass(frozen=True, slots=True)
class Field:
    """A value that the document states about an article, as it stands in the document text.

    `rule` says where it comes from ("header line", "front matter", "feed", "metadata", "record",
    "mail header", "file name", "author note").
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

    def text_offset(self, start: int) -> int:
        """Turn an offset into the document text into one into `text`; it must stand in a segment."""
        for segment in self.segments:
            if segment.start <= start < segment.end:
                return segment.text_start + start - segment.start
        raise ValueError(f"offset {start} is no text of {self.id}")

    def quote(self, text_start: int, text_end: int) -> Quote:
        """Quote a span of `text` that lies within one segment (any span within a paragraph run)."""
        start, end = self.locate(text_start, text_end)
        return Quote(self.text[text_start:text_end], start, end)
