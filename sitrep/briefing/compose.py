"""Compose the brief of one day from the articles of that day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sitrep.briefing.endnotes import describe_source, list_unused
from sitrep.briefing.highlights import pick_highlights
from sitrep.briefing.items import Found, Story, find_items, gather_stories
from sitrep.briefing.repeats import merge_repeats
from sitrep.briefing.timenotes import TimeNotes
from sitrep.config.settings import Settings
from sitrep.model import (
    Article,
    Brief,
    CrossReference,
    DeskNote,
    Highlight,
    Item,
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
    """Compose the brief of `day` from its articles (copies marked), whatever order they come in.

    Every sentence but those of `desk_notes` is quoted; what of the day is not printed stands in a list with
    its reason.
    """
    zone = ZoneInfo(settings.theatre.timezone)
    excluded = [article for article in articles if article.decision("exclude")]
    inside = sorted(
        (a for a in articles if a.theatre.inside and not a.decision("exclude")), key=lambda a: a.id
    )
    by_id = {article.id: article for article in inside}
    notes = TimeNotes(by_id, settings.dates)
    stories = gather_stories(inside)
    found, unused = find_items(stories, settings)
    found = merge_repeats(found)
    ranked = _rank(found, settings)
    highlights = pick_highlights([entry for entries in ranked.values() for entry in entries], settings)
    numbers = _number(highlights, ranked)
    items = {entry.item.id: entry for entries in ranked.values() for entry in entries}
    sections = tuple(
        Section(
            name=name,
            title=theme.title,
            items=tuple(_finish(entry, numbers, found, notes) for entry in ranked.get(name, ())),
            references=_refer(name, stories, items, numbers),
            omitted=sum(1 for entry in found if entry.theme == name) - len(ranked.get(name, ())),
        )
        for name, theme in settings.codebook.themes.items()
    )
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
        highlights=tuple(
            replace(
                highlight,
                citations=_numbers_of(entry.cited, numbers),
                excerpts=notes.annotate(highlight.excerpts),
            )
            for entry, highlight in highlights
        ),
        sections=sections,
        sources=tuple(describe_source(by_id[key], number) for key, number in numbers.items()),
        undated=_in_order(listings.undated),
        outside=_in_order([*listings.outside, *outside]),
        other=_in_order([*unused, *(list_unused(article, "") for article in excluded)]),
        problems=tuple(sorted(listings.problems, key=lambda problem: (problem.file, problem.what))),
        articles_of_day=len(articles),
        copies=len(inside) - len(stories),
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
        mine = sorted(
            (entry for entry in found if entry.theme == name),
            key=lambda entry: (entry.item.approximate, -entry.item.score, entry.item.id),
        )
        best = {entry.story.lead.id: entry.item.id for entry in reversed(mine) if entry.story.pinned}
        leading = frozenset(best.values())
        mine.sort(key=lambda entry: entry.item.id not in leading)
        ranked[name] = tuple(mine[: settings.brief.section_items])
    return ranked


def _number(
    highlights: Sequence[tuple[Found, Highlight]], ranked: Mapping[str, Sequence[Found]]
) -> dict[str, int]:
    """Number the cited articles in the order in which the page first cites them."""
    numbers: dict[str, int] = {}
    for entry in [*(pair[0] for pair in highlights), *(e for entries in ranked.values() for e in entries)]:
        for article in entry.cited:
            numbers.setdefault(article.id, len(numbers) + 1)
    return numbers


def _numbers_of(cited: Sequence[Article], numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[article.id] for article in cited))


def _finish(entry: Found, numbers: Mapping[str, int], found: Sequence[Found], notes: TimeNotes) -> Item:
    """Give an item its numbers, its days, and the items that its text gives to other themes."""
    also = tuple(
        other.item.id
        for other in found
        if other.story.lead.id == entry.story.lead.id and other.theme != entry.theme
    )
    return replace(
        entry.item,
        citations=_numbers_of(entry.cited, numbers),
        also=also,
        excerpts=notes.annotate(entry.item.excerpts),
    )


def _refer(
    name: str, stories: Sequence[Story], items: Mapping[str, Found], numbers: Mapping[str, int]
) -> tuple[CrossReference, ...]:
    """Point from a section to texts that touch its theme but are printed elsewhere only."""
    references = []
    for story in stories:
        if all(theme.name != name for theme in story.lead.theming.themes):
            continue
        mine = [entry for entry in items.values() if entry.story.lead.id == story.lead.id]
        if not mine or any(entry.theme == name for entry in mine):
            continue
        best = mine[0]
        references.append(
            CrossReference(best.item.id, best.item.place, best.theme, _numbers_of(best.cited, numbers))
        )
    return tuple(sorted(references, key=lambda reference: reference.citations))


def _in_order(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(listed, key=lambda entry: (entry.file, entry.article)))
