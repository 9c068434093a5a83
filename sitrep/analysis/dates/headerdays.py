"""Days in the header lines of a text: behind a label, beside a place, or alone near the top."""

import re
from collections.abc import Sequence

from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.tokens import phrase
from sitrep.model import FieldName

_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[ap]\.?m\.?|gmt|utc|uhr|heures?|horas?|hrs?|[a-z]{2,4}t|[+-]\d{2}:?\d{2}",
    re.IGNORECASE,
)
_HEADER_LINES = 6
_HEADING_LINES = 4
_PARTED = re.compile(r"[|·•\t]|\s{2,}")
_LINE = 120  # characters in a header line
_LABELLED = 40  # letters that may follow a labelled date in its line


def find_header_days(
    text: str, lexicon: Lexicon, mentions: Sequence[Mention]
) -> tuple[list[tuple[Mention, FieldName]], set[int]]:
    """Return the dates of header lines: "Published: …", or a line of a date alone near the top.

    Two or more lines of dates alone are the headings of a chronology and state nothing.
    """
    found: list[tuple[Mention, FieldName]] = []
    alone: list[Mention] = []
    passed: set[int] = set()
    rivals: set[object] = set()
    placed = False
    number, counted = 0, 0
    for mention in (one for one in mentions if one.form is Form.DAY and one.year and not one.last_day):
        start, stop = _line_of(text, mention)
        if stop - start > _LINE and (start or mention.start > _LINE):
            continue  # only the very first line of a text may go on behind its label
        number += sum(1 for line in text[counted:start].split("\n") if line.strip())
        counted = start
        before, after = text[start : mention.start], text[mention.end : stop]
        name = _label(before, lexicon)
        if name not in {None, FieldName.DATE} and number > _HEADER_LINES:
            continue  # a stamp in the foot of a page is the page's, not the article's
        if name is not None and (start == 0 or len(_letters(after)) <= _LABELLED):
            found.append((mention, name))
            passed.add(id(mention))
        elif not _letters(after) and (not _letters(before) or _is_place(before, lexicon)):
            passed.add(id(mention))
            if number < _HEADER_LINES:
                alone.append(mention)
                placed = placed or bool(_letters(before))
        elif number < _HEADING_LINES and not text[start:stop].rstrip().endswith("."):
            rivals.add(mention.span())
    # Beside a place it is the page's own only where no other day stands in the headings.
    if len(alone) == 1 and len(passed) == len(found) + 1 and not (placed and rivals - {alone[0].span()}):
        found.append((alone[0], FieldName.DATE))
    return found, passed


def _line_of(text: str, mention: Mention) -> tuple[int, int]:
    """Return the line around an expression, cut where it is too long for a header line."""
    first = max(0, mention.start - _LINE - 1)
    start = text.rfind("\n", first, mention.start) + 1 or first
    stop = text.find("\n", mention.end, mention.end + _LINE)
    return start, stop if stop >= 0 else min(len(text), mention.end + _LINE)


def _is_place(before: str, lexicon: Lexicon) -> bool:
    """Whether nothing but the name of a place stands before a date: "Kabul, 8 August 2021"."""
    if len(before) > _LABELLED or before.rstrip()[-1:] not in set(",،|/·–—-") or not names_only(before):
        return False
    return all((key,) not in lexicon.words["happenings"] for key in phrase(before))


def names_only(words: str) -> bool:
    """Whether most words begin with a capital, as in the name of a place; without case, a few words."""
    found = re.findall(r"[^\W\d_]{2,}", words)
    if not found:
        return False
    if found[0][0].upper() == found[0][0].lower():
        return len(found) <= 4
    small = [word for word in found if not word[0].isupper()]
    return len(small) <= len(found) // 3


def _letters(words: str) -> str:
    return re.sub(r"[\W\d_]+", "", _TIME.sub("", words))


def _label(before: str, lexicon: Lexicon) -> FieldName | None:
    """Return what the label of a header line ("Publish Date :") states."""
    label = _PARTED.split(before.strip(" \t:|·•-–—*#[("))[-1]
    keys = tuple(key for key in phrase(label[:_LINE]) if key not in {":", "-", "–", "—", "|", "*"})
    for group, name in (
        ("retrieved", FieldName.RETRIEVED),
        ("updated", FieldName.UPDATED),
        ("published", FieldName.DATE),
    ):
        if keys in lexicon.words[group]:
            return name
    return None
