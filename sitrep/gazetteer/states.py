"""What news calls a state and its people, and where its government sits."""

import gzip
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from sitrep.gazetteer.entries import Level
from sitrep.gazetteer.native import load_country_names, load_peoples

_HERE = Path(__file__).parent
_CODE, _NAME, _ALTERNATES = 1, 2, 7  # columns of the file of the world

_MEANT = {"Congo": "COD"}  # the larger of two, as news has it


@lru_cache(maxsize=1)
def load_states() -> Mapping[str, tuple[str, ...]]:
    """Return the names of each state and of its people, by ISO 3166-1 alpha-3 code; "*" is any ending."""
    names = {code: dict.fromkeys(called) for code, called in load_state_names().items()}
    for code, words in (*load_peoples().items(), *load_country_names().items()):
        names.setdefault(code, {}).update(dict.fromkeys(words))
    return {code: tuple(words) for code, words in names.items()}


@lru_cache(maxsize=1)
def load_state_names() -> Mapping[str, tuple[str, ...]]:
    """Return the English names of each state, by code, without those of its people and its parts."""
    names = {}
    for line in _read_world():
        level, *_ = columns = line.split("\t")
        if int(level) == Level.COUNTRY:
            called = (columns[_NAME], *columns[_ALTERNATES].split("|"))
            names[columns[_CODE]] = tuple(name for name in called if name and name not in _MEANT)
    for name, code in _MEANT.items():
        names[code] += (name,)
    return names


@lru_cache(maxsize=1)
def load_domains() -> Mapping[str, str]:
    """Return the code of each state by its domain of the internet, as far as the codes of units tell it."""
    found = {"uk": "GBR"}
    for line in _read_world():
        level, country, _, unit, *_ = line.split("\t")
        if int(level) == Level.TOWN and unit[:2].isalpha():
            found.setdefault(unit[:2].lower(), country)
    return found


def _read_world() -> list[str]:
    return gzip.decompress((_HERE / "data" / "world.tsv.gz").read_bytes()).decode().splitlines()


@lru_cache(maxsize=1)
def load_capitals() -> Mapping[str, tuple[str, ...]]:
    """Return what news calls the seat of each government ("Kigali", "Moscou"), by the code of its state."""
    found = {}
    for line in (_HERE / "capitals.tsv").read_text(encoding="utf-8").splitlines():
        code, _, words = line.partition("\t")
        if words and not line.startswith("#"):
            found[code] = tuple(word.strip() for word in words.split(","))
    return found
