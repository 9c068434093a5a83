"""Outlets that no noun tells: agencies and relief bodies known by a name alone, and registered ones."""

import re
from collections.abc import Sequence

from sitrep.model import Field, FieldName, Quote, Removal
from sitrep.reading.datewords import is_only_date
from sitrep.reading.lines import Line
from sitrep.reading.statements import Header
from sitrep.text import fold

# Agencies and bodies whose reports the whole field reads, by the name that stands over them.
_NAMES = (
    "ap|afp|reuters|dpa|efe|ansa|upi|tass|interfax|xinhua|kyodo|yonhap|anadolu|anadolu ajansı|pti|belga|"
    "bbc|cnn|voa|rfi|rfe/rl|dw|deutsche welle|france 24|euronews|npr|ocha|unhcr|unicef|wfp|iom|fao|unfpa|"
    "undp|unrwa|ohchr|unmas|unesco|un women|icrc|ifrc|msf|nrc|acaps|acled|reliefweb|oxfam|bellingcat|"
    "amnesty international|human rights watch|save the children|mercy corps|world vision|islamic relief|"
    "international crisis group|crisis group|médecins sans frontières|doctors without borders|"
    "norwegian refugee council|world food programme|world health organization|"
    "international rescue committee|рейтер|رويترز|أطباء بلا حدود|тасс|интерфакс|укринформ|укрінформ"
)
_KNOWN = frozenset(fold(name) for name in _NAMES.split("|"))
# Letters that nobody can pronounce are no name of a place: four consonants in a row, or nothing else.
_ACRONYM = re.compile(r"(?=[A-Z]{2,8}$)(?:[^AEIOUY]{3,8}$|[A-Z]{0,4}[^AEIOUY]{4})")
# Zones of time stand beside a day too.
_ZONES = frozenset(["GMT", "UTC", "EST", "EDT", "CST", "CDT", "PST", "PDT", "CET", "CEST", "BST", "MSK"])
_SEAMS = re.compile(r"\s*[|·•,،()\[\]]\s*|\s+[-–—/]\s+")
_CREDIT = "agency credit"
_CREDITED = re.compile(r"[^\s()\[\]/,;.](?:[^()\[\]/,;]*[^\s()\[\]/,;.])?")
_LONGEST = 120
_FIRST_LINES = 12


def is_agency(name: str) -> bool:
    """Tell whether a name alone is that of an agency or body: a known one, or an acronym by its letters."""
    return fold(name) in _KNOWN or (_ACRONYM.match(name) is not None and name not in _ZONES)


def find_registered(header: Header, lines: Sequence[Line], outlets: frozenset[str]) -> None:
    """Take the outlet from a line of the header that holds the name of a registered source.

    `outlets` are folded spellings. A line states it that is part of the header already, or that stands by
    itself above the body and is nothing but the name.
    """
    if not outlets or header.has(FieldName.PUBLISHER):
        return
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) > _LONGEST or _is_title(header, line):
            continue
        if number in header.lines:
            found = next(
                (span for span in _pieces(line.text) if fold(line.text[slice(*span)]) in outlets), None
            )
        elif fold(line.text) in outlets:
            found = (0, len(line.text))
        else:
            continue
        if found is not None:
            header.state(line, *found, FieldName.PUBLISHER)
            header.lines.setdefault(number, "header")
            return


def find_credited(removed: Sequence[Removal], outlets: frozenset[str]) -> Field | None:
    """Return the registered source that a credit taken off an article names: "… he said. (Sample Wire)"."""
    for credit in removed if outlets else ():
        if credit.reason != _CREDIT or len(credit.text) > _LONGEST:
            continue
        for name in _CREDITED.finditer(credit.text):
            if fold(name[0]) in outlets:
                start = credit.start + name.start()
                return Field(FieldName.PUBLISHER, Quote(name[0], start, start + len(name[0])), _CREDIT)
    return None


def read_registered(text: str, outlets: frozenset[str]) -> tuple[tuple[FieldName, int, int], ...]:
    """Return what a line states that is the name of a registered source and nothing else but a day.

    Empty for any other line.
    """
    if len(text) > _LONGEST:
        return ()
    if fold(text) in outlets:
        return ((FieldName.PUBLISHER, 0, len(text)),)
    found: list[tuple[FieldName, int, int]] = []
    for start, end in _pieces(text)[1:]:
        piece = text[start:end]
        if fold(piece) in outlets:
            found.append((FieldName.PUBLISHER, start, end))
        elif is_only_date(piece):
            found.append((FieldName.DATE, start, end))
        elif piece:
            return ()
    names = [one for one in found if one[0] is FieldName.PUBLISHER]
    return tuple(found) if len(names) == 1 else ()


def _is_title(header: Header, line: Line) -> bool:
    return any(
        one.name is FieldName.TITLE
        and one.quote.start == line.start
        and len(one.quote.text) == len(line.text)
        for one in header.fields
    )


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans of the pieces of a header line, and that of the whole."""
    found = [(0, len(text))]
    begin = 0
    for seam in _SEAMS.finditer(text):
        found.append((begin, seam.start()))
        begin = seam.end()
    return [*found, (begin, len(text))]
