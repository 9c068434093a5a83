"""Cut a text into passages: paragraphs, or runs of sentences where a paragraph turns."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from sitrep.analysis.codebook import Codebook, CueWord
from sitrep.analysis.cues import Hit
from sitrep.text import sentences

# A cue where it first stands in a sentence or headline: key, cue, start, end; a plain tuple, as a hit is.
Found: TypeAlias = tuple[int, CueWord, int, int]


# A sentence that opens so speaks on of what the one before it told.
_SPEAKS_ON = re.compile(
    r"(?:He|She|They|It|His|Her|Their|Its|This|That|Il|Elle|Ils|Elles|Él|Ella|Ellos|Er|Sie|Ele|Ela|Он|Она|Они|Він"
    r"|Вона|Вони)\s"
)


class Sentence(NamedTuple):
    """A sentence of the clean text: its cues, the keys of cues and rule words in it, its own scores.

    `speaks_on` says that it opens with a pronoun.
    """

    start: int
    end: int
    opens_paragraph: bool
    found: tuple[Found, ...]
    keys: frozenset[int]
    scores: Sequence[float]
    speaks_on: bool = False


def read_sentences(text: str, codebook: Codebook) -> list[Sentence]:
    """Split a text into sentences, each with what the codebook finds in it."""
    hits = codebook.find(text)
    read: list[Sentence] = []
    position = 0
    nothing = (0.0,) * (len(codebook.themes) + 1)
    none: frozenset[int] = frozenset()
    ended = -1
    for start, end in sentences(text):
        # A blank line parts paragraphs: more than one line break between two sentences.
        opens = ended < 0 or text.count("\n", ended, start) > 1
        ended = end
        # Hits are tuples in the order of their starts.
        begin, position = position, bisect_left(hits, (end,), position)
        if begin == position:
            read.append(Sentence(start, end, opens, (), none, nothing))
        else:
            found, keys = read_hits(hits[begin:position], codebook)
            scores = [0.0] * len(nothing)
            for _, cue, _, _ in found:
                scores[cue.theme] += cue.weight
            speaks_on = not opens and _SPEAKS_ON.match(text, start) is not None
            read.append(Sentence(start, end, opens, found, keys, scores, speaks_on))
    return read


def read_hits(hits: Sequence[Hit], codebook: Codebook) -> tuple[tuple[Found, ...], frozenset[int]]:
    """Return each cue where it first stands, and all keys, those of rule words among them."""
    cues_of = codebook.cues_of
    found = [(key, cue, start, end) for start, end, owners in hits for key, cue in cues_of[owners]]
    if len({entry[0] for entry in found}) < len(found):
        first: dict[int, Found] = {}
        for entry in found:
            first.setdefault(entry[0], entry)
        found = list(first.values())
    return tuple(found), frozenset().union(*[owners for _, _, owners in hits])


def score(found: Iterable[Found], codebook: Codebook) -> list[float]:
    """Add up the weights of cues, each cue once, per theme; the last is "other"."""
    scores = [0.0] * (len(codebook.themes) + 1)
    seen: set[int] = set()
    for key, cue, _, _ in found:
        if key not in seen:
            seen.add(key)
            scores[cue.theme] += cue.weight
    return scores


def cut_passages(found: Sequence[Sentence], codebook: Codebook) -> Iterator[Sequence[Sentence]]:
    """Yield the sentences passage by passage, in order.

    A paragraph turns before a sentence that carries a theme by itself which is not that of the run before
    it, and in which the theme of that run has no near equal share. Sentences that carry none, or
    open with a pronoun, stay with those before them.
    """
    begin = 0
    theme: int | None = None
    for number, sentence in enumerate(found):
        own = _theme_of(sentence, codebook)
        if number > begin and (
            sentence.opens_paragraph
            or (
                own is not None
                and theme is not None
                and not sentence.speaks_on
                and _turns(sentence, theme, codebook)
            )
        ):
            yield found[begin:number]
            begin, theme = number, None
        theme = own if theme is None else theme
    if begin < len(found):
        yield found[begin:]


def _theme_of(sentence: Sentence, codebook: Codebook) -> int | None:
    top = max(sentence.scores)
    return sentence.scores.index(top) if top >= codebook.scoring.passage_min else None


def _turns(sentence: Sentence, theme: int, codebook: Codebook) -> bool:
    return sentence.scores[theme] < max(sentence.scores) * (1 - codebook.scoring.tie_band)
