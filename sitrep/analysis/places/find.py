"""Find the places that an article names, in one pass over its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sitrep.analysis.places.context import Context, Line, is_headline, read_context
from sitrep.analysis.places.elided import drop_replaced, find_elided
from sitrep.analysis.places.judge import is_sure, judge_mentions
from sitrep.analysis.places.matcher import PlaceMatcher
from sitrep.analysis.places.mentions import Mention, Word, find_mentions, split_words
from sitrep.analysis.places.native import find_native
from sitrep.analysis.places.nearby import find_holders, find_misspelt, list_groups, widen_districts
from sitrep.analysis.places.resolve import KINDS, choose
from sitrep.gazetteer.entries import Entry, Level, Tier
from sitrep.model import Clipping, Place, PlaceKind

_LINE = re.compile(r"[^\n]+")
# Units named farther away than this many others say nothing of a homonym.
_REACH = 6


def find_places(clipping: Clipping, matcher: PlaceMatcher) -> tuple[Place, ...]:
    """Return the places that a clipping names, in text order; `start` and `end` are document offsets.

    A name counts where it names the place, alone or before a common noun ("Doha talks"); it does not
    where it is part of a person's, an organisation's, a newspaper's or a treaty's name. What the words
    leave open (which of several villages) stays None. Linear in the length of the text.
    """
    starts = [segment.text_start for segment in clipping.segments]
    places = []
    for start, end, entry, sure in locate_places(clipping.text, matcher):
        segment = clipping.segments[bisect_right(starts, start) - 1]
        shift = segment.start - segment.text_start
        # Two words that furniture parted in the document are no name there.
        if end + shift <= segment.end:
            text = clipping.text[start:end]
            places.append(_as_place(entry, sure=sure, text=text, start=start + shift, matcher=matcher))
    return tuple(places)


def locate_places(text: str, matcher: PlaceMatcher) -> list[tuple[int, int, Entry, bool]]:
    """Return spans of a text, the place each names, and whether its first-level unit is sure."""
    words = split_words(text)
    mentions = list(find_mentions(text, words, matcher))
    native = find_native(text, matcher.native)
    if not mentions:
        return native
    known = frozenset(n for m in mentions if is_sure(words, m) for n in range(m.first, m.after))
    lines = _lines(text, words)
    starts = [line.start for line in lines]
    contexts = [
        read_context(text, words, m, line=lines[bisect_right(starts, m.start) - 1], known=known)
        for m in mentions
    ]
    groups = list_groups(text, mentions)
    kept = judge_mentions(text, words, mentions, contexts, groups)
    holders = find_holders(text, words, mentions, kept)
    found = _resolve(mentions, contexts, kept, holders, groups, matcher)
    found = drop_replaced(found, list(find_elided(text, words, mentions, kept, matcher)))
    found = widen_districts(text, words, found)
    found += find_misspelt(text, words, mentions, found, matcher)
    return sorted([*found, *native], key=lambda row: row[:2])


def _lines(text: str, words: Sequence[Word]) -> list[Line]:
    lines, at = [], 0
    for match in _LINE.finditer(text):
        first, at = at, bisect_left(words, (match.end(),))  # a word is a tuple that begins with its start
        lines.append(Line(match.start(), headline=is_headline(match.group(), words[first:at])))
    return lines


def _resolve(
    mentions: Sequence[Mention],
    contexts: Sequence[Context],
    kept: Sequence[bool],
    holders: Sequence[tuple[str, ...]],
    groups: Sequence[int],
    matcher: PlaceMatcher,
) -> list[tuple[int, int, Entry, bool]]:
    units = [
        (mention.start, entry.code)
        for mention, keep in zip(mentions, kept, strict=True)
        if keep
        for entry in mention.entries
        if entry.level is Level.ADMIN1 and entry.tier is not Tier.WORLD
    ]
    kinds: dict[int, PlaceKind] = {}
    for context, group in zip(contexts, groups, strict=True):
        if context.kind is not None:
            kinds[group] = context.kind
    found = []
    for mention, context, keep, held, group in zip(mentions, contexts, kept, holders, groups, strict=True):
        if not keep:
            continue
        chosen = choose(
            mention.entries,
            mention.key,
            kind=context.kind or kinds.get(group),
            holders=held,
            spoken=_nearest_units(units, mention.start),
            matcher=matcher,
        )
        if chosen is not None:
            found.append((mention.start, mention.end, *chosen))
    return found


def _nearest_units(units: Sequence[tuple[int, str]], start: int) -> list[str]:
    """Return the codes of the units named around a place in the text, the nearest first."""
    at = bisect_right(units, (start, ""))
    near = units[max(0, at - _REACH) : at + _REACH]
    return list(
        dict.fromkeys(code for _, code in sorted(near, key=lambda row: (abs(row[0] - start), row[1])))
    )


def _as_place(entry: Entry, *, sure: bool, text: str, start: int, matcher: PlaceMatcher) -> Place:
    unit = matcher.gazetteer.units.get(entry.unit) if sure else None
    country = entry.level is Level.COUNTRY
    return Place(
        name=entry.name,
        text=text,
        start=start,
        end=start + len(text),
        kind=KINDS[entry.level],
        admin1=unit.name if unit else None,
        code=entry.country if country else (entry.unit or None) if sure else None,
        lat=entry.lat if sure else None,
        lon=entry.lon if sure else None,
        country=entry.country,
    )
