"""Whose officer speaks: "its director said" is told by the body that the sentence names."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def told(text: str, home: str, language: str = "en") -> list[tuple[int | None, str | None, str | None]]:
    found = find_figures(clip(text, language), dated(2012), matchers(home))
    return [(figure.value, figure.speaker, figure.party) for figure in found]


@pytest.mark.parametrize(
    ("home", "language", "text", "expected"),
    [
        (
            "ly",
            "en",
            "The death toll at the Ibn Sina hospital has risen to 24, its director said.",
            (24, "Ibn Sina hospital", "medical"),
        ),
        ("ss", "en", "The Red Cross flew out 31 wounded, its spokeswoman said on Friday.", (31, "Red Cross", "ngo")),
        ("ye", "en", "The coalition killed nine fighters in Harib, its spokesman said.", (9, "coalition", "coalition")),
        (
            "lk",
            "en",
            "The LTTE lost nine men, its military spokesman Rasiah Ilan said.",
            (9, "LTTE", "ltte"),
        ),
        (
            "ml",
            "fr",
            "La Croix-Rouge a ramassé 62 corps à Gao, a dit mercredi son secrétaire régional.",
            (62, "Croix-Rouge", "ngo"),
        ),
        ("co", "es", "La Cruz Roja recogió 62 cuerpos, dijo su portavoz.", (62, "Cruz Roja", "ngo")),
    ],
)  # fmt: skip
def test_its_officer_speaks_for_it(
    home: str, language: str, text: str, expected: tuple[int, str, str]
) -> None:
    assert told(text, home, language) == [expected]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        ("np", "The army killed nine farmers, their relatives said.", (9, "their relatives", "resident")),
        ("np", "The bridge fell and nine people died, its builder said.", (9, "its builder", None)),
        (
            "sd",
            "Nine people died when the army and the RSF fought at the mill, its director said.",
            (9, "its director", None),
        ),
    ],
)
def test_other_owners_stay_as_they_are_printed(
    home: str, text: str, expected: tuple[int, str, str | None]
) -> None:
    assert told(text, home) == [expected]


def test_a_hostile_text_takes_linear_time() -> None:
    assert told("The Red Cross and its director said " * 27_000 + "nine people died.", "ss") is not None
