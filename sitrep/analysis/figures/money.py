"""Money in dollars: what relief asks for and what it got."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_REACH = 9  # tokens around the sum
_BETWEEN = 4  # tokens between "161 million" and "the 1.6 billion" that it is a part of


def find_money(
    tokens: Sequence[Token], quantity: Quantity, required: frozenset[str], funded: frozenset[str]
) -> Metric | None:
    """Return whether a sum is required or funded; None where no word says so.

    "$161 million of the $1.6 billion": the first is funded, the second required, if the sentence speaks of
    either. Else the nearest word decides that no other sum stands before.
    """
    low, high = max(0, quantity.first - _REACH), min(len(tokens), quantity.after + _REACH)
    whole = _divided(tokens, quantity)
    if whole is not None:
        near = tokens[max(0, low - _REACH) : high + _REACH]
        return whole if any(token.text in required or token.text in funded for token in near) else None
    before, after = quantity.first - 1, quantity.after
    before -= before >= 0 and tokens[before].entry.has(Mark.DOLLAR)
    after += after < len(tokens) and tokens[after].entry.has(Mark.DOLLAR)
    found = [
        _nearest(tokens, side, required, funded) for side in (range(before, low - 1, -1), range(after, high))
    ]
    best = min((each for each in found if each is not None), key=lambda each: each[0], default=None)
    return best[1] if best else None


def _nearest(
    tokens: Sequence[Token], side: range, required: frozenset[str], funded: frozenset[str]
) -> tuple[int, Metric] | None:
    """Return the first word that tells on one side of a sum, and how far it stands."""
    for distance, at in enumerate(side):
        token = tokens[at]
        if token.entry.has(Mark.DOLLAR):
            return None
        if token.text in required:
            return distance, Metric.REQUIRED_USD
        if token.text in funded:
            return distance, Metric.FUNDED_USD
    return None


def _divided(tokens: Sequence[Token], quantity: Quantity) -> Metric | None:
    """Tell the part from the whole in "$161 million of the $1.6 billion", "of the $877 million"."""
    ahead = tokens[quantity.after : quantity.after + _BETWEEN]
    if ahead and ahead[0].entry.has(Mark.OF) and any(token.entry.has(Mark.DOLLAR) for token in ahead):
        return Metric.FUNDED_USD
    at = quantity.first - 1
    while at >= 0 and (tokens[at].entry.has(Mark.DOLLAR, Mark.DETERMINER) or tokens[at].entry.qualifier):
        at -= 1
    if at < 0 or not tokens[at].entry.has(Mark.OF):
        return None
    opens = at == 0 or not tokens[at - 1].is_word
    return Metric.REQUIRED_USD if opens or tokens[at - 1].entry.scale is not None else None
