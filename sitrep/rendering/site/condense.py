"""A brief to what the site keeps of it."""

from collections.abc import Iterator

from sitrep.model import Brief, Count, Excerpt, Item, SourceEntry
from sitrep.rendering.amounts import format_amount, format_counted, format_when
from sitrep.rendering.escape import clean
from sitrep.rendering.quotation import Kind, lay_out
from sitrep.rendering.site.addresses import slug_of
from sitrep.rendering.site.days import Body, SiteDay, SiteFigure, SiteItem, SiteSource, SiteUnit
from sitrep.rendering.site.frame import Frame


def condense_brief(
    brief: Brief, name: str, digest: str, version: int, frame: Frame
) -> tuple[SiteDay, tuple[Body, ...]]:
    """Return an issue as the site knows it, and the bodies of its items in their order.

    `name`, `digest` and `version` are those of the issue in the archive.

    Raises:
        TemplateFailure: naming the template.
    """
    sources = {source.number: source for source in brief.sources}
    macros = frame.macros(
        "item.html",
        day=brief.day,
        name=name,
        source_of=sources,
        slugs={number: slug_of(source.publisher) for number, source in sources.items()},
        language_of={source.article: source.language for source in brief.sources},
        titles={section.name: section.title for section in brief.sections},
        codes={unit.name: unit.code for unit in brief.units},
        issue_language=brief.language,
    )
    items = {item.id: item for item in _printed(brief)}
    late = {item.id for item in brief.late}
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
        head=str(macros.head(brief)),
        highlights=tuple(str(macros.highlight(highlight)) for highlight in brief.highlights),
        titles=tuple((section.name, clean(section.title)) for section in brief.sections),
        names=tuple(_names(brief, frame)),
        items=tuple(_place_item(item, brief, sources) for item in items.values()),
        units=tuple(
            SiteUnit(unit.code, clean(unit.name), unit.country, unit.lat, unit.lon, unit.items)
            for unit in brief.units
        ),
        sources=tuple(
            SiteSource(slug_of(source.publisher), str(macros.source(source))) for source in brief.sources
        ),
        figures=tuple(_figures(brief, sources, frame)),
    )
    bodies = tuple(_body(item, sources, str(macros.item(item, item.id in late))) for item in items.values())
    return day, bodies


def _printed(brief: Brief) -> Iterator[Item]:
    for section in brief.sections:
        yield from section.items
        yield from section.more
    yield from brief.late


def _cited(item: Item) -> list[int]:
    beside = [number for aside in item.asides for number in aside.citations]
    return list(dict.fromkeys([*item.citations, *item.told_by, *beside]))


def _names(brief: Brief, frame: Frame) -> Iterator[tuple[str, str]]:
    known = {slug_of(source.publisher): source.publisher for source in brief.sources}
    for slug, name in sorted(known.items()):
        yield slug, clean(name) if name else str(frame.labels["no_publisher"])


def _place_item(item: Item, brief: Brief, sources: dict[int, SourceEntry]) -> SiteItem:
    codes = {unit.name: unit.code for unit in brief.units}
    cited = (slug_of(sources[number].publisher) for number in _cited(item) if number in sources)
    return SiteItem(
        item.id,
        item.theme,
        tuple(dict.fromkeys(codes[name] for name in item.units if name in codes)),
        tuple(dict.fromkeys(cited)),
    )


def _body(item: Item, sources: dict[int, SourceEntry], html: str) -> Body:
    quotes = [quotation(item.excerpts), *(f"{a.owner or ''} {quotation(a.excerpts)}" for a in item.asides)]
    publishers = (sources[number].publisher for number in _cited(item) if number in sources)
    names = dict.fromkeys([*item.units, *(publisher for publisher in publishers if publisher), *quotes[1:]])
    return Body(html, clean(item.place or ""), quotes[0], clean(" · ".join(names)))


def quotation(excerpts: tuple[Excerpt, ...]) -> str:
    """Return the source's own words as plain text, with "[…]" where the page prints it."""
    words = (run for run in lay_out(excerpts) if run.kind is not Kind.DAYS)
    return clean(
        "".join(
            (" " if run.spaced else "") + ("[…]" if run.kind is Kind.OMISSION else run.text) for run in words
        )
    )


def _figures(brief: Brief, sources: dict[int, SourceEntry], frame: Frame) -> Iterator[SiteFigure]:
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for item in _printed(brief):
        for excerpt in (*item.excerpts, *(each for aside in item.asides for each in aside.excerpts)):
            spans.setdefault(excerpt.article, []).append((excerpt.start, excerpt.end, item.id))
    names = sorted(((unit.name, unit.code) for unit in brief.units), key=lambda unit: -len(unit[0]))
    for count in brief.figures:
        figure = count.figure
        held = (
            item
            for start, end, item in spans.get(count.article, ())
            if start <= figure.start and figure.end <= end
        )
        code = next((code for name, code in names if _is_of(count.place, name)), "")
        yield _figure(brief, count, (code, next(held, "")), sources, frame)


def _is_of(place: str | None, unit: str) -> bool:
    """Whether the label of a place is that of a unit: "Helmand", "Helmand (Lashkar Gah)"."""
    return place is not None and (place == unit or place.startswith(f"{unit} ("))


def _figure(
    brief: Brief, count: Count, at: tuple[str, str], sources: dict[int, SourceEntry], frame: Frame
) -> SiteFigure:
    figure = count.figure
    citation = count.citations[0] if count.citations else 0
    publisher = sources[citation].publisher if citation in sources else None
    period_end = figure.period.end if figure.period is not None else None
    return SiteFigure(
        metric=figure.metric.value,
        code=at[0],
        place=clean(count.place or ""),
        counted=clean(format_counted(figure, frame.labels)),
        owner=clean(figure.speaker or publisher or str(frame.labels["no_owner"])),
        value=figure.value,
        low=figure.min,
        high=figure.max,
        amount=clean(format_amount(figure, frame.labels)),
        printed=clean(figure.raw),
        when=clean(format_when(count, frame.labels)),
        on=(figure.as_of or period_end or count.published or brief.day).isoformat(),
        basis=str(frame.labels["figure_bases"][figure.basis.value]),
        item=at[1],
        citation=citation,
    )
