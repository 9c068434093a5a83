"""A brief to what the site keeps of it."""

from collections.abc import Iterator

from sitrep.model import Brief, Excerpt, Item, SourceEntry
from sitrep.rendering.escape import clean
from sitrep.rendering.quotation import Kind, lay_out
from sitrep.rendering.site.addresses import slug_of
from sitrep.rendering.site.counts import condense_figures
from sitrep.rendering.site.days import Body, Findable, Pieces, SiteDay, SiteItem, SiteSource, SiteUnit
from sitrep.rendering.site.frame import Frame
from sitrep.rendering.site.report import Report


def condense_brief(
    brief: Brief, name: str, digest: str, version: int, frame: Frame, found: Findable | None = None
) -> tuple[SiteDay, Pieces]:
    """Return an issue as the site knows it, and what its page is put together from.

    `name`, `digest` and `version` are those of the issue in the archive; `found` is what its search index
    has, without which an item is found by less.

    Raises:
        TemplateFailure: naming the template.
    """
    sources = {source.number: source for source in brief.sources}
    items = {item.id: (item, part) for item, part in _printed(brief)}
    report = Report(brief, frame)
    day = SiteDay(
        id=name,
        digest=digest,
        day=brief.day,
        version=version,
        number=brief.edition.number,
        theatre=clean(brief.theatre),
        publisher=clean(brief.publisher),
        language=brief.language,
        issued=brief.edition.issued.isoformat(),
        reason=clean(brief.edition.reason) if brief.edition.corrects else "",
        highlights=report.highlights,
        titles=tuple((section.name, clean(section.title)) for section in brief.sections),
        names=tuple(_names(brief, frame)),
        items=tuple(_place_item(item, part, brief, sources, found) for item, part in items.values()),
        units=tuple(
            SiteUnit(unit.code, clean(unit.name), unit.country, unit.lat, unit.lon, unit.items)
            for unit in brief.units
        ),
        places=tuple(
            sorted({place for places in found.places.values() for place in places}) if found else ()
        ),
        sources=tuple(
            SiteSource(slug_of(source.publisher), report.source(source)) for source in brief.sources
        ),
        figures=tuple(condense_figures(brief, [item for item, _ in items.values()], frame, found)),
    )
    bodies = tuple(
        _body(item, sources, report.item(item, late=part == "late"), frame, found)
        for item, part in items.values()
    )
    return day, Pieces(report.around(tuple(items)), bodies)


def _printed(brief: Brief) -> Iterator[tuple[Item, str]]:
    for section in brief.sections:
        for item in section.items:
            yield item, "printed"
        for item in section.more:
            yield item, "more"
    for item in brief.late:
        yield item, "late"


def _cited(item: Item) -> list[int]:
    beside = [number for aside in item.asides for number in aside.citations]
    return list(dict.fromkeys([*item.citations, *item.told_by, *beside]))


def _names(brief: Brief, frame: Frame) -> Iterator[tuple[str, str]]:
    known = {slug_of(source.publisher): source.publisher for source in brief.sources}
    for slug, name in sorted(known.items()):
        yield slug, clean(name) if name else str(frame.labels["no_publisher"])


def _place_item(
    item: Item, part: str, brief: Brief, sources: dict[int, SourceEntry], found: Findable | None
) -> SiteItem:
    codes = {unit.name: unit.code for unit in brief.units}
    cited = (slug_of(sources[number].publisher) for number in _cited(item) if number in sources)
    places = found.places.get(item.id, ()) if found else ()
    units = [codes[name] for name in item.units if name in codes]
    known = set(codes.values())
    return SiteItem(
        item.id,
        item.theme,
        tuple(dict.fromkeys([*units, *(code for _, code, _ in places if code in known)])),
        tuple(dict.fromkeys(cited)),
        part,
        tuple(
            dict.fromkeys((name, code) for name, code, kind in places if kind not in {"admin1", "country"})
        ),
    )


def _body(
    item: Item, sources: dict[int, SourceEntry], html: str, frame: Frame, found: Findable | None
) -> Body:
    labels = frame.labels
    cited = [sources[number] for number in _cited(item) if number in sources]
    told = "; ".join(": ".join(filter(None, (each.publisher, f"“{each.label}”"))) for each in cited)
    return Body(
        html,
        clean(item.place or ""),
        quotation(item.excerpts),
        str(labels["tags"][item.support.tag.value]),
        tuple(
            (str(labels["asides"][aside.kind.value]), clean(aside.owner or ""), quotation(aside.excerpts))
            for aside in item.asides
        ),
        clean(" ".join(dict.fromkeys([item.place or "", *item.units])))
        if found is None or item.id not in found.names
        else found.names[item.id],
        clean(told) if found is None or item.id not in found.sources else found.sources[item.id],
    )


def quotation(excerpts: tuple[Excerpt, ...]) -> str:
    """Return the source's own words as plain text, with "[…]" where the page prints it."""
    words = (run for run in lay_out(excerpts) if run.kind is not Kind.DAYS)
    return clean(
        "".join(
            (" " if run.spaced else "") + ("[…]" if run.kind is Kind.OMISSION else run.text) for run in words
        )
    )
