"""What changed since the last issue: figures whose owner gives another now, publishers who fell silent."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from sitrep.analysis.contests.bounds import bounds_of, can_agree
from sitrep.briefing.edition import Previous
from sitrep.briefing.items import Found
from sitrep.briefing.lookback import Earlier, Memory, look_back
from sitrep.briefing.marks import Marks
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.reported import Reported, reported_before, reported_now
from sitrep.briefing.revised import Revised, counted_before, find_revised
from sitrep.model import Amount, Change, ChangeKind, Changes, Qualifier
from sitrep.text import fold

_ARTICLE = re.compile(r"(?:the|a|an)\s+")


def find_changes(
    memory: Memory | None,
    found: Iterable[Found],
    marks: Marks,
    numbers: Numbers,
    *,
    heard: frozenset[str],
    earlier: Sequence[Previous] = (),
) -> Changes:
    """Compare the figures of a day with those of the last issue's sources, owner by owner.

    A running count that its owner gives no more is named as no longer reported only if both were heard: the
    publisher since the last issue, and the owner by name today. A publisher that was not `heard` is named as
    silent, which is no change. What the last issue does not have is looked for in `earlier` ones, the newest
    first. Nothing is subtracted (standards.md section 3.5).
    """
    if memory is None:
        return Changes()
    retelling, country = memory.retelling, memory.country
    previous = retelling.previous
    now: defaultdict[Hashable, list[Reported]] = defaultdict(list)
    found = tuple(found)
    all_now = tuple(reported_now(retelling, found, country))
    for new in all_now:
        now[new.counted].append(new)
    all_before = tuple(reported_before(retelling, country))
    before: defaultdict[Hashable, list[Reported]] = defaultdict(list)
    for old in all_before:
        before[old.counted].append(old)
    words = "\n".join(fold(article.clipping.text) for article in retelling.now.values())
    listened = {fold(name) for name in heard}
    changes: list[Change] = []
    met: list[Reported] = []
    for counted, olds in before.items():
        for line in _lines(olds):
            old = line[0]
            again = [new for new in now[counted] if old.is_same_count(new)]
            met += again
            if again:
                if (change := _change(line, again, numbers)) is not None:
                    changes.append(change)
                    if change.item is not None:
                        marks.updated.add(change.item)
            elif old.running and fold(old.publisher) in listened and _is_named(old, words, listened):
                changes.append(_lost(max(line, key=_rank)))
    changes += _revisions(find_revised(found), all_now, all_before, changes, marks, numbers)
    told = {(each.article, each.figure.start, each.figure.metric) for each in met}
    rest = [new for new in all_now if (new.article, new.figure.start, new.figure.metric) not in told]
    changes += _earlier(look_back(rest, earlier, memory), changes, marks, numbers)
    cited = {source.publisher for source in previous.brief.sources if source.publisher}
    return Changes(
        since=previous.id,
        since_day=previous.brief.day,
        changes=tuple(changes),
        new_items=sum(map(marks.is_new, marks.told)),
        silent=tuple(sorted(name for name in cited if fold(name) not in listened)),
    )


def _revisions(
    revised: Iterable[Revised],
    now: Sequence[Reported],
    before: Sequence[Reported],
    changes: Sequence[Change],
    marks: Marks,
    numbers: Numbers,
) -> list[Change]:
    """Return what items revise in their own words where the last issue has it; none of them is new."""
    told = {(change.item, change.metric) for change in changes}
    at = {(new.article, new.figure.start): new for new in now}
    made: list[Change] = []
    for each in revised:
        new = at.get((each.article, each.start))
        old = counted_before(each, new, before) if new is not None else None
        if new is None or old is None:
            marks.revising.add(each.item)
            continue
        marks.updated.add(each.item)
        if (each.item, new.figure.metric) not in told:
            told.add((each.item, new.figure.metric))
            lower = (new.figure.value or 0) < (old.figure.value or 0)
            kind = ChangeKind.CORRECTED if lower else ChangeKind.UPDATED
            made.append(replace(_changed(kind, old, new, numbers), item=each.item))
    return made


def _earlier(
    found: Iterable[Earlier], changes: Sequence[Change], marks: Marks, numbers: Numbers
) -> list[Change]:
    """Return what changed since issues before the last; an item that tells the same toll again is not new.

    Where the older number is told again beside a new one, the new one is of another event.
    """
    told = {(change.item, change.metric) for change in changes}
    made: list[Change] = []
    for each in found:
        known = {old.figure.value for old in each.before}
        again = any(new.figure.value in known for new in each.now)
        change = None if again else _change(each.before, each.now, numbers)
        if change is None:
            marks.revising.update(new.item for new in each.now if new.item is not None and not new.running)
        elif (change.item, change.metric) not in told:
            made.append(replace(change, day=each.day))
            if change.item is not None:
                marks.updated.add(change.item)
    return made


def _lines(olds: Iterable[Reported]) -> Iterable[list[Reported]]:
    """Put together what the last issue's sources give as one count."""
    lines: list[list[Reported]] = []
    for old in olds:
        line = next((line for line in lines if line[0].is_same_count(old)), None)
        if line is None:
            lines.append([old])
        else:
            line.append(old)
    return lines


def _change(line: Sequence[Reported], again: Iterable[Reported], numbers: Numbers) -> Change | None:
    """Compare what an owner said of one thing, then and now; None where nothing changed or it is not clear.

    Numbers that stood in the last issue already, or that hold for an earlier day, are no news. What is left
    must all be higher, or one lower number: where an owner gives several, nobody knows which one holds.
    """
    known = {old.figure.value or 0 for old in line}
    newest = max((old.as_of for old in line if old.as_of is not None), default=None)
    said = [new for new in again if newest is None or new.as_of is None or new.as_of >= newest]
    fresh = [new for new in said if new.figure.value not in known]
    if not fresh:
        return None
    values = {new.figure.value or 0 for new in said}
    old = max(line, key=_rank)
    new = max(fresh, key=_rank)
    if min(new.figure.value or 0 for new in fresh) > max(known):
        return _changed(ChangeKind.UPDATED, old, new, numbers)
    if len(values) == 1 and values.pop() < min(known):
        # A more exact number that the older words allow takes nothing back.
        exact = old.figure.qualifier is new.figure.qualifier is Qualifier.EXACT
        agree = not exact and can_agree(bounds_of(old.figure), bounds_of(new.figure))
        return _changed(ChangeKind.UPDATED if agree else ChangeKind.CORRECTED, old, new, numbers)
    return None


def _rank(reported: Reported) -> tuple[int, bool, str, int]:
    """Order figures by number; among the same, those that an item tells come last."""
    figure = reported.figure
    return figure.value or 0, reported.item is not None, reported.article, figure.start


def _is_named(old: Reported, words: str, listened: set[str]) -> bool:
    name = _ARTICLE.sub("", fold(old.owner), count=1)
    return bool(name) and (
        name in listened or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None
    )


def _changed(kind: ChangeKind, old: Reported, new: Reported, numbers: Numbers) -> Change:
    return Change(
        kind=kind,
        metric=new.figure.metric,
        group=new.figure.group,
        unit=new.figure.unit,
        place=new.place or old.place,
        owner=new.owner,
        before=_amount(old),
        after=_amount(new),
        item=new.item,
        citations=numbers.cite([new.article]),
    )


def _lost(old: Reported) -> Change:
    return Change(
        kind=ChangeKind.NO_LONGER_REPORTED,
        metric=old.figure.metric,
        group=old.figure.group,
        unit=old.figure.unit,
        place=old.place,
        owner=old.owner,
        before=_amount(old),
        after=None,
        item=None,
        citations=(),
    )


def _amount(reported: Reported) -> Amount:
    figure = reported.figure
    return Amount(figure.value, figure.qualifier, figure.raw)
