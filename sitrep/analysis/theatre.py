"""Whether an article belongs to the theatre: by names, parties, places and effects, weighed by place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.analysis.locate import Locator
from sitrep.analysis.shelter import country_stem, is_reached, tells_of_flight
from sitrep.analysis.smallplaces import SmallPlaces, compile_small_places
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import Telling
from sitrep.gazetteer.unspaced import find_unspaced
from sitrep.model import Clipping, Cue, Theatre
from sitrep.text import sentences


class _Kind(IntEnum):
    NAME = 0
    PARTY = 1
    EFFECT = 2
    PLACE = 3
    HOMONYM = 4
    PASSING = 5
    ELSEWHERE = 6


_OWN = (_Kind.NAME, _Kind.PARTY, _Kind.EFFECT, _Kind.PLACE, _Kind.HOMONYM)
_UNSPACED = 1_000_000_000  # above the number of any phrase; a multiple of ten, as these are
_WEIGHTS = {_Kind.HOMONYM: 0.5}  # half a mention; all else is a whole one
_TITLE, _LEAD = 3.0, 2.0  # as in the codebook: what a mention counts in the headline and the lead
_LEAD_SENTENCES = 2
_REACH = 12  # characters between "unlike in" and the name: room for "the" or "its war in"
_ENOUGH = 2.0  # a name in the headline or in the lead
_ENUMERATED = 2  # other theatres in the same sentence: "from Sarajevo, Mogadishu and Kabul"
_SHARE = 1 / 3  # of the sentences, where headline and lead are silent


@dataclass(frozen=True, slots=True)
class TheatreMatcher:
    """The words of the theatre in one matcher; a key is ten times a number, plus the kind."""

    matcher: CueMatcher
    small: SmallPlaces
    unspaced: frozenset[str] = frozenset()

    def find(self, text: str) -> Sequence[Hit]:
        """Return the hits in a text, in order; names in a script without spaces are names of the theatre."""
        hits = self.matcher.find(text)
        found = [
            (start, end, (_UNSPACED + _Kind.NAME,))
            for start, end, _ in (find_unspaced(text, self.unspaced) if self.unspaced else ())
        ]
        return sorted([*hits, *found]) if found else hits


@dataclass(frozen=True, slots=True)
class _Mentions:
    """What a headline or a sentence names: of the theatre, and of others."""

    own: tuple[tuple[Hit, float], ...]
    passing: int
    elsewhere: int

    @property
    def weight(self) -> float:
        return min(2.0, sum(weight for _, weight in self.own))


_NO_NAMES = Telling()
_NOTHING = _Mentions((), 0, 0)


def compile_theatre(settings: TheatreSettings, telling: Telling = _NO_NAMES) -> TheatreMatcher:
    """Make the names of the theatre ready for use; `telling` are those that the gazetteer adds to them."""
    homonyms = {place.casefold() for place in settings.homonyms}
    sides, lesser = _of_sides(settings)
    lists: list[tuple[_Kind, Iterable[str]]] = [
        (_Kind.NAME, settings.names),
        (_Kind.PARTY, settings.parties),
        (_Kind.EFFECT, settings.effects),
        (_Kind.PLACE, (place for place in settings.places if place.casefold() not in homonyms)),
        (_Kind.HOMONYM, (place for place in settings.places if place.casefold() in homonyms)),
        (_Kind.PASSING, settings.passing),
        (_Kind.ELSEWHERE, _of_others(settings)),
        (_Kind.NAME, telling.names),
        (_Kind.PARTY, sides),
        (_Kind.PLACE, (place for place in telling.places if place.casefold() not in homonyms)),
        (_Kind.HOMONYM, (*lesser, *telling.homonyms)),
    ]
    phrases = [(phrase, kind) for kind, words in lists for phrase in words]
    return TheatreMatcher(
        CueMatcher((phrase, 10 * number + kind) for number, (phrase, kind) in enumerate(phrases)),
        compile_small_places(telling.lesser, telling.abroad),
        frozenset(telling.unspaced),
    )


def _of_sides(settings: TheatreSettings) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the sides that tell of the theatre, and those that tell half as much.

    Where parties are listed, a side that none of them belongs to is not of the theatre alone (NATO), and its
    other names are no more than a hint. What is no name ("coalition forces") tells nothing.
    """
    parties = {name.casefold() for name in settings.parties}
    whole, half = [], []
    for names in settings.sides.values():
        proper = [name for name in names if not name[0].islower() and name.casefold() not in parties]
        if not parties:
            whole += proper
        elif any(name.casefold() in parties for name in names):
            half += proper
    return tuple(whole), tuple(half)


def _of_others(settings: TheatreSettings) -> tuple[str, ...]:
    """Return the names of other theatres: a list made for several of them may hold this one's too."""
    own = [word.casefold().rstrip("*") for word in (*settings.names, *settings.places)]
    return tuple(
        word
        for word in settings.elsewhere
        if not any(
            name.startswith(stem := word.casefold().rstrip("*")) or stem.startswith(name)
            for name in own
            if name
        )
    )


def detect_theatre(clipping: Clipping, matcher: TheatreMatcher) -> Theatre:
    """Tell whether a clipping belongs to the theatre, with the words that say so.

    It belongs if headline or lead name the theatre, one of its parties, places or effects on it, or if
    enough of its sentences do, and no other theatre outweighs it. Mentions in passing ("unlike in ...")
    don't count.
    """
    headline = clipping.title.text if clipping.title else ""
    title = (
        _read(headline, matcher.find(headline), flight=tells_of_flight(headline)) if clipping.title else None
    )
    body = list(_by_sentence(clipping.text, matcher))
    evidence = tuple(_evidence(clipping, title, body))
    lead, rest = body[:_LEAD_SENTENCES], body[_LEAD_SENTENCES:]
    front = (_TITLE * title.weight if title else 0.0) + _LEAD * sum(found.weight for found in lead)
    other_front = (_TITLE * min(2, title.elsewhere) if title else 0.0) + _LEAD * sum(
        min(2, found.elsewhere) for found in lead
    )
    named = sum(1 for found in body if found.own)
    others = sum(1 for found in body if found.elsewhere)
    words = ", ".join(dict.fromkeys(cue.text for cue in evidence[:3]))
    if not evidence:
        passing = any(found.passing for found in (*body, *((title,) if title else ())))
        small = () if passing or others or other_front else matcher.small.find(clipping.text, headline)
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
    aside = bool(title and title.elsewhere and not title.own) and named == 1 and len(evidence) == 1
    if not aside and front >= _ENOUGH and (front * 2 >= other_front or named > others):
        return Theatre(True, evidence, f"headline or lead name {words}")
    of_rest = sum(found.weight for found in rest)
    if not aside and of_rest >= 1 and named >= max(others, _SHARE * len(body)):
        return Theatre(True, evidence, f"{named} of {len(body)} sentences name {words}")
    if others or other_front:
        return Theatre(False, evidence, f"another theatre outweighs the mention of {words}")
    return Theatre(False, evidence, f"only a mention in passing of {words}")


def _by_sentence(text: str, matcher: TheatreMatcher) -> Iterator[_Mentions]:
    hits = matcher.find(text)
    position = 0
    for first, end in sentences(text):
        begin = position
        while position < len(hits) and hits[position][0] < end:
            position += 1
        named = hits[begin:position]
        yield _read(text, named, flight=tells_of_flight(text[first:end])) if named else _NOTHING


def _read(text: str, hits: Sequence[Hit], *, flight: bool) -> _Mentions:
    """Sort the hits of a headline or sentence: each own word counts once, unless it is in passing.

    A country elsewhere counts once with its people, and not where people flee to it.
    """
    openers = sorted(end for _, end, keys in hits if any(key % 10 == _Kind.PASSING for key in keys))
    swallowed = _inside_longer(hits)
    own: dict[int, tuple[Hit, float]] = {}
    passing = 0
    others: list[tuple[str, int]] = []
    for hit in hits:
        start, end, keys = hit
        if (start, end) in swallowed:
            continue  # "Sudan" in "South Sudan", whichever of them is the theatre
        kinds = [(key, _Kind(key % 10)) for key in keys]
        mine = [(key, kind) for key, kind in kinds if kind in _OWN]
        if mine and _is_led_to(text, openers, start):
            passing += 1
        elif mine:
            key, kind = mine[0]
            own.setdefault(key, (hit, _WEIGHTS.get(kind, 1.0)))
        elif any(kind == _Kind.ELSEWHERE for _, kind in kinds):
            others.append((country_stem(text[start:end]), start))
    shelters = {stem for stem, start in others if flight and is_reached(text, start)}
    elsewhere = len({stem for stem, _ in others} - shelters)
    if len(own) == 1 and elsewhere >= _ENUMERATED:
        return _Mentions((), passing + 1, elsewhere)
    return _Mentions(tuple(own.values()), passing, elsewhere)


def _inside_longer(hits: Sequence[Hit]) -> set[tuple[int, int]]:
    """Return the spans of names that stand within longer names."""
    names = [(start, end) for start, end, keys in hits if any(key % 10 != _Kind.PASSING for key in keys)]
    inside = set()
    furthest = -1
    for start, end in sorted(names, key=lambda span: (span[0], -span[1])):
        if end <= furthest:
            inside.add((start, end))
        furthest = max(furthest, end)
    return inside


def _is_led_to(text: str, openers: Sequence[int], start: int) -> bool:
    """Whether words that make a mention one in passing end shortly before `start`, in the same clause."""
    nearest = bisect_left(openers, start) - 1
    if nearest < 0 or start - openers[nearest] > _REACH:
        return False
    return not set(text[openers[nearest] : start]) & set(".;:!?")


def _evidence(clipping: Clipping, title: _Mentions | None, body: Sequence[_Mentions]) -> Iterator[Cue]:
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
