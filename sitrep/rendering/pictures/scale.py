"""The scale of the day: which shade a number of items gets."""

from dataclasses import dataclass
from math import isqrt

# Which of the four shades are taken for one, two, three or four steps: far apart in colour and in grey.
_SHADES = ((), (3,), (1, 4), (1, 3, 4), (1, 2, 3, 4))
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Step:
    """The numbers from `first` to `last`, both included, and the shade they get: 1 (pale) to 4 (deep)."""

    first: int
    last: int
    shade: int

    @property
    def label(self) -> str:
        """The numbers as the legend prints them."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def scale_of(counts: tuple[int, ...]) -> tuple[Step, ...]:
    """Return the steps of a day's numbers: each number its own up to four, else four of equal ratio.

    Nothing for a day without items.
    """
    most = max(counts, default=0)
    if most < 1:
        return ()
    ends = (
        list(range(1, most + 1))
        if most <= _STEPS
        else [_fourth_root(most**number) for number in range(1, _STEPS + 1)]
    )
    starts = [1, *(end + 1 for end in ends)]
    return tuple(map(Step, starts, ends, _SHADES[len(ends)]))


def shade_of(count: int, steps: tuple[Step, ...]) -> int:
    """Return the shade of a number, 0 for none."""
    return next((step.shade for step in steps if step.first <= count <= step.last), 0)


def _fourth_root(number: int) -> int:
    """Return the fourth root, rounded up, without leaving whole numbers."""
    root = isqrt(isqrt(number))
    return root if root**4 == number else root + 1


def round_length(most: float) -> float:
    """Return the largest of 1, 2 or 5 times a power of ten that is not above `most`; for a scale bar."""
    power = 1.0
    while power * 10 <= most:
        power *= 10
    while power > most:
        power /= 10
    return power * max(step for step in (1, 2, 5) if step * power <= most)
