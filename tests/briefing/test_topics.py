"""The part of its section that an item belongs to."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.topics import Topics
from sitrep.config.load import load_configuration

THEMES = load_configuration(None).settings.codebook.themes
TOPICS = Topics(THEMES)
GOLD = Path(__file__).parents[1] / "gold"
FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))["topics"]
ROWS = [json.loads(line) for line in (GOLD / "topics.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_items_go_where_an_editor_puts_them(part: str) -> None:
    rows = [row for row in ROWS if row["held_out"] == (part == "held_out")]
    wrong = [row["text"] for row in rows if TOPICS.of(row["theme"], [row["text"]]) != row["topic"]]
    assert 1 - len(wrong) / len(rows) >= FLOORS[part], wrong


def test_the_labels_name_every_part() -> None:
    labelled = {(row["theme"], row["topic"]) for row in ROWS if row["topic"]}
    assert labelled == {(name, topic) for name, theme in THEMES.items() for topic in theme.topics}


def test_a_longer_phrase_says_more_than_a_word_in_it() -> None:
    assert TOPICS.of("refugees", ["The border crossing at Adré was closed."]) == "crossings"
    assert TOPICS.of("refugees", ["They reached the border."]) == "borders"


def test_a_word_counts_once_however_often_it_stands() -> None:
    assert (
        TOPICS.of("humanitarian", ["Water, water, water; the school and its teachers wait."]) == "education"
    )


def test_nothing_named_is_no_part() -> None:
    assert TOPICS.of("humanitarian", ["It rained."]) is None
    assert TOPICS.of("humanitarian", []) is None
    assert TOPICS.of("battlefield", ["Talks on food and water."]) is None
    assert TOPICS.of("no such theme", ["Talks."]) is None


@given(st.permutations([row["text"] for row in ROWS if row["theme"] == "humanitarian"][:6]))
def test_the_order_of_the_texts_decides_nothing(texts: list[str]) -> None:
    assert TOPICS.of("humanitarian", texts) == TOPICS.of("humanitarian", sorted(texts))


def test_a_megabyte_of_openings_is_read() -> None:
    assert TOPICS.of("refugees", ["border " * 150_000]) == "borders"
    assert TOPICS.of("refugees", ["residents a " * 90_000]) is None


def test_the_wounded_of_a_clinic_are_no_matter_of_food() -> None:
    said = "MSF said that its trauma centre in Haydan had treated 210 war-wounded since May, 40 of them farmers at harvest."
    assert TOPICS.of("humanitarian", [said]) == "health"
    assert TOPICS.of("humanitarian", ["Surgeons had no bread."]) == "health"
    assert TOPICS.of("humanitarian", ["Bread was short and so were surgeons."]) == "food"
