"""Header lines: the labels that news pages and wires print before a value, and what they state."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep.model import FieldName
from sitrep.reading.bylines import find_byline
from sitrep.reading.datewords import date_labels, is_dated, is_only_date
from sitrep.reading.furniture import find_rule
from sitrep.reading.lines import ends_sentence
from sitrep.reading.outlets import are_names
from sitrep.reading.placed import is_document, read_document_day, read_placed_day

_LABELS: dict[FieldName | None, str] = {
    FieldName.TITLE: "title|headline|subject|titre|titel|título|titulo|заголовок|тема|العنوان|عنوان|"
    "عنوان خبر",
    FieldName.PUBLISHER: (
        "publisher|source|outlet|publication|newspaper|site|provider|quelle|fuente|fonte|источник|джерело|"
        "المصدر|مصدر|منبع"
    ),
    FieldName.BYLINE: (
        "byline|author|authors|by|written by|reported by|reporter|correspondent|auteur|autor|autorin|автор|"
        "الكاتب|کاتب|نویسنده"
    ),
    FieldName.URL: "url|link|permalink|web address|original link|read at|ссылка|lien|enlace|الرابط|رابط|لینک",
    FieldName.LANGUAGE: "language|lang|langue|sprache|idioma|язык|اللغة",
    # Lines about the page that state nothing which is kept.
    None: (
        "news id|id|article id|story id|doc id|document id|guid|ref|code|length|word count|words|section|"
        "slug|place|location|"
        "priority|category|categories|tags|tag|keywords|key words|topics|topic|views|edition|dateline-id|"
        "kategorie|catégorie|categoría|рубрика|теги|التصنيف|الوسوم|رقم الخبر|کد خبر|دسته‌بندی"
    ),
}
_LABELLED = re.compile(
    r"[-*•>\s]{0,4}(?:\*\*)?([^\W\d_][\w .’'/\u200c-]{0,24}?)(?:\*\*)?\s{0,3}[:：](?:\*\*)?(?:\s+|(?=\d)|$)"
)
_URL = re.compile(r"<?(https?://[^\s<>]{4,2000}|www\.[^\s<>]{4,2000})>?$", re.IGNORECASE)
_ADDED_BYLINE = re.compile(r"[ \t]+(?:by|von|par|por)[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_ON = re.compile(r"(?:on|at|le|am|el)[ \t]+", re.IGNORECASE)
_PIECES = re.compile(r"\s*[|·•]\s*|\s+[—–/]\s+")
_LONGEST_VALUE = {FieldName.TITLE: 220, FieldName.URL: 2000}
_MOST_WORDS = 14
_LONGEST_LABEL = 40
_LONGEST_KEPT = 240
_PLACE_WORDS = 4
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
    if found := _read_piece(text, 0, len(text)):
        return found
    # "*Lake Herald, 3 May 2022*"
    if text[0] in "*_" and text[-1] == text[0] and (inner := text.strip("*_")):
        start = text.index(inner)
        return tuple(Stated(name, start + first, start + last) for name, first, last in _read_line(inner))
    if len(text) > 240 or not (seams := list(_PIECES.finditer(text))):
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
    if not all(_is_aside(text[first:last]) for first, last in asides):
        return ()
    return tuple(pieces)


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
        return date_labels().get(_plain(text))
    return _names().get(_plain(match.group(1)))


def _read_piece(text: str, start: int, end: int) -> tuple[Stated, ...]:
    piece = text[start:end]
    if match := _URL.match(piece):
        return (Stated(FieldName.URL, start + match.start(1), start + match.end(1)),)
    placed = _placed_date(piece, start)
    if is_only_date(piece) or any(one.name is FieldName.PUBLISHER for one in placed):
        return placed or (Stated(FieldName.DATE, start, end),)
    match = _LABELLED.match(piece)
    if match and (label := _plain(match.group(1))) in _names():
        return _value(_names()[label], text, start + match.end(), end)
    opening = piece.split(maxsplit=1)[:1]
    for seam in _prefixes(piece) if opening and opening[0].casefold() in _first_words() else ():
        if (label := _plain(piece[: seam[0]])) in date_labels():
            return _value(date_labels()[label], text, start + seam[1], end)
    if byline := find_byline(piece):
        return (Stated(FieldName.BYLINE, start + byline[0], start + byline[1]),)
    return () if _PIECES.search(piece) else placed


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


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def _names() -> dict[str, FieldName | None]:
    if not _TABLE:
        for name, words in _LABELS.items():
            _TABLE.update((word, name) for word in words.split("|"))
        _TABLE.update(date_labels())
    return _TABLE


_TABLE: dict[str, FieldName | None] = {}
