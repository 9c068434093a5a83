"""What a time expression is there for: told as past or future, page furniture, a quotation, a post."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.analysis.dates.appointments import is_appointment, is_limit
from sitrep.analysis.dates.imprints import is_age, is_imprint
from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.tenses import find_cues
from sitrep.analysis.dates.tokens import Tokens
from sitrep.analysis.dates.window import Window

_QUOTATION = re.compile(r"“[^“”\n]{0,2000}”|«[^«»\n]{0,2000}»|„[^„“”\n]{0,2000}[“”]|\"[^\"\n]{0,2000}\"")
_HANDLE = re.compile(r"\(@\w{1,40}\)[\s,·|—–-]{0,4}$")
_LINE = 400  # characters of a line looked at on either side
_CLEARLY_NEARER = 2


class Role(StrEnum):
    """How the text uses a time expression."""

    PAST = "past"
    FUTURE = "future"
    NEUTRAL = "neutral"
    POST = "dated post"
    CAPTION = "caption"
    QUOTED = "inside a quotation"
    FURNITURE = "page furniture"
    ANNIVERSARY = "anniversary"


@dataclass(frozen=True, slots=True)
class Reader:
    """A text with what is needed to judge its expressions; sentence and quotation spans in order."""

    window: Window
    sentences: tuple[tuple[int, int], ...]
    quotations: tuple[tuple[int, int], ...]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return the span of the sentence that holds an offset."""
        index = bisect_right(self.sentences, (position, len(self.window.text))) - 1
        return self.sentences[max(0, index)] if self.sentences else (0, len(self.window.text))

    def sentence_number(self, position: int) -> int:
        """Return the number of the sentence that holds an offset, from 0."""
        return max(0, bisect_right(self.sentences, (position, len(self.window.text))) - 1)

    def quoted(self, mention: Mention) -> bool:
        """Whether an expression stands inside quotation marks."""
        index = bisect_right(self.quotations, (mention.start, len(self.window.text))) - 1
        return index >= 0 and mention.end <= self.quotations[index][1]


def open_reader(text: str, tokens: Tokens, lexicon: Lexicon, sentences: Sequence[tuple[int, int]]) -> Reader:
    """Prepare a text for `role_of`."""
    quotations = tuple(match.span() for match in _QUOTATION.finditer(text))
    return Reader(Window(text, tokens, lexicon), tuple(sentences), quotations)


def role_of(reader: Reader, mention: Mention) -> Role:
    """Judge an expression by the words of its sentence; the nearest cue of its clause decides.

    A day that is asked for, planned or set as a limit is no past, whatever the verb: it may be to come.
    """
    setting = setting_of(reader, mention)
    if setting is not None:
        return setting
    first = bisect_right(reader.window.starts, mention.start) - 1
    last = bisect_right(reader.window.starts, mention.end - 1) - 1
    sentence = reader.sentence(mention.start)
    role = _tense(reader.window, first, last, sentence)
    if role is not Role.PAST or mention.form is not Form.DAY:
        return role
    to_come = is_limit(reader.window, first) or is_appointment(reader.window, first, sentence[0])
    return Role.NEUTRAL if to_come else role


def setting_of(reader: Reader, mention: Mention) -> Role | None:
    """Return what an expression stands in: a quotation, a caption, furniture; None for the plain text."""
    text = reader.window.text
    line = text.rfind("\n", max(0, mention.start - _LINE), mention.start) + 1
    if _HANDLE.search(text[max(line, mention.start - 60) : mention.start]):
        return Role.POST
    if reader.quoted(mention):
        return Role.QUOTED
    first = bisect_right(reader.window.starts, mention.start) - 1
    last = bisect_right(reader.window.starts, mention.end - 1) - 1
    sentence = reader.sentence(mention.start)
    if (
        _has(reader.window, "anniversary", max(0, first - 8), first, sentence)
        or _has(reader.window, "anniversary", last + 1, last + 4, sentence)
        or is_age(text, mention)
    ):
        return Role.ANNIVERSARY
    begin = max(sentence[0], line)
    if is_imprint(reader.window, mention, (begin, sentence[1])):
        return Role.FURNITURE
    return Role.CAPTION if _captioned(reader, last, sentence) else None


def clause_tense(reader: Reader, mention: Mention) -> Role:
    """Return the tense that the expression's own clause tells: past, future, or neutral where it tells none.

    "ends on Tuesday, the army said" is no past, although its sentence has one; nor is "asked them to leave on
    Tuesday", for which day it was asked.
    """
    window = reader.window
    first = bisect_right(window.starts, mention.start) - 1
    last = bisect_right(window.starts, mention.end - 1) - 1
    found = [
        cue for cue in find_cues(window, first, last, reader.sentence(mention.start), own=True) if cue.within
    ]
    nearest = min(found, key=lambda cue: (cue.joined, cue.distance, cue.tense), default=None)
    if nearest is None or (
        nearest.tense == "past" and is_appointment(window, first, reader.sentence(mention.start)[0])
    ):
        return Role.NEUTRAL
    return Role(nearest.tense)


def _has(window: Window, group: str, first: int, last: int, span: tuple[int, int]) -> bool:
    """Whether tokens of `first` to `last` that lie in the span hold an entry of a group of words."""
    for position in range(first, min(last, len(window.keys))):
        if span[0] <= window.starts[position] < span[1] and window.starts_with(position, group):
            return True
    return False


def _captioned(reader: Reader, last: int, sentence: tuple[int, int]) -> bool:
    """Whether a picture credit follows in the line: "… July 23, 2021. (Photo by …)"."""
    window = reader.window
    stop = window.text.find("\n", window.ends[last], window.ends[last] + _LINE)
    stop = min(len(window.text), window.ends[last] + _LINE) if stop < 0 else stop
    for position in range(last + 1, min(last + 12, len(window.keys))):
        if window.starts[position] >= stop:
            return False
        if window.text[window.starts[position]] in "([|" and window.starts_with(position + 1, "captions"):
            return True
    begin = bisect_right(window.starts, sentence[0] - 1)
    return (
        bool(window.starts_with(begin, "captions"))
        and begin + 1 < len(window.keys)
        and any(key in {":", "/", "|"} for key in window.keys[begin + 1 : begin + 4])
    )


def _tense(window: Window, first: int, last: int, sentence: tuple[int, int]) -> Role:
    """Return the tense of the nearest cue, in the clause if it has one, else in the sentence.

    Two cues of different tense at about the same distance decide nothing, unless nothing stands before
    the expression: then it belongs to the subject, and the first verb behind it is its own.
    """
    cues = find_cues(window, first, last, sentence)
    found = [cue for cue in cues if cue.within] or cues
    if not found:
        return Role.NEUTRAL
    nearest = min(found, key=lambda cue: (cue.distance, cue.tense))
    others = [cue.distance for cue in found if cue.tense != nearest.tense]
    if not others or nearest.distance * _CLEARLY_NEARER < min(others):
        return Role(nearest.tense)
    if all(cue.behind for cue in cues) and nearest.distance < min(others):
        return Role(nearest.tense)
    return Role.NEUTRAL
