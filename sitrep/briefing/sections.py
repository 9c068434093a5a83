"""The sections of a brief: what is printed, in which order, and what the printed page leaves out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitrep.briefing.items import Found, Text
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.page import Page
from sitrep.config.codebook import ThemeSettings
from sitrep.config.settings import Settings
from sitrep.model import CrossReference, Item, Section

# The weight of the words that make an item touch a theme: one that is sure, or two that are not.
_TOUCHES = 3.0


@dataclass(frozen=True, slots=True)
class Shelved:
    """What a theme has: items for the printed page, in its order, and the rest, by weight."""

    printed: tuple[Found, ...]
    rest: tuple[Found, ...]


def shelve(found: Sequence[Found], settings: Settings) -> dict[str, Shelved]:
    """Keep what fits of each theme by salience, dated items before inferred ones, and order it for the page.

    The best item of each pinned text is always kept and goes first.
    """
    shelves = {}
    for name, theme in settings.codebook.themes.items():
        mine = sorted((entry for entry in found if entry.theme == name), key=lambda entry: entry.rank)
        best = {entry.text.lead.id: entry.id for entry in reversed(mine) if entry.text.pinned}
        leading = frozenset(best.values())
        mine.sort(key=lambda entry: entry.id not in leading)
        most = settings.brief.section_items
        shelves[name] = Shelved(_in_page_order(mine[:most], theme, leading), tuple(mine[most:]))
    return shelves


def build_sections(
    shelves: Mapping[str, Shelved], page: Page, texts: Sequence[Text], settings: Settings
) -> tuple[Section, ...]:
    """Build the sections in print order; items left out get their numbers afterwards, by `add_rest`."""
    printed = [entry for shelved in shelves.values() for entry in shelved.printed]
    return tuple(
        Section(
            name=name,
            title=theme.title,
            items=tuple(page.item(entry, printed) for entry in shelves[name].printed),
            references=_refer(name, texts, printed, page.numbers),
            topics=_topics(theme, shelves[name].printed),
        )
        for name, theme in settings.codebook.themes.items()
    )


def build_rest(shelved: Shelved, page: Page) -> tuple[Item, ...]:
    """Build the items that the printed page leaves out."""
    return tuple(page.item(entry, ()) for entry in shelved.rest)


def _in_page_order(
    entries: Sequence[Found], theme: ThemeSettings, leading: frozenset[str]
) -> tuple[Found, ...]:
    """Order by the parts of the theme or by unit, as configured; what has neither comes last."""
    order = {name: number for number, name in enumerate(theme.topics)}

    def place(entry: Found) -> tuple[bool, bool, int, bool, str]:
        unit = entry.units[0] if entry.units and theme.by_unit else ""
        topic = order.get(entry.topic or "", len(order))
        return entry.id not in leading, entry.background, topic, theme.by_unit and not unit, unit

    # The sort is stable: within a part or a unit the weightiest stays first.
    return tuple(sorted(entries, key=place))


def _topics(theme: ThemeSettings, entries: Sequence[Found]) -> tuple[tuple[str, str], ...]:
    told = {entry.topic for entry in entries}
    return tuple((name, topic.title) for name, topic in theme.topics.items() if name in told)


def _refer(
    name: str, texts: Sequence[Text], printed: Sequence[Found], numbers: Numbers
) -> tuple[CrossReference, ...]:
    """Point from a section to the items elsewhere whose own words touch its theme.

    Of each text without an item here the one is named that holds most of the words of the theme. A text whose
    printed words hold none is not named, unless its theme rests on no words at all.
    """
    here = {entry.text.lead.id for entry in printed if entry.theme == name}
    elsewhere: defaultdict[str, list[Found]] = defaultdict(list)
    for entry in printed:
        elsewhere[entry.text.lead.id].append(entry)
    references = []
    for text in texts:
        if text.lead.id in here:
            continue
        rated = [(_touches(entry, name), entry) for entry in elsewhere[text.lead.id]]
        touching = [(touch, entry) for touch, entry in rated if touch >= _TOUCHES]
        if touching:
            # The first of equals: `printed` is in the order of the page.
            best = max(touching, key=lambda pair: pair[0])[1]
            cited = numbers.cite(article.id for article in best.cited)
            references.append(CrossReference(best.id, best.place, best.theme, cited))
    return tuple(sorted(references, key=lambda reference: reference.citations))


def _touches(entry: Found, name: str) -> float:
    """Return the weight of the cues of a theme in what an item prints; its text must have that theme."""
    theme = next((theme for theme in entry.text.lead.theming.themes if theme.name == name), None)
    if theme is None:
        return 0.0
    return sum(
        cue.weight
        for cue in theme.evidence
        if any(excerpt.start <= cue.start and cue.end <= excerpt.end for excerpt in entry.excerpts)
    ) or (_TOUCHES if not theme.evidence else 0.0)
