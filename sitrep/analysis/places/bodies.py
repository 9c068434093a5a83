"""Whether a name is part of an organisation's, newspaper's, treaty's or water's name."""

import re
from collections.abc import Sequence

from sitrep.analysis.places.lexicon import BODIES, HEADS, KIND_OF, MEDIA, ORGANISATIONS, WATERS
from sitrep.analysis.places.mentions import Mention, Word, gap, spaced

ARTICLES = frozenset(["al", "el", "ul", "ur", "ud", "ez", "az", "as", "ash", "ar", "ad", "bin", "ibn"])
_BEFORE_NAME = frozenset(["the", "northern", "southern", "eastern", "western"])
_LINKS = frozenset(["of", "in", "for", "the", "and", "e", "i", "a", "o", "de"])
# An abbreviation in brackets behind the name that it abbreviates.
_SHORT = re.compile(r"\s?\(([A-Z][A-Za-z-]{1,7})\)")


def in_body(text: str, words: Sequence[Word], mention: Mention, *, headline: bool) -> bool:
    """Tell whether the name is part of an organisation's, newspaper's or treaty's name."""
    return (
        _runs_on(text, words, mention)
        or _is_abbreviated(text, words, mention)
        or _leads_body(text, words, mention, headline=headline)
        or (not headline and _ends_body(text, words, mention))
    )


def _leads_body(text: str, words: Sequence[Word], mention: Mention, *, headline: bool) -> bool:
    """Tell whether the capitals behind the name lead up to a body: "Kachin Independence Army"."""
    number, left = mention.after, mention.end
    reach = min(number + (1 if headline else 4), len(words))
    while number < reach and spaced(text[left : words[number].start]):
        word = words[number]
        if number == mention.after and word.low in MEDIA | WATERS:
            return True
        if number == mention.after and word.low in HEADS:
            return False
        if word.capital and word.low in ORGANISATIONS:
            following = words[number + 1] if number + 1 < len(words) else None
            # "Kandahar Army Base" is a place after all.
            return not (following and following.capital and following.low in KIND_OF)
        if not word.capital and word.low not in _LINKS:
            return False
        number, left = number + 1, word.end
    return False


def _ends_body(text: str, words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether a body stands before "of" or "in" and the name: "Bank of Khartoum"."""
    back = mention.first - 1
    while back >= max(1, mention.first - 3) and words[back].low in _BEFORE_NAME:
        back -= 1
    if back < 1 or words[back].low not in {"of", "in"}:
        return False
    body = words[back - 1]
    return body.capital and body.low in BODIES and spaced(gap(text, body, words[back]))


def _runs_on(text: str, words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether the name goes on behind a particle ("Bab al-Hawa")."""
    number = mention.after
    return (
        number + 1 < len(words)
        and words[number].low in ARTICLES
        and text[mention.end : words[number].start] in {" ", "-"}
        and gap(text, words[number], words[number + 1]) in {" ", "-"}
        and words[number + 1].capital
    )


def _is_abbreviated(text: str, words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether the name ends a longer one whose initials follow ("Tehrik-e-Taliban Pakistan (TTP)")."""
    match = _SHORT.match(text, mention.end)
    if match is None:
        return False
    initials, at = [], mention.after - 1
    while at >= max(0, mention.after - 9) and (words[at].capital or words[at].low in _LINKS):
        if at < mention.after - 1 and not (
            spaced(gap(text, words[at], words[at + 1])) or gap(text, words[at], words[at + 1]) == "-"
        ):
            break
        if words[at].capital:
            initials.append(words[at].text[0])
        at -= 1
    letters = [sign for sign in match.group(1) if sign.isupper()]
    return len(initials) > 1 and len(letters) > 1 and letters[0] in initials[1:] and initials[0] in letters
