"""What tells one event from another in a unit of text: its places, acts, numbers and rare words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sitrep.analysis.stories.acts import GENERAL, HARM, WEAPONS, find_acts, find_sides, find_subjects
from sitrep.analysis.stories.grounds import find_grounds
from sitrep.analysis.stories.parties import Party, find_parties
from sitrep.analysis.stories.stems import is_year, sound_of, stems_of
from sitrep.analysis.stories.wording import CORE_WORDS, read_words
from sitrep.model import Article, Passage, Place, PlaceKind
from sitrep.text import fold

# "SAMPLE CITY, June 7 (Sample Wire) —": where the report was filed stands in front of the first sentence.
_DATELINE = re.compile(r"[^\n–—]{2,70}[–—]\s|[^\na-z]{2,40}--?\s")
_LEAST_SENTENCE = 30
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})


_EMPTY: frozenset[str] = frozenset()
_OF_FEW_KINDS = (
    "subjects",
    "towns",
    "scene",
    "done",
    "aims",
    "weapons",
    "sides",
    "units",
    "lands",
    "acts",
)
_OFTEN_EMPTY = ("names", "grounds", "heading", "numbers")


@lru_cache(maxsize=16384)
def _kept(given: frozenset[str]) -> frozenset[str]:
    """Return a set that is the same as the given one, the first that was given."""
    return given


@dataclass(frozen=True, slots=True)
class Unit:
    """The passages of an article that tell one event; the first of an article holds its headline.

    `number` is the article's position, `passages` those of its theming, `start` where the first stands.
    `grounds` are the sounds of the names behind words of place in headline and first sentence, `heading`
    those of all names there that the gazetteer does not know.
    `words` is each stem's worth in the words that tell the news, `names` the sounds of names of people and
    bodies there, `subjects` what they turn on; `towns` are the towns and
    districts named there, `units` the first-level units that all places lie in, `scene` those of the first
    sentence, `lands` the countries named; `spot` is the first town of that sentence, `seat` that or a
    first-level unit that may stand for its capital, `done` its kinds of acts and those of the headline,
    `met` who meets in the first sentence, `weapons` the weapons of both, `aims` what else it turns on,
    `sides` its sides of a town and hours; `earliest` and `latest` bound the publication, as ordinals of days.
    """

    id: str
    number: int
    first: bool
    passages: tuple[int, ...]
    text_start: int
    text_end: int
    size: int
    words: Mapping[str, float]
    names: frozenset[str]
    subjects: frozenset[str]
    towns: frozenset[str]
    scene: frozenset[str]
    spot: str | None
    seat: str | None
    grounds: frozenset[str]
    heading: frozenset[str]
    done: frozenset[str]
    met: tuple[Party, ...]
    aims: frozenset[str]
    weapons: frozenset[str]
    sides: frozenset[str]
    units: frozenset[str]
    lands: frozenset[str]
    acts: frozenset[str]
    numbers: frozenset[str]
    earliest: int | None
    latest: int | None

    def __post_init__(self) -> None:
        """Share the sets that are the same: a large day has a million of them, most empty or of few kinds."""
        for name in _OF_FEW_KINDS:
            object.__setattr__(self, name, _kept(getattr(self, name)))
        for name in _OFTEN_EMPTY:
            object.__setattr__(self, name, getattr(self, name) or _EMPTY)

    @property
    def rank(self) -> tuple[bool, int, str, int]:
        """Put what tells an event first: whole reports before asides, the fullest, then by id."""
        return not self.first, -self.size, self.id, self.text_start


def units_of(number: int, article: Article) -> Iterator[Unit]:
    """Yield the units of an article: its news, and each run of passages that turns to another place.

    A passage without a place, or with one of the news itself, goes on with what stands before it.
    """
    passages = article.theming.passages
    named = [_local(article.places, passage) for passage in passages]
    opening = _opening(passages, article)
    home = frozenset().union(*map(_keys, named[:opening])) if opening else frozenset()
    runs: list[tuple[frozenset[str], list[int]]] = [(home, list(range(opening)))]
    current = 0
    for position in range(opening, len(passages)):
        keys = _keys(named[position])
        if keys and not keys & runs[current][0]:
            current = next((at for at, (known, _) in enumerate(runs) if keys & known), len(runs))
            if current == len(runs):
                runs.append((keys, []))
        runs[current][1].append(position)
    for at, (_, positions) in enumerate(runs):
        yield _unit(number, article, tuple(positions), first=at == 0)


def _opening(passages: Sequence[Passage], article: Article) -> int:
    """Return how many passages tell the news."""
    words = 0
    for position, passage in enumerate(passages):
        words += article.clipping.text.count(" ", passage.text_start, passage.text_end) + 1
        if words >= CORE_WORDS // 2:
            return position + 1
    return len(passages)


def _unit(number: int, article: Article, positions: tuple[int, ...], *, first: bool) -> Unit:
    text = article.clipping.text
    passages = [article.theming.passages[position] for position in positions]
    title = article.clipping.title.text if first and article.clipping.title is not None else ""
    pieces: list[str] = []
    places: list[Place] = []
    spots: set[str] = set()
    wide: set[str] = set()
    lands: set[str] = set()
    words = 0
    for passage in passages:
        piece = text[passage.text_start : passage.text_end]
        pieces.append(piece)
        named = [place for place in article.places if passage.start <= place.start < passage.end]
        places += [place for place in named if place.kind is not PlaceKind.COUNTRY]
        lands.update(place.country for place in named if place.kind is PlaceKind.COUNTRY)
        spots.update(sound for place in named for sound in _sounds(place.text))
        wide.update(sound for place in named if place.kind in _WIDE for sound in _sounds(place.text))
        words += piece.count(" ") + 1
        if words >= CORE_WORDS // 2:
            break
    language = (article.clipping.language or "en").partition("-")[0].lower()
    told = read_words(title, " \n ".join(pieces), language)
    filed = _without_dateline(places, article)
    towns = [place for place in filed if place.kind is not PlaceKind.ADMIN1]
    opening = _first_sentence(passages, text)
    first_named = [place for place in filed if place.start <= opening[2]]
    sentence = text[opening[0] : opening[1]]
    headline, stems = stems_of(title, language), stems_of(sentence, language)
    turned_on = find_subjects(stems, language)
    grounds, heading = find_grounds(f"{title} \n {sentence}", language)
    # "Bangui fell" is of the city, "a post in Kunduz" may be of the unit that bears the city's name.
    taken = [
        place
        for place in first_named
        if place.kind is not PlaceKind.ADMIN1 or grounds.isdisjoint(_sounds(place.text))
    ]
    done = find_acts([*headline, *stems], language)
    # The capitals of a headline may be anybody's.
    grounds &= told.names | spots
    start = passages[0].text_start if passages else 0
    return Unit(
        id=article.id,
        number=number,
        first=first,
        passages=positions,
        text_start=start,
        text_end=passages[-1].text_end if passages else len(text),
        size=sum(passage.text_end - passage.text_start for passage in passages),
        words=told.worths,
        names=told.names - spots,
        subjects=told.subjects,
        towns=frozenset(map(_key, towns)),
        scene=_keys(first_named),
        spot=next((_key(place) for place in first_named if place.kind is not PlaceKind.ADMIN1), None),
        grounds=grounds - wide,
        heading=heading - spots,
        seat=next(map(_key, taken), None),
        done=done,
        met=() if HARM in done else find_parties(sentence, stems, frozenset(spots), language),
        aims=turned_on - WEAPONS,
        weapons=(turned_on | find_subjects(headline, language)) & WEAPONS,
        sides=find_sides(stems, language),
        units=frozenset(place.code for place in filed if place.code),
        lands=frozenset(lands),
        acts=find_acts(told.stems, language) - GENERAL,
        numbers=frozenset(
            word for word in told.worths if word[0].isdigit() and len(word) > 1 and not is_year(word)
        ),
        earliest=article.date.earliest.toordinal() if article.date.earliest else None,
        latest=article.date.latest.toordinal() if article.date.latest else None,
    )


def _local(places: Sequence[Place], passage: Passage) -> list[Place]:
    return [
        place
        for place in places
        if place.kind is not PlaceKind.COUNTRY and passage.start <= place.start < passage.end
    ]


def _keys(places: Sequence[Place]) -> frozenset[str]:
    return frozenset(place.code or f"{place.country}:{place.name}" for place in places)


def _without_dateline(places: Sequence[Place], article: Article) -> list[Place]:
    dateline = _DATELINE.match(article.clipping.text)
    if dateline is None or not article.clipping.segments:
        return list(places)
    filed = article.clipping.segments[0].start + dateline.end()
    return [place for place in places if place.start >= filed] or list(places)


def _first_sentence(passages: Sequence[Passage], text: str) -> tuple[int, int, int]:
    """Return where a unit's first sentence starts and ends in its text, and ends in the document."""
    if not passages:
        return 0, 0, -1
    opening = passages[0]
    ends = text.find(". ", opening.text_start + _LEAST_SENTENCE, opening.text_end)
    last = ends if ends >= 0 else opening.text_end
    return opening.text_start, last, opening.start + last - opening.text_start


def _key(place: Place) -> str:
    return f"{place.country}:{_spelling(place.name)}"


@lru_cache(maxsize=4096)
def _spelling(name: str) -> str:
    """Return a place's name without its marks, which lists of towns and of districts set differently."""
    return "".join(sign for sign in fold(name) if sign.isalnum())


@lru_cache(maxsize=16384)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound_of(word) for word in re.split(r"[\W_]+", fold(name)))
