"""Counts that a text says to revise itself, and the count of the last issue that each takes the place of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitrep.briefing.items import Found
from sitrep.briefing.reported import Reported, is_one_place
from sitrep.model import Figure


@dataclass(frozen=True, slots=True)
class Revised:
    """An item that revises an earlier count: where its new number stands, and the old one."""

    item: str
    article: str
    start: int
    older: Figure


def find_revised(found: Iterable[Found]) -> Iterator[Revised]:
    """Yield the items whose printed words name an older number beside the one that holds now."""
    for entry in found:
        for told in entry.told:
            article = told.text.lead
            for figure in article.figures:
                if figure.superseded_by is None or figure.superseded_by >= len(article.figures):
                    continue
                newer = article.figures[figure.superseded_by]
                if any(
                    excerpt.holds(figure.start, figure.end) and excerpt.holds(newer.start, newer.end)
                    for excerpt in told.excerpts
                ):
                    yield Revised(entry.id, article.id, newer.start, figure)


def counted_before(revised: Revised, new: Reported, before: Sequence[Reported]) -> Reported | None:
    """Return the count of the last issue that a text revises: its number, in its story or at its place.

    Who gave it may go by another name now, since the text itself says that the count is an older one.
    """
    fitting = [
        old
        for old in before
        if old.figure.metric is new.figure.metric
        and old.figure.unit == new.figure.unit
        and old.figure.value == revised.older.value
        and _may_be_one(old, new)
    ]
    return min(fitting, key=lambda old: (old.article, old.figure.start), default=None)


def _may_be_one(old: Reported, new: Reported) -> bool:
    same_story = old.told is not None and new.told is not None and old.told.story == new.told.story
    if old.place and new.place:
        return is_one_place(old.place, new.place)
    return same_story
