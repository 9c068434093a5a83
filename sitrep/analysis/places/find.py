"""Find the places that an article names, in one pass over its words."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sitrep.analysis.places.context import Context, Evidence, is_headline, read_context
from sitrep.analysis.places.lexicon import FUNCTION, KIND_OF, ORDINARY, PARTICLES, PERSONAL
from sitrep.analysis.places.matcher import PlaceMatcher
from sitrep.analysis.places.mentions import Mention, Word, find_mentions, split_words
from sitrep.analysis.places.nearby import find_holders, find_misspelt, list_groups, widen_districts
from sitrep.analysis.places.resolve import KINDS, choose, strength
from sitrep.gazetteer.entries import Entry, Level, Tier
from sitrep.gazetteer.spelling import APOSTROPHES
from sitrep.model import Clipping, Place, PlaceKind

_LINE = re.compile(r"[^\n]+")
# Initials of countries are adjectives more often than places: "US forces", but "in the US".
_INITIAL_KEYS = frozenset(["us", "uk", "usa", "uae", "drc", "ksa", "dprk", "kpk"])


def find_places(clipping: Clipping, matcher: PlaceMatcher) -> tuple[Place, ...]:
    """Return the places that a clipping names, in text order; `start` and `end` are document offsets.

    A name counts where it names the place, alone or before a common noun ("Doha talks"); it does not
    where it is part of a person's, an organisation's, a newspaper's or a treaty's name. What the words
    leave open (which of several villages) stays None. Linear in the length of the text.
    """
    return tuple(
        _as_place(entry, sure=sure, clipping=clipping, span=(start, end), matcher=matcher)
        for start, end, entry, sure in locate_places(clipping.text, matcher)
    )


def locate_places(text: str, matcher: PlaceMatcher) -> list[tuple[int, int, Entry, bool]]:
    """Return spans of a text, the place each names, and whether its first-level unit is sure."""
    words = split_words(text)
    mentions = list(find_mentions(text, words, matcher))
    if not mentions:
        return []
    known = frozenset(
        n
        for m in mentions
        if m.key not in PERSONAL and _weigh(words, m) == 2
        for n in range(m.first, m.after)
    )
    headlines = _headlines(text, words)
    contexts = [
        read_context(
            text,
            words,
            m,
            headline=headlines[bisect_left(headlines, (m.start + 1, 0, False)) - 1][2],
            known=known,
        )
        for m in mentions
    ]
    groups = list_groups(text, words, mentions)
    kept = _judge(text, words, mentions, contexts, groups)
    holders = find_holders(text, words, mentions, kept)
    found = _resolve(mentions, contexts, kept, holders, groups, matcher)
    found = widen_districts(text, words, found)
    found += find_misspelt(text, words, mentions, found, matcher)
    return sorted(found, key=lambda row: row[:2])


def _headlines(text: str, words: Sequence[Word]) -> list[tuple[int, int, bool]]:
    """Return start, end and whether it is set as a headline, of every line."""
    rows, at = [(0, 0, False)], 0
    for line in _LINE.finditer(text):
        first = at
        while at < len(words) and words[at].start < line.end():
            at += 1
        rows.append((line.start(), line.end(), is_headline(words[first:at])))
    return rows


def _judge(
    text: str,
    words: Sequence[Word],
    mentions: Sequence[Mention],
    contexts: Sequence[Context],
    groups: Sequence[int],
) -> list[bool]:
    """Decide for every mention whether it names a place."""
    people = {m.key for m, c in zip(mentions, contexts, strict=True) if c.person}
    # What one member of a list is, all are; a sure place vouches for a doubtful one beside it.
    best: dict[int, Evidence] = {}
    sure: set[int] = set()
    for mention, context, group in zip(mentions, contexts, groups, strict=True):
        best[group] = max(best.get(group, Evidence.NONE), context.evidence)
        if mention.key not in PERSONAL and _weigh(words, mention) == 2 and not context.person:
            sure.add(group)
    for group in sure:
        if best[group] is Evidence.LEAD:
            best[group] = Evidence.LOCATED
    return [
        _is_place(text, words, mention, context, best[group], people)
        for mention, context, group in zip(mentions, contexts, groups, strict=True)
    ]


def _parts(words: Sequence[Word], mention: Mention) -> set[str]:
    return {word.low for word in words[mention.first : mention.after]} - PARTICLES


def _weigh(words: Sequence[Word], mention: Mention) -> int:
    return strength(mention.entries, mention.key, ordinary=_parts(words, mention) <= ORDINARY)


def _is_place(
    text: str, words: Sequence[Word], mention: Mention, context: Context, listed: Evidence, people: set[str]
) -> bool:
    parts = _parts(words, mention)
    ordinary = parts <= ORDINARY
    weight = strength(mention.entries, mention.key, ordinary=ordinary)
    if context.body or context.person or (context.speech and weight < 2 and not context.evidence):
        return False
    printed = text[mention.start : mention.end]
    if _is_chance(words, mention):
        return False
    if printed.isupper() and (mention.key in _INITIAL_KEYS or len(printed) <= 3):
        return mention.key in _INITIAL_KEYS and _in_the(words, mention)
    evidence = max(context.evidence, listed)
    contained = _contained(text, mention)
    if all(entry.tier is not Tier.THEATRE and entry.level is not Level.COUNTRY for entry in mention.entries):
        # Towns abroad are surnames more often than theatres' are: "Mike Hamburg", "the Santos brothers".
        if context.beside and evidence < Evidence.NAMED:
            return False
        if weight == 1 and evidence < Evidence.LEAD and not contained:
            return False
    if ordinary:
        # "Red Sea state", "in Blue Nile", never "the Blue Nile" or "in March".
        near = any(entry.tier is not Tier.WORLD for entry in mention.entries)
        named = context.noun and near and (len(parts) > 1 or _admin_noun(words, mention))
        placed = (
            len(parts) > 1 and evidence >= Evidence.LOCATED and not context.article and not context.beside
        )
        return (
            named or placed or (contained and near and evidence >= Evidence.LOCATED and len(mention.key) > 3)
        )
    if mention.key in PERSONAL:
        if weight == 2:
            return not context.beside or evidence >= Evidence.LOCATED
        if context.beside or (mention.key in people and evidence < Evidence.LOCATED):
            return False
        # A province that is a surname too: "from Wardak", "Farah and Herat".
        province = any(e.level is Level.ADMIN1 and e.tier is Tier.THEATRE for e in mention.entries)
        return evidence >= (Evidence.LEAD if province else Evidence.LOCATED) or contained
    if weight == 0:
        near = len(mention.key) == 4 and any(entry.tier is Tier.THEATRE for entry in mention.entries)
        enough = evidence is Evidence.NAMED or (near and evidence is Evidence.LOCATED)
        return not context.beside and (context.noun or contained or enough)
    if weight == 1:
        if context.beside and context.evidence < Evidence.LOCATED:
            return False
        return mention.key not in people or evidence >= Evidence.LOCATED
    return True


def _is_chance(words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether words make a name by chance only: "NO USE" for Nouse, "FARs" for Fars."""
    parts = words[mention.first : mention.after]
    if any(word.text != word.text.upper() and word.text[1:] != word.text[1:].lower() for word in parts):
        return not any(sign in word.text for word in parts for sign in APOSTROPHES)
    loose = {word.low for word in parts if word.capital} & FUNCTION if len(parts) > 1 else set()
    return bool(loose) and not any(loose <= set(entry.name.lower().split()) for entry in mention.entries)


def _admin_noun(words: Sequence[Word], mention: Mention) -> bool:
    """A common word alone needs a common noun of units, and capitals or a unit of that kind."""
    number = mention.after
    if number < len(words) and words[number].low in KIND_OF:
        kind = KIND_OF[words[number].low]
        return kind is not None and any(KINDS[entry.level] is kind for entry in mention.entries)
    return any(entry.level in (Level.ADMIN1, Level.ADMIN2) for entry in mention.entries)


def _in_the(words: Sequence[Word], mention: Mention) -> bool:
    back = [word.low for word in words[max(0, mention.first - 2) : mention.first]]
    plain = mention.after >= len(words) or not words[mention.after].low.isalpha()
    return (len(back) == 2 and back[1] == "the" and back[0] in {"in", "to", "from"}) or (
        plain and back[-1:] == ["in"]
    )


def _contained(text: str, mention: Mention) -> bool:
    """Tell whether a comma and a capital follow, as in "Kot, Nangarhar"."""
    return bool(re.match(r", [^\W\d_a-z]", text[mention.end : mention.end + 3])) and any(
        entry.level is not Level.COUNTRY for entry in mention.entries
    )


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
        near = [code for _, code in sorted(units, key=lambda row: (abs(row[0] - mention.start), row[1]))]
        chosen = choose(
            mention.entries,
            mention.key,
            kind=context.kind or kinds.get(group),
            holders=held,
            spoken=list(dict.fromkeys(near)),
            matcher=matcher,
        )
        if chosen is not None:
            found.append((mention.start, mention.end, *chosen))
    return found


def _as_place(
    entry: Entry, *, sure: bool, clipping: Clipping, span: tuple[int, int], matcher: PlaceMatcher
) -> Place:
    quote = clipping.quote(*span)
    start, end = clipping.locate(*span)
    unit = matcher.gazetteer.units.get(entry.unit) if sure else None
    code = entry.country if entry.level is Level.COUNTRY else (entry.unit or None) if sure else None
    return Place(
        name=entry.name,
        text=quote.text,
        start=start,
        end=end,
        kind=KINDS[entry.level],
        admin1=unit.name if unit else None,
        code=code,
        lat=entry.lat if sure else None,
        lon=entry.lon if sure else None,
        country=entry.country,
    )
