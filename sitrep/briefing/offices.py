"""Places that belong to who speaks ("the mayor of X said"): they are not where it happened."""

import re

_BEFORE, _AFTER = 120, 90  # characters around a name that are looked at
_OFFICE = (
    r"(?:presidents?|heads?|chiefs?|chair(?:man|woman|person)?|governors?|mayors?|spokes(?:man|woman|person|men)"
    r"|leaders?|directors?|commanders?|ministers?|(?:arch)?bishops?|priests?|imams?|officials?|officers?"
    r"|administrators?|prefects?|councill?ors?|council|coordinators?|secretary|members?|representatives?"
    r"|lawmakers?|deput(?:y|ies)|judges?|prosecutors?|doctors?|surgeons?|police|hospital|office|union|guild"
    r"|society|association)"
)
_SPEECH = r"(?:said|says|told|tells|added|adds|stated|reported|wrote|announced|confirmed|explained)"
_VERB = r"(?:was|were|is|are|had|has|who|that|killed|shot|wounded|died|fell|hit)"
_OF = re.compile(
    rf"\b{_OFFICE}\b(?:\s(?!{_VERB}\b)[^\s,.;:!?]+){{0,7}}\s(?:of|for|in|from)\s(?:the\s)?(?:(?:province|region|state|city|town)\sof\s)?$",
    re.IGNORECASE,
)
# "Said the head of ..." closes its clause; in "police said the head of X was shot" a verb follows.
_SAID = re.compile(
    rf"(?:\b(?:said|says|added)|\baccording\sto)\s(?:the|a|an|its|one)?\s?[^,.;:!?\n]{{0,60}}{_OFFICE}\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?:['’]s)?\s?(?:$|[.,;!?\n]|on\s\w+day)")
_NAMED = r"(?:\s(?!(?:and|but)\b)[^\W\d_][\w.'’-]*){0,4}"
_SPEAKS = re.compile(
    rf"(?:\s(?:province|region|state|city|town|district|territory|county|governorate|oblast))?(?:,{_NAMED},|(?:\s[A-Z][\w.'’-]*){{0,4}})"
    rf"(?:\s(?:also|later|has|had))?\s{_SPEECH}\b"
)
# "Abdul Wali, a member of the council of X, said": ", said Abdul Wali" is another clause.
_APPOSED = re.compile(r",\s(?:told\b|said(?:\s(?:that|in|on|by|to|it|he|she|they)\b|[.,;]|$))")
# "Said Abdul Wali, head of the X union."
_SAID_BY = re.compile(
    r"(?:\b(?:said|says|added)|\baccording\sto)(?:\s[A-Z][\w.'’-]*){1,4},\s(?:the\s|an?\s|its\s|one\s)?"
    rf"(?:[^\s,.;:!?]+\s){{0,4}}(?i:{_OFFICE})\b"
)
_CLOSED_BODY = re.compile(r"(?:['’]s)?(?:\s[a-z][\w'’-]*){0,4}\s?(?:$|[.,;!?\n])")
_ITS_OFFICE = re.compile(
    rf"(?:['’]s)?(?:\s[a-z-]+){{0,2}}\s(?i:{_OFFICE})\b(?:,?(?:\s[A-Z][\w.'’-]*){{1,4}},?)?\s{_SPEECH}\b"
)


def is_of_speaker(text: str, start: int, end: int) -> bool:
    """Tell whether the name at `start` to `end` says what office, body or town a speaker is of."""
    after = text[end : end + _AFTER]
    if _ITS_OFFICE.match(after):
        return True
    before = text[max(0, start - _BEFORE) : start]
    office = _OF.search(before)
    if office is None:
        return False
    if _SPEAKS.match(after) or _APPOSED.match(after):
        return True
    by_name = _SAID_BY.search(before) is not None and _CLOSED_BODY.match(after) is not None
    return by_name or (_SAID.search(before) is not None and _CLOSED.match(after) is not None)
