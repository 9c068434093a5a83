"""An article belongs to the theatre by what it is about, not by a mention in passing."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from sitrep.analysis.analyst import Analyst
from sitrep.analysis.theatre import detect_theatre
from sitrep.config.load import load_configuration
from sitrep.model import Theatre
from tests.build import clipping
from tests.gold.theatre_scorer import load_labels, matchers, score_labels

FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "theatre"
]
compiled = cache(matchers)


def detect(text: str, title: str | None = None, theatre: str = "Afghanistan") -> Theatre:
    return detect_theatre(clipping(text, title=title), compiled()[theatre])


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_labelled_texts(held_out: bool) -> None:
    labels = [labelled for labelled in load_labels() if labelled.held_out == held_out]
    score = score_labels(labels, compiled())
    assert score.precision >= FLOORS["precision"], score.wrong
    assert score.recall >= FLOORS["recall"], score.wrong


def test_the_labels_hold_both_kinds() -> None:
    labels = load_labels()
    assert len(labels) >= 60
    assert sum(labelled.inside for labelled in labels) >= 25
    assert sum(not labelled.inside for labelled in labels) >= 25


def test_the_words_that_say_so_are_quoted() -> None:
    text = "Guards in Kunduz said four men had been wounded."
    found = detect(text, title="Taliban deny attack")
    document = f"Taliban deny attack\n\n{text}"
    assert found.inside
    assert [document[cue.start : cue.end] for cue in found.evidence] == ["Taliban", "Kunduz"]
    assert "Taliban" in found.reason


def test_nothing_named_is_outside_with_that_reason() -> None:
    found = detect("The senate in Rome passed the budget.")
    assert not found.inside
    assert found.evidence == ()
    assert "named" in found.reason


def test_a_comparison_is_a_mention_in_passing() -> None:
    found = detect("Unlike in Afghanistan, the mission in Kosovo still has friends. It stays.")
    assert not found.inside
    assert "passing" in found.reason


def test_a_homonym_alone_is_weak() -> None:
    assert not detect("Farah scored twice for Verona. The coach was glad.").inside
    assert detect("Police in Farah said two Taliban were held.").inside


def test_a_longer_name_is_not_the_shorter_one() -> None:
    assert not detect("Soldiers in South Sudan looted the depot.", theatre="Sudan").inside
    assert detect("Soldiers in Sudan looted the depot.", theatre="Sudan").inside


@pytest.mark.parametrize("text", ["", "kabul", "КАБУЛ", "KABUL", "\u0000", "Kabul " * 50_000])
def test_odd_texts_never_fail(text: str) -> None:
    assert detect(text).reason


def test_a_theatre_of_its_own_needs_no_list_of_places() -> None:
    packaged = load_configuration(None).settings
    theatre = packaged.theatre.model_copy(
        update={
            "name": "Ukraine",
            "code": "UKR",
            "names": ("Ukrain*",),
            "places": (),
            "parties": (),
            "homonyms": (),
            "effects": (),
        }
    )
    analyst = Analyst(packaged.model_copy(update={"theatre": theatre}), date(2024, 1, 1))
    (made,) = analyst.read(
        [clipping("Refugees from Kharkiv reached Poltava by train on Monday, a volunteer said.")]
    )
    (other,) = analyst.read([clipping("Shells fell on a market in Aleppo on Monday, a doctor said.")])
    assert made.theatre.inside
    assert not other.theatre.inside
