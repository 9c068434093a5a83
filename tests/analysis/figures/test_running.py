"""Times that a count covers: none runs past the day on which it was told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.figures import find_figures
from sitrep.model import DateBasis, Dating, Figure, Place, PlaceKind, Precision
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, day: date, home: str = "sd") -> Figure:
    """Return the first figure of a text that was published on a day."""
    dating = Dating(day, day, day, Precision.DAY, DateBasis.STATED, ())
    return find_figures(clip(text), dating, matchers(home))[0]


CASES = [
    # text, day of publication, first and last day that it counts, as of
    (
        "Some 61,000 people were displaced in 2023, IOM said.",
        (2023, 5, 9),
        (2023, 1, 1),
        (2023, 5, 9),
        (2023, 5, 9),
    ),
    (
        "OCHA had verified 412,300 people as internally displaced in 2022 as of 3 March.",
        (2022, 3, 7),
        (2022, 1, 1),
        (2022, 3, 3),
        (2022, 3, 3),
    ),
    (
        "Shelling killed 48 civilians in June, the monitors said.",
        (2015, 6, 11),
        (2015, 6, 1),
        (2015, 6, 11),
        (2015, 6, 11),
    ),
    (
        "More than 90,000 people have been displaced since 1 February, UNHCR said.",
        (2019, 4, 2),
        (2019, 2, 1),
        (2019, 4, 2),
        (2019, 4, 2),
    ),
    (
        "Mines killed 31 people so far in 2016, the agency said.",
        (2016, 7, 4),
        (2016, 1, 1),
        (2016, 7, 4),
        (2016, 7, 4),
    ),
    ("Mines killed 31 people in May 2016, the agency said.", (2016, 7, 4), (2016, 5, 1), (2016, 5, 31), None),
    (
        "IOM registered 3,310 deported people between 11 and 17 May.",
        (2018, 5, 20),
        (2018, 5, 11),
        (2018, 5, 17),
        None,
    ),
    (
        "The agency counted 8,204 people displaced in the week of 3 to 9 October.",
        (2014, 10, 12),
        (2014, 10, 3),
        (2014, 10, 9),
        None,
    ),
    (
        "From 28 to 31 March the fighting displaced 2,700 people.",
        (2020, 4, 2),
        (2020, 3, 28),
        (2020, 3, 31),
        None,
    ),
]


@pytest.mark.parametrize(("text", "day", "first", "last", "as_of"), CASES)
def test_a_time_that_has_not_ended_runs_up_to_the_day_of_telling(
    text: str,
    day: tuple[int, int, int],
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    as_of: tuple[int, int, int] | None,
) -> None:
    figure = read(text, date(*day))
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (date(*first), date(*last))
    assert figure.as_of == (date(*as_of) if as_of else None)


def test_how_many_are_in_a_state_this_year_holds_as_of_the_day() -> None:
    figure = read("Some 8.1 million people are in need of aid in 2021, OCHA said.", date(2021, 2, 3))
    assert figure.period is not None
    assert (figure.period.kind, figure.period.start, figure.period.end) == ("as_of", None, date(2021, 2, 3))
    assert figure.as_of == date(2021, 2, 3)


def test_what_is_asked_for_may_run_ahead() -> None:
    figure = read("The plan for Sudan requires $1.9 billion in 2021, OCHA said.", date(2021, 2, 3))
    assert figure.period is not None
    assert figure.period.end == date(2021, 12, 31)


def test_the_edge_of_a_month_is_no_time_of_a_count() -> None:
    figure = read(
        "The appeal asks for $40 million; donors had paid a third of it by the start of July, an official said.",
        date(2017, 7, 9),
    )
    assert figure.value == 40_000_000
    assert figure.period is None


def test_the_day_of_telling_is_not_that_of_the_count() -> None:
    figure = read(
        "The mission's chief told the Assembly on Friday that 61 civilians had been killed in Taiz in twelve days.",
        date(2015, 8, 16),
        "ye",
    )
    assert figure.value == 61
    assert figure.period is not None
    assert (figure.period.text, figure.period.start, figure.period.end) == ("in twelve days", None, None)


def test_a_time_of_one_clause_is_not_that_of_the_next() -> None:
    text = "UNHCR said that 52,000 people had been displaced since March, and that 1.1 million were displaced in all."
    day = date(2013, 11, 5)
    dating = Dating(day, day, day, Precision.DAY, DateBasis.STATED, ())
    first, second = find_figures(clip(text), dating, matchers("cd"))
    assert first.period is not None
    assert first.period.start == date(2013, 3, 1)
    assert second.period is None


@given(
    told=st.dates(date(2005, 1, 1), date(2030, 12, 31)),
    time=st.sampled_from(
        [
            "in 2015",
            "in June",
            "between May and July 2015",
            "since 1 March",
            "this year",
            "on 12 August 2016",
            "as of 4 May 2017",
            "in the first half of the year",
            "between 3 and 9 May",
            "on Tuesday",
            "in ten days",
        ]
    ),
)
def test_no_count_covers_a_day_after_it_was_told(told: date, time: str) -> None:
    figure = read(f"Clashes killed 12 people {time}, a doctor said.", told)
    assert figure.as_of is None or figure.as_of <= told
    assert figure.period is None or figure.period.end is None or figure.period.end <= told


def test_a_hostile_text_takes_linear_time() -> None:
    pieces = (
        "3 to 9 ",
        "3 - 4 - ",
        "in ten ",
        "between 3 and ",
        "of the start of ",
        "that and ",
        "since the ",
    )
    worst = "".join(piece * (150_000 // len(piece)) for piece in pieces)
    text = f"Clashes killed 12 people, a doctor said. A doctor said that clashes killed {worst}"
    assert read(text, date(2015, 5, 5)).value == 12


def test_a_place_of_one_clause_is_not_that_of_the_next() -> None:
    text = "OCHA said that 9,000 people had fled Kutum, and that 2 million people were in need."
    day = date(2013, 11, 5)
    dating = Dating(day, day, day, Precision.DAY, DateBasis.STATED, ())
    kutum = Place("Kutum", "Kutum", 37, 42, PlaceKind.TOWN, None, None, None, None, "SDN")
    first, second = find_figures(clip(text), dating, matchers("sd"), (kutum,))
    assert (first.place, second.place) == ("Kutum", None)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Clashes in Gao killed 12 people on Sunday, officials said.", True),
        ("On Sunday, officials said clashes in Gao had killed 12 people.", False),
        ("Clashes in Gao killed 12 people, officials said on Sunday.", False),
    ],
)
def test_the_day_behind_what_happened_is_that_of_the_event(text: str, *, own: bool) -> None:
    period = read(text, date(2013, 11, 5), "ml").period
    assert (period is not None and period.kind == "day") is own


@pytest.mark.parametrize(
    "behind",
    [
        "The figures are as of 30 April.",
        "The data run to 30 April.",
        "The count covers the period up to 30 April.",
        "These numbers are current to 30 April.",
        "The toll was last updated on 30 April.",
    ],
)
def test_the_next_sentence_tells_the_day_of_a_count(behind: str) -> None:
    text = f"Some 810 people have been killed in Kayah, the monitors said. {behind}"
    (figure,) = find_figures(clip(text), dated(2021), matchers("mm"))
    assert figure.as_of == date(2021, 4, 30)


@pytest.mark.parametrize(
    "behind",
    [
        "The toll as of 30 April was 900 dead.",
        "The road to the figures of 30 April is long.",
        "\n\nThe figures are as of 30 April.",
        "The mayor said the market opened as of 30 April.",
    ],
)
def test_the_day_of_something_else_is_not_that_of_the_count(behind: str) -> None:
    text = f"Some 810 people have been killed in Kayah, the monitors said. {behind}"
    first = find_figures(clip(text), dated(2021), matchers("mm"))[0]
    assert (first.value, first.as_of) == (810, None)
