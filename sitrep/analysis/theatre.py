"""Whether an article belongs to the theatre: by names, parties, places and effects, weighed by place."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sitrep.analysis.cues import Hit
from sitrep.analysis.locate import Locator
from sitrep.analysis.mentions import ACTS, Kind, Mentions, Told, read_mentions
from sitrep.analysis.resolved import find_spelt_alike, mean_places_abroad
from sitrep.analysis.setting import Grounds, announces_item, is_set_abroad, is_tied, tells_of_war_there
from sitrep.analysis.theatrenames import TheatreMatcher, compile_theatre
from sitrep.model import Clipping, Cue, Theatre
from sitrep.text import sentences

__all__ = ["TheatreMatcher", "compile_theatre", "detect_theatre"]

_TITLE, _LEAD = 3.0, 2.0  # as in the codebook: what a mention counts in the headline and the lead
_LEAD_SENTENCES = 2
_ENOUGH = 2.0  # a name in the headline or in the lead
_MOST = 2  # other theatres that count in one headline or sentence
_OURS = re.compile(
    r"\b(?:our|nos|nuestr[oa]s)\s(?:\w+\s)?(?:forces|fighters|troops|soldiers|units|army|men|people|combattants"
    r"|soldats|troupes|fuerzas|tropas|combatientes)\b",
    re.IGNORECASE,
)
_NOTHING = Mentions()
_IN_PASSING = "only a mention in passing of"
_SHARE = 1 / 3  # of the sentences, where headline and lead are silent


def detect_theatre(clipping: Clipping, matcher: TheatreMatcher) -> Theatre:
    """Tell whether a clipping belongs to the theatre, with the words that say so.

    It belongs if headline or lead name the theatre, one of its parties, places or effects on it, or if
    enough of its sentences do, and no other theatre outweighs it. Mentions in passing ("unlike in ...")
    don't count, nor do remarks in news of what happened abroad.
    """
    text, headline = clipping.text, clipping.title.text if clipping.title else ""
    title = read_mentions(headline, matcher.find(headline), 0, len(headline)) if clipping.title else None
    spans = list(sentences(text))
    body = list(_by_sentence(text, spans, matcher))
    evidence = tuple(_evidence(clipping, title, body))
    if not evidence:
        return _without_names(clipping, title, body, matcher)
    found = _weigh(title, body, evidence)
    if matcher.grounds is None:
        return found
    if found.inside:
        return _refuse(found, clipping, title, list(zip(spans, body, strict=True)), matcher.grounds)
    return _accept(found, clipping, title, list(zip(spans, body, strict=True)), matcher)


def _refuse(
    found: Theatre, clipping: Clipping, title: Mentions | None, told: Sequence[Told], grounds: Grounds
) -> Theatre:
    """Return the verdict on a text that names the theatre enough: outside, where it is set abroad."""
    text, headline = clipping.text, clipping.title.text if clipping.title else ""
    words = _quoted(found.evidence)
    if _are_places(title, told) and mean_places_abroad(text, told, grounds.places):
        return Theatre(False, found.evidence, f"places abroad are called {words} too")
    if is_set_abroad(text, headline, title, told, grounds):
        return Theatre(False, found.evidence, f"headline and lead are set abroad; a remark names {words}")
    return found


def _accept(
    found: Theatre, clipping: Clipping, title: Mentions | None, told: Sequence[Told], matcher: TheatreMatcher
) -> Theatre:
    """Return the verdict on a text that names the theatre too little: inside, where more than names tells."""
    words = _quoted(found.evidence)
    for reason, cues in _telling(found, clipping, title, told, matcher):
        return Theatre(True, (*found.evidence, *cues), f"{reason} {words}")
    return found


def _telling(
    found: Theatre, clipping: Clipping, title: Mentions | None, told: Sequence[Told], matcher: TheatreMatcher
) -> Iterator[tuple[str, tuple[Cue, ...]]]:
    """Yield what speaks for the theatre besides its names, the strongest first, and words that say so."""
    text, headline = clipping.text, clipping.title.text if clipping.title else ""
    if is_tied(text, headline, told):
        yield "what is done abroad is told to be for", ()
    if announces_item(text, told, _of_the_story(title, [each for _, each in told])):
        yield "one of its items tells of", ()
    if not found.reason.startswith(_IN_PASSING):
        return
    grounds = matcher.grounds
    if grounds is not None and tells_of_war_there(text, told[:_LEAD_SENTENCES], grounds.places):
        yield "the lead tells of war at", ()
    if _is_of_a_party(text, told):
        yield "“we” in it are", ()
    if side := _publishing_side(clipping, matcher):
        yield f"{side} publishes it and names", ()
    if small := _find_small(clipping, matcher):
        cues = Locator(clipping).cues([(start, end, 1.0) for start, end, _ in small], "body")
        yield f"the text dwells on {_quoted(cues)} and names", cues


def _is_of_a_party(text: str, told: Sequence[Told]) -> bool:
    """Tell whether "our forces" open a text that a party signs or is named in."""
    if not told or not _OURS.search(text, told[0][0][0], told[min(1, len(told) - 1)][0][1]):
        return False
    return any(key % 10 == Kind.PARTY for _, found in told for (_, _, keys), _ in found.own for key in keys)


def _publishing_side(clipping: Clipping, matcher: TheatreMatcher) -> str | None:
    """Return the name of the party to the conflict that publishes a text, if one does."""
    publisher = clipping.publisher.text if clipping.publisher else ""
    hits = matcher.find(publisher) if publisher else ()
    return next(
        (publisher[start:end] for start, end, keys in hits if any(key % 10 == Kind.PARTY for key in keys)),
        None,
    )


def _are_places(title: Mentions | None, told: Sequence[Told]) -> bool:
    """Tell whether all that names the theatre are names of its places."""
    body = (found for _, found in told)
    own = (hit for found in (*body, *((title,) if title else ())) for hit, _ in found.own)
    return all(key % 10 in {Kind.PLACE, Kind.HOMONYM} for _, _, keys in own for key in keys)


def _weigh(title: Mentions | None, body: Sequence[Mentions], evidence: tuple[Cue, ...]) -> Theatre:
    """Weigh what names the theatre against what names other theatres."""
    lead, rest = body[:_LEAD_SENTENCES], body[_LEAD_SENTENCES:]
    known = _of_the_story(title, body)
    front = (_TITLE * title.weight if title else 0.0) + _LEAD * sum(found.weight for found in lead)
    other_front = (_TITLE * min(_MOST, title.others(known)) if title else 0.0) + _LEAD * sum(
        min(_MOST, found.others(known)) for found in lead
    )
    named = sum(1 for found in body if found.own)
    others = sum(1 for found in body if found.others(known))
    words = _quoted(evidence)
    aside = bool(title and title.others(known) and not title.own) and named == 1 and len(evidence) == 1
    aside |= named <= others and _comes_late(title, body, known)
    leads = front * 2 >= other_front or named > others
    if not any(found.names_the_theatre for found in (*body, *((title,) if title else ()))):
        leads = front >= other_front  # parties fight elsewhere too
    if not aside and front >= _ENOUGH and leads:
        return Theatre(True, evidence, f"headline or lead name {words}")
    of_rest = sum(found.weight for found in rest)
    if not aside and of_rest >= 1 and named >= max(others, _SHARE * len(body)):
        return Theatre(True, evidence, f"{named} of {len(body)} sentences name {words}")
    if others or other_front:
        return Theatre(False, evidence, f"another theatre outweighs the mention of {words}")
    return Theatre(False, evidence, f"{_IN_PASSING} {words}")


def _without_names(
    clipping: Clipping, title: Mentions | None, body: Sequence[Mentions], matcher: TheatreMatcher
) -> Theatre:
    """Judge a text that names neither the theatre nor a side by the small places that it dwells on."""
    read = (*body, *((title,) if title else ()))
    passing = any(found.passing for found in read)
    if not passing and not any(found.elsewhere or found.involved for found in read):
        small = _find_small(clipping, matcher)
        if small:
            cues = Locator(clipping).cues([(start, end, 1.0) for start, end, _ in small], "body")
            return Theatre(True, cues, f"the text dwells on {', '.join(dict.fromkeys(c.text for c in cues))}")
    return Theatre(
        False,
        (),
        "the theatre is mentioned in passing only"
        if passing
        else "neither the theatre, its places and parties, nor effects on it are named",
    )


def _find_small(clipping: Clipping, matcher: TheatreMatcher) -> Sequence[Hit]:
    text, headline = clipping.text, clipping.title.text if clipping.title else ""
    small = matcher.small.find(text, headline)
    if small or matcher.grounds is None:
        return small
    spans = list(islice(sentences(text), _LEAD_SENTENCES))
    lead = spans[-1][1] if spans else 0
    return find_spelt_alike(text, headline, lead, matcher.small.keys, matcher.grounds.places)


def _quoted(evidence: Sequence[Cue]) -> str:
    return ", ".join(dict.fromkeys(cue.text for cue in evidence[:3]))


def _by_sentence(text: str, spans: Sequence[tuple[int, int]], matcher: TheatreMatcher) -> Iterator[Mentions]:
    hits = matcher.find(text)
    position = 0
    for first, end in spans:
        begin = position
        while position < len(hits) and hits[position][0] < end:
            position += 1
        named = hits[begin:position]
        yield read_mentions(text, named, first, end) if named else _NOTHING


def _of_the_story(title: Mentions | None, body: Sequence[Mentions]) -> frozenset[str]:
    """Return the countries that don't speak for elsewhere.

    People of the theatre fled to them, or a party comes from there and more than parties is named.
    """
    read = [*body, *((title,) if title else ())]
    hosts = frozenset().union(*(found.hosts for found in read))
    if any(found.names_the_theatre for found in read):
        return hosts.union(*(found.involved for found in read))
    return hosts


def _comes_late(title: Mentions | None, body: Sequence[Mentions], known: frozenset[str]) -> bool:
    """Tell whether headline and first sentence name another theatre, and this one is only mentioned later."""
    opening = [*((title,) if title else ()), *body[:1]]
    if any(found.own for found in opening) or not any(found.others(known) for found in opening):
        return False
    return all(found.weight < ACTS for found in body[:_LEAD_SENTENCES])


def _evidence(clipping: Clipping, title: Mentions | None, body: Sequence[Mentions]) -> Iterator[Cue]:
    if title and clipping.title and clipping.title.start is not None:
        shift = clipping.title.start
        for (start, end, _), weight in title.own:
            words = clipping.title.text[start:end]
            yield Cue(words, shift + start, shift + end, _TITLE * weight, "title")
    locate = Locator(clipping)
    for number, found in enumerate(body):
        field, factor = ("lead", _LEAD) if number < _LEAD_SENTENCES else ("body", 1.0)
        if found.own:
            yield from locate.cues(
                [(start, end, factor * weight) for (start, end, _), weight in found.own], field
            )
