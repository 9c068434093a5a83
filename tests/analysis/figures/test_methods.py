"""Counts whose sentence says how they were found out are verified, unless a party to the conflict tells them."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def bases(text: str, home: str, language: str = "en") -> list[tuple[int | None, str]]:
    found = find_figures(clip(text, language), dated(2017), matchers(home))
    return [(figure.value, str(figure.basis)) for figure in found]


@pytest.mark.parametrize(
    ("home", "language", "text"),
    [
        (
            "sy",
            "en",
            "Shelling killed 17 people, the rights group said after it had spoken to 14 witnesses and looked at 22 videos.",
        ),
        ("mm", "en", "Seventeen people were killed, Amnesty said today after interviewing nine survivors."),
        ("ye", "en", "Based on interviews with 14 survivors, Human Rights Watch said 17 people were killed."),
        ("et", "en", "After speaking to 31 residents, the rights commission said 17 people were killed."),
        ("ml", "en", "The UN mission said 17 people were killed, having met 30 relatives in the village."),
        ("cd", "en", "A charity, which interviewed 40 survivors, said soldiers killed 17 people."),
        ("ua", "en", "The monitors, who had examined satellite imagery, said 17 people were killed."),
        ("ml", "fr", "Amnesty a déclaré, après avoir interrogé 14 témoins, que 17 civils avaient été tués."),
        ("co", "es", "Tras entrevistar a 14 testigos, la ONG dijo que 17 civiles murieron."),
    ],
)  # fmt: skip
def test_a_stated_method_verifies(home: str, language: str, text: str) -> None:
    assert bases(text, home, language) == [(17, "verified")]


@pytest.mark.parametrize(
    ("home", "text", "basis"),
    [
        ("sd", "The army said 17 people were killed after it had spoken to 14 witnesses.", "claimed"),
        ("sy", "Amnesty said 17 people were killed after soldiers spoke to the villagers.", "reported"),
        ("af", "Amnesty said 17 people were killed after visiting relatives in the camp.", "reported"),
        ("af", "Amnesty said 17 people were killed after a meeting that had reviewed statements by two families.", "reported"),
        ("ng", "The charity said 17 people were killed. Police had interviewed 14 witnesses.", "reported"),
        ("pk", "Seventeen people were killed after police had interviewed 14 witnesses.", "reported"),
        ("iq", "Gunmen killed 17 people who had spoken to witnesses.", "reported"),
    ],
)  # fmt: skip
def test_other_inquiries_verify_nothing(home: str, text: str, basis: str) -> None:
    assert bases(text, home) == [(17, basis)]


def test_the_method_is_of_its_own_speaker() -> None:
    text = "After interviewing 14 survivors, Amnesty said 17 people were killed, but a doctor said nine had died."
    assert bases(text, "sy") == [(17, "verified"), (9, "reported")]


def test_a_hostile_text_takes_linear_time() -> None:
    bases(
        "The charity said nine people died after it had spoken to, " + "after it had spoken to " * 43_000,
        "sy",
    )
    bases("The charity said nine people died, " + "after interviewing 14 survivors, " * 30_000, "sy")
