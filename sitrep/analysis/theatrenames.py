"""The names by which texts tell of a theatre, of its parties and of other theatres, ready to be found."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.analysis.mentions import Kind
from sitrep.analysis.nations import nations_in
from sitrep.analysis.places import PlaceMatcher
from sitrep.analysis.setting import Grounds
from sitrep.analysis.smallplaces import SmallPlaces, compile_small_places
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import Telling
from sitrep.gazetteer.unspaced import find_unspaced

_UNSPACED = 1_000_000_000  # above the number of any phrase; a multiple of ten, as these are


@dataclass(frozen=True, slots=True)
class TheatreMatcher:
    """The words of the theatre in one matcher; a key is ten times a number, plus the kind."""

    matcher: CueMatcher
    small: SmallPlaces
    unspaced: frozenset[str] = frozenset()
    grounds: Grounds | None = None

    def find(self, text: str) -> Sequence[Hit]:
        """Return the hits in a text, in order; names in a script without spaces are names of the theatre."""
        hits = self.matcher.find(text)
        found = [
            (start, end, (_UNSPACED + Kind.NAME,))
            for start, end, _ in (find_unspaced(text, self.unspaced) if self.unspaced else ())
        ]
        return sorted([*hits, *found]) if found else hits


_NO_NAMES = Telling()


def compile_theatre(
    settings: TheatreSettings, telling: Telling = _NO_NAMES, places: PlaceMatcher | None = None
) -> TheatreMatcher:
    """Make the names of the theatre ready for use; `telling` are those that the gazetteer adds to them.

    With `places`, what happened abroad is told from what happened here by the places of all countries.
    """
    homonyms = {place.casefold() for place in settings.homonyms}
    sides, lesser = _of_sides(settings)
    others = _of_others(settings, telling)
    involved = [other for other in others if _come_from(other, (*settings.parties, *_all_of(settings.sides)))]
    foreign = [name for name in (*settings.parties, *sides) if any(_come_from(o, [name]) for o in involved)]
    sides = tuple(name for name in sides if name not in foreign)
    lists: list[tuple[Kind, Iterable[str]]] = [
        (Kind.NAME, settings.names),
        (Kind.PARTY, (name for name in settings.parties if name not in foreign)),
        (Kind.EFFECT, settings.effects),
        (Kind.PLACE, (place for place in settings.places if place.casefold() not in homonyms)),
        (Kind.HOMONYM, (place for place in settings.places if place.casefold() in homonyms)),
        (Kind.PASSING, settings.passing),
        (Kind.ELSEWHERE, (other for other in others if other not in involved)),
        (Kind.INVOLVED, involved),
        (Kind.NAME, telling.names),
        (Kind.PARTY, sides),
        (Kind.PLACE, (place for place in telling.places if place.casefold() not in homonyms)),
        (Kind.HOMONYM, (*lesser, *foreign, *telling.homonyms)),
    ]
    phrases = [(phrase, kind) for kind, words in lists for phrase in words]
    return TheatreMatcher(
        CueMatcher((phrase, 10 * number + kind) for number, (phrase, kind) in enumerate(phrases)),
        compile_small_places(telling.lesser, telling.abroad),
        frozenset(telling.unspaced),
        Grounds(places, home_states(settings)) if places is not None else None,
    )


def home_states(settings: TheatreSettings) -> frozenset[str]:
    """Return the states of a theatre and those that fight in it, by ISO 3166-1 alpha-3 code."""
    named = (*settings.names, *settings.parties, *_all_of(settings.sides))
    return frozenset({settings.code, *settings.units_add}).union(*map(nations_in, map(_stem, named)))


def _of_sides(settings: TheatreSettings) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the sides that tell of the theatre, and those that tell half as much.

    Where parties are listed, a side that none of them belongs to is not of the theatre alone (NATO), and its
    other names are no more than a hint. What is no name ("coalition forces") tells nothing.
    """
    parties = {name.casefold() for name in settings.parties}
    whole, half = [], []
    for names in settings.sides.values():
        proper = [name for name in names if not name[0].islower() and name.casefold() not in parties]
        if not parties:
            whole += proper
        elif any(name.casefold() in parties for name in names):
            half += proper
    return tuple(whole), tuple(half)


def _of_others(settings: TheatreSettings, telling: Telling) -> tuple[str, ...]:
    """Return the names of other theatres: a list made for several of them may hold this one's too.

    A country abroad stays, though the theatre's own name begins as its name does: Niger, Nigeria.
    """
    listed = (*settings.names, *settings.places, *telling.names, *telling.places)
    own = sorted({stem for word in listed if (stem := _stem(word))})
    names = frozenset(own)
    parties = {_stem(name) for name in settings.parties}
    abroad = {_stem(word) for word in telling.abroad}
    return tuple(
        word
        for word in settings.elsewhere
        if (stem := _stem(word)) not in parties
        and not _opens_any(stem, own)
        and (stem in abroad or names.isdisjoint(stem[:end] for end in range(1, len(stem) + 1)))
    )


def _opens_any(stem: str, ordered: Sequence[str]) -> bool:
    """Tell whether any of some names, which are in order, begins with a stem."""
    at = bisect_left(ordered, stem)
    return at < len(ordered) and ordered[at].startswith(stem)


def _come_from(country: str, parties: Iterable[str]) -> bool:
    """Tell whether a party bears the name of a country: "Israel*", Israeli army."""
    stem = _stem(country)
    return any(name.casefold().startswith(stem) and name.casefold().rstrip("*") != stem for name in parties)


def _all_of(sides: Mapping[str, Iterable[str]]) -> Iterator[str]:
    yield from (name for names in sides.values() for name in names)


def _stem(word: str) -> str:
    return word.casefold().rstrip("*")
