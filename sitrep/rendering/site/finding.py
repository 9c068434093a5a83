"""What the search in the browser reads: for each month its items, and the words that are in them.

The words of a month are one line of text, parted by spaces, so that the browser can tell without reading
the items whether a word, or the beginning of one, is in the month at all. Another table tells how places are
written. All are scripts that call a function with data: a page that was opened from a file may load those,
and nothing else.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import partial

from sitrep.rendering.site.days import SiteDay
from sitrep.rendering.site.site import Page, Site


def finding_pages(site: Site) -> Iterator[Page]:
    """Yield the data of the search month by month, what there is of it, and the page that asks it."""
    for month in site.months:
        digest = site.digest_of(month)
        yield site.page(f"search/{month}.items.js", digest, partial(_items, site, month))
        yield site.page(f"search/{month}.words.js", digest, partial(_words, site, month))
        if replaced := _replaced(site, month):
            held = tuple(day.digest for day in replaced)
            yield site.page(f"search/{month}.old.js", held, partial(_old, site, month, replaced))
    months = tuple(
        (
            month,
            sum(len(day.items) for day in days),
            site.digest_of(month)[:12],
            "-".join(day.digest[:12] for day in _replaced(site, month)),
        )
        for month, days in site.months.items()
    )
    names = tuple(
        (kind, tuple((facet.slug, facet.name) for facet in facets if facet.months))
        for kind, facets in site.facets.items()
    )
    places = tuple(sorted({place for day in (*site.days, *site.replaced) for place in day.places}))
    table = site.spellings(places)
    spelt = _call("spellings", [table.groups, table.names, table.sounds, table.rules])
    yield site.page("search/spellings.js", spelt, lambda: spelt)
    version = hashlib.sha256(spelt.encode()).hexdigest()[:12]
    yield site.page(
        "search/contents.js",
        (months, names, version),
        lambda: _call("contents", [months, dict(names), version]),
    )
    yield site.page("search.html", names, lambda: site.frame.render("search.html", facets=dict(names)))


def _items(site: Site, month: str) -> str:
    """Write the items of a month, the newest day first, within a day as it prints them."""
    return _call("items", [month, [row for day in reversed(site.months[month]) for row in _rows(site, day)]])


def _replaced(site: Site, month: str) -> list[SiteDay]:
    """Return the versions of a month that later ones took the place of, the newest first."""
    return [day for day in reversed(site.replaced) if day.month == month and day.items]


def _old(site: Site, month: str, days: Sequence[SiteDay]) -> str:
    """Write the items of replaced versions, each with the name of its issue: its page is the archived one."""
    return _call("old", [month, [[*row, day.id] for day in days for row in _rows(site, day)]])


def _rows(site: Site, day: SiteDay) -> Iterator[list[object]]:
    for item, body in zip(day.items, site.bodies(day), strict=True):
        yield [
            day.day.isoformat(),
            item.id,
            item.theme,
            item.units,
            item.publishers,
            body.place,
            body.tag,
            body.quote,
            body.beside,
            body.names,
            body.sources,
        ]


def _words(site: Site, month: str) -> str:
    words: set[str] = set()
    for day in site.months[month]:
        for body in site.bodies(day):
            beside = [text for _, whose, words_of in body.beside for text in (whose, words_of)]
            words.update(site.words_of(" | ".join([body.quote, *beside, body.names, body.sources])))
    return _call("words", [month, f" {' '.join(sorted(words))} "])


def _call(name: str, values: Sequence[object]) -> str:
    """Write a call of a function of the page; ASCII only, so that no sign ends a line or a script."""
    written = ",".join(json.dumps(value, separators=(",", ":")) for value in values)
    return f"sitrep.{name}({written.replace('<', chr(92) + 'u003c')});\n"
