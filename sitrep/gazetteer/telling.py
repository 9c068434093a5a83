"""The names by which a text tells that it speaks of a theatre: its country, units, towns, people."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitrep.gazetteer.entries import Entry, Level, Tier
from sitrep.gazetteer.lesser import find_lesser_names, find_names_abroad
from sitrep.gazetteer.load import load_gazetteer
from sitrep.gazetteer.native import load_demonyms, load_native
from sitrep.gazetteer.spelling import join_key
from sitrep.gazetteer.unspaced import is_unspaced

_TOWN, _LARGE_TOWN, _CITY = 10_000, 40_000, 100_000
_OUTSHINES = 2  # so many times larger than its namesakes elsewhere a town is meant by itself
_FAR_UNIT = 100_000  # what a namesake counts that is a province on another continent
_SHORTEST, _SHORTEST_ARABIC, _LONG = 4, 3, 6  # letters of a name that tells; of that of a small town
_STEM = 5  # letters of a Cyrillic stem that no other word begins with
_SIDES = frozenset(
    re.split(
        r"\s+",
        """north south east west northern southern eastern western central centre center capital gulf coast
        lakes river nile upper lower middle rural greater region province state city district sea island
        islands mountain mountains unity republic""",
    )
)
# Names of units and cities that are words first: word lists don't tell capitals.
_WORDS = frozenset(
    ["delta", "meta", "nord", "lone", "than", "sind", "mach", "plateau", "rivers", "cross", "paris"]
)
# What a word list takes: words, hyphens and plain apostrophes within.
_PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,5}")
_ARABIC = re.compile(r"[\u0621-\u06d3]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ENDING = re.compile(r"(?:[аяы]я|[ыоиі]й|ое|ська|ий|[аяоеиыуьйії])$")
_PREFIXES = ("", "و", "ب", "ل", "ف", "وب", "ول")
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Telling:
    """Word-list entries: names of the country and its people; places; places that stand elsewhere too.

    `unspaced` are names of the country and its places in a script without spaces between words.
    `lesser` are districts and small towns: they tell where a text dwells on them and names nothing `abroad`.
    """

    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    homonyms: tuple[str, ...] = ()
    unspaced: tuple[str, ...] = ()
    lesser: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()


def find_telling_names(
    country: str, *, units_add: Mapping[str, tuple[str, ...]] | None = None, units_drop: tuple[str, ...] = ()
) -> Telling:
    """Return the names that tell of a theatre, as entries of word lists ("*" stands for any ending).

    A name that is short is a homonym, and one that a place of another country has too, unless the theatre's
    is much larger.

    Raises:
        ConfigError: for a country or unit that the gazetteer doesn't know.
    """
    gazetteer = load_gazetteer(country, units_add=units_add, units_drop=units_drop)
    own = [entry for entry in gazetteer.entries if entry.tier is Tier.THEATRE]
    rivals, sizes = _rivals(gazetteer.entries), _sizes(own)
    state = next(entry for entry in own if entry.level is Level.COUNTRY)
    near = (load_native(code) for code in state.neighbours if code not in (units_add or ()))
    abroad = {join_key(name) for names in near for listed in names.values() for name in listed}
    names = [*_plain((state.name, *state.alternates)), *load_demonyms(country)]
    names += [form for name in gazetteer.native.get(country, ()) for form in _forms(name)]
    sure: dict[str, None] = {}
    weak: dict[str, None] = {}
    for entry in own:
        for name in _latin(entry):
            key = join_key(name)
            rival = rivals.get(key)
            great = rival is None or sizes.get(key, 0) >= _OUTSHINES * rival
            # Other names of a town come from everywhere; those of a unit are few and in use.
            shortest = _SHORTEST if name == entry.name or entry.level is Level.ADMIN1 else _LONG
            tells = len(name) >= shortest and great and name.casefold() not in _WORDS
            (sure if tells else weak)[name] = None
        if entry.level in {Level.ADMIN1, Level.TOWN}:
            great = entry.level is Level.ADMIN1 or entry.population >= _CITY
            for name in gazetteer.native.get(entry.code, ()):
                tells = _is_long(name, great=great) and join_key(name) not in abroad
                (sure if tells else weak).update(dict.fromkeys(_forms(name)))
    for name in _shared_words(entry for entry in own if entry.level is Level.ADMIN1):
        (weak if join_key(name) in rivals else sure)[name] = None
    codes = {country, *(entry.code for entry in own)}
    native = (name for code in sorted(codes) for name in gazetteer.native.get(code, ()))
    unspaced = {name for name in native if is_unspaced(name)}
    known = dict.fromkeys(name for name in names if name)
    told = {join_key(name) for name in (*known, *sure, *weak)}
    return Telling(
        tuple(known),
        tuple(name for name in sure if name not in known),
        tuple(name for name in weak if name not in sure and name not in known and len(name) > 2),
        tuple(sorted(unspaced)),
        find_lesser_names(gazetteer.entries, country, told, _plain),
        find_names_abroad(gazetteer.entries, country, _plain),
    )


def _rivals(entries: Iterable[Entry]) -> dict[str, float]:
    """Return the names of places outside the theatre with the inhabitants of the largest that bears it."""
    found: dict[str, float] = {}
    for entry in entries:
        if entry.tier is Tier.THEATRE:
            continue
        size: float = entry.population
        if entry.level < Level.ADMIN2:
            far = entry.level is Level.ADMIN1 and entry.tier is Tier.WORLD
            size = _FAR_UNIT if far else float("inf")
        for name in (entry.name, *(entry.alternates if entry.level < Level.ADMIN2 else ())):
            key = join_key(name)
            found[key] = max(found.get(key, 0), size)
    return found


def _sizes(entries: Iterable[Entry]) -> dict[str, int]:
    """Return the names of the theatre's places with the inhabitants of the largest town that bears it."""
    found: dict[str, int] = {}
    for entry in entries:
        key = join_key(entry.name)
        found[key] = max(found.get(key, 0), entry.population)
    return found


def _latin(entry: Entry) -> Iterator[str]:
    """Yield the printed names of an entry that a text may tell of the theatre by."""
    if entry.level is Level.ADMIN1:
        yield from _plain((entry.name, *entry.alternates))
    elif entry.level is Level.TOWN:
        smallest = _TOWN if len(entry.name) >= _LONG else _LARGE_TOWN
        others = entry.alternates if entry.population >= _CITY else ()
        if entry.population >= smallest:
            yield from _plain((entry.name, *others))


def _plain(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that are words of three letters and more, and not a mere direction."""
    for name in names:
        words = set(re.split(r"[ -]", name.casefold()))
        if len(name) > 2 and _PLAIN.fullmatch(name) and not words <= _SIDES:
            yield name


def _shared_words(units: Iterable[Entry]) -> list[str]:
    """Return the regions that several units are parts of: "Darfur", of North, South and West Darfur."""
    regions: Counter[str] = Counter()
    for unit in units:
        first, _, rest = unit.name.partition(" ")
        if first.casefold() in _SIDES and rest and not set(rest.casefold().split()) <= _SIDES:
            regions[rest] += 1
    return sorted(region for region, count in regions.items() if count > 1 and _PLAIN.fullmatch(region))


def _forms(name: str) -> Iterator[str]:
    """Yield a name as texts in its own script print it: with prefixes in Arabic, inflected in Cyrillic."""
    if not _PLAIN.fullmatch(name.replace("\u200c", " ")):
        return
    if _ARABIC.search(name):
        bare = name.removeprefix(_ARTICLE)
        yield from (prefix + name for prefix in _PREFIXES)
        if bare == name:
            yield from (prefix + _ARTICLE + name for prefix in ("", "و", "ب"))
        yield "لل" + bare
    elif _CYRILLIC.search(name):
        yield from dict.fromkeys(" ".join(words) for words in _inflected(name))
    elif len(name) > 2:
        yield name


def _inflected(name: str) -> Iterator[list[str]]:
    words = name.replace("’", "'").split()
    yield [_stem(word) for word in words]
    # Of Ukrainian names in -ів the other cases have another vowel: Харків, Харкова; Київ, Києва.
    if words[-1].endswith("ів"):
        yield [*map(_stem, words[:-1]), _any(words[-1][:-2] + "ов")]
    if words[-1].endswith("їв"):
        yield [*map(_stem, words[:-1]), _any(words[-1][:-2] + "єв")]


def _any(stem: str) -> str:
    """Return a word-list entry for a stem with any ending, where what "*" stands behind is long enough."""
    return f"{stem}*" if len(re.split("[-']", stem)[-1]) >= _SHORTEST else stem


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word).rstrip("'")
    return f"{stem}*" if len(re.split("[-']", stem)[-1]) >= _STEM else word


def _is_long(name: str, *, great: bool) -> bool:
    """Whether a name of another script is long enough to be no other word; a great place may be shorter."""
    letters = name.removeprefix(_ARTICLE)
    shortest = (_SHORTEST_ARABIC if _ARABIC.match(name) else _SHORTEST) if great else _STEM
    return " " in name or len(letters) >= shortest
