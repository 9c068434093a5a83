"""Who speaks in a clause about whoever was just named: ", which said", ", who counted"."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def told(text: str, home: str) -> list[tuple[int | None, str | None]]:
    return [
        (figure.value, figure.speaker) for figure in find_figures(clip(text), dated(2015), matchers(home))
    ]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        ("sy", "The strike was reported by the Observatory, which said 12 people died.", (12, "Observatory")),
        ("ly", "The dead were buried by the Red Crescent, which counted 31 bodies.", (31, "Red Crescent")),
        ("mm", "The village is held by the army, which said it had lost nine men.", (9, "army")),
        (
            "lk",
            "The report was denied by the Tigers, who said two of their fighters had died.",
            (2, "Tigers"),
        ),
        ("ug", "They fled to a camp run by UNHCR, which has registered 9,000 arrivals.", (9_000, "UNHCR")),
        ("mz", "Shells hit the house of the mayor, who said nine people died.", (9, "mayor")),
        ("np", "We met Hari Thapa, who said nine people died.", (9, "Hari Thapa")),
        (
            "ml",
            "The toll came from a spokesman for the army, who said nine people died.",
            (9, "spokesman for the army"),
        ),
    ],
)
def test_the_one_just_named_speaks(home: str, text: str, expected: tuple[int, str]) -> None:
    assert told(text, home) == [expected]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        ("sy", "The road to Aleppo, which the army said was mined, killed 12 people.", (12, "army")),
        ("sy", "The strike, which killed 12 people, was reported by a trader.", (12, None)),
        ("iq", "The blast tore through a market, which said nothing of the 12 people killed.", (12, None)),
        ("so", "Police said the shop, which counted 30 customers a day, burned and 12 people died.", (12, "Police")),
    ],
)  # fmt: skip
def test_others_speak(home: str, text: str, expected: tuple[int, str | None]) -> None:
    assert told(text, home) == [expected]


def test_a_hostile_text_takes_linear_time() -> None:
    assert told("The army, which said, " * 45_000 + "nine people died.", "sy") is not None
