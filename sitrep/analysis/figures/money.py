"""Money in dollars: what relief asks for and what it got."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.languages.counting import CountWords
from sitrep.model import Metric

_REACH = 9  # tokens around the sum
_BETWEEN = 4  # tokens between "161 million" and "the 1.6 billion" that it is a part of
_LEAST = 10_000  # dollars: less is a price, a fine or a wage, never the funds of an operation
_ENDS = frozenset({";", ":", "(", ")"})


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Words of money that is asked for, that came, and of money that is no relief: "ransom"."""

    required: frozenset[str]
    funded: frozenset[str]
    dealings: frozenset[str]
    shares: frozenset[str]

    @classmethod
    def of(cls, words: CountWords) -> "MoneyWords":
        """Take the words of a language."""
        required, funded, dealings, shares = (
            frozenset(listed.split("|")) - {""}
            for listed in (words.required, words.funded, words.dealings, words.shares)
        )
        return cls(required, funded, dealings, shares)


def find_money(tokens: Sequence[Token], quantity: Quantity, words: MoneyWords) -> Metric | None:
    """Return whether a sum is required or funded; None where no word says so, or where it is no relief.

    "$161 million of the $1.6 billion": the first is funded, the second required, if the sentence speaks of
    either. Else the nearest word decides that no other sum stands before.
    """
    low, high = max(0, quantity.first - _REACH), min(len(tokens), quantity.after + _REACH)
    if (quantity.number.value or 0) < _LEAST or _is_dealing(tokens, quantity, words):
        return None
    whole = _divided(tokens, quantity)
    if whole is not None:
        near = tokens[max(0, low - _REACH) : high + _REACH]
        return (
            whole
            if any(token.text in words.required or token.text in words.funded for token in near)
            else None
        )
    before, after = quantity.first - 1, quantity.after
    before -= before >= 0 and tokens[before].entry.has(Mark.DOLLAR)
    after += after < len(tokens) and tokens[after].entry.has(Mark.DOLLAR)
    found = [_nearest(tokens, side, words) for side in (range(before, low - 1, -1), range(after, high))]
    best = min((each for each in found if each is not None), key=lambda each: each[0], default=None)
    return best[1] if best else None


def _is_dealing(tokens: Sequence[Token], quantity: Quantity, words: MoneyWords) -> bool:
    """Tell whether the clause of a sum speaks of a ransom, a price or a wage."""
    for side in (
        range(quantity.first - 1, max(-1, quantity.first - 1 - _REACH), -1),
        range(quantity.after, min(len(tokens), quantity.after + _REACH)),
    ):
        for at in side:
            if tokens[at].text in _ENDS or tokens[at].text == ",":
                break
            if tokens[at].text in words.dealings:
                return True
    return False


def _nearest(tokens: Sequence[Token], side: range, words: MoneyWords) -> tuple[int, Metric] | None:
    """Return the first word that tells on one side of a sum, and how far it stands."""
    far = 0  # words of another clause come last: "of the $266 million sought, $95 million was received"
    for near, at in enumerate(side):
        token = tokens[at]
        far = far or (_REACH if token.text == "," else 0)
        distance = near + far
        if token.entry.has(Mark.DOLLAR):
            return None
        if token.text in words.required:
            return distance, Metric.REQUIRED_USD
        if token.text in words.funded:
            # "The plan of $900 million is 12 percent funded": the sum is what it asks for.
            share = any(
                before.entry.has(Mark.PERCENT) or before.text in words.shares
                for before in tokens[at - 3 : at]
            )
            return distance, Metric.REQUIRED_USD if share else Metric.FUNDED_USD
    return None


def _divided(tokens: Sequence[Token], quantity: Quantity) -> Metric | None:
    """Tell the part from the whole in "$161 million of the $1.6 billion", "of the $877 million"."""
    ahead = tokens[quantity.after : quantity.after + _BETWEEN]
    if ahead and ahead[0].entry.has(Mark.OF) and any(token.entry.has(Mark.DOLLAR) for token in ahead):
        return Metric.FUNDED_USD
    at = quantity.first - 1
    while at >= 0 and (tokens[at].entry.has(Mark.DOLLAR | Mark.DETERMINER) or tokens[at].entry.qualifier):
        at -= 1
    if at < 0 or not tokens[at].entry.has(Mark.OF):
        return None
    opens = at == 0 or not tokens[at - 1].is_word
    return Metric.REQUIRED_USD if opens or tokens[at - 1].entry.scale is not None else None
