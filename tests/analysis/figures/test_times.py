"""Times that no text makes exact: "late March", two weekdays, "this year"; days that another sentence tells."""

from datetime import date

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure, Period
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, home: str) -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2019), matchers(home))  # of 31 December, a Tuesday


def period_of(text: str, home: str) -> Period:
    (figure,) = read(text, home)
    assert figure.period is not None
    return figure.period


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("At least 1,900 people have been killed since late March, doctors said.", "sd"),
        ("Some 12,000 families have fled since mid-May.", "so"),
        ("More than 300 people have died since the end of February, the UN said.", "ye"),
    ],
)
def test_a_month_that_began_unsaid_has_no_first_day(text: str, home: str) -> None:
    period = period_of(text, home)
    assert (period.kind, period.start) == ("cumulative_since", None)


@pytest.mark.parametrize(
    ("text", "home", "start", "end"),
    [
        ("Some 40,000 people have fled since early June.", "ml", (6, 1), (12, 31)),
        ("More than 700 people have been wounded since Sunday.", "ss", (12, 29), (12, 31)),
        ("Clashes on Monday and Tuesday killed 31 people in Jos.", "ng", (12, 30), (12, 31)),
        ("Clashes killed 31 people in Jos on Saturday and Sunday.", "ng", (12, 28), (12, 29)),
        ("Clashes between Monday and Wednesday killed 31 people.", "ng", (12, 23), (12, 25)),
        ("Some 340 people have been killed this year.", "et", (1, 1), (12, 31)),
    ],
)
def test_weekdays_and_months_begin_and_end(
    text: str, home: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    period = period_of(text, home)
    assert (period.start, period.end) == (date(2019, *start), date(2019, *end))


def test_each_day_has_its_own_count() -> None:
    first, second = read("A bomb killed 12 people on Monday and nine on Tuesday.", "ng")
    assert (first.period, second.period) != (None, None)
    assert first.period != second.period


def test_who_is_in_need_this_year_is_so_now() -> None:
    (figure,) = read("About 21 million people need help this year, OCHA said.", "et")
    assert figure.period is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Some 4.5 million people are displaced. The data is as of 31 May, and excludes Taiz.", (5, 31)),
        ("Some 900 people are missing. The figures are as of 30 April.", (4, 30)),
        ("Some 900 people are missing. As of 30 April, no road was open.", None),
        ("Some 900 people are missing.\n\nThe figures are as of 30 April.", None),
    ],
)
def test_the_next_sentence_tells_as_of_when(text: str, day: tuple[int, int] | None) -> None:
    (figure,) = read(text, "ye")
    assert figure.as_of == (date(2019, *day) if day else None)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Ninety wounded people arrived at the hospital in Zalingei, MSF said.", "injured"),
        ("More than 700 wounded have arrived at the clinic since Sunday.", "injured"),
        ("Ninety people arrived at the camp in Zalingei, MSF said.", "new_arrivals"),
    ],
)
def test_the_wounded_who_arrive_are_hurt(text: str, metric: str) -> None:
    assert [figure.metric.value for figure in read(text, "sd")] == [metric]
