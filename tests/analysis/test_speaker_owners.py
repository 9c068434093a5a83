"""Whose a count is by its noun, by a clause about its speaker, and on which side of a semicolon it stands."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.analysis.speakers import compile_speakers
from tests.gold.figures_scorer import clip, dated, matchers, theatre_of


def told(text: str, home: str) -> list[tuple[int | None, str | None]]:
    return [
        (figure.value, figure.speaker) for figure in find_figures(clip(text), dated(2018), matchers(home))
    ]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "so",
            "Some 350,000 people have crossed into Ethiopia, Somali authorities say; UNHCR's count is 214,000.",
            [(350_000, "Somali authorities"), (214_000, "UNHCR")],
        ),
        (
            "ye",
            "About 190,000 people have fled Hodeidah, local officials said, while IOM's figure is 120,000.",
            [(190_000, "local officials"), (120_000, "IOM")],
        ),
        (
            "ml",
            "The mayor said 20 villagers were killed in Ogossagou. MSF's tally was 12.",
            [(20, "mayor"), (12, "MSF")],
        ),
        (
            "sd",
            "The state said 240,000 people had fled El Fasher. IOM put the figure at 155,000 on 10 June.",
            [(240_000, "state"), (155_000, "IOM")],
        ),
        (
            "ss",
            "The government put the number of refugees at 90,000; the UNHCR count stood at 71,000.",
            [(90_000, "government"), (71_000, "UNHCR")],
        ),
        ("sy", "A count by the White Helmets gave 27 dead.", [(27, "White Helmets")]),
        ("ua", "A tally by the city council showed 14 wounded.", [(14, "city council")]),
        (
            "sy",
            "The Doctors' Syndicate, which counts only those who reach its wards, put the dead at 415.",
            [(415, "Doctors' Syndicate")],
        ),
        (
            "ng",
            "The Traders' Association, which has members in every market, said 17 stallholders were killed.",
            [(17, "Traders' Association")],
        ),
        (
            "ly",
            "The Red Crescent, whose teams searched the rubble until dawn, counted 31 bodies.",
            [(31, "Red Crescent")],
        ),
        (
            "pk",
            "Twelve people died in Quetta, police said; 30 others were hurt.",
            [(12, "police"), (30, None)],
        ),
    ],
)
def test_a_count_is_that_of_its_owner(home: str, text: str, expected: list[tuple[int, str | None]]) -> None:
    assert told(text, home) == expected


@pytest.mark.parametrize(
    "text",
    ["Friday's count was 12 dead.", "The count was 12 dead.", "The dead number 12 by the town's count."],
)
def test_a_day_or_nobody_owns_no_count(text: str) -> None:
    assert all(speaker is None for _, speaker in told(text, "sy"))


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("UNHCR's count ", "A count by ", "UNHCR, which count is, "):
        text = piece * (400_000 // len(piece)) + "said 12 people died."
        assert told(text, "sd")[-1][0] == 12


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La Croix-Rouge parle de 70 000 déplacés.", "Croix-Rouge"),
        ("L'armée fait état de sept civils tués à Beni.", "L'armée"),
        ("Le M23 parle de huit civils tués.", "M23"),
        ("L'armée avait auparavant annoncé neuf morts.", "L'armée"),
        ("Le bilan fait état de douze morts.", None),
    ],
)
def test_french_tells_who_counts(text: str, speaker: str | None) -> None:
    figures = find_figures(clip(text, "fr"), dated(2018), matchers("cd"))
    assert [figure.speaker for figure in figures] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNHCR runs a camp near Renk. It gives aid at a site where 5,500 new arrivals live.", "UNHCR"),
        ("UNHCR runs a camp near Renk. It was a raid that killed 12 people.", None),
    ],
)
def test_it_is_the_body_of_the_sentence_before(text: str, expected: str | None) -> None:
    assert [speaker for _, speaker in told(text, "sd")] == [expected]


@pytest.mark.parametrize(
    ("home", "text", "party"),
    [
        ("ua", "Poland has taken in 950,000 refugees, the government said.", "foreign_state"),
        ("ml", "Rebels killed 12 people, the army said.", "government"),
        ("ml", "French strikes killed 12 people, the army said.", "government"),
        ("ml", "Mali has lost 12 soldiers, the government said.", "government"),
    ],
)
def test_a_government_is_that_of_the_state_that_acts(home: str, text: str, party: str) -> None:
    figures = find_figures(clip(text), dated(2018), matchers(home))
    assert [figure.party for figure in figures] == [party]


def test_monitors_of_any_country_verify() -> None:
    theatre = theatre_of("sd").model_copy(update={"verifiers": ("Darfur Watch",)})
    matcher = compile_speakers(theatre)
    assert all(map(matcher.verifies, ("OHCHR", "the UN human rights office", "Airwars", "Darfur Watch")))
    assert not any(map(matcher.verifies, ("UN", "UNHCR", "army")))


def test_it_is_the_body_that_spoke_before() -> None:
    text = "The UN refugee agency said it feared for Sumy. It gives aid at a site where 5,500 arrivals live."
    assert told(text, "ua") == [(5500, "UN refugee agency")]
