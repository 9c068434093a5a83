"""The day of an event: given only where the sentence leaves no choice."""

import json
from datetime import date
from pathlib import Path

import pytest

from sitrep.analysis.dates.events import resolve_times
from sitrep.analysis.speakers import SpeakerMatchers, article_voices
from sitrep.briefing.eventday import find_event_day
from sitrep.config.load import load_configuration
from tests.briefing.days import compose, read_day
from tests.build import DAY, article

SETTINGS = load_configuration(None).settings
SPEAKERS = SpeakerMatchers(SETTINGS.theatre)
GOLD = Path(__file__).parents[1] / "gold"
FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))["event_days"]
ROWS = [json.loads(line) for line in (GOLD / "eventdays.jsonl").read_text(encoding="utf-8").splitlines()]


def event_day(sentence: str) -> date | None:
    told = article(sentence)
    matcher = SPEAKERS.of("en")
    assert matcher is not None
    voices = [voice for *_, said in article_voices(sentence, matcher) for voice in said]
    times = resolve_times(told.clipping, told.date, SETTINGS.dates)
    return find_event_day(sentence, (0, len(sentence)), times, voices, DAY)


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_days_are_those_of_the_events(part: str) -> None:
    found = right = labelled = 0
    wrong = []
    for row in ROWS:
        if row["held_out"] != (part == "held_out"):
            continue
        day = event_day(row["text"])
        labelled += row["day"] is not None
        found += day is not None
        right += day is not None and day.isoformat() == row["day"]
        if day is not None and day.isoformat() != row["day"]:
            wrong.append(row["text"])
    assert right / found >= FLOORS[part]["precision"], wrong
    assert right / labelled >= FLOORS[part]["recall"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three people were killed in Kaya, police said on Monday.",
        "On Monday, police said that three people were killed in Kaya.",
        "Three people were killed in Kaya on Sunday and on Monday, police said.",
        "Three people have been killed in Kaya since Monday, police said.",
        "The envoys will meet in Kaya on Friday.",
        "Three people were killed in Kaya in March, police said.",
        "Three people were killed in Kaya overnight, police said.",
        "The council condemned the attack on Kaya on Monday.",
        "Three people were killed in Kaya.",
        "The mayor, detained on Sunday, was seen in Kaya.",
        "The truce was supposed to hold from dusk on Monday, but three people were killed.",
    ],
)
def test_no_day(sentence: str) -> None:
    assert event_day(sentence) is None


def test_only_the_words_of_its_own_sentence_count() -> None:
    text = "Gunmen killed nine herders near Menaka. The army reached the village on Monday."
    told = article(text)
    times = resolve_times(told.clipping, told.date, SETTINGS.dates)
    assert find_event_day(text, (0, 39), times, (), DAY) is None


def test_an_item_has_the_day_of_what_it_tells() -> None:
    texts = [
        (
            "A",
            "Shells killed four people in Izium on Monday, a doctor said.\n\nThe road to Izium was shut, he said.",
        ),
        ("B", "Envoys of both sides met in Istanbul for talks on a ceasefire in Ukraine, a diplomat said."),
    ]
    made = compose("UKR", date(2023, 9, 14), read_day("UKR", date(2023, 9, 14), texts))
    days = {item.excerpts[0].text[:6]: item.event_day for part in made.sections for item in part.items}
    assert days == {"Shells": date(2023, 9, 11), "Envoys": None}


def test_a_megabyte_is_read() -> None:
    text = "on Monday police said on Tuesday and " * 27_000
    assert find_event_day(text, (0, len(text)), (), (), DAY) is None
    told = article(
        "Gunmen killed nine herders near Menaka on Monday" + " on the way to the mill" * 40_000 + "."
    )
    times = resolve_times(told.clipping, told.date, SETTINGS.dates)
    words = told.clipping.text
    assert find_event_day(words, (0, len(words)), times, (), DAY) == date(2023, 4, 17)
