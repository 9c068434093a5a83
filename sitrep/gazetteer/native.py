"""Names in the scripts of the theatre's own languages, read when a theatre is compiled."""

import gzip
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "native"
_DEMONYMS = Path(__file__).with_name("demonyms.tsv")


def load_native(country: str) -> dict[str, tuple[str, ...]]:
    """Return the names of a country's units and towns in Arabic, Cyrillic and Burmese script, by code.

    A country that the data does not know has none.
    """
    return {code: names for _, code, names in _read(_DATA / f"{country}.tsv.gz")}


@lru_cache(maxsize=1)
def load_country_names() -> dict[str, tuple[str, ...]]:
    """Return the names of all countries in the languages that are read, by ISO 3166-1 alpha-3 code."""
    return {code: names for _, code, names in _read(_DATA / "countries.tsv.gz")}


def load_demonyms(country: str) -> tuple[str, ...]:
    """Return words that tell of a country without its name ("Sudanese", "Darfur*"); "*" is any ending."""
    return load_peoples().get(country, ())


@lru_cache(maxsize=1)
def load_peoples() -> dict[str, tuple[str, ...]]:
    """Return the words of `load_demonyms` for all countries that have any, by ISO 3166-1 alpha-3 code."""
    found = {}
    for line in _DEMONYMS.read_text(encoding="utf-8").splitlines():
        code, _, words = line.partition("\t")
        if words and not line.startswith("#"):
            found[code] = tuple(word.strip() for word in words.split(","))
    return found


def _read(file: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    if not file.exists():
        return []
    rows = (line.split("\t") for line in gzip.decompress(file.read_bytes()).decode().splitlines())
    return [(level, code, tuple(names.split("|"))) for level, code, names in rows]
