"""Ways of telling a count without its plain verb: idioms, verbs in two parts, lists that run on."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers

Counts = list[tuple[str, int | None]]


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2021), matchers("ml"))


def short(text: str) -> Counts:
    return [(figure.metric.value, figure.value) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven conscripts fell at the bridge.", [("killed", 7)]),
        ("Seven conscripts fell back to the bridge.", []),
        ("The number of patrols fell to seven.", []),
        (
            "Four rangers laid down their lives; five rebels laid down their arms.",
            [("killed", 4), ("surrendered", 5)],
        ),
        ("The clash left nine victims.", [("killed", 9)]),
        ("Divers recovered 16 bodies from the canal.", [("killed", 16)]),
        ("Three governing bodies were named.", []),
        ("Six of the wounded died.", [("killed", 6)]),
        ("Eight people received shrapnel wounds.", [("injured", 8)]),
        ("The ward received eight wounded.", [("injured", 8)]),
        ("Police rounded up and killed 11 men.", [("killed", 11)]),
        ("Ten men were killed or captured.", []),
        ("Two nurses were among those killed.", [("killed", 2)]),
    ],
)
def test_idioms_of_harm(text: str, expected: Counts) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders took 14 girls captive.", [("abducted", 14)]),
        ("Raiders took 14 girls to school.", []),
        ("A barge brought 900 people out of the port.", [("evacuated", 900)]),
        ("The advance put 6,000 families to flight.", [("displaced", 6000)]),
        ("Troops set 12 homes ablaze.", [("facilities_damaged", 12)]),
        ("A hundred and ten boys were abducted.", [("abducted", 110)]),
        ("The army freed 30 hostages.", []),
        ("The report names 30 hostages.", [("abducted", 30)]),
    ],
)
def test_verbs_in_two_parts(text: str, expected: Counts) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 900 families (5,100 people) were displaced.", [("displaced", 900), ("displaced", 5100)]),
        (
            "Shells killed 40 civilians in the town since Monday, along with 12 soldiers.",
            [("killed", 40), ("killed", 12)],
        ),
        ("Police arrested 26 suspected collaborators.", [("detained", 26)]),
        ("Police captured 26 rocket launchers.", []),
        ("Of the 34 killed, 19 were women.", [("killed", 34), ("killed", 19)]),
        ("Casualties were put at 14 dead and 30 wounded.", [("killed", 14), ("injured", 30)]),
        ("People in need: 4.1 million.", [("in_need", 4_100_000)]),
        ("Targeted: 3M people.", [("targeted", 3_000_000)]),
        ("Twelve people were targeted in the raid.", []),
        ("Mali hosts 200 asylum-seekers.", [("asylum_seekers", 200)]),
        (
            "Some 40,000 people are now displaced; 500 were displaced on Monday.",
            [("idp_stock", 40_000), ("displaced", 500)],
        ),
    ],
)
def test_lists_labels_and_stocks(text: str, expected: Counts) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the $900 million required, only $120 million has been received.",
            ["required_usd", "funded_usd"],
        ),
        ("Donors gave $40 million of the $310 million sought.", ["funded_usd", "required_usd"]),
        ("The appeal for $70 million has drawn $9 million.", ["required_usd", "funded_usd"]),
        ("The palace cost $9 million of the $20 million in the budget.", []),
    ],
)
def test_a_sum_is_required_or_funded(text: str, expected: list[str]) -> None:
    assert [figure.metric.value for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Twelve soldiers were killed and 30 wounded.", [("security_forces",), ("security_forces",)]),
        ("Twelve soldiers were killed and 30 others wounded.", [("security_forces",), ("security_forces",)]),
        (
            "Twelve soldiers were killed and 30 others, including four nuns, wounded.",
            [("security_forces",), (), ("civilians",)],
        ),
        ("Twelve women were killed and 30 others wounded.", [("women",), ()]),
        (
            "A convoy took 600 women, children and pensioners out of the city.",
            [("women", "children", "elderly")],
        ),
        ("Nine shoppers died.", [("civilians",)]),
        ("Nine people died.", [()]),
    ],
)
def test_groups_are_carried_on(text: str, groups: list[tuple[str, ...]]) -> None:
    assert [figure.group for figure in figures(text)] == groups


@pytest.mark.parametrize("piece", ["12 fell ", "cholera killed 900 families ("])
def test_hostile_texts_take_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert all(text[figure.start : figure.end] == figure.raw for figure in figures(text))
