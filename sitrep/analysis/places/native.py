"""Places named in Arabic, Cyrillic and Burmese script: prefixes, case endings, no capitals, no spaces."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sitrep.gazetteer.entries import Entry, Gazetteer, Level, Tier
from sitrep.gazetteer.spelling import join_key, native_key
from sitrep.gazetteer.unspaced import find_unspaced, is_unspaced

_SCRIPTS = re.compile(r"[\u0621-\u06d3]{2}|[\u0400-\u04ff]{2}")
_WORD = re.compile(
    r"[\u0621-\u063a\u0641-\u065f\u0670-\u06d3]+(?:\u200c[\u0621-\u06d3]+)*|[\u0400-\u04ff]+(?:['’ʼ-][\u0400-\u04ff]+)*"
)
_LONGEST_WORD = 30
_ARTICLE = "ال"
# Letters of a name that no other word has: of a unit or city, of a town, of a country far away.
_GREAT, _SMALL, _ABROAD = 3, 5, 5
_CITY, _TOWN = 100_000, 5_000
_OUTSHINES = 8
# Case endings, folded as names are: of nouns, of feminine adjectives ("Донецкая область"), of other
# adjectives ("Грозный"). So the surname Покровский is not the town Покровск.
_CASES = tuple(
    frozenset(map(join_key, endings.split("|")))
    for endings in (
        "|а|у|е|ы|и|і|ї|ю|я|й|ь|о|ом|ем|єм|ой|ою|ей|ею|ам|ям|ах|ях|ами|ями|ів",
        "ая|яя|ой|ей|ую|юю|ою|ею|а|у|ої|ій",
        "ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем",
        "ое|ее|ого|его|ому|ему|ым|им|ом|ем",
    )
)
_ADJECTIVES = (
    (1, tuple(map(join_key, ("ая", "яя", "ька")))),
    (2, tuple(map(join_key, ("ый", "ий")))),
    (3, tuple(map(join_key, ("ое", "ее")))),
)
_NOUN_END = frozenset(map(join_key, ["а", "я", "о", "е", "ы", "и", "і", "ї", "й", "ь"]))
_STEM = 4
_PREPOSITION = 3  # letters of one that opens a sentence ("Під Харковом")
_OF_CITY = frozenset(
    map(native_key, ("مدينة", "شهر", "ښار", "город", "городе", "города", "місто", "місті", "міста"))
)
_OF_UNIT = tuple(map(native_key, ("област", "провинц", "провінц", "край", "мухафаз", "вилай")))
_UNIT_BEFORE = frozenset(map(native_key, ("ولاية", "محافظة", "ولایت", "استان", "منطقة")))


fold = lru_cache(maxsize=65_536)(native_key)


@dataclass(frozen=True, slots=True)
class NativeNames:
    """Names by `native_key`, without article; those in Cyrillic as stems too."""

    names: dict[str, tuple[Entry, ...]]
    unspaced: dict[str, tuple[Entry, ...]]
    longest: dict[str, int]
    """The most words in a name, by its first two letters."""


def compile_native(gazetteer: Gazetteer) -> NativeNames:
    """Index the names that units and towns of the theatre, and all countries, have in other scripts."""
    found: dict[str, list[Entry]] = {}
    unspaced: dict[str, list[Entry]] = {}
    longest: dict[str, int] = {}
    for entry in gazetteer.entries:
        if entry.level is Level.COUNTRY:
            shortest = _GREAT if entry.tier is Tier.THEATRE else _ABROAD
        elif entry.tier is Tier.THEATRE:
            shortest = _GREAT if entry.level is Level.ADMIN1 or entry.population >= _CITY else _SMALL
        else:
            continue
        if entry.level is Level.TOWN and entry.population < _TOWN:
            continue
        for name in gazetteer.native.get(entry.code, ()):
            if is_unspaced(name):
                unspaced.setdefault(name, []).append(entry)
            for key in _keys_of(name, shortest):
                longest[key[:2]] = max(longest.get(key[:2], 1), len(re.split("[ -]", name)))
                listed = found.setdefault(key, [])
                if all(other is not entry for other in listed):
                    listed.append(entry)
    return NativeNames(
        {key: tuple(entries) for key, entries in found.items()},
        {name: tuple(entries) for name, entries in unspaced.items()},
        longest,
    )


def find_native(text: str, native: NativeNames) -> list[tuple[int, int, Entry, bool]]:
    """Return the spans of places named in Arabic or Cyrillic script, and whether the unit is sure.

    Linear in the text: a few look-ups a word. The span leaves out prefixes and takes case endings in.
    """
    found = [
        (start, end, *_choose(native.unspaced[name], "", ""))
        for start, end, name in find_unspaced(text, native.unspaced)
    ]
    if not native.names or not _SCRIPTS.search(text):
        return found
    words = [
        (match.start(), match.end(), match.group())
        for match in _WORD.finditer(text)
        if match.end() - match.start() <= _LONGEST_WORD
    ]
    at = 0
    while at < len(words):
        taken, row = _longest_at(text, words, at, native)
        if row is not None:
            found.append(row)
        at += taken
    return found


def _longest_at(
    text: str, words: Sequence[tuple[int, int, str]], at: int, native: NativeNames
) -> tuple[int, tuple[int, int, Entry, bool] | None]:
    start, _, first = words[at]
    arabic = _is_arabic(first)
    if not arabic and not first[0].isupper():
        return 1, None
    heads = (fold(word)[:2] for _, word in _without_prefixes(first)) if arabic else (fold(first)[:2],)
    most = max((native.longest.get(head, 0) for head in heads), default=0)
    last = at
    while last + 1 < min(len(words), at + most) and text[words[last][1] : words[last + 1][0]] in {" ", "-"}:
        last += 1
    if not most:
        return 1, None
    for end in range(last, at - 1, -1):
        rest = [word for _, _, word in words[at + 1 : end + 1]]
        for cut, key in _candidates(first, rest, arabic=arabic):
            entries = native.names.get(key)
            after = fold(words[end + 1][2]) if end + 1 < len(words) else ""
            if entries and (arabic or after.startswith(_OF_UNIT) or _stands(text, words, at, key)):
                before = fold(words[at - 1][2]) if at else ""
                entry, sure = _choose(entries, before, after)
                return end - at + 1, (start + cut, words[end][1], entry, sure)
    return 1, None


def _stands(text: str, words: Sequence[tuple[int, int, str]], at: int, key: str) -> bool:
    """Whether a Cyrillic word can be the place: no surname, no short common word that opens a sentence."""
    if key[-1] != "0":
        gap = text[words[at - 1][1] : words[at][0]] if at else ""
        return not (gap == " " and words[at - 1][2][0].isupper() and len(words[at - 1][2]) > _PREPOSITION)
    return len(key) > _STEM or text[max(0, words[at][0] - 8) : words[at][0]].rstrip(' \n"«„“(—–-')[
        -1:
    ] not in {"", ".", "!", "?", "…"}


def _candidates(first: str, rest: Sequence[str], *, arabic: bool) -> Iterator[tuple[int, str]]:
    """Yield the keys under which words may be listed, with the signs of the prefix that is cut off."""
    if arabic:
        tail = "".join(map(fold, rest))
        for cut, word in _without_prefixes(first):
            yield cut, fold(word) + tail
        return
    # Only the last word tells the class; those before it lose whatever ending they have.
    before = "".join(_bare(fold(word)) for word in (first, *rest)[:-1])
    last = fold((first, *rest)[-1])
    for count in range(min(4, len(last))):
        stem, ending = (last[:-count], last[-count:]) if count else (last, "")
        for number, endings in enumerate(_CASES):
            if ending in endings:
                yield 0, f"{before}{stem}{number}"


def _bare(word: str) -> str:
    """Return a word without its ending, whichever that is."""
    for count in range(min(3, len(word) - _STEM), 0, -1):
        if any(word[-count:] in endings for endings in _CASES):
            return word[:-count]
    return word


def _without_prefixes(word: str) -> Iterator[tuple[int, str]]:
    """Yield a word as it stands and without "and", "in", "to" and the article before it."""
    cuts = [0]
    if word[0] in "وف":
        cuts.append(1)
    cuts += [cut + 1 for cut in cuts if word[cut : cut + 1] in {"ب", "ل", "ك"}]
    for cut in cuts:
        if cut == len(word):
            return
        yield cut, word[cut:]
        if word.startswith(_ARTICLE, cut):
            yield cut, word[cut + len(_ARTICLE) :]
        elif cut and word[cut - 1] == "ل" and word[cut : cut + 1] == "ل":
            yield cut, word[cut + 1 :]


def _keys_of(name: str, shortest: int) -> Iterable[str]:
    """Return the keys under which a name is listed; none where it is too short to tell."""
    if _is_arabic(name):
        bare = name.removeprefix(_ARTICLE)
        return (fold(bare),) if " " in name or len(bare) >= shortest else ()
    if not "\u0400" <= name[:1] <= "\u04ff":
        return ()
    words = [fold(word) for word in re.split("[ -]", name)]
    before, last = "".join(map(_bare, words[:-1])), words[-1]
    if len(before) + len(last) < _STEM:
        return ()
    for number, endings in _ADJECTIVES:
        if found := next((ending for ending in endings if last.endswith(ending)), None):
            cut = len(found) if found[0] not in "ьк" else 1
            return (f"{before}{last[:-cut]}{number}",)
    stem = last[:-1] if last[-1] in _NOUN_END else last
    # Of Ukrainian names in -ів the other cases have another vowel: Харків, Харкова; Київ, Києва.
    others = (f"{stem[:-2]}ов", f"{stem[:-2]}єв") if stem.endswith("ів") else ()
    return [f"{before}{form}0" for form in (stem, *others)]


def _choose(entries: Sequence[Entry], before: str, after: str) -> tuple[Entry, bool]:
    """Choose what a name means: what the word beside it says, else as in Latin script."""
    units = [entry for entry in entries if entry.level is Level.ADMIN1]
    towns = sorted(
        (entry for entry in entries if entry.level is Level.TOWN),
        key=lambda entry: (-entry.population, entry.code),
    )
    countries = [entry for entry in entries if entry.level is Level.COUNTRY]
    if countries:
        return countries[0], True
    if units and (before in _UNIT_BEFORE or after.startswith(_OF_UNIT)):
        return units[0], True
    if units and not (towns and (before in _OF_CITY or fold(towns[0].name) != fold(units[0].name))):
        return units[0], True
    best = towns[0]
    others = max((town.population for town in towns if town.unit != best.unit), default=0)
    return best, bool(best.unit) and best.population >= _OUTSHINES * others


def _is_arabic(word: str) -> bool:
    return "\u0621" <= word[:1] <= "\u06d3"
