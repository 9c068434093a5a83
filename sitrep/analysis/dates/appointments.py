"""Days that something is called, planned or asked for: told in the past, and still to come or never come."""

from functools import cache

from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.window import Window

_REACH = 24  # tokens before a day in which its verb is looked for
_BEHIND = 12  # … and behind it, where a language has the deed at the end
_BOUNDS = frozenset(",;:()—–،؛.!?؟")
_GROUPS = ("appointing", "departing", "past", "appointments", "deed_openers")
_SHORTEST_STEM = 2  # letters before the ending of a deed


def is_appointment(window: Window, first: int, begin: int) -> bool:
    """Tell whether the day at token `first` is one that its verb appoints; its sentence begins at `begin`.

    "invited both sides to talks on Wednesday", "planned for Thursday", "was to leave on Friday", "flew out to
    join a meeting on Sunday". The verb is the nearest before the day that tells a tense, and the event or the
    deed stands behind it.
    """
    if window.starts_with(first - 1, "appointed_for"):
        return True
    event = deed = way = join = False
    heads, endings = _telling(window.lexicon)
    for at in range(first - 1, max(-1, first - _REACH), -1):
        key = window.keys[at]
        if window.starts[at] < begin or key in _BOUNDS:
            return window.starts[at] >= begin and _ends_in_deed(window, first, at, begin)
        if key not in heads and not key.endswith(endings) and "'" not in key:
            continue  # most words tell nothing
        if window.starts_with(at, "appointing"):
            return event or deed or (way and bool(window.starts_with(at, "inviting")))
        if event and join and window.starts_with(at, "departing"):
            return True
        if window.starts_with(at, "past") or _ends_past(window, at):
            was_to = bool(window.starts_with(at, "bound")) and _is_infinitive(window, at + 1)
            # "was to hold from noon on 10 October": what began then is told from that day on.
            return was_to and not any(window.starts_with(near, "since") for near in range(at, first))
        event = event or bool(window.starts_with(at, "appointments"))
        if _is_infinitive(window, at):
            deed = True
            join = join or bool(window.starts_with(at + 1, "joining"))
        way = way or bool(window.starts_with(at, "deed_openers"))
    return False


@cache
def _telling(lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that open all that is asked for, and the endings of past verbs and of deeds."""
    heads = frozenset().union(*(lexicon.heads[group] for group in _GROUPS))
    past = (ending for ending, tense in lexicon.endings if tense == "past")
    return heads, (*past, *lexicon.language.deed_endings)


def is_limit(window: Window, first: int) -> bool:
    """Tell whether the day at token `first` is one up to which something lasts: "until 20 May"."""
    return bool(window.ends_with(first, "until"))


def _is_infinitive(window: Window, at: int) -> bool:
    """Tell whether a word is the "to" of a deed, not that of a way: "to hand over", "to the capital".

    Where a language tells a deed by its ending it must have that; without openers it is the word itself.
    """
    language = window.lexicon.language
    if not language.deed_openers:
        return bool(language.deed_endings) and _ends_as_deed(window.keys[at], language.deed_endings)
    key = window.keys[at]
    if "'" in key and language.deed_endings:  # "d'ouvrir"
        opener, _, deed = key.partition("'")
        return (opener,) in window.lexicon.words["deed_openers"] and _ends_as_deed(
            deed, language.deed_endings
        )
    following = at + 1
    return (
        bool(window.starts_with(at, "deed_openers"))
        and following < len(window.keys)
        and window.keys[following].isalpha()
        and not window.capital(following)
        and not window.starts_with(following, "not_deeds")
        and (not language.deed_endings or _ends_as_deed(window.keys[following], language.deed_endings))
    )


def _ends_as_deed(key: str, endings: tuple[str, ...]) -> bool:
    return any(key.endswith(ending) and len(key) >= len(ending) + _SHORTEST_STEM for ending in endings)


def _ends_in_deed(window: Window, first: int, comma: int, begin: int) -> bool:
    """Tell whether a German clause "…, sich am 20. Mai zu treffen" hangs on a verb that appoints."""
    if window.lexicon.language.code != "de" or window.keys[comma] != ",":
        return False
    ahead = range(first, min(len(window.keys) - 1, first + _BEHIND))
    if not any(_is_infinitive(window, at) for at in ahead if not _is_closed(window, first, at)):
        return False
    for at in range(comma - 1, max(-1, comma - _REACH), -1):
        if window.starts[at] < begin or window.keys[at] in _BOUNDS:
            return False
        if window.starts_with(at, "appointing"):
            return True
    return False


def _is_closed(window: Window, first: int, at: int) -> bool:
    """Tell whether a sign closes the clause between a day and a word; the stop of "20. Mai" doesn't."""
    return any(window.keys[sign] in _BOUNDS and window.keys[sign] != "." for sign in range(first, at))


def _ends_past(window: Window, at: int) -> bool:
    key = window.keys[at]
    return any(
        tense == "past" and key.endswith(ending) and len(key) >= len(ending) + 3
        for ending, tense in window.lexicon.endings
    )
