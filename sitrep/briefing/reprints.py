"""Texts that the last issue told already, word for word: they are no news, whoever prints them again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from sitrep.analysis.copies import mark_copies, shingles_of
from sitrep.analysis.dates.events import resolve_times
from sitrep.briefing.edition import Previous
from sitrep.briefing.endnotes import list_unused, name_text
from sitrep.briefing.items import Found, Text
from sitrep.config.dating import DateSettings
from sitrep.model import Article, Listed
from sitrep.text import fold

_BEFORE = "before "  # the same article may stand on both sides
_WORD = re.compile(r"[^\W_]+")
# Two terse reports of two nights may be alike to the last word.
_LEAST_WORDS = 25
_WIDEST = 1  # days of a time that tells one event from another: a night
_SHINGLE_WORDS = 3
_SAME = 0.9  # of the runs of words of an item stand in the older text


@dataclass(frozen=True, slots=True)
class Reprints:
    """What of a day the last issue had: whole texts by their lead's id, each with the reason, and items."""

    texts: dict[str, str]
    items: frozenset[str]

    @classmethod
    def find(
        cls,
        texts: Sequence[Text],
        found: Sequence[Found],
        previous: Previous | None,
        dates: DateSettings,
    ) -> Self:
        """Find the texts that copy one of the last issue.

        A text is a reprint where every item of it stands in the older text: its words all of them, in the
        same order, and no day that the older text does not have. Where one tells more, the text stays, and
        only what it repeats is known. What an analyst pinned stays.
        """
        if previous is None or not previous.articles:
            return cls({}, frozenset())
        items: defaultdict[str, list[Found]] = defaultdict(list)
        for entry in found:
            items[entry.text.lead.id].append(entry)
        leads = [
            text.lead
            for text in texts
            if text.lead.id in items
            and not text.pinned
            and len(_WORD.findall(text.lead.clipping.text)) >= _LEAST_WORDS
        ]
        whole: dict[str, str] = {}
        repeated: set[str] = set()
        for lead, older in _pairs(leads, previous.articles):
            again = {entry.id for entry in _repeated(items[lead.id], older, dates)}
            repeated |= again
            if len(again) == len(items[lead.id]):
                whole.setdefault(lead.id, f"copy of {name_text(older)}, told in {previous.id}")
        return cls(whole, frozenset(repeated))

    def holds(self, entry: Found) -> bool:
        """Tell whether the last issue had all that an item tells, and what other texts tell behind it."""
        return all(each.id in self.items for each in entry.told)

    def has(self, text: Text) -> bool:
        """Tell whether a text is a reprint."""
        return text.lead.id in self.texts

    def listed(self, texts: Iterable[Text]) -> list[Listed]:
        """List the reprints."""
        return [
            list_unused(article, self.texts[text.lead.id])
            for text in texts
            if self.has(text)
            for article in text.members
        ]


def _pairs(leads: Sequence[Article], before: Iterable[Article]) -> Iterator[tuple[Article, Article]]:
    """Yield the texts of a day with the older ones of which they may be copies."""
    named = [replace(each, clipping=replace(each.clipping, id=_BEFORE + each.id)) for each in before]
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in mark_copies([*named, *leads]):
        groups[article.duplicate_of or article.id].append(article)
    for group in groups.values():
        older = [each for each in group if each.id.startswith(_BEFORE)]
        for article in group:
            if not article.id.startswith(_BEFORE):
                for each in older:
                    yield (
                        article,
                        replace(each, clipping=replace(each.clipping, id=each.id.removeprefix(_BEFORE))),
                    )


def _repeated(items: Sequence[Found], older: Article, dates: DateSettings) -> Iterator[Found]:
    """Yield the items whose words stand in an older text, in its order, and mean no day that it does not."""
    known = set(_WORD.findall(fold(older.clipping.text)))
    runs = shingles_of(older.clipping.text, _SHINGLE_WORDS)
    days = {day for _, day in _days_in(older, dates)}
    told = list(_days_in(items[0].text.lead, dates))
    for entry in items:
        words = " ".join(excerpt.text for excerpt in entry.excerpts)
        mine = shingles_of(words, _SHINGLE_WORDS)
        if (
            known.issuperset(_WORD.findall(fold(words)))
            and len(mine & runs) >= _SAME * len(mine)
            and all(day in days for at, day in told if _is_within(at, entry))
        ):
            yield entry


def _days_in(article: Article, dates: DateSettings) -> Iterator[tuple[int, date]]:
    """Yield the days that the words of a text mean, no wider than a night, with where those words stand."""
    for each in resolve_times(article.clipping, article.date, dates):
        if (each.latest - each.earliest).days <= _WIDEST:
            yield each.text_start, each.earliest
            yield each.text_start, each.latest


def _is_within(at: int, entry: Found) -> bool:
    """Tell whether an offset of a text is within what an item quotes of it."""
    place = entry.text.lead.clipping.text_offset
    return any(place(excerpt.start) <= at <= place(excerpt.end - 1) for excerpt in entry.excerpts)
