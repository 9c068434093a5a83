"""What is said to be agreed, and what is not: truces, talks, exchanges."""

import re

from sitrep.analysis.stories.acts import find_acts
from sitrep.analysis.stories.stems import stems_of

_DEALS = (
    r"(?:truces?|cease-?fires?|deals?|agreements?|accords?|pacts?|talks|negotiations|meetings?|swaps?|"
    r"exchanges?)"
)
_WERE = r"(?:had|has|have|was|were|is|are)"
# "No truce had been agreed", "it has not signed any deal", "there are no talks".
_NONE = re.compile(
    rf"\bno\s(?:such\s)?(?:[\w-]+\s){{0,2}}?{_DEALS}\s(?:[\w-]+\s){{0,6}}?{_WERE}\b"
    r"|\b(?:had|has|have|was|were|did)(?:\snot|n['’]t)\s(?:yet\s)?(?:been\s)?"
    rf"(?:agreed?|sign(?:ed)?|accept(?:ed)?|reach(?:ed)?|h[eo]ld)\s(?:[\w-]+\s){{0,4}}?{_DEALS}\b"
    rf"|\bthere\s(?:is|was|were|are|had\sbeen)\sno\s(?:such\s)?(?:[\w-]+\s){{0,2}}?{_DEALS}\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agree[ds]?|sign(?:ed|s)?|reached|accept(?:ed|s)?|announced|declared|brokered|concluded|held|"
    r"took\splace|met|struck|in\sforce|come\sinto|came\sinto|will\sbegin|began)\b",
    re.IGNORECASE,
)
_BARGAINS = frozenset({"truce", "talks", "exchange"})


def find_none(text: str, start: int = 0, end: int | None = None) -> int | None:
    """Return where words say that nothing was agreed, or None. English only."""
    match = _NONE.search(text, start, len(text) if end is None else end)
    return match.start() if match is not None else None


def are_opposed(one: str, other: str) -> bool:
    """Tell whether of two English texts one says that a thing was agreed and the other that none was."""
    none = find_none(one) is not None
    if none == (find_none(other) is not None) or not _AGREED.search(other if none else one):
        return False
    kinds = [find_acts(stems_of(words, "en"), "en") & _BARGAINS for words in (one, other)]
    return not kinds[0].isdisjoint(kinds[1])
