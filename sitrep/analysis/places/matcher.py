"""The names of a gazetteer, ready to be looked up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.places.native import NativeNames, compile_native
from sitrep.gazetteer import load_gazetteer
from sitrep.gazetteer.entries import Entry, Gazetteer, Level, Tier
from sitrep.gazetteer.spelling import join_key, sound_key, without_article

# Below this many letters two transliterations of different names are alike too often.
_SHORTEST_SOUND = 5

_CITY = 500_000
# "Nawa-e-Barakzaiy" is plain Nawa within its province.
_OFFICIAL = re.compile(r"(.* )?Republic of (?:the )?(\w+)")
_SECOND = re.compile(r"-[ei]-| \(", re.IGNORECASE)

spelling = lru_cache(maxsize=65_536)(join_key)
sound = lru_cache(maxsize=65_536)(sound_key)


@dataclass(frozen=True, slots=True)
class PlaceMatcher:
    """Names as `spelling` and `sound` keys, with the places that bear them."""

    gazetteer: Gazetteer
    exact: dict[str, tuple[Entry, ...]]
    alike: dict[str, tuple[Entry, ...]]
    inside: dict[str, tuple[tuple[str, Entry], ...]]
    """Keys and entries of the districts and towns in each first-level unit of the theatre."""
    native: NativeNames

    def look_up(self, key: str) -> tuple[Entry, ...]:
        """Return all places that bear a name; spellings that only sound alike are of the theatre."""
        exact = self.exact.get(key, ())
        if len(key) < _SHORTEST_SOUND:
            return exact
        more = self.alike.get(sound(key), ())
        return (
            exact + tuple(entry for entry in more if all(entry is not other for other in exact))
            if more
            else exact
        )


@lru_cache(maxsize=4)
def load_places(
    country: str, units_add: tuple[tuple[str, tuple[str, ...]], ...] = (), units_drop: tuple[str, ...] = ()
) -> PlaceMatcher:
    """Return the names of a theatre's gazetteer, ready to be looked up; made once in a process.

    Raises:
        ConfigError: for a country or unit that the gazetteer doesn't know.
    """
    return compile_places(load_gazetteer(country, units_add=dict(units_add), units_drop=units_drop))


def compile_places(gazetteer: Gazetteer) -> PlaceMatcher:
    """Prepare a gazetteer for `find_places`; takes about as long as loading it."""
    exact: dict[str, list[Entry]] = {}
    alike: dict[str, list[Entry]] = {}
    inside: dict[str, list[tuple[str, Entry]]] = {}
    for entry in gazetteer.entries:
        near = entry.tier is Tier.THEATRE
        # Of other countries' towns only the largest are printed in many spellings; small ones' are noise.
        known = near or entry.level < Level.TOWN or entry.population >= _CITY
        for number, name in enumerate((entry.name, *(entry.alternates if known else ()))):
            key = join_key(name)
            keys = {key, join_key(bare)} if (bare := without_article(name)) != name else {key}
            for each in sorted(keys):
                if len(each) < 2:
                    continue
                _append(exact, each, entry)
                if near and len(each) >= _SHORTEST_SOUND and (number == 0 or entry.level < Level.TOWN):
                    _append(alike, sound_key(each), entry)
            if near and number == 0 and entry.level > Level.ADMIN1:
                short = join_key(_SECOND.split(name, maxsplit=1)[0])
                inside.setdefault(entry.unit, []).extend((each, entry) for each in sorted({key, short}))
    for each, entry in _short_names([e for e in gazetteer.entries if e.level is Level.COUNTRY]):
        exact[join_key(each)] = [entry]
    return PlaceMatcher(
        gazetteer,
        {key: tuple(found) for key, found in exact.items()},
        {key: tuple(found) for key, found in alike.items()},
        {unit: tuple(found) for unit, found in inside.items()},
        compile_native(gazetteer),
    )


def _append(names: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    """Add an entry once: an entry's names come one after the other."""
    found = names.setdefault(key, [])
    if not found or found[-1] is not entry:
        found.append(entry)


def _short_names(countries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Yield what the theatre's country, or the one next door, is called for short, though others share it.

    "Congo" is neither country's full name: it means the theatre's, else that of the one neighbour that
    ends so. "Sudan" and "Guinea" are countries, and no short names of South Sudan and Guinea-Bissau.
    """
    full = {entry.name for entry in countries}
    ends: dict[str, list[Entry]] = {}
    for entry in countries:
        for name in (entry.name, *entry.alternates):
            if (official := _OFFICIAL.fullmatch(name)) and (word := official[2]) not in full:
                ends.setdefault(word, []).append(entry)
                if not official[1]:
                    yield f"Republic of {word}", entry
                    yield f"{word} Republic", entry
    near = {code for entry in countries if entry.tier is Tier.THEATRE for code in entry.neighbours}
    for word, bearers in ends.items():
        shared = {entry.code: entry for entry in bearers}
        own = [entry for entry in shared.values() if entry.tier is Tier.THEATRE]
        meant = own or [entry for entry in shared.values() if entry.code in near]
        if len(shared) > 1 and len(meant) == 1:
            yield word, meant[0]
