"""The words of a sentence that tell whether an expression of time is told as past or as future."""

from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.window import Window

_CLAUSE = frozenset(",;:()—–،؛.!?؟")
# "were abducted and killed on Wednesday": two verbs of one subject share their weekday.
_COORDINATORS = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "e", "o", "и", "или", "і", "та", "و"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her", "some", "of"])
_REACH = 40  # tokens looked at on either side for the tense
_SHORTEST_STEM = 3  # letters before an ending that makes a word a tense
# Tokens between an expression and the comma that sets it off, its preposition included.
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a tense, and how it stands to the expression."""

    distance: int  # tokens
    tense: str
    within: bool  # the clause
    behind: bool
    joined: bool  # a coordinator stands between: the verb of another deed


def find_cues(
    window: Window, first: int, last: int, sentence: tuple[int, int], *, own: bool = False
) -> list[Cue]:
    """Return the words of the sentence that tell a tense.

    `own` asks for the clause of the verb alone: the comma of "On Sunday, fighting resumed" doesn't close it.
    """
    conjunctions = window.lexicon.words["conjunctions"]
    keys, starts = window.keys, window.starts
    begin, end = sentence
    set_off = own and _opens(window, first, sentence)
    found = []
    for step, stop in ((-1, max(-1, first - _REACH)), (1, min(len(keys), last + _REACH))):
        within, joined = True, False
        edge = first if step < 0 else last
        for position in range(edge + step, stop, step):
            if not begin <= starts[position] < end:
                break
            key = keys[position]
            if key in _CLAUSE or ((key,) in conjunctions and not (own and key in _COORDINATORS)):
                within = within and set_off and abs(position - edge) <= _BESIDE
                if own and not within:
                    break  # what is no longer of the clause isn't asked for
            elif own and key in _COORDINATORS:
                joined = True
            elif own and position and keys[position - 1] in _ARTICLES:
                pass  # "the extended talks": a participle in front of its noun tells no tense
            elif tense := _cue(window, position):
                found.append(Cue(abs(position - edge), tense, within, step > 0, joined))
    return found


def _opens(window: Window, first: int, sentence: tuple[int, int]) -> bool:
    """Whether an expression opens its sentence or is set off: "On Sunday, …", "…, on Sunday, …"."""
    for position in range(first - 1, max(-1, first - _BESIDE - 1), -1):
        if window.starts[position] < sentence[0] or window.keys[position] in _CLAUSE:
            return True
    return first < _BESIDE


def _cue(window: Window, position: int) -> str | None:
    """Return the tense that a word gives; "held" in "will be held" is no past."""
    tense = _alone(window.lexicon, window.keys[position])
    if tense == _IN_PHRASE:
        tense = _tense_of(window, position)
    if tense == "past":
        tails = window.lexicon.tails["auxiliaries"]
        for before in range(position, max(0, position - 3), -1):
            behind = window.text[window.starts[before]]
            if behind.isupper() or behind.isdigit():
                continue  # "from Monday to Tuesday and killed": no "to" of a verb
            if window.keys[before - 1] in tails and window.ends_with(before, "auxiliaries"):
                return "future"
    return tense


_IN_PHRASE = "with the words behind it"


@lru_cache(maxsize=1 << 16)
def _alone(lexicon: Lexicon, key: str) -> str | None:
    """Return the tense that a word gives whatever stands behind it, or that it takes more to tell."""
    listed = lexicon.cues.get(key, ())
    if not listed and key[0] in lexicon.prefixes:
        listed = lexicon.cues.get(key[1:], ())
    if any(len(keys) > 1 for keys, _ in listed):
        return _IN_PHRASE
    return listed[0][1] if listed else _by_ending(lexicon, key)


def _tense_of(window: Window, position: int) -> str | None:
    key = window.keys[position]
    listed = _listed(window, position, key)
    if listed is None and key[0] in window.lexicon.prefixes:
        listed = _listed(window, position, key[1:])
    if listed is not None:
        return listed
    return _by_ending(window.lexicon, key)


@lru_cache(maxsize=1 << 16)
def _by_ending(lexicon: Lexicon, key: str) -> str | None:
    for ending, tense in lexicon.endings:
        if key.endswith(ending) and len(key) >= len(ending) + _SHORTEST_STEM:
            return tense
    return None


def _listed(window: Window, position: int, key: str) -> str | None:
    for keys, name in window.lexicon.cues.get(key, ()):
        if len(keys) == 1 or tuple(window.keys[position + 1 : position + len(keys)]) == keys[1:]:
            return name
    return None
