"""The figures of a brief as the site keeps them: each with what must stand beside it."""

from collections.abc import Iterable, Iterator

from sitrep.model import Brief, Count, Item, Tag
from sitrep.rendering.amounts import format_amount, format_counted, format_when
from sitrep.rendering.escape import clean
from sitrep.rendering.labels import format_count, format_day
from sitrep.rendering.site.days import Findable, SiteFigure
from sitrep.rendering.site.frame import Frame


def condense_figures(
    brief: Brief, items: Iterable[Item], frame: Frame, found: Findable | None
) -> Iterator[SiteFigure]:
    """Yield the figures of a brief; `items` are those that its page prints."""
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for item in items:
        for excerpt in (*item.excerpts, *(each for aside in item.asides for each in aside.excerpts)):
            spans.setdefault(excerpt.article, []).append((excerpt.start, excerpt.end, item.id))
    names = sorted(((unit.name, unit.code) for unit in brief.units), key=lambda unit: -len(unit[0]))
    for number, count in enumerate(brief.figures):
        figure = count.figure
        held = (
            item
            for start, end, item in spans.get(count.article, ())
            if start <= figure.start and figure.end <= end
        )
        if found is not None and number < len(found.codes):
            code = found.codes[number] or ""
        else:
            code = next((code for name, code in names if _is_of(count.place, name)), "")
        yield _figure(brief, count, code, next(held, ""), frame)


def _is_of(place: str | None, unit: str) -> bool:
    """Whether the label of a place is that of a unit: "Helmand", "Helmand (Lashkar Gah)"."""
    return place is not None and (place == unit or place.startswith(f"{unit} ("))


def _figure(brief: Brief, count: Count, code: str, item: str, frame: Frame) -> SiteFigure:
    figure = count.figure
    citation = count.citations[0] if count.citations else 0
    publisher = next((each.publisher for each in brief.sources if each.number == citation), None)
    period_end = figure.period.end if figure.period is not None else None
    named = clean(figure.speaker or publisher or str(frame.labels["no_owner"]))
    owner = frame.known_name(named)
    if figure.speaker and publisher and not any(sign.isupper() for sign in owner):
        # "a doctor" of one paper is not that of another; so does the search of the command line have it.
        owner = clean(f"{owner} ({publisher})")
    tag = count.tag if count.tag in {Tag.DISPUTED, Tag.PARTY_CLAIM} else None
    return SiteFigure(
        metric=figure.metric.value,
        code=code,
        place=clean(count.place or ""),
        counted=clean(format_counted(figure, frame.labels)),
        owner=owner,
        named=named if frame.known_name(named) != named else "",
        value=figure.value,
        low=figure.min,
        high=figure.max,
        amount=clean(format_amount(figure, frame.labels)),
        printed=clean(figure.raw),
        when=clean(format_when(count, frame.labels)),
        on=(figure.as_of or period_end or count.published or brief.day).isoformat(),
        dated=figure.as_of is not None or period_end is not None,
        strand=_strand(count, frame),
        basis=str(frame.labels["figure_bases"][figure.basis.value]),
        tag=str(frame.labels["tags"][tag.value]) if tag is not None else "",
        denied=clean("; ".join(figure.denied_by)),
        item=item,
        citation=citation,
    )


def _strand(count: Count, frame: Frame) -> str:
    """Write what may stand in one chart: a count since May is no step on the way of a count of one day.

    A flow over a month and one over a day are two things too; so are stocks (standards: each figure its own
    period).
    """
    period = count.figure.period
    parts = [format_counted(count.figure, frame.labels), count.place or ""]
    if period is not None and period.start is not None:
        if period.kind == "cumulative_since":
            parts.append(f"{frame.labels['since']} {format_day(period.start, frame.labels)}")
        elif period.end is not None and period.kind != "as_of":
            days = (period.end - period.start).days + 1
            parts.append(f"{frame.words['over']} {format_count(days, frame.words['day'])}")
    return ", ".join(filter(None, map(clean, parts)))
