"""Find the figures of an article: what is counted, how many, who says so."""

from collections.abc import Sequence

from sitrep.analysis.figures.bodies import name_bodies, name_sender
from sitrep.analysis.figures.gate import may_count
from sitrep.analysis.figures.matcher import FigureMatchers
from sitrep.analysis.figures.reader import Reader
from sitrep.analysis.figures.revisions import mark_revised
from sitrep.analysis.speakers import article_voices, ground_voices
from sitrep.analysis.words import cut_sentences
from sitrep.model import Clipping, Dating, Figure, Place

_DENIAL_REACH = 2  # sentences: a denial speaks of what was said this near before it


def find_figures(
    clipping: Clipping, dating: Dating, matchers: FigureMatchers, places: Sequence[Place] = ()
) -> tuple[Figure, ...]:
    """Return the figures of a clipping in text order; offsets are those of the document.

    Nothing is added, averaged or converted: families stay families, vague words keep no value. What counts
    none of the metrics is left out. Linear in the length of the text.
    """
    matcher = matchers.of(clipping.language)
    if matcher is None:
        return ()
    text = clipping.text
    cut = cut_sentences(text, matcher.lexicon.words.grouping)
    telling = [number for number, words in enumerate(cut) if may_count(text, words, matcher.lexicon)]
    if not telling:
        return ()
    said = ground_voices(article_voices(text, matcher.speakers), clipping, places, matcher.speakers)
    voices = [each for _, _, each in said]
    reader = Reader(clipping, cut, dating, matcher, places)
    for number, following in zip(telling, (*telling[1:], len(cut)), strict=True):
        # What is denied behind the next count speaks of that one.
        reach = min(number + 1 + _DENIAL_REACH, following + 1)
        before = cut[number - 1] if number else None
        reader.read(cut[number], voices[number], voices[number + 1 : reach], before)
        if before is not None and not reader.has_counts(cut[number]):
            reader.date_by(before, cut[number])
        if number + 1 < following:
            reader.date_by(cut[number], cut[number + 1])
    revised = mark_revised(reader.figures(), clipping, matcher.language.counting, reader.former)
    named = name_bodies(revised, clipping, said, matcher.speakers)
    if all(figure.speaker is not None for figure in named):
        return named
    return name_sender(named, matchers.senders.find(clipping))
