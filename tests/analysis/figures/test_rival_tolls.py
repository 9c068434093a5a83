"""A number that somebody else puts is a rival count of what was counted before, and replaces nothing."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, home: str) -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2016), matchers(home))


@pytest.mark.parametrize(
    ("text", "home", "told"),
    [
        (
            "IOM said 30,000 people had been displaced from Malakal since Friday. The army put the number at 7,000.",
            "ss",
            [("displaced", 30_000, "people", "IOM"), ("displaced", 7_000, "people", "army")],
        ),
        (
            "A mayor spoke of 900 displaced families in Toribío. Relief workers put the figure at about 1,400.",
            "co",
            [("displaced", 900, "families", "mayor"), ("displaced", 1_400, "families", "Relief workers")],
        ),
        (
            "A doctor in Taiz said 12 people were killed by the shelling. The rebels put the toll at 43.",
            "ye",
            [("killed", 12, "people", "doctor in Taiz"), ("killed", 43, "people", "rebels")],
        ),
        (
            "UNHCR counted 52,000 refugees in Adré. The governor put the number of schools at 40.",
            "sd",
            [("refugees", 52_000, "people", "UNHCR")],
        ),
        (
            "IOM said 30,000 people had been displaced from Malakal.\n\nThe harvest failed. The army put the number at 7.",
            "ss",
            [("displaced", 30_000, "people", "IOM")],
        ),
    ],
)
def test_a_number_put_by_another_counts_the_same(
    text: str, home: str, told: list[tuple[str, int, str, str]]
) -> None:
    figures = read(text, home)
    assert [(f.metric.value, f.value, f.unit, f.speaker) for f in figures] == told
    assert all(figure.superseded_by is None for figure in figures)


def test_time_and_place_are_those_of_the_count_before() -> None:
    text = "IOM said 30,000 people had been displaced since May. The army put the number at 7,000."
    first, second = read(text, "ss")
    assert first.period is not None
    assert second.period == first.period
    assert second.as_of == first.as_of


def test_a_toll_that_rose_still_replaces_the_older_one() -> None:
    first, second = read("Police said 12 people were killed. Officials said the death toll rose to 15.", "pk")
    assert first.superseded_by == 1
    assert second.value == 15
