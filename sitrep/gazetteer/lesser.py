"""Districts and small towns of a theatre, which tell of it only where a text dwells on them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from sitrep.gazetteer.entries import Entry, Level, Tier
from sitrep.gazetteer.load import load_place_names
from sitrep.gazetteer.native import load_peoples
from sitrep.gazetteer.spelling import join_key

_SHORTEST, _LONG = 4, 6  # letters of a name; of another name of the same place
_CITY, _METROPOLIS = 100_000, 1_000_000
_STEM = 5  # letters of a country's name that no other word begins with

Plain = Callable[[Iterable[str]], Iterator[str]]


def find_lesser_names(
    entries: Sequence[Entry], country: str, known: Collection[str], plain: Plain
) -> tuple[str, ...]:
    """Return names of districts and towns of a theatre that no place abroad bears.

    `known` are keys of names that tell by themselves; `plain` picks the names that word lists take.
    """
    own = [entry for entry in entries if entry.tier is Tier.THEATRE]
    state = next(entry for entry in own if entry.level is Level.COUNTRY and entry.code == country)
    held = {entry.country for entry in own}
    taken = {*known}
    for entry in entries:
        if entry.tier is not Tier.THEATRE:
            taken.update(map(join_key, (entry.name, *entry.alternates)))
    for near in state.neighbours:
        if near not in held:
            taken.update(map(join_key, load_place_names(near)))
    found: dict[str, None] = {}
    for entry in own:
        if entry.level >= Level.ADMIN2:
            others = entry.alternates if entry.level is Level.ADMIN2 else ()
            for name in plain((entry.name, *(other for other in others if len(other) >= _LONG))):
                if len(name) >= _SHORTEST and join_key(name) not in taken:
                    found[name] = None
    return tuple(found)


def find_names_abroad(entries: Iterable[Entry], country: str, plain: Plain) -> tuple[str, ...]:
    """Return word-list entries of other countries, their people, units next door and great cities."""
    found: dict[str, None] = {}
    own: set[str] = set()
    for entry in entries:
        names = list(plain((entry.name, *entry.alternates)))
        if entry.tier is Tier.THEATRE:
            own.update(map(join_key, names))
        elif entry.level is Level.COUNTRY:
            found.update(dict.fromkeys(f"{name}*" if len(name) >= _STEM else name for name in names))
        elif entry.level is Level.ADMIN1 or entry.population >= (
            _CITY if entry.tier is Tier.NEIGHBOUR else _METROPOLIS
        ):
            found.update(dict.fromkeys(names[:1]))
    for code, words in load_peoples().items():
        if code != country:
            found.update(dict.fromkeys(words))
    mine = {join_key(name) for name in load_peoples().get(country, ())}
    return tuple(
        name
        for name in found
        if (key := join_key(name)) not in own
        and not any(each.startswith(key) or key.startswith(each) for each in mine)
    )
