"""A number that an editor takes back is no count."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


@pytest.mark.parametrize(
    ("text", "home", "stands"),
    [
        ("A previous version of this story said that 31 people were killed; three were.", "so", []),
        (
            "A previous version of this story said that 31 people were killed; three people were killed.",
            "so",
            [3],
        ),
        ("On Monday we wrote that 31 rebels had been killed in Baidoa. The text has been changed.", "so", []),
        ("This story has been corrected to say that three people were killed in Baidoa.", "so", [3]),
        ("In a report on Monday the council said 31 people were killed in Baidoa.", "so", [31]),
        (
            "Nine people were killed in Baidoa, police said.\n\nThis story has been updated.",
            "so",
            [9],
        ),
    ],
)
def test_a_number_taken_back_is_none(text: str, home: str, stands: list[int]) -> None:
    figures = find_figures(clip(text), dated(2018), matchers(home))
    assert [figure.value for figure in figures] == stands
