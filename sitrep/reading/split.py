"""Cut a document that holds several articles into its parts; one article, however long, stays one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sitrep.model import Document, Field, FieldName, Part
from sitrep.reading import markers
from sitrep.reading.datelines import dateline_strength
from sitrep.reading.labels import read_header_line, read_line_below
from sitrep.reading.lines import Line, read_lines
from sitrep.reading.mastheads import find_head_title, read_shared
from sitrep.reading.pieces import ITEMS, SIGNS_PER_WORD, is_article, is_foot, is_greeting, is_lead, vouch
from sitrep.reading.posts import find_posts
from sitrep.reading.records import find_records

# Sizes are in words of running text (see `pieces`).
_ARTICLE = 20  # what can stand as an article by itself
_MASTHEAD = 25  # more than this before the first marker is text of its own
_HEAD = 6  # lines in which an article states its own day
_REST = 10  # less than this behind the last marker is the foot of the page
_FULL = 0.6  # so many of the pieces are articles by themselves
_SHARED = frozenset(
    {FieldName.DATE, FieldName.UPDATED, FieldName.PUBLISHER, FieldName.LANGUAGE, FieldName.RETRIEVED}
)


class _Kind(NamedTuple):
    """A kind of marker; a weak one counts only where every piece shows by itself that it is an article."""

    find: Callable[[Sequence[Line]], list[int]]
    weak: bool = False
    may_trail: bool = False  # it can stand below its article instead of above
    prose_before: bool = True  # an article without the marker may come first
    counted: bool = False  # each marker is one of a count, so that an item vouches for its neighbours


# Strongest first: the first kind that holds cuts the document.
_KINDS = (
    _Kind(markers.find_counters),
    _Kind(markers.find_end_marks),
    _Kind(markers.find_categories, may_trail=True),
    _Kind(find_records, may_trail=True),
    _Kind(markers.find_slugs),
    _Kind(markers.find_rules, weak=True),
    _Kind(markers.find_numbers, weak=True, prose_before=False, counted=True),
    _Kind(markers.find_headings, weak=True, prose_before=False),
    _Kind(markers.find_datelines),
)


def split_document(document: Document) -> tuple[Part, ...]:
    """Return the articles of a document in order; together they hold everything that isn't blank.

    Parts that the format delimits stand as they are, but for a single one that holds a dump. A wrong cut
    is worse than a missed one: a marker must repeat, and what it parts must be articles by themselves.
    """
    if len(document.parts) > 1:
        return document.parts
    given = document.parts[0] if document.parts else None
    start = given.body_start if given else document.body_start
    end = given.end if given else len(document.text)
    lines = read_lines(document.text, start, end)
    if posts := find_posts(document.text, lines):
        return _within(given, posts) if given else posts
    starts = _find_starts(lines)
    if given:
        return _within(given, _cut(lines, starts)) if len(starts) > 1 else (given,)
    return _cut(lines, starts) if lines else ()


def _find_starts(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the lines at which articles begin, by the strongest kind of marker that holds."""
    if len(lines) < 2:
        return [0]
    sizes = _Sizes(lines)
    numbered = set(markers.find_numbers(lines))
    for kind in _KINDS:
        found = sorted(set(kind.find(lines)))
        starts = _weigh(kind, found, lines, sizes) if found else []
        # Items of one count are all articles or none: what marks only some of them is no boundary.
        if starts and (kind.counted or numbered.isdisjoint(starts) or numbered.issubset(starts)):
            return starts
    return [0]


class _Sizes:
    """The words of running text between two lines, in constant time."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._until = [0]
        for line in lines:
            self._until.append(self._until[-1] + len(line.text))

    def between(self, first: int, last: int) -> float:
        return (self._until[last] - self._until[first]) / SIGNS_PER_WORD


def _weigh(kind: _Kind, found: list[int], lines: Sequence[Line], sizes: _Sizes) -> list[int]:
    """Return the starts of the articles if the markers part articles, else nothing."""
    starts = found
    before, rest = sizes.between(0, starts[0]), sizes.between(starts[-1], len(lines))
    if kind.may_trail and before > _MASTHEAD and rest < _MASTHEAD:
        starts = [0, *(_below(lines, number) for number in starts)]
        starts = [number for number in starts if number < len(lines)]
    elif before > _MASTHEAD and not (kind.weak and len(found) >= ITEMS and is_greeting(lines[: starts[0]])):
        if not kind.prose_before:
            return []
        starts = [0, *starts]
    elif not kind.prose_before and is_lead(lines[: starts[0]]):
        return []
    starts = _merge(starts, lines, sizes, headed=kind.weak and not kind.counted)
    if len(starts) < 2:
        return []
    bounds = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    full = [sizes.between(*bound) >= _ARTICLE for bound in bounds]
    if sum(full) < 2 or sum(full) < _FULL * len(full):
        return []
    pieces = [lines[first:last] for first, last in bounds]
    if kind.weak and not (all(map(is_article, pieces)) or (kind.counted and vouch(pieces))):
        return []
    return starts


def _below(lines: Sequence[Line], number: int) -> int:
    """Return the number of the first line below a block of header lines."""
    number += 1
    while number < len(lines) and (not lines[number].gap_before or read_header_line(lines[number].text)):
        number += 1
    return number


def _merge(starts: list[int], lines: Sequence[Line], sizes: _Sizes, *, headed: bool) -> list[int]:
    """Join what is no article to its neighbour: a title between drawn lines, the foot of the page."""
    merged: list[int] = []
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else len(lines)
        size = sizes.between(start, end)
        if end == len(lines) and merged and (size < _REST or is_foot(lines[start:end])):
            break
        previous_is_head = headed and bool(merged) and sizes.between(merged[-1], start) < _ARTICLE
        if not previous_is_head:
            merged.append(start)
    return merged


def _cut(lines: Sequence[Line], starts: list[int]) -> tuple[Part, ...]:
    """Make the parts; what stands above the first article is its header, and its day holds for all."""
    shared = tuple(one for one in read_shared(lines[: starts[0]]) if one.name in _SHARED)
    ends = [*starts[1:], len(lines)]
    below = shared or _read_first_masthead([lines[s:e] for s, e in zip(starts, ends, strict=True)])
    parts = []
    for position, (start, end) in enumerate(zip(starts, ends, strict=True)):
        begin = lines[start].start
        whole = begin if position else lines[0].start
        parts.append(Part(whole, lines[end - 1].end, begin, below if position else shared))
    return tuple(parts)


def _read_first_masthead(pieces: Sequence[Sequence[Line]]) -> tuple[Field, ...]:
    """Read what the head of the first piece states for all, where no other has a head of its own."""
    if len(pieces) < 2 or any(_is_headed(piece) for piece in pieces[1:]):
        return ()
    headline = find_head_title(pieces[0])
    return tuple(one for one in read_shared(pieces[0][: headline or 0]) if one.name in _SHARED)


def _is_headed(piece: Sequence[Line]) -> bool:
    return any(read_line_below(line.text) for line in piece[:_HEAD]) or any(
        dateline_strength(line.text) for line in piece[:_HEAD]
    )


def _within(given: Part, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Hand on what the format states to the articles that were found in its single part."""
    fields: tuple[Field, ...] = tuple(one for one in given.fields if one.name in _SHARED)
    first = parts[0]
    return (
        Part(given.start, first.end, first.body_start, (*fields, *first.fields)),
        *(Part(part.start, part.end, part.body_start, (*fields, *part.fields)) for part in parts[1:]),
    )
