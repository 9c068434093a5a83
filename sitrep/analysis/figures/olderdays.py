"""The days of older numbers: "risen to 24 from 17 on Tuesday", "from 17 on Tuesday to 24"."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Figure

_BACK = 8  # tokens of "from 17 on Tuesday to" before a toll


def times_beside_older(
    periods: Sequence[Timed],
    position: int,
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    attached: Sequence[Attachment | None],
) -> Sequence[Timed]:
    """Return the times that can be those of a count: a day told with the number before it is that one's."""
    found = attached[position]
    if not periods or found is None or found.how not in {How.TOLL, How.COMPARE}:
        return periods
    quantity = quantities[position]
    if found.how is How.COMPARE:
        # Its own day stands behind it.
        return [timed for timed in periods if timed.start >= tokens[quantity.first].start]
    ahead = attached[position + 1] if position + 1 < len(attached) else None
    if ahead is not None and ahead.how is How.COMPARE:
        high = tokens[quantities[position + 1].first].start
        return [timed for timed in periods if timed.end <= high]
    first = quantity.first
    back = range(max(0, first - _BACK), first)
    opened = next(
        (at for at in back if at and tokens[at].entry.has(Mark.BETWEEN) and _rises(tokens, at)), None
    )
    if opened is None:
        return periods
    return [timed for timed in periods if not tokens[opened].start <= timed.start < tokens[first].start]


def _rises(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].entry.has(Mark.RISE)


def as_told_then(figure: Figure) -> Figure:
    """Return an older count with the day on which it was told: as of that day."""
    period = figure.period
    if period is None or period.kind != "day":
        return figure
    return replace(figure, period=None, as_of=period.end)
