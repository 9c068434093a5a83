"""A day with the outlet or a place beside it: "Kyiv, 8 May 2022", "8 May 2022 (Sample Wire)"."""

import re

from sitrep.model import FieldName
from sitrep.reading.agencies import is_agency
from sitrep.reading.datewords import is_only_date, names_happening
from sitrep.reading.outlets import are_names, is_lower_outlet, is_named_outlet, is_paper, names_outlet

_SEAM = r"(?:\s{0,3}[,،|/·•:]\s{1,3}|\s{1,3}[|/·•]\s{0,3}|\s[-–—]{1,2}\s)"
_BEFORE = re.compile(r"([^\W\d_][\w.’'/ -]{1,40}?)" + _SEAM + r"(?:le\s)?")
_BRACKETED = re.compile(r"[(\[]([^\W\d_][^()\[\]]{1,40})[)\]]\s{0,3}(?:[,:|/–—-]\s{0,3})?")
_BEHIND = re.compile(r"(?:" + _SEAM + r"|\s[(\[])([^\W\d_][^()\[\]|/·•,،\d]{1,40})[)\]]?$")
_BRACKETED_DAY = re.compile(r"([^\W\d_][\w.’'/ -]{1,40}?) ?[(\[]([^()\[\]]{6,40})[)\]]$")
_SOURCE = re.compile(r"\s{0,3}[(\[]([^()\[\]]{2,60})[)\]]$")
_REPORT_DAY = re.compile(r"(?:\s{0,2}[,:|]\s|\s[-–—]\s|\s\()([^()]{6,40})\)?$")
_LONGEST = 120
_MOST_WORDS = 4
# Before a stroke and a day these make the line a title ("Situation Report - 4 May 2021").
_DOCUMENT = re.compile(
    r"\b(?:reports?|updates?|overview|snapshot|statement|sitrep|summary|bulletin|briefing|digest|newsletter|"
    r"analysis|note|communiqu[ée]|rapport|bericht|informe|bolet[íi]n|comunicado|отч[её]т|обзор|сводка|"
    r"бюллетень|تقرير|نشرة|بيان)$",
    re.IGNORECASE,
)
# What such a document calls itself: no name of an outlet ("Situation Report", "Daily Bulletin").
_KIND = re.compile(
    r"(?:the|flash|situation|daily|weekly|monthly|annual|morning|evening|field|interim|final|special|press|"
    r"humanitarian|security|incident|mission|operational?|emergency|joint|public|official|news|media)$",
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


def read_document_day(text: str) -> tuple[tuple[FieldName, int, int], ...]:
    """Return the day, and the outlet, of a line that holds the name of a report and its day.

    "Daily bulletin, 9 May 2022", "Great Plains Report, 9 May 2022": over a text this is its title, below its
    title it states the day; a name of its own is that of the outlet. Empty for any other line.
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return ()
    match = _BRACKETED_DAY.match(text)
    name, begin = (match[1], match.start(2)) if match else ("", 0)
    if not match and (match := _BEFORE.match(text)):
        name, begin = match[1], match.end()
    if match is None or not is_document(name) or name[:1].islower():
        return ()
    day = (begin, match.end(2) if match.re is _BRACKETED_DAY else len(text))
    if len(name.split()) > _MOST_WORDS or not is_only_date(text[slice(*day)]):
        return ()
    stated = (FieldName.DATE, *day)
    return ((FieldName.PUBLISHER, 0, len(name)), stated) if is_titled_outlet(name) else (stated,)


def find_title_source(title: str) -> tuple[int, tuple[tuple[FieldName, int, int], ...]] | None:
    """Return where the brackets behind a headline begin that name its outlet, and what they state.

    "Bridge closed (Lake Herald, 9 May 2022)", "Bridge closed (Reuters)".
    """
    match = _SOURCE.search(title, max(0, len(title) - 70)) if title[-1:] in {")", "]"} else None
    if match is None or not title[: match.start()].strip():
        return None
    name = match[1]
    if is_named_outlet(name.split()) or is_agency(name) or is_paper(name.split()):
        return match.start(), ((FieldName.PUBLISHER, match.start(1), match.end(1)),)
    found = read_placed_day(name, match.start(1))
    return (match.start(), found) if any(one[0] is FieldName.PUBLISHER for one in found) else None


def is_titled_outlet(name: str) -> bool:
    """Tell whether a name below a title is an outlet: it ends as theirs do, and is no kind of document."""
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS or not are_names(words) or words[-1].isupper():
        return is_agency(name) or is_named_outlet(words)
    if all(_KIND.match(word) for word in words[:-1]):
        return False
    return names_outlet(words[-1:]) or is_named_outlet(words) or is_document(name)


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
    stated = (FieldName.DATE, *day)
    if is_lower_outlet(words):
        return (FieldName.PUBLISHER, begin, begin + len(name)), stated
    most = _MOST_WORDS + 2 * is_named_outlet(words)
    if not words or len(words) > most or not are_names(words) or _is_of_date(name):
        return ()
    if is_named_outlet(words) or is_agency(name) or is_paper(words):
        return (FieldName.PUBLISHER, begin, begin + len(name)), stated
    return () if is_document(name) or names_happening(name) else (stated,)


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
