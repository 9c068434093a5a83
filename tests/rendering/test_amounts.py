"""Figures in words: the qualifier stays, families stay families, the time stands beside the number."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.assets import packaged
from sitrep.model import (
    Amount,
    Count,
    Excerpt,
    Figure,
    FigureBasis,
    Grade,
    Metric,
    Period,
    Qualifier,
    Tag,
)
from sitrep.rendering.amounts import (
    format_amount,
    format_contested,
    format_counted,
    format_period,
    format_when,
)
from sitrep.rendering.labels import load_labels

LABELS = load_labels("en", [packaged("templates")])
PEOPLE = Figure(
    id="f",
    metric=Metric.KILLED,
    value=1650,
    min=None,
    max=None,
    qualifier=Qualifier.MORE_THAN,
    unit="people",
    raw="more than 1,650",
    group=("civilians",),
    perpetrator=None,
    speaker="UN mission",
    party=None,
    basis=FigureBasis.VERIFIED,
    place=None,
    period=None,
    as_of=None,
    start=0,
    end=15,
)


def count(figure: Figure, published: date | None = date(2021, 7, 26)) -> Count:
    told = Excerpt("a", figure.raw, 0, len(figure.raw), clipped_before=False, clipped_after=False)
    return Count("a", figure, told, None, published, Tag.VERIFIED, Grade(), (1,))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "more than 1,650"),
        ({"qualifier": Qualifier.EXACT}, "1,650"),
        ({"qualifier": Qualifier.UP_TO, "value": 30}, "up to 30"),
        ({"value": None, "min": 8, "max": 30, "qualifier": Qualifier.BETWEEN}, "8–30"),
        (
            {"value": None, "min": 12, "qualifier": Qualifier.VAGUE, "raw": "dozens\n of  people"},
            "dozens of people",
        ),
    ],
)
def test_the_number_keeps_its_qualifier_and_words_stay_words(changes: dict[str, object], words: str) -> None:
    assert format_amount(replace(PEOPLE, **changes), LABELS) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "value", "words"),
    [
        ("more than 1.28 million people", 1_280_000, "1.28 million"),
        ("3,4 millions de personnes", 3_400_000, "3.4 million"),
        ("$2.54 billion", 2_540_000_000, "2.54 billion"),
        ("6 million", 6_000_000, "6 million"),
        ("1,280,000 people", 1_280_000, "1,280,000"),
        ("1.280.000 Menschen", 1_280_000, "1,280,000"),
        ("6 lakh people", 600_000, "600,000"),
        ("12 of the 4,000,000", 4_000_000, "4,000,000"),
        ("two million", 2_000_000, "2,000,000"),
        ("0", 0, "0"),
    ],
)
def test_millions_have_the_digits_of_the_text(raw: str, value: int, words: str) -> None:
    assert format_amount(Amount(value, Qualifier.EXACT, raw), LABELS) == words


def test_labels_without_a_word_for_millions_write_all_digits() -> None:
    bare = {key: value for key, value in LABELS.items() if key != "scales"}

    assert format_amount(Amount(1_280_000, Qualifier.EXACT, "1.28 million"), bare) == "1,280,000"


@pytest.mark.parametrize(
    ("qualifier", "raw", "words"),
    [
        (Qualifier.UP_TO, "As many as 70 people", "as many as 70"),
        (Qualifier.UP_TO, "up to 70", "up to 70"),
        (Qualifier.AT_LEAST, "no fewer\n than seventy people", "no fewer than 70"),
        (Qualifier.AT_LEAST, "70 or more", "at least 70"),
        (Qualifier.MORE_THAN, "over 70", "over 70"),
        (Qualifier.MORE_THAN, "overall 70", "more than 70"),
        (Qualifier.ABOUT, "some 70 homes", "some 70"),
        (Qualifier.UP_TO, "jusqu'à 70 personnes", "up to 70"),
        (Qualifier.EXACT, "over 70", "70"),
    ],
)
def test_a_qualifier_is_the_text_s_own_where_it_is_one_of_the_language(
    qualifier: Qualifier, raw: str, words: str
) -> None:
    assert format_amount(Amount(70, qualifier, raw), LABELS) == words


@given(st.integers(0, 10**12), st.sampled_from(Qualifier))
def test_no_number_is_changed(value: int, qualifier: Qualifier) -> None:
    told = format_amount(Amount(value, qualifier, ""), LABELS)
    assert "".join(sign for sign in told if sign.isdigit()) == str(value)
    assert told == told.strip()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "civilians killed"),
        ({"group": ()}, "killed"),
        ({"group": ("security_forces",)}, "security forces killed"),
        ({"group": ("women", "children")}, "women, children killed"),
        ({"metric": Metric.DISPLACED, "group": (), "unit": "families"}, "families displaced"),
        ({"metric": Metric.DISPLACED, "group": ("civilians",), "unit": "families"}, "families displaced"),
        ({"metric": Metric.REFUGEES, "group": ()}, "refugees"),
        ({"metric": Metric.REFUGEES, "group": (), "unit": "families"}, "families, refugees"),
        ({"metric": Metric.FUNDED_USD, "group": (), "unit": "USD"}, "US dollars given"),
        ({"group": ("rsf",), "raw": "30 RSF fighters"}, "RSF killed"),
        ({"group": ("m23",), "raw": "dozens of M23 rebels"}, "M23 killed"),
        ({"group": ("civilians",), "raw": "Civilians, 30 of them"}, "civilians killed"),
        ({"perpetrator": "RSF\n fighters"}, "civilians killed by RSF fighters"),
        ({"metric": Metric.DISPLACED, "group": (), "perpetrator": "gunmen"}, "displaced"),
        (
            {
                "metric": Metric.DISPLACED,
                "group": (),
                "unit": "families",
                "value": None,
                "min": 200,
                "max": None,
                "raw": "Hundreds of families",
            },
            "displaced",
        ),
    ],
)
def test_what_is_counted(changes: dict[str, object], words: str) -> None:
    assert format_counted(replace(PEOPLE, **changes), LABELS) == words  # type: ignore[arg-type]


@given(st.sampled_from(Metric), st.lists(st.sampled_from(["civilians", "idps", "children"]), max_size=2))
def test_families_never_become_people(metric: Metric, group: list[str]) -> None:
    if metric.name.endswith("USD") or metric in {
        Metric.ATTACKS,
        Metric.CAPITALS_CAPTURED,
        Metric.DISTRICTS_CONTROLLED,
        Metric.FACILITIES_DAMAGED,
    }:
        return
    told = format_counted(replace(PEOPLE, metric=metric, group=tuple(group), unit="families"), LABELS)
    assert told.startswith("families")


def test_every_metric_has_its_words() -> None:
    assert all(format_counted(replace(PEOPLE, metric=metric), LABELS) for metric in Metric)


def test_what_is_contested() -> None:
    assert (
        format_contested((Metric.KILLED, Metric.INJURED), ("civilians",), LABELS)
        == "civilians killed, injured"
    )
    assert format_contested((Metric.KILLED,), (), LABELS) == "killed"


HALF = Period("first half", date(2021, 1, 1), date(2021, 6, 30), "range")
SINCE = Period("since May", date(2021, 5, 1), date(2021, 7, 26), "cumulative_since")
AS_OF = Period("as of 8 August", None, date(2021, 8, 8), "as_of")


@pytest.mark.parametrize(
    ("period", "as_of", "words"),
    [
        (HALF, None, "1 Jan–30 Jun 2021"),
        (SINCE, None, "since 1 May 2021"),
        (AS_OF, date(2021, 8, 8), "as of 8 August 2021"),
        (None, date(2021, 8, 8), "as of 8 August 2021"),
        (None, None, "reported 26 July 2021"),
        (Period("lately", None, None, "range"), None, "“lately”, reported 26 July 2021"),
        (SINCE, date(2021, 7, 20), "since 1 May 2021, as of 20 July 2021"),
        (Period("on Monday", date(2021, 7, 19), date(2021, 7, 19), "day"), None, "19 Jul 2021"),
        (Period("winter", date(2020, 12, 1), date(2021, 2, 28), "range"), None, "1 Dec 2020–28 Feb 2021"),
    ],
)
def test_the_time_of_a_figure(period: Period | None, as_of: date | None, words: str) -> None:
    assert format_when(count(replace(PEOPLE, period=period, as_of=as_of)), LABELS) == words


def test_a_figure_without_any_day_says_so() -> None:
    assert format_when(count(PEOPLE, None), LABELS) == LABELS["undated_source"]


def test_an_open_period_has_no_words() -> None:
    assert format_period(Period("since then", date(2021, 1, 1), None, "cumulative_since"), LABELS) == ""


def test_that_the_displaced_are_displaced_is_said_once() -> None:
    assert format_contested([Metric.DISPLACED], ["idps"], LABELS) == "displaced"
    assert format_counted(replace(PEOPLE, metric=Metric.DISPLACED, group=("idps",)), LABELS) == "displaced"
    assert "killed" in format_contested([Metric.KILLED], ["idps"], LABELS).partition(" ")[2]
