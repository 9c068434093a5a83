"""Whether a denial is one of what an item says."""

from collections.abc import Iterable

from sitrep.analysis.speakers import Denial
from sitrep.analysis.stories.acts import HARM, find_acts
from sitrep.analysis.stories.stems import stems_of
from sitrep.briefing.reactions import is_reaction
from sitrep.briefing.together import words_of
from sitrep.model import Article, Excerpt, PlaceKind

_BETWEEN = " \n\t\r.\"'“”’»)"
# How much a denial that doesn't follow at once shares with what it denies, in words that tell.
_SHARED = 1.5
# How much a denial names, in words that tell, so that it has a matter of its own.
_OWN = 2.5


def denies(article: Article, denial: Denial, claim: Iterable[Excerpt], teller: Article) -> bool:
    """Tell whether a denial of an article denies a claim, quoted from `teller`."""
    return weigh_denial(article, denial, claim, teller) is not None


def weigh_denial(article: Article, denial: Denial, claim: Iterable[Excerpt], teller: Article) -> float | None:
    """Return how much a denial names of a claim, quoted from `teller`; None where it denies something else.

    A denial that names nothing of its own ("denied it", "rejected the report") is one of what stands straight
    before it. Any other shares a place, a name, a number, what was done or other words that tell with its
    claim, and none that stands elsewhere ("that Lashkar Gah had fallen") is one of what happened here.
    """
    quoted = list(claim)
    if not quoted:
        return None
    follows = teller is article and _follows(article, denial, quoted)
    if denial.bare:
        return 0.0 if follows else None
    language = (article.clipping.language or "en").partition("-")[0].lower()
    here = _places(article, *denial.matter)
    there = frozenset().union(*(_printed_places(teller, excerpt) for excerpt in quoted))
    if here and there and here.isdisjoint(there):
        return None
    matter = article.clipping.text[slice(*denial.matter)]
    told = " \n ".join(excerpt.text for excerpt in quoted)
    lands = _lands(article, language) | _lands(teller, language)
    mine = {word: value for word, value in words_of([matter], language, ()).items() if word not in lands}
    theirs = words_of([told], language, ())
    shared = sum(min(1.0, 2 * value) for word, value in mine.items() if word in theirs) + len(here & there)
    harm = all(HARM in find_acts(stems_of(text, language), language) for text in (matter, told))
    if follows:
        # Who names what he denies, and nothing of it was told, denies something else; nobody denies that
        # somebody condemned what happened.
        own = here or _names(matter) or sum(mine.values()) >= _OWN or is_reaction(quoted[-1].text)
        return shared + harm if shared or harm or not own else None
    return shared + harm if shared + harm >= _SHARED else None


def _follows(article: Article, denial: Denial, claim: Iterable[Excerpt]) -> bool:
    ends = [article.clipping.text_offset(excerpt.end - 1) + 1 for excerpt in claim]
    text = article.clipping.text
    return any(end <= denial.start and not text[end : denial.start].strip(_BETWEEN) for end in ends)


def _names(matter: str) -> bool:
    return any(word[0].isupper() for word in matter.split())


def _places(article: Article, start: int, end: int) -> frozenset[str]:
    found = set()
    for place in article.places:
        if place.kind is not PlaceKind.COUNTRY:
            try:
                at = article.clipping.text_offset(place.start)
            except ValueError:  # it stands in what was taken out
                continue
            if start <= at < end:
                found.add(place.name)
    return frozenset(found)


def _printed_places(article: Article, excerpt: Excerpt) -> frozenset[str]:
    return frozenset(
        place.name
        for place in article.places
        if place.kind is not PlaceKind.COUNTRY and excerpt.start <= place.start < excerpt.end
    )


def _lands(article: Article, language: str) -> frozenset[str]:
    return frozenset(
        stem
        for place in article.places
        if place.kind is PlaceKind.COUNTRY
        for stem in stems_of(place.text, language)
    )
