"""Whether an article belongs to the theatre: by names, parties, places and effects, weighed by place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.analysis.locate import Locator
from sitrep.analysis.mentions import ACTS, Kind, Mentions, read_mentions
from sitrep.analysis.nations import nations_in
from sitrep.analysis.places import PlaceMatcher
from sitrep.analysis.resolved import find_spelt_alike, mean_places_abroad
from sitrep.analysis.setting import Grounds, is_set_abroad, is_tied
from sitrep.analysis.smallplaces import SmallPlaces, compile_small_places
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import Telling
from sitrep.gazetteer.unspaced import find_unspaced
from sitrep.model import Clipping, Cue, Theatre
from sitrep.text import sentences

_UNSPACED = 1_000_000_000  # above the number of any phrase; a multiple of ten, as these are
_TITLE, _LEAD = 3.0, 2.0  # as in the codebook: what a mention counts in the headline and the lead
_LEAD_SENTENCES = 2
_ENOUGH = 2.0  # a name in the headline or in the lead
_MOST = 2  # other theatres that count in one headline or sentence
_SHARE = 1 / 3  # of the sentences, where headline and lead are silent


@dataclass(frozen=True, slots=True)
class TheatreMatcher:
    """The words of the theatre in one matcher; a key is ten times a number, plus the kind."""

    matcher: CueMatcher
    small: SmallPlaces
    unspaced: frozenset[str] = frozenset()
    grounds: Grounds | None = None

    def find(self, text: str) -> Sequence[Hit]:
        """Return the hits in a text, in order; names in a script without spaces are names of the theatre."""
        hits = self.matcher.find(text)
        found = [
            (start, end, (_UNSPACED + Kind.NAME,))
            for start, end, _ in (find_unspaced(text, self.unspaced) if self.unspaced else ())
        ]
        return sorted([*hits, *found]) if found else hits


_NO_NAMES = Telling()
_NOTHING = Mentions()


def compile_theatre(
    settings: TheatreSettings, telling: Telling = _NO_NAMES, places: PlaceMatcher | None = None
) -> TheatreMatcher:
    """Make the names of the theatre ready for use; `telling` are those that the gazetteer adds to them.

    With `places`, what happened abroad is told from what happened here by the places of all countries.
    """
    homonyms = {place.casefold() for place in settings.homonyms}
    sides, lesser = _of_sides(settings)
    others = _of_others(settings, telling)
    involved = [other for other in others if _come_from(other, (*settings.parties, *_all_of(settings.sides)))]
    foreign = [name for name in (*settings.parties, *sides) if any(_come_from(o, [name]) for o in involved)]
    sides = tuple(name for name in sides if name not in foreign)
    lists: list[tuple[Kind, Iterable[str]]] = [
        (Kind.NAME, settings.names),
        (Kind.PARTY, (name for name in settings.parties if name not in foreign)),
        (Kind.EFFECT, settings.effects),
        (Kind.PLACE, (place for place in settings.places if place.casefold() not in homonyms)),
        (Kind.HOMONYM, (place for place in settings.places if place.casefold() in homonyms)),
        (Kind.PASSING, settings.passing),
        (Kind.ELSEWHERE, (other for other in others if other not in involved)),
        (Kind.INVOLVED, involved),
        (Kind.NAME, telling.names),
        (Kind.PARTY, sides),
        (Kind.PLACE, (place for place in telling.places if place.casefold() not in homonyms)),
        (Kind.HOMONYM, (*lesser, *foreign, *telling.homonyms)),
    ]
    phrases = [(phrase, kind) for kind, words in lists for phrase in words]
    return TheatreMatcher(
        CueMatcher((phrase, 10 * number + kind) for number, (phrase, kind) in enumerate(phrases)),
        compile_small_places(telling.lesser, telling.abroad),
        frozenset(telling.unspaced),
        Grounds(places, _own_states(settings)) if places is not None else None,
    )


def _own_states(settings: TheatreSettings) -> frozenset[str]:
    """Return the states of the theatre and those that fight in it, by ISO 3166-1 alpha-3 code."""
    named = (*settings.names, *settings.parties, *_all_of(settings.sides))
    return frozenset({settings.code, *settings.units_add}).union(*map(nations_in, map(_stem, named)))


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


def _of_others(settings: TheatreSettings, telling: Telling) -> tuple[str, ...]:
    """Return the names of other theatres: a list made for several of them may hold this one's too.

    A country abroad stays, though the theatre's own name begins as its name does: Niger, Nigeria.
    """
    listed = (*settings.names, *settings.places, *telling.names, *telling.places)
    own = [stem for word in listed if (stem := _stem(word))]
    parties = {_stem(name) for name in settings.parties}
    abroad = {_stem(word) for word in telling.abroad}
    return tuple(
        word
        for word in settings.elsewhere
        if (stem := _stem(word)) not in parties
        and not any(name.startswith(stem) or (stem.startswith(name) and stem not in abroad) for name in own)
    )


def _come_from(country: str, parties: Iterable[str]) -> bool:
    """Tell whether a party bears the name of a country: "Israel*", Israeli army."""
    stem = _stem(country)
    return any(name.casefold().startswith(stem) and name.casefold().rstrip("*") != stem for name in parties)


def _all_of(sides: Mapping[str, Iterable[str]]) -> Iterator[str]:
    yield from (name for names in sides.values() for name in names)


def _stem(word: str) -> str:
    return word.casefold().rstrip("*")


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
    words = _quoted(evidence)
    if found.inside and _are_places(title, body):
        told = zip(spans, body, strict=True)
        if mean_places_abroad(text, told, matcher.grounds.places):
            return Theatre(False, evidence, f"places abroad are called {words} too")
    if found.inside and is_set_abroad(text, headline, spans, title, body, matcher.grounds):
        return Theatre(False, evidence, f"headline and lead are set abroad; a remark names {words}")
    if not found.inside and is_tied(text, spans, body, headline):
        return Theatre(True, evidence, f"what is done abroad is told to be for {words}")
    return found


def _are_places(title: Mentions | None, body: Sequence[Mentions]) -> bool:
    """Tell whether all that names the theatre are names of its places."""
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
    return Theatre(False, evidence, f"only a mention in passing of {words}")


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
