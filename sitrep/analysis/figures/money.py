"""Money in dollars: what relief asks for and what it got."""

from collections.abc import Sequence

from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_REACH = 9  # tokens around the sum


def find_money(
    tokens: Sequence[Token], quantity: Quantity, required: frozenset[str], funded: frozenset[str]
) -> Metric | None:
    """Return whether a sum is required or funded, by the nearest word that says so; None where none does."""
    best: tuple[int, Metric] | None = None
    for at in range(max(0, quantity.first - _REACH), min(len(tokens), quantity.after + _REACH)):
        word = tokens[at].text
        metric = Metric.REQUIRED_USD if word in required else Metric.FUNDED_USD if word in funded else None
        if metric is None:
            continue
        distance = quantity.first - at if at < quantity.first else at - quantity.after + 1
        if best is None or distance < best[0]:
            best = distance, metric
    return best[1] if best else None
