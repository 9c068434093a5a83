"""Whether words hold the verb of a main clause: what a sentence may be cut to. English only."""

import re

# A sentence that opens with one of these has its main clause further on; a head of it must hold a verb.
_OPENS = re.compile(
    r"(?:According to|Out of|Of|In|On|At|By|From|For|Under|Among|Amongst|Across|Over|Within|Because of|"
    r"Due to|Owing to|Instead of|Apart from|Along with|Besides|Between|Through|Throughout|To)\b",
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|"
    r"says?|said|tells?|told|took|takes|fell|falls|hit|hits|struck|strikes|began|begins|came|comes|went|goes|"
    r"saw|sees|left|leaves|led|leads|lost|made|makes|met|meets|sent|sends|shot|shut|spoke|stood|won|wrote|gave|"
    r"got|held|holds|kept|fled|flees|broke|brought|built|cut|put|rose|fought|found|became|remains?|continues?|"
    r"\w{2,}ed(?=\s+(?:an?|the|that|to|by|in|on|at|from|for|with|as|into|out|up|over|its|their|his|her|no|\d)\b"
    r"|[,.]|$))\b",
    re.IGNORECASE,
)
# Behind a subject a verb is easier to tell: strong verbs, and what ends in "-ed" and stands neither first,
# nor before a noun ("of armed men"), nor before a doer ("teams backed by").
_ASIDE = re.compile(r",\s|\s[–—-]\s")
_NO_VERB_BEHIND = ["a", "an", "the", "of", "by", "in", "from", "for", "with", "and", "their", "its"]
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did)\b"
    r"|\b(?:says?|said|tells?|told|took|takes|fell|falls|hits?|struck|strikes|began|begins|came|comes|went|goes|"
    r"saw|sees|left|leaves|led|leads|lost|made|makes|met|meets|sent|sends|shot|shut|spoke|stood|won|wrote|gave|"
    r"gives|got|held|holds|kept|fled|flees?|broke|brought|built|cuts?|put|rose|fought|found|became|remains?|"
    r"continues?|needs?|wants?|lacks?|faces?|lives?|knows?|knew|ran|overran|beat|blew|drew|withdrew|drove|flew|"
    r"threw|grew|sank|sought|caught|bought|paid|laid|lay|sat|set|slept|spent|spread|swept|tore|hid|sold|shook|"
    r"split|stole|thought|dug|chose|burnt|felt|heard|let|hurt|burst|quit|bore|ate|drank|rode|includes|shows|"
    r"means|seems?|appears?)\b(?! by\b)"
    r"|(?<=[\w’'”\")] )(?<!’s )(?<!'s )"
    + "".join(rf"(?<!\b{word} )" for word in _NO_VERB_BEHIND)
    + r"(?!United\b|hundred\b)\w{2,}ed\b(?!-)(?! by\b)",
)
# What opens a clause of its own, and a piece that opens with the verb of a subject before it.
_JOINS = re.compile(
    r"(?:;|,?\s(?:and|but|while|as|whereas|yet|so|because|before|after|until|once|when|where|though|although|if)\b)"
)
_VERB_FIRST = re.compile(
    r"(?:also\s|then\s|too\s|still\s|later\s)?(?:(?:is|are|was|were|has|have|had|will|would|could|may|might|must|fell|"
    r"came|went|hit|hits|struck|took|held|holds|lost|began|became|remains?|remained|burnt|broke|blew|lay|stood|saw|"
    r"left|changed|surrendered|collapsed|exploded|died|burned)\b|\w{2,}ed\s(?:the|an?|out|under|on\s\w+day|after|when|"
    r"before|until|overnight|again)\b)"
)
# Verbs are known in English only: elsewhere a cut can't ask for one.
_ENGLISH = re.compile(r"\b(?:the|of|and|with|said|which|were|from|by)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:where|which|who|whom|whose|when|as|including|such as|according)\b", re.IGNORECASE)


def tells(head: str) -> bool:
    """Tell whether a head holds a main clause: a verb, behind the phrase where it opens with one.

    Verbs of relative clauses don't count, nor do participles that stand before a noun ("armed conflicts").
    """
    if not _OPENS.match(head):
        first, *parts = _ASIDE.split(head)
        own = [first, *(part for part in parts if not _RELATIVE.match(part))]
        return not _ENGLISH.search(head) or any(map(_FINITE.search, own))
    first, *parts = head.split(", ")
    clauses = [part for part in parts if not _RELATIVE.match(part)]
    return any(_VERB.search(part) for part in (clauses if parts else [first]))


def leaves_its_verb(head: str, rest: str) -> bool:
    """Tell whether a head ends in the subject of a clause whose verb comes behind the cut.

    "…, and hours later another town, Minova" is one where ", which lies on the lake, was taken" follows.
    """
    opened = list(_JOINS.finditer(head))
    if not opened or not _ENGLISH.search(head + rest) or _FINITE.search(head, opened[-1].end()):
        return False
    return any(_VERB_FIRST.match(piece) for piece in _ASIDE.split(rest)[1:])
