"""One item for what several texts tell of one event: the best words stand, the others stand behind them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sitrep.analysis.contests.owners import is_same_owner
from sitrep.analysis.stories.acts import find_acts
from sitrep.analysis.stories.stems import stems_of, worth
from sitrep.briefing.bargains import are_opposed
from sitrep.briefing.items import Found
from sitrep.briefing.occasions import may_be_one
from sitrep.briefing.particulars import read_particulars
from sitrep.briefing.timenotes import TimeNotes
from sitrep.briefing.versions import ALIKE, runs_of
from sitrep.model import AHEAD, Figure

# The best that a text gives to a story goes behind another text's words if they share so much; what else it
# gives must share more, or it tells something of its own.
_ALIKE, _FURTHER = 0.12, 0.3
# Words of the sentence itself that are compared; a text of the event has most of them.
_LEAST = 4
_PER_ORIGIN = 1.0
# Words of so many other texts stand in one item; the rest is cited.
_MOST_TOLD = 3


def join_stories(found: Iterable[Found], notes: TimeNotes | None = None) -> list[Found]:
    """Put items of one story and theme together, whatever order they come in.

    The text that tells most leads, and what else it tells without a place, a count or a day of its own (which
    `notes` know) stands further down in its item. What another text tells of the same goes behind the leading
    item that it is most like; what it tells beside that, of another place or with a count, stays an item.
    Every text is cited.
    """
    groups: defaultdict[tuple[str, str], list[Found]] = defaultdict(list)
    for entry in sorted(found, key=lambda entry: entry.rank):
        groups[entry.story, entry.theme].append(entry)
    return [entry for group in groups.values() for entry in _join(group, notes)]


def _join(group: Sequence[Found], notes: TimeNotes | None) -> list[Found]:
    pinned = [entry for entry in group if entry.text.pinned]
    leading = (pinned or group)[0].text.lead.id
    kept = _fold([entry for entry in group if entry.text.lead.id == leading], notes)
    words = [_words(entry) for entry in kept]
    texts: defaultdict[str, list[Found]] = defaultdict(list)
    for entry in group:
        if entry.text.lead.id != leading:
            texts[entry.text.lead.id].append(entry)
    for entries in texts.values():
        # What is most like the words that lead tells their event; the rest may tell another.
        entries.sort(key=lambda entry: (-max(_alike(entry, words)), entry.rank))
        home: int | None = None  # the item in which the best of a text stands
        for entry in entries:
            first = home is None
            alike = _alike(entry, words)
            best = max(range(len(kept)), key=lambda number: (alike[number], -number))
            if home is not None and not _tells_more(entry):
                kept[home] = _add_aside(kept[home], entry)
            elif alike[best] >= (_ALIKE if first else _FURTHER) and may_be_one(kept[best], entry):
                kept[best] = _add(kept[best], entry, first=first, alike=alike[best])
            else:
                best = len(kept)
                kept.append(entry)
                words.append(_words(entry))
            home = best if home is None else home
    return kept


def _add(item: Found, entry: Found, *, first: bool, alike: float) -> Found:
    """Put what another text tells into an item: behind it where both tell the same, else in its own words.

    Who tells something else of the event ("the rebels said they held the bridge") bears nothing out, nor does
    who gives the same owner's count with another number: both numbers are printed. Who says which number was
    given up leads.
    """
    score = item.score + (_PER_ORIGIN if first else 0.0)
    if _revises(entry, item) and not item.text.pinned:
        older = replace(item, behind=(), further=(), earlier=())
        earlier = (*entry.earlier, older, *item.earlier)
        return replace(entry, behind=item.behind, further=item.further, earlier=earlier, score=score)
    if _revises(item, entry):
        return replace(item, earlier=(*item.earlier, entry), score=score)
    if _counts_otherwise(item, entry) or _are_opposed(item, entry):
        return replace(item, further=(*item.further, entry), score=score)
    others = [told for told in item.further if told.text.lead.id != item.text.lead.id]
    same = alike >= _FURTHER and _acts(entry) <= _acts(item)
    if not first or same or len(others) == _MOST_TOLD or _count_the_same(item, entry):
        return replace(item, behind=(*item.behind, entry), score=score)
    return replace(item, further=(*item.further, entry), score=score)


def _add_aside(item: Found, entry: Found) -> Found:
    """Put what a text tells without a place or a count where its best stands, which alone bears out."""
    if any(told.text is entry.text for told in item.behind):
        return replace(item, behind=(*item.behind, entry))
    others = [told for told in item.further if told.text.lead.id != item.text.lead.id]
    if entry.text is item.text or len(others) < _MOST_TOLD:
        return replace(item, further=(*item.further, entry))
    return item


def _revises(newer: Found, older: Found) -> bool:
    """Tell whether a text says itself that its count takes the place of the other's: "to 11 from seven"."""
    all_of_newer = newer.text.lead.figures
    given_up = {
        (figure.metric, figure.unit, figure.value)
        for figure in _figures(newer)
        if figure.superseded_by is not None and figure.superseded_by < len(all_of_newer)
    }
    counted = {
        (figure.metric, figure.unit, figure.value)
        for figure in _figures(older)
        if figure.superseded_by is None and figure.value is not None
    }
    return not given_up.isdisjoint(counted)


def _counts_otherwise(left: Found, right: Found) -> bool:
    """Tell whether two texts have one owner's count, or one sentence, with other numbers."""
    known = [(figure, _owner(left, figure)) for figure in _figures(left)]
    for figure in _figures(right):
        owner = _owner(right, figure)
        rivals = [
            other
            for other, its in known
            if (other.metric, other.unit, other.group) == (figure.metric, figure.unit, figure.group)
            and is_same_owner(its, other.party, owner, figure.party)
        ]
        if rivals and all(other.value != figure.value for other in rivals):
            return True
    one, other = (read_particulars(_quoted(entry), entry.language).numbers for entry in (left, right))
    if not one or not other or set(one) & set(other):
        return False
    mine, theirs = (runs_of(_quoted(entry), entry.language) for entry in (left, right))
    return len(mine & theirs) >= ALIKE * min(len(mine), len(theirs))


def _owner(entry: Found, figure: Figure) -> str:
    publisher = entry.text.lead.clipping.publisher
    return figure.speaker or (publisher.text if publisher else entry.text.lead.id)


def _quoted(entry: Found) -> str:
    return " ".join(excerpt.text for excerpt in entry.excerpts)


def _are_opposed(left: Found, right: Found) -> bool:
    """Tell whether one says that a truce was agreed and the other that none was: both are printed."""
    one, other = (" ".join(excerpt.text for excerpt in entry.excerpts) for entry in (left, right))
    return are_opposed(one, other)


def _count_the_same(left: Found, right: Found) -> bool:
    """Tell whether both count one thing; where the counts differ, they stand beside each other as rivals."""
    one, other = (
        {(figure.metric, figure.basis in AHEAD) for figure in _figures(entry)} for entry in (left, right)
    )
    return not one.isdisjoint(other)


def _acts(entry: Found) -> frozenset[str]:
    stems = [stem for excerpt in entry.excerpts for stem in stems_of(excerpt.text, entry.language)]
    return find_acts(stems, entry.language)


def _figures(entry: Found) -> Iterator[Figure]:
    return entry.text.lead.figures_in(entry.excerpts)


def _fold(entries: Sequence[Found], notes: TimeNotes | None) -> list[Found]:
    """Put what a text tells of an event without a place, a count or a day of its own into its best item."""
    best, *others = entries
    apart = [e for e in others if _tells_more(e) or (notes is not None and notes.states_day(e.excerpts))]
    further = sorted((entry for entry in others if entry not in apart), key=lambda entry: entry.sentence)
    return [replace(best, further=(*best.further, *further)), *apart]


def _alike(entry: Found, words: Iterable[dict[str, float]]) -> list[float]:
    mine = _words(entry)
    return [alikeness(mine, other) for other in words]


def _tells_more(entry: Found) -> bool:
    """Tell whether what a text adds to a story others lead can stand apart: it names a place, or counts."""
    return bool(entry.units) or any(True for _ in _figures(entry))


def words_of(texts: Iterable[str], language: str, units: Iterable[str]) -> dict[str, float]:
    """Return the telling stems of quoted words and the first-level units in them, each with its worth."""
    stems = {stem for text in texts for stem in stems_of(text, language)}
    told = {stem: worth(stem, language) for stem in stems}
    return {stem: value for stem, value in told.items() if value} | {f"at {unit}": 1.0 for unit in units}


def _words(entry: Found) -> dict[str, float]:
    return words_of((excerpt.text for excerpt in entry.excerpts), entry.language, entry.units)


def alikeness(left: dict[str, float], right: dict[str, float]) -> float:
    """Return the share of the shorter one's words that both have, words of the trade counting little."""
    if min(len(left), len(right)) < _LEAST:
        return 0.0
    shared = sum(value for stem, value in left.items() if stem in right)
    return shared / min(sum(left.values()), sum(right.values()))
