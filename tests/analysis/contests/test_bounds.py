"""Which counts can both be true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.contests.bounds import bounds_of, can_agree, exactness, printed_number
from sitrep.model import Figure, Qualifier
from tests.analysis.contests.counting import count

Q = Qualifier


def vague(floor: int) -> Figure:
    return count(None, qualifier=Q.VAGUE, min=floor, max=None)


def between(low: int, high: int) -> Figure:
    return count(None, qualifier=Q.BETWEEN, min=low, max=high)


AGREE = [
    (count(12), count(12)),
    (count(12), count(12, qualifier=Q.AT_LEAST)),
    (count(14), count(12, qualifier=Q.AT_LEAST)),
    (count(4), count(3, qualifier=Q.MORE_THAN)),
    (count(2310), count(2300, qualifier=Q.MORE_THAN)),
    (count(28), count(30, qualifier=Q.UP_TO)),
    (count(28), count(30, qualifier=Q.NEARLY)),
    (count(42), count(40, qualifier=Q.ABOUT)),
    (count(2), count(1, qualifier=Q.ABOUT)),
    (count(40), vague(12)),
    (count(700), vague(100)),
    (count(12), between(10, 15)),
    (count(14, qualifier=Q.AT_LEAST), between(10, 15)),
    (count(40_000), count(41_500)),
    (vague(12), vague(20)),
]
DIFFER = [
    (count(12), count(13)),
    (count(12), count(17, qualifier=Q.AT_LEAST)),
    (count(60), count(12, qualifier=Q.AT_LEAST)),
    (count(8), count(30, qualifier=Q.UP_TO)),
    (count(31), count(30, qualifier=Q.UP_TO)),
    (count(47), count(40, qualifier=Q.ABOUT)),
    (count(300), vague(12)),
    (count(9), vague(12)),
    (count(16), between(10, 15)),
    (count(2310), count(2331)),
    (count(40_000), count(46_000)),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_counts_that_can_both_be_true(one: Figure, other: Figure) -> None:
    assert can_agree(bounds_of(one), bounds_of(other))
    assert can_agree(bounds_of(other), bounds_of(one))


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_counts_that_cannot(one: Figure, other: Figure) -> None:
    assert not can_agree(bounds_of(one), bounds_of(other))
    assert not can_agree(bounds_of(other), bounds_of(one))


@given(st.integers(0, 10**12), st.sampled_from([q for q in Q if q not in {Q.VAGUE, Q.BETWEEN}]))
def test_a_count_reaches_its_own_number(value: int, qualifier: Qualifier) -> None:
    low, high = bounds_of(count(value, qualifier=qualifier))
    assert low <= value <= high
    assert high - low <= max(2, value // 2)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_an_exact_small_number_agrees_only_with_itself(one: int, other: int) -> None:
    one, other = one % 1000, other % 1000
    assert can_agree(bounds_of(count(one)), bounds_of(count(other))) == (one == other)


def test_exact_counts_come_first() -> None:
    figures = [vague(12), count(40, qualifier=Q.ABOUT), count(12, qualifier=Q.AT_LEAST), count(12)]
    assert min(figures, key=exactness) == count(12)
    assert max(figures, key=exactness) == vague(12)


def test_the_number_for_ordering_is_printed_or_a_floor() -> None:
    assert printed_number(vague(12)) == 12
    assert printed_number(count(None, max=9)) == 9
    assert printed_number(count(None)) == 0
