"""The day in words."""

from datetime import date

import pytest

from sitrep.briefing.asked import parse_day
from sitrep.errors import UsageError

TODAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021-08-08", date(2021, 8, 8)),
        ("8 Aug 2021", date(2021, 8, 8)),
        ("August 8, 2021", date(2021, 8, 8)),
        ("yesterday", date(2024, 2, 29)),
        ("today", date(2024, 3, 1)),
        ("2 days ago", date(2024, 2, 28)),
        ("25/12/2023", date(2023, 12, 25)),
    ],
)
def test_a_day_is_understood(words: str, day: date) -> None:
    assert parse_day(words, TODAY) == day


@pytest.mark.parametrize("words", ["07/06/2021", "August 2021", "soon", "", "2021-02-30", "99999"])
def test_what_names_no_single_day_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        parse_day(words, TODAY)
