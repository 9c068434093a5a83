"""Score the places found against labels: the span and, where it is labelled, the first-level unit."""

from functools import cache
from pathlib import Path
from typing import Any

from sitrep.analysis.places import PlaceMatcher, compile_places, find_places
from sitrep.gazetteer import load_gazetteer
from tests.build import clipping
from tests.gold.labels import read_labels
from tests.gold.tally import Tally

LABELS = Path(__file__).with_name("places.jsonl")


@cache
def matcher(country: str) -> PlaceMatcher:
    """Compile a country's gazetteer once."""
    return compile_places(load_gazetteer(country))


def load_labels() -> list[dict[str, Any]]:
    """Read the labels: theatre, text, places (text, start, end, code), optional ones, held_out."""
    return read_labels(LABELS)


def score_labels(labels: list[dict[str, Any]]) -> Tally:
    """Score sentences; an optional place may be found or not. "A+B" as a code means either.

    A place found with the wrong unit is both missed and false.
    """
    score = Tally()
    for label in labels:
        found = {
            (place.start, place.end): place.code
            for place in find_places(clipping(label["text"]), matcher(label["theatre"]))
        }
        optional = {(place["start"], place["end"]) for place in label.get("optional", [])}
        wanted = {(place["start"], place["end"]): place.get("code") for place in label["places"]}
        for span, code in wanted.items():
            name = f"{label['text'][slice(*span)]!r} in {label['text']!r}"
            if span not in found:
                score.missed += 1
                score.wrong.append(f"missed {name}")
            elif code is not None and found[span] not in code.split("+"):
                score.missed += 1
                score.false += 1
                score.wrong.append(f"{found[span]} for {code}: {name}")
            else:
                score.right += 1
        for span in sorted(set(found) - set(wanted) - optional):
            score.false += 1
            score.wrong.append(f"false {label['text'][slice(*span)]!r} in {label['text']!r}")
    return score
