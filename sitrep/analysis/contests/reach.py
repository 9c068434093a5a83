"""How much of an event a count covers: a whole front, or only what somebody saw or took in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.contests.said import Said
from sitrep.model import Article
from sitrep.text import fold, sentences

# "Along the whole border", "on all fronts", "nationwide": more than one place.
_WIDE = re.compile(
    r"\b(?:along|across|over|on|throughout|in|at)\s(?:the\s)?(?:whole|entire|full)\s(?:length\sof\sthe\s)?(?:[\w-]+\s){0,2}"
    r"(?:border|front|front\s?line|frontier|line|region|country|province|territory|area|strip|coast|sector)\b"
    r"|\b(?:on|along|across|at)\s(?:all|both|several|various)\s(?:the\s)?(?:fronts?|front\s?lines?|sides?|sectors?|axes)\b"
    r"|\b(?:nationwide|countrywide|all\salong\sthe)\b"
    r"|\b(?:along|across)\sthe\s(?:[\w-]+\s){0,2}(?:border|front|frontier|line)\b[^.;]{0,40}\b"
    r"(?:in\sall|in\stotal|altogether|all\stold)\b"
    r"|\b(?:in\sall|in\stotal|altogether|all\stold)\b[^.;]{0,60}\b(?:along|across)\sthe\s(?:[\w-]+\s){0,2}"
    r"(?:border|front|frontier|line)\b"
    r"|\bacross\sthe\s(?:country|region|province|territory|front|front\s?line|border|frontier|strip|enclave)\b"
    r"|\bsur\s(?:tout\sle|l['’]ensemble\sd(?:u|e\sla)|toute\sla)\s(?:front|territoire|pays|région|province|frontière)\b"
    r"|\b(?:en|a\slo\slargo\sde)\stod[oa]\s(?:el|la)\s(?:frente|país|región|provincia|frontera)\b"
    r"|\bentlang\sder\s(?:gesamten|ganzen)\s(?:grenze|front)\b|\blandesweit\b"
    r"|\bпо\sвсему\s(?:фронту|региону)\b|\bпо\sвсей\s(?:линии|области|стране)\b"
    r"|\bпо\sвсьому\sфронту\b|\bпо\sвсій\s(?:лінії|області|країні)\b"
    r"|على\sطول\s(?:الحدود|الجبهة)|في\sجميع\sأنحاء",
    re.IGNORECASE,
)
_BEFORE = 16  # characters
_MORE = re.compile(
    r"\bmore(?!\sthan)\b|\b(?:another|further|additional)\s(?:(?:some|about|around|nearly|almost|over|at\sleast|"
    r"more\sthan|up\sto|an?|estimated)\s){0,2}\||\|(?:an?\s)?(?:another|further|additional)\b|"
    r"\bothers?\b|\bde\splus\b|\bautres?\b|"
    r"\botr[oa]s\b|\bmás\b(?!\sde)|\bweitere[nr]?\b|\b(?:ещё|еще|ще)\b",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"\b(?:reporters?|correspondents?|journalists?|photographers?|cameram[ae]n|"
    r"journalistes?|correspondante?s?|periodistas?|reportero|corresponsal|"
    r"корреспондент\w*|кореспондент\w*|журналіст\w*|журналист\w*)\b|مراسل",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:bodies|body|corpses?|corps|cadavres?|cuerpos?|cadáveres|leichen|тел[аo]?|тіл[ао]?)\b|جث",
    re.IGNORECASE,
)
# What was done to some of the bodies: "about 15 bodies were burned".
_BURNT = re.compile(
    r"\b(?:burn(?:ed|t)|charred|mutilated|unidentified|brûlés?|calcinés?|quemados|carbonizados)\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:hospitals?|clinics?|morgue|mortuary|hôpital|morgue|krankenhaus|лікарн\w+|больниц\w+)\b",
    re.IGNORECASE,
)
_TAKEN_IN = re.compile(
    r"\b(?:received|receiving|admitted|brought|taken\sin|took\sin|treated|treating|arrived|reached|reçu|admis)\b",
    re.IGNORECASE,
)


def adds_to_another(article: Article, number: int) -> bool:
    """Tell whether a figure of an article adds to one told before it: "some 12 more", "another four"."""
    figure, told = article.figures[number], article.figures[:number]
    if not any(before.metric is figure.metric for before in told):
        return False
    clipping = article.clipping
    try:
        at = clipping.text_offset(figure.start)
    except ValueError:  # it stands in what was taken out
        return False
    # The stroke stands where the count begins.
    return _MORE.search(f"{clipping.text[max(0, at - _BEFORE) : at]}|{figure.raw}") is not None


def part_reach(counts: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield counts of one reach: those of a whole front or country apart from those of one place in it."""
    wide = [each for each in counts if not _is_placed(each) and _WIDE.search(sentence_of(each))]
    keys = {each.key for each in wide}
    narrow = [each for each in counts if each.key not in keys]
    for lane in (narrow, wide):
        if lane:
            yield lane


def drop_glimpses(counts: Sequence[Said]) -> list[Said]:
    """Leave out bodies that a reporter saw, or that were burned, where others count more: both can be true.

    What two hospitals took in are no rivals either, where nobody else counts.
    """
    most = max((printed_number(each.figure) for each in counts if not _is_glimpse(each)), default=None)
    kept = [
        each for each in counts if most is None or not _is_glimpse(each) or printed_number(each.figure) > most
    ]
    houses = {fold(each.figure.speaker or "") for each in kept}
    taken_in = any(_took_in(each) for each in kept)
    if len(kept) > 1 and taken_in and len(houses) == len(kept) and all(map(_is_house, kept)):
        return []
    return kept


def sentence_of(each: Said) -> str:
    """Return the sentence that states a count; empty where it stands in what was taken out."""
    clipping = each.article.clipping
    try:
        at = clipping.text_offset(each.figure.start)
    except ValueError:
        return ""
    spans = _sentences(clipping.text)
    before = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return clipping.text[slice(*spans[before])] if before >= 0 and at < spans[before][1] else ""


# The counts of one text ask for its sentences, one after the other.
@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


def _is_placed(each: Said) -> bool:
    """Tell whether a place within the country stands beside the count itself."""
    return each.figure.place is not None and each.spot is not None and each.spot[1] == each.figure.place


def _is_glimpse(each: Said) -> bool:
    if not _BODIES.search(each.figure.raw):
        return False
    sentence = sentence_of(each)
    return bool(_REPORTER.search(each.figure.speaker or sentence) or _BURNT.search(sentence))


def _is_house(each: Said) -> bool:
    return _HOUSE.search(each.figure.speaker or "") is not None


def _took_in(each: Said) -> bool:
    return bool(_BODIES.search(each.figure.raw) or _TAKEN_IN.search(sentence_of(each)))
