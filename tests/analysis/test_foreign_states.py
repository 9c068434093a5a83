"""An army or a ministry of another state is no side, in whatever language the text is."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


@pytest.mark.parametrize(
    ("language", "home", "text", "party"),
    [
        ("fr", "cd", "L'armée ougandaise a annoncé que 14 rebelles ont été tués.", "foreign_state"),
        ("fr", "cd", "L'armée congolaise a annoncé que 14 rebelles ont été tués.", "government"),
        ("fr", "ml", "L'armée burkinabè a annoncé que 14 rebelles ont été tués.", "foreign_state"),
        ("fr", "ml", "L'armée a annoncé que 14 rebelles ont été tués.", "government"),
        ("fr", "sd", "L'armée soudanaise a annoncé que 14 rebelles ont été tués.", "government"),
        ("es", "co", "El ejército venezolano dijo que 14 soldados murieron.", "foreign_state"),
        ("es", "co", "El ejército colombiano dijo que 14 soldados murieron.", "government"),
        ("en", "co", "The U.S. military said 14 rebels were killed.", "foreign_state"),
        ("en", "co", "The U.N. said 14 rebels were killed.", "un"),
        ("ru", "ua", "Польская полиция сообщила, что погибли 14 человек.", "foreign_state"),
        ("ru", "ua", "Украинская полиция сообщила, что погибли 14 человек.", "government"),
        ("ar", "sd", "قال الجيش التشادي إن 14 شخصا قتلوا.", "foreign_state"),
        ("ar", "sd", "قال الجيش السوداني إن 14 شخصا قتلوا.", "government"),
    ],
)
def test_forces_of_another_state_are_no_side(language: str, home: str, text: str, party: str) -> None:
    (figure,) = find_figures(clip(text, language), dated(2022), matchers(home))
    assert (figure.value, figure.party) == (14, party)
