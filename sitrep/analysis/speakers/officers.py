"""Whose officer speaks: "the hospital took in nine wounded, its director said" is told by the hospital."""

from collections.abc import Sequence

from sitrep.analysis.speakers.matcher import SpeakerMatcher, standing_of
from sitrep.analysis.speakers.names import Span
from sitrep.analysis.speakers.subjects import is_person, opening_subject
from sitrep.analysis.speakers.words import Word, WordLists

_BACK = 40  # words before an officer in which the body is looked for


def body_of_officer(text: str, words: Sequence[Word], span: Span, matcher: SpeakerMatcher) -> str | None:
    """Return the body that "its director" belongs to, as printed; None where none or more than one is named.

    It is the body that opens the sentence, else the only one that is named before the officer.
    """
    lists = matcher.lists
    first, after = span
    if words[first].low not in lists.whose:
        return None
    if lists.officers.isdisjoint(word.low for word in words[first + 1 : after]):
        return None
    found = opening_subject(words, first, lists)
    if found is not None and not any(word.low in lists.prepositions for word in words[found[0] : found[1]]):
        name = text[words[found[0]].start : words[found[1] - 1].end]
        if _is_body(name, matcher):
            return name
    named = {name.lower(): name for name in _bodies(text, words[max(0, first - _BACK) : first], matcher)}
    return next(iter(named.values())) if len(named) == 1 else None


def _bodies(text: str, words: Sequence[Word], matcher: SpeakerMatcher) -> list[str]:
    """Return the names of bodies among some words: names in capitals with the noun behind, or nouns alone."""
    lists = matcher.lists
    found = []
    at = 0
    while at < len(words):
        first = at
        while at < len(words) and _is_named(words[at], lists):
            at += 1
        if at < len(words) and (at > first or words[at].low in lists.roles) and words[at].low in lists.roles:
            at += 1
        name = text[words[first].start : words[at - 1].end] if at > first else ""
        if name and _is_body(name, matcher):
            found.append(name)
        at = max(at, first + 1)
    return found


def _is_named(word: Word, lists: WordLists) -> bool:
    return word.capital and word.low not in lists.articles and word.low not in lists.prepositions


def _is_body(name: str, matcher: SpeakerMatcher) -> bool:
    return standing_of(name, matcher)[0] is not None and not is_person(name, matcher.lists)
