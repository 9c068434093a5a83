"""Figures as series: for each thing counted in each unit, what each owner said, and when."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from sitrep.rendering.site.addresses import series_page
from sitrep.rendering.site.charts import draw_series
from sitrep.rendering.site.site import Page, Row, Site
from sitrep.text import fold

_CHARTS = 24  # charts on a page; the tables have everything


def series_pages(site: Site) -> Iterator[Page]:
    """Yield a page for each metric and unit, and the list of them."""
    names = {facet.slug: facet.name for facet in site.facets["places"]}
    listed = []
    for (metric, code), rows in site.series.items():
        path = series_page(metric, code)
        place = names.get(code, "")
        owners = _by_owner(rows)
        last = max(day.day for _, day in rows).isoformat()
        listed.append((metric, place, path.removeprefix("figures/"), len(rows), len(owners), last))
        inputs = (place, tuple((repr(figure), day.id) for figure, day in rows))
        yield site.page(path, inputs, partial(_one, site, metric, code, place, owners))
    yield site.page(
        "figures/index.html",
        tuple(listed),
        lambda: site.frame.render("figures.html", rows=listed),
    )


def _by_owner(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the counts of each owner as it is named last, those who counted most often first."""
    owners: dict[str, list[Row]] = {}
    for row in rows:
        owners.setdefault(fold(row[0].owner).removeprefix("the "), []).append(row)
    named = {held[-1][0].owner: held for held in owners.values()}
    return dict(sorted(named.items(), key=lambda each: (-len(each[1]), each[0])))


def _one(site: Site, metric: str, code: str, place: str, owners: Mapping[str, Sequence[Row]]) -> str:
    days = [date.fromisoformat(figure.on) for rows in owners.values() for figure, _ in rows]
    ends = min(days), max(days)
    groups = []
    drawn = 0
    for owner, rows in owners.items():
        if len(rows) > 1:
            pictures = list(_draw(site, owner, rows, ends, drawn))[: _CHARTS - drawn]
            drawn += len(pictures)
            groups.append((owner, rows, pictures))
    once = sorted(
        (row for rows in owners.values() if len(rows) == 1 for row in rows), key=lambda row: row[0].on
    )
    return site.frame.render(
        "series.html", metric=metric, code=code, place=place, owners=groups, once=once, charts=drawn
    )


def _draw(
    site: Site, owner: str, rows: Sequence[Row], ends: tuple[date, date], first: int
) -> Iterator[tuple[str, str]]:
    """Draw what may stand in one chart: counts of one thing over the same kind of time, of several days."""
    strands: dict[str, list[Row]] = {}
    for row in rows:
        strands.setdefault(row[0].strand, []).append(row)
    number = first
    for caption, held in strands.items():
        figures = [figure for figure, _ in held]
        chart = draw_series(number, figures, *ends, f"{owner}: {caption}", site.frame)
        if chart:
            number += 1
            yield caption, chart
