"""The lines of a text: where they stand, and what their shape tells."""

import re
from typing import NamedTuple

# A line longer than this is never a title, a header line or furniture as a whole.
LONGEST_SHORT = 240
_TITLE_WORDS = range(2, 31)
_TITLE_LENGTH = 200

_TERMINAL = re.compile(r"[.!?…؟。！？।۔։](?:[\"'”’»)\]」』*_]|\[\d{1,3}\]){0,6}$")
_STOPS = ".!?…؟。！？।۔։"
_CLOSERS = "\"'”’»)]」』*_"
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]{3}[.!?؟。۔]\s")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_OPENING = re.compile(r"[\"'“‘«„(\[]*[^\W_]")
BULLET = re.compile(r"(?:[-*•·–—‣▪●○►>+]|\(?(?:\d{1,3}|[a-zа-я])[.)])\s+\S")
RULE = re.compile(r"([-*=_~#·•—–+])(?:\s?\1){2,}(?:\s?\d{1,3}\s?\1(?:\s?\1){2,20})?$")
_MOST_RULE = 200
_COUNT = re.compile(
    r"[\[(]?(?:(?:article|item|story|text|piece|no\.|nr\.?|art[íi]culo|texto|artikel|статья|текст|стаття|№|#)"
    r"\s?)?(\d{1,3})[\]).:]{0,2}$",
    re.IGNORECASE,
)
_LONGEST_COUNT = 20


class Line(NamedTuple):
    """A line that isn't blank, without outer white space, and whether blank lines stand around it.

    `start` and `end` are offsets into the document text; its ends count as blank lines.
    """

    start: int
    end: int
    text: str
    gap_before: bool
    gap_after: bool

    @property
    def apart(self) -> bool:
        """Whether the line is a paragraph of its own."""
        return self.gap_before and self.gap_after


def read_lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of `text[start:end]` that hold anything, in order."""
    found: list[tuple[int, int, str, bool]] = []
    offset, gap = start, True
    for raw in text[start:end].splitlines(keepends=True):
        plain = raw.strip()
        if plain:
            begin = offset + len(raw) - len(raw.lstrip())
            found.append((begin, begin + len(plain), plain, gap))
        gap = not plain
        offset += len(raw)
    after = [*(line[3] for line in found[1:]), True]
    return [Line(*line, gap_after) for line, gap_after in zip(found, after, strict=True)] if found else []


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    last = text[-1:]
    if last in _STOPS:
        return last != ""
    return last in _CLOSERS and _TERMINAL.search(text, max(0, len(text) - 32)) is not None


def is_headline(text: str) -> bool:
    """Tell whether a line has the shape of a headline: short, and no full stop, comma or colon at its end."""
    if len(text) > _TITLE_LENGTH or text[-1] in ".,;:…。۔،؛-–—" or BULLET.match(text):
        return False
    if ends_sentence(text) and text.rstrip("\"'”’»)]")[-1:] not in "?!؟？！":
        return False
    spaced = len(text.split()) in _TITLE_WORDS
    return _OPENING.match(text) is not None and (spaced or (len(text) > 4 and is_unspaced(text)))


def is_unspaced(text: str) -> bool:
    """Tell whether a line is written in a script that puts no space between words."""
    return _UNSPACED.search(text, 0, LONGEST_SHORT) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn: "---", "* * *", "====="."""
    return len(text) <= _MOST_RULE and RULE.match(text) is not None


def read_count(text: str) -> int | None:
    """Return the number of a line that only counts the pieces of a page: "2.", "[2]", "Item 2"."""
    match = _COUNT.match(text) if len(text) <= _LONGEST_COUNT and text[-1] not in "-—" else None
    return int(match[1]) if match else None


def is_prose(text: str) -> bool:
    """Tell whether a line reads as running text: a sentence that ends, several sentences, or sheer length."""
    if len(text) > LONGEST_SHORT or _long_unspaced(text):
        return True
    words = len(text.split())
    return (words >= 6 and ends_sentence(text)) or (words >= 12 and _SENTENCE_WITHIN.search(text) is not None)


def _long_unspaced(text: str) -> bool:
    return len(text) > 24 and is_unspaced(text)
