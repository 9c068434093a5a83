"""RSS and Atom feeds: one article an entry, by feedparser, without network or entity expansion."""

import codecs
import re
from collections.abc import Iterator
from typing import Any, Final

from sitrep.model import FieldName, Problem
from sitrep.reading.encoding import decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.compose import Entry, compose_text
from sitrep.reading.formats.markup import html_text, looks_like_html
from sitrep.reading.genres import names_genre
from sitrep.reading.outlets import strip_section
from sitrep.text import count_of, squeeze

NAME: Final = "feed"
SUFFIXES: Final = (".xml", ".rss", ".atom", ".rdf")

_DECLARATION: Final = re.compile(r"\s{0,99}<\?xml\b[^>]{0,300}\?>")
_CHARSET: Final = re.compile(rb"<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})")
_ROOT: Final = re.compile(r"<(?:\w{1,20}:)?(rss|feed|RDF|channel)\b")
# An element tag (group 1 is "/" where it closes, group 2 where it is empty), or a run that holds none.
_TAG: Final = re.compile(
    r"<!\[CDATA\[(?:[^\]]|\](?!\]>))*|<!--(?:[^-]|-(?!->))*|<(/?)[A-Za-z][^<>/]*(?:/[^<>/]+)*(/?)>"
)
# feedparser's time grows with the square of the depth.
_MAX_DEPTH: Final = 1000
_REFERENCE: Final = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
# What feedparser raises on names, namespaces and references that break the rules of XML.
_BROKEN: Final = (ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError)
# The document type can hold nothing that a feed needs, but entities that swell.
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\b[^\[>]{0,2000}(?:\[[^\]]*\]\s{0,99})?>?", re.IGNORECASE)


def read(data: bytes, context: Context) -> Draft | Problem:
    """Read the entries of a feed in their order; one with neither title nor text is a problem."""
    found = _CHARSET.search(data[:1024].removeprefix(codecs.BOM_UTF8))
    decoded = decode(data, context, found.group(1).decode("ascii") if found else None)
    if isinstance(decoded, Problem):
        return decoded
    if not _ROOT.search(decoded.text[:20_000]):
        return context.problem("is not an RSS or Atom feed", "Save its text as .txt, or the page as .html.")
    if _depth(decoded.text) > _MAX_DEPTH:
        return context.problem("is nested too deeply for a feed", "Save its text as .txt.")
    try:
        parsed = _parse(decoded.text)
    except _BROKEN as error:
        what = f"is a feed so damaged that it cannot be parsed ({type(error).__name__})"
        return context.problem(what, "Fetch it again, or save its text as .txt.")
    limit = context.settings.max_articles
    publisher, language = strip_section(_plain(parsed.feed, "title")), str(parsed.feed.get("language") or "")
    entries = [_entry(one, publisher, language, str(parsed.version or "")) for one in parsed.entries[:limit]]
    kept = [one for one in entries if one.body or any(name is FieldName.TITLE for name, _ in one.values)]
    problems = list(decoded.problems)
    if len(kept) < len(entries):
        what = f"has {count_of(len(entries) - len(kept), 'entry', 'entries')} with neither title nor text"
        problems.append(context.problem(what, "Look into the feed."))
    if len(parsed.entries) > limit:
        what = f"holds {len(parsed.entries)} entries; only the first {limit} are read (reading.max_articles)"
        problems.append(context.problem(what, "Raise reading.max_articles, or split the feed."))
    if parsed.bozo:
        remedy = "Fetch it again if entries are missing."
        problems.append(
            context.problem("is not well-formed XML; what could be read was read", remedy, lost=False)
        )
    if not kept:
        return context.problem("is a feed without entries", "Fetch it again, or remove the file.")
    text, parts = compose_text(kept, "feed")
    return Draft(text, decoded.encoding, parts, problems=tuple(problems))


def _depth(text: str) -> int:
    """Return how many elements are open at once, at the most."""
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        if tag.group(1) is not None and not tag.group(2):
            depth += -1 if tag.group(1) else 1
            deepest = max(deepest, depth)
    return deepest


def _parse(text: str) -> Any:
    """Parse a feed; as bytes, since feedparser would fetch a text that looks like an address."""
    import feedparser  # noqa: PLC0415 - heavy

    source = _DOCTYPE.sub("", _DECLARATION.sub("", text, count=1), count=1).replace("\0", "\ufffd")
    source = _REFERENCE.sub(_valid_reference, source)
    return feedparser.parse(
        source.encode("utf-8", "replace"),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        # Markup never gets out: only its text does.
        sanitize_html=False,
    )


def _valid_reference(found: re.Match[str]) -> str:
    """Keep a character reference that names a character; feedparser fails on the others."""
    digits = found.group(1) or found.group(2)
    code = int(digits[:8], 16 if found.group(1) else 10)
    return found.group() if 0 < code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"


def _entry(entry: Any, publisher: str, language: str, version: str) -> Entry:
    # dict.get: the parsed entry's own get() answers "updated" with "published".
    published, updated = dict.get(entry, "published"), dict.get(entry, "updated")
    if published is None and version.startswith("rss"):
        # RSS knows no update: what feedparser calls so is dc:date, the date of the item.
        published, updated = updated, None
    source = entry.get("source")
    name = _plain(source, "title") if isinstance(source, dict) else ""
    contents = [one for one in entry.get("content", ()) if isinstance(one, dict)]
    body = max((_body(one) for one in contents), key=len, default="")
    body = body or _body(entry.get("summary_detail") or {"value": entry.get("summary", "")})
    spoken = next((str(one["language"]) for one in contents if one.get("language")), language)
    values = (
        (FieldName.TITLE, _plain(entry, "title")),
        (FieldName.PUBLISHER, strip_section(name) or publisher),
        (FieldName.BYLINE, _authors(entry)),
        (FieldName.DATE, str(published or "")),
        (FieldName.UPDATED, str(updated or "")),
        (FieldName.URL, str(entry.get("link") or "")),
        (FieldName.LANGUAGE, spoken),
        (FieldName.GENRE, next(filter(names_genre, _terms(entry)), "")),
    )
    return Entry(tuple((key, value) for key, value in values if value.strip()), body)


def _terms(entry: Any) -> Iterator[str]:
    """Yield the categories of an entry."""
    for tag in entry.get("tags") or ():
        yield squeeze(str(tag.get("term") or "")) if isinstance(tag, dict) else ""


def _authors(entry: Any) -> str:
    names = [one.get("name") for one in entry.get("authors", ()) if isinstance(one, dict)]
    return ", ".join(squeeze(str(name)) for name in names if name) or squeeze(str(entry.get("author") or ""))


def _plain(holder: Any, key: str) -> str:
    """Return a value as one line of text; markup is taken off where the feed says that it is markup."""
    value = str(holder.get(key) or "")
    kind = str((holder.get(f"{key}_detail") or {}).get("type") or "")
    return squeeze(html_text(value) if "html" in kind and ("<" in value or "&" in value) else value)


def _body(content: Any) -> str:
    value = str(content.get("value") or "")
    marked = "html" in str(content.get("type") or "") and ("<" in value or "&" in value)
    return html_text(value) if marked or looks_like_html(value) else value.strip()
