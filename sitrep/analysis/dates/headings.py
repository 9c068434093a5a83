"""The day in the heading of a statement, a press release or a bulletin: "Statement of 5 March 2019"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitrep.analysis.dates.find import find_mentions
from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.periods import StatedPeriod, read_period
from sitrep.analysis.dates.stated import Stated
from sitrep.analysis.dates.tokens import tokenise
from sitrep.analysis.dates.window import Window
from sitrep.model import Clipping, FieldName, Quote

RULE = "heading"
HEADING = 84  # a dateline of another day can contradict it
_MOST_LINES = 4
_LONGEST = 160  # signs of a heading
_LONGEST_TEXT = 3_000  # of a text among whose first lines headings are looked for
_MOST_WORDS = 20
_SENTENCE = 6  # words from which a line that ends with a full stop is a sentence
_MOST_NAME = 5  # words of a name that stands before or between strokes
_KEPT = frozenset({"header", "masthead", "title repeated", "subhead"})
_ENDED = re.compile(r"[.!?…؟。][\"'”’»)\]]{0,3}$")
_SEAM = re.compile(r"[|·•:/(\[,،–—]\s{0,3}$|(?:^|\s)-\s{0,3}$")
_SEAM_BEHIND = re.compile(r"\s{0,3}(?:$|[|·•:/)\],،.–—]|-\s)")
_STROKE = re.compile(r"\s{0,3}(?:[|·•]|\s[–—-]\s)\s{0,3}")


class _Line(NamedTuple):
    """A line of the article; `start` is its place in the document."""

    start: int
    text: str


def find_heading_day(clipping: Clipping, lexicon: Lexicon) -> Stated | None:
    """Return the one full day that stands set off in the first short lines of an article, none of a sentence.

    Set off is a day between strokes, behind the name of a document and its place ("Press release | Harbour
    Nurses | 5 March 2019", "Statement of 5 March 2019", "Communiqué of the Front, Kidal, 5 March 2019"). None
    where two days stand there, and for the day of an event in a headline ("The fire of 11 September 2001").
    """
    found: list[tuple[_Line, Mention, Window]] = []
    for line in _headings(clipping):
        text = line.text
        if not any(map(str.isdigit, text)):
            continue
        tokens = tokenise(text)
        window = Window(text, tokens, lexicon)
        days = find_mentions(text, tokens, lexicon, day_first=lexicon.language.day_first)
        found += [(line, day, window) for day in days if day.form is Form.DAY]
    if len({_key(day) for _, day, _ in found}) != 1:
        return None
    line, day, window = found[0]
    period = read_period(line.text, lexicon)
    if not _is_set_off(window, day) or day.options:
        return None
    return _state(line, day, period)


def _state(line: _Line, day: Mention, period: StatedPeriod | None) -> Stated | None:
    span = day.span()
    quote = Quote(line.text[day.start : day.end], line.start + day.start, line.start + day.end)
    if period is not None:
        days = (period.first, period.last) if period.opened else (period.last,)
        return Stated(
            quote, RULE, FieldName.DATE, HEADING, days, period.opened, 0 if period.opened else period.days
        )
    if span is None or span[0] != span[1]:
        return None
    return Stated(quote, RULE, FieldName.DATE, HEADING, (span[0],))


def _key(day: Mention) -> tuple[object, ...]:
    return day.calendar, day.year, day.month, day.day, day.last_month, day.last_day, day.options


def _headings(clipping: Clipping) -> Iterator[_Line]:
    """Yield the first short lines of an article as it stood on its page, up to the first sentence."""
    lines = [_Line(one.start, one.text) for one in clipping.removed if one.reason in _KEPT]
    first = clipping.segments[0].start if clipping.segments else None
    above = [one for one in lines if first is None or one.start < first]
    for line in [*sorted(above), *_first_lines(clipping)][:_MOST_LINES]:
        if len(line.text) > _LONGEST or len(line.text.split()) > _MOST_WORDS:
            return
        if _ENDED.search(line.text) and len(line.text.split()) >= _SENTENCE:
            return
        yield line


def _first_lines(clipping: Clipping) -> Iterator[_Line]:
    offset = 0
    for raw in clipping.text[:_LONGEST_TEXT].split("\n"):
        text = raw.strip()
        if text:
            begin = offset + raw.index(text[0])
            start, end = clipping.locate(begin, begin + len(text))
            if end - start != len(text):
                return  # something was taken out of the line
            yield _Line(start, text)
        offset += len(raw) + 1


def _is_set_off(window: Window, day: Mention) -> bool:
    """Tell whether a day stands in a line as that of the document does."""
    first = next(at for at, start in enumerate(window.starts) if start >= day.start)
    end = _end_of(window, day)
    if not _SEAM_BEHIND.match(window.text, end) or _is_told(window):
        return False
    if _follows_document(window, first):
        return True
    if any(window.starts_with(at, "happenings") for at in range(len(window.keys))):
        return False
    return _stands_apart(window, first, window.text[end:])


def _stands_apart(window: Window, first: int, behind: str) -> bool:
    """Tell whether a day stands between strokes or commas, with nothing but names and a document beside."""
    documents = [at for at in range(len(window.keys)) if window.starts_with(at, "documents")]
    before = window.text[: _opening(window, first)]
    if not before.strip():
        return bool(documents) or not any(map(str.isalpha, behind))
    if documents[:1] == [0] and _is_author(window, first):
        return True
    if not _SEAM.search(before):
        return False
    pieces = [piece for piece in _STROKE.split(before) if piece.strip()]
    if documents:
        return documents[0] <= _MOST_NAME
    return len(pieces) > 1 and all(map(_is_name, pieces))


def _end_of(window: Window, day: Mention) -> int:
    """Return where a day ends with the word of its year: "9 марта 2014 года"."""
    behind = next((at for at, start in enumerate(window.starts) if start >= day.end), len(window.keys))
    length = window.starts_with(behind, "year_words")
    return window.ends[behind + length - 1] if length else day.end


def _is_told(window: Window) -> bool:
    """Tell whether a line has a verb or looks back: "was hit on …", "ten years ago", "anniversary of"."""
    return any(
        window.starts_with(at, "anniversary")
        or window.starts_with(at, "ago_after")
        or (window.starts_with(at, "past") and not window.starts_with(at, "documents"))
        for at in range(len(window.keys))
    )


def _follows_document(window: Window, first: int) -> bool:
    """Tell whether the name of a document and at most two small words stand right before a day."""
    at = first
    for _ in range(3):
        if window.ends_with(at, "documents"):
            return True
        length = window.ends_with(at, "dating") or window.ends_with(at, "fillers")
        if not length:
            return False
        at -= length
    return False


def _is_author(window: Window, first: int) -> bool:
    """Tell whether the name of its author stands between a document and its day: "Заявление МИД от 9 марта".

    A word that also joins a noun to the next ("of") doesn't tell: the day may be that of the noun.
    """
    length = window.ends_with(first, "dating")
    if not length or window.ends_with(first, "fillers"):
        return False
    words = range(window.starts_with(0, "documents"), first - length)
    return 0 < len(words) <= _MOST_NAME and all(window.capital(at) for at in words)


def _opening(window: Window, first: int) -> int:
    """Return where the small words before a day begin: "le 5 mars", "am 5. März"."""
    at = first
    while length := window.ends_with(at, "dating") or window.ends_with(at, "weekday_openers"):
        at -= length
    return window.starts[at] if at < len(window.starts) else 0


def _is_name(piece: str) -> bool:
    words = re.findall(r"[^\W\d_]+", piece)
    return 0 < len(words) <= _MOST_NAME and all(
        word[0].isupper() or word[0].upper() == word[0].lower() for word in words
    )
