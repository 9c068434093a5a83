"""Countries that a sentence names only because people flee there: they are not what it is about."""

import re

_REACH = 40  # characters before a name, room for "into the far north of"
_STEM = 4  # letters that a country and its people share: Chad, Chadian; Burkina, Burkinabe
_FLIGHT = re.compile(
    r"\b(?:refugees?|displaced|asylum|shelter(?:ed|ing)?|fle(?:d|e|es|eing)|cross(?:ed|es|ing)?|returnees"
    r"|réfugiés?|fui(?:r|t|ent)?|traversé|refugiad[oa]s?|huy(?:ó|eron|en)|cruz(?:ó|aron)"
    r"|Flüchtlinge?n?|geflohen|flohen|flüchteten)\b",
    re.IGNORECASE,
)
_ARRIVAL = re.compile(
    r"\b(?:into|to|towards?|enter(?:ed|ing|s)?|reach(?:ed|es|ing)?|vers|en|au|hacia|nach)"
    r"\s(?:the\s)?(?:(?:far|north|south|east|west|neighbou?ring)\w*\s){0,3}(?:of\s)?(?:[^\W\d_]+,\s)?$",
    re.IGNORECASE,
)
_DEPARTURE = re.compile(
    r"\b(?:from|de|du|des|depuis|desde|aus|von)\s(?:the\s|la\s|le\s|el\s|l['’])?"
    r"(?:(?:far|north|south|east|west)\w*\s){0,3}(?:of\s)?$",
    re.IGNORECASE,
)


def tells_of_flight(sentence: str) -> bool:
    """Tell whether a sentence or headline tells of people who flee, cross a border or seek shelter."""
    return _FLIGHT.search(sentence) is not None


def is_reached(text: str, start: int) -> bool:
    """Tell whether the name that begins at `start` is where somebody arrives ("crossed into ...")."""
    return _ARRIVAL.search(text[max(0, start - _REACH) : start]) is not None


def is_left(text: str, start: int) -> bool:
    """Tell whether the name that begins at `start` is where somebody comes from ("gone from ...")."""
    return _DEPARTURE.search(text[max(0, start - _REACH) : start]) is not None


def country_stem(name: str) -> str:
    """Return what a country and its people share, so that "Chad" and "Chadian" are one country."""
    return name[:_STEM].casefold()
