"""Lists of a bulletin under one head: "New displacements: Macomia 4,200; Quissanga 11,500"."""

from collections.abc import Sequence

from sitrep.analysis.figures.entries import Role
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_HEAD = 4  # tokens of a head before its colon
_STOPS = frozenset({";", ",", "."})


def find_head(tokens: Sequence[Token]) -> tuple[Metric, int] | None:
    """Return what the head of a list counts, and the token that says so; None where no head opens it."""
    colon = next((at for at, token in enumerate(tokens[: _HEAD + 1]) if token.text == ":"), None)
    if colon is None:
        return None
    for at in range(min(2, colon)):
        entry = tokens[at].entry
        toll = next((metric for role, metric in entry.actions if role == Role.TOLL), None)
        if (metric := entry.noun or entry.status or toll) is not None:
            return metric, at
    return None


def is_listed(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Tell whether a number stands behind a name in such a list, with nothing behind it."""
    ends = after >= len(tokens) or tokens[after].text in _STOPS
    return ends and tokens[first].number is not None and find_head(tokens) is not None
