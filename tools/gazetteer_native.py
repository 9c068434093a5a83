"""Names in the scripts of the theatres' own languages: Arabic, Cyrillic and Burmese."""

import gettext
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sitrep.gazetteer.spelling import join_key
from tools.gazetteer_sources import Town
from tools.gazetteer_units import Unit, match_key, plain_names

# Letters of Arabic, Persian and Pashto; of Russian and Ukrainian; of Burmese. Other languages of these
# scripts (Uyghur, Urdu, Kurdish, Serbian, Tatar) have letters of their own, and drop out by them.
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیٱټځڅډړږښګڼېۍئ\u200c"
_SCRIPTS = {
    "arabic": re.compile(f"[{_ARABIC}]+(?:[ -][{_ARABIC}]+){{0,3}}"),
    "cyrillic": re.compile(r"[А-ЯЁҐЄІЇ][а-яёґєії’ʼ]+(?:[ -][А-ЯЁҐЄІЇа-яёґєії][а-яёґєії’ʼ]*){0,3}"),
    "burmese": re.compile(r"[\u1000-\u109f]{3,40}"),
}
_OF_LANGUAGE = {
    **dict.fromkeys(("ar", "fa", "ps"), "arabic"),
    **dict.fromkeys(("ru", "uk", "be"), "cyrillic"),
    "my": "burmese",
}
_COUNTRY_LANGUAGES = ("ar", "fa", "fa-AF", "ps", "ru", "uk", "my", "fr", "de", "es")
_UNIT_LANGUAGES = ("ru", "uk")
_LARGE = 100_000  # inhabitants from which a town is written of in scripts that are not its country's
_SMALL = 2_000
# Words for "city", "town", "province" and the like around a name.
_GENERIC = re.compile(
    r"^(?:مدينة|شهر|ښار|محافظة|ولاية|ولایت|استان|منطقة|город|місто|посёлок|село) | (?:область|край|"
    r"провинция|провінція|вилайят|вілаят|мухафаза|губернаторство|хот|ош|шаары|шәһәре|қаласы|ولايت|ولایت)$"
    r"|(?:မြို့နယ်|မြို့|ပြည်နယ်|တိုင်းဒေသကြီး)$"
)

Row = tuple[str, ...]


def _read_hand(file: Path) -> dict[tuple[str, str], list[str]]:
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return {(country, code): names.split(",") for country, code, names in rows}


_BY_HAND = _read_hand(Path(__file__).with_suffix(".tsv"))


def own_scripts(languages: str) -> frozenset[str]:
    """Return the scripts of a country's first languages, given as GeoNames lists them ("ar-SD,en,fia")."""
    codes = [code.partition("-")[0] for code in languages.split(",")[:4]]
    return frozenset(_OF_LANGUAGE[code] for code in codes if code in _OF_LANGUAGE)


def native_names(names: Iterable[str], scripts: Iterable[str]) -> Iterator[str]:
    """Yield the names that are written in one of the scripts, without words for "city" around them."""
    patterns = [_SCRIPTS[script] for script in sorted(scripts)]
    for name in names:
        bare = _GENERIC.sub("", name.strip()).strip()
        if len(bare) > 1 and any(pattern.fullmatch(bare) for pattern in patterns):
            yield bare


def country_rows(cldr: Path, alpha3: dict[str, str]) -> Iterator[Row]:
    """Yield the names of countries in the languages that are read (CLDR's territories)."""
    names: dict[str, list[str]] = defaultdict(list)
    for language in _COUNTRY_LANGUAGES:
        file = cldr / language / "territories.json"
        main = json.loads(file.read_text(encoding="utf-8"))["main"][language]
        for code, name in sorted(main["localeDisplayNames"]["territories"].items()):
            if (alpha2 := code.split("-")[0]) in alpha3 and "(" not in name:
                names[alpha3[alpha2]].append(name)
    for code, listed in sorted(names.items()):
        yield "0", code, _join(listed)


def native_rows(
    units: Sequence[Unit],
    towns: Sequence[Town],
    owner: dict[int, str],
    translated: dict[str, list[str]],
    scripts: frozenset[str],
) -> Iterator[Row]:
    """Yield the names of a country's units and towns; a unit also has those of the town it is named for."""
    of_town = {town.number: tuple(native_names(town.alternates, _written(town, scripts))) for town in towns}
    for unit in sorted(units, key=lambda unit: unit.code):
        keys = {match_key(name) for name in (unit.name, *unit.alternates)}
        seats = [t for t in towns if owner[t.number] == unit.code and match_key(t.name) in keys]
        seat = max(seats, key=lambda town: town.population, default=None)
        given = [name for key in sorted(keys) for name in translated.get(key, ())]
        hand = _BY_HAND.get((unit.country, unit.code), ())
        if names := _join([*hand, *native_names(given, _SCRIPTS), *(of_town[seat.number] if seat else ())]):
            yield "1", unit.code, names
    few = len(towns) < 1_000
    for town in sorted(towns, key=lambda town: (-town.population, town.number)):
        if (few or town.population >= _SMALL) and (names := _join(of_town[town.number])):
            yield "3", str(town.number), names


def read_translations(
    locales: Path, iso: dict[str, list[tuple[str, str]]]
) -> dict[str, dict[str, list[str]]]:
    """Return the Russian and Ukrainian names of first-level units, by country and by `match_key`."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language in _UNIT_LANGUAGES:
        with (locales / language / "LC_MESSAGES" / "iso3166-2.mo").open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for country, rows in sorted(iso.items()):
            for _, name in rows:
                if (other := catalogue.gettext(name)) != name:
                    for plain in plain_names(name):
                        found[country][match_key(plain)].append(other)
    return found


def _written(town: Town, scripts: frozenset[str]) -> Iterable[str]:
    return ("arabic", "cyrillic", *scripts) if town.population >= _LARGE else scripts


def _join(names: Iterable[str]) -> str:
    """Join names, each spelling once."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(join_key(name) or name, name)
    return "|".join(seen.values())
