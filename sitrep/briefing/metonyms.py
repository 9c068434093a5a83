"""Names of places that are not where it happened: a government, an origin, what a count leaves out."""

import re

_REACH = 70  # characters around a name that are looked at
_SPEAKS = (
    r"(?:said|says|say|insist(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|accus(?:es|ed)|blam(?:es|ed)|want(?:s|ed)?|"
    r"refus(?:es|ed)|demand(?:s|ed)?|vow(?:s|ed)?|hop(?:es|ed)|fear(?:s|ed)|agree[sd]?|sign(?:s|ed)|back(?:s|ed)?|"
    r"support(?:s|ed)?|recogni[sz](?:es|ed)|condemn(?:s|ed)|warn(?:s|ed)|announc(?:es|ed)|"
    r"call(?:s|ed)\s(?:on|for)|argu(?:es|ed)|claim(?:s|ed)?|maintain(?:s|ed)|proposed?|proposes|offer(?:s|ed)?|comment(?:ed)?)\b"
)
_DOES = (
    r"(?:accept|refuse|agree|reject|sign|pay|send|talk|negotiate|answer|decide|withdraw|release|pull\sout|"
    r"say)\b"
)
_DID = (
    r"(?:accept(?:s|ed)|declin(?:es|ed)|repl(?:ies|ied)|answer(?:s|ed)|respond(?:s|ed)|recall(?:s|ed)|summon(?:s|ed)|"
    r"expell?(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)|threaten(?:s|ed)|consider(?:s|ed)|regard(?:s|ed)|believ(?:es|ed)|"
    r"rul(?:es|ed)\sout|dispatch(?:es|ed)|protest(?:s|ed)|welcom(?:es|ed)|dismiss(?:es|ed)|ignor(?:es|ed))\b"
)
# "Kinshasa said", "Kyiv has long denied": a town that speaks is the government that sits in it.
_GOVERNMENT_SPEAKS = re.compile(
    rf"\s(?:(?:has|had|have|did|does|not|never|also|again|long|repeatedly)\s){{0,3}}{_SPEAKS}"
    rf"|\s(?:will|would|must|should|may|might|can|cannot|could)\s(?:not\s|never\s|also\s)?{_DOES}"
    rf"|\s(?:(?:has|had|have|not|never|also|again|long)\s){{0,3}}{_DID}"
)
_SUBJECT = re.compile(
    r"(?:^|[.;:,“\"\n]\s?|\b(?:that|and|but|while|because|as|if|whether)\s)$", re.IGNORECASE
)
# "Kyiv's foreign minister": the office of a state. A mayor's town is where he speaks of.
_OF_STATE = re.compile(
    r"[’']s?\s(?:[a-z-]+\s){0,2}?(?:(?:foreign|defen[cs]e|prime|interior|finance|justice)\s(?:minister|ministry|secretary)"
    r"|president|government|army|military|armed\sforces|air\sforce|ambassador|envoys?|delegation|negotiators?|"
    r"allies|backers|ally|troops|forces|position|demands?|claims?|leadership|rulers)\b"
)
# "Talks between Kinshasa and the rebels", "accused Kigali of", "relations with Moscow".
_DEALT_WITH = re.compile(
    r"(?:\b(?:talks?|negotiations?|dialogue|ties|relations|tensions|agreements?|deals?|pact|truce|ceasefire|accords?|"
    r"exchange|summit|war|rows?|disputes?|quarrels?)\s(?:[a-z-]+\s){0,2}(?:between|with)\s(?:[^.;:\n]{0,40}\sand\s)?(?:the\s)?"
    r"|\b(?:accus\w+|blam\w+|urg\w+|pressed|pressing|pressur\w+|pressure\son|call(?:ed|s|ing)\s(?:up)?on|told|warn\w+|"
    r"sanctions\s(?:on|against)|support\s(?:for|from|of)|aid\sto|arms\s(?:for|to)|allied\s(?:to|with)|loyal\sto|"
    r"backed\sby|armed\sby|entre)\s)$",
    re.IGNORECASE,
)
# "Asked Colombo for a pause", "forced Bangui to talk": a town that is asked is a government.
_ADDRESSED = re.compile(
    r"\b(?:ask|begg|beg|offer|urg|press|invit|thank|prais|inform|notif|assur|remind|persuad|convinc|forc|want|promis)"
    r"(?:e|es|ed|ing|s|ied|ies)?\s$|\b(?:demand\w+\sà|p(?:id|ed)\w+\sa)\s$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s(?:for|to|not|that|whether|if|an?|its|de|que|una?)\s|\sd['’]")
# "Envoys to Colombo", "a letter to Asmara".
_SENT_TO = re.compile(
    r"\b(?:envoys?|ambassadors?|letters?|messages?|ultimatum|appeals?|delegations?|notes?|emissar\w+|concessions)"
    r"\sto\s$",
    re.IGNORECASE,
)
# "A Kharkiv-based group": where somebody sits, or comes from.
_WHENCE = re.compile(r"[-‑‐](?:based|born|trained|educated|registered)\b")
# "The city has taken in 300,000 people from Khartoum": where they are is another place.
_ORIGIN = re.compile(
    r"\b(?:tak(?:en|es?|ing)\sin|took\sin|host(?:s|ed|ing)?|shelter(?:s|ed|ing)?|receiv\w+|welcom\w+|hous(?:es|ed|ing)|"
    r"accommodat\w+)\s[^.;:\n]{0,60}\bfrom\s(?:the\s)?(?:[a-z]+\s){0,3}$",
    re.IGNORECASE,
)
# "The count does not include El Geneina".
_LEFT_OUT = re.compile(
    r"\b(?:not\s(?:yet\s)?(?:includ\w+|cover\w*|count\w*)|exclud\w+|except(?:\s(?:for|in))?|apart\sfrom|other\sthan|"
    r"aside\sfrom|but\snot(?:\sin)?|not\sin|with\sthe\sexception\sof)\s(?:the\s)?(?:[a-z]+\sof\s)?"
    r"(?:(?:the\s)?(?:state|city|province|region|town)\sof\s)?$",
    re.IGNORECASE,
)


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Tell whether the name from `start` to `end` is surely not where happens what a sentence tells."""
    after = text[end : end + _REACH]
    before = text[max(0, start - _REACH) : start]
    return bool(
        (_GOVERNMENT_SPEAKS.match(after) and _SUBJECT.search(before))
        or _OF_STATE.match(after)
        or _DEALT_WITH.search(before)
        or (_ADDRESSED.search(before) and _FOR.match(after))
        or _SENT_TO.search(before)
        or _WHENCE.match(after)
        or _ORIGIN.search(before)
        or _LEFT_OUT.search(before)
    )
