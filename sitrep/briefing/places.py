"""The place that an item is labelled with: what its own words name of the theatre."""

from collections.abc import Sequence

from sitrep.model import Article, Excerpt, Place, PlaceKind
from sitrep.text import squeeze

# More first-level units than this are an overview, not a place.
_MOST = 2


def units_of(article: Article, country: str) -> tuple[str, ...]:
    """Return the first-level units of a country that an article names, each once, in order."""
    return tuple(
        dict.fromkeys(place.admin1 for place in article.places if _counts(place, country) and place.admin1)
    )


def label_place(
    article: Article, excerpts: Sequence[Excerpt], country: str
) -> tuple[str | None, tuple[str, ...]]:
    """Return "Helmand (Lashkar Gah)" or "Herat, Kandahar" and its units; None for no or too many units.

    Units are spelled as the gazetteer spells them (one house spelling), towns and districts as printed.
    """
    named = [
        place
        for place in article.places
        if _counts(place, country)
        and any(excerpt.start <= place.start and place.end <= excerpt.end for excerpt in excerpts)
    ]
    units = tuple(dict.fromkeys(place.admin1 for place in named if place.admin1))
    if not 0 < len(units) <= _MOST:
        return None, ()
    if len(units) > 1:
        return ", ".join(units), units
    spots = dict.fromkeys(
        squeeze(place.text)
        for place in named
        if place.kind is not PlaceKind.ADMIN1 and place.name != units[0]
    )
    return (f"{units[0]} ({next(iter(spots))})" if len(spots) == 1 else units[0]), units


def _counts(place: Place, country: str) -> bool:
    return place.country == country and place.kind is not PlaceKind.COUNTRY
