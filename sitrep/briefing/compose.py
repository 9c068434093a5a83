"""Compose the brief of one day from the articles of that day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sitrep.briefing.endnotes import describe_source, list_unused
from sitrep.briefing.excerpts import quote_sentences, shorten
from sitrep.briefing.places import PlaceLabels
from sitrep.briefing.select import is_approximate
from sitrep.briefing.sentences import Sentence, rate_sentences
from sitrep.config.settings import Settings
from sitrep.model import (
    Article,
    Brief,
    CrossReference,
    Highlight,
    Item,
    Listed,
    Problem,
    Section,
)

# What a further item of the same article and theme must tell: cue words and a figure or an owner, say.
_FURTHER_ITEM = 5.0
_ITEMS_PER_ARTICLE = 8
# Each further item of a text stands this much lower, so that on a full day other texts come first.
_STEP_DOWN = 0.75
# Highlights of one theme and of one text: the second pair holds where the first finds too few.
_HIGHLIGHT_LIMITS = ((2, 1), (2, 2))
_FEWEST_HIGHLIGHTS = 3


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


@dataclass(frozen=True, slots=True)
class _Story:
    """A text of the day with the articles that print it, the fullest first."""

    lead: Article
    members: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An item before it has its citation numbers."""

    story: _Story
    theme: str
    item: Item


def compose_brief(
    day: date,
    articles: Sequence[Article],
    listings: Listings,
    settings: Settings,
    provenance: Provenance,
    *,
    picked_latest: bool = False,
) -> Brief:
    """Compose the brief of `day` from its articles (copies marked), whatever order they come in.

    Every sentence is quoted; what of the day is not printed stands in a list with its reason.
    """
    zone = ZoneInfo(settings.theatre.timezone)
    inside = sorted((a for a in articles if a.theatre.inside), key=lambda a: a.id)
    stories = _gather(inside)
    found, unused = _find_items(stories, settings)
    ranked = _rank(found, settings)
    highlights = _pick_highlights([entry for entries in ranked.values() for entry in entries], settings)
    numbers = _number(highlights, ranked)
    items = {entry.item.id: entry for entries in ranked.values() for entry in entries}
    sections = tuple(
        Section(
            name=name,
            title=theme.title,
            items=tuple(_cite(entry, numbers, found) for entry in ranked.get(name, ())),
            references=_refer(name, stories, items, numbers),
            omitted=sum(1 for entry in found if entry.theme == name) - len(ranked.get(name, ())),
        )
        for name, theme in settings.codebook.themes.items()
    )
    by_id = {article.id: article for article in inside}
    outside = [
        list_unused(article, article.theatre.reason) for article in articles if not article.theatre.inside
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
            replace(highlight, citations=_numbers_of(entry.story, numbers)) for entry, highlight in highlights
        ),
        sections=sections,
        sources=tuple(describe_source(by_id[key], number) for key, number in numbers.items()),
        undated=_in_order(listings.undated),
        outside=_in_order([*listings.outside, *outside]),
        other=_in_order(unused),
        problems=tuple(sorted(listings.problems, key=lambda problem: (problem.file, problem.what))),
        articles_of_day=len(articles),
        copies=len(inside) - len(stories),
        publishers=tuple(sorted({a.clipping.publisher.text for a in inside if a.clipping.publisher})),
        program_version=provenance.program_version,
        config_sha256=provenance.config_sha256,
        input_sha256=provenance.input_sha256,
    )


def _gather(articles: Sequence[Article]) -> tuple[_Story, ...]:
    copies: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.duplicate_of is not None:
            copies[article.duplicate_of].append(article)
    known = {article.id for article in articles}
    return tuple(
        _Story(article, (article, *copies.get(article.id, ())))
        for article in articles
        if article.duplicate_of is None or article.duplicate_of not in known
    )


def _find_items(stories: Iterable[_Story], settings: Settings) -> tuple[list[_Found], list[Listed]]:
    found: list[_Found] = []
    unused: list[Listed] = []
    places = PlaceLabels(settings.theatre)
    for story in stories:
        if story.lead.primary is None:
            reason = "no theme of the codebook" if story.lead.clipping.text else "no text"
            unused += [list_unused(article, reason) for article in story.members]
            continue
        mine = [
            entry
            for theme in story.lead.theming.themes
            for entry in _items_of(story, theme.name, settings, places)
        ]
        if not mine:
            unused += [list_unused(article, "no sentence that can stand alone") for article in story.members]
        found += mine
    return found, unused


def _items_of(story: _Story, theme: str, settings: Settings, places: PlaceLabels) -> list[_Found]:
    """Make the items that one text gives to one theme: the best, and others that tell as much."""
    article = story.lead
    rated: list[tuple[Sentence, list[Sentence]]] = []
    for passage in article.theming.passages:
        if passage.theme == theme:
            sentences = list(rate_sentences(article, passage))
            rated += [(sentence, sentences) for sentence in sentences if not sentence.leans]
    rated.sort(key=lambda pair: (-pair[0].score, pair[0].start))
    found: list[_Found] = []
    paragraphs: set[int] = set()
    for sentence, neighbours in rated:
        if len(found) == _ITEMS_PER_ARTICLE or (found and sentence.score < _FURTHER_ITEM):
            break
        if sentence.paragraph in paragraphs:
            continue
        excerpts = quote_sentences(
            article,
            neighbours,
            sentence,
            limit=settings.brief.item_words,
            most=settings.brief.item_sentences,
        )
        if not excerpts:
            continue
        paragraphs.add(sentence.paragraph)
        item = Item(
            id=f"{article.id}-{excerpts[0].start}",
            theme=theme,
            place=places.label(excerpts),
            excerpts=excerpts,
            citations=(),
            approximate=is_approximate(article),
            score=round(sentence.score + len(story.members) - 1 - _STEP_DOWN * len(found), 2),
        )
        found.append(_Found(story, theme, item))
    return found


def _rank(found: Sequence[_Found], settings: Settings) -> dict[str, tuple[_Found, ...]]:
    """Order each section by salience and keep what fits, dated items before inferred ones."""
    ranked = {}
    for name in settings.codebook.themes:
        mine = sorted(
            (entry for entry in found if entry.theme == name),
            key=lambda entry: (entry.item.approximate, -entry.item.score, entry.item.id),
        )
        ranked[name] = tuple(mine[: settings.brief.section_items])
    return ranked


def _pick_highlights(entries: Sequence[_Found], settings: Settings) -> list[tuple[_Found, Highlight]]:
    """Take the most telling items, few of a theme and of a text; inferred days come last."""
    most = settings.brief.highlights
    picked: list[tuple[_Found, Highlight]] = []
    themes: defaultdict[str, int] = defaultdict(int)
    texts: defaultdict[str, int] = defaultdict(int)
    ranked = sorted(entries, key=lambda e: (e.item.approximate, -e.item.score, e.item.id))
    for of_theme, of_text in _HIGHLIGHT_LIMITS:
        for entry in ranked:
            if len(picked) >= (most if of_text == 1 else min(most, _FEWEST_HIGHLIGHTS)):
                break
            text = entry.story.lead.id
            if themes[entry.theme] >= of_theme or texts[text] >= of_text or entry in [e for e, _ in picked]:
                continue
            excerpts = shorten(entry.story.lead, entry.item.excerpts[0], settings.brief.highlight_words)
            if excerpts:
                themes[entry.theme] += 1
                texts[text] += 1
                picked.append((entry, Highlight(entry.item.id, entry.theme, entry.item.place, excerpts, ())))
    return picked


def _number(
    highlights: Sequence[tuple[_Found, Highlight]], ranked: Mapping[str, Sequence[_Found]]
) -> dict[str, int]:
    """Number the cited articles in the order in which the page first cites them."""
    numbers: dict[str, int] = {}
    for entry in [*(pair[0] for pair in highlights), *(e for entries in ranked.values() for e in entries)]:
        for article in entry.story.members:
            numbers.setdefault(article.id, len(numbers) + 1)
    return numbers


def _numbers_of(story: _Story, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[article.id] for article in story.members))


def _cite(entry: _Found, numbers: Mapping[str, int], found: Sequence[_Found]) -> Item:
    also = tuple(
        other.item.id
        for other in found
        if other.story.lead.id == entry.story.lead.id and other.theme != entry.theme
    )
    return replace(entry.item, citations=_numbers_of(entry.story, numbers), also=also)


def _refer(
    name: str, stories: Sequence[_Story], items: Mapping[str, _Found], numbers: Mapping[str, int]
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
            CrossReference(best.item.id, best.item.place, best.theme, _numbers_of(story, numbers))
        )
    return tuple(sorted(references, key=lambda reference: reference.citations))


def _in_order(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(listed, key=lambda entry: (entry.file, entry.article)))
