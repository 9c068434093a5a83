"""Archives for tests of the site: days of the tests of rendering, as issues with their records."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement, document_fromstring

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.facts import Edition, IssueFacts
from sitrep.delivery.archive.freeze import freeze_issue
from sitrep.delivery.site.build import Built, SiteOrder, build_site
from sitrep.model import Brief
from sitrep.rendering.records import brief_record, to_json
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import busy_day

CODE = "SDN"
FIRST, SECOND, THIRD = date(2023, 4, 20), date(2023, 4, 23), date(2023, 5, 2)
SETTINGS = ArchiveSettings(keep_sources="hashes", keep="cited", address="", feed_days=30, wait=30)
# Addresses of an element: where the browser goes, or what it fetches.
_ADDRESSES = ("href", "src", "action")


def freeze(archive: Path, brief: Brief, *, reason: str = "", hour: int = 6) -> None:
    """Freeze a brief with its page and its record, at that hour of the next day."""
    moment = datetime.combine(brief.day + timedelta(days=1), time(hour), UTC)

    def files(edition: Edition) -> Mapping[str, bytes]:
        printed = replace(
            brief,
            edition=replace(
                brief.edition, id=edition.id, number=edition.number, version=edition.version, issued=moment
            ),
        )
        page = render_brief(printed, ["html"], templates=None, paper="A4")
        record = to_json(brief_record(printed), indent=None).encode("utf-8", "replace")
        return {**page, "brief.json": record, "articles.jsonl": b'{"text": "the whole of a document"}\n'}

    facts = IssueFacts("Sudan", "Nile Desk", "1.2.3", "ab" * 32, moment, moment, reason)
    freeze_issue(archive, CODE, brief.day, files, (), facts, SETTINGS)


def day_of(day: date) -> Brief:
    """Return the busy day, with its hostile texts, as another day."""
    return replace(busy_day(), day=day)


def three_days(archive: Path) -> Path:
    """Freeze three days of two months."""
    for day in (FIRST, SECOND, THIRD):
        freeze(archive, day_of(day))
    return archive


def order(archive: Path, out: Path, *, address: str = "", version: str = "1") -> SiteOrder:
    return SiteOrder(archive, CODE, out, address, 30, "en", None, version)


def build(archive: Path, out: Path, *, address: str = "") -> Built:
    return build_site(order(archive, out, address=address))


def pages_of(site: Path) -> list[Path]:
    """Return the site's own pages; those that went out are not made by it."""
    return [path for path in sorted(site.rglob("*.html")) if "archive" not in path.relative_to(site).parts]


def parse(page: Path) -> HtmlElement:
    return document_fromstring(page.read_bytes())


def addresses(document: HtmlElement) -> list[str]:
    """Return every address that the page names, in any element."""
    return [each.get(name) for each in document.iter() for name in _ADDRESSES if each.get(name) is not None]


def target(page: Path, address: str) -> tuple[Path, str]:
    """Return the file and the fragment that a relative address leads to."""
    parts = urlsplit(address)
    return (page.parent / unquote(parts.path)).resolve() if parts.path else page, parts.fragment


def ids(page: Path) -> set[str]:
    return set(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8")))
