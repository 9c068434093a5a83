"""New versions of a wire: "UPDATE 2-…" over bullets that sum it up, and the desk's note on what is new."""

import re
from collections.abc import Sequence

from sitrep.reading.labels import read_header_line
from sitrep.reading.lines import BULLET, Line, is_headline

_MOST_UP = 16  # lines between the headline of a new version and its dateline
_LONGEST_NOTE = 240
_SLUG = re.compile(
    r"(?:UPDATE|WRAPUP|WRAP|RECAP|REFILE|RPT|REPEAT|CORRECTED|CORRECTION|ACTUALISATION|ACTUALIZA|LEAD|"
    r"2ND LEAD|1ST LEAD)(?:[ -]?\d{1,2})?\s?[-–—:]\s?\S"
)
_NOTE = re.compile(
    r"[(\[](?:adds?|updates?|updating|recasts?|rewrites?|releads?|refiles?|repeats?|corrects?|changes?|fixes|"
    r"inserts?|includes?|removes?|clarifies|new throughout|writes through|writethru|ajoute|actualise|"
    r"actualisé|précise|rectifie|agrega|añade|actualiza|amplía|corrige|neu:|ergänzt|aktualisiert|"
    r"добавля\w{1,4}|дополня\w{1,4}|обновля\w{1,4})\b[^()\[\]]{0,220}[)\]]\.?$",
    re.IGNORECASE,
)


def is_update_note(text: str) -> bool:
    """Tell whether a line is a desk's note on a new version: "(Adds army; updates toll)"."""
    return len(text) <= _LONGEST_NOTE and text[0] in "([" and _NOTE.match(text) is not None


def is_update_title(text: str) -> bool:
    """Tell whether a line is the headline of a new version by its own words: "UPDATE 2-Port shut"."""
    return _SLUG.match(text) is not None and is_headline(text)


def find_update_head(lines: Sequence[Line], number: int) -> int | None:
    """Climb from the dateline of a new version over note, byline and bullets to its headline.

    The headline says so itself ("UPDATE 2-…"), or the note stands below it. None for other texts.
    """
    noted = False
    for above in range(number - 1, max(-1, number - 1 - _MOST_UP), -1):
        text = lines[above].text
        if is_update_note(text):
            noted = True
        elif _SLUG.match(text) or (noted and lines[above].gap_before and is_headline(text)):
            return above
        elif not (BULLET.match(text) or read_header_line(text)):
            return None
    return None
