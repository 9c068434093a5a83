"""Words that deny, reject or do not confirm: who does it, told from being refused entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.analysis.speakers.names import Span, name_before, name_behind, name_beside
from sitrep.analysis.speakers.words import QUOTES, STOPS, Word, WordLists, begins

_OBJECT = 6  # words between a verb and the claim that it rejects
_ASIDE = 10  # words between a claim and "denied by"
_CLAUSE = 16  # words between "said the claim" and "was false"
_GROUP = 9  # words of a verb group: "could not yet confirm"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Who refuses, as words of the sentence; None where it is whoever speaks in the sentence."""

    span: Span | None
    confirms_not: bool = False


def find_refusal(words: Sequence[Word], at: int, lists: WordLists) -> Refusal | None:
    """Return the refusal that the word at `at` makes, or None where it makes none."""
    low = words[at].low
    group = _group_start(words, at, lists)
    negated = any(word.low in lists.refusing.negations for word in words[group:at])
    agent = at + 1 < len(words) and words[at + 1].low in lists.refusing.agents
    passive = _is_passive(words, at, lists)
    if low in lists.refusing.confirms:
        span = _subject(words, group, lists) if not passive else None
        if span is not None and not negated:  # "Neither the rebels nor the army could confirm"
            span = span if _opens_negated(words, span, lists) else None
        return Refusal(span, confirms_not=True) if span else None
    if negated or (passive and not agent):
        return None
    if agent:
        claim = any(word.low in lists.refusing.claims for word in words[max(0, at - _ASIDE) : at])
        behind = name_behind(words, at + 2, lists) if claim else None
        return Refusal(behind) if behind else None
    if low in lists.refusing.brands:
        refused = _has_falsehood(words, at + 1, lists)
    else:
        refused = (low in lists.refusing.denies and not _withholds(words, at, lists)) or _rejects_claim(
            words, at, lists
        )
    if not refused:
        return None
    before = words[group - 1].low if group else ""
    if low in lists.refusing.participles or before in lists.refusing.selves or before in lists.joins:
        return Refusal(None)
    span = _subject(words, group, lists)
    return Refusal(span) if span else None


def calls_false(words: Sequence[Word], at: int, lists: WordLists, *, leads: bool) -> bool:
    """Tell whether a verb of saying says that a claim is false: "said the report was untrue"."""
    first, last = (at + 1, at + 1 + _CLAUSE) if leads else (max(0, at - _CLAUSE), at)
    part = words[first:last]
    if any(begins(words, near, lists.refusing.rebuttals) for near in range(first, min(last, len(words)))):
        return True
    if lists.refusing.claims.isdisjoint(word.low for word in part):
        return False
    claim = next(number for number, word in enumerate(part) if word.low in lists.refusing.claims)
    return _has_falsehood(words, first + (claim if leads else 0), lists)


def _has_falsehood(words: Sequence[Word], first: int, lists: WordLists) -> bool:
    for at in range(first, min(len(words), first + _CLAUSE)):
        if words[at].text == ";":
            return False
        if begins(words, at, lists.refusing.falsehoods):
            return True
    return False


def _group_start(words: Sequence[Word], at: int, lists: WordLists) -> int:
    """Return the first word of the verb group that ends in the word at `at`."""
    first = at
    while first > 0 and at - first < _GROUP and words[first - 1].low in lists.refusing.verb_group:
        first -= 1
    # "Who", "no" and names in capitals open no verb group.
    while first < at and words[first].initials:
        first += 1
    return first


def _is_passive(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    back = at - 1
    while back >= 0 and words[back].low in lists.refusing.adverbs:
        back -= 1
    return back >= 0 and words[back].low in lists.refusing.passives


def _opens_negated(words: Sequence[Word], span: Span, lists: WordLists) -> bool:
    first = max(0, span[0] - 2)
    return any(word.low in lists.refusing.negations for word in words[first : span[1]])


def _withholds(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether something is refused to somebody: "denied them entry", "denied aid workers visas"."""
    behind = words[at + 1 : at + 1 + _OBJECT]
    if not behind or behind[0].low in lists.refusing.claims or behind[0].low in lists.boundaries:
        return False
    if lists.refusing.doing and behind[0].low.endswith(lists.refusing.doing):
        return False
    return any(word.low in lists.refusing.withheld for word in behind)


def _rejects_claim(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether a claim is the object, behind the verb or before: "a claim the army rejects"."""
    for word in words[at + 1 : at + 1 + _OBJECT]:
        if word.low in lists.refusing.claims:
            return True
        if word.text == ",":
            break
    behind = words[at + 1] if at + 1 < len(words) else None
    ends = behind is None or not behind.text[0].isalnum() or behind.low in lists.refusing.clause_ends
    return ends and _claim_before(words, at, lists) is not None


def _claim_before(words: Sequence[Word], at: int, lists: WordLists) -> int | None:
    """Return the nearest claim before a word within its clause."""
    for back in range(at - 1, max(-1, at - 1 - _ASIDE), -1):
        if words[back].low in lists.refusing.claims:
            return back
        if words[back].text in STOPS or words[back].text in QUOTES:
            return None
    return None


def _subject(words: Sequence[Word], group: int, lists: WordLists) -> Span | None:
    """Return who stands before a verb group, without the claim: "the army" of "a claim the army"."""
    if group >= 2 and words[group - 1].low in lists.refusing.relatives and words[group - 2].text == ",":
        return _antecedent(words, group - 2, lists)
    beside = name_beside(words, group, lists)
    if beside is None:
        return None
    first, last = beside[0]
    claim = _claim_before(words, last, lists)
    if claim is not None and first <= claim < last - 1:
        opened = words[claim + 1]
        if opened.low in lists.articles or opened.low in lists.determiners or opened.capital:
            first = claim + 1
            while first < last - 1 and words[first].low in lists.articles:
                first += 1
    return first, last


def _antecedent(words: Sequence[Word], comma: int, lists: WordLists) -> Span | None:
    """Return the noun before ", which": the names or the office that stand straight before the comma."""
    first = comma
    while first > 0 and words[first - 1].text[0].isalnum() and words[first - 1].capital:
        first -= 1
    if first < comma:
        while first < comma - 1 and words[first].low in lists.articles:
            first += 1
        return first, comma
    return name_before(words, comma, lists)
