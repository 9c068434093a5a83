"""The website of an archive: its pages, from what its issues say.

    index.html                   the newest issue and the ways in
    issues/2021-08-08.html       an issue in the site's frame; archive/…/brief.html is the page that went out
    themes/ places/ sources/     what was printed of each, month by month
    figures/                     counts as series, each owner for itself
    search/                      what the search reads in the browser, month by month

An item is rendered once, when its issue is condensed, and stands so on every page: all pages that hold items
lie one folder deep, so that its links are the same on each.
"""

from sitrep.rendering.site.condense import condense_brief
from sitrep.rendering.site.days import Body, DayFiles, Findable, Pieces, SiteDay
from sitrep.rendering.site.frame import Frame
from sitrep.rendering.site.pages import Page, compose_site

__all__ = [
    "Body",
    "DayFiles",
    "Findable",
    "Frame",
    "Page",
    "Pieces",
    "SiteDay",
    "compose_site",
    "condense_brief",
]
