"""Which items the last issue told already: the others are new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from sitrep.briefing.items import Found
from sitrep.briefing.reprints import Reprints
from sitrep.briefing.retelling import Retelling, Told

NEW, UPDATED = "new", "updated"


@dataclass(slots=True)
class Marks:
    """For each item of a day whether the last issue told its event; empty where there is no last issue.

    `updated` collects the items of which a figure changed, `revising` those that revise a count which the
    last issue does not have: of these nobody can say that they are new.
    """

    told: Mapping[str, bool]
    updated: set[str] = field(default_factory=set)
    revising: set[str] = field(default_factory=set)

    @classmethod
    def against(cls, retelling: Retelling | None, found: Iterable[Found], reprints: Reprints) -> Self:
        """Compare the stories of items with those of all items of the last issue; its own words are told."""
        if retelling is None:
            return cls({})
        brief = retelling.previous.brief
        items = [*(i for part in brief.sections for i in (*part.items, *part.more)), *brief.late]
        before = {retelling.told_before(excerpt) for item in items for excerpt in item.excerpts[:1]}
        events: defaultdict[str, list[Told]] = defaultdict(list)
        for told in before:
            if told is not None:
                events[told.story].append(told)
        return cls(
            {
                entry.id: reprints.holds(entry)
                or any(
                    told.is_same_event(other)
                    for told in _told(entry, retelling)
                    for other in events.get(told.story, ())
                )
                for entry in found
            }
        )

    def of(self, item: str) -> str | None:
        """Return the mark that an item prints."""
        if item in self.updated:
            return UPDATED
        return NEW if self.is_new(item) else None

    def is_new(self, item: str) -> bool:
        """Tell whether the last issue had nothing of what an item tells."""
        return self.told.get(item) is False and item not in self.updated and item not in self.revising


def _told(entry: Found, retelling: Retelling) -> list[Told]:
    """Return what an item tells, and what other texts tell behind it."""
    told = (retelling.told_now(each.text.lead.id, each.excerpts[0].start) for each in entry.told)
    return [each for each in told if each is not None]
