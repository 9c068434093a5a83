"""Write articles and their metadata into one document text, so that each value can be quoted."""

from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.model import Field, FieldName, Part, Quote
from sitrep.reading.formats.keys import is_web_address
from sitrep.text import squeeze, strip_hidden

LABELS: dict[FieldName, str] = {
    FieldName.TITLE: "Title",
    FieldName.PUBLISHER: "Publisher",
    FieldName.BYLINE: "Byline",
    FieldName.DATE: "Published",
    FieldName.UPDATED: "Updated",
    FieldName.RETRIEVED: "Retrieved",
    FieldName.URL: "URL",
    FieldName.LANGUAGE: "Language",
    FieldName.GENRE: "Section",
}
SEPARATOR = "\n\n* * *\n\n"
# Control characters cannot stand in XML, HTML or PDF, and lone surrogates not even in UTF-8.
_UNPRINTABLE = dict.fromkeys((*range(9), *range(14, 32), 127, 65534, 65535), "�")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article before it is written down: what the format states about it, and its body."""

    values: tuple[tuple[FieldName, str], ...]
    body: str


def compose_text(entries: Iterable[Entry], rule: str) -> tuple[str, tuple[Part, ...]]:
    """Write one block per article: a header line per value, a blank line, the body.

    Blocks are parted by a line of its own. Line breaks in a value are folded; an address that is not
    http(s) stands in the header but makes no field. `text[start:end] == quote.text` for every field.
    """
    pieces: list[str] = []
    parts: list[Part] = []
    offset = 0
    for entry in entries:
        if parts:
            pieces.append(SEPARATOR)
            offset += len(SEPARATOR)
        start = offset
        lines: list[str] = []
        fields: list[Field] = []
        for name, raw in entry.values:
            value = squeeze(clean_signs(raw))
            if not value:
                continue
            label = f"{LABELS[name]}: "
            begin = offset + len(label)
            if name is not FieldName.URL or is_web_address(value):
                fields.append(Field(name, Quote(value, begin, begin + len(value)), rule))
            lines.append(f"{label}{value}\n")
            offset = begin + len(value) + 1
        body = clean_signs(entry.body).replace("\r\n", "\n").strip()
        if lines and body:
            lines.append("\n")
            offset += 1
        body_start = offset
        offset += len(body)
        if lines and not body:
            lines[-1] = lines[-1].removesuffix("\n")
            offset = body_start = offset - 1
        pieces += [*lines, body]
        parts.append(Part(start, offset, body_start, tuple(fields)))
    return "".join(pieces), tuple(parts)


def clean_signs(text: str) -> str:
    """Join surrogate pairs; show lone surrogates and control characters as the replacement character.

    Marks that print nothing go where the script needs none (`strip_hidden`).
    """
    if text.isascii() and text.isprintable():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return strip_hidden(text.translate(_UNPRINTABLE))
