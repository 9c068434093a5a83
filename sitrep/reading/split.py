"""Cut a document that holds several articles into its parts; one article, however long, stays one."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from sitrep.languages.registry import languages
from sitrep.model import Document, Field, FieldName, Part
from sitrep.reading import markers
from sitrep.reading.credits import AGENCY_TAIL
from sitrep.reading.datelines import dateline_strength
from sitrep.reading.datewords import is_dated
from sitrep.reading.furniture import find_rule
from sitrep.reading.labels import read_header_line
from sitrep.reading.lines import Line, is_headline, is_prose, is_rule, read_lines
from sitrep.reading.mastheads import find_head_title, read_shared
from sitrep.reading.titles import title_mark

# Sizes are in words of running text, counted as six signs each, so that they hold for scripts without spaces.
_SIGNS_PER_WORD = 6
_ARTICLE = 20  # what can stand as an article by itself
_MASTHEAD = 25  # more than this before the first marker is text of its own
_GREETING = 60  # what a newsletter may say before the first of at least three items
_ITEMS = 3
_LONGEST_TITLE = 240
_OPENING = 4  # lines in which an article shows its dateline
_HEAD = 6  # lines in which an article states its own day
_REST = 10  # less than this behind the last marker is the foot of the page
_FULL = 0.6  # so many of the pieces are articles by themselves
_SHARED = frozenset(
    {FieldName.DATE, FieldName.UPDATED, FieldName.PUBLISHER, FieldName.LANGUAGE, FieldName.RETRIEVED}
)
_WEEKDAY_OR_DATE = 300
_QUOTED_OUTLET = re.compile(
    r"\b(?:writes|reports|reported|пишет|сообщает|schreibt|berichtet|écrit|rapporte|escribe|informa)\b|"
    r"كتبت|ذكرت"
)
_READ_ON = re.compile(
    r"(?:read more|read the (?:full|original)|source|link|full (?:story|text)|читать|weiterlesen|lire)\b",
    re.IGNORECASE,
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
    _Kind(markers.find_records, may_trail=True),
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
        return (self._until[last] - self._until[first]) / _SIGNS_PER_WORD


def _weigh(kind: _Kind, found: list[int], lines: Sequence[Line], sizes: _Sizes) -> list[int]:
    """Return the starts of the articles if the markers part articles, else nothing."""
    starts = found
    before, rest = sizes.between(0, starts[0]), sizes.between(starts[-1], len(lines))
    if kind.may_trail and before > _MASTHEAD and rest < _MASTHEAD:
        starts = [0, *(_below(lines, number) for number in starts)]
        starts = [number for number in starts if number < len(lines)]
    elif before > _MASTHEAD and not (kind.weak and len(found) >= _ITEMS and _is_greeting(lines[: starts[0]])):
        if not kind.prose_before:
            return []
        starts = [0, *starts]
    elif not kind.prose_before and _is_lead(lines[: starts[0]]):
        return []
    starts = _merge(starts, lines, sizes, headed=kind.weak and not kind.counted)
    if len(starts) < 2:
        return []
    bounds = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    full = [sizes.between(*bound) >= _ARTICLE for bound in bounds]
    if sum(full) < 2 or sum(full) < _FULL * len(full):
        return []
    pieces = [lines[first:last] for first, last in bounds]
    if kind.weak and not (all(map(_is_article, pieces)) or (kind.counted and _vouch(pieces))):
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
        if end == len(lines) and merged and (size < _REST or _is_foot(lines[start:end])):
            break
        previous_is_head = headed and bool(merged) and sizes.between(merged[-1], start) < _ARTICLE
        if not previous_is_head:
            merged.append(start)
    return merged


def _is_greeting(head: Sequence[Line]) -> bool:
    """Tell whether what stands before the first item is no article: short, and nothing in it dated."""
    return sum(len(line.text) for line in head) / _SIGNS_PER_WORD <= _GREETING and _evidence(
        head
    ) <= _is_news_title(head[0].text)


def _is_foot(piece: Sequence[Line]) -> bool:
    """Tell whether a piece is nothing but the words of the page ("You receive this letter because …")."""
    return all(is_rule(line.text) or find_rule(line.text) for line in piece)


def _is_article(piece: Sequence[Line]) -> bool:
    """Tell whether a piece shows by itself that it is an article: at least two points of evidence."""
    return _evidence(piece) >= 2


def _vouch(pieces: Sequence[Sequence[Line]]) -> bool:
    """Tell whether items of one count vouch for each other: all but one are articles, and that one may be.

    A dateline below the first item will do for the rest: a section of an article has none.
    """
    points = [_evidence(piece) for piece in pieces]
    if len(points) < _ITEMS or not all(points):
        return False
    return sum(one < 2 for one in points) <= 1 or any(
        dateline_strength(line.text) == 2 for piece in pieces[1:] for line in piece[:_OPENING]
    )


def _is_lead(head: Sequence[Line]) -> bool:
    """Tell whether what stands before the first item is the lead of an article, however short."""
    return any(dateline_strength(line.text) and is_prose(line.text) for line in head)


def _evidence(piece: Sequence[Line]) -> int:
    body = [line for line in piece if not is_rule(line.text)]
    prose = [line.text for line in body if is_prose(line.text)]
    if not prose:
        return 0
    points = 2 * any(read_header_line(line.text) for line in body[:6])
    points += 2 * any(dateline_strength(line.text) == 2 for line in body[:_OPENING])
    points += 2 * any(AGENCY_TAIL.search(line.text, max(0, len(line.text) - 80)) for line in body[-3:])
    points += 2 * (
        len(body) > 2 and any(_READ_ON.match(line.text) and not is_prose(line.text) for line in body[-2:])
    )
    points += bool(_QUOTED_OUTLET.search(prose[0], 0, _WEEKDAY_OR_DATE))
    points += _is_news_title(body[0].text)
    points += _names_day(prose[0])
    return points


def _is_news_title(text: str) -> bool:
    mark = title_mark(text, 0)
    title = (text[mark.end() :].removesuffix("**") if mark else text) if len(text) < _LONGEST_TITLE else ""
    return len(title.split()) >= 4 and is_headline(title) and title[-1] not in "?؟？"


def _names_day(text: str) -> bool:
    words = text[:_WEEKDAY_OR_DATE].split()
    return any(is_dated(" ".join(words[at : at + 3])) for at in range(len(words))) or bool(
        _weekdays().search(text, 0, _WEEKDAY_OR_DATE)
    )


@cache
def _weekdays() -> re.Pattern[str]:
    forms = {form for language in languages() for day in language.weekdays for form in day.split("|")}
    return re.compile(
        rf"\b(?:{'|'.join(sorted(re.escape(form) for form in forms if len(form) > 3))}|yesterday)\b",
        re.IGNORECASE,
    )


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
    return any(read_header_line(line.text) for line in piece[:_HEAD]) or any(
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
