"""Score figures against sentences labelled by hand: what is counted, who is counted, who says so."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.config.load import load_configuration
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Clipping, DateBasis, Dating, Figure, Precision, Segment, Source
from sitrep.text import fold
from tests.gold.labels import read_labels

SENTENCES = Path(__file__).with_name("figures.jsonl")
HOMES = {
    "af": ("Afghan*",),
    "am": ("Armenia*", "Azerbaijan*", "Azeri*"),
    "bf": ("Burkina Faso", "Burkinabe"),
    "bosnia": ("Bosnia*", "Serb*", "Croat*"),
    "cd": ("Congo*",),
    "co": ("Colombia*",),
    "et": ("Ethiopia*", "Tigray*"),
    "gaza": ("Gaza*", "Israel*", "Palestin*"),
    "hn": ("Hondura*",),
    "ht": ("Haiti*",),
    "in": ("India*",),
    "iq": ("Iraq*",),
    "lb": ("Leban*",),
    "lk": ("Sri Lanka*",),
    "ly": ("Libya*",),
    "ml": ("Mali", "Malian*"),
    "mm": ("Myanmar", "Burmese"),
    "mz": ("Mozambi*",),
    "ng": ("Nigeria*",),
    "np": ("Nepal*",),
    "pe": ("Peru*",),
    "ph": ("Philippin*", "Filipino*"),
    "pk": ("Pakistan*",),
    "ru": ("Russia*", "Chech*"),
    "rw": ("Rwanda*",),
    "sd": ("Sudan*",),
    "so": ("Somali*",),
    "ss": ("South Sudan*",),
    "sy": ("Syria*",),
    "tr": ("Turk*",),
    "ua": ("Ukrain*", "Russia*"),
    "ug": ("Uganda*",),
    "ye": ("Yemen*",),
}
SIDES = Path(__file__).with_name("figures_sides.json")


@dataclass(frozen=True, slots=True)
class Score:
    """How many figures are right (value, metric and qualifier), and of those how much else is."""

    labelled: int
    found: int
    right: int
    unit: int
    group: int
    speaker: int
    basis: int

    def shares(self) -> dict[str, float]:
        """Return precision, recall, and the shares of the right figures whose other fields are right."""
        return {
            "precision": self.right / max(1, self.found),
            "recall": self.right / max(1, self.labelled),
            "unit": self.unit / max(1, self.right),
            "group": self.group / max(1, self.right),
            "speaker": self.speaker / max(1, self.right),
            "basis": self.basis / max(1, self.right),
        }


def load_sentences(file: Path = SENTENCES, *, held_out: bool | None = None) -> list[dict[str, Any]]:
    """Read the labelled sentences, all or one part of them."""
    return read_labels(file, held_out=held_out)


@cache
def matchers(conflict: str) -> FigureMatchers:
    """Return what finds figures in a conflict, with its own sides."""
    return FigureMatchers(theatre_of(conflict))


def theatre_of(conflict: str) -> TheatreSettings:
    """Return the packaged theatre as that of another conflict: with its names and its sides."""
    theatre = load_configuration(None).settings.theatre
    return theatre.model_copy(
        update={"name": conflict, "names": HOMES[conflict], "sides": load_sides(conflict)}
    )


def load_sides(conflict: str) -> dict[str, tuple[str, ...]]:
    """Read the sides of a conflict."""
    sides = json.loads(SIDES.read_text(encoding="utf-8")).get(conflict, {})
    return {name: tuple(forms) for name, forms in sides.items()}


def clip(text: str, language: str = "en") -> Clipping:
    """Make an article of a text."""
    source = Source("note.txt", (), "0" * 64, "utf-8", 0, len(text))
    whole = (Segment(0, 0, len(text)),) if text else ()
    return Clipping("0123456789ab-1", source, None, None, None, None, language, (), text, whole, ())


def dated(year: int | None) -> Dating:
    """Make the dating of an article of the end of a year."""
    day = date(year or 2020, 12, 31)
    return Dating(day, day, day, Precision.DAY, DateBasis.STATED)


def find(row: dict[str, Any]) -> tuple[Figure, ...]:
    """Find the figures of a labelled sentence."""
    text, language = str(row["text"]), str(row.get("language", "en"))
    return find_figures(clip(text, language), dated(row["year"]), matchers(str(row["conflict"])))


def score(rows: Iterable[dict[str, Any]]) -> Score:
    """Score all sentences together."""
    count: Counter[str] = Counter()
    for row in rows:
        wanted, found = row["figures"], list(find(row))
        count["labelled"] += len(wanted)
        count["found"] += len(found)
        for label in wanted:
            figure = next((figure for figure in found if matches(figure, label)), None)
            if figure is None:
                continue
            found.remove(figure)
            count["right"] += 1
            count["unit"] += figure.unit == label["unit"]
            count["group"] += set(figure.group) == set(label["group"])
            count["speaker"] += same_speaker(figure.speaker, label["speaker"])
            count["basis"] += figure.basis == label["basis"]
    return Score(**{name: count[name] for name in Score.__slots__})


def matches(figure: Figure, label: dict[str, Any]) -> bool:
    """Tell whether value (or bounds), metric and qualifier are those of the label."""
    if figure.metric != label["metric"] or figure.qualifier != label["qualifier"]:
        return False
    if label["value"] is not None:
        return bool(figure.value == label["value"])
    bounds = "max" not in label or figure.max == label["max"]
    return figure.value is None and figure.min == label["min"] and bounds


def same_speaker(found: str | None, wanted: str | None) -> bool:
    """Compare names; one may carry the office that the other leaves out."""
    if found is None or wanted is None:
        return found is wanted
    return fold(wanted) in fold(found) or fold(found) in fold(wanted)
