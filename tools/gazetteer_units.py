"""Join Natural Earth's outlines with OCHA's p-codes (or ISO 3166-2), by name and never by code."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.gazetteer.spelling import join_key, sound_key, without_article
from tools.gazetteer_sources import Coded, Outline

# Words for "province" and the like that the sources write around a name.
_GENERIC = re.compile(
    r"^(?:(?:wilayat|velayat)(?:-e)?|muhafazat|ostan-e|provincia d[ei]l?|departamento d[ei]l?|estado d[eo]|"
    r"d[eé]partement d[eu](?: la)?|r[eé]gion d[eu](?: la)?|gouvernorat d[eu]|misto|changwat|tinh|judetul|"
    r"oblast|state of|autonomous republic of|province of|commune de|aimag|minṭaqat|mintaqat|imarat)\s+(?=\w)"
    r"|\s+(?:oblast'?|oblasty|state|division|region|province|governorate|district|prefecture|department|county|"
    r"wilaya|vilayeti|viloyati|aimag|rayon|krai|respublika|republic|municipality|peoples?|area|territory|ili|"
    r"city municipality|pca)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^)]*)\)")
_SIDES = (("Northern ", "North "), ("Southern ", "South "), ("Eastern ", "East "), ("Western ", "West "))
_ADJECTIVE = re.compile(r"(?:s?'?ka|ski|skie)$")

# Outlines that Natural Earth books under another country than the p-code list does.
_MOVED = {("RUS", "Crimea"): ("UKR", "UA01"), ("RUS", "Sevastopol"): ("UKR", "UA85")}
# Operational thirds of one first-level unit: the press and the outline know the whole.
_WHOLE = {"MMR": {"MM-17": ("Shan", ("MMR014", "MMR015", "MMR016")), "MM-02": ("Bago", ("MMR007", "MMR008"))}}


@dataclass
class Unit:
    """A first-level unit in the making."""

    country: str
    code: str
    name: str
    alternates: list[str] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)


def _read_known(file: Path) -> dict[tuple[str, str], str]:
    rows = [
        line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    return {(country, name): code for country, name, code in rows}


_KNOWN = _read_known(Path(__file__).with_name("gazetteer_known.tsv"))


def plain_names(name: str) -> list[str]:
    """Return a name without its generic words, and the one in brackets as a second name."""
    names = [_BRACKET.sub("", name), *_BRACKET.findall(name)]
    plain = []
    for each in names:
        bare = _GENERIC.sub("", _GENERIC.sub("", each.strip())).strip(" '")
        for long, short in _SIDES:
            if bare.startswith(long):
                bare = short + bare.removeprefix(long)
        if bare:
            plain.append(bare)
    return plain


def match_key(name: str) -> str:
    """Return the key by which names of units are compared between sources."""
    return sound_key(join_key(without_article(name)))


def join_units(
    outlines: list[Outline], codes: list[Coded], iso: dict[str, list[tuple[str, str]]]
) -> tuple[dict[str, list[Unit]], list[Coded], list[str]]:
    """Return the units of every country, the districts, and what found no partner (for the log)."""
    units: dict[str, list[Unit]] = {}
    for row in codes:
        if row.level == 1:
            units.setdefault(row.country, []).append(
                Unit(row.country, row.code, row.name, plain_names(row.name))
            )
    parents: dict[str, str] = {}
    for country, wholes in _WHOLE.items():
        for code, (name, parts) in wholes.items():
            units[country] = [unit for unit in units[country] if unit.code not in parts]
            units[country].append(Unit(country, code, name))
            parents.update(dict.fromkeys(parts, code))
    districts = [
        Coded(row.country, 2, row.code, row.name, parents.get(row.parent, row.parent))
        for row in codes
        if row.level == 2
    ]
    by_country: dict[str, list[Outline]] = {}
    log: list[str] = []
    for outline in outlines:
        if move := next(
            (_MOVED[key] for name in outline.names if (key := (outline.country, name)) in _MOVED), None
        ):
            next(unit for unit in units[move[0]] if unit.code == move[1]).outlines.append(outline)
        elif outline.names:
            by_country.setdefault(outline.country, []).append(outline)
    for country, shapes in sorted(by_country.items()):
        if country in units:
            inner = [row for row in districts if row.country == country]
            log += _join_coded(units[country], shapes, inner)
        else:
            units[country] = list(_from_shapes(country, shapes, iso.get(country, [])))
    log += [
        f"{u.country} {u.code} {u.name}: no outline" for us in units.values() for u in us if not u.outlines
    ]
    return units, districts, log


def _join_coded(units: list[Unit], shapes: list[Outline], districts: list[Coded]) -> list[str]:
    by_code = {unit.code: unit for unit in units}
    left = []
    for shape in shapes:
        known = _KNOWN.get((shape.country, shape.names[0]))
        _adopt(by_code[known], shape) if known else left.append(shape)
    # Stronger names first: GeoNames' name, Natural Earth's own, then the two others.
    for number in range(4):
        for shape in list(left):
            if len(shape.names) <= number:
                continue
            keys = {match_key(name) for name in plain_names(shape.names[number])}
            free = [
                u for u in units if not u.outlines and keys & {match_key(n) for n in (u.name, *u.alternates)}
            ]
            if len(free) == 1:
                _adopt(free[0], shape)
                left.remove(shape)
    for shape in list(left):
        free = [unit for unit in units if not unit.outlines]
        if near := _nearest(shape.names, free):
            _adopt(near, shape)
            left.remove(shape)
    log = []
    for shape in left:
        # Natural Earth is finer than the p-code list: the shape is one of its districts.
        keys = {match_key(name) for raw in shape.names for name in plain_names(raw)}
        owners = {row.parent for row in districts if match_key(row.name) in keys}
        if len(owners) == 1 and (owner := by_code.get(owners.pop())) is not None:
            owner.outlines.append(shape)
        else:
            log.append(f"{shape.country} outline {shape.fid} {shape.names}: no unit")
    return log


def _nearest(names: Iterable[str], free: list[Unit]) -> Unit | None:
    """Find the one unit whose name differs by an ending or a letter or two."""
    best: tuple[float, str] = (0.0, "")
    for unit in free:
        wanted = _ADJECTIVE.sub("", match_key(unit.name))
        for name in names:
            for plain in plain_names(name):
                ratio = difflib.SequenceMatcher(None, wanted, _ADJECTIVE.sub("", match_key(plain))).ratio()
                best = max(best, (ratio, unit.code))
    return next((unit for unit in free if unit.code == best[1]), None) if best[0] >= 0.8 else None


def _adopt(unit: Unit, shape: Outline) -> None:
    unit.outlines.append(shape)
    # The first two columns only: the others repeat a neighbour's name now and then.
    unit.alternates += [plain for name in shape.names[:1] for plain in plain_names(name)]
    if (unit.country, shape.names[0]) not in _KNOWN:
        unit.alternates += [plain for name in shape.names[1:2] for plain in plain_names(name)]


def _from_shapes(country: str, shapes: list[Outline], iso: list[tuple[str, str]]) -> Iterable[Unit]:
    """Make units of a country without p-codes; the code is that of ISO 3166-2 where the name is in it."""
    taken: set[str] = set()
    for shape in shapes:
        name = plain_names(shape.names[min(1, len(shape.names) - 1)])[0]
        keys = {match_key(plain) for raw in shape.names[:2] for plain in plain_names(raw)}
        found = [
            code
            for code, title in iso
            if code not in taken and keys & {match_key(p) for p in plain_names(title)}
        ]
        code = found[0] if found else f"{country}-{shape.fid}"
        taken.add(code)
        yield Unit(
            country, code, name, [plain for raw in shape.names[:2] for plain in plain_names(raw)], [shape]
        )
