"""Time words of a text, resolved against the article's day."""

from datetime import date

import pytest

from sitrep.analysis.dates import date_clippings
from sitrep.analysis.dates.events import EventTime, TimePrecision, resolve_times
from sitrep.model import DateBasis, Dating, FieldName, Precision
from tests.analysis.dates.cases import SETTINGS, TODAY, clip

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


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stormed a police post in Menaka on Monday and killed nine officers, a mayor said.",
        "Rebels took the border post on Monday, but withdrew after a night, a trader said.",
        "Shells hit a bakery in Kharkiv on Monday, killing four people, a doctor said.",
        "Fighters captured the town on Monday while soldiers fled.",
        "The mill was captured on Monday.",
        "Militants loaded the sacks on Monday and left.",
        "Envoys opened post-war talks in Tripoli on Monday.",
        "After a pre-dawn raid the army searched the quarter on Monday.",
        "The army attacked Kutum on Monday and will send more troops.",
        "Residents were forced to leave the district on Monday.",
        "The board asked for help and the mayor opened the school on Monday.",
    ],
)
def test_what_was_done_on_a_weekday_is_past(text: str) -> None:
    assert [time.earliest for time in resolve(text)] == [date(2019, 5, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "The union called a meeting for Monday, its chairman said.",
        "The bloc invited both generals to talks in Nairobi on Monday about a truce, a diplomat said.",
        "The mediators summoned the envoys to Jeddah on Monday.",
        "The premier asked both sides to meet in Doha on Monday.",
        "The bloc proposed a summit in Kigali on Monday.",
        "The council called an emergency session on Monday and asked the envoy to attend.",
        "The army was to hand over the bridge on Monday, but the rebels refused.",
        "The court ordered the general to appear on Monday.",
        "The two sides agreed to meet in Geneva on Monday.",
    ],
)
def test_a_weekday_that_is_only_appointed_stays_open(text: str) -> None:
    assert resolve(text) == []


def test_from_one_weekday_to_another_is_as_past_as_its_verb() -> None:
    text = "Soldiers fought rebels in Ayacucho from Monday to Tuesday and killed nine of them."
    assert [str(time.earliest) for time in resolve(text)] == ["2019-05-06", "2019-05-07"]
    (to_come,) = resolve("Nine men are to be tried on Friday.")
    assert str(to_come.earliest) == "2019-05-10"


def test_what_is_due_on_a_weekday_is_to_come() -> None:
    (time,) = resolve("The envoy is due in Juba on Monday.")
    assert time.earliest == date(2019, 5, 13)


@pytest.mark.parametrize(
    "text",
    [
        "Pre-2011 borders were drawn again.",
        "A post 11 September 2001 law was repealed.",
        "The page was modified on 3 March 2019.",
        "Captured on 3 March 2019.",
        "Copyright Lake Gazette 3 March 2019.",
    ],
)
def test_days_of_the_page_and_ages_are_no_events(text: str) -> None:
    assert resolve(text) == []


def test_a_megabyte_of_appointments_is_read() -> None:
    assert resolve("asked to meet for talks " * 40_000 + "on Monday.") == []


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("3 - 9 March 2014", date(2014, 3, 2)),
        ("9 March 2014", date(2014, 3, 2)),
        ("6 March 2014", date(2014, 3, 2)),
    ],
)
def test_a_weekday_in_a_weekly_counts_from_its_dateline(printed: str, told: date) -> None:
    text = "KIDAL, 5 March (Sahel Press) - Two guards were shot at the market gate on Sunday, a nurse said."
    clipping = clip(text, fields=((FieldName.DATE, "header line", printed),))
    (dating,) = date_clippings([clipping], SETTINGS, "UTC", TODAY)
    (time,) = [each for each in resolve_times(clipping, dating, SETTINGS) if each.text == "Sunday"]
    assert time.earliest == time.latest == told


def test_a_dateline_of_the_day_before_may_be_that_of_an_earlier_lead() -> None:
    text = "KIDAL, 8 March (Sahel Press) - Two guards were shot at the market gate on Sunday, a nurse said."
    clipping = clip(text, fields=((FieldName.DATE, "header line", "9 March 2014"),))
    (dating,) = date_clippings([clipping], SETTINGS, "UTC", TODAY)
    (time,) = [each for each in resolve_times(clipping, dating, SETTINGS) if each.text == "Sunday"]
    assert time.earliest == date(2014, 3, 9)
