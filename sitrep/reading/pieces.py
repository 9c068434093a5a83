"""What a piece of a document shows of itself: that it is an article, a greeting, or the foot of the page."""

import re
from collections.abc import Sequence
from functools import cache

from sitrep.languages.registry import languages
from sitrep.reading.credits import AGENCY_TAIL
from sitrep.reading.datelines import dateline_strength
from sitrep.reading.datewords import is_dated
from sitrep.reading.furniture import find_rule
from sitrep.reading.labels import read_header_line, read_line_below
from sitrep.reading.lines import Line, is_headline, is_prose, is_rule
from sitrep.reading.placed import find_title_source
from sitrep.reading.titles import title_span

# Sizes are in words of running text, counted as six signs each, so that they hold for scripts without spaces.
SIGNS_PER_WORD = 6
_GREETING = 60  # what a newsletter may say before the first of its items
ITEMS = 3  # fewer are no list
_LONGEST_TITLE = 240  # in characters, as below
_WEEKDAY_OR_DATE = 300
_HEAD = 6  # lines in which an article states its own day
_OPENING = 4  # lines in which an article shows its dateline
_QUOTED_OUTLET = re.compile(
    r"\b(?:writes|reports|reported|пишет|сообщает|schreibt|berichtet|écrit|rapporte|escribe|informa)\b|"
    r"كتبت|ذكرت"
)
_READ_ON = re.compile(
    r"(?:read more|read the (?:full|original)|source|link|full (?:story|text)|читать|weiterlesen|lire)\b",
    re.IGNORECASE,
)


def is_article(piece: Sequence[Line]) -> bool:
    """Tell whether a piece shows by itself that it is an article: at least two points of evidence."""
    return _evidence(piece) >= 2


def vouch(pieces: Sequence[Sequence[Line]]) -> bool:
    """Tell whether items of one count vouch for each other: all but one are articles, and that one may be.

    A dateline below the first item will do for the rest: a section of an article has none.
    """
    points = [_evidence(piece) for piece in pieces]
    if len(points) < ITEMS or not all(points):
        return False
    return sum(one < 2 for one in points) <= 1 or any(
        dateline_strength(line.text) == 2 for piece in pieces[1:] for line in piece[:_OPENING]
    )


def is_greeting(head: Sequence[Line]) -> bool:
    """Tell whether what stands before the first item is no article: short, and nothing in it dated."""
    return sum(len(line.text) for line in head) / SIGNS_PER_WORD <= _GREETING and _evidence(
        head
    ) <= _is_news_title(head[0].text)


def is_lead(head: Sequence[Line]) -> bool:
    """Tell whether what stands before the first item is the lead of an article, however short."""
    return any(dateline_strength(line.text) and is_prose(line.text) for line in head)


def is_foot(piece: Sequence[Line]) -> bool:
    """Tell whether a piece is nothing but the words of the page ("You receive this letter because …")."""
    return all(is_rule(line.text) or find_rule(line.text) for line in piece)


def _evidence(piece: Sequence[Line]) -> int:
    body = [line for line in piece if not is_rule(line.text)]
    prose = [line.text for line in body if is_prose(line.text)]
    if not prose:
        return 0
    points = 2 * bool(
        read_header_line(body[0].text) or any(read_line_below(line.text) for line in body[1:_HEAD])
    )
    points += 2 * any(dateline_strength(line.text) == 2 for line in body[:_OPENING])
    points += 2 * any(AGENCY_TAIL.search(line.text, max(0, len(line.text) - 80)) for line in body[-3:])
    points += 2 * (
        len(body) > 2 and any(_READ_ON.match(line.text) and not is_prose(line.text) for line in body[-2:])
    )
    points += bool(_QUOTED_OUTLET.search(prose[0], 0, _WEEKDAY_OR_DATE))
    points += _is_news_title(body[0].text)
    points += 2 * (find_title_source(body[0].text) is not None)
    points += _names_day(prose[0])
    return points


def _is_news_title(text: str) -> bool:
    title = text[slice(*title_span(text, 0))] if len(text) < _LONGEST_TITLE else ""
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
