"""A weekly states the days that it covers: it comes out on the last of them at the earliest."""

from datetime import date

import pytest

from sitrep.analysis.dates.lexicon import lexicon_of
from sitrep.analysis.dates.periods import read_period
from sitrep.model import Confidence, DateBasis, FieldName, Precision
from tests.analysis.dates.cases import date_text

DATE = FieldName.DATE


@pytest.mark.parametrize(
    ("language", "words", "first", "last"),
    [
        ("en", "3 - 9 March 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("en", "3–9 March 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("en", "28 April - 4 May 2008", date(2008, 4, 28), date(2008, 5, 4)),
        ("en", "29 December 2013 – 4 January 2014", date(2013, 12, 29), date(2014, 1, 4)),
        ("en", "Week of 3 to 9 March 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("en", "March 3-9, 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("en", "2014-03-03 - 2014-03-09", date(2014, 3, 3), date(2014, 3, 9)),
        ("en", "03/03/2014 - 09/03/2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("fr", "du 3 au 9 mars 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("fr", "Semaine du 28 avril au 4 mai 2008", date(2008, 4, 28), date(2008, 5, 4)),
        ("de", "Woche vom 3. bis 9. März 2014", date(2014, 3, 3), date(2014, 3, 9)),
        ("es", "del 3 al 9 de marzo de 2008", date(2008, 3, 3), date(2008, 3, 9)),
        ("ru", "3–9 марта 2014 года", date(2014, 3, 3), date(2014, 3, 9)),
        ("uk", "3–9 березня 2014 року", date(2014, 3, 3), date(2014, 3, 9)),
    ],
)
def test_a_run_of_days_is_read_to_its_end(language: str, words: str, first: date, last: date) -> None:
    period = read_period(words, lexicon_of(language))
    assert period is not None
    assert (period.first, period.last, period.opened) == (first, last, False)
    dating = date_text("The road is shut.", language=language, fields=((DATE, "header line", words),))
    assert (dating.day, dating.basis, dating.confidence) == (last, DateBasis.STATED, Confidence.MEDIUM)
    assert dating.evidence[0].note == "the last of the days that it covers"


@pytest.mark.parametrize(
    "words",
    [
        "9 March 2014",
        "3 - 9 March",
        "March 2014",
        "3 March 2014, updated 9 March 2014",
        "Week ending 9 March 2014",
    ],
)
def test_a_single_day_is_no_run(words: str) -> None:
    assert read_period(words, lexicon_of("en")) is None


def test_the_week_of_a_day_lasts_seven() -> None:
    dating = date_text("The road is shut.", fields=((DATE, "header line", "Week of 3 March 2014"),))
    assert (dating.day, dating.earliest, dating.latest) == (None, date(2014, 3, 3), date(2014, 3, 9))
    assert dating.precision is Precision.RANGE


def test_the_week_that_ends_on_a_day_is_that_day() -> None:
    dating = date_text("The road is shut.", fields=((DATE, "header line", "Week ending 9 March 2014"),))
    assert dating.day == date(2014, 3, 9)


def test_what_covers_a_year_came_out_some_time_behind_it() -> None:
    fields = ((DATE, "header line", "1 January - 31 December 2013"),)
    dating = date_text("The rebels gave up on 5 November.", fields=fields)
    assert (dating.day, dating.earliest, dating.latest) == (None, date(2013, 12, 31), None)


def test_a_day_of_its_own_is_stronger_than_the_days_that_it_covers() -> None:
    fields = ((DATE, "header line", "3 - 9 March 2014"), (DATE, "header line", "Published: 11 March 2014"))
    assert date_text("The road is shut.", fields=fields).day == date(2014, 3, 11)


def test_the_later_days_of_the_week_are_of_its_year() -> None:
    text = "A mine killed a driver on Friday, 7 March. The road was shut on 8 March, the army said."
    dating = date_text(text, fields=((DATE, "header line", "3 - 9 March 2014"),))
    told = {evidence.text: evidence.earliest for evidence in dating.evidence if evidence.rule == "past day"}
    assert told == {"Friday, 7 March": date(2014, 3, 7), "8 March": date(2014, 3, 8)}


@pytest.mark.parametrize("words", ["3 - " * 50_000, "3-9 March 2014 - " * 20_000, "week of " * 60_000 + "9"])
def test_odd_runs_are_read_in_no_time_at_all(words: str) -> None:
    assert read_period(words, lexicon_of("en")) is None or len(words) > 200
