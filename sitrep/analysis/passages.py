"""Cut a text into passages: paragraphs, or runs of sentences where a paragraph turns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.analysis.codebook import Codebook
from sitrep.analysis.cues import Hit
from sitrep.text import sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the clean text, the cues and rule words in it, and its own score per theme."""

    start: int
    end: int
    opens_paragraph: bool
    hits: tuple[Hit, ...]
    scores: tuple[float, ...]


def read_sentences(text: str, codebook: Codebook) -> list[Sentence]:
    """Split a text into sentences, each with what the codebook finds in it."""
    hits = codebook.find(text)
    found: list[Sentence] = []
    position, last = 0, len(hits)
    nothing = (0.0,) * (len(codebook.themes) + 1)
    ended = -1
    for start, end in sentences(text):
        # A blank line parts paragraphs: more than one line break between two sentences.
        opens = ended < 0 or text.count("\n", ended, start) > 1
        ended = end
        begin = position
        while position < last and hits[position].start < end:
            position += 1
        mine = tuple(hits[begin:position])
        found.append(
            Sentence(start, end, opens, mine, tuple(score_hits(mine, codebook)) if mine else nothing)
        )
    return found


def score_hits(hits: Sequence[Hit], codebook: Codebook) -> list[float]:
    """Add up the weights of the cues, each cue once, per theme; the last is "other"."""
    scores = [0.0] * (len(codebook.themes) + 1)
    seen: set[int] = set()
    cues_of = codebook.cues_of
    for hit in hits:
        for key, cue in cues_of[hit.keys]:
            if key not in seen:
                seen.add(key)
                scores[cue.theme] += cue.weight
    return scores


def cut_passages(found: Sequence[Sentence], codebook: Codebook) -> Iterator[Sequence[Sentence]]:
    """Yield the sentences passage by passage, in order.

    A paragraph turns before a sentence that carries a theme by itself which is not that of the run before
    it, and in which the theme of that run has no near equal share. Sentences that carry none stay with
    those before them.
    """
    begin = 0
    theme: int | None = None
    for number, sentence in enumerate(found):
        own = _theme_of(sentence, codebook)
        if number > begin and (
            sentence.opens_paragraph
            or (own is not None and theme is not None and _turns(sentence, theme, codebook))
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
