"""Money is what relief asks for and gets; prices, ransoms and wages are not."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def short(text: str) -> list[tuple[str, int | None]]:
    found = find_figures(clip(text), dated(2021), matchers("mz"))
    return [(figure.metric.value, figure.value) for figure in found]


@pytest.mark.parametrize(
    "text",
    [
        "Smugglers asked for $3,500 for a place on a boat to Lampedusa.",
        "The kidnappers sought a ransom of $40,000 for the two engineers.",
        "The court asked him to pay a fine of 900 dollars.",
        "A reward of $5 million was put up by the court, which called for tips.",
        "A sack of rice that needed 20 dollars last year now costs 70 dollars.",
        "Guards at the checkpoint needed a bribe of 50 dollars.",
        "Teachers received a salary of 60 dollars a month.",
        "Bus owners sought 300 dollars a passenger for the trip to Pemba.",
        "The Treasury raised $4 billion in bonds.",
        "The family received $20,000 in compensation.",
    ],
)
def test_money_that_is_no_relief_is_no_figure(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OCHA asked for $410 million to help people in Cabo Delgado.", [("required_usd", 410_000_000)]),
        ("The $900 million plan is 12% funded.", [("required_usd", 900_000_000)]),
        ("The plan, revised to $886 million, remains a quarter funded.", [("required_usd", 886_000_000)]),
        ("Donors gave $410 million, and the appeal is 25 percent funded.", [("funded_usd", 410_000_000)]),
        (
            "Of the $266 million sought, $95 million had been received.",
            [("required_usd", 266_000_000), ("funded_usd", 95_000_000)],
        ),
        (
            "UNICEF called for $91 million; it had received $22 million.",
            [("required_usd", 91_000_000), ("funded_usd", 22_000_000)],
        ),
        (
            "WFP needs 55 million dollars to buy food, whose price has doubled.",
            [("required_usd", 55_000_000)],
        ),
    ],
)
def test_money_of_relief_stays(text: str, expected: list[tuple[str, int]]) -> None:
    assert short(text) == expected


def test_the_day_of_a_change_is_no_time_of_a_sum() -> None:
    text = "The appeal, cut in July to $3.2 billion, is 31 percent funded, OCHA said."
    (figure,) = find_figures(clip(text), dated(2021), matchers("ye"))
    assert (figure.metric.value, figure.period) == ("required_usd", None)
