"""Whether two texts tell one occasion: an act, a place or a figure in common, not only a name."""

import re
from functools import lru_cache

from sitrep.analysis.stories.acts import find_acts, find_subjects
from sitrep.analysis.stories.stems import read_word, worth
from sitrep.briefing.items import Found
from sitrep.briefing.particulars import read_particulars
from sitrep.languages.registry import language_of

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
# Worth of the words in common that stand for an act of which no list knows: two that are rare, or more.
_TELLING = 2.0


def may_be_one(one: Found, other: Found) -> bool:
    """Tell whether what two items quote may be one occasion, so that one bears the other out.

    A name with its office is none: the same man is abroad and is asked to resign. Nor is what somebody asks
    for borne out by what happened, or the other way round.
    """
    if asks(one) != asks(other):
        return False
    language = one.language
    mine, theirs = _stems(one), _stems(other)
    return (
        not set(one.units).isdisjoint(other.units)
        or not find_acts(mine, language).isdisjoint(find_acts(theirs, other.language))
        or not find_subjects(mine, language).isdisjoint(find_subjects(theirs, other.language))
        or not set(_numbers(one)).isdisjoint(_numbers(other))
        or sum(worth(stem, language) for stem in set(mine) & set(theirs)) >= _TELLING
    )


def asks(entry: Found) -> bool:
    """Tell whether what an item quotes is asked for and tells no harm, so that nothing of it has happened."""
    demands = _demands(entry.language.partition("-")[0].lower())
    if demands is None or not demands.search(_quoted(entry)):
        return False
    return next(entry.text.lead.figures_in(entry.excerpts), None) is None


def _stems(entry: Found) -> list[str]:
    """Return the stems of the words that are no names, in their order."""
    read = (read_word(word, entry.language) for word in _WORD.findall(_quoted(entry)))
    return [stem for stem, _, name in filter(None, read) if not name]


def _numbers(entry: Found) -> tuple[str, ...]:
    return read_particulars(_quoted(entry), entry.language).numbers


def _quoted(entry: Found) -> str:
    return " ".join(excerpt.text for excerpt in entry.excerpts)


@lru_cache(maxsize=64)
def _demands(code: str) -> re.Pattern[str] | None:
    language = language_of(code)
    if language is None or not language.telling.demands:
        return None
    return re.compile(rf"\b(?:{language.telling.demands})\b", re.IGNORECASE)
