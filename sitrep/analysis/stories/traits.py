"""What tells one event from another in a unit of text: its places, acts, numbers and rare words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sitrep.analysis.stories.acts import find_acts
from sitrep.analysis.stories.stems import WORTHS, stems_of, worth
from sitrep.model import Article, Passage, Place, PlaceKind

# The words that tell the news: the headline and so many words of the passages that follow.
_CORE_WORDS = 70
# Where what happened is named in pairs of words: the headline and the first sentence or two.
_OPENING_WORDS = 45
# "SAMPLE CITY, June 7 (Sample Wire) —": where the report was filed stands in front of the first sentence.
_DATELINE = re.compile(r"[^\n–—]{2,70}[–—]\s|[^\na-z]{2,40}--?\s")
_YEARS = range(1900, 2100)
# What words tell that come later: one object for each worth, because there are millions of them.
_LATER = {worth: 0.6 * worth for worth in WORTHS}


@dataclass(frozen=True, slots=True)
class Unit:
    """The passages of an article that tell one event; the first of an article holds its headline.

    `number` is the article's position, `passages` those of its theming, `start` where the first stands.
    `words` is each stem's worth in the words that tell the news, by stem, `pairs` rare words that stand
    together in its opening, `places` the towns and districts named there, `units` the first-level units they
    lie in; `earliest` and `latest` bound the publication.
    """

    id: str
    number: int
    first: bool
    passages: tuple[int, ...]
    text_start: int
    text_end: int
    size: int
    words: Mapping[str, float]
    places: frozenset[str]
    units: frozenset[str]
    pairs: frozenset[str]
    acts: frozenset[str]
    numbers: frozenset[str]
    earliest: date | None
    latest: date | None

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
        if words >= _CORE_WORDS // 2:
            return position + 1
    return len(passages)


def _unit(number: int, article: Article, positions: tuple[int, ...], *, first: bool) -> Unit:
    text = article.clipping.text
    passages = [article.theming.passages[position] for position in positions]
    pieces: list[str] = []
    title = article.clipping.title
    if first and title is not None:
        pieces.append(title.text)
    places: list[Place] = []
    words = 0
    for passage in passages:
        piece = text[passage.text_start : passage.text_end]
        pieces.append(piece)
        places += _local(article.places, passage)
        words += piece.count(" ") + 1
        if words >= _CORE_WORDS // 2:
            break
    language = (article.clipping.language or "en").partition("-")[0].lower()
    stems = stems_of(" \n ".join(pieces), language)
    weights: dict[str, float] = {}
    for position, word in enumerate(stems):
        told = worth(word, language)
        if told and word not in weights:
            # What stands in the headline and the first sentence is what the news is.
            weights[word] = told if position < _CORE_WORDS else _LATER[told]
    filed = _without_dateline(places, article)
    return Unit(
        id=article.id,
        number=number,
        first=first,
        passages=positions,
        text_start=passages[0].text_start if passages else 0,
        text_end=passages[-1].text_end if passages else len(text),
        size=sum(passage.text_end - passage.text_start for passage in passages),
        words=dict(sorted(weights.items())),
        places=frozenset(
            f"{place.country}:{place.name}" for place in filed if place.kind is not PlaceKind.ADMIN1
        ),
        units=frozenset(place.code for place in filed if place.code),
        pairs=_pairs(stems[:_OPENING_WORDS], language),
        acts=find_acts(stems, language),
        numbers=frozenset(
            word for word in weights if word[0].isdigit() and len(word) > 1 and not _is_year(word)
        ),
        earliest=article.date.earliest,
        latest=article.date.latest,
    )


def _pairs(stems: Sequence[str], language: str) -> frozenset[str]:
    """Return pairs of neighbouring words that both tell all: "fish market", "cement works"."""
    return frozenset(
        f"{one} {other}"
        for one, other in pairwise(stems)
        if worth(one, language) >= 1 and worth(other, language) >= 1 and not (one + other).isdigit()
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


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and int(word) in _YEARS
