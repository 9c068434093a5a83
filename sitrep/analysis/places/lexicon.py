"""The words around a name that say whether it is a place, and what kind of place, from `lexicon.txt`."""

from pathlib import Path

from sitrep.model import PlaceKind


def _read(file: Path) -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    name = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            lists[name] = set()
        elif line and not line.startswith("#"):
            lists[name].update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS = _read(Path(__file__).with_name("lexicon.txt"))

KIND_OF: dict[str, PlaceKind | None] = {
    **dict.fromkeys(_LISTS["other nouns"]),
    **dict.fromkeys(_LISTS["town nouns"], PlaceKind.TOWN),
    **dict.fromkeys(_LISTS["admin2 nouns"], PlaceKind.ADMIN2),
    **dict.fromkeys(_LISTS["admin1 nouns"], PlaceKind.ADMIN1),
}
"""Common nouns of places, and the kind of place each means (None: it may be any)."""
HEADS = frozenset(word for word, kind in KIND_OF.items() if kind is not None)
LOCATIVE = _LISTS["locative"]
LEADING = LOCATIVE | _LISTS["leading"]
QUALIFIERS = _LISTS["qualifiers"]
SITES = _LISTS["sites"]
SIDES = _LISTS["sides"]
SPEECH = _LISTS["speech"]
TITLES = _LISTS["titles"]
ORGANISATIONS = _LISTS["organisations"]
BODIES = ORGANISATIONS | _LISTS["bodies"]
MEDIA = _LISTS["media"]
WATERS = _LISTS["waters"]
TIMES = _LISTS["times"]
WAYS = _LISTS["ways"]
BACKING = _LISTS["backing"]
STANCES = _LISTS["stances"]
LINKING = _LISTS["linking"]
PARTICLES = _LISTS["particles"]
FUNCTION = _LISTS["function"]
ORDINARY = _LISTS["ordinary"]
PERSONAL = _LISTS["personal"]
