"""Which of the places that share a name is meant."""

from collections.abc import Iterable, Sequence

from sitrep.analysis.places.matcher import PlaceMatcher, spelling
from sitrep.gazetteer.entries import Entry, Level, Tier
from sitrep.model import PlaceKind

KINDS = {
    Level.COUNTRY: PlaceKind.COUNTRY,
    Level.ADMIN1: PlaceKind.ADMIN1,
    Level.ADMIN2: PlaceKind.ADMIN2,
    Level.TOWN: PlaceKind.TOWN,
}
# A city of the world that outshines a village of the theatre.
_METROPOLIS = 1_000_000
_VILLAGE = 50_000
_FAR = (
    20  # times larger: a city of the world that is meant by itself (Madrid, of those in Spain and Colombia)
)
# A namesake this many times larger is meant, unless the text says otherwise.
_OUTSHINES = 8


def choose(
    entries: Sequence[Entry],
    key: str,
    *,
    kind: PlaceKind | None,
    holders: Iterable[str],
    spoken: Sequence[str],
    matcher: PlaceMatcher,
) -> tuple[Entry, bool] | None:
    """Choose an entry, and tell whether its first-level unit is sure.

    Args:
        entries: all places that bear the name.
        key: the name as `spelling` folds it.
        kind: what a common noun beside the name says.
        holders: codes of units and countries that the words tie to the name ("X district of Y").
        spoken: codes of units named in the article, the nearest first.
        matcher: where a short form ("Nawa" in its province) and exact spellings are looked up.
    """
    tied = list(holders)
    if tied:
        inside = [
            e for e in entries if (e.unit in tied and e.code not in tied) or (e.country in tied and e.level)
        ]
        if inside:
            return _of_kind(inside, kind, key), True
        short = [e for unit in tied for name, e in matcher.inside.get(unit, ()) if name == key]
        if short:
            return _of_kind(short, kind, key), True
    pool = _nearest_tier(entries)
    exact = {id(entry) for entry in matcher.exact.get(key, ())}
    kept = [entry for entry in pool if id(entry) in exact]
    if any(kind is None or KINDS[entry.level] is kind for entry in kept) or (
        kept and not any(KINDS[entry.level] is kind for entry in pool)
    ):
        pool = kept
    if not pool:
        return None
    best = _of_kind(pool, kind, key)
    rivals = {entry.unit for entry in pool if kind is None or KINDS[entry.level] is kind} or {
        e.unit for e in pool
    }
    if best.level is Level.COUNTRY or best.level is Level.ADMIN1 or len(rivals) == 1:
        return best, True
    for unit in spoken:
        here = [entry for entry in pool if entry.unit == unit]
        if here:
            return _of_kind(here, kind, key), True
    others = [entry.population for entry in pool if entry.unit != best.unit]
    return best, bool(best.unit) and best.population >= max(10_000, _OUTSHINES * max(others, default=0))


def _nearest_tier(entries: Sequence[Entry]) -> list[Entry]:
    tier = min((entry.tier for entry in entries), default=Tier.WORLD)
    pool = [entry for entry in entries if entry.tier is tier]
    if tier is not Tier.WORLD:
        small = all(entry.level >= Level.ADMIN2 and entry.population < _VILLAGE for entry in pool)
        great = [
            e for e in entries if e.tier > tier and (e.level is Level.COUNTRY or e.population >= _METROPOLIS)
        ]
        if small and great:
            return great
        largest = max(entry.population for entry in pool)
        if all(entry.level >= Level.ADMIN2 for entry in pool) and (
            far := [
                e
                for e in entries
                if e.tier is Tier.WORLD and e.population >= max(_METROPOLIS, _FAR * largest)
            ]
        ):
            return far
    countries = [entry for entry in entries if entry.level is Level.COUNTRY]
    if countries and tier is not Tier.THEATRE:
        return countries
    return pool


def _of_kind(pool: Sequence[Entry], kind: PlaceKind | None, key: str) -> Entry:
    """Prefer the kind that is asked for, else the larger area: what holds the city holds the name."""

    def rank(entry: Entry) -> tuple[int, int, int, int, int, str]:
        asked = 0 if kind is not None and KINDS[entry.level] is kind else 1
        # A district without coordinates says less than the town of its name.
        level = int(entry.level)
        if entry.tier is Tier.WORLD and entry.level is Level.ADMIN1:
            # Abroad the city is meant: Washington, New York.
            level = int(Level.TOWN) + 1
        if kind is None and entry.level is Level.ADMIN2:
            level = int(Level.TOWN)
        # "Kharkiv" is the city's name, and "Kharkiv Oblast" that of the oblast.
        other = int(spelling(entry.name) != key) if entry.level is Level.ADMIN1 and kind is None else 0
        return asked, other, level, -entry.population, int(spelling(entry.name) != key), entry.code

    return min(pool, key=rank) if len(pool) > 1 else pool[0]
