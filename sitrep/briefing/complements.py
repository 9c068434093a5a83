"""What a verb says of its object ("found … liable", "accused … of"): a cut without it says another thing."""

import re

# Verbs by the word that opens what they say of their object. English only.
_OPENED_BY = {
    "of": "accused?|accuses|accusing|convicted|convicts|acquitted|acquits|suspected|suspects|stripped|"
    "cleared|"
    "absolved|robbed|deprived|warned|informed|notified|assured|reminded",
    "with": "charged|charges|charging|credited|tasked|entrusted|provided|supplied|replaced|threatened|armed|"
    "presented|rewarded|confronted|linked|compared",
    "to": "sentenced|sentences|sentencing|condemned|ordered|orders|asked|asks|told|urged|urges|forced|forces|"
    "allowed|invited|committed|extradited|handed|transferred|moved|confined|limited|appointed|elected|named|"
    "compelled|instructed|permitted|required|enabled|caused|got|wanted|expected|helped|led|subjected|tied",
    "from": "barred|bars|banned|bans|prevented|prevents|stopped|stops|removed|suspended|expelled|excluded|"
    "dismissed|disqualified|discouraged|protected|exempted|saved|rescued|separated|cut|kept|freed|evacuated",
    "as": "described|describes|regarded|regards|listed|designated|designates|identified|recogni[sz]ed|named|"
    "dismissed|denounced|condemned|hailed|presented|portrayed|appointed|sworn|saw|treated|classified|rejected",
    "for": "blamed|blames|blaming|condemned|criticised|criticized|thanked|praised|tried|prosecuted|wanted|"
    "indicted|mistaken|sued|fined|jailed|faulted|punished|pardoned",
    "on": "blamed|blames|blaming|imposed|inflicted|pinned",
    "in": "implicated|named",
}
# Verbs that say at once what somebody is: "declared the strip, 40 km long, a closed zone".
_CALLS = (
    "found|finds|declared|declares|called|calls|named|names|pronounced|deemed|ruled|considers?|considered|judged|"
    "labell?ed|branded|proclaimed|proclaims|held|left|leaves|leaving|made|makes|rendered|kept|elected|appointed|"
    "crowned|believed|thought|presumed|feared|reported"
)
_ADVERBS = r"(?:(?:jointly|partly|fully|legally|criminally|largely|directly|personally|not|also)\s){0,2}"
_STATE = (
    r"(?:guilty|liable|responsible|innocent|dead|alive|unfit|fit|wanting|null|void|illegal|unlawful|invalid|"
    r"homeless|missing|unconstitutional|safe|unsafe|unable|able|free|closed|open|empty|wounded|injured|to\sbe|"
    r"to\shave|in\s(?:breach|contempt|default|need|ruins|danger)|without)\b"
)
_NOUN = (
    r"(?:persona|terrorists?|traitors?|martyrs?|(?:an?|its|his|her|their)\s\w|(?:the\s)?(?:new\s)?(?:chief|head|"
    r"president|chair\w*|leader|commander|governor|minister|premier|prime\sminister|winner|victor|envoy|"
    r"successor)\b)"
)
_VERBS = "|".join(dict.fromkeys("|".join((*_OPENED_BY.values(), _CALLS)).split("|")))
_VERB = re.compile(rf"\b(?P<verb>{_VERBS})\b")
_KINDS = tuple(
    # "Accused the groups of the north": an "of" within the object is no complement.
    (
        re.compile(rf"(?:{verbs})"),
        re.compile(rf"\b{word}\b" if word != "of" else r"(?!)"),
        re.compile(rf"(?:^|,\s|\s[–—]\s){word}\b"),
    )
    for word, verbs in _OPENED_BY.items()
)
_CALLING = re.compile(rf"(?:{_CALLS})")
_IS_WHAT = re.compile(rf"(?:^|,\s|\s[–—]\s){_ADVERBS}(?:{_STATE}|{_NOUN})")
# A noun behind the verb is its object, most often.
_HAS_WHAT = re.compile(rf"\b{_STATE}")
# A verb further back has its complement, or its clause is over.
_NEAR = 160


def leaves_its_complement(head: str, rest: str) -> bool:
    """Tell whether a verb near the end of a head says something of its object that only comes behind the cut.

    "A jury found a former colonel, Carl D." is not what was said where ", liable for 26 killings" follows.
    """
    for found in _VERB.finditer(head, max(0, len(head) - _NEAR)):
        verb, told = found["verb"], head[found.end() :]
        for verbs, has, opens in _KINDS:
            if verbs.fullmatch(verb) and opens.search(rest) and not has.search(told):
                return True
        if _CALLING.fullmatch(verb) and _IS_WHAT.search(rest) and not _HAS_WHAT.search(told):
            return True
    return False
