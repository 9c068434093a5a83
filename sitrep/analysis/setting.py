"""Where a text is set: whether what it tells happened abroad, and the theatre stands in a remark only."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sitrep.analysis.mentions import ACTS, Kind, Mentions, Told
from sitrep.analysis.nations import nations_in
from sitrep.analysis.places.find import locate_places
from sitrep.analysis.places.matcher import PlaceMatcher
from sitrep.analysis.remarks import WAR, is_remark
from sitrep.analysis.resolved import names_places_here
from sitrep.analysis.shelter import is_left, tells_of_flight
from sitrep.gazetteer.entries import Tier

_READ = 200  # characters in which words for peoples are looked for
_REACH = 90  # characters before a name that say how it is spoken of
_OUTWEIGHS = 3  # so many sentences abroad outweigh one that tells of the theatre
_SEVERAL = 2  # names of the theatre in one sentence: "at Korhogo in Ivory Coast"
_ITEMS = 3  # paragraphs of a text of several items
_OPENS = 40  # characters from the start of a paragraph to the name that it opens with
_TURNS_TO = re.compile(
    r"\b(?:(?:start(?:ing)?|begin(?:ning)?|turn(?:ing)?|mov(?:e|ing)|open(?:ing)?)\s(?:\w+\s){0,3}(?:with|to|on|in|by)"
    r"|(?:have|got)\s(?:a|an|one|some|this)\s(?:\w+\s)?(?:statement|updates?|announcement|notes?|readout|words?|news)"
    r"\s(?:on|about|from|regarding))\s"
    r"(?:the\s)?(?:(?:situation|news|developments|update)\s(?:in|on|from)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
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
# Who meets, sends, shelters and mediates has to do with a conflict elsewhere.
_BINDS = re.compile(
    r"\b(?:talks|negotiat\w+|mediat\w+|envoys?|summit|delegat\w+|cease-?fire|truce|peace(?!\w*\sprize)\w*|sanction\w*|embargo"
    r"|refugees?|camps?|asylum|returnees?|newcomers|arrivals|embassy|exiles?|arms|rifles|troops|soldiers|battalions?|contingents?"
    r"|peacekeepers|airlift|donors|resolution|mandate|recogni[sz]\w+"
    r"|pourparlers|médiat\w+|sommet|réfugiés|troupes|soldats|diálogo|refugiados|tropas|soldados)\b",
    re.IGNORECASE,
)
# "Obo lies in the east of ...": what was named before is of the theatre.
_LIES = re.compile(r"([^\W\d_]+)\s(?:lies|is|stands|sits)\s(?:\w+\s){0,7}(?:in|of)\s(?:the\s)?$")
_FLED = re.compile(
    r"\b(?:fle(?:d|e|es|eing)|escap(?:ed|ing)|fui(?:r|t|ent)?|hu(?:ir|yó|yeron))\s(?:[^\W\d_]+\s){0,4}$"
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
    text: str, headline: str, title: Mentions | None, told: Sequence[Told], grounds: Grounds
) -> bool:
    """Tell whether headline and first sentence are set abroad, and the theatre stands in a remark only.

    `told` are the sentences with what they name, `title` is what the headline names. Where people came to
    harm abroad, something must tie it to the theatre: a party, who governs or fights there, words of war or
    flight. Where none did, a remark must show as one ("served in", "in protest at").
    """
    if not told or (title is not None and _is_sure(title)) or not _is_beside(text, told[0]):
        return False
    opening = (headline, text[slice(*told[0][0])])
    if not any(map(grounds.lands_in, opening)):
        return False
    named = [each for each in told if _is_sure(each[1])]
    said = [each for each in named if not is_remark(text, each)]
    if not any(map(_HARM.search, opening)):
        if not any(map(_BINDS.search, opening)):
            said = [each for each in said if not _is_origin(text, each)]
        return bool(named) and not said
    tied = sum(_is_tied(text, each) for each in said)
    others = sum(1 for span, found in told if not _is_sure(found) and grounds.lands_in(text[slice(*span)]))
    return tied * _OUTWEIGHS < others if tied else len(said) <= max(1, others)


def is_tied(text: str, headline: str, told: Sequence[Told]) -> bool:
    """Tell whether talks, aid or soldiers from abroad open a text, and what follows says: for the theatre."""
    if any(_is_fled(text, each) for each in told):
        return True
    opening = (headline, *(text[slice(*span)] for span, _ in told[:1]))
    if not any(map(_BINDS.search, opening)) or any(map(_HARM.search, opening)):
        return False
    return any(each[1].own and not is_remark(text, each) and _is_tied(text, each) for each in told)


def tells_of_war_there(text: str, told: Sequence[Told], places: PlaceMatcher) -> bool:
    """Tell whether a sentence tells of war at a place of the theatre, whatever else bears its name."""
    return any(
        found.own
        and WAR.search(text, *span)
        and not is_remark(text, (span, found))
        and names_places_here(text, (span, found), places)
        for span, found in told
    )


def _is_fled(text: str, told: Told) -> bool:
    """Tell whether people fled what a sentence names of the theatre."""
    (first, _), found = told
    return any(
        (_FLED.search(before := text[max(first, start - _REACH) : start]) or is_left(text, start))
        and tells_of_flight(before)
        for (start, _, _), _ in found.own
    ) and not is_remark(text, told)


def announces_item(text: str, told: Sequence[Told], known: Collection[str]) -> bool:
    """Tell whether one of several items is of the theatre.

    Somebody turns to it ("let me start with"), or a paragraph opens with it, names nothing else abroad and
    tells of its conflict.
    """
    opening: list[int] = []
    for number, ((start, _), found) in enumerate(told):
        if any(_TURNS_TO.search(text[max(start, at - _REACH) : at]) for (at, _, _), _ in found.own):
            return True
        if number == 0 or "\n\n" in text[told[number - 1][0][1] : start]:
            opening.append(number)
    if len(opening) < _ITEMS:
        return False
    items = (told[first:last] for first, last in pairwise([*opening, len(told)]))
    return any(_is_item(text, item, known) for item in items)


def _is_item(text: str, item: Sequence[Told], known: Collection[str]) -> bool:
    """Tell whether a paragraph opens with the theatre, tells of its conflict and names no other."""
    (start, _), _ = item[0]
    opening = [each for each in item if any(at - start <= _OPENS for (at, _, _), _ in each[1].own)]
    if not opening or is_remark(text, opening[0]) or any(found.others(known) for _, found in item):
        return False
    return any(each[1].own and (_is_tied(text, each) or _HARM.search(text, *each[0])) for each in item)


def tells_of_harm(text: str) -> bool:
    """Tell whether a text tells of harm to people or things."""
    return _HARM.search(text) is not None


def tells_of_war(text: str) -> bool:
    """Tell whether a text has words of war, which tie news from abroad to a conflict."""
    return WAR.search(text) is not None


def ties_to_conflict(text: str) -> bool:
    """Tell whether words tie what a text tells of abroad to a conflict: who flees, is sent or mediates."""
    return _BINDS.search(text) is not None or tells_of_flight(text)


def _is_beside(text: str, told: Told) -> bool:
    """Tell whether a sentence does not surely name the theatre, or in a remark only."""
    return not _is_sure(told[1]) or is_remark(text, told)


def _is_sure(found: Mentions) -> bool:
    """Tell whether more names the theatre than words that places abroad and people bear too."""
    return any(key % 10 != Kind.HOMONYM for (_, _, keys), _ in found.own for key in keys)


def _is_origin(text: str, told: Told) -> bool:
    """Tell whether a sentence only says that somebody is from the theatre, and nothing of war."""
    (first, last), found = told
    if WAR.search(text, first, last) or tells_of_flight(text[first:last]):
        return False
    return all(is_left(text, start) for (start, _, _), _ in found.own)


def _is_tied(text: str, told: Told) -> bool:
    """Tell whether a sentence that names the theatre tells of its conflict."""
    span, found = told
    if len(found.own) >= _SEVERAL or any(weight == ACTS for _, weight in found.own):
        return True
    if any(key % 10 == Kind.PARTY for (_, _, keys), _ in found.own for key in keys):
        return True
    sentence = text[slice(*span)]
    if WAR.search(sentence) is not None or tells_of_flight(sentence):
        return True
    start = found.own[0][0][0]
    lies = _LIES.search(text[max(span[0], start - _REACH) : start])
    return lies is not None and lies[1][0].isupper() and lies[1] in text[: span[0]]
