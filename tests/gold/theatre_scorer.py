"""Score "belongs to the theatre" against labels, for several theatres."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.analysis.places import load_places
from sitrep.analysis.theatre import TheatreMatcher, compile_theatre, detect_theatre
from sitrep.config.load import load_configuration
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import find_telling_names
from sitrep.model import Clipping
from tests.build import clipping
from tests.gold.tally import Tally

LABELS = Path(__file__).with_name("theatre.jsonl")


def _of(code: str, names: str, parties: str) -> dict[str, Any]:
    """Return the lines of a user who lists neither sides, places nor effects."""
    empty = {"sides": {}, "places": "", "homonyms": "", "effects": ""}
    return {"code": code, "names": names, "parties": parties, **empty}


# As a user would write them: names, parties and places, all else as packaged.
_OTHERS = {
    "Ukraine": {
        "code": "UKR",
        "names": "Ukrain*, Kyiv*, Kiev",
        "parties": "Azov brigade, Zelensky*",
        "places": "Kherson, Kharkiv, Odesa, Odessa, Donetsk, Luhansk, Kupiansk, Bakhmut, Zaporizhzhia, Crimea",
        "homonyms": "",
        "effects": "Black Sea grain deal, sanctions on Russia, Russian shadow fleet",
    },
    "Sudan": {
        "code": "SDN",
        "names": "Sudan, Sudanese, Khartoum",
        "parties": "RSF, Rapid Support Forces, Janjaweed",
        "places": "Darfur, Omdurman, El Fasher, Port Sudan, Kordofan, Babanusa, Nyala, Geneina, Gedaref",
        "homonyms": "",
        "effects": "Jeddah talks",
    },
    "Niger": _of("NER", "Niger, Nigerien*, Niamey", ""),
    "Armenia": _of("ARM", "Armenia*, Yerevan", "Armenian army, Azerbaijani army"),
    "Somalia": _of("SOM", "Somali*, Mogadishu", "al-Shabaab, AMISOM, Islamic Courts"),
    "Philippines": _of("PHL", "Philippin*, Filipino*, Manila", "Abu Sayyaf, Maute group, MILF"),
    "Colombia": _of("COL", "Colombia*, Bogota", "FARC, ELN, Clan del Golfo"),
    "Nepal": _of("NPL", "Nepal*, Kathmandu", "Maoists, Royal Nepal Army"),
    "Ivory Coast": _of("CIV", "Ivory Coast, Ivorian*, Cote d'Ivoire, Abidjan", "Forces nouvelles, Licorne"),
    "Mozambique": _of("MOZ", "Mozambi*, Maputo", "Renamo, Frelimo, al-Shabab"),
    "Yemen": _of("YEM", "Yemen*", "Houthi*, Southern Transitional Council"),
    "Central African Republic": _of(
        "CAF", "Central African Republic, Bangui, Centrafrique", "Seleka, anti-balaka, MISCA"
    ),
    "Liberia": _of("LBR", "Liberia*, Monrovia", "LURD, MODEL"),
    "East Timor": _of("TLS", "East Timor*, Timorese, Dili", "Interfet, Falintil"),
    "Georgia": _of("GEO", "Georgia*, Tbilisi", "Russian army, South Ossetian militia"),
    "Iraq": _of("IRQ", "Iraq*, Baghdad", "Islamic State, Peshmerga, Popular Mobilization"),
    "Burundi": _of("BDI", "Burundi*, Bujumbura", "FNL, CNDD-FDD"),
    "Peru": _of("PER", "Peru*, Lima", "Shining Path, MRTA"),
    "Cambodia": _of("KHM", "Cambodia*, Phnom Penh", "Thai army, Cambodian army"),
    "Libya": _of("LBY", "Libya*, Tripoli", "Libyan National Army, GNA"),
    "Lebanon": _of("LBN", "Leban*, Beirut*", "Hezbollah, UNIFIL, Israeli army, IDF"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article, the theatre that is asked for, and whether it belongs to it."""

    id: str
    theatre: str
    clipping: Clipping
    inside: bool
    held_out: bool


def load_labels(file: Path = LABELS) -> list[Labelled]:
    """Read the labelled articles."""
    with file.open(encoding="utf-8") as lines:
        return [
            Labelled(
                row["id"],
                row["theatre"],
                clipping(row["text"], title=row["title"]),
                row["inside"],
                row["held_out"],
            )
            for row in map(json.loads, lines)
        ]


def matchers() -> dict[str, TheatreMatcher]:
    """Compile the packaged theatre and those of two users."""
    packaged = load_configuration(None).settings.theatre
    found = {packaged.name: _compile(packaged)}
    for name, changes in _OTHERS.items():
        settings = TheatreSettings.model_validate({**packaged.model_dump(), "name": name, **changes})
        found[name] = _compile(settings)
    return found


def _compile(theatre: TheatreSettings) -> TheatreMatcher:
    return compile_theatre(theatre, find_telling_names(theatre.code), load_places(theatre.code))


def score_labels(labels: Iterable[Labelled], by_theatre: Mapping[str, TheatreMatcher]) -> Tally:
    """Count what the program makes of the labels."""
    score = Tally()
    for labelled in labels:
        inside = detect_theatre(labelled.clipping, by_theatre[labelled.theatre]).inside
        score.add(wanted=labelled.inside, found=inside, name=labelled.id)
    return score
