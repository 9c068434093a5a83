"""An issue as its page on the site prints it: the templates of brief.html, with links to the site's pages."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from sitrep.model import Brief, Item, SourceEntry
from sitrep.rendering.drawings import draw_history
from sitrep.rendering.grouping import cited_on_paper
from sitrep.rendering.site.addresses import issue_page, slug_of
from sitrep.rendering.site.atlas import draw_atlas
from sitrep.rendering.site.days import SiteUnit
from sitrep.rendering.site.frame import Frame

# Where an item goes; no text of a source has these signs once it is on a page (`escape.clean`).
_SPOT = re.compile("\x02(\\d+)\x03")


class Report:
    """Renders the pieces of one brief; all but the highlights are for pages that lie one folder deep."""

    def __init__(self, brief: Brief, frame: Frame) -> None:
        """Prepare what the templates see.

        Raises:
            TemplateFailure: naming the template; so do the methods.
        """
        self._brief, self._frame = brief, frame
        self._titles = {section.name: section.title for section in brief.sections}
        items = [item for section in brief.sections for item in (*section.more, *section.items)]
        self._values: dict[str, Any] = {
            "brief": brief,
            "medium": "screen",
            "source_of": {source.number: source for source in brief.sources},
            "language_of": {source.article: source.language for source in brief.sources},
            "items": {item.id: item for item in (*brief.late, *items)},
            "on_paper": cited_on_paper(brief),
            "titles": self._titles,
        }
        self._macros = frame.macros("item.html", **self._values, pages=self._pages("../"))

    def item(self, item: Item, *, late: bool) -> str:
        """Return an item with its links."""
        return str(self._macros.item(item, late))

    def source(self, source: SourceEntry) -> str:
        """Return an endnote."""
        return str(self._macros.source(source))

    @property
    def highlights(self) -> tuple[str, ...]:
        """The highlights for pages at the root of the site, with what stands beside each."""
        macros = self._frame.macros("item.html", **self._values, pages=self._pages(""))
        return tuple(str(macros.highlight(highlight)) for highlight in self._brief.highlights)

    def around(self, ids: tuple[str, ...]) -> tuple[str | int, ...]:
        """Return the page of the issue without its items: texts, and between them positions of `ids`."""
        brief, frame = self._brief, self._frame
        spots = {name: Markup(f"\x02{number}\x03") for number, name in enumerate(ids)}  # noqa: S704  digits
        units = tuple(
            SiteUnit(unit.code, unit.name, unit.country, unit.lat, unit.lon, unit.items)
            for unit in brief.units
        )
        locator = "" if "map" in brief.hidden else draw_atlas(units, frame, "../places/", brief.day)
        page = frame.render(
            "report.html",
            **self._values,
            pages={**self._pages("../"), "bodies": spots},
            locator=Markup(locator),  # noqa: S704  drawn by this package
            timeline=Markup(draw_history(brief, frame.labels)),  # noqa: S704  drawn by this package
        )
        parts = _SPOT.split(page)
        return tuple(int(part) if number % 2 else part for number, part in enumerate(parts))

    def _pages(self, root: str) -> Mapping[str, Any]:
        brief, words = self._brief, self._frame.words
        return {
            "issue": f"{root}{issue_page(brief.day.isoformat())}",
            "publishers": {
                source.number: f"{root}sources/{slug_of(source.publisher)}.html" for source in brief.sources
            },
            "units": {unit.name: f"{root}places/{unit.code}.html" for unit in brief.units},
            "themes": {section.name: f"{root}themes/{section.name}.html" for section in brief.sections},
            "bodies": {},
            "leads_to": partial(self._leads_to, root),
            "left_out": words["left_out"],
        }

    def _leads_to(self, root: str, item: Item) -> Markup:
        """Write what leads from an item to its theme, and to its place in the issue."""
        return Markup(
            ' <a class="theme" href="{}themes/{}.html">{}</a> <a class="perma" href="{}{}#{}">{}</a>'
        ).format(
            root,
            item.theme,
            self._titles.get(item.theme, item.theme),
            root,
            issue_page(self._brief.day.isoformat()),
            item.id,
            self._frame.words["in_issue"],
        )
