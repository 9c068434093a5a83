"""What names that stand together say of each other: lists, "X district of Y", and misspelt districts."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sitrep.analysis.places.lexicon import KIND_OF, LEADING, ORDINARY, PERSONAL, QUALIFIERS, TIMES, TITLES
from sitrep.analysis.places.matcher import PlaceMatcher, spelling
from sitrep.analysis.places.mentions import Mention, Word, spaced
from sitrep.gazetteer.entries import Entry, Level
from sitrep.model import PlaceKind

_LISTING = frozenset([",", "and", "or", ", and", ", or", "as well as", "&", "to"])
# What may stand between a place and the larger one that holds it.
_LINKING = (
    frozenset(
        [
            "of",
            "in",
            "the",
            "province",
            "district",
            "city",
            "town",
            "area",
            "region",
            "oblast",
            "state",
            "governorate",
            "village",
            "s",
        ]
    )
    | {word for word, kind in KIND_OF.items() if kind is not None}
    | frozenset(
        [
            "eastern",
            "western",
            "northern",
            "southern",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
        ]
    )
)
_BREAK = re.compile(r"[.;:()!?]")
_OWNER = re.compile(r"['’]s | province(?:['’]s)? | oblast ")
_WITHIN = frozenset([",", "in", "village in", "town in", "area of"])
_STOPS = frozenset('.!?:;"“‘(')
_SHORTEST = 6
_LESSER_NOUNS = frozenset(
    word for word, kind in KIND_OF.items() if kind in (PlaceKind.ADMIN2, PlaceKind.TOWN)
)


def list_groups(text: str, mentions: Sequence[Mention]) -> list[int]:
    """Number the lists: mentions parted by commas and "and" alone share a number."""
    groups: list[int] = []
    for number, mention in enumerate(mentions):
        if number and text[mentions[number - 1].end : mention.start].strip() in _LISTING:
            groups.append(groups[-1])
        else:
            groups.append(number)
    return groups


def find_holders(
    text: str, words: Sequence[Word], mentions: Sequence[Mention], kept: Sequence[bool]
) -> list[tuple[str, ...]]:
    """Return for every mention the codes of units and countries that the words tie to it.

    "X district of Y province", "X, Y" and "Y's X district" tie X to Y.
    """
    holders: list[tuple[str, ...]] = [()] * len(mentions)
    for number in range(len(mentions) - 1):
        left, right = mentions[number], mentions[number + 1]
        if not (kept[number] and kept[number + 1]) or right.first - left.after > 6:
            continue
        between = text[left.end : right.start]
        lows = [word.low for word in words[left.after : right.first]]
        if "\n\n" in between or _BREAK.search(between):
            continue
        outer, inner = _larger(right), _larger(left)
        # "Balkh, Baghlan and Kunduz" is a list, not Balkh in Baghlan.
        if outer and (lows or not inner) and _links(between, lows):
            holders[number] = outer
        elif inner and not outer and _OWNER.match(between) and all(low in _LINKING for low in lows):
            holders[number + 1] = inner
    # "X in Y district of Z": what holds Y holds X.
    for number in range(len(mentions) - 2, -1, -1):
        between = text[mentions[number].end : mentions[number + 1].start].strip()
        if not holders[number] and between in _WITHIN:
            holders[number] = holders[number + 1]
    return holders


def _larger(mention: Mention) -> tuple[str, ...]:
    """Return the codes under which a name can hold other places."""
    return tuple(entry.code for entry in mention.entries if entry.level <= Level.ADMIN1)


def _links(between: str, lows: Sequence[str]) -> bool:
    if not lows:
        return between == ", "
    return all(low in _LINKING for low in lows) and ("of" in lows or "in" in lows or "," in between)


def widen_districts(
    text: str, words: Sequence[Word], found: Sequence[tuple[int, int, Entry, bool]]
) -> list[tuple[int, int, Entry, bool]]:
    """Take the word before a district's name into the mention ("Khas Balkh district").

    The gazetteer knows the district by the shorter name; the printed one is what the source says.
    """
    wider = []
    for start, end, entry, sure in found:
        if entry.level is not Level.ADMIN2:
            wider.append((start, end, entry, sure))
            continue
        # A word is a tuple that begins with its start: names begin where a word does, and end where one does.
        first, last = bisect_left(words, (start,)), bisect_left(words, (end,)) - 1
        district = (
            first > 0
            and last + 1 < len(words)
            and words[last + 1].text.islower()
            and KIND_OF.get(words[last + 1].low) is PlaceKind.ADMIN2
            and spaced(text[end : words[last + 1].start])
        )
        wide = words[first - 1].start if district and _belongs(text, words, first - 1) else start
        wider.append((wide, end, entry, sure))
    return wider


def _belongs(text: str, words: Sequence[Word], number: int) -> bool:
    """Tell whether a word before a name can be part of it: a capital that the sentence does not ask for."""
    word = words[number]
    if not word.capital or word.text.isupper() or not spaced(text[word.end : words[number + 1].start]):
        return False
    opening = number < 1 or text[max(0, word.start - 3) : word.start].rstrip()[-1:] in _STOPS
    return not opening and word.low not in QUALIFIERS | TIMES | LEADING | TITLES | PERSONAL


def find_misspelt(
    text: str,
    words: Sequence[Word],
    mentions: Sequence[Mention],
    found: Sequence[tuple[int, int, Entry, bool]],
    matcher: PlaceMatcher,
) -> list[tuple[int, int, Entry, bool]]:
    """Find districts spelt otherwise than in the gazetteer, where the province is named beside them."""
    taken = {number for mention in mentions for number in range(mention.first, mention.after)}
    more = []
    for number in [number for number, word in enumerate(words) if word.low in _LESSER_NOUNS]:
        if number == 0 or number - 1 in taken:
            continue
        first = number
        while (
            first
            and words[first - 1].capital
            and text[words[first - 1].end : words[first].start] in {" ", "-"}
        ):
            first -= 1
        if first == number or number - first > 3 or any(n in taken for n in range(first, number)):
            continue
        while first < number - 1 and words[first].low in ORDINARY:
            first += 1
        start, end = words[first].start, words[number - 1].end
        unit = _unit_near(start, end, found)
        entry = _nearest(spelling(text[start:end]), matcher.inside.get(unit, ())) if unit else None
        if entry is not None:
            more.append((start, end, entry, True))
    return more


def _unit_near(start: int, end: int, found: Sequence[tuple[int, int, Entry, bool]]) -> str:
    """Return the code of the province named within a few words of a span, if it is one alone."""
    near = {
        entry.code
        for left, right, entry, _ in found
        if entry.level is Level.ADMIN1 and -40 < left - end < 40 and -60 < right - start < 80
    }
    return near.pop() if len(near) == 1 else ""


def _nearest(key: str, names: Sequence[tuple[str, Entry]]) -> Entry | None:
    """Return the one name within one letter (two in long names) of a key."""
    if len(key) < _SHORTEST:
        return None
    limit = 1 if len(key) < 9 else 2
    near = [
        entry
        for name, entry in names
        if abs(len(name) - len(key)) <= limit and distance(name, key, limit) <= limit
    ]
    codes = {entry.name for entry in near}
    return near[0] if len(codes) == 1 else None


def distance(one: str, two: str, limit: int) -> int:
    """Return the number of letters to change, drop or add; more than `limit` is `limit` + 1."""
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
        if min(row) > limit:
            return limit + 1
    return row[-1]
