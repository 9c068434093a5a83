"""A sentence cut into words, numbers and signs, each with what the lexicon knows of it."""

import re
from functools import cache
from typing import NamedTuple

from sitrep.analysis.figures.entries import UNKNOWN, Entry
from sitrep.analysis.figures.lexicon import Lexicon

_token = tuple.__new__  # a third of the time of the constructor
# Marks that print nothing: soft hyphens, joiners, marks of direction.
_HIDDEN = "\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_MARKS = 8  # of these in a row that are looked across
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
def _pattern(grouping: str) -> re.Pattern[str]:
    """Return the pattern of words and numbers; a run that is no plain number is one sign.

    Every alternative takes a whole run or fails within it, so the time grows with the text only.
    """
    groups = re.escape(grouping)
    # "2,50,000": lakhs and crores are parted after every second digit.
    lakhs = r"\d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d|,\d)|" if "," in grouping else ""
    number = rf"(?:{lakhs}\d{{1,3}}(?:[{groups}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?)"
    return re.compile(
        # Words are most of a text; no number begins with a letter.
        r"(?P<word>[^\W\d_]\w*(?:[-‐‑’'\u200c]\w+)*)"
        rf"|(?P<range>(?P<low>{number})\s?[-–‑]\s?(?P<high>{number})(?!\w|[-–/:.,٫]\d))"
        rf"|(?P<number>{number})(?!\w|[-–‑/:]\w|[,.]\d)"
        rf"|(?P<short>{number})(?P<scale>[mM][nN]?|[kK]|[bB][nN]?)(?!\w|[-–/:])"
        r"|(?P<name>\d[^\s,;()]*)"
        rf"|(?P<sign>[^\w\s{_HIDDEN}])",
    )


def tokenize(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Cut a span of a text into tokens; the longest phrases of the lexicon are one token each."""
    grouping = lexicon.words.grouping
    found = list(_pattern(grouping).finditer(text, start, end))
    printed = [match.group() for match in found]
    texts = "\n".join(printed).lower().split("\n") if printed else []
    begins, guesses = lexicon.begins, lexicon.guesses
    tokens: list[Token] = []
    add = tokens.append
    behind = 0  # the token behind the last phrase
    for at, match in enumerate(found):
        if at < behind:
            continue
        word, raw, (first, last) = texts[at], printed[at], match.span()
        capital = word != raw and raw[0].isupper()
        # Most words are neither known nor guessed at: this is the hottest loop of the stage.
        if not guesses and word not in begins and raw.isalpha():
            add(_token(Token, (word, first, last, UNKNOWN, capital, None, None)))
            continue
        kind = match.lastgroup
        if kind in _NUMBERS:
            number = _number(match, grouping, lexicon)
            if number.number is not None and _is_cut(text, first, last):
                number = number._replace(number=None, upper=None)
            add(number)
            continue
        entry, length = (UNKNOWN, 1) if kind == "name" else lexicon.lookup(texts, at)
        behind = at + length
        if length > 1:
            word, last = " ".join(texts[at:behind]), found[behind - 1].end()
        add(_token(Token, (word, first, last, entry, capital, None, None)))
    return tokens


_LAKHS = re.compile(r"\d{1,2}(?:,\d{2}){1,5},\d{3}")
_NUMBERS = frozenset({"range", "number", "scale"})


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


def _number(match: re.Match[str], grouping: str, lexicon: Lexicon) -> Token:
    text = match.group().lower()
    low = _value(match.group("low") or match.group("number") or match.group("short"), grouping)
    high = _value(match.group("high"), grouping) if match.group("high") else None
    if low is None or (match.group("high") and high is None):
        return Token(text, match.start(), match.end(), UNKNOWN, capital=False)
    if match.group("scale"):
        short = match.group("scale").lower()
        scale = lexicon.lookup(["bn" if short == "b" else short], 0)[0].scale
        low = low * scale if scale else None
    return Token(text, match.start(), match.end(), UNKNOWN, capital=False, number=low, upper=high)


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
