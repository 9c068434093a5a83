"""What a page shows together: the parts of a section, and the sources that the printed page cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.model import Brief, Contested, Count, Item, Section


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading of a section, or under none."""

    title: str
    items: tuple[Item, ...]


def group_items(section: Section, other: str) -> Iterator[Group]:
    """Yield the parts of a section in print order; items of no part close it, headed `other`.

    A section without parts is one group without a heading.
    """
    for name, title in section.topics:
        items = tuple(item for item in section.items if item.topic == name)
        if items:
            yield Group(title, items)
    named = {name for name, _ in section.topics}
    rest = tuple(item for item in section.items if item.topic not in named)
    if rest:
        yield Group(other if named else "", rest)


def cited_on_paper(brief: Brief) -> frozenset[int]:
    """Return the numbers of the sources that the printed page cites; items left out have theirs elsewhere."""
    return frozenset(_cited(brief))


def _cited(brief: Brief) -> Iterator[int]:
    for highlight in brief.highlights:
        yield from highlight.citations
    for count in brief.key_figures:
        yield from _of_count(count)
    for change in brief.changes.changes:
        yield from change.citations
    for section in brief.sections:
        for item in section.items:
            yield from _of_item(item)
        for reference in section.references:
            yield from reference.citations
    for item in brief.late:
        yield from _of_item(item)
    for row in brief.contested:
        yield from _of_row(row)


def _of_count(count: Count) -> Iterator[int]:
    yield from count.citations
    for further in count.further:
        yield from further.citations


def _of_item(item: Item) -> Iterator[int]:
    yield from item.citations
    yield from item.told_by
    for aside in item.asides:
        yield from aside.citations


def _of_row(row: Contested) -> Iterator[int]:
    for version in row.versions:
        yield from version.citations
    for end in (row.lowest, row.highest):
        if end is not None:
            yield from end.citations
