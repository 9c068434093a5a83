"""Where a long sentence may be cut without losing whose claim it is."""

import re

from sitrep.briefing.complements import leaves_its_complement
from sitrep.briefing.verbs import leaves_its_verb, tells
from sitrep.text import count_words

_SPEAKS = (
    r"(?:said|says|say|told|tells|added|announced|announces|confirmed|claimed|claims|reported|reports|warned|warns|"
    r"stated|states|wrote|tweeted|noted|estimates?|estimated|denied|denies|acknowledged|alleged|documented|found)"
)
# ", local officials said on Monday." and "according to the UN mission." close a sentence and own it.
_TAIL = re.compile(
    rf"""(?:,["”’]?\s+(?:[^,“”"]{{2,90}}?\s)?{_SPEAKS}\b[^“”"]{{0,60}}
        |,?\s+(?:as\s+)?(?:according\s+to|{_SPEAKS}\s+by|quoted\s+by)\s[^“”"]{{3,90}})[.”"]*$""",
    re.VERBOSE | re.IGNORECASE,
)
# ", the mayor said" with more behind it: the owner alone.
_OWNER = re.compile(
    rf""",["”’]?\s+(?:[^,“”"]{{2,90}}?\s)?{_SPEAKS}(?:\s(?:on|late|early|in\s+a)\b[^,;“”"]{{2,40}})?(?=[,;]\s)""",
    re.VERBOSE | re.IGNORECASE,
)
# The claim's owner may also open the sentence.
_HEAD = re.compile(
    rf"^(?:according\s+to\s[^,“”\"]{{2,90}},|[^,“”\"]{{2,120}}?\s(?:has\s+|have\s+|had\s+)?(?:also\s+|further\s+)?{_SPEAKS}\b)",
    re.IGNORECASE,
)
_PRONOUN_SPEAKS = re.compile(
    rf"\b(?:he|she|they|it|one|another)\s+(?:also\s+|further\s+)?{_SPEAKS}\b|\b{_SPEAKS}\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"(?P<strong>[;:]\s|\s[–—]\s|,\s(?=(?:which|who|whom|whose|where|when|while|as|after|before|since|with|and|"
    r"adding|killing|wounding|leaving|forcing|including|following|amid)\b))"
    r"|(?P<comma>,\s)"
    r"|(?P<weak>\s(?=(?:after|before|while|as|which|who|where|when|amid|following|because|since|during)\s))"
)
# An opening clause that tells the circumstances; what matters comes behind its comma.
_SUBORDINATE = re.compile(
    r"(?:As(?! (?:many|much|few|little|of)\b)|While|When|After|Before|Since|Amid|During|Following|With|"
    r"Although|Though|Despite|In the wake of|Speaking|Addressing|Citing|Quoting)\b[^,;:]{8,200},\s+"
)
# What is said after these turns the meaning round: a cut in front of them would lie.
_TURNS = re.compile(
    r"\b(?:but|although|though|however|except|unless|if|despite|denie[sd]|rejected|dismissed|disputed|"
    r"not|no|never|neither|without|could|may|might|allegedly|reportedly|unconfirmed)\b",
    re.IGNORECASE,
)
# Shares of one whole: to print the first and cut the rest would take a side.
_SHARE = re.compile(r"\bper\s?cent\b|%|\bhalf\b|\btwo-thirds\b|\ba (?:third|quarter|fifth)\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"(?:^|\W)(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|that|which|who|its|their|his|her|as|than|were|"
    r"was|is|are|be|been|has|have|had|not|mr|gen|dr)$",
    re.IGNORECASE,
)
# The dead and wounded without what struck them: where a cut would take that away, it is kept as a piece.
_HARM = re.compile(r"\b(?:killed|wounded|injured|died|dead|hurt|deaths|casualties)\b", re.IGNORECASE)
_BLOW = re.compile(
    r"\b(?:(?:air|drone|rocket|missile)?\s?strikes?|airstrikes?|shelling|shells?|bomb\w*|blasts?|explosions?|attack\w*|"
    r"missiles?|rockets?|mortars?|drones?|gunmen|fire|raids?|ambush\w*|clash\w*|massacre\w*|mines?)\b",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"\b(?:was|were|been) (?:\w+ ){0,2}(?:killed|wounded|injured|hurt)\b"
    r"(?! (?:\w+ ){0,4}(?:by|when|after|as|while)\b)",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?i:in|at|near|from|of|on|outside|around|across) (?:[a-z-]+ ){0,3}[A-ZÀ-ÞА-Я]")
_CAUSE = re.compile(r"(?<=\s)(?:after|when|as|by|in)\s(?=[^,;:“”\"]{3,})", re.IGNORECASE)
# "Hours before", "two days after": how long belongs to what follows.
_MEASURE = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments|shortly|just|soon|right|immediately)$"
)
_FROM = re.compile(r",?\s(?:before|after)\b")
_LEAST_WORDS = 9
_LEAST_CLAUSE = 6
_STRENGTH = {"strong": 8, "comma": 4, "weak": 0}


def attribution(sentence: str) -> str | None:
    """Return the words by which a sentence names the owner of what it says, or None."""
    found = _TAIL.search(sentence) or _HEAD.match(sentence)
    return found.group() if found else None


def loses_owner(sentence: str) -> bool:
    """Tell whether the only owner that a claim has in its sentence is a pronoun ("…, he said")."""
    if not has_pronoun_speaker(sentence):
        return False
    owner = attribution(sentence)
    return owner is None or has_pronoun_speaker(owner)


def lacks_its_blow(sentence: str) -> bool:
    """Tell whether a sentence tells that people were killed or hurt, but neither by what nor where."""
    return bool(_SUFFERED.search(sentence)) and not _BLOW.search(sentence) and not _WHERE.search(sentence)


def has_pronoun_speaker(sentence: str) -> bool:
    """Tell whether the speaker is named by a pronoun only ("he said"), so that the owner is lost."""
    return _PRONOUN_SPEAKS.search(sentence) is not None


def is_balanced(text: str) -> bool:
    """Tell whether every quotation mark and bracket that opens in `text` closes in it."""
    return (
        text.count("“") == text.count("”")
        and text.count("«") == text.count("»")
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
    )


def cut(sentence: str, limit: int) -> tuple[tuple[int, int], ...]:
    """Cut a sentence to at most `limit` words: spans of it, verbatim, in order; empty if it can't be.

    The words that name the owner of the claim are kept when they close the sentence; a cut never
    falls in front of words that turn the meaning, nor inside a quotation.
    """
    if count_words(sentence) <= limit:
        return ((0, len(sentence)),)
    if (opening := _SUBORDINATE.match(sentence)) and is_balanced(opening.group()):
        rest = cut(sentence[opening.end() :], limit)
        if rest and rest[0][1] - rest[0][0] == len(sentence) - opening.end():
            return ((opening.end(), len(sentence)),)
    tail = _TAIL.search(sentence)
    if tail and count_words(tail.group()) > limit - _LEAST_WORDS:
        tail = None
    stop = tail.start() if tail else len(sentence)
    room = limit - (count_words(tail.group()) if tail else 0)
    head = _longest_head(sentence, stop, room)
    if head is None:
        owned = _owned_head(sentence, tail, limit) if tail else None
        return ((0, owned),) if owned is not None else ()
    pieces = [(0, head)]
    blow = _find_blow(sentence, stop)
    if blow is not None and blow[0] > head:
        before = _longest_head(sentence, blow[0], room - count_words(sentence[slice(*blow)]))
        if before is not None and _HARM.search(sentence, 0, before):
            pieces = [(0, before), blow]
    if tail is not None:
        pieces.append((tail.start(), len(sentence)))
    return tuple(pieces)


def _owned_head(sentence: str, tail: re.Match[str], limit: int) -> int | None:
    """Find where to stop behind an owner in mid-sentence: "…, the mayor said, in the worst raid yet"."""
    owner = _OWNER.match(sentence, tail.start())
    if owner is None or count_words(head := sentence[: owner.end()]) > limit:
        return None
    kept = is_balanced(head) and not _TURNS.search(sentence, owner.end())
    kept = kept and not leaves_its_complement(sentence[: tail.start()], sentence[owner.end() :])
    return (
        owner.end() if kept and not (_SHARE.search(head) and _SHARE.search(sentence, owner.end())) else None
    )


def _find_blow(sentence: str, stop: int) -> tuple[int, int] | None:
    """Find the clause that says what killed or wounded: "after an air strike by the army"."""
    harm = _HARM.search(sentence, 0, stop)
    struck = _BLOW.search(sentence, harm.end(), stop) if harm else None
    if harm is None or struck is None or _BLOW.search(sentence, 0, harm.end()):
        return None
    causes = [
        match.start()
        for match in _CAUSE.finditer(sentence, harm.end(), stop)
        if match.start() < struck.start() and "," not in sentence[match.start() : struck.start()]
    ]
    if not causes:
        return None
    ends = (match.start() for match in _BOUNDARY.finditer(sentence, struck.end(), stop))
    start, end = causes[-1], next(ends, stop)
    clause = sentence[start:end]
    return (start, end) if is_balanced(clause) and not _DANGLING.search(clause) else None


def _longest_head(sentence: str, stop: int, room: int) -> int | None:
    """Find the best place to stop within `room` words before `stop`: a clause end beats a mere comma."""
    best: tuple[int, int] | None = None
    # A cut inside an opening "As …," would leave the sentence without its main clause; where that
    # clause holds commas of its own, only a clause end is sure to lie behind it.
    opening = _SUBORDINATE.match(sentence)
    begin = opening.end() if opening else 0
    for match in _BOUNDARY.finditer(sentence, begin, stop):
        head = sentence[: match.start()]
        length = count_words(head)
        if length > room:
            break
        if (
            length < _LEAST_WORDS
            or count_words(sentence[begin : match.start()]) < _LEAST_CLAUSE
            or not is_balanced(head)
            or not tells(head[begin:])
            or leaves_its_verb(head[begin:], sentence[match.start() : stop])
            or leaves_its_complement(head[begin:], sentence[match.end() : stop])
            or _DANGLING.search(head)
            or (_MEASURE.search(head) and _FROM.match(sentence, match.start()))
        ):
            continue
        if _SHARE.search(head) and _SHARE.search(sentence, match.end(), stop):
            continue
        if _TURNS.search(sentence, match.end(), stop) or (opening and match.lastgroup != "strong"):
            continue
        value = length + _STRENGTH[match.lastgroup or "weak"]
        if best is None or value >= best[0]:
            best = (value, match.start())
    return best[1] if best else None
