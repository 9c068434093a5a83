"""A count "for the same period" has the time that was told before it."""

from datetime import date

from sitrep.analysis.contests import find_contests
from sitrep.model import ContestKind, Figure
from tests.briefing.days import read_day, settings_of

DAY = date(2023, 9, 14)


def figures(text: str) -> tuple[Figure, ...]:
    (article,) = read_day("SDN", DAY, [("Paper", text)])
    return article.figures


def test_the_same_period_is_the_one_told_before() -> None:
    first, second = figures(
        "UNITAMS verified that 48 civilians were killed in Kassala between 3 and 26 August 2023, the mission "
        "said. The lawyers' union counted 57 civilians killed in Kassala in the same period."
    )
    assert (first.value, second.value) == (48, 57)
    assert first.period is not None
    assert second.period == first.period


def test_two_bodies_that_count_one_period_are_contested() -> None:
    text = (
        "OCHA said that about 300,000 people had been displaced in Kassala and Gedaref since the start of 2023. "
        "IOM put the number at more than 210,000 people for the same period."
    )
    (row,) = find_contests(read_day("SDN", DAY, [("Paper", text)]), settings_of("SDN").theatre)
    assert row.kind is ContestKind.PERIOD
    assert [version.owner for version in row.versions] == ["IOM", "OCHA"]


def test_without_a_time_before_it_the_same_period_is_none() -> None:
    (only,) = figures("The lawyers' union counted 57 civilians killed in Kassala in the same period.")
    assert only.period is None
