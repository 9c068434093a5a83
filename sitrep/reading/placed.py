"""A day with the outlet or a place beside it: "Kyiv, 8 May 2022", "8 May 2022 (Sample Wire)"."""

import re

from sitrep.model import FieldName
from sitrep.reading.agencies import is_agency
from sitrep.reading.datewords import is_only_date
from sitrep.reading.outlets import are_names, is_named_outlet

_SEAM = r"(?:\s{0,3}[,،|/·•:]\s{1,3}|\s{1,3}[|/·•]\s{0,3}|\s[-–—]{1,2}\s)"
_BEFORE = re.compile(r"([^\W\d_][\w.’'/ -]{1,40}?)" + _SEAM)
_BRACKETED = re.compile(r"[(\[]([^\W\d_][^()\[\]]{1,40})[)\]]\s{0,3}(?:[,:|/–—-]\s{0,3})?")
_BEHIND = re.compile(r"(?:" + _SEAM + r"|\s[(\[])([^\W\d_][^()\[\]|/·•,،\d]{1,40})[)\]]?$")
_BRACKETED_DAY = re.compile(r"([^\W\d_][\w.’'/ -]{1,40}?) ?[(\[]([^()\[\]]{6,40})[)\]]$")
_REPORT_DAY = re.compile(r"(?:\s{0,2}[,:|]\s|\s[-–—]\s|\s\()([^()]{6,40})\)?$")
_LONGEST = 120
_MOST_WORDS = 4
# Before a stroke and a day these make the line a title ("Situation Report - 4 May 2021").
_DOCUMENT = re.compile(
    r"\b(?:reports?|updates?|overview|snapshot|statement|sitrep|summary|"
    r"analysis|note|rapport|bericht|informe|отч[её]т|обзор|تقرير)$",
    re.IGNORECASE,
)


def read_placed_day(piece: str, start: int) -> tuple[tuple[FieldName, int, int], ...]:
    """Return the day and, where a name beside it is that of an outlet, the outlet; offsets begin at `start`.

    Empty where something else stands beside the day, or nothing.
    """
    if len(piece) > _LONGEST or not any(map(str.isdigit, piece)):
        return ()
    if (match := _BRACKETED_DAY.match(piece)) and is_only_date(match[2]):
        return _stated(match[1], start, (start + match.start(2), start + match.end(2)))
    for pattern in (_BRACKETED, _BEFORE):
        if match := pattern.match(piece):
            rest = piece[match.end() :]
            day, more = _day_of(rest, start + match.end())
            if day:
                found = _stated(match[1], start + match.start(1), day)
                return _merge(found, more)
    day, more = _day_of(piece, start)
    return _merge(((FieldName.DATE, *day),), more) if day and more else ()


def is_document(name: str) -> bool:
    """Tell whether words end as the name of a report does: "Situation Report", "Flash Update"."""
    return _DOCUMENT.search(name) is not None


def find_report_day(title: str) -> tuple[int, int] | None:
    """Return where the day stands in the title of a report ("Flash Update - 4 May 2021")."""
    match = _REPORT_DAY.search(title, max(0, len(title) - 60)) if len(title) <= _LONGEST else None
    if match is None or not is_document(title[: match.start()]) or not is_only_date(match[1]):
        return None
    return match.span(1)


def _day_of(text: str, start: int) -> tuple[tuple[int, int] | None, tuple[tuple[FieldName, int, int], ...]]:
    """Return the span of a day that is all of a text but for a name behind it, and what that name states."""
    if match := _BEHIND.search(text, max(0, len(text) - 48)):
        day = (start, start + match.start())
        if is_only_date(text[: match.start()]) and (
            found := _stated(match[1].rstrip(), start + match.start(1), day)
        ):
            return day, found
    return ((start, start + len(text)), ()) if is_only_date(text) else (None, ())


def _stated(name: str, begin: int, day: tuple[int, int]) -> tuple[tuple[FieldName, int, int], ...]:
    """Return what a name beside a day states, with the day; nothing where it is no name."""
    words = name.split()
    if not words or len(words) > _MOST_WORDS or not are_names(words) or _is_of_date(name):
        return ()
    stated = (FieldName.DATE, *day)
    if is_named_outlet(words) or is_agency(name):
        return (FieldName.PUBLISHER, begin, begin + len(name)), stated
    return () if is_document(name) else (stated,)


def _is_of_date(name: str) -> bool:
    """Tell whether words belong to a date themselves ("Monday"), capitals or not."""
    return is_only_date(f"{name.casefold()} 1 may 2000")


def _merge(
    found: tuple[tuple[FieldName, int, int], ...], more: tuple[tuple[FieldName, int, int], ...]
) -> tuple[tuple[FieldName, int, int], ...]:
    """Join what stands before and behind a day; one of them may be the outlet."""
    if not found:
        return ()
    names = [one for one in (*found, *more) if one[0] is FieldName.PUBLISHER]
    return (*names[:1], next(one for one in found if one[0] is FieldName.DATE))
