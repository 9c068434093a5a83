"""The cited sources as CSL-JSON, the format that reference managers read."""

import re
from datetime import date
from typing import Any

from sitrep.model import Brief, DateBasis, SourceEntry
from sitrep.rendering.escape import clean, to_link
from sitrep.rendering.records import to_json

# What the register says of an outlet (`kind` in config.yaml) and how CSL calls what it publishes.
_TYPES = {
    "media": "article-newspaper",
    "wire": "article-newspaper",
    "un": "report",
    "ngo": "report",
    "government": "report",
}
_IN_CONTAINER = frozenset({"article-newspaper", "webpage"})
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]|$)", re.ASCII)


def bibliography_json(brief: Brief) -> bytes:
    """Write the numbered sources in their order as a CSL-JSON array (CSL 1.0.2).

    An undated source has no `issued`, a day out of a range has both its ends, and what is not stated is left
    out: byline, publisher, retrieval, address. Names are `literal`: none is taken apart.
    `archive` is the SHA-256 of the document, under which the archive keeps it, `note` where the words stand.
    """
    themes = _themes_by_citation(brief)
    entries = [_entry(source, themes.get(source.number, ())) for source in brief.sources]
    return to_json(entries, indent=2).encode()


def _themes_by_citation(brief: Brief) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for section in brief.sections:
        for item in (*section.items, *section.more):
            for citation in item.citations:
                found.setdefault(citation, []).append(section.title)
    return {citation: tuple(dict.fromkeys(titles)) for citation, titles in found.items()}


def _entry(source: SourceEntry, themes: tuple[str, ...]) -> dict[str, Any]:
    kind = _type_of(source)
    publisher = clean(source.publisher or "")
    entry = {
        "id": source.article,
        "type": kind,
        "citation-number": source.number,
        "title": clean(source.label),
        "author": [{"literal": byline}] if (byline := clean(source.byline or "")) else None,
        "container-title": publisher if kind in _IN_CONTAINER else None,
        "publisher": None if kind in _IN_CONTAINER else publisher,
        "issued": _issued(source),
        "accessed": _accessed(source.retrieved),
        "URL": to_link(source.url),
        "language": source.language,
        "archive": f"sha256:{source.sha256}",
        "archive_location": clean(source.file),
        "keyword": ", ".join(map(clean, themes)),
        "note": _note(source),
    }
    return {key: value for key, value in entry.items() if value not in (None, "")}


def _type_of(source: SourceEntry) -> str:
    """Return the CSL type; what nobody registered is a web page, or a document."""
    return _TYPES.get(source.kind or "", "webpage" if to_link(source.url) else "document")


def _issued(source: SourceEntry) -> dict[str, Any] | None:
    if source.day is not None:
        found: dict[str, Any] = {"date-parts": [_parts(source.day)]}
        return found | {"circa": True} if source.date_basis is DateBasis.INFERRED else found
    if source.earliest is not None and source.latest is not None:
        return {"date-parts": [_parts(source.earliest), _parts(source.latest)], "circa": True}
    return None


def _accessed(stated: str | None) -> dict[str, Any] | None:
    """Return the day of retrieval as it is stated; words that are no ISO day stay words."""
    if not (words := clean(stated or "")):
        return None
    found = _DAY.match(words)
    try:
        return {"date-parts": [_parts(date(*map(int, found.groups())))]} if found else {"literal": words}
    except ValueError:
        return {"literal": words}


def _parts(day: date) -> list[int]:
    return [day.year, day.month, day.day]


def _note(source: SourceEntry) -> str:
    lines = [
        f"SHA-256: {source.sha256}",
        f"Characters: {source.start}-{source.end} of the document text",
        f"Dated: {source.date_basis.value}" + "".join(f', "{clean(word)}"' for word in source.date_words),
    ]
    if source.untitled:
        lines.append("Title: none; the first words stand in its place")
    if source.retrieved:
        lines.append(f"Retrieved: {clean(source.retrieved)}")
    if source.also:
        lines.append(f"Same bytes: {', '.join(map(clean, source.also))}")
    if source.owner:
        lines.append(f"Owner: {clean(source.owner)}")
    if source.reliability:
        lines.append(f"Reliability: {source.reliability}")
    return "\n".join(lines)
