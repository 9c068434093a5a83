"""Counts: the number, what qualifies it, and what is counted."""

from collections.abc import Sequence
from typing import NamedTuple

from sitrep.analysis.figures.entries import Entry, Mark
from sitrep.analysis.figures.lookalikes import (
    behind_share,
    is_one_of,
    is_share,
    skip_ages,
    skip_old_value,
    stands_beside_number,
)
from sitrep.analysis.figures.nounphrase import read_phrase
from sitrep.analysis.figures.numbers import Number, may_begin, read_number
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric, Qualifier

_BACK = 4  # tokens before a number that may qualify it
# Groups that bear no arms, whoever else they are.
WHOEVER = frozenset({"civilians", "children", "women", "refugees", "idps"})
_THIS = frozenset({"this", "that"})
_POINTING = frozenset({"the", "these", "those"})


class Quantity(NamedTuple):
    """A number with its noun phrase, as tokens `first` (with the qualifier) to `after`.

    `unit` is empty where no noun says what is counted ("12 were killed"). `harm` is the metric that the
    phrase itself names ("12 deaths"), `status` one that holds where no verb says another ("200 refugees").
    `part` marks a count of some of a whole ("five of them"), `whole` one that is only divided ("of the 40
    hostages, 12 ..."). `guessed` tells that only the ending of the noun says that it counts people.
    """

    number: Number
    first: int
    after: int
    qualifier: Qualifier
    unit: str
    group: tuple[str, ...]
    harm: Metric | None = None
    status: Metric | None = None
    part: bool = False
    whole: bool = False
    more: bool = False
    money: bool = False
    guessed: bool = False


def find_quantities(tokens: Sequence[Token], persons: tuple[str, ...] = ()) -> list[Quantity]:
    """Return the counts of a sentence, left to right; what counts neither people nor a unit is left out."""
    found: list[Quantity] = []
    at = 0
    last = len(tokens) - 1
    while at <= last:
        token = tokens[at]
        if token.number is None:
            entry = token.entry
            # An article opens a count before "hundred" only.
            if not entry.opens or (entry.article and (at == last or tokens[at + 1].entry.scale is None)):
                at += 1
                continue
        if tokens[at].entry.has(Mark.BETWEEN) and at and tokens[at - 1].entry.has(Mark.RISE):
            at = skip_old_value(tokens, at)  # "rose from 8 to 9" counts nine
        at = skip_ages(tokens, at)
        if at >= len(tokens):
            break
        number = read_number(tokens, at) if may_begin(tokens[at]) else None
        if number is None:
            at += 1
            continue
        quantity = (
            None if is_share(tokens, number) or is_one_of(tokens, number) else _read(tokens, number, persons)
        )
        if quantity is not None:
            found.append(quantity)
            at = quantity.after
        else:
            at = behind_share(tokens, number)
    return found


def _read(tokens: Sequence[Token], number: Number, persons: tuple[str, ...]) -> Quantity | None:
    """Return the count that a number makes with the words around it; None for shares and other money."""
    after = number.after
    following = tokens[after].entry if after < len(tokens) else None
    before = tokens[number.first - 1].entry if number.first else None
    beside = [entry for entry in (before, following) if entry is not None]
    if any(entry.has(Mark.MONEY) for entry in beside) or (following and following.has(Mark.PERCENT)):
        return None
    first, qualifier = _qualifier(tokens, number.first)
    if following is not None and following.after is not None:
        qualifier, after = following.after, after + 1
    elif following is not None and tokens[after].text == "+":
        qualifier, after = Qualifier.AT_LEAST, after + 1
    if number.value is None:
        qualifier = Qualifier.BETWEEN if number.floor is None else Qualifier.VAGUE
    if any(entry.has(Mark.DOLLAR) for entry in beside):
        return Quantity(number, first, after, qualifier, "usd", (), money=True)
    phrase = None if stands_beside_number(tokens, number) else read_phrase(tokens, number, after, persons)
    if phrase is None or (number.value == 1 and phrase.bare and _is_pronoun(tokens, number)):
        return None
    if _is_rate(tokens, phrase.after) or (phrase.bare and _is_thing(following)):
        return None
    return Quantity(
        number=number,
        first=first,
        after=phrase.after,
        qualifier=qualifier,
        unit=phrase.unit,
        group=phrase.group,
        harm=phrase.harm,
        status=phrase.status,
        part=phrase.part,
        whole=_is_divided(tokens, first),
        more=phrase.more,
        guessed=phrase.guessed,
    )


def _is_pronoun(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "the wreckage of one", "the one of 2010", "the one that killed 40", "this one" from a count."""
    if not number.first:
        return False
    before = tokens[number.first - 1]
    if before.entry.has(Mark.OF) or before.text in _THIS:
        return True
    following = tokens[number.after].entry if number.after < len(tokens) else None
    opens = following is not None and following.has(Mark.OF | Mark.PREPOSITION | Mark.BREAK)
    return opens and before.entry.has(Mark.DETERMINER)


def _is_thing(entry: Entry | None) -> bool:
    """Tell "two hours (after the raid)" from a bare count."""
    return entry is not None and entry.has(Mark.NOT_PEOPLE) and not entry.has(Mark.MORE)


def _is_rate(tokens: Sequence[Token], at: int) -> bool:
    """Tell "50 people a day" from "12 died a day later"."""
    if at >= len(tokens) or not tokens[at].entry.has(Mark.RATE):
        return False
    return at + 1 >= len(tokens) or not tokens[at + 1].entry.has(Mark.BREAK | Mark.ADVERB)


def _qualifier(tokens: Sequence[Token], at: int) -> tuple[int, Qualifier]:
    """Read back from the number over "another", "a total of" to what qualifies it."""
    first, qualifier = at, Qualifier.EXACT
    for back in range(at - 1, max(-1, at - _BACK), -1):
        entry = tokens[back].entry
        if entry.qualifier is not None:
            first = back
            qualifier = entry.qualifier if qualifier in {Qualifier.EXACT, Qualifier.ABOUT} else qualifier
        elif not (entry.has(Mark.DETERMINER) and tokens[back].text not in _POINTING):
            break
    return first, qualifier


def _is_divided(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether "of" opens the clause before a count: "of the 40 hostages, 12 ..."."""
    at = first - 1
    if at > 0 and tokens[at].entry.has(Mark.DETERMINER):
        at -= 1
    if at < 0 or not tokens[at].entry.has(Mark.OF):
        return False
    before = tokens[at - 1] if at else None
    return at < first - 1 or before is None or before.entry.has(Mark.AND) or not before.is_word
