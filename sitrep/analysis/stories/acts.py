"""What was done: kinds of acts by the words that name them, so that a raid is not taken for a flood."""

from collections.abc import Sequence
from itertools import pairwise

# The kinds follow the weapon classes and metrics of standards.md section 4. Words are stems (see
# `stem`); two words joined by "_" count only together. English: elsewhere no act is found, and none parts.
_WORDS = {
    "air": "airstrik air_strik air_raid warplan jet dron helicopter gunship airforc bomber",
    "shelling": "shell mortar artillery rocket missil howitzer barrag",
    "blast": "bomb explo explosion blast deton explosiv suicid ied mine landmin",
    "shooting": "shot shoot gunman gunmen assassinat sniper open_fir",
    "ground": "captur overran overrun seiz storm retook recaptur retak ambush clash outpost gunfight",
    "abduction": "abduct kidnap hostag captor",
    "detention": "arrest detain detention jail sentenc convict trial court",
    "prison": "jailbreak prison inmat",
    "surrender": "surrender",
    "flight": "fled flee displac refuge uproot evacuat exodus",
    "return": "deport deportation returne expel repatriat repatriation expulsion",
    "relief": "convoy ration flour airdrop relief shipment donat parcel",
    "disease": "cholera measl outbreak vaccinat vaccin polio epidemic",
    "hunger": "famin hunger starv malnutrition malnourish",
    "weather": "flood earthquak quak landslid mudslid cyclon torrent",
    "talks": "talk negotiat negotiation summit delegation mediator envoy mediat",
    "truce": "ceasefir truc armistic",
    "exchange": "swap exchang freed prisoner_exchang",
    "sanction": "sanction embargo blacklist",
    "vote": "resolution vote veto election ballot",
    "protest": "protest demonstrat demonstrator rally",
    "infrastructure": "blackout pipelin dam substation electricity grid",
    "execution": "execut execution hang behead massacr grav",
    "hearing": "tribunal indict indictment prosecutor",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split(" ")}


def find_acts(stems: Sequence[str]) -> frozenset[str]:
    """Return the kinds of acts that words in their stems name, given in text order."""
    found = {_KINDS[word] for word in stems if word in _KINDS}
    found |= {_KINDS[pair] for pair in map("_".join, pairwise(stems)) if pair in _KINDS}
    return frozenset(found)
