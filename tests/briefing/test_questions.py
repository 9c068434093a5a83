"""What answers a question is not printed without it."""

import pytest

from sitrep.briefing.questions import leans_on_a_question

# A question, what stands behind it, and whether that needs the question. Labelled before the rules.
CASES = [
    (
        "Who is Mokhtar Ouled?",
        "A former smuggler, blamed by two courts for the killing of 14 tourists in 2003.",
        True,
    ),
    (
        "What is the Front?",
        "A splinter of the movement that took Goma in 2012, when 30 people were killed.",
        True,
    ),
    ("How many have died?", "About 20,000, by a count of the monitors in Beirut.", True),
    ("How many have died?", "More than 20,000 people have died, by a count of the monitors in Beirut.", True),
    ("Can the bridge be saved?", "Not by the army alone, an engineer in Kherson said.", True),
    ("Why did they come back?", "Because shells fell on Tal Abyad for nine days, an elder said.", True),
    ("Has it happened before?", "Yes, in 1999, when 300 people drowned off Aceh.", True),
    (
        "What comes next?",
        "The Security Council meets on Friday, and Turkey has called for a truce in Idlib.",
        False,
    ),
    ("What comes next?", "Mediators of the African Union fly to Juba on Friday, a diplomat said.", False),
    ("Who was hit?", "Shells killed nine people in the market of Donetsk on Sunday, a doctor said.", False),
    ("Who was hit?", "A bus driver was killed near Mosul when rockets struck the road, police said.", False),
    (
        "Nine people died.",
        "A former smuggler, blamed by two courts for the killing of 14 tourists in 2003.",
        False,
    ),
    ("Quakes are frequent.", "The one of 2010 killed 220,000 people.", True),
    ("Raids are frequent.", "Those of the north say that the south starves, a trader said.", True),
    ("Raids are frequent.", "The ones in March killed 40 people, an elder said.", True),
    ("Raids are frequent.", "One of three bridges over the Naf was hit on Monday, the army said.", False),
    ("Raids are frequent.", "About 300 families left Sirte on Monday, the mayor said.", False),
]


@pytest.mark.parametrize(("before", "words", "wanted"), CASES)
@pytest.mark.parametrize("space", [" ", "\n\n", "\n"])
def test_answers(before: str, words: str, wanted: bool, space: str) -> None:
    text = f"{before}{space}{words}"
    assert leans_on_a_question(text, len(before) + len(space), words) is wanted


def test_the_worst_text_takes_linear_time() -> None:
    worst = "? " + "that who which " * 70_000
    assert leans_on_a_question(worst, 2, worst[2:]) in {True, False}
    assert leans_on_a_question("?" * 500_000 + " ", 500_001, "A man, " * 150_000) in {True, False}
