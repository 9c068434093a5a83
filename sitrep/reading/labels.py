"""Header lines: the labels that news pages and wires print before a value, and what they state."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep.model import FieldName
from sitrep.reading.agencies import is_agency
from sitrep.reading.bylines import find_byline
from sitrep.reading.datewords import date_labels, is_dated, is_only_date
from sitrep.reading.furniture import find_rule
from sitrep.reading.labelwords import label_names, plain_label
from sitrep.reading.lines import ends_sentence
from sitrep.reading.outlets import are_names, is_named_outlet
from sitrep.reading.placed import is_document, is_titled_outlet, read_document_day, read_placed_day

_LABELLED = re.compile(
    r"[-*•>\s]{0,4}(?:\*\*)?([^\W\d_][\w .’'/\u200c-]{0,24}?)(?:\*\*)?\s{0,3}[:：](?:\*\*)?(?:\s+|(?=\d)|$)"
)
_URL = re.compile(r"<?(https?://[^\s<>]{4,2000}|www\.[^\s<>]{4,2000})>?$", re.IGNORECASE)
_ADDED_BYLINE = re.compile(r"[ \t]+(?:by|von|par|por)[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_COMMA = re.compile(r",\s{1,3}")
_MOST_COMMAS = 3
_DIGITS = re.compile(r"\d+")
_DAY_AND_YEAR = 2
_ON = re.compile(r"(?:on|at|le|am|el)[ \t]+", re.IGNORECASE)
_BRACKETED = re.compile(r"\[([^\[\]]{6,60})\]\s{1,3}(\S.{5,200})$")
_PIECES = re.compile(r"\s*[|·•]\s*|\s+[—–/]\s+")
# Before a name that is an outlet's they announce it; a person's is that of a letter.
_SENDERS = frozenset(["from", "von", "de", "da", "от", "від", "من"])
_LONGEST_VALUE = {FieldName.TITLE: 220, FieldName.URL: 2000}
_MOST_WORDS = 14
_LONGEST_LABEL = 40
_LONGEST_KEPT = 240
_PLACE_WORDS = 4
_TITLE_WORDS = 3
_DAYS = frozenset({FieldName.DATE, FieldName.UPDATED})
_LONGEST_LINE = 120


class Stated(NamedTuple):
    """A value on a header line; `name` is None for what states nothing that is kept. Offsets in the line."""

    name: FieldName | None
    start: int
    end: int


def read_header_line(text: str) -> tuple[Stated, ...]:
    """Read a line that holds nothing but header values ("Publish Date : 7 June", "By A | Updated: …").

    Empty if it is no header line; offsets are those of the line.
    """
    # Running text is the commonest case, and quickly told.
    if len(text) > _LONGEST_LINE and (text[-1] in '.”"' or (len(text) > 240 and "://" not in text[:40])):
        return ()
    return _read_line(text) if len(text) <= _LONGEST_KEPT else _read_line.__wrapped__(text)


def read_line_below(text: str) -> tuple[Stated, ...]:
    """Read a line that stands below a title: a header line, or the name of a report and its day."""
    return read_header_line(text) or tuple(Stated(*one) for one in read_document_day(text))


# Several passes read the same first and last lines.
@lru_cache(maxsize=512)
def _read_line(text: str) -> tuple[Stated, ...]:
    if found := _read_piece(text, 0, len(text)) or _read_bracketed(text) or _read_signed(text):
        return found
    # In stars or brackets: "*Lake Herald, 3 May 2022*".
    is_dated_pair = text[0] + text[-1] in {"()", "[]"} and any(map(str.isdigit, text[:_LONGEST_LINE]))
    if (is_dated_pair or text[0] + text[-1] in {"**", "__"}) and (inner := text.strip("*_()[]")):
        start = text.index(inner)
        return tuple(Stated(name, start + first, start + last) for name, first, last in _read_line(inner))
    return _read_pieces(text) if len(text) <= _LONGEST_KEPT else ()


def _read_bracketed(text: str) -> tuple[Stated, ...]:
    """Read outlet and day in brackets before a title: "[Lake Herald, 3 May 2022] Bridge shut"."""
    match = _BRACKETED.match(text)
    if match is None:
        return ()
    source = _read_piece(text, *match.span(1))
    titled = _title_beside(text, [match.span(2)], source)
    return (*source, *titled) if titled else ()


def _read_signed(text: str) -> tuple[Stated, ...]:
    """Read writer, outlet and day with commas between them: "By Ana Example, Lake Herald, 3 May 2022"."""
    for seam in list(_COMMA.finditer(text[:_LONGEST_LINE]))[:_MOST_COMMAS]:
        byline = find_byline(text[: seam.start()])
        if byline is None:
            return ()
        if source := _placed_date(text[seam.end() :], seam.end()):
            return (Stated(FieldName.BYLINE, *byline), *source)
        if is_only_date(text[seam.end() :]):
            return (Stated(FieldName.BYLINE, *byline), Stated(FieldName.DATE, seam.end(), len(text)))
    return ()


def _read_pieces(text: str) -> tuple[Stated, ...]:
    """Read a line of several values with strokes or dots between them."""
    seams = list(_PIECES.finditer(text))
    if not seams:
        return ()
    pieces: list[Stated] = []
    asides: list[tuple[int, int]] = []
    begin = 0
    for end, following in [*((seam.start(), seam.end()) for seam in seams), (len(text), len(text))]:
        if text[begin:end].strip():
            piece = _read_piece(text, begin, end)
            pieces += piece
            if not piece:
                asides.append((begin, end))
        begin = following
    if asides and not any(one.name in _DAYS for one in pieces):
        return ()
    if titled := _title_beside(text, asides, pieces):
        return (*pieces, *titled)
    if not all(_is_aside(text[first:last]) for first, last in asides):
        return ()
    # An outlet stands first: "Lake Herald | Published: 3 May 2022".
    if asides[:1] == [(0, seams[0].start())] and is_named_outlet(text[: seams[0].start()].split()):
        pieces.insert(0, Stated(FieldName.PUBLISHER, *asides[0]))
    return tuple(pieces)


def _title_beside(
    text: str, asides: Sequence[tuple[int, int]], pieces: Sequence[Stated]
) -> tuple[Stated, ...]:
    """Return title and outlet of a line that holds a day too: "Bridge shut — Lake Herald — 3 May 2022"."""
    outlets = [
        Stated(FieldName.PUBLISHER, start, end)
        for start, end in asides
        if is_named_outlet(text[start:end].split()) or is_agency(text[start:end])
    ]
    rest = [span for span in asides if span not in {(one.start, one.end) for one in outlets}]
    stated = [one.name for one in (*pieces, *outlets) if one.name is not None]
    if len(rest) != 1 or sorted(stated) != [FieldName.DATE, FieldName.PUBLISHER]:
        return ()
    title = text[slice(*rest[0])]
    day = next(text[one.start : one.end] for one in pieces if one.name is FieldName.DATE)
    # A row of a table has strokes at its ends, or begins with what it counts, or names no day.
    if text[0] == "|" or not title[:1].isalpha() or len(_DIGITS.findall(day)) < _DAY_AND_YEAR:
        return ()
    if len(title.split()) < _TITLE_WORDS or ends_sentence(title) or is_document(title):
        return ()
    return (*outlets, Stated(FieldName.TITLE, *rest[0]))


def _is_aside(piece: str) -> bool:
    """Tell what may stand beside a day and states nothing: a place, the minutes that reading takes."""
    if is_document(piece):
        return False
    words = piece.split()
    is_place = len(words) <= _PLACE_WORDS and are_names(words) and not any(map(str.isdigit, piece))
    return is_place or find_rule(piece) is not None


def label_alone(text: str) -> FieldName | None:
    """Return the field of a label whose value stands on the next line ("Publish Date :", "Published")."""
    if len(text) >= _LONGEST_LABEL:
        return None
    match = _LABELLED.match(text)
    if match is None or match.end() != len(text):
        return date_labels().get(plain_label(text))
    return label_names().get(plain_label(match.group(1)))


def _read_piece(text: str, start: int, end: int) -> tuple[Stated, ...]:
    piece = text[start:end]
    if match := _URL.match(piece):
        return (Stated(FieldName.URL, start + match.start(1), start + match.end(1)),)
    placed = _placed_date(piece, start)
    if is_only_date(piece) or any(one.name is FieldName.PUBLISHER for one in placed):
        return placed or (Stated(FieldName.DATE, start, end),)
    match = _LABELLED.match(piece)
    if match and (label := plain_label(match.group(1))) in label_names():
        return _value(label_names()[label], text, start + match.end(), end)
    if match and label in _SENDERS and is_titled_outlet(piece[match.end() :]):
        return (Stated(FieldName.PUBLISHER, start + match.end(), end),)
    return _read_unlabelled(text, start, end) or (() if _PIECES.search(piece) else placed)


def _read_unlabelled(text: str, start: int, end: int) -> tuple[Stated, ...]:
    """Read a piece whose label has no colon, or that is a byline."""
    piece = text[start:end]
    opening = piece.split(maxsplit=1)[:1]
    for seam in _prefixes(piece) if opening and opening[0].casefold() in _first_words() else ():
        if (label := plain_label(piece[: seam[0]])) in date_labels():
            return _value(date_labels()[label], text, start + seam[1], end)
    if byline := find_byline(piece):
        return _read_byline(piece, start, *byline)
    return ()


def _read_byline(piece: str, start: int, first: int, last: int) -> tuple[Stated, ...]:
    """Read who wrote it, and the outlet behind the last comma ("By Ana Example, Lake Herald")."""
    seam = piece.rfind(", ", first, last)
    if seam < 0 or not is_named_outlet(piece[seam + 2 : last].split()):
        return (Stated(FieldName.BYLINE, start + first, start + last),)
    outlet = Stated(FieldName.PUBLISHER, start + seam + 2, start + last)
    return Stated(FieldName.BYLINE, start + first, start + seam), outlet


def _placed_date(piece: str, start: int) -> tuple[Stated, ...]:
    """Read a day beside a place or the outlet ("Kyiv, 8 May 2022")."""
    return tuple(Stated(*one) for one in read_placed_day(piece, start))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(label.split()[0] for label in date_labels())


def _prefixes(piece: str) -> list[tuple[int, int]]:
    """Return where a label without a colon may end and its value begin, longest label first."""
    seams = [(match.start(), match.end()) for match in re.finditer(r"[ \t]+", piece[:60])][:5]
    return seams[::-1]


def _value(name: FieldName | None, text: str, start: int, end: int) -> tuple[Stated, ...]:
    value = text[start:end]
    if not value.strip() or len(value) > _LONGEST_VALUE.get(name or FieldName.LANGUAGE, 120):
        return ()
    if name in {FieldName.DATE, FieldName.UPDATED, FieldName.RETRIEVED}:
        return _dated_value(name, text, start, end)
    if name in {FieldName.URL, FieldName.PUBLISHER} and (match := _URL.match(value)):
        return (Stated(FieldName.URL, start + match.start(1), start + match.end(1)),)
    if name is FieldName.PUBLISHER and (placed := _placed_date(value, start)):
        outlet_end = start + len(value[: placed[-1].start - start].rstrip(" ,،"))
        return (Stated(name, start, outlet_end), placed[-1])
    is_words = name is not FieldName.TITLE and (len(value.split()) > _MOST_WORDS or _is_sentence(value))
    return () if name is FieldName.URL or is_words else (Stated(name, start, end),)


def _dated_value(name: FieldName | None, text: str, start: int, end: int) -> tuple[Stated, ...]:
    """Read a date and, behind it, a byline ("March 3, 2022 by A. Writer")."""
    if on := _ON.match(text, start, end):
        start = on.end()
    if (seam := _ADDED_BYLINE.search(text, start, end)) and is_dated(text[start : seam.start()]):
        return (Stated(name, start, seam.start()), Stated(FieldName.BYLINE, seam.end(), end))
    value = text[start:end]
    if is_dated(value) and not _is_sentence(value):
        return (Stated(name, start, end),)
    return ()


def _is_sentence(value: str) -> bool:
    return ends_sentence(value) and len(value.split()) > 6
