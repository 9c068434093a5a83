"""Numbers that a text itself takes back: "17 died, correcting an earlier toll of 22", "31, up from 22"."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from sitrep.languages.counting import CountWords
from sitrep.languages.forms import any_listed
from sitrep.model import Clipping, Figure
from sitrep.text import sentences

_NONE: Mapping[int, bool] = MappingProxyType({})
_FAR = 12  # figures around an older number among which the one that holds is looked for
_PASSAGE = 1500  # characters between an older number and the one that holds
_REACH = 60  # characters before a number that tell that it is an older one


def mark_revised(
    figures: Sequence[Figure], clipping: Clipping, words: CountWords, former: Mapping[int, bool] = _NONE
) -> tuple[Figure, ...]:
    """Mark the numbers that a text calls older as superseded by the one that it gives beside them.

    `former` are those of clauses that tell only what was counted earlier, and whether only a count of the
    same owner takes their place: the newer one may stand in another sentence.
    """
    if not (words.former or former) or len(figures) < 2:
        return tuple(figures)
    pattern = _compile(words)
    marked = list(figures)
    for number, own in former.items():
        newer = _holding(figures, number, clipping, former, own=own)
        if newer is not None:
            marked[number] = replace(figures[number], superseded_by=newer)
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    for number, figure in enumerate(figures):
        start = clipping.text_offset(figure.start)
        if pattern.search(clipping.text, max(0, start - _REACH), start) is None:
            continue
        if not spans:
            spans = list(sentences(clipping.text))
            starts = [first for first, _ in spans]
        first, last = spans[max(0, bisect_right(starts, start) - 1)]
        beside = [
            other
            for other, each in _near(figures, number)
            if first <= clipping.text_offset(each.start) < last
            and (each.metric, each.unit, each.part_of) == (figure.metric, figure.unit, None)
            and each.value not in {None, figure.value}
        ]
        if beside:
            newer = min(beside, key=lambda other: (abs(figures[other].start - figure.start), other))
            marked[number] = replace(figure, superseded_by=newer)
    # Of two numbers that each seem to replace the other, none is known to be the older one.
    return tuple(
        figures[number] if figure.superseded_by is not None and _is_mutual(marked, number) else figure
        for number, figure in enumerate(marked)
    )


def _holding(
    figures: Sequence[Figure], number: int, clipping: Clipping, former: Collection[int], *, own: bool
) -> int | None:
    """Return the count that holds in place of an older one: of the same people, place and time, near it."""
    old = figures[number]
    fitting = [
        other
        for other, each in _near(figures, number)
        if other not in former
        and (not own or _is_of_one(old, each))
        and (each.metric, each.unit, each.part_of) == (old.metric, old.unit, None)
        and each.value not in {None, old.value}
        and old.value is not None
        and (not old.group or not each.group or old.group == each.group)
        and (not old.place or not each.place or old.place == each.place)
        and (not old.period or not each.period or old.period == each.period)
        and not _is_far(
            clipping.text, *sorted((clipping.text_offset(old.start), clipping.text_offset(each.start)))
        )
    ]
    return min(fitting, key=lambda other: (abs(other - number), other), default=None)


def _is_of_one(old: Figure, new: Figure) -> bool:
    """Tell whether two counts are of one owner: "the ministry" is the health ministry."""
    if old.speaker is None or new.speaker is None:
        return old.speaker is new.speaker
    names = [set(each.lower().split()) for each in (old.speaker, new.speaker)]
    return names[0] <= names[1] or names[1] <= names[0]


def _is_far(text: str, first: int, last: int) -> bool:
    """Tell whether more than one paragraph lies between two numbers."""
    return last - first > _PASSAGE or text.count("\n\n", first, last) > 1


def _near(figures: Sequence[Figure], number: int) -> Iterator[tuple[int, Figure]]:
    """Yield the figures around one, with their positions."""
    for other in range(max(0, number - _FAR), min(len(figures), number + _FAR + 1)):
        if other != number:
            yield other, figures[other]


def _is_mutual(figures: Sequence[Figure], number: int) -> bool:
    newer = figures[number].superseded_by
    return newer is not None and newer < len(figures) and figures[newer].superseded_by == number


@lru_cache(maxsize=16)
def _compile(words: CountWords) -> re.Pattern[str]:
    """Match what stands straight before an older number; no part of it repeats within another."""
    former, totals = any_listed(words.former), any_listed(words.totals_of)
    named = rf"{former}\s+(?:[^\W\d_]+\s+){{0,2}}?{totals}\s+(?:[^\W\d_]+\s+)?"
    return re.compile(rf"(?<!\w)(?:{named}|{any_listed(words.former_from)}\s+)\Z", re.IGNORECASE)
