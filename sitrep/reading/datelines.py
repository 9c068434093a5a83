"""Datelines: the place, the day and the agency with which a wire story begins."""

import re

_LONGEST = 160
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w.’'/-]{1,24}(?: [\w.’'/-]{1,24}){0,4})(?P<more>(?:, ?[\w. ]{2,30}){0,3}),?\s?"
    r"(?P<agency>[(\[][^()\[\]]{2,40}[)\]])?,?\s{0,2}(?:--|[-–—])\s"
)


def find_dateline(text: str) -> re.Match[str] | None:
    """Return the dateline at the start of a line: groups `place`, `more` (country, day) and `agency`."""
    return _DATELINE.match(text, 0, _LONGEST)


def dateline_strength(text: str) -> int:
    """Return 2 for a dateline that names an agency or a day, 1 for a place in capitals alone, else 0."""
    match = find_dateline(text)
    if match is None:
        return 0
    place, more, agency = match.group("place", "more", "agency")
    dated = any(sign.isdigit() for sign in more)
    capitals = place.isupper()
    if agency and (capitals or dated or (len(place.split()) <= 3 and place.istitle())):
        return 2
    if capitals and len(place) > 2:
        return 2 if dated else 1
    return 0
