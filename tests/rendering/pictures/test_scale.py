from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.rendering.pictures.scale import round_length, scale_of, shade_of


@given(st.lists(st.integers(0, 10**9), max_size=40))
def test_every_number_has_its_step_and_more_is_never_paler(counts: list[int]) -> None:
    steps = scale_of(tuple(counts))

    shades = [shade_of(count, steps) for count in sorted(counts)]
    assert shades == sorted(shades)
    assert all((shade == 0) == (count == 0) for shade, count in zip(shades, sorted(counts), strict=True))
    assert all(one.last + 1 == two.first and one.shade < two.shade for one, two in pairwise(steps))
    assert all(step.first <= step.last for step in steps)


@pytest.mark.parametrize(
    ("most", "labels"),
    [
        (0, []),
        (1, ["1"]),
        (3, ["1", "2", "3"]),
        (5, ["1–2", "3", "4", "5"]),
        (16, ["1–2", "3–4", "5–8", "9–16"]),
        (100, ["1–4", "5–10", "11–32", "33–100"]),
    ],
)
def test_the_steps_are_those_of_the_day(most: int, labels: list[str]) -> None:
    assert [step.label for step in scale_of((most, 0))] == labels


@pytest.mark.parametrize(("most", "length"), [(1, 1), (4.9, 2), (5, 5), (99, 50), (240, 200), (0.3, 0.2)])
def test_a_scale_bar_is_a_round_number(most: float, length: float) -> None:
    assert round_length(most) == pytest.approx(length)
