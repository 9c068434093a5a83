"""Plain text: sentences, words and folding, with offsets kept."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

# A word is a run of letters, digits and the marks that hold them together ("Sar-e-Pul", "U.N.'s").
_WORD = re.compile(r"\w+(?:[’'\-‐‑]\w+)*")
_SPACE = re.compile(r"\s+")
# Marks that print nothing: soft hyphens, joiners, marks of direction.
HIDDEN = "\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# … and those that only choose the form of the sign before them.
_BLANK = re.compile(f"[{HIDDEN}\u034f\u180b-\u180e\ufe00-\ufe0f]+")
_SOFT_BREAK = re.compile(r"(?<=[^\W\d_])\xad[ \t]{0,3}\n[ \t]{0,12}(?=[^\W\d_])")
_HIDDEN_RUN = re.compile(f"[{HIDDEN}]+")
# Scripts that need some of these: from Hebrew to Burmese, Khmer and Mongolian, and what lies behind Greek.
_NEEDS_HIDDEN = re.compile("[\u0590-\u109f\u1100-\u1cff\u2600-\U0010ffff]")
_PARAGRAPH = re.compile(r"\S(?:[^\n]++|\n(?![ \t]*\n))*+")

_TERMINAL = re.compile(
    r"""[.!?…؟。！？।۔]++                # the marks that end it
        (?:[\"'”’»)\]」』]|\[\d{1,3}\])*    # quotes and brackets that close with it
        (?=\s|$)""",
    re.VERBOSE,
)
# Words before a full stop that seldom end a sentence: English, Russian, German, French.
_ABBREVIATIONS = frozenset(
    re.split(
        r"\s+",
        """adm al amb art av ave bn brig ca cap capt cf cmdr co col corp cpl dep dept det dr e.g ed eds est
        etc ex ext fig figs fr ft gen gov hon i.e inc incl insp jr km lt ltd maj messrs mr mrs ms mt no nos op
        p.m a.m pp ph.d pl pres prof rep reps rev sec sen sens sgt sr st supt vol vs
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        бл г гг гр др им обл п р св см стр тыс ул чел
        abs bzw d.h evtl ggf inkl nr s.o sog std str u.a usw z.b zzt mme mlle m env""",
    )
)
# Words that open a sentence even where the one before ends in an abbreviation ("from the U.S. The").
_OPENERS = frozenset(
    re.split(
        r"\s+",
        """The A An In On At He She It They We But And Meanwhile This That These Those However According
        After Before Since While As For From To With Earlier Later Last Some Many Most No Both Several""",
    )
)
# "am 19. September": the stop behind a German day ends nothing.
_GERMAN_DAY = re.compile(
    r"(?:^|[,(–-] ?|\b(?:am|vom|zum|bis|dem|den|der|des|seit|ab|und|diesem|von|[a-z]{4,9}tag)\s)\d{1,2}$",
    re.IGNORECASE,
)
_GERMAN_MONTH = re.compile(
    r"\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_STARTS_SENTENCE = re.compile(r"[\s\"'“‘«(\[„「『–—-]*([^\W_])")
_INITIAL = re.compile(r"(?:^|[\s(“\"'‘-])[^\W\d_]$")
_DOTTED = re.compile(r"(?:^|\W)(?:[^\W\d_]\.)+[^\W\d_]$")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the paragraphs: runs of lines without a blank line between them."""
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip())


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences between `start` and `end`, in order, without outer space.

    A paragraph end (blank line) always ends a sentence; a full stop after an abbreviation, an initial
    or before a lower-case word does not.
    """
    stop = len(text) if end is None else end
    whole = _split(text)
    first, last = bisect_left(whole, (start,)), bisect_left(whole, (stop,))
    cuts_in = first > 0 and whole[first - 1][1] > start
    cuts_out = last > first and whole[last - 1][1] > stop
    if not cuts_in and not cuts_out:
        yield from whole[first:last]
        return
    for begin, until in paragraphs(text[start:stop]):
        yield from _sentences_of(text, start + begin, start + until)


# Several stages ask for the sentences of one text, one after the other.
@lru_cache(maxsize=4)
def _split(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(span for first, last in paragraphs(text) for span in _sentences_of(text, first, last))


def _sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _TERMINAL.finditer(text, start, end):
        if match.end() < end and not _ends(text, begin, match, end):
            continue
        yield begin, match.end()
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _ends(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Tell whether a terminal mark in mid-paragraph ends a sentence."""
    following = _STARTS_SENTENCE.match(text, match.end(), end)
    if following is None or following.group(1).islower():
        return following is None
    if not match.group().startswith(".") or match.group().startswith("..."):
        return True
    before = text[max(begin, match.start() - 40) : match.start()]
    if before[-1:].isdigit() and _GERMAN_MONTH.match(text, match.end(), end):
        return _GERMAN_DAY.search(before) is None
    last = before.rsplit(None, 1)
    if last and last[-1].lstrip("(“\"'‘«").lower() in _ABBREVIATIONS and not before[-1].isspace():
        return False
    # A word of two letters or more is neither an initial nor "U.S."; behind a stop that a quote or bracket
    # closes, neither can run on.
    short = match.group() == "." and not before[-2:-1].isalnum()
    if short and _DOTTED.search(before):
        upcoming = _WORD.match(text, following.start(1), end)
        return upcoming is not None and upcoming.group() in _OPENERS
    return not short or _INITIAL.search(before) is None


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words."""
    for match in _WORD.finditer(text):
        yield match.span()


def count_words(text: str) -> int:
    """Count words as an editor counts them: runs between white space that hold a letter or digit."""
    count = 0
    for run in text.split():
        if run[0].isalnum() or any(map(str.isalnum, run)):
            count += 1
    return count


def fold(text: str) -> str:
    """Fold case, compatibility forms, diacritics, quotes and white space, for comparing only."""
    if text.isascii():
        return _SPACE.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_FOLDING)
    return _SPACE.sub(" ", plain).strip()


class _Folding(dict[int, int | str | None]):
    """What each sign becomes; a sign that comes for the first time is looked up."""

    def __missing__(self, sign: int) -> int | None:
        kept = None if unicodedata.combining(chr(sign)) else sign
        self[sign] = kept
        return kept


_FOLDING = _Folding(str.maketrans("‘’‚“”„«»–—‐‑", '\'\'\'"""""----'))


def squeeze(text: str) -> str:
    """Fold every run of white space into one space."""
    return _SPACE.sub(" ", text).strip()


def strip_hidden(text: str) -> str:
    """Return text without soft hyphens, joiners and marks of direction that its script doesn't need.

    They stay beside letters of scripts in which they part words or turn signs, beside pictures, and within a
    number, which nobody can tell from two. A word that a soft hyphen breaks at the end of a line is joined.
    """
    if text.isascii():
        return text
    return _HIDDEN_RUN.sub(_kept_hidden, _SOFT_BREAK.sub("", text) if "\xad" in text else text)


def _kept_hidden(run: re.Match[str]) -> str:
    before = run.string[run.start() - 1 : run.start()] if run.start() else ""
    after = run.string[run.end() : run.end() + 1]
    within_number = before.isdigit() and after.isdigit()
    return run.group() if within_number or _NEEDS_HIDDEN.search(before + after) else ""


def drop_hidden(text: str) -> str:
    """Return text without marks that print nothing, as a page shows it; for comparing only."""
    return text if text.isascii() else _BLANK.sub("", text)


def count_of(number: int, noun: str, nouns: str = "") -> str:
    """Write a number with its English noun: "1 issue", "1,200 issues"; `nouns` is a plural without "s"."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def shorten_line(text: str, most: int) -> str:
    """Fold white space and cut a line to `most` characters; the cut shows as "…"."""
    line = squeeze(text[: 4 * most])
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1] + "…"
