"""Compose the brief of one day from the articles of that day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sitrep.analysis.contests import find_contests
from sitrep.briefing.asides import find_asides
from sitrep.briefing.backing import Backing
from sitrep.briefing.counts import Counts
from sitrep.briefing.endnotes import describe_source, list_unused
from sitrep.briefing.gaps import count_units, find_silent
from sitrep.briefing.highlights import pick_highlights
from sitrep.briefing.items import Found, Text, find_items, gather_texts
from sitrep.briefing.keyfigures import pick_key_figures
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.page import Page, excerpts_of
from sitrep.briefing.repeats import merge_repeats
from sitrep.briefing.timenotes import TimeNotes
from sitrep.briefing.together import join_stories
from sitrep.config.settings import Settings
from sitrep.model import (
    Article,
    Brief,
    CrossReference,
    DeskNote,
    Listed,
    Problem,
    Section,
)


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
    *,
    picked_latest: bool = False,
    desk_notes: Sequence[DeskNote] = (),
) -> Brief:
    """Compose the brief of `day` from its articles, whatever order they come in.

    Copies, stories, places and figures of the articles are known. Every sentence but those of `desk_notes` is
    quoted; what of the day is not printed stands in a list with its reason.
    """
    zone = ZoneInfo(settings.theatre.timezone)
    excluded = [article for article in articles if article.decision("exclude")]
    inside = sorted(
        (a for a in articles if a.theatre.inside and not a.decision("exclude")), key=lambda a: a.id
    )
    by_id = {article.id: article for article in inside}
    backing = Backing(settings)
    texts = gather_texts(inside)
    found, unused = find_items(texts, settings)
    found = join_stories(merge_repeats(found))
    ranked = _rank(found, settings)
    printed = [entry for entries in ranked.values() for entry in entries]
    contests = find_contests(inside, settings.theatre)
    page = Page(
        TimeNotes(by_id, settings.dates), Numbers(), backing, find_asides(printed, contests, by_id, backing)
    )
    counts = Counts(by_id, contests, backing, page.notes, page.numbers, settings.theatre.code)
    # From here on in the order of the page: the first citation of a source gives it its number.
    highlights = tuple(
        page.highlight(entry, highlight) for entry, highlight in pick_highlights(printed, settings)
    )
    tiles = pick_key_figures([text.lead for text in texts], printed, day, settings.brief.key_figures)
    key_figures = tuple(map(counts.tile, tiles))
    sections = tuple(
        Section(
            name=name,
            title=theme.title,
            items=tuple(page.item(entry, found) for entry in ranked.get(name, ())),
            references=_refer(name, texts, printed, page.numbers),
            omitted=sum(1 for entry in found if entry.theme == name) - len(ranked.get(name, ())),
        )
        for name, theme in settings.codebook.themes.items()
    )
    label_of = {entry.id: entry.place for entry in printed}
    told_in = [(contest, page.asides.item_of.get(contest)) for contest in contests]
    contested = tuple(counts.row(contest, item, label_of.get(item or "")) for contest, item in told_in)
    outside = [
        list_unused(article, article.theatre.reason)
        for article in articles
        if not article.theatre.inside and not article.decision("exclude")
    ]
    return Brief(
        theatre=settings.theatre.name,
        theatre_code=settings.theatre.code,
        timezone=settings.theatre.timezone,
        language=settings.brief.language,
        publisher=settings.brief.publisher,
        contact=settings.brief.contact,
        day=day,
        start=datetime.combine(day, time(), zone),
        cutoff=datetime.combine(day + timedelta(days=1), time(), zone),
        status="draft",
        picked_latest=picked_latest,
        highlights=highlights,
        key_figures=key_figures,
        sections=sections,
        contested=contested,
        figures=counts.printed(excerpts_of(highlights, sections), tiles),
        units=count_units(found, settings.theatre),
        silence=find_silent(articles, backing.registry),
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
        origins=len({article.origin or article.id for article in inside}),
        publishers=tuple(sorted({a.clipping.publisher.text for a in inside if a.clipping.publisher})),
        program_version=provenance.program_version,
        config_sha256=provenance.config_sha256,
        input_sha256=provenance.input_sha256,
        notes=tuple(desk_notes),
    )


def _rank(found: Sequence[Found], settings: Settings) -> dict[str, tuple[Found, ...]]:
    """Order each section by salience and keep what fits, dated items before inferred ones.

    The best item of each pinned text goes first.
    """
    ranked = {}
    for name in settings.codebook.themes:
        mine = sorted((entry for entry in found if entry.theme == name), key=lambda entry: entry.rank)
        best = {entry.text.lead.id: entry.id for entry in reversed(mine) if entry.text.pinned}
        leading = frozenset(best.values())
        mine.sort(key=lambda entry: entry.id not in leading)
        ranked[name] = tuple(mine[: settings.brief.section_items])
    return ranked


def _refer(
    name: str, texts: Sequence[Text], printed: Sequence[Found], numbers: Numbers
) -> tuple[CrossReference, ...]:
    """Point from a section to texts that touch its theme but are printed elsewhere only."""
    first: dict[str, Found] = {}
    here = {entry.text.lead.id for entry in printed if entry.theme == name}
    for entry in printed:
        first.setdefault(entry.text.lead.id, entry)
    references = []
    for text in texts:
        best = first.get(text.lead.id)
        touches = any(theme.name == name for theme in text.lead.theming.themes)
        if best is None or not touches or text.lead.id in here:
            continue
        cited = numbers.cite(article.id for article in best.cited)
        references.append(CrossReference(best.id, best.place, best.theme, cited))
    return tuple(sorted(references, key=lambda reference: reference.citations))


def _in_order(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(listed, key=lambda entry: (entry.file, entry.article)))
