"""What is said of a theatre in a remark: where somebody served, what he protests at, a likeness."""

import re

from sitrep.analysis.mentions import Told
from sitrep.analysis.shelter import tells_of_flight

_REACH = 90  # characters before a name that say how it is spoken of
WAR = re.compile(
    r"\b(?:wars?|fight(?:s|ing|ers?)?|fought|combat\w*|battles?|shell(?:s|ed|ing)?|rockets?|missiles?|raid(?:s|ed|ers)?"
    r"|attack(?:s|ed|ers)?|overran|captur\w+|seiz\w+|burn(?:ed|t|ing)?|bomb(?:s|ed|ing)?|fir(?:ed|ing)|sieges?|camps?"
    r"|mortars?|artillery|air\s?strikes?|snipers?|mines?|arm(?:y|ies)|troops|soldiers?|forces|rebels?|militia\w*"
    r"|insurgents?|jihadis\w*|factions?|generals?|jets|drones?|(?:machine\s)?guns"
    r"|offensive|advance|front|cease-?fire|truce|talks|peace\w*|negotiat\w+|mediat\w+|sanctions|embargo|battalion\w*"
    r"|mission|contingent|mandate|hostages?|prisoners"
    r"|guerres?|combat\w*|armée|soldats?|troupes|rebelles?|pourparlers|paix|cessez-le-feu|otages"
    r"|guerras?|ejército|soldados?|tropas|rebeldes|guerrilla\w*|diálogo|paz)\b",
    re.IGNORECASE,
)
"""Words of war, which tie news from abroad to a conflict."""
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
# "They come from villages in Nepal": no remark where the sentence tells of war.
_COME = re.compile(
    r"\b(?:come|comes|came|coming|hail(?:s|ed)?|drawn|recruited|ven(?:us?|aient|ues?)|vienen|viene|vinieron)\s(?:\w+\s){0,4}"
    r"(?:from|of|de|du|des)\s(?:the\s)?(?:\w+\s(?:in|of)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_LIKENED = re.compile(
    r"\b(?:once|recall\w*|common|unlike|similar|reminiscent|used\sto|as\sin|lessons?|echo\w*)\b[^.;:]*$",
    re.IGNORECASE,
)


def is_remark(text: str, told: Told) -> bool:
    """Tell whether all that a sentence names of the theatre is said of a life, a motive or a likeness."""
    span, found = told
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
    if _LIFE.search(before) is not None:
        return True
    return _COME.search(before) is not None and WAR.search(text, *span) is None
