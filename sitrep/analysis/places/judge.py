"""Whether a name that the gazetteer knows names a place here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from sitrep.analysis.places.context import Context, Evidence
from sitrep.analysis.places.joined import is_joined
from sitrep.analysis.places.lexicon import FUNCTION, KIND_OF, ORDINARY, PARTICLES, PERSONAL
from sitrep.analysis.places.mentions import Mention, Word
from sitrep.analysis.places.resolve import KINDS
from sitrep.gazetteer.entries import Level, Tier
from sitrep.gazetteer.spelling import APOSTROPHES

# Initials of countries are adjectives more often than places: "US forces", but "in the US".
_INITIALS = frozenset(["us", "uk", "usa", "uae", "drc", "ksa", "dprk", "kpk"])
_CONTAINED = re.compile(r", [^\W\d_a-z]")
_LARGE_TOWN = 50_000
_LARGE_CITY = 300_000


class Weight(IntEnum):
    """How much a name says by itself, before its context is read."""

    WEAK = 0
    MIDDLING = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known of a mention when it is judged; `evidence` is the best in its list."""

    mention: Mention
    context: Context
    weight: Weight
    evidence: Evidence
    contained: bool
    parts: frozenset[str]
    noun: str
    elsewhere_person: bool


def judge_mentions(
    text: str,
    words: Sequence[Word],
    mentions: Sequence[Mention],
    contexts: Sequence[Context],
    groups: Sequence[int],
) -> list[bool]:
    """Decide for every mention whether it names a place.

    What one member of a list is, all are, and a sure place vouches for a doubtful one beside it. A name
    that is a person's once in the text is one again, unless "in" or the like stands before it.
    """
    people = {mention.key for mention, context in zip(mentions, contexts, strict=True) if context.person}
    weights = [weigh(words, mention) for mention in mentions]
    best: dict[int, Evidence] = {}
    sure: set[int] = set()
    for mention, context, group, weight in zip(mentions, contexts, groups, weights, strict=True):
        best[group] = max(best.get(group, Evidence.NONE), context.evidence)
        if weight is Weight.STRONG and mention.key not in PERSONAL and not context.person:
            sure.add(group)
    named = frozenset(number for mention in mentions for number in range(mention.first, mention.after))
    kept = []
    for mention, context, group, weight in zip(mentions, contexts, groups, weights, strict=True):
        if is_joined(text, words, mention, named):
            kept.append(False)
            continue
        evidence = best[group]
        if group in sure and evidence is Evidence.LEAD:
            evidence = Evidence.LOCATED
        case = Case(
            mention=mention,
            context=context,
            weight=weight,
            evidence=max(evidence, context.evidence),
            contained=_is_contained(text, mention),
            parts=_parts(words, mention),
            noun=words[mention.after].low if mention.after < len(words) else "",
            elsewhere_person=mention.key in people,
        )
        kept.append(_is_place(text, words, case))
    return kept


def weigh(words: Sequence[Word], mention: Mention) -> Weight:
    """Weigh a name: countries, provinces and large towns say most, short and common words least."""
    if _parts(words, mention) <= ORDINARY:
        return Weight.WEAK
    country = any(entry.level is Level.COUNTRY for entry in mention.entries)
    if mention.key in PERSONAL:
        return Weight.STRONG if country else Weight.WEAK
    large = country or any(
        (entry.level is Level.ADMIN1 and entry.tier is not Tier.WORLD)
        or entry.population >= (_LARGE_TOWN if entry.tier is Tier.THEATRE else _LARGE_CITY)
        for entry in mention.entries
    )
    if large:
        return Weight.STRONG
    return Weight.WEAK if len(mention.key) <= 4 else Weight.MIDDLING


def is_sure(words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether a name is a place's whatever stands around it, short of an organisation's name."""
    return mention.key not in PERSONAL and weigh(words, mention) is Weight.STRONG


def _parts(words: Sequence[Word], mention: Mention) -> frozenset[str]:
    return frozenset(word.low for word in words[mention.first : mention.after]) - PARTICLES


def _is_contained(text: str, mention: Mention) -> bool:
    """Tell whether a comma and a capital follow, as in "Kot, Nangarhar"."""
    return bool(_CONTAINED.match(text, mention.end)) and any(
        entry.level is not Level.COUNTRY for entry in mention.entries
    )


def _is_place(text: str, words: Sequence[Word], case: Case) -> bool:
    mention, context = case.mention, case.context
    spoken = context.speech and case.weight < Weight.STRONG and not context.evidence
    if context.body or context.person or spoken or _is_chance(words, mention) or _is_abroad_only(case):
        return False
    printed = text[mention.start : mention.end]
    if printed.isupper() and (mention.key in _INITIALS or len(printed) <= 3):
        return mention.key in _INITIALS and _stands_alone(words, mention)
    if case.parts <= ORDINARY:
        return _is_ordinary_place(case)
    if mention.key in PERSONAL:
        return _is_personal_place(case)
    return _is_short_place(case) if case.weight is Weight.WEAK else _is_plain_place(case)


def _is_plain_place(case: Case) -> bool:
    if case.weight is Weight.STRONG:
        return True
    beside = case.context.beside and case.context.evidence < Evidence.LOCATED
    return not beside and not (case.elsewhere_person and case.evidence < Evidence.LOCATED)


def _is_abroad_only(case: Case) -> bool:
    """Refuse a town abroad that nothing speaks for: they are surnames more often ("Mike Hamburg")."""
    entries = case.mention.entries
    if any(entry.tier is Tier.THEATRE or entry.level is Level.COUNTRY for entry in entries):
        return False
    if case.context.beside and case.evidence < Evidence.NAMED:
        return True
    return case.weight is Weight.MIDDLING and case.evidence < Evidence.LEAD and not case.contained


def _is_ordinary_place(case: Case) -> bool:
    """Accept common words as in "Red Sea state" or "in Blue Nile", never "the Blue Nile" or "in March"."""
    entries, context, several = case.mention.entries, case.context, len(case.parts) > 1
    near = any(entry.tier is not Tier.WORLD for entry in entries)
    kind = KIND_OF.get(case.noun)
    fits = any(kind is KINDS[entry.level] for entry in entries)
    if kind is None and case.noun not in KIND_OF:
        fits = any(entry.level in (Level.ADMIN1, Level.ADMIN2) for entry in entries)
    if context.noun and near and (several or fits):
        return True
    located = case.evidence >= Evidence.LOCATED
    if several and located and not context.article and not context.beside:
        return True
    return case.contained and near and located and len(case.mention.key) > 3


def _is_personal_place(case: Case) -> bool:
    located = case.evidence >= Evidence.LOCATED
    if case.weight is Weight.STRONG:
        return located or not case.context.beside
    if case.context.beside or (case.elsewhere_person and not located):
        return False
    # A province that is a surname too: "from Wardak", "Farah and Herat".
    province = any(e.level is Level.ADMIN1 and e.tier is Tier.THEATRE for e in case.mention.entries)
    return located or case.contained or (province and case.evidence >= Evidence.LEAD)


def _is_short_place(case: Case) -> bool:
    near = any(entry.tier is Tier.THEATRE for entry in case.mention.entries)
    located = len(case.mention.key) == 4 and near and case.evidence >= Evidence.LOCATED
    named = case.evidence is Evidence.NAMED
    return not case.context.beside and (case.context.noun or case.contained or named or located)


def _is_chance(words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether words make a name by chance only: "NO USE" for Nouse, "FARs" for Fars."""
    parts = words[mention.first : mention.after]
    if any(word.text != word.text.upper() and word.text[1:] != word.text[1:].lower() for word in parts):
        return not any(sign in word.text for word in parts for sign in APOSTROPHES)
    loose = {word.low for word in parts if word.capital} & FUNCTION if len(parts) > 1 else set()
    return bool(loose) and not any(loose <= set(entry.name.lower().split()) for entry in mention.entries)


def _stands_alone(words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether initials are a noun: "in the US", "to the UK", or "in UAE" before a stop."""
    back = [word.low for word in words[max(0, mention.first - 2) : mention.first]]
    if back[-1:] == ["the"]:
        return back[0] in {"in", "to", "from"}
    return back[-1:] == ["in"] and mention.after >= len(words)
