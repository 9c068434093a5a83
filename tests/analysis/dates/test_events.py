"""Time words of a text, resolved against the article's day."""

from datetime import date

import pytest

from sitrep.analysis.dates.events import EventTime, TimePrecision, resolve_times
from sitrep.model import DateBasis, Dating, Precision
from tests.analysis.dates.cases import SETTINGS, clip

WEDNESDAY = date(2019, 5, 8)


def resolve(
    text: str, first: date | None = WEDNESDAY, last: date | None = None, language: str = "en"
) -> list[EventTime]:
    day = first if last is None else None
    precision = Precision.DAY if day else Precision.RANGE
    dating = Dating(day, first, last or first, precision, DateBasis.STATED)
    return list(resolve_times(clip(text, language=language), dating, SETTINGS))


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("The bridge fell on Monday.", "Monday", "2019-05-06", "2019-05-06"),
        ("The bridge fell on Wednesday.", "Wednesday", "2019-05-08", "2019-05-08"),
        ("The bridge fell last Wednesday.", "Wednesday", "2019-05-01", "2019-05-01"),
        ("The envoys will meet on Friday.", "Friday", "2019-05-10", "2019-05-10"),
        ("The envoys will meet next Wednesday.", "Wednesday", "2019-05-15", "2019-05-15"),
        ("The bridge fell yesterday.", "yesterday", "2019-05-07", "2019-05-07"),
        ("The bridge fell six days ago.", "six days ago", "2019-05-02", "2019-05-02"),
        ("Nine were hurt in the last 24 hours.", "last 24 hours", "2019-05-07", "2019-05-08"),
        ("The bridge fell on 30 December.", "30 December", "2018-12-30", "2018-12-30"),
        ("The vote will be held on 3 January.", "3 January", "2020-01-03", "2020-01-03"),
        ("The bridge fell on 3 March 1997.", "3 March 1997", "1997-03-03", "1997-03-03"),
        ("Le pont est tombé lundi.", "lundi", "2019-05-06", "2019-05-06"),
    ],
)
def test_words_become_days(text: str, words: str, earliest: str, latest: str) -> None:
    (time,) = resolve(text, language="fr" if text.startswith("Le ") else "en")
    assert (time.text, time.earliest, time.latest) == (
        words,
        date.fromisoformat(earliest),
        date.fromisoformat(latest),
    )
    assert text[time.text_start : time.text_end] == time.text == text[time.start : time.end]


def test_an_inferred_range_keeps_its_width() -> None:
    (time,) = resolve("The bridge fell yesterday.", WEDNESDAY, date(2019, 5, 9))
    assert (time.earliest, time.latest, time.precision) == (date(2019, 5, 7), WEDNESDAY, TimePrecision.RANGE)
    (weekday,) = resolve("The bridge fell on Monday.", WEDNESDAY, date(2019, 5, 9))
    assert weekday.precision is TimePrecision.DAY


def test_without_a_day_only_full_dates_resolve() -> None:
    found = resolve("The bridge fell on Monday, as it had on 3 March 1997.", None)
    assert [time.text for time in found] == ["3 March 1997"]


def test_words_inside_a_quotation_count_from_another_day() -> None:
    assert resolve("“They came yesterday,” the teacher said.") == []


def test_vaguer_words_say_so() -> None:
    (week,) = resolve("The bridge fell last week.")
    assert week.precision is TimePrecision.WEEK
    (month,) = resolve("The bridge fell in March 2019.")
    assert (month.precision, month.latest) == (TimePrecision.MONTH, date(2019, 3, 31))


def test_anniversaries_and_furniture_are_no_events() -> None:
    assert resolve("The anniversary of 3 March 1997 was marked. Copyright 9 May 2019.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The drill ends on Tuesday, the army said.",
        "The council meets again on Friday.",
        "He expects the bridge to open Saturday.",
        "Schools reopen on Saturday after a month, a teacher said.",
    ],
)
def test_a_weekday_whose_clause_tells_no_tense_stays_open(text: str) -> None:
    assert resolve(text) == []


def test_the_comma_behind_an_opening_weekday_closes_no_clause() -> None:
    assert [time.text for time in resolve("On Sunday, battles in the city resumed.")] == ["Sunday"]


def test_a_participle_before_its_noun_tells_no_tense() -> None:
    (time,) = resolve(
        "Three states are to join a session of the extended talks on Friday, two diplomats said."
    )
    assert time.earliest > WEDNESDAY
