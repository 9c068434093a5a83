"""Stock and flow apart, and what became of those beside the dead."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def rows(text: str, language: str = "en") -> list[tuple[str, int | None, str | None]]:
    found = find_figures(clip(text, language), dated(2022), matchers("sd"))
    return [(f.metric.value, f.value, f.period.text if f.period else None) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 4.2 million people have been uprooted in all.", [("idp_stock", 4_200_000, None)]),
        ("The displaced now number 870,000.", [("idp_stock", 870_000, None)]),
        (
            "270,000 newly displaced since January and more than 3.5 million uprooted in all.",
            [("displaced", 270_000, "since January"), ("idp_stock", 3_500_000, None)],
        ),
        (
            "About 52,000 fled since May, bringing to 1.4 million the number of those uprooted in all.",
            [("displaced", 52_000, "since May"), ("idp_stock", 1_400_000, None)],
        ),
        (
            "About 1.3 million people are displaced in total, of whom 60,000 fled in March.",
            [("idp_stock", 1_300_000, None), ("displaced", 60_000, "in March")],
        ),
    ],
)
def test_a_total_that_holds_is_a_stock(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 2.1 million people have been displaced since the war began in 2014.",
            [("displaced", 2_100_000, "since the war began in 2014")],
        ),
        ("Since April, 310,000 people have been newly displaced.", [("displaced", 310_000, "Since April")]),
        ("Some 6,000 people were displaced in all.", [("displaced", 6_000, None)]),
        ("Some 9,000 have been uprooted in all since May.", [("displaced", 9_000, "since May")]),
    ],
)
def test_what_happened_is_a_flow(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "With 60 dead and 450 in hospital, the town was short of blood.", [("killed", 60), ("injured", 450)]),
        ("en", "Nine people died and 300 were in hospital.", [("killed", 9)]),
        ("en", "Twelve died in the blast and five in hospital.", [("killed", 12)]),
        ("en", "Twelve dead and 40 in prison.", [("killed", 12), ("detained", 40)]),
        ("en", "Gunmen killed and burnt 17 passengers near the bridge.", [("killed", 17)]),
        ("en", "Shells killed and wounded 17 passengers.", [("casualties", 17)]),
        ("ru", "Погибли 3 человека, 14 в больнице.", [("killed", 3)]),
        ("es", "El ataque dejó 14 heridos.", [("injured", 14)]),
        ("es", "La toma dejó 12 secuestrados.", [("abducted", 12)]),
        ("es", "La explosión dejó tres soldados muertos y 14 heridos.", [("killed", 3), ("injured", 14)]),
        ("fr", "L'attaque a fait 14 blessés.", [("injured", 14)]),
        ("fr", "L'attaque a fait 3 morts et 14 blessés.", [("killed", 3), ("injured", 14)]),
    ],
)  # fmt: skip
def test_the_words_behind_a_count_say_what_became_of_them(
    language: str, text: str, expected: list[tuple[str, int]]
) -> None:
    assert [(metric, value) for metric, value, _ in rows(text, language)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The province lost 40 teachers in two years.",
        "The rebels still hold 51.",
        "The brigade pushed back 600 rebels to the desert.",
        "Bandits seized 19 villagers on the road.",
        "The newly displaced number 12,000.",
    ],
)
def test_no_metric_rather_than_a_wrong_one(text: str) -> None:
    assert rows(text) == []
