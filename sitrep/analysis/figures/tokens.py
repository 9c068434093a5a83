"""A sentence cut into words, numbers and signs, each with what the lexicon knows of it."""

import re
from functools import cache
from typing import NamedTuple

from sitrep.analysis.figures.entries import UNKNOWN, Entry
from sitrep.analysis.figures.lexicon import Lexicon
from sitrep.analysis.words import SentenceWords, number_forms
from sitrep.text import HIDDEN

_token = tuple.__new__  # a third of the time of the constructor
_INVISIBLE = re.compile(f"[{HIDDEN}]")
_MARKS = 8  # of these in a row that are looked across
_PLAIN = 9  # digits between blanks that need no look at what they are
_LONGEST_NUMBER = 15  # digits: more of them are no count


class Token(NamedTuple):
    """A word, phrase, number or sign; `start` and `end` are offsets into the text.

    `number` is the value of a number in digits, `upper` the other end of a range such as "8-30".
    """

    text: str
    start: int
    end: int
    entry: Entry
    capital: bool
    number: float | None = None
    upper: float | None = None

    @property
    def is_word(self) -> bool:
        """Whether this is a word, not a number or sign."""
        return self.number is None and self.text[0].isalpha()


@cache
def _numbers(grouping: str) -> re.Pattern[str]:
    """Return the pattern of what begins with a digit; a run that is no plain number is one sign."""
    return re.compile("|".join(f"(?P<{name}>{form})" for name, form in number_forms(grouping)))


def tokenize(text: str, words: SentenceWords, lexicon: Lexicon) -> list[Token]:
    """Make tokens of the words of a sentence; the longest phrases of the lexicon are one token each."""
    texts, begins, longer, singles = words.lows, lexicon.begins, lexicon.longer, lexicon.singles
    guesses, numbers = lexicon.guesses, _numbers(lexicon.words.grouping)
    tokens: list[Token] = []
    add = tokens.append
    behind = 0  # the token behind the last phrase
    for at, (word, raw, first) in enumerate(zip(texts, words.printed, words.starts, strict=True)):
        if at < behind:
            continue
        last = first + len(raw)
        # Most words are neither known nor guessed at: this is the hottest loop of the stage.
        if word not in begins:
            if not guesses and raw.isalpha():
                add(_token(Token, (word, first, last, UNKNOWN, word != raw and raw[0].isupper(), None, None)))
                continue
            if (
                raw.isdecimal()
                and last - first <= _PLAIN
                and text[first - 1 : first] + text[last : last + 1] == "  "
            ):
                add(_token(Token, (word, first, last, UNKNOWN, False, float(raw), None)))
                continue
            digits = numbers.match(text, first, words.end) if raw[0].isdecimal() else None
            if digits is not None:
                add(_number(digits, lexicon))
                continue
        elif word not in longer:
            entry = singles[word]
            add(_token(Token, (word, first, last, entry, word != raw and raw[0].isupper(), None, None)))
            continue
        entry, length = lexicon.lookup(texts, at)
        behind = at + length
        capital = word != raw and raw[0].isupper()
        if length > 1:
            phrase, end = (
                " ".join(texts[at:behind]),
                words.starts[behind - 1] + len(words.printed[behind - 1]),
            )
            add(_token(Token, (phrase, first, end, entry, capital, None, None)))
        else:
            add(_token(Token, (word, first, last, entry, capital, None, None)))
    return tokens


_LAKHS = re.compile(r"\d{1,2}(?:,\d{2}){1,5},\d{3}")


def _is_cut(text: str, start: int, end: int) -> bool:
    """Tell whether marks that print nothing part a number from more digits: it is read as another one."""
    after = end
    while after < min(len(text), end + _MARKS) and _INVISIBLE.match(text, after):
        after += 1
    before = start
    while before > max(0, start - _MARKS) and _INVISIBLE.match(text, before - 1):
        before -= 1
    near = text[after : after + 1] if after > end else ""
    return near.isdigit() or (before < start and text[before - 1 : before].isdigit())


def _number(match: re.Match[str], lexicon: Lexicon) -> Token:
    """Make a token of what begins with a digit; what is no plain number keeps no value."""
    start, end = match.span()
    low, high = _values(match, lexicon)
    if low is not None and _is_cut(match.string, start, end):
        low = high = None
    return Token(match.group().lower(), start, end, UNKNOWN, capital=False, number=low, upper=high)


def _values(match: re.Match[str], lexicon: Lexicon) -> tuple[float | None, float | None]:
    """Return the number that digits mean, and the other end of a range."""
    grouping = lexicon.words.grouping
    kind = match.lastgroup
    if kind == "name":
        return None, None
    if kind == "range":
        low, high = _value(match.group("low"), grouping), _value(match.group("high"), grouping)
        return (low, high) if low is not None and high is not None else (None, None)
    if kind == "number":
        return _value(match.group(), grouping), None
    low = _value(match.group("digits"), grouping)
    short = match.group("scale").lower()
    scale = lexicon.lookup(["bn" if short == "b" else short], 0)[0].scale
    return (low * scale if low is not None and scale else None), None


def _value(digits: str, grouping: str) -> float | None:
    """Read digits of any script; grouping signs fall away, what is left parts the decimals."""
    if len(digits) > _LONGEST_NUMBER + 5:
        return None
    if _LAKHS.fullmatch(digits):
        return float(int(digits.replace(",", "")))
    head = re.match(r"\d{1,3}(?:[^\d]\d{3})+(?!\d)", digits)
    if head and all(sign.isdigit() or sign in grouping for sign in head.group()):
        whole = "".join(sign for sign in head.group() if sign.isdigit())
        digits = whole + digits[head.end() :]
    digits = digits.replace(",", ".").replace("٫", ".")
    return float(digits) if "." in digits else float(int(digits))
