"""Sentences that only the text before them explains are told from those that stand alone."""

import pytest

from sitrep.briefing.backward import leans_on_a_noun

BEFORE = (
    "A fighter plane dropped two bombs on Bentiu on Monday. The governor, Joseph Manytuil, blamed a militia. "
    "Colonel Deng announced a curfew after the attack. A bus with returnees was stopped by a gunman.\n\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "In recent weeks, the group has taken three river ports.",
        "Traders said the plane came back after dusk and circled over the ferry.",
        "The army made the announcement after two officers had been questioned.",
        "“People are sleeping under the trees,” the lawmaker added.",
        "“We count them every morning,” said the commander.",
        "Villagers carried water to the bus and waited until dark.",
        "Troops closed the market after the attack.",
        "The agency said that the road had been closed for a week.",
        "Two shopkeepers recognised the gunman, relatives said.",
    ],
)
def test_what_was_introduced_before_leans(sentence: str) -> None:
    assert leans_on_a_noun(BEFORE + sentence, len(BEFORE), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nuer fighters said the group had taken three river ports.",
        "A cargo plane crashed near Malakal, and the plane burned out.",
        "Troops closed the market after the attack on the ferry.",
        "The governor of Unity said that the road had been closed.",
        "The foreign ministry said that the road had been closed.",
        "Two men were held after the man who fired at the ferry fled.",
        "Aid flights to Bentiu were suspended on Tuesday, the UN mission said.",
        "The decision to close the port was taken by the cabinet.",
        "Farmers in Guit district lost their cattle in raids.",
    ],
)
def test_what_tells_itself_stands_alone(sentence: str) -> None:
    assert not leans_on_a_noun(BEFORE + sentence, len(BEFORE), sentence)


def test_the_first_sentence_leans_on_nothing() -> None:
    assert not leans_on_a_noun("The group took the town.", 0, "The group took the town.")


def test_a_megabyte_is_read_at_once() -> None:
    text = "the big red " * 90_000
    assert not leans_on_a_noun("x. " + text, 3, text)
