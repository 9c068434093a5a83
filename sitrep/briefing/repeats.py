"""A sentence that several texts print, or one text twice, is one item with all its citations."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.copies import Shingle, shingles_of
from sitrep.analysis.stories.wording import read_words
from sitrep.briefing.items import Found

# This share of the shorter one's five-word runs makes two items one.
_SAME = 0.75
_PER_TEXT = 1.0


def merge_repeats(found: Sequence[Found]) -> list[Found]:
    """Keep the best of the items that say the same words; it cites the articles of all of them.

    The best come first, whatever the order of `found`. Words that name no place, nobody and no number
    ("Families fled to the hills") may be told of anywhere: texts of other places keep their own.
    """
    ranked = sorted(found, key=lambda entry: entry.rank)
    holders: defaultdict[Shingle, list[int]] = defaultdict(list)
    shingles: list[frozenset[Shingle]] = []
    kept: list[Found] = []
    for entry in ranked:
        mine = shingles_of(" ".join(excerpt.text for excerpt in entry.excerpts))
        shared = Counter(number for mark in mine for number in holders[mark])
        same = [n for n, common in shared.items() if common >= _SAME * min(len(mine), len(shingles[n]))]
        if same and not _tells(entry):
            where = _units(entry)
            same = [n for n in same if not where or not _units(kept[n]) or where & _units(kept[n])]
        best = max(same, key=lambda number: (shared[number], -number), default=None)
        if best is not None:
            kept[best] = _join(kept[best], entry)
            continue
        for mark in mine:
            holders[mark].append(len(kept))
        shingles.append(mine)
        kept.append(entry)
    return kept


def _tells(entry: Found) -> bool:
    """Tell whether the words of an item name a place, somebody or a number."""
    article, language = entry.text.lead, entry.language.partition("-")[0].lower()
    return (
        any(
            excerpt.start <= place.start < excerpt.end
            for excerpt in entry.excerpts
            for place in article.places
        )
        or any(
            excerpt.start <= figure.start < excerpt.end
            for excerpt in entry.excerpts
            for figure in article.figures
        )
        or any(sign.isdigit() for excerpt in entry.excerpts for sign in excerpt.text)
        or any(read_words("", excerpt.text, language).names for excerpt in entry.excerpts)
    )


def _units(entry: Found) -> frozenset[str]:
    """Return the first-level units that the whole text of an item names."""
    return frozenset(place.code for place in entry.text.lead.places if place.code)


def _join(kept: Found, repeat: Found) -> Found:
    known = {article.id for article in kept.cited}
    more = tuple(article for article in repeat.cited if article.id not in known)
    if not more:
        return kept
    return replace(kept, cited=(*kept.cited, *more), score=kept.score + _PER_TEXT)
