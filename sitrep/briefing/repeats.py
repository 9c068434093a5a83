"""A sentence that several texts print, or one text twice, is one item with all its citations."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.copies import Shingle
from sitrep.analysis.leads import compare_leads
from sitrep.analysis.stories.wording import read_words
from sitrep.briefing.items import Found
from sitrep.briefing.particulars import Particulars, read_particulars
from sitrep.briefing.verbatim import prints
from sitrep.briefing.versions import ALIKE, runs_of

_PER_TEXT = 1.0


def merge_repeats(found: Sequence[Found]) -> list[Found]:
    """Keep the best of the items that say the same words; it cites the articles that print those very words.

    The best come first, whatever the order of `found`. Wordings that differ in a number, a day or a name say
    two things, however alike they are. Words that name no place, nobody and no number ("Families fled to the
    hills") may be told of anywhere: texts of other places keep their own. Of the leads of an outlet the last
    one's number stands, and the older one behind it as what it was.
    """
    ranked = sorted(found, key=lambda entry: entry.rank)
    holders: defaultdict[Shingle, list[int]] = defaultdict(list)
    shingles: list[frozenset[Shingle]] = []
    kept: list[Found] = []
    for entry in ranked:
        mine = runs_of(" ".join(excerpt.text for excerpt in entry.excerpts), entry.language)
        shared = Counter(number for mark in mine for number in holders[mark])
        alike = [n for n, common in shared.items() if common >= ALIKE * min(len(mine), len(shingles[n]))]
        same = [n for n in alike if _say_the_same(entry, mine, kept[n], shingles[n])]
        if same and not _tells(entry):
            where = _units(entry)
            same = [n for n in same if not where or not _units(kept[n]) or where & _units(kept[n])]
        best = max(same, key=lambda number: (shared[number], -number), default=None)
        if best is not None:
            kept[best] = _join(kept[best], entry)
            continue
        lead = next((n for n in sorted(alike) if _follow(kept[n], entry)), None)
        if lead is not None and compare_leads(kept[lead].text.lead, entry.text.lead) > 0:
            kept[lead] = _put_behind(kept[lead], entry)
            continue
        if lead is not None:
            kept[lead] = _put_behind(entry, kept[lead])
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


def _say_the_same(one: Found, mine: frozenset[Shingle], other: Found, theirs: frozenset[Shingle]) -> bool:
    """Tell whether the shorter of two wordings has no number, day or name that the longer lacks."""
    shorter, longer = (one, other) if len(mine) <= len(theirs) else (other, one)
    return _particulars(shorter).fit(_particulars(longer))


def _particulars(entry: Found) -> Particulars:
    return read_particulars(" ".join(excerpt.text for excerpt in entry.excerpts), entry.language)


def _follow(one: Found, other: Found) -> bool:
    """Tell whether two leads of an outlet say one sentence with other numbers, on the same days and names."""
    mine, theirs = _particulars(one), _particulars(other)
    return (
        bool(mine.numbers and theirs.numbers)
        and mine.days == theirs.days
        and (mine.names <= theirs.names or theirs.names <= mine.names)
        and compare_leads(one.text.lead, other.text.lead) != 0
    )


def _put_behind(newer: Found, older: Found) -> Found:
    """Let the newer lead's number stand, and the older one as what it was."""
    return replace(newer, earlier=(*newer.earlier, replace(older, earlier=()), *older.earlier))


def _join(kept: Found, repeat: Found) -> Found:
    known = {article.id for article in (*kept.cited, *kept.near)}
    more = [article for article in (*repeat.cited, *repeat.near) if article.id not in known]
    if not more:
        return kept
    printing = [article for article in more if prints(article, kept.excerpts)]
    near = (*kept.near, *(article for article in more if article not in printing))
    return replace(kept, cited=(*kept.cited, *printing), near=near, score=kept.score + _PER_TEXT)
