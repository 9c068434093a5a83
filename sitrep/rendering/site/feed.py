"""The Atom feed of the site (RFC 4287), and its sitemap where its address is known."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime

from sitrep.rendering.site.site import Page, Site

_MOST = 50_000  # addresses in a sitemap (sitemaps.org)


def feed_pages(site: Site, days: int) -> Iterator[Page]:
    """Yield the feed of the newest days; and robots.txt and a sitemap, which need whole addresses."""
    recent = site.days[: -days - 1 : -1]
    first = site.days[0].id if site.days else ""
    inputs = (tuple(day.digest for day in recent), site.address, first)

    def make() -> str:
        entries = [
            (
                day,
                uuid.uuid5(uuid.NAMESPACE_OID, f"{first} {day.day.isoformat()}").urn,
                _stamp(max(day.issued, *(each.issued for each in site.files[day.day]), key=_stamp)),
            )
            for day in recent
        ]
        return site.frame.render(
            "feed.xml", entries=entries, address=site.address, urn=uuid.uuid5(uuid.NAMESPACE_OID, first).urn,
            updated=max((stamp for _, _, stamp in entries), default=_stamp("1970-01-01T00:00:00+00:00")),
        )  # fmt: skip

    yield site.page("feed.xml", inputs, make)
    if site.address:
        changed = {day.day.isoformat(): _stamp(day.issued)[:10] for day in site.days}
        newest = max(changed.values(), default="")
        paths = [
            ("index.html", newest),
            ("issues/index.html", newest),
            *((f"{kind}/index.html", newest) for kind in site.facets),
            ("figures/index.html", newest),
            *((f"issues/{day}.html", at) for day, at in reversed(changed.items())),
            *(
                (
                    f"{kind}/{facet.slug}.html",
                    max(map(changed.__getitem__, site.issued_days(facet)), default=""),
                )
                for kind, facets in site.facets.items()
                for facet in facets
            ),
        ][:_MOST]
        yield site.page(
            "sitemap.xml",
            (site.address, tuple(paths)),
            lambda: site.frame.render("sitemap.xml", address=site.address, paths=paths),
        )
        yield site.page("robots.txt", site.address, lambda: f"Sitemap: {site.address}sitemap.xml\n")


def _stamp(moment: str) -> str:
    written = datetime.fromisoformat(moment).astimezone(UTC).replace(microsecond=0, tzinfo=None)
    return f"{written.isoformat()}Z"
