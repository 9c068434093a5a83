"""Passages that tell of elsewhere, in a text of several items that belongs to the theatre."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from sitrep.analysis.nations import nations_in
from sitrep.analysis.setting import tells_of_harm, tells_of_war, ties_to_conflict
from sitrep.model import ABROAD, Article, Passage, Place
from sitrep.text import sentences

_SEVERAL = 2
_READ = 200  # characters of a headline in which states are looked for


def set_apart(article: Article, home: Collection[str]) -> Article:
    """Return an article of the theatre whose places are known, its passages on harm abroad without a theme.

    `home` are the states of the theatre and those that fight in it. Such a passage names places abroad only,
    in its first sentence too, and nothing ties them to the theatre: it names nothing of that, nobody flees,
    nobody is sent. Where the headline or a passage that names the theatre names their country, words of war
    tie them too. What a person decided stands.
    """
    theming = article.theming
    if (
        not article.theatre.inside
        or not theming.themes
        or len(theming.passages) < _SEVERAL
        or all(place.country in home for place in article.places)
        or article.decision("theme")
        or article.decision("themes")
    ):
        return article
    own = sorted(cue.start for cue in article.theatre.evidence)
    starts = [place.start for place in article.places]
    silent = []
    story = set(nations_in(article.clipping.title.text[:_READ]) if article.clipping.title else ())
    for passage in theming.passages:
        named = _countries(article.places, starts, passage.start, passage.end)
        if bisect_left(own, passage.start) < bisect_left(own, passage.end):
            story.update(named)
        elif passage.theme is not None and named:
            silent.append((passage, named))
    out = {
        passage.start
        for passage, named in silent
        if named.isdisjoint(home)
        and _is_set_there(article, passage, starts, of_war=not named.isdisjoint(story))
    }
    if not out:
        return article
    passages = tuple(
        replace(passage, theme=None, rule=ABROAD, runner_up=passage.theme)
        if passage.start in out
        else passage
        for passage in theming.passages
    )
    return replace(article, theming=replace(theming, passages=passages))


def _is_set_there(article: Article, passage: Passage, starts: Sequence[int], *, of_war: bool) -> bool:
    """Tell whether the first sentence of a passage names a place, and the passage tells of harm there.

    Not where words tie that to the theatre; `of_war` are such words too.
    """
    text = article.clipping.text
    words = text[passage.text_start : passage.text_end]
    if not tells_of_harm(words) or ties_to_conflict(words) or (of_war and tells_of_war(words)):
        return False
    first = next(sentences(text, passage.text_start, passage.text_end), None)
    if first is None or first[0] == first[1]:
        return False
    begin, end = article.clipping.locate(*first)
    return bisect_left(starts, begin) < bisect_left(starts, end)


def _countries(places: Sequence[Place], starts: Sequence[int], begin: int, end: int) -> frozenset[str]:
    return frozenset(place.country for place in places[bisect_left(starts, begin) : bisect_left(starts, end)])
