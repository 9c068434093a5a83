"""Where a text is set: whether what it tells happened abroad, and the theatre stands in a remark only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.mentions import ACTS, Kind, Mentions
from sitrep.analysis.nations import nations_in
from sitrep.analysis.places.find import locate_places
from sitrep.analysis.places.matcher import PlaceMatcher
from sitrep.analysis.shelter import tells_of_flight
from sitrep.gazetteer.entries import Tier

_READ = 200  # characters in which words for peoples are looked for
_REACH = 90  # characters before a name that say how it is spoken of
_OUTWEIGHS = 3  # so many sentences abroad outweigh one that tells of the theatre
_SEVERAL = 2  # names of the theatre in one sentence: "at Korhogo in Ivory Coast"
# What happened to people or things: news of its own, wherever it is.
_HARM = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|dies?|died|drown\w*|shot|stabbed|wound(?:s|ed)|injur\w+|bodies|hostages?"
    r"|blast|explo\w+|bomb(?:s|er|ers|ing|ings)?|gunm[ae]n|massacre\w*|siege|mutin\w+|riot\w*|coup|stampede"
    r"|(?:earth)?quake|flood\w*|storm|cyclone|typhoon|hurricane|landslide|mudslide|avalanche|fire|blaze|wildfire"
    r"|crash\w*|derail\w*|s[aiu]nk|sinks|capsize\w*|collapse\w*|volcano|epidemic|murder\w*|kidnap\w*|abduct\w*"
    r"|tués?|morts?|blessés?|noyés?|séisme|inondations?|incendie|attentat|explosion|naufrage"
    r"|muert[oa]s?|heridos?|mat(?:ó|aron)|terremoto|inundaci(?:ón|ones)|incendio|atentado|naufragio)\b",
    re.IGNORECASE,
)
# What ties news from abroad to a conflict.
_LINK = re.compile(
    r"\b(?:wars?|fight(?:s|ing|ers?)?|fought|combat\w*|battles?|shell(?:s|ed|ing)?|rockets?|missiles?|raid(?:s|ed|ers)?"
    r"|attack(?:s|ed|ers)?|overran|captur\w+|seiz\w+|burn(?:ed|t|ing)?|bomb(?:s|ed|ing)?|fir(?:ed|ing)|sieges?|camps?"
    r"|arm(?:y|ies)|troops|soldiers?|forces|rebels?|militia\w*|insurgents?|jihadis\w*|factions?|generals?|jets|drones?"
    r"|offensive|advance|front|cease-?fire|truce|talks|peace\w*|negotiat\w+|mediat\w+|sanctions|embargo|battalion\w*"
    r"|mission|contingent|mandate|hostages?|prisoners"
    r"|guerres?|combat\w*|armée|soldats?|troupes|rebelles?|pourparlers|paix|cessez-le-feu|otages"
    r"|guerras?|ejército|soldados?|tropas|rebeldes|guerrilla\w*|diálogo|paz)\b",
    re.IGNORECASE,
)
# Who meets, sends, shelters and mediates has to do with a conflict elsewhere.
_BINDS = re.compile(
    r"\b(?:talks|negotiat\w+|mediat\w+|envoys?|summit|delegat\w+|cease-?fire|truce|peace(?!\w*\sprize)\w*|sanction\w*|embargo"
    r"|refugees?|asylum|returnees?|newcomers|embassy|exiles?|arms|rifles|troops|soldiers|battalions?|contingents?"
    r"|peacekeepers|airlift|donors|resolution|mandate|recogni[sz]\w+"
    r"|pourparlers|médiat\w+|sommet|réfugiés|troupes|soldats|diálogo|refugiados|tropas|soldados)\b",
    re.IGNORECASE,
)
# "Gunmen who trained in X": a clause that tells who somebody is, not what happened.
_RELATIVE = re.compile(r"(?:^|[\s,])(?:who|whom|whose|which|qui|dont|quien|cuyo)\s[^,;:–—]*$", re.IGNORECASE)
# Behind some words an auxiliary is that of the main clause: "a general who led the siege of X was sent to Y".
_CLOSED = re.compile(r"^\W*(?:\w+\s){3}[^,]*\b(?:was|were|is|are|will|said)\s")
_THAT = re.compile(r"(\w+)\sthat\s[^,;:–—]*$")
# Behind these "that" opens what is said or known.
_TELLS = frozenset(
    re.split(
        r"\s+",
        """said says say told tell believes believe believed thinks think thought claims claimed reports
        report reported found finds find shows showed show heard hears hear feared fears fear warned
        warns warn denied denies deny added adds knows knew know confirmed confirms insisted announced argued
        argues him her them us reporters evidence news charge charges fact claim promised agreed hope hopes
        hoped wrote saw see means meant so stressed""",
    )
)
_COMES = re.compile(r"\b(?:cross\w*|raid\w*|infiltrat\w*|fired|shell\w*|came\sover)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:as\s(?:a\s)?(?:child|children|boys?|girls?|baby)|years?\s(?:ago|before|earlier)|decades?|in\s(?:19|20)\d\d"
    r"|last\scentury)\b",
    re.IGNORECASE,
)
_MOTIVE = re.compile(
    r"\b(?:slogans?|revenge|aveng\w+|protest\w*|demand\w*|ang(?:er|ry|ered)|outrag\w+|prais\w+|inspir\w+|sympath\w+"
    r"|solidarity|condolences|banners?|leaflets?|grudge|retaliation\sfor)\b[^.;:]*$",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"\b(?:served|trained|studied|worked|lived|taught|born|raised|veterans?|mercenar\w+|deserters?|stint|tours?|spell"
    r"|years|back|home|originally|passports?|nationals?|citizens?|natives?|tourists?|students?|trafficker|doctors?"
    r"|staff|players?|singer|director|bought|built|made|sold|smuggled)\s(?:\w+\s){0,4}"
    r"(?:in|from|of|to|with)\s(?:the\s)?(?:\w+\sof\s)?(?:[^.;:]{0,30}\sand\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_LIKENED = re.compile(
    r"\b(?:once|recall\w*|common|unlike|similar|reminiscent|used\sto|as\sin|lessons?|echo\w*)\b[^.;:]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Grounds:
    """What tells the theatre's ground from that of others: its places, its states, those of its parties."""

    places: PlaceMatcher
    own: frozenset[str]

    def lands_in(self, text: str) -> frozenset[str]:
        """Return the states abroad that a headline or sentence names, or places of which it names."""
        return _lands_in(text, self)


@lru_cache(maxsize=64)
def _lands_in(text: str, grounds: Grounds) -> frozenset[str]:
    found = locate_places(text, grounds.places)
    named = {entry.country for _, _, entry, _ in found if entry.tier is not Tier.THEATRE}
    return frozenset(named | nations_in(text[:_READ])) - grounds.own


def is_set_abroad(
    text: str,
    headline: str,
    spans: Sequence[tuple[int, int]],
    title: Mentions | None,
    body: Sequence[Mentions],
    grounds: Grounds,
) -> bool:
    """Tell whether headline and first sentence are set abroad, and the theatre stands in a remark only.

    `spans` are those of the sentences, `title` and `body` what headline and sentences name. Where people came
    to harm abroad, something must tie it to the theatre: a party, who governs or fights there, words of war
    or flight. Where none did, a remark must show as one ("served in", "in protest at").
    """
    if not body or (title is not None and title.own) or not _is_beside(text, spans[0], body[0]):
        return False
    opening = (headline, text[slice(*spans[0])])
    if not any(map(grounds.lands_in, opening)):
        return False
    named = [(span, found) for span, found in zip(spans, body, strict=True) if found.own]
    told = [(span, found) for span, found in named if not _is_remark(text, span, found)]
    if not any(map(_HARM.search, opening)):
        return bool(named) and not told
    tied = sum(_is_tied(text, span, found) for span, found in told)
    others = sum(
        1
        for span, found in zip(spans, body, strict=True)
        if not found.own and grounds.lands_in(text[slice(*span)])
    )
    return tied * _OUTWEIGHS < others if tied else len(told) <= max(1, others)


def _is_beside(text: str, span: tuple[int, int], found: Mentions) -> bool:
    """Tell whether a sentence does not name the theatre, or in a remark only."""
    return not found.own or _is_remark(text, span, found)


def is_tied(text: str, spans: Sequence[tuple[int, int]], body: Sequence[Mentions], headline: str) -> bool:
    """Tell whether talks, aid or soldiers from abroad open a text, and what follows says: for the theatre."""
    opening = (headline, *(text[slice(*span)] for span in spans[:1]))
    if not any(map(_BINDS.search, opening)) or any(map(_HARM.search, opening)):
        return False
    return any(
        found.own and not _is_remark(text, span, found) and _is_tied(text, span, found)
        for span, found in zip(spans, body, strict=True)
    )


def _is_remark(text: str, span: tuple[int, int], found: Mentions) -> bool:
    """Tell whether all that a sentence names of the theatre is said of a life, a motive or a likeness."""
    return all(_is_aside(text, span, start, end) for (start, end, _), _ in found.own)


def _is_aside(text: str, span: tuple[int, int], start: int, end: int) -> bool:
    before = text[max(span[0], start - _REACH) : start]
    if _MOTIVE.search(before) or _LIKENED.search(before):
        return True
    if tells_of_flight(before):
        return _LONG_AGO.search(text[end : span[1]]) is not None or _LONG_AGO.search(before) is not None
    relative = _RELATIVE.search(before)
    if relative is None and (that := _THAT.search(before)) is not None and that[1].lower() not in _TELLS:
        relative = that
    if relative is not None and not _COMES.search(relative[0]) and not _CLOSED.search(relative[0]):
        return True
    return _LIFE.search(before) is not None


def _is_tied(text: str, span: tuple[int, int], found: Mentions) -> bool:
    """Tell whether a sentence that names the theatre tells of its conflict."""
    if len(found.own) >= _SEVERAL or any(weight == ACTS for _, weight in found.own):
        return True
    if any(key % 10 == Kind.PARTY for (_, _, keys), _ in found.own for key in keys):
        return True
    sentence = text[slice(*span)]
    return _LINK.search(sentence) is not None or tells_of_flight(sentence)
