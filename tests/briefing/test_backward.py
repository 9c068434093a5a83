"""Sentences that only the text before them explains are told from those that stand alone."""

import pytest

from sitrep.briefing.backward import leans_on_a_noun, leans_on_they

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
        "Relatives said the two gunmen had come by boat.",
        "Nobody in Guit claimed the attacks.",
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
        "Shells fell on the depot, and the fires burned until noon.",
        "Six soldiers died and the two officers were wounded, a nurse said.",
    ],
)
def test_what_tells_itself_stands_alone(sentence: str) -> None:
    assert not leans_on_a_noun(BEFORE + sentence, len(BEFORE), sentence)


def test_the_first_sentence_leans_on_nothing() -> None:
    assert not leans_on_a_noun("The group took the town.", 0, "The group took the town.")


def test_a_megabyte_is_read_at_once() -> None:
    text = "the big red " * 90_000
    assert not leans_on_a_noun("x. " + text, 3, text)


FIRES = "Fires broke out in three streets of Mocha after dusk.\n\n"


def test_fires_of_the_sentence_before_lean() -> None:
    sentence = "Residents blamed the navy, while a guard said that looters had lit the fires."
    assert leans_on_a_noun(FIRES + sentence, len(FIRES), sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A nurse said that they had been put up for the night.",
        "The mayor of Mocha told Radio Aden that they would not return.",
        "“We asked them to wait,” the mayor said.",
        "Nurse Hala said the harbour master gave them bread.",
    ],
)
def test_they_who_are_not_named_lean(sentence: str) -> None:
    assert leans_on_they(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two nurses said that they had been put up for the night.",
        "Families from Mocha said they would not return.",
        "Before they left, the families burned what was in the houses.",
        "The army said they had taken the ridge.",
        "Houda and her sister said they had walked for two days.",
        "The mayor and Salah Omar said they would resign.",
        "Police said they had held a man.",
        "A man was held near Mocha on Friday.",
    ],
)
def test_they_who_are_named_stand_alone(sentence: str) -> None:
    assert not leans_on_they(sentence)


def test_a_megabyte_without_anybody_is_read_at_once() -> None:
    assert leans_on_they("a nun in blue " * 75_000 + "they")
    assert not leans_on_they("a nun and " * 100_000 + "the nun, they")


def test_an_attack_that_was_told_in_other_words_leans() -> None:
    before = "Troops captured the eastern gate of Hays.\n\n"
    for sentence, leaning in (
        ("A rebel spokesman said the attack had been repelled.", True),
        ("A rebel spokesman said the attack on the gate had been repelled.", False),
        ("Troops attacked Hays, and the assault went on at noon.", False),
    ):
        assert leans_on_a_noun(before + sentence, len(before), sentence) is leaning


SITE = "A convoy reached the town of Durayhimi on Saturday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The Yemeni army said its troops had captured the town's eastern gate.", True),
        ("Mortars fell on the town after dusk, drivers said.", True),
        ("The Yemeni army said its troops had captured the town of Hays.", False),
        ("Fighting for Durayhimi went on, and the town's mill burned.", False),
        ("A mine went off beside a town, and the town was closed.", False),
        ("The Yemeni army said that the port was open.", False),
    ],
)
def test_the_town_that_was_named_before_leans(sentence: str, *, leaning: bool) -> None:
    assert leans_on_a_noun(SITE + sentence, len(SITE), sentence) is leaning


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The commission said these killings took place in forty villages.", True),
        ("The commission counts killings by night and says these killings go on.", False),
        ("Traders said that business is slow these days.", False),
    ],
)
def test_these_that_were_told_before_lean(sentence: str, *, leaning: bool) -> None:
    assert leans_on_a_noun(SITE + sentence, len(SITE), sentence) is leaning
