"""Days without a date: a bare weekday, "yesterday", "since Saturday"."""

from datetime import date

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import DateBasis, Dating, Figure, Precision
from tests.gold.figures_scorer import clip, matchers

DAY = date(2014, 6, 11)  # a Wednesday
NOW = Dating(DAY, DAY, DAY, Precision.DAY, DateBasis.STATED)


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(clip(text), NOW, matchers("iq"))


def days(text: str) -> list[tuple[date | None, date | None] | None]:
    return [(each.period.start, each.period.end) if each.period else None for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mortars killed 12 people Friday.", (date(2014, 6, 6), date(2014, 6, 6))),
        ("Mortars killed 12 people yesterday.", (date(2014, 6, 10), date(2014, 6, 10))),
        ("Since Saturday, 300 families have fled.", (date(2014, 6, 7), DAY)),
        ("The police said Friday that 12 people had been killed.", None),
        ("A bomb at Friday prayers killed 12 people.", None),
        ("Twelve people were killed and the talks resume next Friday.", None),
    ],
)
def test_a_day_without_a_date(text: str, expected: tuple[date, date] | None) -> None:
    assert days(text) == [expected]


def test_a_beginning_is_that_of_its_clause_only() -> None:
    displaced, dead = figures("Shelling has displaced 7,000 people since May; three nurses died in Tikrit.")
    assert displaced.period is not None
    assert dead.period is None
    assert None not in days("Since 1 May: 12 killed; 40 wounded.")
