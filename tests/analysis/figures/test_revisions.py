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


@pytest.mark.parametrize(
    ("text", "home", "language", "stands", "older"),
    [
        (
            "The number of people killed when gunmen stormed a church has risen to 23. Police had earlier reported 20 dead.",
            "ng",
            "en",
            [23],
            [20],
        ),
        (
            "Shells killed 22 people and wounded 117.\n\nAn earlier count gave 11 dead and 48 wounded.",
            "lk",
            "en",
            [22, 117],
            [11, 48],
        ),
        (
            "At least 14 marines died in the ambush. The military had first put the dead at 9.",
            "ph",
            "en",
            [14],
            [9],
        ),
        (
            "Twelve soldiers were killed in Dioura. The previous toll stood at eight.",
            "ml",
            "en",
            [12],
            [8],
        ),
        (
            "The army said 12 soldiers died at Teteye. It had earlier reported eight dead.",
            "co",
            "en",
            [12],
            [8],
        ),
        (
            "Le bilan est passé à 12 morts. Un premier bilan faisait état de huit morts.",
            "cd",
            "fr",
            [12],
            [8],
        ),
        ("An earlier count by the ministry gave 11 dead.", "lk", "en", [11], []),
        (
            "A mine killed 5 herders near Marib on Monday. Shells had earlier killed 20 people in Taiz.",
            "ye",
            "en",
            [5, 20],
            [],
        ),
        (
            "Bandits killed 7 men.\n\nShops shut.\n\nBanks too.\n\nPolice had earlier reported four deaths.",
            "ng",
            "en",
            [7, 4],
            [],
        ),
    ],
)
def test_a_clause_of_older_numbers_gives_way_to_the_sentence_beside_it(
    text: str, home: str, language: str, stands: list[int], older: list[int]
) -> None:
    figures = find_figures(clip(text, language), dated(2017), matchers(home))
    assert [figure.value for figure in figures if figure.superseded_by is None] == stands
    assert [figure.value for figure in figures if figure.superseded_by is not None] == older


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("an earlier toll of ", "earlier earlier ", "killed 22, down from ", "earlier x y count "):
        text = "Clashes killed 12 people, " + piece * (400_000 // len(piece)) + "22."
        assert find_figures(clip(text), dated(2017), matchers("sd"))[0].value == 12
