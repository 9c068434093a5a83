"""The parts of a page, beside the words of its items, that a version prints otherwise than the one before."""

from collections.abc import Callable, Iterable
from typing import Any

from sitrep.briefing.edition import Previous
from sitrep.model import Brief, Correction, Count, Excerpt, Item

CHANGED = "changed"


def find_changed_parts(replaced: Previous | None, brief: Brief) -> tuple[Correction, ...]:
    """Name the parts that tell something else, in the order of the page; numbers of endnotes are no matter.

    Each is a correction of the kind "changed" whose `theme` is the part, without words of its own.
    """
    if replaced is None:
        return ()
    parts = [part for part, told in _PARTS.items() if told(replaced.brief) != told(brief)]
    labels = ["items"] if _labels(replaced.brief, brief) else []
    return tuple(Correction(CHANGED, part, "") for part in (*labels, *parts))


def _words(excerpts: Iterable[Excerpt]) -> tuple[str, ...]:
    return tuple(" ".join(excerpt.text.split()) for excerpt in excerpts)


def _count(count: Count) -> tuple[Any, ...]:
    figure = count.figure
    said = (figure.metric, figure.value, figure.min, figure.max, figure.qualifier, figure.unit, figure.group)
    who = (figure.speaker, figure.party, figure.basis, figure.period, figure.denied_by)
    return (*said, *who, count.place, count.tag, count.grade, tuple(map(_count, count.further)))


def _items(brief: Brief) -> dict[tuple[str, tuple[str, ...]], tuple[Any, ...]]:
    """Return what stands beside the words of each item."""
    items = [*(i for part in brief.sections for i in (*part.items, *part.more)), *brief.late]
    return {(item.theme, _words(item.excerpts)): _beside(item) for item in items}


def _beside(item: Item) -> tuple[Any, ...]:
    asides = tuple((aside.kind, aside.owner, _words(aside.excerpts)) for aside in item.asides)
    return item.place, item.topic, item.mark, item.support, item.earliest, item.latest, asides


def _labels(brief: Brief, other: Brief) -> bool:
    """Tell whether items that both print stand with other labels, tags or counts beside them."""
    old, new = _items(brief), _items(other)
    return any(new[key] != beside for key, beside in old.items() if key in new)


_PARTS: dict[str, Callable[[Brief], object]] = {
    "highlights": lambda brief: [(each.place, _words(each.excerpts)) for each in brief.highlights],
    "key_figures": lambda brief: list(map(_count, brief.key_figures)),
    "overview": lambda brief: [
        (each.kind, each.metric, each.group, each.place, each.owner, each.before, each.after)
        for each in brief.changes.changes
    ],
    "contested": lambda brief: [
        (
            row.kind,
            row.place,
            [(each.owner, each.denies, list(map(_count, each.counts))) for each in row.versions],
        )
        for row in brief.contested
    ],
    "figures": lambda brief: sorted(repr(_count(each)) for each in brief.figures),
    "sources": lambda brief: {
        (each.publisher, each.byline, each.label, each.day, each.url, each.sha256) for each in brief.sources
    },
    "unprinted": lambda brief: {
        (each.article, each.reason) for each in (*brief.undated, *brief.outside, *brief.other)
    },
    "silent": lambda brief: brief.silence,
    "problems": lambda brief: {(each.file, each.what) for each in brief.problems},
    "notes": lambda brief: brief.notes,
}
