"""Who flees abroad is a refugee, whom a gang holds a hostage; who fights is driven back, not deported."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def metrics(text: str, conflict: str = "sd") -> list[tuple[str, int | None]]:
    found = find_figures(clip(text), dated(2023), matchers(conflict))
    return [(each.metric.value, each.value) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 900 families took refuge in Chad.", ("refugees", 900)),
        ("About 900 families took refuge across the border.", ("refugees", 900)),
        ("About 900 families took refuge in a school at Nyala.", ("displaced", 900)),
        ("Some 40 students sought shelter in the Egyptian embassy.", ("displaced", 40)),
        ("Some 6,000 people sought refuge in Sudan's east.", ("displaced", 6000)),
        ("Eleven nurses are being held by a gang.", ("abducted", 11)),
        ("Eleven nurses are being held by the police.", ("detained", 11)),
        ("Libya sent back 210 migrants.", ("deported", 210)),
        ("The garrison took 310 prisoners of war.", ("detained", 310)),
        ("Gunmen took 12 girls near the well.", ("abducted", 12)),
        ("The brigade lost 14 men.", ("killed", 14)),
        ("The bus lost 14 minutes; 20 people have not been found.", ("missing", 20)),
    ],
)
def test_words_around_a_verb_make_its_metric(text: str, expected: tuple[str, int]) -> None:
    assert metrics(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The army pushed back 200 rebels.",
        "Gunmen took 12 girls to hospital.",
        "The school lost 14 teachers.",
        "The inquiry spoke to 310 refugees.",
        "The refugees whom our 20 teams interviewed told of hunger.",
        "The porters took 310 sacks.",
    ],
)
def test_no_count_of_what_did_not_happen_to_people(text: str) -> None:
    assert metrics(text) == []


def test_nobody_killed_their_own_losses() -> None:
    found = find_figures(clip("The army lost 26 men in the pass."), dated(2000), matchers("lk"))
    assert [(each.value, each.perpetrator, each.group) for each in found] == [
        (26, None, ("security_forces",))
    ]


def test_who_counts_the_dead_did_not_kill_them() -> None:
    found = find_figures(clip("There were 19 deaths recorded by the Red Cross."), dated(2000), matchers("lk"))
    assert [(each.value, each.perpetrator) for each in found] == [(19, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New displacements: Kutum 3,470; Nyala 12,000.", [("displaced", 3470), ("displaced", 12000)]),
        ("Ambushes in the pass dropped from 40 to 22.", [("attacks", 22)]),
        ("Rebels run 22 of the 75 districts.", [("districts_controlled", 22)]),
        ("Shelling killed four people. Another 65 are in hospital.", [("killed", 4), ("injured", 65)]),
        ("Another 65 are in hospital.", []),
        ("Route: Kutum 40; Nyala 120.", []),
    ],
)
def test_bulletins(text: str, expected: list[tuple[str, int]]) -> None:
    assert metrics(text) == expected
