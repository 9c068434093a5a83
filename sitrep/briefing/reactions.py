"""Words that only react to an event: who condemns it tells that it happened, and saw nothing of it."""

import re

_REACH = 160  # characters of a sentence that hold its subject and its verb
_ENGLISH = r"""
    condemn(?:s|ed|ing)? | denounc(?:es|ed|ing) | deplor(?:es|ed|ing) | decr(?:ies|ied) | mourn(?:s|ed) |
    welcom(?:es|ed) | hail(?:s|ed) | prais(?:es|ed) | lament(?:s|ed) | regret(?:s|ted) |
    demand(?:s|ed)\s(?:that|an?|the) | urg(?:es|ed) | call(?:s|ed)\s(?:on|upon|for) |
    appeal(?:s|ed)\s(?:to|for) | voic(?:es|ed)\s(?:\w+\s)?(?:concern|alarm) |
    express(?:es|ed)\s(?:\w+\s){0,2}(?:concern|outrage|alarm|condolences|sympathy|shock|solidarity|regret) |
    adopt(?:s|ed)\s(?:\w+\s)?(?:an?\s)?resolution |
    (?:was|were|is|are)\s(?:\w+\s)?(?:appalled|shocked|alarmed|outraged|horrified|saddened)
"""
_FRENCH = r"""
    condamn(?:e|ent|é|ée) | dénonc(?:e|ent|é) | déplor(?:e|ent|é) | exig(?:e|ent|é) | salu(?:e|ent|é) |
    appel(?:le|lent|é)\sà | exprim(?:e|é)\s(?:sa|son|leur) | adopté\sune\srésolution
"""
_SPANISH = r"""
    condenó | condenaron | condenan? | denunció | deploró | lamentó | exigió | exigieron | exige | pidió |
    instó | expresó\ssu | adoptó\suna\sresolución | saludó
"""
_OTHERS = r"""
    verurteil(?:t|te|ten) | fordert(?:e|en)? | begrüßt(?:e|en)? |
    осудил[аи]? | осуждает | призвал[аи]? | выразил[аи]? | потребовал[аи]? | засуди(?:в|ла|ли) |
    закликав | закликал[аи] | أدان | أدانت | ندد | نددت | استنكر | دعا | دعت | طالب | طالبت
"""
_VERB = re.compile(rf"\b(?:{_ENGLISH}|{_FRENCH}|{_SPANISH}|{_OTHERS})\b", re.IGNORECASE | re.VERBOSE)
# Who counts or tells of his own what was done bears it out, whatever he thinks of it.
_TELLS = re.compile(
    r"\b(?:saw|seen|witness\w*|counted|verified|documented|investigat\w+|confirmed|recorded|received|treated|"
    r"\d{1,6}\s(?:people|civilians|soldiers|children|women|bodies|dead|wounded))\b",
    re.IGNORECASE,
)


def is_reaction(sentence: str) -> bool:
    """Tell whether a sentence says what somebody thinks or asks of an event, and no more of it."""
    verb = _VERB.search(sentence, 0, _REACH)
    return verb is not None and not _TELLS.search(sentence)
