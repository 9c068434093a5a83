"""Deaths by disease, flood, heat and on the road fit none of the metrics; deaths beside them do."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def short(text: str) -> list[tuple[str, int | None]]:
    found = find_figures(clip(text), dated(2021), matchers("ye"))
    return [(figure.metric.value, figure.value) for figure in found]


@pytest.mark.parametrize(
    "text",
    [
        "Diphtheria killed 14 children in the camp.",
        "The clinic recorded 90 cases of measles and four deaths.",
        "Flash floods left 31 dead and nine missing.",
        "A landslide killed 40 gold diggers near Numbi.",
        "Twelve pilgrims died in a bus crash on the coast road.",
        "Heatstroke has claimed 60 lives since May.",
        "Malaria deaths rose to 212.",
        "The outbreak has killed 23 in Hodeidah.",
        "Sixteen are dead from dengue in Khartoum.",
        "The ministry recorded 60 new cases and four deaths.",
        "Cases of watery diarrhoea rose to 500, with 12 deaths.",
        "The heat killed 9 pilgrims.",
        "Eleven people died of hepatitis E, which 300 have caught.",
        "Fourteen dialysis patients have died in Taiz since May because the generators ran dry.",
        "Doctors said 37 children had died of hunger in Mocha.",
        "Twenty-two people have starved to death in the valley, the bureau said.",
        "Six premature babies died in incubators when the power failed.",
        "Cholera has spread in Hodeidah, with 2,000 cases. Thirty-one people have died.",
    ],
)
def test_deaths_that_no_conflict_brought_are_no_figures(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cholera killed 12 people, while shells killed three.", [("killed", 3)]),
        ("Dengue took 20 lives; snipers shot dead four men.", [("killed", 4)]),
        ("A raid killed six guards, and a flood ruined the bridge.", [("killed", 6)]),
        ("The outbreak of shelling killed 9 and wounded 14.", [("killed", 9), ("injured", 14)]),
        ("An epidemic of kidnappings left 11 dead.", [("killed", 11)]),
        ("The floods displaced 4,000 people.", [("displaced", 4000)]),
        ("Shells hit the dialysis centre in Aden, killing 14 patients.", [("killed", 14)]),
        ("Nine patients were killed when a rocket struck the cholera ward.", [("killed", 9)]),
        ("Hunger grips the town. Raiders killed 19 people at a well.", [("killed", 19)]),
        ("Four patients died of their wounds in hospital.", [("killed", 4)]),
        ("Measles spreads in Lahj.\n\nSix people died on the road to Aden.", [("killed", 6)]),
        ("Cholera wards were shelled. Nine patients died.", [("killed", 9)]),
    ],
)
def test_other_counts_beside_them_stay(text: str, expected: list[tuple[str, int]]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neuf personnes sont mortes du choléra à Goma, selon MSF.", []),
        ("MSF a recensé 400 cas de choléra. Neuf personnes sont mortes.", []),
        ("Des miliciens ont attaqué le centre de choléra. Neuf personnes sont mortes.", [9]),
    ],
)
def test_french_names_causes_too(text: str, expected: list[int]) -> None:
    assert [
        figure.value for figure in find_figures(clip(text, "fr"), dated(2021), matchers("cd"))
    ] == expected
