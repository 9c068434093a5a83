"""Compose the brief of one day from the articles of that day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sitrep.briefing.background import explains
from sitrep.briefing.backing import Backing
from sitrep.briefing.changes import find_changes
from sitrep.briefing.corrections import find_corrections
from sitrep.briefing.counts import Counts
from sitrep.briefing.differences import find_changed_parts
from sitrep.briefing.edition import Setting
from sitrep.briefing.endnotes import describe_source, list_unused
from sitrep.briefing.gaps import count_units, find_silent
from sitrep.briefing.highlights import pick_highlights
from sitrep.briefing.items import Found
from sitrep.briefing.keyfigures import pick_key_figures
from sitrep.briefing.lookback import Memory
from sitrep.briefing.marks import Marks
from sitrep.briefing.material import gather_material
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.page import Page, excerpts_of
from sitrep.briefing.sections import build_rest, build_sections
from sitrep.briefing.summary import summarize_sources
from sitrep.briefing.totals import gives_totals
from sitrep.briefing.uncounted import list_uncounted
from sitrep.briefing.unquoted import list_uncited, list_unquoted
from sitrep.config.settings import Settings
from sitrep.model import Article, Brief, Contested, Count, Excerpt, Highlight, Item, Listed, Problem


@dataclass(frozen=True, slots=True)
class Listings:
    """What was read and belongs to no day's sections: the lists at the end of the brief."""

    undated: tuple[Listed, ...] = ()
    outside: tuple[Listed, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a brief was made with: program version, hashes of the configuration and of the input."""

    program_version: str
    config_sha256: str
    input_sha256: str


def compose_brief(
    day: date,
    articles: Sequence[Article],
    listings: Listings,
    settings: Settings,
    provenance: Provenance,
    setting: Setting,
) -> Brief:
    """Compose the brief of `day` from its articles, whatever order they come in.

    Copies, stories, places and figures of the articles are known. Every sentence but those of desk notes is
    quoted; what of the day is not printed stands in a list with its reason.
    """
    zone = ZoneInfo(settings.theatre.timezone)
    excluded = [article for article in articles if article.decision("exclude")]
    inside = sorted(
        (a for a in articles if a.theatre.inside and not a.decision("exclude")), key=lambda a: a.id
    )
    by_id = {article.id: article for article in (*inside, *setting.late)}
    backing = Backing(settings)
    told = gather_material(inside, setting, settings, backing)
    texts, found, late = told.day.texts, told.day.found, told.late.found
    shelves, contests, asides, retelling = told.shelves, told.contests, told.asides, told.retelling
    unused = [*told.day.unused, *told.late.unused]
    marks = Marks.against(retelling, found, told.day.reprints)
    page = Page(told.notes, Numbers(), backing, asides, marks)
    counts = Counts(by_id, contests, backing, page.notes, page.numbers, settings.theatre.code)
    # From here on in the order of the page: the first citation of a source gives it its number.
    highlights = tuple(
        page.highlight(entry, highlight) for entry, highlight in pick_highlights(told.news, settings)
    )
    tiles = pick_key_figures(
        [text.lead for text in texts if not explains(text.lead)],
        told.news,
        day,
        settings.brief.key_figures,
        frozenset(settings.theatre.sides),
        (excerpt for each in _outdated(found) for excerpt in each.excerpts),
    )
    key_figures = tuple(map(counts.tile, tiles))
    memory = Memory(settings.theatre.code, retelling, backing) if retelling is not None else None
    changes = find_changes(memory, found, marks, page.numbers, heard=setting.heard, earlier=setting.earlier)
    sections = build_sections(shelves, page, texts, settings)
    late_items = tuple(page.item(entry, ()) for entry in sorted(late, key=lambda entry: entry.rank))
    label_of = {entry.id: entry.place for entry in (*found, *late)}
    told_in = [(contest, asides.item_of.get(contest)) for contest in contests]
    contested = tuple(counts.row(contest, item, label_of.get(item or "")) for contest, item in told_in)
    # What the printed page leaves out is cited last, so that its sources close the list.
    sections = tuple(replace(part, more=build_rest(shelves[part.name], page)) for part in sections)
    items = [item for part in sections for item in (*part.items, *part.more)]
    outside = [
        list_unused(article, article.theatre.reason)
        for article in articles
        if not article.theatre.inside and not article.decision("exclude")
    ]
    quoted = _quoted(highlights, [*items, *late_items], key_figures, contested)
    unused += [*list_uncounted(texts, quoted), *list_uncited(texts, dict(page.numbers.cited), unused)]
    brief = Brief(
        theatre=settings.theatre.name,
        theatre_code=settings.theatre.code,
        timezone=settings.theatre.timezone,
        language=settings.brief.language,
        publisher=settings.brief.publisher,
        contact=settings.brief.contact,
        day=day,
        start=datetime.combine(day, time(), zone),
        cutoff=datetime.combine(day + timedelta(days=1), time(), zone),
        status=setting.status,
        edition=setting.edition,
        picked_latest=setting.picked_latest,
        highlights=highlights,
        key_figures=key_figures,
        changes=changes,
        sections=sections,
        late=late_items,
        contested=contested,
        figures=counts.printed(excerpts_of(highlights, [*items, *late_items]), tiles),
        units=count_units(found, settings.theatre),
        silence=find_silent(articles, backing.registry),
        summary=summarize_sources(inside, items, backing.registry),
        sources=tuple(
            describe_source(by_id[key], number, backing.registry.find(by_id[key]))
            for key, number in page.numbers.cited
        ),
        undated=_in_order(listings.undated),
        outside=_in_order([*listings.outside, *outside]),
        other=_in_order([*unused, *(list_unused(article, "") for article in excluded)]),
        problems=tuple(sorted(listings.problems, key=lambda problem: (problem.file, problem.what))),
        articles_of_day=len(articles),
        copies=len(inside) - len(texts),
        publishers=tuple(sorted({a.clipping.publisher.text for a in inside if a.clipping.publisher})),
        program_version=provenance.program_version,
        config_sha256=provenance.config_sha256,
        input_sha256=provenance.input_sha256,
        notes=setting.desk_notes,
        hidden=settings.brief.hide,
        history=setting.history,
        unquoted=list_unquoted(texts, quoted, dict(page.numbers.cited)),
    )
    corrected = find_corrections(setting.replaced, [*items, *late_items])
    return replace(brief, corrections=(*corrected, *find_changed_parts(setting.replaced, brief)))


def _outdated(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what holds no longer: what an older lead said, and background."""
    for entry in found:
        yield from entry.earlier
        if entry.background and not gives_totals(entry.text.lead, entry.excerpts):
            yield entry


def _quoted(
    highlights: Iterable[Highlight],
    items: Iterable[Item],
    key_figures: Iterable[Count],
    contested: Iterable[Contested],
) -> list[Excerpt]:
    """Return all that some line of the brief quotes."""
    versions = (version for row in contested for version in row.versions)
    told = [
        *(tile.told for tile in key_figures),
        *(each for version in versions for each in version.excerpts),
    ]
    return [*excerpts_of(highlights, items), *told]


def _in_order(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(listed, key=lambda entry: (entry.file, entry.article)))
