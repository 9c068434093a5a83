"""The name of a speaker beside a verb of saying: where it begins and ends."""

from collections.abc import Sequence

from sitrep.analysis.speakers.openings import behind_opening
from sitrep.analysis.speakers.ranks import PARTICLES, is_shortening
from sitrep.analysis.speakers.words import QUOTES, STOPS, Word, WordLists, begins

_ADDRESSEE = 6  # words of whom it was told to
_LONGEST = 22  # words of a speaker with an apposition
_PAUSES = frozenset(",—–")  # before a verb whose speaker follows
Span = tuple[int, int]  # first word and the word behind


def name_beside(
    words: Sequence[Word], at: int, lists: WordLists, *, turned: bool = True
) -> tuple[Span, bool] | None:
    """Return the speaker beside the first word of a verb, and whether it leads to what is said.

    `turned` tells that the speaker may stand behind the verb ("put the toll" has its object there).
    Behind a quotation, a comma or nothing the verb stands before its speaker: "…,” said the mayor"; so it
    does behind the words that open such a clause in some languages ("comme l'a annoncé le maire").
    """
    back = at - 1
    while back >= 0 and words[back].low in lists.openers:
        back -= 1
    opened = any(word.low not in lists.fillers for word in words[back + 1 : at])
    before = words[back] if back >= 0 else None
    behind = words[at + 1] if at + 1 < len(words) else None
    cut_off = before is None or before.text in QUOTES or before.text in _PAUSES
    if turned and (opened or cut_off) and (opened or not find_apposition(words, at, lists)):
        span = name_behind(words, at + 1, lists) if behind is not None else None
        free = back < at - 1 or not any(lists.articles)
        free = free or (behind is not None and behind.low in lists.determiners)
        office = span is not None and words[span[1] - 1].low in lists.roles
        if span is None or not (free or office or words[span[0]].capital):
            return None
        return span, before is None
    span = name_before(words, at, lists)
    return (span, True) if span is not None else None


def name_before(words: Sequence[Word], at: int, lists: WordLists) -> Span | None:
    """Return the speaker that stands before a verb of saying, with its apposition; None where none does."""
    span = _name_before(words, at, lists)
    # "A nun who escaped (said)": the nun.
    relative = span is not None and span[0] > 0 and words[span[0] - 1].low in lists.refusing.relatives
    if span is None or not relative or not _tells_of_speaker(words, span[0], lists):
        return span
    return _name_before(words, span[0] - 1, lists)


def _name_before(words: Sequence[Word], at: int, lists: WordLists) -> Span | None:
    aside = find_apposition(words, at, lists)
    last = at
    if aside is None:
        while last > 0 and words[last - 1].low in lists.fillers:
            last -= 1
        if last > 0 and words[last - 1].low in lists.auxiliaries:
            return None
    floor = last if aside is None else aside[0] - 1
    first = floor
    while first > 0 and last - first <= _LONGEST:
        word = words[first - 1]
        if word.text == ")" and _abbreviated(words, first - 1):
            first -= 3
            continue
        if word.low in lists.cite_starts and begins(words, first - 1, lists.cites):
            return None
        cut_short = word.text == "." and is_shortening(words, first - 1, lists)
        if not cut_short and (
            _parts_clauses(word, lists) or word.text == "," or _joins_clauses(words, first - 1, floor, lists)
        ):
            break
        first -= 1
    first = behind_opening(words, first, floor, lists)
    if first < floor - 1 and is_pronoun(words[floor - 1], lists):
        first = floor - 1  # "A day earlier it (said)"
    # "The radio, citing the army, said": the radio.
    cites = aside is not None and words[aside[0]].low in lists.cite_starts
    told = aside is not None and words[aside[0]].low in lists.clauses and words[aside[0]].low != "who"
    last = aside[1] if aside is not None and not (cites or told) else floor
    end = _without_manner(words, first, last, lists)
    while first < end and words[first].low in lists.small:
        first += 1
    return (first, end) if first < end and words[first].text[0].isalpha() else None


def _tells_of_speaker(words: Sequence[Word], first: int, lists: WordLists) -> bool:
    """Tell "a nun who escaped (said)" from "men who police (said)": a verb stands behind "who"."""
    if not lists.did or words[first - 1].initials or words[first].capital:
        return False
    return words[first].low in lists.done or words[first].low.endswith(lists.did)


def is_pronoun(word: Word, lists: WordLists) -> bool:
    """Tell "it" and "he" from short forms in capitals."""
    return word.low in lists.pronouns and not word.initials and word.low not in lists.joins


def _parts_clauses(word: Word, lists: WordLists) -> bool:
    return (
        word.text in STOPS
        or word.text[0].isdigit()
        or word.low in lists.spoken
        or (word.low in lists.boundaries and not word.initials)
    )


def _joins_clauses(words: Sequence[Word], at: int, floor: int, lists: WordLists) -> bool:
    """Tell an "and" between clauses from one within a name: "Save and Care"."""
    if words[at].low not in lists.joins:
        return False
    return at + 1 >= floor or not (words[at - 1].capital and words[at + 1].capital)


def name_behind(tokens: Sequence[Word], first: int, lists: WordLists) -> tuple[int, int] | None:
    """Return the tokens of a speaker that stands behind "according to" or an inverted verb."""
    at = first = _name_start(tokens, first, lists)
    while at < len(tokens) and at - first < _LONGEST:
        word = tokens[at]
        if at > first and begins(tokens, at, lists.cites):
            break
        if word.text == "(" and _abbreviated(tokens, at + 2):
            at += 3
            continue
        if at > first and word.text == "." and is_shortening(tokens, at, lists):
            at += 1
            continue
        if _parts_clauses(word, lists):
            break
        if word.text == "," and not _role_follows(tokens, at + 1, lists):
            break
        if word.low in lists.verbs:
            break
        if begins(tokens, at, lists.manner) and at > first:
            break
        at += 1
    while at > first and (tokens[at - 1].text == "," or tokens[at - 1].low in lists.fillers):
        at -= 1
    named = any(word.low not in lists.openers for word in tokens[first:at])
    return _behind_one(tokens, (first, at), lists) if at > first and named else None


def _behind_one(tokens: Sequence[Word], span: Span, lists: WordLists) -> Span:
    """Return the name behind "one of them, Amina Bello": "one of them" is nobody's."""
    first, after = span
    ones = begins(tokens, first, lists.ones)
    at = after + 1
    if ones is None or len(ones) != after - first or at >= len(tokens) or tokens[after].text != ",":
        return span
    while at < len(tokens) and tokens[at].capital and at - after < _ADDRESSEE:
        at += 1
    return (after + 1, at) if at > after + 1 else span


def _name_start(tokens: Sequence[Word], first: int, lists: WordLists) -> int:
    """Return the word by which a speaker behind a verb begins, without articles and whom it was told to."""
    small = lists.articles if any(lists.articles) else lists.prepositions
    small |= lists.fillers  # "a dit mercredi son directeur"
    while first < len(tokens) and tokens[first].low in small and not tokens[first].initials:
        first += 1
    addressed = first < len(tokens) and tokens[first].low in lists.prepositions
    return _behind_addressee(tokens, first, lists) if addressed else first


def _behind_addressee(tokens: Sequence[Word], first: int, lists: WordLists) -> int:
    """Return the word behind "a déclaré à l'AFP un": whom it was told to stands before who told it."""
    for at in range(first + 2, min(len(tokens), first + _ADDRESSEE)):
        if _parts_clauses(tokens[at], lists) or tokens[at].text == ",":
            break
        if tokens[at].low in lists.articles:
            return at + 1
    return first


def find_apposition(tokens: Sequence[Word], at: int, lists: WordLists) -> tuple[int, int] | None:
    """Return the tokens of ", a spokesman for the army," straight before a verb."""
    if at < 2 or tokens[at - 1].text != ",":
        return None
    first = at - 2
    said = False
    while first >= 0 and tokens[first].text != "," and at - first <= _LONGEST:
        if tokens[first].text in STOPS and not is_shortening(tokens, first, lists):
            return None
        said = said or tokens[first].low in lists.says
        first -= 1
    if first < 0 or tokens[first].text != ",":
        return None
    inner = tokens[first + 1 : at - 1]
    if inner and inner[0].low in lists.clauses and not inner[0].initials:
        return first + 1, at - 1  # "the union, which counts civilians only, put"
    if not inner or said:
        return None
    named = all(word.capital or word.low in PARTICLES for word in inner)
    # "Indepaz, a think tank which keeps a register, put".
    named = named or (
        inner[0].low in lists.indefinite and inner[0].low in lists.articles and tokens[first - 1].capital
    )
    role = any(word.low in lists.roles for word in inner) and not any(w.low in lists.verbs for w in inner)
    return (first + 1, at - 1) if named or role or inner[0].low == "who" else None


def _without_manner(tokens: Sequence[Word], first: int, end: int, lists: WordLists) -> int:
    for at in range(first + 1, end):
        if begins(tokens, at, lists.manner) or (
            tokens[at].low in lists.prepositions and tokens[min(at + 1, len(tokens) - 1)].low in lists.fillers
        ):
            end = at
            break
    while end > first and (tokens[end - 1].low in lists.fillers or tokens[end - 1].text == ","):
        end -= 1
    return end


def _abbreviated(tokens: Sequence[Word], close: int) -> bool:
    """Tell whether a bracket closes a short form: "(UNAMA)"."""
    return 2 < close < len(tokens) and tokens[close].text == ")" and tokens[close - 2].text == "("


def _role_follows(tokens: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether an apposition begins: ", a spokesman for ..."."""
    near = tokens[at : at + 5]
    if not near or not (near[0].low in {"a", "an", "the", "its", "his"} or near[0].low in lists.roles):
        return False
    for word in near:
        if word.low in lists.roles:
            return True
        if word.text in STOPS or word.text == "," or word.text[0].isdigit():
            return False
    return False
