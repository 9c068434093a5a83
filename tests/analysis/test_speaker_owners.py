"""Whose a count is by its noun, by a clause about its speaker, and on which side of a semicolon it stands."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def told(text: str, home: str) -> list[tuple[int | None, str | None]]:
    return [
        (figure.value, figure.speaker) for figure in find_figures(clip(text), dated(2018), matchers(home))
    ]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "so",
            "Some 350,000 people have crossed into Ethiopia, Somali authorities say; UNHCR's count is 214,000.",
            [(350_000, "Somali authorities"), (214_000, "UNHCR")],
        ),
        (
            "ye",
            "About 190,000 people have fled Hodeidah, local officials said, while IOM's figure is 120,000.",
            [(190_000, "local officials"), (120_000, "IOM")],
        ),
        (
            "ml",
            "The mayor said 20 villagers were killed in Ogossagou. MSF's tally was 12.",
            [(20, "mayor"), (12, "MSF")],
        ),
        (
            "sd",
            "The state said 240,000 people had fled El Fasher. IOM put the figure at 155,000 on 10 June.",
            [(240_000, "state"), (155_000, "IOM")],
        ),
        (
            "ss",
            "The government put the number of refugees at 90,000; the UNHCR count stood at 71,000.",
            [(90_000, "government"), (71_000, "UNHCR")],
        ),
        ("sy", "A count by the White Helmets gave 27 dead.", [(27, "White Helmets")]),
        ("ua", "A tally by the city council showed 14 wounded.", [(14, "city council")]),
        (
            "sy",
            "The Doctors' Syndicate, which counts only those who reach its wards, put the dead at 415.",
            [(415, "Doctors' Syndicate")],
        ),
        (
            "ng",
            "The Traders' Association, which has members in every market, said 17 stallholders were killed.",
            [(17, "Traders' Association")],
        ),
        (
            "ly",
            "The Red Crescent, whose teams searched the rubble until dawn, counted 31 bodies.",
            [(31, "Red Crescent")],
        ),
        (
            "pk",
            "Twelve people died in Quetta, police said; 30 others were hurt.",
            [(12, "police"), (30, None)],
        ),
    ],
)
def test_a_count_is_that_of_its_owner(home: str, text: str, expected: list[tuple[int, str | None]]) -> None:
    assert told(text, home) == expected


@pytest.mark.parametrize(
    "text",
    ["Friday's count was 12 dead.", "The count was 12 dead.", "The dead number 12 by the town's count."],
)
def test_a_day_or_nobody_owns_no_count(text: str) -> None:
    assert all(speaker is None for _, speaker in told(text, "sy"))


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("UNHCR's count ", "A count by ", "UNHCR, which count is, "):
        text = piece * (400_000 // len(piece)) + "said 12 people died."
        assert told(text, "sd")[-1][0] == 12
