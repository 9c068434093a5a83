"""A count that its owner gave a day before holds no more; the day beside an older number is not the newer's."""

from datetime import date

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers

TUESDAY = date(2019, 12, 31)  # the articles are of that day


def read(text: str, home: str, language: str = "en") -> tuple[Figure, ...]:
    return find_figures(clip(text, language), dated(2019), matchers(home))


def told(figures: tuple[Figure, ...]) -> list[tuple[int | None, int | None]]:
    return [(figure.value, figure.superseded_by) for figure in figures]


@pytest.mark.parametrize(
    ("home", "language", "text", "expected"),
    [
        (
            "ph",
            "en",
            "The toll in Zamboanga rose to 19, the health ministry said. The day before it had spoken of 12 dead.",
            [(19, None), (12, 0)],
        ),
        (
            "ph",
            "en",
            "Fourteen people were killed, the mayor said on Sunday. On Saturday he had spoken of nine dead.",
            [(14, None), (9, 0)],
        ),
        (
            "mm",
            "en",
            "The death toll climbed to 45, the monitoring group said. A day earlier it had put the dead at 38.",
            [(45, None), (38, 0)],
        ),
        (
            "sy",
            "en",
            "The Red Crescent has now counted 52 bodies. The previous day it had put the number of bodies at 41.",
            [(52, None), (41, 0)],
        ),
        (
            "ht",
            "en",
            "On Monday the hospital had counted nine dead; now it counts 14 dead.",
            [(9, 1), (14, None)],
        ),
        (
            "ml",
            "fr",
            "L'hôpital fait état de 24 morts. La veille, l'hôpital avait parlé de 17 morts.",
            [(24, None), (17, 0)],
        ),
    ],
)
def test_what_its_owner_gave_the_day_before_holds_no_more(
    home: str, language: str, text: str, expected: list[tuple[int, int | None]]
) -> None:
    assert told(read(text, home, language)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army said 19 soldiers were killed on Friday. The day before, the rebels had spoken of 30 dead.",
        "Police said 12 people died on Tuesday. On Monday the army had killed seven people, police said.",
        "The mayor said nine people were killed. The day before, he had spoken of four wounded.",
        "The mayor said nine people were killed. The day before, traders had spoken of four dead.",
    ],
)
def test_the_count_of_another_or_of_something_else_holds(text: str) -> None:
    figures = read(text, "mm")
    assert len(figures) > 1
    assert all(figure.superseded_by is None for figure in figures)


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        ("ng", "The toll has risen to 24 from 17 on Monday, the hospital said.", [(24, None), (17, 0)]),
        ("iq", "The death toll rose to 24, from 17 on Monday, the hospital said.", [(24, None), (17, 0)]),
        (
            "et",
            "The number of displaced people has risen to 138,000 from 90,000 on Monday, the ministry said.",
            [(138_000, None), (90_000, 0)],
        ),
        ("sy", "The toll climbed to 19 dead from 12 on Monday, a nurse said.", [(19, None), (12, 0)]),
        (
            "lb",
            "The number of dead reached 33, up from 21 on Monday, the governor said.",
            [(33, None), (21, 0)],
        ),
    ],
)
def test_the_day_of_the_number_that_a_toll_rose_from(
    home: str, text: str, expected: list[tuple[int, int | None]]
) -> None:
    new, old = read(text, home)
    assert told((new, old)) == expected
    assert (new.period, new.as_of) == (None, None)
    assert (old.period, old.as_of) == (None, date(2019, 12, 30))


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose from 17 on Monday to 24, the hospital said.",
        "The toll has risen from 17 to 24, the hospital said.",
    ],
)
def test_the_day_before_the_newer_number(text: str) -> None:
    (figure,) = read(text, "ng")
    assert (figure.value, figure.period) == (24, None)


def test_the_day_of_the_toll_itself_stays() -> None:
    (new, old) = read("The number of dead reached 33 on Monday, up from 21 on Sunday, police said.", "ng")
    assert new.period is not None
    assert new.period.start == date(2019, 12, 30)
    assert old.as_of == date(2019, 12, 29)
    (since,) = read("The toll has risen to 24 dead since Sunday, the hospital said.", "ng")
    assert since.period is not None
    assert since.period.start == date(2019, 12, 29)


def test_a_french_toll_and_the_one_before() -> None:
    figures = read("Le bilan est passé à 24 morts, contre 17 la veille, selon l'hôpital.", "ml", "fr")
    assert told(figures) == [(24, None), (17, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said 24 soldiers had walked home from 17 villages.",
        "The toll rose to 24 after an attack by rebels from 12 districts.",
    ],
)
def test_where_people_come_from_is_no_older_number(text: str) -> None:
    assert all(figure.value not in {17, 12} for figure in read(text, "np"))


def test_a_hostile_text_takes_linear_time() -> None:
    read("On Monday the day before " * 40_000 + "it had spoken of 12 dead.", "ng")
    read("The toll rose to 24 from 17 on Monday, " * 26_000, "ng")
