"""Names that sources of the gazetteer give to two places: they mean the place that is called so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from math import cos, hypot, radians

from sitrep.gazetteer.entries import Entry, Level
from sitrep.gazetteer.spelling import join_key, sound_key

_APART = 20.0  # km: a town and the district around it are nearer, and are one place to a reader
_DEGREE = 111.2  # km
_SMALLER = 4  # times: how much smaller a place of that name may be
_ALIKE = 0.7  # of the letters: another spelling
_PLACES = (Level.ADMIN2, Level.TOWN)


def drop_namesakes(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries without those alternates that are the very name of another town or district.

    GeoNames lists "Khanabad" with Taloqan, 40 km away. The other place counts where it lies in the same
    country, or nearer to the theatre, and is no village beside a city: a city keeps the names that it had.
    Spellings of a place's own name are kept, whoever shares them.
    """
    called: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.level in _PLACES:
            called.setdefault(join_key(entry.name), []).append(entry)
    return tuple(_without(entry, called) if entry.level in _PLACES else entry for entry in entries)


def _without(entry: Entry, called: dict[str, list[Entry]]) -> Entry:
    own = join_key(entry.name)
    kept = tuple(
        name
        for name in entry.alternates
        if not (found := called.get(key := join_key(name)))
        or _alike(key, own)
        or not _means_another(entry, found)
    )
    return entry if kept == entry.alternates else replace(entry, alternates=kept)


def _means_another(entry: Entry, namesakes: Iterable[Entry]) -> bool:
    """Tell whether a name is that of places elsewhere, and of none here."""
    others = [each for each in namesakes if each.country == entry.country or each.tier < entry.tier]
    return any(_known(each, entry) for each in others) and all(_apart(entry, each) for each in others)


def _known(other: Entry, entry: Entry) -> bool:
    return other.population * _SMALLER >= entry.population


def _alike(key: str, own: str) -> bool:
    return sound_key(key) == sound_key(own) or SequenceMatcher(None, key, own).ratio() >= _ALIKE


def _apart(one: Entry, other: Entry) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return one.unit != other.unit
    narrow = cos(radians((one.lat + other.lat) / 2))
    across = (one.lon - other.lon + 180) % 360 - 180
    return hypot(one.lat - other.lat, across * narrow) * _DEGREE > _APART
