"""The place that an item is labelled with: what its own words name of the theatre."""

import re
from collections.abc import Sequence

from sitrep.briefing.metonyms import is_elsewhere
from sitrep.briefing.offices import is_of_speaker
from sitrep.model import Article, Excerpt, Place, PlaceKind
from sitrep.text import squeeze

# More first-level units than this are an overview, not a place.
_MOST = 2
_REACH = 60  # characters
_SHORT = 3  # letters: capitals that may be an abbreviation
_RELATIVE = re.compile(
    r"(?:\b(?:drive|km|kilomet(?:er|re)s?|miles?|hours?|minutes|metres|meters|away|far|distance)\s+(?:\w+\s+)?from"
    r"|\b(?:kilomet(?:er|re)s?|km|miles?)\s+(?:(?:north|south|east|west)\w*\s+)?of"
    r"|\b(?:north|south|east|west)(?:east|west|ern|ward)?\s+of|\boutskirts\s+of"
    r"|\b(?:largest|biggest|most populous|second)\b[^,.;]{0,30}\bafter"
    r"|\bborder(?:s|ed|ing)?(?:\s+with)?|\bunlike|\bneighbou?ring"
    r"|\b(?:adjacent|close|next)\s+to)"
    r"\s+(?:the\s+)?(?:capital,?\s+|city\s+of\s+|province\s+of\s+|state\s+of\s+)?$",
    re.IGNORECASE,
)


def units_of(article: Article, country: str) -> tuple[str, ...]:
    """Return the first-level units of a country that an article names, each once, in order."""
    return tuple(
        dict.fromkeys(place.admin1 for place in article.places if _counts(place, country) and place.admin1)
    )


def label_place(
    article: Article, excerpts: Sequence[Excerpt], country: str
) -> tuple[str | None, tuple[str, ...]]:
    """Return "Helmand (Lashkar Gah)" or "Herat, Kandahar" and its units; None for no or too many units.

    Units are spelled as the gazetteer spells them (one house spelling), towns and districts as printed
    first, capitals of a dateline apart.
    """
    held = [
        (place, excerpt)
        for place in article.places
        for excerpt in excerpts
        if _counts(place, country) and excerpt.start <= place.start and place.end <= excerpt.end
    ]
    # "Kyiv's foreign minister", "people from Khartoum", "does not include El Geneina": not where it happened.
    held = [(place, excerpt) for place, excerpt in held if not _is_elsewhere(excerpt, place)]
    # "The mayor of Herat said" tells who speaks, not where it happened, unless no other place is told.
    held = [(place, excerpt) for place, excerpt in held if not _is_of_speaker(excerpt, place)] or held
    # "An hour's drive from the capital Kabul" tells where a place lies, not where it happened.
    apart = [place for place, excerpt in held if not _locates(excerpt, place)]
    named = apart or [place for place, _ in held]
    units = tuple(dict.fromkeys(place.admin1 for place in named if place.admin1))
    if not 0 < len(units) <= _MOST:
        return None, ()
    if len(units) > 1:
        return ", ".join(units), units
    spots: dict[str, list[str]] = {}
    for place in named:
        if place.kind is not PlaceKind.ADMIN1 and place.name != units[0]:
            spots.setdefault(place.name, []).append(squeeze(place.text))
    if len(spots) != 1:
        return units[0], units
    ((name, printed),) = spots.items()
    spot = next((text for text in printed if not text.isupper() or len(text) <= _SHORT), name)
    return f"{units[0]} ({spot})", units


def _locates(excerpt: Excerpt, place: Place) -> bool:
    """Tell whether a place only says where another one lies, or what it is compared with."""
    before = excerpt.text[max(0, place.start - excerpt.start - _REACH) : place.start - excerpt.start]
    return _RELATIVE.search(before) is not None


def _is_of_speaker(excerpt: Excerpt, place: Place) -> bool:
    return is_of_speaker(excerpt.text, place.start - excerpt.start, place.end - excerpt.start)


def _is_elsewhere(excerpt: Excerpt, place: Place) -> bool:
    return is_elsewhere(excerpt.text, place.start - excerpt.start, place.end - excerpt.start)


def _counts(place: Place, country: str) -> bool:
    return place.country == country and place.kind is not PlaceKind.COUNTRY
