"""Pages of themes, places and sources: an overview of each kind, a page for each, and for its months."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby, islice

from sitrep.rendering.site.addresses import facet_page, series_page
from sitrep.rendering.site.atlas import draw_atlas
from sitrep.rendering.site.charts import draw_months
from sitrep.rendering.site.days import SiteUnit
from sitrep.rendering.site.site import Facet, Page, Site, Spot, Town

_LATEST = 20  # items on the page of a theme, a unit or a source
_TOWNS = 60  # places on the page of a unit
_MOST = 400  # places that are no units in the list of places


def facet_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of all themes, places and sources."""
    # Month by month, so that the items of few days are held at a time.
    for month in site.months:
        for facet in (facet for facets in site.facets.values() for facet in facets if month in facet.months):
            months = tuple(facet.months)
            number = months.index(month)
            yield _month(
                site, facet, month, months[max(0, number - 1) : number], months[number + 1 : number + 2]
            )
    for kind, facets in site.facets.items():
        yield from (_one(site, facet) for facet in facets)
        rows = tuple((facet.slug, facet.name, facet.count, *_ends(site, facet)) for facet in facets)
        units = site.units if kind == "places" else ()
        towns = _most_named(site) if kind == "places" else ()
        yield site.page(
            f"{kind}/index.html",
            (rows, repr(units), repr(towns), len(site.days)),
            partial(_overview, site, kind, rows, towns),
        )


def _ends(site: Site, facet: Facet) -> tuple[str, str]:
    """Return the first and the last day of its items."""
    if not facet.months:
        return "", ""
    spots = [spot.day for of_month in facet.months.values() for spot in of_month]
    return site.days[spots[0]].day.isoformat(), site.days[spots[-1]].day.isoformat()


def _most_named(site: Site) -> tuple[Town, ...]:
    """Return the places that most items name, by name."""
    most = sorted(site.towns, key=lambda town: (-town.items, town.name, town.code))[:_MOST]
    return tuple(sorted(most, key=lambda town: (town.name, town.code)))


def _overview(
    site: Site, kind: str, rows: tuple[tuple[str, str, int, str, str], ...], towns: tuple[Town, ...]
) -> str:
    atlas = ""
    if kind == "places":
        counts = {row[0]: row[2] for row in rows}
        units = tuple(
            SiteUnit(unit.code, unit.name, unit.country, unit.lat, unit.lon, counts.get(unit.code, 0))
            for unit in site.units
        )
        atlas = draw_atlas(units, site.frame, "", None, width=380)
    units_of = {unit.code: unit.name for unit in site.units}
    return site.frame.render(
        "facets.html", kind=kind, rows=rows, atlas=atlas, towns=towns, units_of=units_of, more=len(site.towns)
    )


def _one(site: Site, facet: Facet) -> Page:
    latest = tuple(islice(facet.newest_first, _LATEST))
    held = tuple(site.days[number].digest for number in dict.fromkeys(spot.day for spot in latest))
    months = tuple((month, len(spots)) for month, spots in facet.months.items())
    every = tuple(site.months)
    ends = _ends(site, facet)
    quoted = _sources(site, facet) if facet.kind == "sources" else ()
    towns = _towns(site, facet) if facet.kind == "places" else ()
    series = _series(site, facet) if facet.kind == "places" else ()

    def make() -> str:
        return site.frame.render(
            "facet.html",
            facet=facet,
            months=tuple(reversed(months)),
            ends=ends,
            days=_by_day(site, latest),
            chart=draw_months(
                [(month, dict(months).get(month, 0)) for month in _run(every)], site.frame, facet.name
            ),
            quoted=quoted,
            towns=towns,
            series=series,
            atlas=_locate(site, facet) if facet.kind == "places" else "",
        )

    inputs = (facet.name, months, every, held, ends, quoted, towns, series)
    return site.page(facet_page(facet.kind, facet.slug), inputs, make)


def _locate(site: Site, facet: Facet) -> str:
    """Draw where a unit lies; all others lead to their pages."""
    units = tuple(
        SiteUnit(
            unit.code,
            unit.name,
            unit.country,
            unit.lat,
            unit.lon,
            facet.count if unit.code == facet.slug else 0,
        )
        for unit in site.units
    )
    return draw_atlas(units, site.frame, "", None)


def _towns(site: Site, facet: Facet) -> tuple[tuple[str, int], ...]:
    """Return the places in a unit that its items name, those named most often first."""
    within = [(town.name, town.items) for town in site.towns if town.code == facet.slug]
    return tuple(sorted(within, key=lambda each: (-each[1], each[0]))[:_TOWNS])


def _series(site: Site, facet: Facet) -> tuple[tuple[str, str, int], ...]:
    """Return the pages of what is counted in a unit."""
    return tuple(
        (metric, series_page(metric, code), len(rows))
        for (metric, code), rows in site.series.items()
        if code == facet.slug
    )


def _sources(site: Site, facet: Facet) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the newest articles that were cited of a publisher, by day."""
    found: list[tuple[str, tuple[str, ...]]] = []
    left = _LATEST
    for number in dict.fromkeys(spot.day for spot in facet.newest_first):
        day = site.days[number]
        cited = tuple(each.html for each in day.sources if each.publisher == facet.slug)[:left]
        if cited:
            found.append((day.day.isoformat(), cited))
        left -= len(cited)
        if left <= 0:
            break
    return tuple(found)


def _month(site: Site, facet: Facet, month: str, before: tuple[str, ...], after: tuple[str, ...]) -> Page:
    def make() -> str:
        return site.frame.render(
            "month.html",
            facet=facet,
            month=month,
            before="".join(before),
            after="".join(after),
            days=_by_day(site, tuple(facet.months[month])),
            count=len(facet.months[month]),
        )

    inputs = (facet.name, month, before, after, site.digest_of(month))
    return site.page(facet_page(facet.kind, facet.slug, month), inputs, make)


def _by_day(site: Site, spots: tuple[Spot, ...]) -> list[tuple[object, list[str]]]:
    """Return the items of each day, the newest day first."""
    ordered = sorted(spots, key=lambda spot: -spot.day)
    return [
        (site.days[number], [site.bodies(site.days[number])[spot.item].html for spot in of_day])
        for number, of_day in groupby(ordered, key=lambda spot: spot.day)
    ]


def _run(months: tuple[str, ...]) -> Iterator[str]:
    """Yield all months from the first to the last, those without an issue too."""
    year, number = map(int, months[0].split("-"))
    while (month := f"{year}-{number:02}") <= months[-1]:
        yield month
        year, number = (year, number + 1) if number < 12 else (year + 1, 1)
