"""Days that something is called, planned or asked for: told in the past, and still to come or never come."""

from sitrep.analysis.dates.window import Window

_REACH = 24  # tokens before a day in which its verb is looked for
_BOUNDS = frozenset(",;:()—–،؛.!?؟")


def is_appointment(window: Window, first: int, begin: int) -> bool:
    """Tell whether the day at token `first` is one that its verb appoints; its sentence begins at `begin`.

    "invited both sides to talks on Wednesday", "planned for Thursday", "was to leave on Friday".
    The verb is the nearest before the day that tells a tense, and the event or the deed stands behind it.
    """
    if window.starts_with(first - 1, "appointed_for"):
        return True
    event = deed = way = False
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if window.starts[at] < begin or window.keys[at] in _BOUNDS:
            return False
        if window.starts_with(at, "appointing"):
            return event or deed or (way and bool(window.starts_with(at, "inviting")))
        if window.starts_with(at, "past") or _ends_past(window, at):
            return bool(window.starts_with(at, "bound")) and _is_infinitive(window, at + 1)
        event = event or bool(window.starts_with(at, "appointments"))
        deed = deed or _is_infinitive(window, at)
        way = way or bool(window.starts_with(at, "deed_openers"))
    return False


def _is_infinitive(window: Window, at: int) -> bool:
    """Tell whether a word is the "to" of a deed, not that of a way: "to hand over", "to the capital"."""
    following = at + 1
    return (
        bool(window.starts_with(at, "deed_openers"))
        and following < len(window.keys)
        and window.keys[following].isalpha()
        and not window.capital(following)
        and not window.starts_with(following, "not_deeds")
    )


def _ends_past(window: Window, at: int) -> bool:
    key = window.keys[at]
    return any(
        tense == "past" and key.endswith(ending) and len(key) >= len(ending) + 3
        for ending, tense in window.lexicon.endings
    )
