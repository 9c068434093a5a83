"""The spellings of places for the search in the browser: those of the command line, written down once."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing

from sitrep.delivery.search.spellings import Spellings
from sitrep.gazetteer.spelling import sound_rules
from sitrep.rendering.site.site import SpellingTable


def list_spellings(
    country: str, added: Mapping[str, tuple[str, ...]], places: Iterable[tuple[str, str, str]]
) -> SpellingTable:
    """Return how places are written that an archive names; `places` are name, code of the unit, and kind."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, code TEXT, kind TEXT)")
        connection.executemany(
            "INSERT INTO places (name, code, kind) VALUES (?, ?, ?)",
            [(name, code or None, kind) for name, code, kind in sorted(set(places))],
        )
        names, sounds = Spellings(country, added, connection).list_variants()
    groups: dict[tuple[str, ...], int] = {}

    def number(spellings: Iterable[tuple[str, ...]]) -> int:
        group = tuple(sorted(" ".join(words) for words in spellings))
        return groups.setdefault(group, len(groups))

    by_name = {key: number(spellings) for key, spellings in sorted(names.items())}
    by_sound = {key: number(spellings) for key, spellings in sorted(sounds.items()) if spellings}
    rules = tuple((pattern, letter.replace("\\", "$")) for pattern, letter in sound_rules())
    return SpellingTable(tuple(groups), by_name, by_sound, rules)
