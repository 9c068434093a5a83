"""Whom "it" at the end of a sentence stands for; who denies and goes on; names with ranks and initials."""

import pytest

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.config.load import load_configuration
from tests.gold.figures_scorer import clip, dated, matchers


def told(text: str, home: str, language: str = "en") -> list[tuple[int | None, str | None, str]]:
    found = find_figures(clip(text, language), dated(2018), matchers(home))
    return [(figure.value, figure.speaker, str(figure.basis)) for figure in found]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "co",
            "The government counted 40 dead.\n\nArmy losses were not known. The FARC has so far lost 5 men, it said.",
            [(40, "government", "claimed"), (5, "FARC", "claimed")],
        ),
        (
            "co",
            "The army put the number of rebels killed at nine.\n\nThe FARC has so far lost 5 men in Meta, it said.",
            [(9, "army", "claimed"), (5, "FARC", "claimed")],
        ),
        (
            "lb",
            "The governor said nine people were killed. The Red Cross has carried 31 wounded, it said.",
            [(9, "governor", "reported"), (31, "Red Cross", "reported")],
        ),
        (
            "ly",
            "The Red Crescent buried 31 bodies in Sirte, it said on Friday.",
            [(31, "Red Crescent", "reported")],
        ),
        (
            "sy",
            "An activist said six people died. On Monday the hospital admitted 12 wounded, it said.",
            [(6, "activist", "reported"), (12, "hospital", "reported")],
        ),
    ],
)
def test_it_is_the_body_that_opens_the_sentence(
    home: str, text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert told(text, home) == expected


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "sd",
            "The army said 40 rebels were killed. The RSF lost 12 men in the raid, it said.",
            [(40, "army", "claimed"), (12, "army", "claimed")],
        ),
        (
            "pk",
            "The army said it had killed 40 militants. The village of Miran Shah lost 12 men, it said.",
            [(40, "army", "claimed"), (12, "army", "claimed")],
        ),
        (
            "so",
            "Al-Shabaab said its men took the town. The army was driven out and 44 soldiers were killed, it said.",
            [(44, "Al-Shabaab", "claimed")],
        ),
        ("ng", "The town of Baga has lost 12 men, it said.", [(12, None, "reported")]),
    ],
)
def test_it_is_who_spoke_before(home: str, text: str, expected: list[tuple[int, str | None, str]]) -> None:
    assert told(text, home) == expected


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "lk",
            "An army spokesman, Brig. Nimal Perera, said that 41 rebels had been killed.",
            (41, "army spokesman, Brig. Nimal Perera", "claimed"),
        ),
        (
            "lk",
            "Army spokesman Lt. Col. K. Silva said that 41 rebels had been killed.",
            (41, "Army spokesman Lt. Col. K. Silva", "claimed"),
        ),
        (
            "ye",
            "A Houthi spokesman, Brig. Gen. Y. Sarea, said 30 soldiers of the coalition were killed.",
            (30, "Houthi spokesman, Brig. Gen. Y. Sarea", "claimed"),
        ),
        (
            "ph",
            "A police officer, Sgt. R. de Leon, told reporters nine people died.",
            (9, "police officer, Sgt. R. de Leon", "claimed"),
        ),
        ("pe", '"We lost nine men," said Cmdr. A. Ruiz of the navy.', (9, "Cmdr. A. Ruiz of the navy", "claimed")),
        ("np", "Gen. Sarad Thapa said nine soldiers died.", (9, "Gen. Sarad Thapa", "reported")),
        ("lk", "The rebels shelled the U.S. The army said nine people died.", (9, "army", "claimed")),
        ("lk", "The raid was led by Gen. Perera. Police said nine people died.", (9, "Police", "claimed")),
        ("lk", "The rebels shelled St. Anthony's. A nun said nine people died.", (9, "nun", "reported")),
    ],
)  # fmt: skip
def test_ranks_and_initials_are_of_a_name(home: str, text: str, expected: tuple[int, str, str]) -> None:
    assert told(text, home) == [expected]


@pytest.mark.parametrize(
    ("home", "language", "text", "expected"),
    [
        ("co", "en", "The FARC denied that, and said it had lost two men.", [(2, "FARC", "claimed")]),
        (
            "co",
            "en",
            "The FARC denied the army's count and said it had lost two men.",
            [(2, "FARC", "claimed")],
        ),
        (
            "np",
            "en",
            "The Maoists denied the report, but said two of their fighters had been killed.",
            [(2, "Maoists", "claimed")],
        ),
        (
            "ye",
            "en",
            "The coalition rejected the figure, saying its planes had killed 30 fighters.",
            [(30, "coalition", "claimed")],
        ),
        (
            "lk",
            "en",
            "The army said 30 rebels had died; the Tigers denied it and put their dead at four.",
            [(30, "army", "claimed"), (4, "Tigers", "claimed")],
        ),
        (
            "ml",
            "fr",
            "L'armée a démenti ces chiffres et a affirmé que deux soldats avaient été tués.",
            [(2, "L'armée", "claimed")],
        ),
    ],
)
def test_who_denies_goes_on(
    home: str, language: str, text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert told(text, home, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The FARC denied that the army had killed 12, and the governor said nine died.",
            [(12, None), (9, "governor")],
        ),
        ("The FARC denied it and a priest said nine people were killed.", [(9, "priest")]),
        ("The FARC denied the report while the army said 12 of its fighters had died.", [(12, "army")]),
        ("The FARC denied that it had killed 12 soldiers, as the army claims.", [(12, "army")]),
    ],
)
def test_somebody_else_goes_on(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(value, speaker) for value, speaker, _ in told(text, "co")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A day earlier the Red Cross had reported 18 bodies.", [(18, "Red Cross")]),
        ("Two days later the Red Cross put the toll at 18.", [(18, "Red Cross")]),
        ("The envoy denied reports that 30 monks had been arrested.", [(30, None)]),
        ("The army reports that 30 monks had been arrested.", [(30, "army")]),
    ],
)
def test_times_and_reports_are_no_part_of_a_name(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(value, speaker) for value, speaker, _ in told(text, "mm")] == expected


def test_without_sides_every_party_is_one() -> None:
    theatre = load_configuration(None).settings.theatre.model_copy(
        update={
            "name": "Peru",
            "names": ("Peru*",),
            "sides": {},
            "parties": ("Shining Path", "MRTA", "Movimiento Revolucionario Tupac Amaru", "MINURSO"),
        }
    )
    text = (
        "The Shining Path said it had lost 18 men. A spokesman for the Movimiento Revolucionario Tupac Amaru "
        "said four rebels were killed. The MRTA said two more died. The army said 30 rebels died. The UN "
        "mission said nine people died. A priest said six people were killed."
    )
    found = find_figures(clip(text), dated(1989), FigureMatchers(theatre))
    assert [(figure.value, figure.party, str(figure.basis)) for figure in found] == [
        (18, "shining path", "claimed"),
        (4, "mrta", "claimed"),
        (2, "mrta", "claimed"),
        (30, "government", "claimed"),
        (9, "un", "reported"),
        (6, None, "reported"),
    ]


def test_a_hostile_text_takes_linear_time() -> None:
    for text in (
        "Gen. A. " * 125_000 + "said nine people died.",
        "The army denied it, " + "and said it denied it, " * 43_000 + "nine died.",
        "The army has lost nine men, it said, " * 27_000,
    ):
        assert len(told(text, "lk")) >= 0
