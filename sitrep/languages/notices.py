"""Notices of editors: what an earlier version of a text wrote, that a text has been corrected."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sitrep.text import sentences

_TEXTS = (
    r"(?:articles?|stor(?:y|ies)|reports?|texts?|posts?|pieces?|headlines?|dispatch(?:es)?|items?|pages?|"
    r"captions?)"
)
_CHANGED = r"(?:corrected|updated|amended|changed|revised|edited|clarified)"
_TOLD = r"(?:wrote|said|reported|stated|gave|put|spoke|misstated|misreported)"
_CORRECTS = r"(?:correction|clarification|corrigendum|erratum|errata)s?"
# Before a notice, once: "Correction, 3 May: ".
_LABEL = rf"(?:{_CORRECTS}|editor[’']?s[’']? note|note to readers)(?:[ ,][^:.\n]{{0,30}})?:\s*"
# What a text once wrote, in words that only its editor uses.
_EARLIER = re.compile(
    r"(?<!\w)(?:"
    rf"(?:earlier|previous|prior|original|first|initial) versions? of (?:this|our) {_TEXTS}"
    rf"|this {_TEXTS} (?:had )?"
    rf"(?:originally|previously|initially|earlier|wrongly|incorrectly|mistakenly) {_TOLD}"
    r"|version (?:précédente|antérieure|initiale) de (?:cet article|ce texte|notre article)"
    r"|versión (?:anterior|previa|original) de (?:este artículo|este texto|esta nota|esta noticia)"
    r"|(?:früheren|ersten|vorherigen) (?:version|fassung) (?:dieses|unseres) "
    r"(?:artikels|textes|berichts|beitrags)"
    r")(?!\w)",
    re.IGNORECASE,
)
# "The text has been changed": of "the" text only where nothing but the change is told.
_HAS_CHANGED = re.compile(
    rf"(?:{_LABEL})?(?:"
    rf"(?:this|our) {_TEXTS} (?:(?:has|have)(?: since)? been|was|were) {_CHANGED}(?!\w)"
    rf"|the {_TEXTS} (?:has|have)(?: since| now)? been {_CHANGED}"
    r"(?=[.!]|,? (?:accordingly|online|above|throughout|"
    r"to (?:say|show|reflect|state|read|correct|remove|clarify|make clear))(?!\w))"
    r"|(?:cet article|ce texte) a été (?:corrigé|mis à jour|modifié)(?!\w)"
    r"|(?:este (?:artículo|texto)|esta (?:nota|noticia)) (?:ha sido|fue) "
    r"(?:corregid|actualizad|modificad)[oa](?!\w)"
    r"|dieser (?:artikel|text|bericht|beitrag) wurde (?:korrigiert|aktualisiert|geändert)(?!\w)"
    r")",
    re.IGNORECASE,
)
_LABELLED = re.compile(_LABEL, re.IGNORECASE)
# What only a notice beside it makes one: "on Friday we wrote that", "in a report of 3 May the paper said".
_WROTE = re.compile(
    rf"(?<!\w)(?:we (?:\w+ )?{_TOLD}|(?:in an?|our|this) {_TEXTS} (?:[^;“\"]{{0,120}} )?{_TOLD})(?!\w)",
    re.IGNORECASE,
)
# What was merely brought up to date need not have been wrong.
_MERE = re.compile(r"(?:updated|edited|mis à jour|actualizad[oa]|aktualisiert)\Z", re.IGNORECASE)
_TITLE = re.compile(rf"\s*{_CORRECTS}(?!\w)", re.IGNORECASE)
# From what was written to what holds.
_TURNS = re.compile(r";|(?<!\w)(?:but|in fact|it should have|pero|mais|sondern)(?!\w)", re.IGNORECASE)
# "To say that four people were killed": what holds.
_HOLDS = re.compile(r",? to (?:say|show|reflect|state|read|make clear)(?!\w)", re.IGNORECASE)
# Words of which each pattern needs one, in small letters.
_SIGNS = (
    (
        _EARLIER,
        (
            *("version", "versión", "fassung", "originally", "previously", "initially", "earlier"),
            *("wrongly", "incorrectly", "mistakenly"),
        ),
    ),
    (
        _HAS_CHANGED,
        (
            *("corrected", "updated", "amended", "changed", "revised", "edited", "clarified", "corrigé"),
            *("jour", "modifié", "corregido", "corregida", "actualizado", "actualizada", "modificado"),
            *("modificada", "korrigiert", "aktualisiert", "geändert"),
        ),
    ),
    (
        _LABELLED,
        (
            *("correction", "corrections", "clarification", "clarifications", "corrigendum", "corrigendums"),
            *("erratum", "erratums", "errata", "erratas", "editor’s", "editor's", "editors", "readers"),
        ),
    ),
)
_WORDS = frozenset(sign for _, signs in _SIGNS for sign in signs)
_AROUND = 200  # characters on either side of such a word that hold what it belongs to
_NEAR = 3  # sentences between what was written and that it has been changed


class Notice(NamedTuple):
    """A sentence that speaks of the text itself, and the part of it that takes its numbers back."""

    start: int
    end: int
    old_start: int
    old_end: int


@lru_cache(maxsize=64)
def find_notices(text: str, title: str = "") -> tuple[Notice, ...]:
    """Return the sentences of a text, in order, that tell what it once wrote or that it has been changed.

    What stands between the two in one paragraph is part of the notice. "We wrote", "in a report … said" are
    a notice only before a sentence of change, or in the first paragraph below the title "Correction".
    """
    titled = _TITLE.match(title) is not None
    # Most texts have none: the patterns are looked for around the words without which they find nothing.
    if not (titled or _may_tell(text)):
        return ()
    found: dict[int, Notice] = {}
    near: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if near and "\n\n" in text[near[-1][1] : start]:
            near, titled = [], False
        if changed := _HAS_CHANGED.match(text, start, end):
            for leading in _led_up(text, near, linked=_MERE.search(changed.group()) is None):
                found.setdefault(leading.start, leading)
            holds = _HOLDS.match(text, changed.end(), end)
            found[start] = Notice(start, end, end if holds else changed.end(), end)
        elif notice := _telling(text, start, end, _EARLIER) or (
            _telling(text, start, end, _WROTE) if titled else None
        ):
            found[start] = notice
        elif _LABELLED.match(text, start, end):
            found[start] = Notice(start, end, end, end)
        near = [*near[-_NEAR:], (start, end)]
    return tuple(found[start] for start in sorted(found))


def may_hold_notice(text: str, cut: Iterable[tuple[int, int, Collection[str]]], title: str = "") -> bool:
    """Tell fast whether a text may hold a notice.

    `cut` are its sentences: where each starts and ends, and its words in small letters.
    """
    return _TITLE.match(title) is not None or any(
        not _WORDS.isdisjoint(words) and any(pattern.search(text, start, end) for pattern, _ in _SIGNS)
        for start, end, words in cut
    )


def _may_tell(text: str) -> bool:
    """Tell fast whether a notice may stand in a text."""
    lowered = text.lower()
    for pattern, signs in _SIGNS:
        for sign in signs:
            at = lowered.find(sign)
            while at >= 0:
                if pattern.search(text, max(0, at - _AROUND), at + _AROUND):
                    return True
                at = lowered.find(sign, at + _AROUND // 2)
    return False


def notice_at(notices: Sequence[Notice], at: int) -> Notice | None:
    """Return the notice that a character stands in."""
    number = bisect_right(notices, at, key=lambda notice: notice.start) - 1
    return notices[number] if number >= 0 and at < notices[number].end else None


def _led_up(text: str, near: Sequence[tuple[int, int]], *, linked: bool) -> tuple[Notice, ...]:
    """Return the sentences from the first that tells what was written to the one of the change.

    What was merely updated (not `linked`) takes back only what says by itself that it was written.
    """
    for number, span in enumerate(near):
        if _EARLIER.search(text, *span) or (linked and _WROTE.search(text, *span)):
            return tuple(
                _telling(text, *each, _EARLIER)
                or _telling(text, *each, _WROTE)
                or Notice(*each, each[1], each[1])
                for each in near[number:]
            )
    return ()


def _telling(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Notice | None:
    """Read what a sentence says that was written, up to what turns to what holds."""
    match = pattern.search(text, start, end)
    if match is None:
        return None
    turn = _TURNS.search(text, match.end(), end)
    return Notice(start, end, match.start(), turn.start() if turn else end)
