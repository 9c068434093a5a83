"""How far the words of a count reach: which counts can both be true."""

from sitrep.model import Figure, Qualifier

_ROUND = 1000  # a smaller number is not read as rounded
_VAGUE = 10  # "dozens" may be anything below ten times its floor

Bounds = tuple[int, int]


def bounds_of(figure: Figure) -> Bounds:
    """Return the least and the most that a count's words still fit.

    | words | reach |
    |---|---|
    | 12 | 12; from 1,000 on half a step of the last digit that is not zero, at most a twentieth |
    | at least, more than 12 | from 12 to a quarter more, at least one |
    | up to, fewer than 30 | from a quarter less to 30 |
    | nearly 30 | from a tenth less to 30 |
    | about 40 | a tenth on both sides, at least one |
    | 10 to 15 | 10 to 15 |
    | dozens | from the floor to below ten times the floor |

    "At least" is open above in logic, but who says "at least 12" does not speak of 60.
    """
    value = figure.value
    if value is None:
        low = figure.min or 0
        high = figure.max if figure.max is not None else max(low * _VAGUE - 1, low)
        return min(low, high), high
    quarter, tenth = max(1, value // 4), max(1, value // 10)
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return value, value + quarter
        case Qualifier.UP_TO | Qualifier.FEWER_THAN:
            return value - quarter, value
        case Qualifier.NEARLY:
            return value - tenth, value
        case Qualifier.ABOUT:
            return value - tenth, value + tenth
        case _:
            slack = _rounding(value)
            return value - slack, value + slack


def can_agree(one: Bounds, other: Bounds) -> bool:
    """Tell whether two counts can both be true."""
    return one[0] <= other[1] and other[0] <= one[1]


def printed_number(figure: Figure) -> int:
    """Return the number of a count for ordering: its value, else its floor, else its ceiling."""
    return next((n for n in (figure.value, figure.min, figure.max) if n is not None), 0)


def exactness(figure: Figure) -> tuple[bool, int, int]:
    """Order counts, the most exact first."""
    low, high = bounds_of(figure)
    return figure.qualifier is not Qualifier.EXACT, high - low, low


def _rounding(value: int) -> int:
    if value < _ROUND:
        return 0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return min(step // 2, value // 20)
