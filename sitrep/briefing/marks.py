"""Which items the last issue told already: the others are new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from sitrep.briefing.edition import Previous
from sitrep.briefing.items import Found
from sitrep.briefing.together import alikeness, words_of

# Two items of different days tell one event if they share so much; words of the trade count little.
_SAME_EVENT = 0.4
NEW, UPDATED = "new", "updated"


@dataclass(slots=True)
class Marks:
    """For each item of a day the item of the last issue that told its event, or None.

    `updated` collects items of which a figure changed; without a last issue nothing is marked.
    """

    told: Mapping[str, str | None]
    updated: set[str] = field(default_factory=set)

    @classmethod
    def against(cls, previous: Previous | None, found: Iterable[Found]) -> Self:
        """Compare the items of a day with those of the last issue, by their words and units."""
        if previous is None:
            return cls({})
        before = [
            (str(item["id"]), _words(item))
            for section in previous.record.get("sections", ())
            for item in (*section.get("items", ()), *section.get("more", ()))
        ]
        return cls({entry.id: _same(entry, before) for entry in found})

    def of(self, item: str) -> str | None:
        """Return the mark that an item prints."""
        if item in self.updated:
            return UPDATED
        return NEW if item in self.told and self.told[item] is None else None


def _same(entry: Found, before: list[tuple[str, dict[str, float]]]) -> str | None:
    mine = words_of((excerpt.text for excerpt in entry.excerpts), entry.language, entry.units)
    rated = [(alikeness(mine, words), name) for name, words in before]
    likest = max(rated, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return likest[1] if likest[0] >= _SAME_EVENT else None


def _words(item: Mapping[str, Any]) -> dict[str, float]:
    texts = (str(excerpt["text"]) for excerpt in item.get("excerpts", ()))
    return words_of(texts, "en", tuple(map(str, item.get("units", ()))))
