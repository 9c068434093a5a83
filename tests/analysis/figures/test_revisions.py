"""Numbers that a text itself takes back are no counts of its own."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


@pytest.mark.parametrize(
    ("text", "home", "stands", "older"),
    [
        (
            "The hospital in Nyala said 17 people were killed in the shelling, correcting an earlier toll of 22.",
            "sd",
            [17],
            [22],
        ),
        (
            "The death toll from the attack in Gao has risen to 31, up from 22, the mayor said.",
            "ml",
            [31],
            [22],
        ),
        ("The governor's office corrected its earlier figure of 40 dead to 14.", "ng", [14], [40]),
        (
            "The ministry in Sanaa put the death toll at 58, down from an initial toll of 70.",
            "ye",
            [58],
            [70],
        ),
        ("Police said 12 people were killed and 22 wounded in Quetta.", "pk", [12, 22], []),
        ("The earlier attack killed 22 people and wounded 17, the mayor said.", "ml", [22, 17], []),
        ("Clashes killed 14 rebels, and the army gave an earlier toll of 14.", "mm", [14, 14], []),
    ],
)
def test_an_older_number_gives_way(text: str, home: str, stands: list[int], older: list[int]) -> None:
    figures = find_figures(clip(text), dated(2017), matchers(home))
    assert [figure.value for figure in figures if figure.superseded_by is None] == stands
    assert [figure.value for figure in figures if figure.superseded_by is not None] == older


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("an earlier toll of ", "earlier earlier ", "killed 22, down from "):
        text = "Clashes killed 12 people, " + piece * (400_000 // len(piece)) + "22."
        assert find_figures(clip(text), dated(2017), matchers("sd"))[0].value == 12
