"""The Atom feed (RFC 4287) of the issues: one entry a day, updated by its corrections."""

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from xml.etree import ElementTree as ET

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.bags import one_line
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.losses import Gone

_ATOM = "http://www.w3.org/2005/Atom"
# What readers open first where an issue has several of them, with their types (RFC 6838).
_TYPES = {
    ".html": "text/html",
    ".pdf": "application/pdf",
    ".md": "text/markdown",
    ".json": "application/json",
    ".csv": "text/csv",
}
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = datetime(1970, 1, 1, tzinfo=UTC)  # an archive without issues was never updated


def compose_feed(
    code: str, issues: Sequence[FrozenIssue], settings: ArchiveSettings, gone: Sequence[Gone] = ()
) -> bytes:
    """Return the feed of the newest days; `issues` are sorted by day and version.

    The ids are UUIDs (RFC 9562, version 5) made of the first bag of the archive and of the day: no two
    archives share one, and none changes when the archive moves, an issue is corrected or one is lost.
    """
    days = [list(versions) for _, versions in groupby(issues, key=lambda issue: issue.edition.day)]
    days = days[: -settings.feed_days - 1 : -1]
    known: list[FrozenIssue | Gone] = [*issues, *gone]
    first = min(known, key=lambda each: each.sequence, default=None)
    firsts = {each.day: each.digest for each in gone if each.version == 1}
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    if settings.address:
        feed.set("xml:base", settings.address)
        ET.SubElement(feed, "link", {"rel": "self", "href": "feed.xml", "type": "application/atom+xml"})
    _text(feed, "id", _urn(first.digest if first else code, code))
    facts = days[0][-1].facts if days else None
    _text(feed, "title", f"{facts.theatre if facts else code}: daily situation report")
    _text(feed, "updated", _stamp(max((_updated(versions) for versions in days), default=_EMPTY)))
    author = ET.SubElement(feed, "author")
    _text(author, "name", (facts.publisher if facts else "") or f"{code.lower()}-sitrep")
    for versions in days:
        seed = firsts.get(versions[0].edition.day, versions[0].digest)
        feed.append(_entry(versions, seed))
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _entry(versions: Sequence[FrozenIssue], seed: str) -> ET.Element:
    issue, edition = versions[-1], versions[-1].edition
    entry = ET.Element("entry")
    _text(entry, "id", _urn(seed, edition.day.isoformat()))
    corrected = f" (corrected, version {edition.version})" if edition.corrects else ""
    _text(entry, "title", f"No. {edition.number}, {edition.day.isoformat()}{corrected}")
    _text(entry, "published", _stamp(versions[0].facts.issued_at))
    _text(entry, "updated", _stamp(_updated(versions)))
    names = sorted((file.name for file in issue.files if _type(file.name)), key=_rank)
    folder = f"{edition.day.isoformat().replace('-', '/')}/v{edition.version}"
    for number, name in enumerate(names):
        link = {"rel": "enclosure" if number else "alternate", "type": _type(name)}
        ET.SubElement(entry, "link", {**link, "href": f"{folder}/data/{name}"})
    if not names:
        ET.SubElement(entry, "link", {"rel": "alternate", "href": f"{folder}/"})
    reason = f" It corrects {edition.corrects}: {edition.reason}" if edition.reason else ""
    _text(
        entry,
        "summary",
        f"Situation report on {issue.facts.theatre}, {edition.day.isoformat()}, {issue.id}.{reason}",
    )
    return entry


def _updated(versions: Sequence[FrozenIssue]) -> datetime:
    return max(version.facts.issued_at for version in versions)


def _type(name: str) -> str:
    return next((kind for ending, kind in _TYPES.items() if name.endswith(ending)), "")


def _rank(name: str) -> tuple[bool, int, str]:
    """Put the brief before data files, and its formats in the order in which people read them."""
    return not name.startswith("brief."), list(_TYPES.values()).index(_type(name)), name


def _urn(seed: str, name: str) -> str:
    return uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_OID, seed), name).urn


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z"


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = _NO_XML.sub("", one_line(text))
