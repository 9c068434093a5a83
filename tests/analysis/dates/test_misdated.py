"""A record whose own date names no day, or one to come, does not take the day of its neighbours."""

from datetime import date

import pytest

from sitrep.analysis.dates import date_clippings
from sitrep.model import DateBasis, Dating, FieldName
from tests.analysis.dates.cases import SETTINGS, TODAY, clip

KNOWN = ("Traders left the market of the old port.", "3 July 2023")


def dates_of(*records: tuple[str, str]) -> tuple[Dating, ...]:
    clippings = [
        clip(text, fields=((FieldName.DATE, "record", words),) if words else (), number=number)
        for number, (text, words) in enumerate(records, 1)
    ]
    return date_clippings(clippings, SETTINGS, "Africa/Khartoum", TODAY)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 June 2023", "no such day"),
        ("30/02/2023", "no such day"),
        ("2023-13-40", "no such day"),
        ("45 June 2023", "no such day"),
        ("Feb 30, 2023 10:15", "no such day"),
        ("2031-03-01", "later than today"),
        ("1 July 2031", "later than today"),
    ],
)
def test_a_record_with_an_impossible_date_stays_without_a_day(words: str, why: str) -> None:
    first, misdated, last = dates_of(KNOWN, ("A bridge was bombed, the mayor said.", words), KNOWN)
    assert first.day == last.day == date(2023, 7, 3)
    assert (misdated.day, misdated.earliest, misdated.latest) == (None, None, None)
    assert misdated.basis is DateBasis.NONE
    assert [(one.text, one.kept) for one in misdated.evidence] == [(words, False)]
    assert misdated.evidence[0].note.startswith(why)


def test_a_record_without_a_date_still_takes_that_of_its_neighbours() -> None:
    _, silent, _ = dates_of(KNOWN, ("A bridge was bombed, the mayor said.", ""), KNOWN)
    assert silent.day == date(2023, 7, 3)
    assert silent.basis is DateBasis.INFERRED


def test_the_text_of_a_misdated_record_still_tells() -> None:
    text = "MARIB, June 30, 2023 (Sample Wire) — A bridge was bombed."
    _, misdated = dates_of(KNOWN, (text, "31 June 2023"))
    assert misdated.day == date(2023, 6, 30)
    assert misdated.basis is DateBasis.DATELINE


def test_a_month_alone_bounds_the_day_and_is_none() -> None:
    _, month, _ = dates_of(KNOWN, ("A bridge was bombed, the mayor said.", "May 2023"), KNOWN)
    assert (month.day, month.earliest, month.latest) == (None, date(2023, 5, 1), date(2023, 5, 31))
    assert month.basis is DateBasis.STATED


@pytest.mark.parametrize(
    "words", ["31" * 50_000, "2023-" * 40_000, "June " * 40_000 + "2023", "3/" * 100_000]
)
def test_odd_dates_are_read_in_no_time_at_all(words: str) -> None:
    assert dates_of(("A bridge was bombed.", words))[0].day is None
