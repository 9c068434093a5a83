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


MET = "Envoys flew to Goma on Monday, where a tank had fired at a bus.\n\n"


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The foreign minister of Chad said that the fire had been deliberate.", True),
        ("The Vatican said the trip would go on as before.", True),
        ("Two parties in Chad called the meeting a farce.", True),
        ("The Vatican said the pope's trip to Bangui would go on.", False),
        ("The Vatican said the summit planned in Libreville would go on.", False),
        ("The army of Chad opened fire, and the fire went on for an hour.", False),
        ("The mayor of Goma said the fire in the port was out.", False),
    ],
)
def test_meetings_and_fire_that_were_told_before_lean(sentence: str, *, leaning: bool) -> None:
    assert leans_on_a_noun(MET + sentence, len(MET), sentence) is leaning
