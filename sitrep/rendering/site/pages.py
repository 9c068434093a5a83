"""All pages of the site, in an order in which no page is there before what it is made of."""

from collections.abc import Iterator
from functools import partial

from sitrep.rendering.site.addresses import issue_page
from sitrep.rendering.site.atlas import draw_atlas
from sitrep.rendering.site.facets import facet_pages
from sitrep.rendering.site.feed import feed_pages
from sitrep.rendering.site.finding import finding_pages
from sitrep.rendering.site.issues import issue_pages
from sitrep.rendering.site.series import series_pages
from sitrep.rendering.site.site import Page, Site

__all__ = ["Page", "compose_site"]

_RECENT = 14  # issues on the front page


def compose_site(site: Site, feed_days: int) -> Iterator[Page]:
    """Yield every page of the site; what leads to others comes last, so that no link is ahead of its page.

    Raises:
        TemplateFailure: naming the template.
    """
    yield from _assets(site)
    yield from issue_pages(site)
    yield from facet_pages(site)
    yield from series_pages(site)
    yield from finding_pages(site)
    yield from feed_pages(site, feed_days)
    yield site.page("404.html", site.address, lambda: site.frame.render("404.html", root=_root(site)))
    yield _front(site)


def _assets(site: Site) -> Iterator[Page]:
    frame = site.frame
    yield site.page("assets/site.css", "", frame.style)
    for name in ("search.js", "icon.svg"):
        yield site.page(f"assets/{name}", "", partial(frame.file, f"site/{name}"))
    for font in frame.fonts:
        path = f"fonts/{font.file}"
        yield site.page(f"assets/{path}", "", partial(frame.file, path))
    licences = dict.fromkeys(f"fonts/{font.file.partition('/')[0]}/LICENSE" for font in frame.fonts)
    for path in licences:
        yield site.page(f"assets/{path}", "", partial(frame.file, path))


def _front(site: Site) -> Page:
    recent = site.days[: -_RECENT - 1 : -1]
    themes = tuple((facet.slug, facet.name, facet.count) for facet in site.facets["themes"])

    def make() -> str:
        latest = site.latest
        return site.frame.render(
            "front.html",
            latest=latest,
            atlas=draw_atlas(latest.units, site.frame, "places/", latest.day) if latest else "",
            recent=[(day, issue_page(day.day.isoformat())) for day in recent],
            themes=themes,
            issues=len(site.days),
            items=items,
        )

    items = sum(len(day.items) for day in site.days)
    inputs = (tuple((day.digest, day.version) for day in recent), themes, len(site.days), items)
    return site.page("index.html", inputs, make)


def _root(site: Site) -> str:
    """Return the path of the site on its server: a page that is not there may be asked for anywhere."""
    _, found, rest = site.address.partition("://")
    return f"/{rest.partition('/')[2]}" if found else "/"
