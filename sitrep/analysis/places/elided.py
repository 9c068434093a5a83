"""Units of which only the side is printed: "North and South Darfur", "West, Central and East Equatoria"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sitrep.analysis.places.lexicon import SIDES
from sitrep.analysis.places.matcher import PlaceMatcher, spelling
from sitrep.analysis.places.mentions import Mention, Word
from sitrep.gazetteer.entries import Entry, Level, Tier

_REACH = 12  # words back: as many as all the sides of a region take
_JOINS = frozenset(
    [",", "and", ", and", "or", "as", "well as", "as well as", ", as well as", "et", "y", "und", "- und"]
)

Found = tuple[int, int, Entry, bool]


def find_elided(
    text: str, words: Sequence[Word], mentions: Sequence[Mention], kept: Sequence[bool], matcher: PlaceMatcher
) -> Iterator[Found]:
    """Yield the units that stand before another one of the same region, and share its name.

    Only sides that are units of the theatre or of a country next door are read so: of "northern and
    eastern Idlib" nothing is made.
    """
    for mention, keep in zip(mentions, kept, strict=True):
        last = words[mention.first : mention.after]
        if not keep or len(last) < 2 or last[0].low not in SIDES:
            continue
        region = spelling(text[last[1].start : mention.end])
        country = {entry.country for entry in mention.entries if _is_unit(entry)}
        right = mention.first
        for number in range(mention.first - 1, max(-1, mention.first - _REACH), -1):
            word = words[number]
            if text[word.start : words[right].start].strip() in _JOINS:
                continue  # "and", "as well as"
            if text[word.end : words[right].start].strip() not in _JOINS:
                break
            unit = next((e for e in matcher.exact.get(word.low + region, ()) if e.country in country), None)
            if not word.capital or word.low not in SIDES or unit is None or not _is_unit(unit):
                break
            yield word.start, word.end, unit, True
            right = number


def drop_replaced(found: Sequence[Found], elided: Sequence[Found]) -> list[Found]:
    """Return what was found, with the elided units in place of what their words name by themselves."""
    taken = sorted((start, end) for start, end, _, _ in elided)

    def is_taken(row: Found) -> bool:
        at = bisect_left(taken, (row[0], row[0]))
        return at < len(taken) and taken[at][0] < row[1]

    return [*(row for row in found if not is_taken(row)), *elided]


def _is_unit(entry: Entry) -> bool:
    return entry.level is Level.ADMIN1 and entry.tier is not Tier.WORLD
