"""Gather the articles and passages of a day and its neighbours into stories."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sitrep.analysis.origins import find_origins
from sitrep.analysis.shared import find_shared
from sitrep.analysis.stories.cluster import cluster_units
from sitrep.analysis.stories.openings import Openings
from sitrep.analysis.stories.traits import units_of
from sitrep.config.dating import DateSettings
from sitrep.model import Article


@dataclass(frozen=True, slots=True)
class Story:
    """One event and the articles that tell it.

    `id` is that of the lead article, with the offset of the passage where only a passage tells it.
    `members` are the ids of all articles with a passage of it, the lead first, then the fullest;
    `origins` the ids of their independent origins.
    """

    id: str
    lead: str
    members: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """The articles, in the order given, with story and origin set, and the stories, by id."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]


def gather_stories(
    articles: Sequence[Article],
    dates: DateSettings,
    family_of: Callable[[Article], str | None] = lambda _: None,
) -> Gathering:
    """Set `story`, `origin` and the stories of passages; the order of the articles decides nothing.

    Copies (`duplicate_of`) take story and origin of the text they print. Two passages tell one story
    where places, days, acts, figures and rare words meet (the event key of standards.md section 4: one
    first-level unit, dates within one day); two articles also where they share paragraphs.
    `origin` is the id of the lead article of that origin, its own for an article that stands alone;
    `family_of` names the wire family of an article's outlet, where it is registered.
    """
    known = {article.id for article in articles}
    leads = [a for a in articles if a.duplicate_of is None or a.duplicate_of not in known]
    units = [unit for number, article in enumerate(leads) for unit in units_of(number, article)]
    first_of = {unit.number: position for position, unit in enumerate(units) if unit.first}
    shared = find_shared(leads)
    groups = cluster_units(
        units,
        ((first_of[pair.left], first_of[pair.right]) for pair in shared),
        Openings(leads, dates),
    )
    story_of: dict[tuple[int, int], str] = {}
    news: dict[int, str] = {}
    told: dict[str, list[int]] = {}
    for group in groups:
        lead = units[group[0]]
        name = (
            lead.id
            if lead.first
            else f"{lead.id}@{leads[lead.number].theming.passages[lead.passages[0]].start}"
        )
        told[name] = list(dict.fromkeys(units[position].number for position in group))
        for position in group:
            unit = units[position]
            story_of.update(((unit.number, passage), name) for passage in unit.passages)
            if unit.first:
                news[unit.number] = name
    together: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in news.items():
        together[name].append(number)
    origins = find_origins(leads, tuple(tuple(group) for group in together.values()), shared, family_of)
    made = {
        article.id: replace(
            article,
            story=news[number],
            origin=origins[number],
            theming=replace(
                article.theming,
                passages=tuple(
                    replace(passage, story=story_of[number, at])
                    for at, passage in enumerate(article.theming.passages)
                ),
            ),
        )
        for number, article in enumerate(leads)
    }
    return Gathering(
        tuple(made.get(article.id) or _copy(article, made) for article in articles),
        tuple(
            Story(
                name,
                leads[numbers[0]].id,
                tuple(leads[number].id for number in numbers),
                tuple(sorted({origins[number] for number in numbers})),
            )
            for name, numbers in sorted(told.items())
        ),
    )


def _copy(article: Article, made: dict[str, Article]) -> Article:
    """Give a copy the story of what it prints; a passage of it the story of the words it holds."""
    original = made[article.duplicate_of or ""]
    text = original.clipping.text
    passages = []
    for passage in article.theming.passages:
        words = article.clipping.text[passage.text_start : passage.text_end]
        at = text.find(words)
        held = next(
            (each.story for each in original.theming.passages if each.text_start <= at < each.text_end),
            original.story,
        )
        passages.append(replace(passage, story=held))
    theming = replace(article.theming, passages=tuple(passages))
    return replace(article, story=original.story, origin=original.origin, theming=theming)
