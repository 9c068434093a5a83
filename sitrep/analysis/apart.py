"""Passages that tell of elsewhere, in a text of several items that belongs to the theatre."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.mentions import OWN
from sitrep.analysis.setting import tells_of_harm, ties_to_conflict
from sitrep.analysis.theatre import TheatreMatcher
from sitrep.model import ABROAD, Clipping, Passage, Theming
from sitrep.text import sentences

_SEVERAL = 2


def set_apart(theming: Theming, clipping: Clipping, matcher: TheatreMatcher) -> Theming:
    """Return what a text speaks of without the passages on harm abroad, which have no theme then.

    Such a passage names a country or town abroad in its first sentence that nothing ties to the theatre: it
    names nothing of the theatre, nobody flees, nobody is sent, and what names the theatre names no such land.
    """
    grounds, text = matcher.grounds, clipping.text
    if grounds is None or len(theming.passages) < _SEVERAL or not theming.themes:
        return theming
    abroad = [start for start, _, _ in matcher.small.abroad.find(text) if text[start].isupper()]
    doubtful = [
        passage
        for passage in theming.passages
        if passage.theme is not None and _has_one(abroad, passage) and tells_of_harm(_words(text, passage))
    ]
    if not doubtful:
        return theming
    own = [start for start, _, keys in matcher.find(text) if any(key % 10 in OWN for key in keys)]
    foreign = [passage for passage in doubtful if not _has_one(own, passage)]
    if not foreign:
        return theming
    named = [
        text[start:end] for start, end in sentences(text) if bisect_left(own, start) < bisect_left(own, end)
    ]
    headline = clipping.title.text if clipping.title else ""
    story = frozenset().union(*map(grounds.lands_in, (headline, *named)))
    out = {
        passage.text_start
        for passage in foreign
        if not ties_to_conflict(_words(text, passage))
        and not grounds.is_at_home(_words(text, passage))
        and grounds.lands_in(_opening(text, passage)) - story
    }
    if not out:
        return theming
    return replace(
        theming,
        passages=tuple(
            replace(passage, theme=None, rule=ABROAD, runner_up=passage.theme)
            if passage.text_start in out
            else passage
            for passage in theming.passages
        ),
    )


def _words(text: str, passage: Passage) -> str:
    return text[passage.text_start : passage.text_end]


def _opening(text: str, passage: Passage) -> str:
    """Return the first sentence of a passage."""
    start, end = next(sentences(text, passage.text_start, passage.text_end), (0, 0))
    return text[start:end]


def _has_one(starts: Sequence[int], passage: Passage) -> bool:
    return bisect_left(starts, passage.text_start) < bisect_left(starts, passage.text_end)
