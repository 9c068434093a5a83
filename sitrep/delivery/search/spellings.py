"""The spellings of places: what else a name is written as, and which places of an index it means."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain, combinations

from sitrep.delivery.search.folding import words_of
from sitrep.errors import UsageError
from sitrep.gazetteer import Entry, Level, load_gazetteer
from sitrep.gazetteer.namesakes import drop_namesakes
from sitrep.gazetteer.spelling import join_key, sound_key, without_article
from sitrep.text import shorten_line

_SHORTEST_BY_SOUND = 5  # letters: shorter keys of sound meet by chance
_MOST_JOINED = 4  # words of a name that may be written as one
# What people put behind the name of a place, and gazetteers don't.
_KINDS = ("province", "district", "oblast", "state", "region", "governorate", "city")


@dataclass(frozen=True, slots=True)
class Area:
    """What a place is asked for by: the code of a unit with all in it, or the ids of places in the index.

    `name` is how the gazetteer spells it.
    """

    name: str
    code: str | None
    places: tuple[int, ...]


class Spellings:
    """The names of the gazetteer beside the places of an index."""

    def __init__(
        self, country: str, added: Mapping[str, tuple[str, ...]], connection: sqlite3.Connection
    ) -> None:
        """Take the gazetteer of a theatre, and the places that the index knows."""
        self._names, self._sounds = _load(country, tuple(sorted(added.items())))
        self._places = connection.execute("SELECT id, name, code, kind FROM places ORDER BY id").fetchall()
        self._known = {(name, code) for _, name, code, _ in self._places}

    def variants(self, words: str) -> tuple[tuple[str, ...], ...]:
        """Return how else the place of that name is written, each in folded words; none for other words.

        First-level units are known always, other places where the index has them: a word that is a village
        somewhere else stays a word.
        """
        found = self._written(self._find(join_key(words)))
        found.pop(tuple(words_of(words)), None)
        return tuple(found)

    def names(self, words: str) -> tuple[tuple[str, ...], ...]:
        """Return how the gazetteer writes the place of that name, in folded words; none for other words.

        All items about it have these words, however it is spelt in them.
        """
        known = filter(self._is_known, self._find(join_key(words)))
        found = dict.fromkeys(tuple(words_of(entry.name)) for entry in known)
        found.pop(tuple(words_of(words)), None)
        found.pop((), None)
        return tuple(found)

    def list_variants(
        self,
    ) -> tuple[dict[str, tuple[tuple[str, ...], ...]], dict[str, tuple[tuple[str, ...], ...]]]:
        """Return what `variants` goes by, for who searches elsewhere: spellings by folded name, and by sound.

        A name that is not in the first is looked for in the second, where its sound has five letters.
        """
        names = {
            key: tuple(found)
            for key, entries in self._names.items()
            if any(map(self._is_known, entries)) and (found := self._written(self._find(key)))
        }
        sounds = {
            sound: tuple(self._written(entries))
            for sound, entries in self._sounds.items()
            if len(sound) >= _SHORTEST_BY_SOUND
        }
        return names, sounds

    def _written(self, entries: Iterable[Entry]) -> dict[tuple[str, ...], None]:
        """Return all spellings of the places among these that are known, in folded words."""
        found: dict[tuple[str, ...], None] = {}
        for entry in filter(self._is_known, entries):
            for name in (entry.name, *entry.alternates):
                if entry.level is not Level.ADMIN1 and any(
                    each.level is Level.ADMIN1 for each in self._names.get(join_key(name), ())
                ):
                    continue  # a capital that is called like its province: the name means the province
                found.update(dict.fromkeys(_joined(words_of(name))))
        found.pop((), None)
        return found

    def find_area(self, asked: str) -> Area:
        """Return what a user means by a place: its code, or its name in any spelling.

        A name of a first-level unit means all places in it, towns of that name included.

        Raises:
            UsageError: for a place that neither the gazetteer nor the index knows; it names the nearest.
        """
        wanted = asked.strip()
        for _, name, code, kind in self._places:
            if code is not None and code.casefold() == wanted.casefold():
                unit = next((row[1] for row in self._places if row[2] == code and row[3] == "admin1"), name)
                return Area(unit if kind != "country" else name, code, ())
        words = wanted.split()
        if len(words) > 1 and words[-1].casefold() in _KINDS and not self._find(join_key(wanted)):
            wanted = " ".join(words[:-1])
        return self._by_name(wanted, asked)

    def _by_name(self, wanted: str, asked: str) -> Area:
        key = join_key(wanted)
        exact = self._names.get(key, ())
        for level in (Level.ADMIN1, Level.COUNTRY):
            for entry in exact:
                if entry.level is level:
                    return Area(entry.name, entry.code, ())
        names = (name for entry in exact for name in (entry.name, *entry.alternates))
        keys = {key, *map(join_key, names)} - {""}
        held = [row for row in self._places if join_key(row[1]) in keys]
        if not held:
            for entry in self._units_by_sound(key):
                return Area(entry.name, entry.code, ())
            sound = sound_key(key)
            if not exact and len(sound) >= _SHORTEST_BY_SOUND:
                held = [row for row in self._places if sound_key(join_key(row[1])) == sound]
        if not held and not exact:
            raise UsageError(self._unknown(asked))
        name = exact[0].name if exact else held[0][1]
        return Area(name, None, tuple(row[0] for row in held))

    def _find(self, key: str) -> tuple[Entry, ...]:
        """Return the entries of that name; where no first-level unit has it, units of its sound too."""
        found = self._names.get(key, ())
        if any(entry.level is Level.ADMIN1 for entry in found):
            return found
        return (*found, *self._units_by_sound(key))

    def _units_by_sound(self, key: str) -> tuple[Entry, ...]:
        sound = sound_key(key)
        return self._sounds.get(sound, ()) if len(sound) >= _SHORTEST_BY_SOUND else ()

    def _is_known(self, entry: Entry) -> bool:
        code = entry.code if entry.level is Level.COUNTRY else entry.unit or None
        return entry.level is Level.ADMIN1 or (entry.name, code) in self._known

    def _unknown(self, asked: str) -> str:
        names = {row[1].casefold(): row[1] for row in self._places}
        near = get_close_matches(asked.casefold()[:60], sorted(names), n=3)
        nearest = f" Nearest: {', '.join(names[each] for each in near)}." if near else ""
        return (
            f'"{shorten_line(asked, 60)}" is no place that the gazetteer or the archive knows.{nearest} '
            "Give a name, or the code of a first-level unit."
        )


def _joined(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of a name as they are, and with any of them written as one: Deir ez-Zor, Deir Ezzor."""
    gaps = range(len(words) - 1)
    if len(words) > _MOST_JOINED:
        yield tuple(words)
        return
    for closed in chain.from_iterable(combinations(gaps, number) for number in range(len(words))):
        pieces = [words[0]] if words else []
        for gap in gaps:
            if gap in closed:
                pieces[-1] += words[gap + 1]
            else:
                pieces.append(words[gap + 1])
        yield tuple(pieces)


_Index = Mapping[str, tuple[Entry, ...]]


@lru_cache(maxsize=4)
def _load(country: str, added: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[_Index, _Index]:
    """Return the places of a theatre and around it by folded name, its units by their sound."""
    entries = drop_namesakes(load_gazetteer(country, units_add=dict(added)).entries)
    names = _group((join_key(name), entry) for entry in entries for name in (entry.name, *entry.alternates))
    sounds = _group(
        (sound_key(join_key(spelt)), entry)
        for entry in entries
        if entry.level is Level.ADMIN1 and entry.country == country
        for name in (entry.name, *entry.alternates)
        for spelt in (name, without_article(name))
    )
    return names, sounds


def _group(pairs: Iterable[tuple[str, Entry]]) -> _Index:
    found: dict[str, dict[str, Entry]] = {}
    for key, entry in pairs:
        found.setdefault(key, {})[f"{entry.level}{entry.country}{entry.code}"] = entry
    return {key: tuple(entries.values()) for key, entries in found.items()}
