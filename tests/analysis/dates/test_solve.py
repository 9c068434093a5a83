"""Bounds, and the day or the days that they leave."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.dates import date_clippings
from sitrep.model import Confidence, DateBasis, FieldName, Precision
from tests.analysis.dates.cases import SETTINGS, TODAY, clip, date_text


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        (((FieldName.DATE, "front matter", "2019-05-04"),), date(2019, 5, 4)),
        (((FieldName.DATE, "header line", "Saturday, 4 May 2019, 17:30"),), date(2019, 5, 4)),
        (((FieldName.DATE, "feed", "Sat, 04 May 2019 08:00:00 +0000"),), date(2019, 5, 4)),
        (((FieldName.DATE, "metadata", "2019-05-04T08:00:00+02:00"),), date(2019, 5, 4)),
        (
            (
                (FieldName.DATE, "metadata", "2019-05-06"),
                (FieldName.DATE, "header line", "4 May 2019"),
                (FieldName.UPDATED, "metadata", "2019-05-07"),
            ),
            date(2019, 5, 4),
        ),
    ],
)
def test_the_strongest_stated_day_wins(fields: tuple[tuple[FieldName, str, str], ...], day: date) -> None:
    dating = date_text("The road is closed.", fields=fields)
    assert (dating.day, dating.basis, dating.precision) == (day, DateBasis.STATED, Precision.DAY)


def test_addresses_and_file_names_state_a_day() -> None:
    by_url = date_text("News.", url="https://example.org/2019/05/04/road")
    assert (by_url.day, by_url.basis, by_url.confidence) == (
        date(2019, 5, 4),
        DateBasis.STATED,
        Confidence.MEDIUM,
    )
    assert date_text("News.", file="wire/20190504-road.txt").day == date(2019, 5, 4)
    assert date_text("News.", file="wire/20191304-road.txt").day is None
    assert date_text("News.", file="wire/120190504.txt").day is None


def test_a_dateline_and_a_stated_day_after_it_agree() -> None:
    dating = date_text(
        "ADEN, May 3 (Sample Wire) — The port was shut.", fields=((FieldName.DATE, "feed", "2019-05-04"),)
    )
    assert dating.day == date(2019, 5, 4)
    assert all(evidence.kept for evidence in dating.evidence)


def test_past_and_future_bound_the_day() -> None:
    dating = date_text("Shelling began on 2 May 2019. A meeting will be held on 4 May 2019.")
    assert (dating.earliest, dating.latest) == (date(2019, 5, 2), date(2019, 5, 4))
    assert (dating.day, dating.precision, dating.basis) == (None, Precision.RANGE, DateBasis.INFERRED)


def test_an_interval_of_one_day_is_that_day() -> None:
    dating = date_text("Shelling began on 4 May 2019. A meeting will be held on 4 May 2019.")
    assert dating.day == date(2019, 5, 4)


def test_a_weekday_of_the_report_narrows_an_interval() -> None:
    dating = date_text(
        "The port was shut on Thursday, its director said. Shelling had begun on 30 April 2019. "
        "Talks are scheduled for 7 May 2019."
    )
    assert (dating.earliest, dating.latest) == (date(2019, 5, 2), date(2019, 5, 3))


def test_a_weekday_alone_gives_no_day() -> None:
    assert date_text("The port was shut on Thursday, its director said.").earliest is None


def test_a_post_on_the_weekday_of_the_report_pins_the_week() -> None:
    dating = date_text("The port was shut on Thursday.\n\nNo ships. — Port (@port) May 2, 2019")
    assert (dating.earliest, dating.latest) == (date(2019, 5, 2), date(2019, 5, 3))
    assert dating.confidence is Confidence.LOW
    other = date_text("The port was shut on Wednesday.\n\nNo ships. — Port (@port) May 2, 2019")
    assert (other.earliest, other.latest) == (date(2019, 5, 2), None)


def test_today_and_yesterday_beside_their_date_give_the_day() -> None:
    assert date_text("The port was shut today, 2 May 2019, its director said.").day == date(2019, 5, 2)
    assert date_text("The port was shut yesterday (2 May 2019), its director said.").day == date(2019, 5, 3)


def test_dumps_bound_their_undated_articles_at_low_confidence() -> None:
    texts = [
        "The envoy arrived on Sunday, her office said.",
        "The vote of 5-6 May 2019 will be held in all provinces.",
        "Rebels took a village.",
        "The market was hit on 26 April 2019, medics said.",
    ]
    dated = date_clippings(
        [clip(text, number=n) for n, text in enumerate(texts, 1)], SETTINGS, "Asia/Aden", TODAY
    )
    assert all(date(2019, 4, 26) <= one.earliest for one in dated if one.earliest)
    assert (dated[2].earliest, dated[2].latest) == (date(2019, 4, 26), date(2019, 5, 5))
    assert dated[2].confidence is Confidence.LOW
    assert {evidence.rule.partition(":")[0] for evidence in dated[2].evidence} == {
        "neighbour in the document"
    }
    alone = date_clippings([clip(texts[2])], SETTINGS, "Asia/Aden", TODAY)
    assert (alone[0].earliest, alone[0].latest) == (None, None)


def test_dumps_of_different_years_do_not_bound_each_other() -> None:
    texts = [
        "The vote will be held on 5 May 2014.",
        "Rebels took a village.",
        "The market was hit on 26 April 2019, medics said.",
    ]
    dated = date_clippings(
        [clip(text, number=n) for n, text in enumerate(texts, 1)], SETTINGS, "Asia/Aden", TODAY
    )
    assert (dated[1].earliest, dated[1].latest) == (None, None)


def test_neighbours_can_be_switched_off() -> None:
    settings = SETTINGS.model_copy(update={"neighbours": False})
    texts = [
        "Rebels took a village.",
        "The market was hit on 26 April 2019. The vote will be held on 28 April 2019.",
    ]
    dated = date_clippings(
        [clip(text, number=n) for n, text in enumerate(texts, 1)], settings, "Asia/Aden", TODAY
    )
    assert (dated[0].earliest, dated[0].latest) == (None, None)


def test_the_same_input_gives_the_same_answer() -> None:
    text = "ADEN, May 3, 2019 (Sample Wire) — The port was shut on Friday. Talks will be held on 9 May."
    assert date_text(text) == date_text(text)


STATED = st.dates(date(1990, 1, 1), date(2026, 2, 28))
IRRELEVANT = (
    "The bakery has three ovens.",
    "He was born on 3 March 1961.",
    "An election will be held on 5 October 2031.",
    "The road was closed on Tuesday.",
    "The 2021-22 budget is not yet passed.",
    "The museum recalls the anniversary of 11 September 2001.",
    "“See you on 9 May 2030,” she said.",
)


@given(
    STATED,
    st.lists(st.sampled_from(IRRELEVANT), max_size=4),
    st.sampled_from(["header line", "feed", "front matter"]),
)
def test_an_irrelevant_sentence_never_moves_a_stated_day(day: date, more: list[str], rule: str) -> None:
    text = "\n\n".join(["The road is closed.", *more])
    assert date_text(text, fields=((FieldName.DATE, rule, day.isoformat()),)).day == day


@given(STATED, st.integers(0, 20))
def test_bounds_always_hold_the_day_between_them(day: date, days: int) -> None:
    later = day + timedelta(days=days)
    dating = date_text(f"Shelling began on {day:%d %B %Y}. A meeting will be held on {later:%d %B %Y}.")
    assert (dating.earliest, dating.latest) == (day, later)
