"""What a day tells, before it has its order on the page: texts, items, contests and what stands beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.contests import find_contests
from sitrep.briefing.asides import Asides, find_asides
from sitrep.briefing.backing import Backing
from sitrep.briefing.doubled import drop_doubled
from sitrep.briefing.edition import Setting
from sitrep.briefing.items import Found, Text, find_items, gather_texts
from sitrep.briefing.repeats import merge_repeats
from sitrep.briefing.reprints import Reprints
from sitrep.briefing.retelling import Retelling
from sitrep.briefing.sections import Shelved, shelve
from sitrep.briefing.timenotes import TimeNotes
from sitrep.briefing.together import join_stories
from sitrep.config.settings import Settings
from sitrep.model import Article, Contest, Listed


@dataclass(frozen=True, slots=True)
class Told:
    """What some articles tell: texts and items without what the last issue printed, and what is unused."""

    texts: tuple[Text, ...]
    found: list[Found]
    unused: list[Listed]
    reprints: Reprints

    @classmethod
    def of(cls, articles: Sequence[Article], setting: Setting, settings: Settings, notes: TimeNotes) -> Self:
        """Find the items of articles and put those of one event together."""
        texts = gather_texts(articles)
        found, unused = find_items(texts, settings)
        reprints = Reprints.find(texts, found, setting.previous, settings.dates)
        unused += reprints.listed(texts)
        fresh = [entry for entry in found if not reprints.has(entry.text)]
        return cls(
            tuple(text for text in texts if not reprints.has(text)),
            join_stories(merge_repeats(fresh), notes),
            unused,
            reprints,
        )

    @property
    def articles(self) -> list[Article]:
        """All articles of the texts."""
        return [article for text in self.texts for article in text.members]


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is made of: the day's items on their shelves, the late ones, and what belongs to them.

    `news` are the items of the printed page that no earlier issue printed; `retelling` is None where there is
    no earlier issue.
    """

    day: Told
    late: Told
    shelves: dict[str, Shelved]
    news: list[Found]
    contests: tuple[Contest, ...]
    asides: Asides
    notes: TimeNotes
    retelling: Retelling | None


def gather_material(
    inside: Sequence[Article], setting: Setting, settings: Settings, backing: Backing
) -> Material:
    """Gather what the articles of a day, `inside` its theatre, and those that came late give to its brief."""
    by_id = {article.id: article for article in (*inside, *setting.late)}
    notes = TimeNotes(by_id, settings.dates)
    day = Told.of(inside, setting, settings, notes)
    late = Told.of(setting.late, setting, settings, notes)
    shelves = shelve(day.found, settings)
    printed = _printed(shelves)
    rest = [entry for shelved in shelves.values() for entry in shelved.rest]
    contests = find_contests(day.articles, settings.theatre) + find_contests(late.articles, settings.theatre)
    asides = find_asides([*printed, *rest, *late.found], contests, by_id, backing)
    shelves = drop_doubled(shelves, printed, asides)
    leads = [text.lead for text in day.texts]
    previous = setting.previous
    return Material(
        day=day,
        late=late,
        shelves=shelves,
        news=[entry for entry in _printed(shelves) if not day.reprints.holds(entry)],
        contests=contests,
        asides=asides,
        notes=notes,
        retelling=Retelling.of(previous, leads, settings.dates) if previous else None,
    )


def _printed(shelves: dict[str, Shelved]) -> list[Found]:
    return [entry for shelved in shelves.values() for entry in shelved.printed]
