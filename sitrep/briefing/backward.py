"""Nouns that only the text before a sentence makes definite: "the plane", "the lawmaker said"."""

import re

# Each class: a definite noun of it needs a word of the class before it, in the sentence or in the text.
_EVENTS = "attack|assault|blast|explosion|bombing|strike|raid|ambush|shooting|incident|operation|clash|battle"
_MACHINES = "plane|aircraft|jet|helicopter|warplane|drone|bomber|bomb|missile|rocket"
_VEHICLES = "bus|vehicle|truck|car|convoy|boat|ship|vessel|train|ambulance"
_PERSONS = (
    "man|woman|boy|girl|child|couple|suspect|victim|attacker|gunman|bomber|driver|prisoner|captive|hostage|"
    "teenager|soldier|officer|men|women|boys|girls|brothers|sisters|suspects|attackers|gunmen|bombers|drivers|"
    "prisoners|captives|hostages|teenagers|soldiers|officers"
)
# Meetings of which a text speaks once it has told of one.
_MEETINGS = "visit|trip|tour|meeting|summit|phone call|swap|exchange|vote|rally|funeral"
_SITES = "building|block|tower|compound|warehouse|depot"
_FIRES = "fire|fires|blaze|blazes|flames|smoke|wreckage|rubble"
_DEEDS = "killing|attacks|blasts|explosions|strikes|raids|clashes|killings|bodies"
_CLASSES = tuple(
    names.split("|")
    for names in (f"{_EVENTS}|{_DEEDS}", _MACHINES, _VEHICLES, _PERSONS, _FIRES, _MEETINGS, _SITES)
)
_EVENT_NOUNS = frozenset(f"{_EVENTS}|{_MEETINGS}|fire|blaze|killing|killings".split("|")) - {
    "battle",
    "operation",
}
_CLASS_OF = {
    noun: re.compile(rf"\b(?:{'|'.join(names)})(?:s|es|d|ed|ing)?\b") for names in _CLASSES for noun in names
}
# What somebody said or did in words, with the stem by which the sentence itself may tell it.
_WORDS = {
    "announcement": "announc",
    "decision": "deci",
    "proposal": "propos",
    "offer": "offer",
    "remarks": "remark",
    "comments": "comment",
    "pledge": "pledg",
    "ruling": "rul",
    "verdict": "convict",
}
# What follows tells which one is meant: "the attack on the base", "the man who fired".
_TOLD = (
    r"(?!\w|[’']s|\s+(?:of|in|on|at|that|which|who|whose|where|when|near|from|between|against|by|to|for|with|"
    r"carrying|named|called|said to|accused|behind|planned|held|due|scheduled|set for|hosted)\b)"
)
_NOUNS = "|".join(sorted((*_CLASS_OF, *_WORDS)))
_DEFINITE = re.compile(rf"\bthe (?:[a-z][\w’'-]{{0,20}} ){{0,2}}?(?P<noun>{_NOUNS}){_TOLD}", re.IGNORECASE)
# "The group" is whoever was named last: fine behind a name in the same sentence.
_GROUP = re.compile(
    rf"\bthe (?:[a-z][\w’'-]{{0,20}} )?(?:group|organi[sz]ation|movement|faction|militia|outfit){_TOLD}",
    re.IGNORECASE,
)
# "Said these killings": which ones, the text before it tells.
_THESE = re.compile(r"\b(?:these|such) (?P<noun>[a-z]{4,30}s)\b", re.IGNORECASE)
_TIMES = frozenset({"days", "weeks", "months", "years", "hours", "times"})
# "The town's eastern gate": which town, the sentence tells or the text before it.
_SITE = re.compile(
    r"\bthe (?P<noun>town|city|village|district|neighbou?rhood|suburb|camp|island|valley|settlement|hamlet)"
    r"(?!\w|\s+(?:of|called|named|in|near|on|at|where|that|which)\b)",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:in|of|at|near|from|to|into|on|around|outside|towards?|for|over) (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?!(?:In|On|At|By|From|For|Over|During|After|Before|Since|Until|Under|With|As|When|While|Last|This|That|The|"
    r"A|An|And|But|Also|Meanwhile|Earlier|Later|Recently|Now|Then|So|Still|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday)\b)[A-Z][\w-]*"
)
# Who speaks was named before: "the lawmaker added", "said the commander". Bodies of which there is one
# are known without it.
_KNOWN = (
    "government|army|military|police|gendarmerie|coastguard|navy|presidency|president|parliament|junta|rebels|insurgents|militants|"
    "opposition|taliban|kremlin|pentagon|pope|king|cabinet|coalition|united|un|eu|us|uk"
)
_SPEAKER = rf"(?!(?:{_KNOWN})\b)[a-z][a-z’'-]{{2,20}}"
_SAYS = (
    r"(?:said|says|added|adds|told|stated|wrote|noted|warned|claimed|continued|explained|stressed|recalled|"
    r"argued|insisted|tweeted|reported)"
)
_THE_SPEAKER = re.compile(
    rf"\b(?:[Tt]he (?P<before>{_SPEAKER}) (?:also |further |then )?{_SAYS}\b"
    rf"|{_SAYS} the (?P<behind>{_SPEAKER})(?=[,.”\"’]|$))"
)


def leans_on_a_noun(text: str, start: int, words: str) -> bool:
    """Tell whether a sentence of a text, from `start` on, speaks of something that was introduced before it.

    A noun that the sentence itself introduces, or tells apart ("the attack on the base"), needs nothing.
    """
    if start == 0:
        return False
    before = text[:start].lower()
    if (speaker := _THE_SPEAKER.search(words)) and not _is_introduced(speaker, words):
        return True
    these = _THESE.search(words)
    if these and these["noun"].lower() not in {*_TIMES, *words[: these.start()].lower().split()}:
        return True
    site = _SITE.search(words)
    if site and site["noun"].lower() in before and not _WHERE.search(words) and not _is_named(site, words):
        return True
    if (group := _GROUP.search(words)) and not _NAME.search(words[: group.start()]):
        return True
    return any(_was_introduced(found, words, before) for found in _DEFINITE.finditer(words))


def _is_named(site: re.Match[str], words: str) -> bool:
    """Tell whether the sentence itself brings in the town: "shelled a town … the town"."""
    return site["noun"].lower() in words[: site.start()].lower()


def _is_introduced(speaker: re.Match[str], words: str) -> bool:
    """Tell whether the sentence itself named who "the guard" is: "A guard fled … the guard said"."""
    noun = speaker["before"] or speaker["behind"]
    return noun.lower() in words[: speaker.start()].lower()


def _was_introduced(found: re.Match[str], words: str, before: str) -> bool:
    """Tell whether a definite noun has its like in the text before, and none in the sentence."""
    noun = found["noun"].lower()
    here = words[: found.start()].lower()
    if noun in _WORDS:
        return _WORDS[noun] not in here
    if _CLASS_OF[noun].search(here) is not None:
        return False
    # "The attack" is one that the text told before, by whatever words: "captured the gate".
    return noun in _EVENT_NOUNS or _CLASS_OF[noun].search(before) is not None
