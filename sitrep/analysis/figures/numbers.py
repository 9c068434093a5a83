"""Numbers in words and digits: "1.28 million", "two hundred and fifty", "dozens", "8 to 30"."""

from collections.abc import Sequence
from typing import NamedTuple

from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.tokens import Token

_HUNDRED = 100
_THOUSAND = 1000
_OF_MILLIONS = frozenset({"de", "d"})  # "1,2 million de personnes"
_YEARS = (1900, 2100)
_ONLY_BETWEEN = frozenset({"and", "et", "y", "und", "и", "та", "و", "او"})  # else they join two counts


class Number(NamedTuple):
    """A number at tokens `first` to `after`: one value, a range, or a floor for words such as "dozens"."""

    first: int
    after: int
    value: int | None
    low: int | None = None
    high: int | None = None
    floor: int | None = None


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """Read the number that begins at a token, or None; a sum of money or a share is read as well."""
    entry = tokens[at].entry
    if entry.floor is not None:
        after = at + 1
        if after < len(tokens) and tokens[after].entry.has(Mark.OF):
            after += 1
        return Number(at, after, None, floor=entry.floor)
    if entry.has(Mark.BETWEEN):
        return _between(tokens, at)
    low = _single(tokens, at)
    if low is None:
        return None
    if tokens[at].upper is not None:
        return _dashed(tokens, at, low[1])
    return _ranged(tokens, at, *low) or Number(at, low[1], low[0])


def _dashed(tokens: Sequence[Token], at: int, after: int) -> Number | None:
    """Read "8-30"; two years are none."""
    low, high, scale = tokens[at].number or 0, tokens[at].upper or 0, _scale(tokens, at + 1)
    if low >= high or (low > _YEARS[0] and high < _YEARS[1] and scale == 1):
        return None
    return Number(at, after, None, round(low * scale), round(high * scale))


def may_begin(token: Token) -> bool:
    """Tell whether a number may begin at a token."""
    entry = token.entry
    word = entry.value is not None or entry.floor is not None
    return token.number is not None or word or entry.has(Mark.BETWEEN | Mark.DETERMINER)


def _ranged(tokens: Sequence[Token], at: int, value: int, after: int) -> Number | None:
    """Read "8 to 30", "two or three"."""
    if (
        after + 1 >= len(tokens)
        or not tokens[after].entry.has(Mark.JOINER)
        or tokens[after].text in _ONLY_BETWEEN
    ):
        return None
    high = _single(tokens, after + 1)
    if high is None or high[0] <= value or not _pairs(tokens[at], tokens[after + 1]):
        return None
    return Number(at, high[1], None, _lift(value, high[0], tokens, after + 1), high[0])


def _between(tokens: Sequence[Token], at: int) -> Number | None:
    low = _single(tokens, at + 1) if at + 1 < len(tokens) else None
    if low is None or low[1] + 1 >= len(tokens) or not tokens[low[1]].entry.has(Mark.JOINER):
        return None
    high = _single(tokens, low[1] + 1)
    if high is None or high[0] <= low[0]:
        return None
    return Number(at, high[1], None, _lift(low[0], high[0], tokens, low[1] + 1), high[0])


def _lift(low: int, high: int, tokens: Sequence[Token], second: int) -> int:
    """Read "2 to 3 million" as two to three million."""
    scale = _scale(tokens, second + 1)
    return low * scale if scale > 1 and low < high // scale + 1 and low < scale else low


def _pairs(first: Token, second: Token) -> bool:
    """Only two numbers in digits, or two in words, make a range."""
    return (first.number is None) == (second.number is None)


def _scale(tokens: Sequence[Token], at: int) -> int:
    scale = 1
    while at < len(tokens) and tokens[at].entry.scale is not None and tokens[at].number is None:
        scale *= tokens[at].entry.scale or 1
        at += 1
    return scale


def _single(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return one value and the token behind it."""
    token = tokens[at]
    if token.number is not None:
        scale, after = 1, at + 1
        while after < len(tokens) and tokens[after].entry.scale is not None:
            scale *= tokens[after].entry.scale or 1
            after += 1
        if scale > 1 and after < len(tokens) and tokens[after].text in _OF_MILLIONS:
            after += 1
        value = token.number * scale
        return (round(value), after) if abs(value - round(value)) < 1e-6 * max(1.0, value) else None
    if token.entry.has(Mark.DETERMINER) and token.entry.value is None:
        return _article(tokens, at)
    return _words(tokens, at)


def _article(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read "a hundred", "another dozen"."""
    scale, after = _scale(tokens, at + 1), at + 1
    if scale == 1:
        return None
    while after < len(tokens) and tokens[after].entry.scale is not None:
        after += 1
    if after + 1 < len(tokens) and tokens[after].text in _ONLY_BETWEEN:
        rest = _words(tokens, after + 1) if tokens[after + 1].entry.value is not None else None
        if rest is not None and rest[0] < scale:  # "a hundred and ten girls"
            return scale + rest[0], rest[1]
    return scale, after


def _words(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Add up number words: tens and units, hundreds, thousands."""
    total, current, after = 0, None, at
    last = 0
    while after < len(tokens) and tokens[after].number is None:
        token = tokens[after]
        value = token.entry.value
        if value is not None:
            if current is not None and not (
                (current % _HUNDRED == 0 and current)
                or (20 <= last < _HUNDRED and last % 10 == 0 and value < 10)
            ):
                break
            current = (current or 0) + value
            last = value
        elif token.entry.scale is not None and (current is not None or total):
            if current is None:
                break
            current *= token.entry.scale
            last = token.entry.scale
            if token.entry.scale >= _THOUSAND:
                total, current = total + current, None
        elif not _runs_on(tokens, after, current, total):
            break
        after += 1
    if current is None and not total:
        return None
    return total + (current or 0), after


def _runs_on(tokens: Sequence[Token], at: int, current: int | None, total: int) -> bool:
    """Tell whether "and" stands within a number: "two hundred and fifty"."""
    if tokens[at].text not in _ONLY_BETWEEN or at + 1 >= len(tokens) or not (total or current):
        return False
    following = tokens[at + 1].entry.value
    return (
        following is not None
        and (current or 0) % _HUNDRED == 0
        and bool(current is None or current >= _HUNDRED)
    )
