"""Figures as series: for each thing counted in each unit, what each owner said, and when."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from sitrep.rendering.site.charts import draw_series
from sitrep.rendering.site.days import SiteDay, SiteFigure
from sitrep.rendering.site.site import Page, Site

_WHOLE = "all"  # the theatre, or no unit that can be told
_CHARTS = 24  # owners who get a chart on a page; the table has them all

Row = tuple[SiteFigure, SiteDay]


def series_pages(site: Site) -> Iterator[Page]:
    """Yield a page for each metric and unit, and the list of them."""
    held: dict[tuple[str, str], dict[tuple[object, ...], Row]] = {}
    for day in site.days:
        for figure in day.figures:
            said_of = held.setdefault((figure.metric, figure.code), {})
            # What a later issue prints again is the same count: the issue that had it first stands.
            said = (figure.owner, figure.counted, figure.on, figure.printed, figure.place)
            said_of.setdefault(said, (figure, day))
    order = list(site.frame.labels["metrics"])
    names = {facet.slug: facet.name for facet in site.facets["places"]}
    listed = []
    for (metric, code), found in sorted(
        held.items(), key=lambda each: (order.index(each[0][0]), each[0][1] != "", names.get(each[0][1], ""))
    ):
        rows = tuple(sorted(found.values(), key=lambda row: (row[0].on, row[1].day, row[0].owner)))
        path = f"figures/{metric}-{code or _WHOLE}.html"
        place = names.get(code, "")
        owners = _by_owner(rows)
        listed.append((metric, place, path.removeprefix("figures/"), len(rows), len(owners), rows[-1][0].on))
        inputs = (place, tuple((repr(figure), day.id) for figure, day in rows))
        yield site.page(
            path,
            inputs,
            partial(_one, site, metric, code, place, owners),
        )
    yield site.page(
        "figures/index.html",
        tuple(listed),
        lambda: site.frame.render("figures.html", rows=listed),
    )


def _by_owner(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the counts of each owner, those who counted most often first."""
    owners: dict[str, list[Row]] = {}
    for row in rows:
        owners.setdefault(row[0].owner, []).append(row)
    return dict(sorted(owners.items(), key=lambda each: (-len(each[1]), each[0])))


def _one(site: Site, metric: str, code: str, place: str, owners: Mapping[str, Sequence[Row]]) -> str:
    days = [date.fromisoformat(figure.on) for rows in owners.values() for figure, _ in rows]
    first, last = min(days), max(days)
    often = [(owner, rows) for owner, rows in owners.items() if len(rows) > 1]
    groups = [
        (
            owner,
            rows,
            draw_series(number, [figure for figure, _ in rows], first, last, owner)
            if number < _CHARTS
            else "",
        )
        for number, (owner, rows) in enumerate(often)
    ]
    once = sorted(
        (row for rows in owners.values() if len(rows) == 1 for row in rows), key=lambda row: row[0].on
    )
    return site.frame.render("series.html", metric=metric, code=code, place=place, owners=groups, once=once)
