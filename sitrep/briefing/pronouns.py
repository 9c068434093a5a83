"""Pronouns that stand for somebody whom only the text before a sentence names."""

import re

# "They" needs somebody to stand for: a plural, a body of many, or two that are joined.
_THEY = re.compile(r"\b(?:they|them|theirs?|themselves)\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:people|men|women|children|police|staff|troops|authorities|media|cattle|both|all|some|many|most|several|"
    r"few|none|each|every|everyone|everybody|anyone|nobody|who|team|crew|family|government|army|ministry|council|"
    r"party|group|company|agency|union|side|couple|public|navy|force|dozens?|\d[\d,.]*|[\w’'-]*[^\W\dsiu’']s)\b"
    r"|\b(?:and|or|nor) (?:(?:a|an|the|his|her|its|one) |(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "Before they left, the families burned …": whom they are comes later.
_AHEAD = re.compile(
    r"[\s\"'“‘«(]*(?:before|after|as|since|until|once|if|although|though|because|in|with|despite)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:he|him|his|himself|she|hers?|herself)\b", re.IGNORECASE)
# Whom one pronoun may stand for: a name of two words, a name that speaks or acts, or a noun of a person.
_PERSON = re.compile(
    r"\b(?!(?:The|An?|In|On|At|By|From|For|After|Before|Since|While|When|As|But|And|This|Two|Three) )"
    r"[A-ZÀ-Þ][\w’'.-]*[a-zß-ÿ.] (?:(?:al|el|de|bin|ibn|van|von|da|dos)[ -])?[A-ZÀ-Þ][\w’'-]*"
    r"|(?<!\bin )(?<!\bat )(?<!\bnear )\b[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ](?:[’']s)?,? "
    r"(?:\d|who|whose|was|is|has|had|will|would|said|says|told|tells|met|"
    r"called|asked|vowed|warned|urged|accused|denied|and|[a-z]+ed)\b"
    r"|\b(?i:person|man|woman|boy|girl|child|baby|infant|mother|father|son|daughter|brother|sister|wife|husband|"
    r"widow|uncle|cousin|president|king|queen|emir|pope|patriarch|premier|chancellor|secretary|envoy|"
    r"judge|nurse|guard|pilot|victim|suspect|refugee|resident|witness|citizen|national|colonel|general|captain|"
    r"major|lieutenant|sergeant|corporal|marshal|sheikh|imam|priest|monk|nun|bishop|rabbi|mullah|pastor|elder|"
    r"peacekeeper|soldier|"
    r"[a-z]{2,}(?:er|or|ist|ian|man|woman|person|ee|ant|ent|chief|head|boss|aide|deputy|member|leader|official))\b"
)
_MANY_SPEAK = re.compile(r"\w+s \w+$")
_WE = re.compile(
    r"\b(?:[Ww]e|ourselves|us|my|myself)\b"
    r"|\b[Oo]ur\b(?! (?:own )?(?:correspondents?|reporters?|staff|newsroom))"
    r"|\bI (?:am|was|have|had|do|did|will|would|can|could|must|saw|think|believe|know|say|hope|fear|heard|"
    r"ask|want|went|came|sat|wrote|lived|remember|learned|met)\b|\bI[’'](?:m|ve|d|ll)\b"
)
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]")


def leans_on_they(words: str) -> bool:
    """Tell whether "they" in a sentence stands for nobody whom it names: "a guard said that they left"."""
    they = _THEY.search(words)
    if they is None or _MANY.search(words, 0, they.start()):
        return False
    return not (_AHEAD.match(words) and _MANY.search(words, they.end()))


def leans_on_a_person(words: str) -> bool:
    """Tell whether "him" in a sentence stands for nobody whom it names: "residents saw him fall"."""
    plain = _QUOTED.sub("", words)
    one = _ONE.search(plain)
    if one is None:
        return False
    for person in _PERSON.finditer(plain, 0, one.start()):
        # "Neighbours said … him": many can't be one.
        if person.start() > 0 or not (_MANY_SPEAK.match(person.group()) and one.group().lower() == "him"):
            return False
    return not (_AHEAD.match(plain) and _PERSON.search(plain, one.end()))


def speaks_for_itself(words: str) -> bool:
    """Tell whether whoever wrote a sentence speaks in it, outside quotation marks: "our men fell"."""
    return _WE.search(_QUOTED.sub("", words)) is not None
