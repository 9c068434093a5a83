"""Numbers that look like counts and are none: shares, ages, years, telephone numbers, names."""

from collections.abc import Sequence

from sitrep.analysis.figures.bulletins import is_listed
from sitrep.analysis.figures.entries import Entry, Mark
from sitrep.analysis.figures.numbers import Number, read_number
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Qualifier

_YEARS = range(1900, 2101)
_YEAR_DIGITS = 4
_ENDS = frozenset({",", ".", ";"})
_OLDEST = 120  # years
_FEW = 10  # the first number of a share is smaller: "three in ten"


def is_share(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "3 in 10 people", "children under five" and "members of one family" from counts."""
    before = tokens[number.first - 1] if number.first else None
    if before is not None and number.first > 1:
        aged = before.entry.qualifier in {Qualifier.FEWER_THAN, Qualifier.MORE_THAN} and before.entry.is_small
        if aged and tokens[number.first - 2].entry.person is not None and (number.value or 0) < _OLDEST:
            return True
        following = tokens[number.after] if number.after < len(tokens) else None
        single = number.value == 1 and following is not None and following.entry.unit == "families"
        if single and before.entry.has(Mark.OF | Mark.PREPOSITION):
            return True
    return behind_share(tokens, number) > number.after


def behind_share(tokens: Sequence[Token], number: Number) -> int:
    """Return the token behind "one in five", or behind the number alone."""
    after = number.after
    if after + 1 < len(tokens) and tokens[after].text == "in":
        other = tokens[after + 1]
        if (other.number is not None or other.entry.value is not None) and (number.value or _FEW) < _FEW:
            return after + 2
    return after


def skip_old_value(tokens: Sequence[Token], at: int) -> int:
    """Return the token of the new value in "from 8 to 9", else the next token."""
    old = read_number(tokens, at + 1) if at + 1 < len(tokens) else None
    if old is None:
        return at
    if old.high is not None:
        return old.after - 1
    ahead = old.after
    while ahead < len(tokens) - 1 and ahead < old.after + 3 and not tokens[ahead].entry.has(Mark.REACH):
        ahead += 1
    return ahead + 1 if ahead < len(tokens) - 1 and tokens[ahead].entry.has(Mark.REACH) else at


def skip_ages(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind "aged six to 11" or "aged 12 and 14", else the same token."""
    while tokens[at].entry.has(Mark.AGE) and at + 1 < len(tokens):
        first = read_number(tokens, at + 1)
        if first is None:
            return at
        at = first.after
        while at + 1 < len(tokens) and (tokens[at].entry.has(Mark.JOINER) or tokens[at].text == ","):
            following = read_number(tokens, at + 1)
            counted = following.after if following is not None else at
            if following is None or (counted < len(tokens) and tokens[counted].entry.person is not None):
                break
            at = counted
        if at >= len(tokens):
            return at
    return at


def is_one_of(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "he was one of 14 people hurt": the fourteen are counted, not the one."""
    after = number.after
    if number.value != 1 or not number.first or after + 1 >= len(tokens):
        return False
    before = tokens[number.first - 1]
    if not tokens[after].entry.has(Mark.OF) or not (before.entry.has(Mark.AUXILIARY) or before.text == ","):
        return False
    return read_number(tokens, after + 1) is not None


def stands_beside_number(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether numbers in digits stand side by side, as in a telephone number."""
    beside = [tokens[at] for at in (number.first - 1, number.after) if 0 <= at < len(tokens)]
    return tokens[number.first].number is not None and any(token.number is not None for token in beside)


def is_name(tokens: Sequence[Token], number: Number, after: int) -> bool:
    """Tell whether a number without a noun is a year, an age, a date, or part of a name."""
    token = tokens[number.first]
    digits = token.number is not None
    before = tokens[number.first - 1] if number.first else None
    if before is not None and before.text == "." and _is_month(tokens[number.first - 2]):
        before = tokens[number.first - 2]  # "Oct. 7"
    following = tokens[after] if after < len(tokens) else None
    if token.text.startswith("0") or (digits and number.value in _YEARS and len(token.text) == _YEAR_DIGITS):
        return True
    titled = (
        following is not None
        and following.is_word
        and following.capital
        and not (following.entry.is_small or following.entry.actions)
    )
    if titled or (digits and (_is_month(before) or _is_month(following))):
        return True
    if before is None:
        return False
    if before.entry.has(Mark.LABEL | Mark.AGE) or (digits and before.text in {"+", "#"}):
        return True
    if _is_age(tokens, number, before, following):
        return True
    named = number.floor is None and before.capital and before.is_word and not _known(before.entry)
    return named and not is_listed(tokens, number.first, after)


def _is_age(tokens: Sequence[Token], number: Number, before: Token, following: Token | None) -> bool:
    """Tell "her brother, 12," and "a boy of nine" from counts: one person stands before the number."""
    if number.first < 2 or not (before.text == "," or before.entry.has(Mark.OF)):
        return False
    one = tokens[number.first - 2].entry
    aside = before.text == "," and following is not None and following.text == ","
    if aside and tokens[number.first].number is not None and tokens[number.first - 2].capital:
        return True  # "Mr Khan, 45, was killed"
    ends = following is None or following.text in _ENDS or following.entry.has(Mark.AND)
    return one.member is not None and one.person is None and (ends or before.entry.has(Mark.OF))


def _is_month(token: Token | None) -> bool:
    """Tell "1 May" from "12 may"."""
    return (
        token is not None
        and token.entry.has(Mark.MONTH)
        and (token.capital or token.entry.marks == Mark.MONTH)
    )


def _known(entry: Entry) -> bool:
    return bool(entry.marks or entry.actions or entry.qualifier)
