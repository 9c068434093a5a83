"""Which sentences can stand alone."""

import pytest

from sitrep.briefing.sentences import Sentence, rate_sentences
from tests.build import article


def rated(text: str) -> list[tuple[str, Sentence]]:
    made = article(text)
    return [
        (text[sentence.start : sentence.end], sentence)
        for passage in made.theming.passages
        for sentence in rate_sentences(made, passage)
    ]


OPENING = "Fighters shelled the market of Sloviansk on Friday.\n\n"

LEANS = [
    "He also said that the road was mined.",
    "They fled to the river before dawn broke.",
    "This was the third raid in two weeks.",
    "The report also said that wells had been poisoned.",
    "But the ministry gave no figures for its losses.",
    "According to him, the bridge cannot be repaired.",
    "In his speech the mayor asked for patience and blankets.",
    "An initial count by the hospital gave nine dead and two missing.",
    "Three of the wounded died on the road to Izium.",
    "Rescuers found one more body, bringing the dead to nine.",
    "Elle devait soigner les blessés du siège de Sloviansk.",
    "Они вышли из города Славянск через мост на юг.",
    "Seventeen of our soldiers fell on the northern bank.",
    "Neighbours said that men in masks led him away.",
]
STANDS = [
    "Thirteen villages in the valley of Kutum have no water, the aid agency said.",
    "The International Committee of the Red Cross moved nine patients to Goma.",
    "Theodora Bay was closed to fishing boats by the navy.",
    "“We have no bread left,” the mayor of Rubizhne told reporters by telephone.",
    "Ithaca Relief delivered flour to four camps.",
]
NEVER = [
    "Read more at https://example.org/more about this story.",
    "The minister spoke of “a dark day for the whole country.",
    "more than four hundred tents were put up.",
    "A HEADLINE THAT SHOUTS ALL OVER THE PAGE.",
    "Civilian casualties in the north",
    "He fled.",
    "In the name of God, the Merciful.",
    "What happened in the valley that night?",
]


@pytest.mark.parametrize("sentence", LEANS)
def test_a_sentence_that_leans_on_another_is_marked(sentence: str) -> None:
    found = rated(OPENING + sentence)
    assert [(words, mark.leans) for words, mark in found[1:]] == [(sentence, True)]


@pytest.mark.parametrize("sentence", STANDS)
def test_a_sentence_that_stands_alone_is_not(sentence: str) -> None:
    found = rated(OPENING + sentence)
    assert [(words, mark.leans) for words, mark in found[1:]] == [(sentence, False)]


@pytest.mark.parametrize("sentence", NEVER)
def test_what_is_no_sentence_of_news_is_never_quoted(sentence: str) -> None:
    assert [words for words, _ in rated(OPENING + sentence)][1:] == []


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Meanwhile, gunmen burned the archive of Nyala.", "gunmen burned the archive of Nyala."),
        ("On the same day, troops crossed the Irpin river.", "troops crossed the Irpin river."),
        ("In another incident, two nurses were abducted in Kaya.", "two nurses were abducted in Kaya."),
    ],
)
def test_a_connective_is_cut_off_and_the_cut_is_marked(sentence: str, quoted: str) -> None:
    words, mark = rated(OPENING + sentence)[1]
    assert (words, mark.clipped, mark.leans) == (quoted, True, False)


def test_further_attacks_keep_their_adjective() -> None:
    assert (
        rated(OPENING + "Further attacks were reported in Marib.")[1][0]
        == "Further attacks were reported in Marib."
    )


@pytest.mark.parametrize(
    "dateline",
    [
        "GOMA, Aug 8 (Sample Wire) — ",
        "MARIUPOL (Dispatches) – ",
        "DAMASCUS: ",
        "Kharkiv, 3 May (Sample Wire) - ",
        "11 May 2024 - ",
        "March 3, 2015 (Dispatches) — ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    assert rated(dateline + "Shells fell on the station.")[0][0] == "Shells fell on the station."
    later = rated("A headline that was left standing.\n\n" + dateline + "Shells fell on the station.")
    assert later[-1][0] == "Shells fell on the station."


def test_an_opening_with_a_figure_and_an_owner_beats_background() -> None:
    found = rated(
        "Nine people were killed in a raid on Sunday, police said.\n\n"
        "The valley has been fought over for decades by rival clans."
    )
    assert found[0][1].score > found[1][1].score + 3


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        (
            "The judge Amina Darfuri spoke in Nyala on Monday.\n\nDarfuri told the court that the trial would go on.",
            True,
        ),
        ("Shells fell in Sumy on Monday.\n\nSumy closed all its schools for a week.", False),
        (
            "Rebels took Bambari on Monday.\n\n“They came at dawn,” the mayor of Bambari told a radio station.",
            True,
        ),
        (
            "Rebels took Bambari on Monday.\n\n“We came at dawn,” the mayor of Bambari told a radio station.",
            False,
        ),
    ],
)
def test_who_is_known_only_from_before_is_told(text: str, leans: bool) -> None:
    assert rated(text)[-1][1].leans is leans


def test_a_noun_that_points_back_tells_less_than_one_that_is_new() -> None:
    back = rated(OPENING + "The district has seen heavy clashes in recent days.")[1][1].score
    new = rated(OPENING + "Kramatorsk district has seen heavy clashes in recent days.")[1][1].score
    assert back < new - 2


BUS = "A mortar round fell beside a tram in the city of Kherson."


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("A conductor of 61 was killed and four others were hurt, the tram company said.", True),
        ("A conductor of 61 was killed by a sniper, the tram company said.", False),
        ("A conductor of 61 was killed in Antonivka, the tram company said.", False),
        ("The tram company said that nobody would drive at night.", False),
    ],
)
def test_the_dead_without_what_struck_them_lean_on_the_sentence_before(sentence: str, *, leans: bool) -> None:
    assert rated(f"{BUS} {sentence}")[1][1].leans is leans
    assert rated(f"{BUS}\n\n{sentence}")[1][1].leans is False


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "AGADEZ, Niger - ",
        "Gao, May 3 (Dune Press) - ",
        "3 May 2019 - ",
        "Lorry burned on the salt road\n\nGAO, Mali - ",
    ],
)
def test_the_first_sentence_behind_a_dateline_is_the_first(opening: str) -> None:
    first = "Six drivers were killed when a lorry hit a mine near Gao on Friday, the governor said."
    then = "Two more were hurt, the prefect said."
    found = {words: mark.leans for words, mark in rated(f"{opening}{first} {then}")}
    assert found[first] is False
    assert found[then] is True


def test_a_paragraph_behind_another_is_not_the_first() -> None:
    found = rated("A lorry hit a mine on the salt road.\n\nGAO, Mali - Six men died, the prefect said.")
    assert [mark.leans for _, mark in found] == [False, True]
