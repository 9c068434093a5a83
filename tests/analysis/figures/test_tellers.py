"""Whoever only speaks is no count; who is told of beside them is."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def short(text: str, language: str = "en") -> list[tuple[str, int | None]]:
    found = find_figures(clip(text, language), dated(2021), matchers("cd"))
    return [(figure.metric.value, figure.value) for figure in found]


@pytest.mark.parametrize(
    "text",
    [
        "Six displaced women told the agency they had walked for days.",
        "According to three refugees, the gunmen returned twice.",
        "Two refugees interviewed in Bunia said their village was burned.",
        "Two hostages said they had not seen the sun.",
        "Three wounded soldiers said the order came late.",
        "A mother and her two displaced daughters said the well was dry.",
        "Two returnees and a displaced farmer told us the fields were mined.",
        "Families fled at night, a nurse and 3 displaced teachers said.",
        "Four refugees who fled Djugu told reporters that soldiers burned huts.",
    ],
)
def test_who_only_speaks_is_no_count(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The killing of nine traders was confirmed by two refugees who fled.", [("killed", 9)]),
        ("Two wounded men told the doctor that nine others had died.", [("killed", 9)]),
        ("Four witnesses spoke of the raid in which 12 herders were killed.", [("killed", 12)]),
        ("Police said 12 residents had fled.", [("displaced", 12)]),
        ("Twelve people were reported killed on Monday.", [("killed", 12)]),
    ],
)
def test_who_is_told_of_stays(text: str, expected: list[tuple[str, int]]) -> None:
    assert short(text) == expected


def test_a_megabyte_of_people_who_speak_takes_linear_work() -> None:
    assert short("two refugees who fled and " * 40_000 + "said so.")[:1] == [("displaced", 2)]
