"""Places as the gazetteer resolves them: whether they are of the theatre, however they are spelled."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from sitrep.analysis.cues import Hit
from sitrep.analysis.mentions import Told
from sitrep.analysis.places.find import locate_places
from sitrep.analysis.places.matcher import PlaceMatcher, spelling
from sitrep.gazetteer.entries import Entry, Level, Tier

_TWICE = 2


def mean_places_abroad(text: str, told: Iterable[Told], places: PlaceMatcher) -> bool:
    """Tell whether names of the theatre's places mean namesakes abroad ("Cartagena, Spain") and none here.

    `told` are the spans of sentences with what they name.
    """
    abroad: set[str] = set()
    for (begin, stop), mentions in told:
        if not mentions.own:
            continue
        found = [
            (begin + first, begin + last, entry)
            for first, last, entry, _ in locate_places(text[begin:stop], places)
        ]
        held = {
            last for (_, last, _), (first, _, entry) in pairwise(found) if _holds(text[last:first], entry)
        }
        for (start, end, _), _ in mentions.own:
            name = spelling(text[start:end])
            tiers = {
                Tier.WORLD if last in held else entry.tier
                for first, last, entry in found
                if first < end and start < last
            }
            if Tier.THEATRE in tiers and name not in abroad:
                return False
            if tiers - {Tier.THEATRE}:
                abroad.add(name)  # what a name means is told where it first stands
    return bool(abroad)


def names_places_here(text: str, told: Told, places: PlaceMatcher) -> bool:
    """Tell whether a sentence names a place of the theatre where its words find a name of it."""
    (begin, stop), mentions = told
    here = [
        (begin + first, begin + last)
        for first, last, entry, sure in locate_places(text[begin:stop], places)
        if entry.tier is Tier.THEATRE and sure
    ]
    return any(first < end and start < last for (start, end, _), _ in mentions.own for first, last in here)


def _holds(between: str, entry: Entry) -> bool:
    """Tell whether a far country or state stands behind the place that lies in it: "Odessa, Texas"."""
    return between == ", " and entry.tier is Tier.WORLD and entry.level <= Level.ADMIN1


def find_spelt_alike(
    text: str, headline: str, lead: int, names: Collection[str], places: PlaceMatcher
) -> Sequence[Hit]:
    """Return the small places that headline and lead name twice, spelled otherwise than in the gazetteer.

    `lead` is where the lead ends, `names` are the keys of small places whose name nothing abroad bears. None
    where headline or lead name anything abroad.
    """
    found: dict[str, list[Hit | None]] = {}
    for piece, within in ((headline, False), (text[:lead], True)):
        for start, end, entry in _towns(piece, places):
            if entry.tier is not Tier.THEATRE:
                return ()
            printed = spelling(piece[start:end])
            foreign = any(other.tier is not Tier.THEATRE for other in places.exact.get(printed, ()))
            if spelling(entry.name) in names and not foreign:
                found.setdefault(entry.code, []).append((start, end, (0,)) if within else None)
    return sorted(hit for hits in found.values() if len(hits) >= _TWICE for hit in hits if hit is not None)


def _towns(text: str, places: PlaceMatcher) -> Iterator[tuple[int, int, Entry]]:
    """Yield what is found abroad, and districts and towns of the theatre that the words make sure."""
    for start, end, entry, sure in locate_places(text, places):
        if entry.tier is not Tier.THEATRE or (sure and entry.level >= Level.ADMIN2):
            yield start, end, entry
