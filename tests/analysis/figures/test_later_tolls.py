"""What is told of a count in a later sentence: that it rose, who saw it."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, home: str) -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2019), matchers(home))


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_toll_that_rose_takes_the_time_and_the_place_of_the_first(between: str) -> None:
    first = "A car bomb killed 9 people in Jos on Friday, a nurse said."
    text = first + between + "The toll later climbed to 14, the deputy mayor said."
    old, new = read(text, "ng")
    assert (old.value, new.value, old.superseded_by) == (9, 14, 1)
    assert new.period == old.period
    assert new.period is not None


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed 9 people in Jos on Friday. The death toll of the war rose to 2,300.",
        "A car bomb killed 9 people in Jos on Friday. Rebels put the toll at 14.",
        "A car bomb killed 9 people in Jos on Friday.\n\nTraders wept.\n\nThe toll later climbed to 14.",
        "A car bomb killed 19 people in Jos on Friday. The toll rose to 14.",
    ],
)
def test_another_toll_replaces_nothing(text: str) -> None:
    figures = read(text, "ng")
    assert figures
    assert all(figure.superseded_by is None for figure in figures)


def test_only_the_nearest_count_rises() -> None:
    text = "Mines killed 3 men on Monday. A bomb killed 9 people on Friday. The toll rose to 14."
    mines, bomb, toll = read(text, "ml")
    assert (mines.superseded_by, bomb.superseded_by) == (None, 2)
    assert toll.period == bomb.period


@pytest.mark.parametrize(
    ("text", "home", "speaker"),
    [
        (
            'Three traders said Afgoye was shelled. "We counted nine bodies," said one of them, Abdi Nur.',
            "so",
            "Abdi Nur",
        ),
        ('"I counted nine bodies near the well," said Halima Ali, a nurse.', "so", "Halima Ali, a nurse"),
    ],
)
def test_whoever_is_quoted_counts_and_is_no_count(text: str, home: str, speaker: str) -> None:
    assert [(figure.metric, figure.value, figure.speaker) for figure in read(text, home)] == [
        ("killed", 9, speaker)
    ]


@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u00ad", "\u2060\u200d"])
def test_a_number_cut_by_marks_that_print_nothing_is_none(mark: str) -> None:
    assert read(f"Gunmen killed 1{mark}9 people in Gao.", "ml") == ()
    assert [figure.value for figure in read(f"Gunmen killed {mark}19{mark} people in Gao.", "ml")] == [19]


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("1\u200b", "the toll rose to 14. ", "one of them, A ", "\u202e\u202c"):
        text = "Mines killed 3 men. " + piece * (300_000 // len(piece))
        assert read(text, "ml")[0].value == 3


def test_the_same_period_of_another_year_is_another() -> None:
    text = (
        "OHCHR verified 140 civilian deaths between 3 and 20 May 2019. "
        "The Red Cross counted 155 civilians killed in the same period last year."
    )
    first, second = read(text, "mm")
    assert first.period is not None
    assert second.period != first.period


def test_a_number_put_is_that_of_all_not_of_a_part() -> None:
    text = (
        "IOM said that 90,000 people, including 40,000 children, had been displaced since May. "
        "The governor put the number at more than 52,000 people for the same period."
    )
    whole, _, put = read(text, "ss")
    assert (put.metric, put.value, put.unit, put.speaker) == ("displaced", 52_000, "people", "governor")
    assert put.period == whole.period
    assert put.group == whole.group


@pytest.mark.parametrize(
    ("text", "home", "metric", "value"),
    [
        (
            "The number of children who died when a bus was hit in Dahyan reached 40, the Red Cross said.",
            "ye",
            "killed",
            40,
        ),
        (
            "The number of those missing after the raid on Palma now stands at 40, the mayor said.",
            "mz",
            "missing",
            40,
        ),
        (
            "The number of people who have fled since fighting broke out in Las Anod has reached 185,000.",
            "so",
            "displaced",
            185_000,
        ),
        (
            "The death toll from a blast that tore through a market in Baqubah has climbed to 61, medics said.",
            "iq",
            "killed",
            61,
        ),
    ],
)
def test_a_total_is_read_across_a_clause(text: str, home: str, metric: str, value: int) -> None:
    assert [(figure.metric, figure.value) for figure in read(text, home)] == [(metric, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll was unknown when the population of the camp had risen to 9,000.",
        "The death toll was still unknown on Monday when a bag of rice had risen to 9,000 naira.",
    ],
)
def test_what_rises_in_a_clause_of_its_own_is_no_toll(text: str) -> None:
    assert read(text, "ng") == ()
