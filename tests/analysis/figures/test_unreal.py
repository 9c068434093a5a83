"""What is supposed, planned, negated or taken back is no count; what happened and what is forecast stays."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import FigureBasis
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, home: str, language: str = "en") -> list[tuple[str, int | None]]:
    figures = find_figures(clip(text, language), dated(2018), matchers(home))
    return [(figure.metric.value, figure.value) for figure in figures]


@pytest.mark.parametrize(
    ("home", "text"),
    [
        ("ye", "Sappers defused a mine near Mocha that would have killed 60 pilgrims."),
        ("so", "The lorry carried a bomb that could kill 300 shoppers, police said."),
        ("ss", "If the dyke gives way, 45,000 herders would be displaced, the county said."),
        ("ss", "Should the truce fail, as the mayor fears, shells could kill 90 people in Malakal."),
        ("ng", "The army uncovered a plot to kill 12 chiefs in Maiduguri."),
        ("ng", "The kidnappers threatened to kill 40 pupils."),
        ("ph", "The gunmen failed to kill 9 guards in Jolo."),
        ("ml", "None of the 18 traders was killed, the mayor of Gao said."),
        ("ml", "The rockets did not kill 12 villagers, the governor said."),
        ("ss", "A quarter of the 80,000 residents of Bor fled."),
        ("ss", "Half of the 90,000 residents of Bor are in need of food."),
        ("sy", "Four medics who had been reported killed are alive, the Red Crescent said."),
        ("ye", "Seven miners feared dead were found alive."),
        ("et", "Police would not say if 12 people were killed."),
    ],
)
def test_what_did_not_happen_is_no_count(home: str, text: str) -> None:
    assert read(text, home) == []


@pytest.mark.parametrize(
    ("home", "text", "told"),
    [
        ("ly", "The raid may have killed 40 civilians, the UN said.", [("killed", 40)]),
        ("ly", "The raid killed 19 people, not 17, the hospital said.", [("killed", 19)]),
        ("sd", "Not one of the 30 guards fled, but 4 were killed.", [("killed", 4)]),
        ("sd", "Most of the 300 dead were farmers.", [("killed", 300)]),
        ("ss", "Two thirds of the 600 wounded soldiers were treated in Juba.", [("injured", 600)]),
        ("mm", "Nine soldiers were killed and four captured alive.", [("killed", 9), ("detained", 4)]),
        ("mm", "Nine soldiers were killed and the colonel is alive.", [("killed", 9)]),
        ("co", "Nobody could say if the 12 killed were guerrillas.", [("killed", 12)]),
        ("co", "If it rains, the 12 villages flood; mines killed 3 people.", [("killed", 3)]),
        ("mz", "Insurgents killed 12 people and could attack Palma, the mayor said.", [("killed", 12)]),
    ],
)
def test_what_happened_stays(home: str, text: str, told: list[tuple[str, int]]) -> None:
    assert read(text, home) == told


def test_a_forecast_is_projected() -> None:
    text = "Fighting might displace another 15,000 people, IOM warned."
    (figure,) = find_figures(clip(text), dated(2018), matchers("ss"))
    assert (figure.value, figure.basis) == (15_000, FigureBasis.PROJECTED)


@pytest.mark.parametrize(
    ("language", "home", "text"),
    [
        ("fr", "ml", "Les rebelles ont menacé de tuer 40 otages."),
        ("fr", "ml", "La moitié des 900 habitants ont été tués."),
        ("fr", "cd", "Une attaque qui pourrait tuer 200 personnes a été évitée à Bunia."),
        ("es", "co", "La bomba no mató a 12 soldados."),
        ("de", "ua", "Der Angriff könnte 300 Menschen töten."),
        ("ru", "ua", "Ракета не убила 12 человек."),
    ],
)
def test_other_languages_suppose_and_negate_too(language: str, home: str, text: str) -> None:
    assert read(text, home, language) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Food for 8,000 people was burned in Hodeidah, WFP said.", []),
        ("Looters stole food for 30,000 people from a depot in Malakal.", []),
        ("WFP brought food for 30,000 people to Malakal, but a depot was looted.", [("reached", 30_000)]),
    ],
)
def test_lost_aid_reached_nobody(text: str, told: list[tuple[str, int]]) -> None:
    assert read(text, "ss") == told


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("if not could have ", "half of the ", "and killed or killed ", "12 killed are "):
        text = piece * (400_000 // len(piece)) + "alive."
        assert isinstance(read(text, "sd"), list)


@pytest.mark.parametrize(
    ("language", "home", "text", "told"),
    [
        ("fr", "ml", "6 000 déplacés ont quitté le camp de Ménaka.", []),
        ("fr", "ml", "Le camp de Ménaka abrite 6 000 déplacés.", [("idp_stock", 6_000)]),
        ("en", "ss", "9,000 refugees have left the camp at Maban.", []),
        ("en", "ss", "The camp at Maban shelters 9,000 refugees.", [("refugees", 9_000)]),
    ],
)
def test_those_who_left_are_counted_nowhere(
    language: str, home: str, text: str, told: list[tuple[str, int]]
) -> None:
    assert read(text, home, language) == told
