"""Where what is counted happened: the place in the words of its clause, never where people came from."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sitrep.analysis.figures.entries import UNKNOWN, Mark
from sitrep.analysis.figures.lexicon import Lexicon
from sitrep.analysis.figures.telling import Clauses
from sitrep.analysis.figures.ways import WayWords, is_dateline
from sitrep.analysis.speakers import Voice
from sitrep.model import Clipping, Metric, Place, PlaceKind

_BESIDE = 12  # characters between a place and the country that it lies in
_FAR, _MANY = 1000, 16  # characters and places on either side of a count that are looked at
_PAIR = 2  # places with a comma alone between them may be a town and where it lies
_CHAIN = 40  # characters between two places of one list
_ACTOR = 40  # characters behind a state that tell what of it acts
_BACK = 40  # characters before a place that tell whether people left it
_WIDE = 120  # characters behind a count that may tell that it is of the whole country
_WORD = re.compile(r"\w+|[^\w\s]")
_PAUSE = re.compile(r"[,;:]")
# Who came, came back or stays is where they are now, not where they were.
_ARRIVED = frozenset(
    {
        Metric.NEW_ARRIVALS,
        Metric.RETURNED,
        Metric.DEPORTED,
        Metric.RESETTLED,
        Metric.REFUGEES,
        Metric.ASYLUM_SEEKERS,
        Metric.IDP_STOCK,
    }
)


class Whereabouts:
    """The places of one clipping, asked for count by count."""

    def __init__(
        self, clipping: Clipping, places: Sequence[Place], lexicon: Lexicon, ways: WayWords, clauses: Clauses
    ) -> None:
        """Keep the places in text order."""
        self._clipping = clipping
        self._lexicon = lexicon
        self._ways = ways
        self._clauses = clauses
        self._places = sorted(places, key=lambda place: place.start)
        self._starts = [place.start for place in self._places]
        self._sent = {place.start for place in places if self._is_sent_from(place)}

    def find(
        self, start: int, limits: tuple[int, int], metric: Metric, voice: Voice | None, *, total: bool = False
    ) -> str | None:
        """Return the place of a count at an offset of the document, in a sentence at `limits` of it.

        The nearest place of its clause; None where none is named, where people only came from it, or where
        the count is of several places together. `total` tells that it adds up what happened since a day.
        """
        low, high = max(limits[0], start - _FAR), min(limits[1], start + _FAR)
        at = bisect_left(self._starts, start)
        opens = max(at - _MANY, bisect_left(self._starts, low))
        closes = min(at + _MANY, bisect_left(self._starts, high))
        near = [
            place
            for place in self._places[max(0, opens) : max(0, closes)]
            if place.kind is not PlaceKind.COUNTRY or not self._is_actor(place, voice)
        ]
        if not near:
            return None
        # "That 9,000 fled Kutum, and that 2 million are in need": the place of the first clause only.
        near = [place for place in near if place.start > start or not self._parted(place.end, start)]
        if metric in _ARRIVED:
            left = self._left(near)
            near = [place for place in near if place not in left and not self._sends(place, start, metric)]
        if voice is not None:
            near = [place for place in near if not self._of_telling(place, start, voice)]
        first = self._clipping.text_offset(start)
        ahead = min((place.start for place in near if place.start > start), default=start + _WIDE)
        if self._ways.is_nationwide(self._clipping.text, first, first + ahead - start):
            near = [place for place in near if place.kind is PlaceKind.COUNTRY and self._is_within(place)]
        near = list(self._told(self._without_dateline(near, total=total) if self._sent else near, voice))
        best = min(near, key=lambda place: (abs(place.start - start), place.start), default=None)
        if best is None:
            return None
        if len(near) == 1:
            return best.name
        best = self._narrower(best, near)
        listed = self._listed(best, near)
        if len(listed) > 1:
            return next((whole.name for whole in near if _hold(whole, listed)), None)
        return best.name

    def _is_actor(self, place: Place, voice: Voice | None) -> bool:
        """Tell "Russia's general staff", "India's missiles" from where it happened: a state that acts."""
        first = self._clipping.text_offset(place.start)
        if voice is not None and voice.start <= first < voice.name_end:
            return True
        last = first + place.end - place.start
        return self._ways.acts(self._clipping.text[last : last + _ACTOR])

    def _told(self, near: Sequence[Place], voice: Voice | None) -> Sequence[Place]:
        """Prefer what is told to where it is told: "In Kinshasa, the minister said 20 died in Beni"."""
        if voice is None or not voice.leads or len(near) < 2:
            return near
        told = [place for place in near if self._clipping.text_offset(place.start) >= voice.end]
        return told or near

    def _of_telling(self, place: Place, start: int, voice: Voice) -> bool:
        """Tell "told a briefing in Kinshasa (that)" from where that happened which is told there."""
        text, first = self._clipping.text, self._clipping.text_offset(place.start)
        if first < voice.end:
            return False
        if not voice.leads:
            return _PAUSE.search(text, voice.end, first) is None
        last, count = first + place.end - place.start, self._clipping.text_offset(start)
        opening = self._clauses.opening
        return (
            last <= count
            and opening.search(text, last, count) is not None
            and opening.search(text, voice.end, first) is None
        )

    def _without_dateline(self, near: Sequence[Place], *, total: bool) -> Sequence[Place]:
        """Leave out the town that a text was sent from, where its words name another or count the country.

        A province or country around that town names another only behind "in": "in Yemen", not "Yemen's army".
        """
        sent = next((place for place in near if place.start in self._sent), None)
        if sent is None:
            return near
        others = [
            place
            for place in near
            if place is not sent and (not _hold(place, (sent,)) or self._is_within(place))
        ]
        return others or ([] if total else [sent])

    def _is_sent_from(self, place: Place) -> bool:
        first = self._clipping.text_offset(place.start)
        return is_dateline(self._clipping.text, first, first + place.end - place.start)

    def _is_within(self, place: Place) -> bool:
        """Tell whether "in" or "across" stands before a place."""
        first = self._clipping.text_offset(place.start)
        before = list(self._words(max(0, first - _BACK), place.start))
        while before and before[-1] in self._ways.articles:
            before.pop()
        return bool(before) and before[-1] in self._ways.within

    def _sends(self, place: Place, start: int, metric: Metric) -> bool:
        """Tell "Iran deported 2,300 people": a country before the count sends them away."""
        if metric is not Metric.DEPORTED or place.kind is not PlaceKind.COUNTRY or place.start > start:
            return False
        before = list(self._words(max(0, self._clipping.text_offset(place.start) - _BACK), place.start))
        return not before or before[-1] not in self._ways.goals

    def _left(self, near: Sequence[Place]) -> list[Place]:
        """Return the places that people came from, with those that are listed or lie beside them."""
        left: list[Place] = []
        behind: Place | None = None
        for place in near:
            at = self._clipping.text_offset(place.start)
            first = self._clipping.text_offset(behind.end) if behind is not None else at - _BACK
            words = self._words(max(0, first, at - _BACK), place.start)
            follows = behind is not None and behind in left and self._continues(behind, place)
            if follows or self._is_origin(list(words)):
                left.append(place)
            behind = place
        return left

    def _is_origin(self, words: Sequence[str]) -> bool:
        """Tell whether "from" stands before a place, and no "to" behind it."""
        for word in reversed(words):
            if word in self._ways.origins:
                return True
            if word in self._ways.goals or word in {",", ";"}:
                return False
        return False

    def _continues(self, first: Place, second: Place) -> bool:
        """Tell whether a place belongs to the one before it: "Kutum and Nyala", "Masisi in North Kivu"."""
        return self._joined(first, second) or (
            _hold(second, (first,)) and 0 <= second.start - first.end <= _BESIDE
        )

    def _listed(self, place: Place, near: Sequence[Place]) -> list[Place]:
        """Return the places that one list names together with a place, itself among them."""
        at = near.index(place)
        listed, joined = [place], False
        for step in (-1, 1):
            number, last = at + step, place
            while 0 <= number < len(near):
                other = near[number]
                first, second = (other, last) if step < 0 else (last, other)
                between = self._between(first, second)
                within = _hold(other, (last,)) or _hold(last, (other,))
                if within and (not between or not self._joins(between)):
                    number += step
                    continue
                if not self._joined(first, second):
                    break
                joined = joined or self._joins(between)
                listed.append(other)
                last, number = other, number + step
        return listed if joined or len(listed) > _PAIR else [place]

    def _joined(self, first: Place, second: Place) -> bool:
        """Tell whether only a comma, "and" and small words stand between two places."""
        words = self._between(first, second)
        if not words or second.start - first.end > _CHAIN or not (self._joins(words) or "," in words):
            return False
        unknown = [word for word in words if not self._is_small(word)]
        # "In Kharkiv region and Sumy"; not "in Kherson and three in Nikopol".
        return len(unknown) <= 1 and all(self._lexicon.lookup([word], 0)[0] == UNKNOWN for word in unknown)

    def _joins(self, words: Sequence[str]) -> bool:
        return any(self._lexicon.lookup([word], 0)[0].has(Mark.AND) for word in words)

    def _is_small(self, word: str) -> bool:
        entry = self._lexicon.lookup([word], 0)[0]
        small = entry.has(Mark.AND | Mark.PREPOSITION | Mark.DETERMINER | Mark.OF)
        return word == "," or (small and entry.value is None)

    def _between(self, first: Place, second: Place) -> list[str]:
        return list(self._words(self._clipping.text_offset(first.end), second.start))

    def _words(self, first: int, last: int) -> Iterator[str]:
        """Yield the words from an offset of the text to an offset of the document."""
        for match in _WORD.finditer(self._clipping.text, first, self._clipping.text_offset(last)):
            yield match.group().lower()

    def _parted(self, first: int, last: int) -> bool:
        """Tell whether another clause of what is told begins between two offsets of the document."""
        text, offset = self._clipping.text, self._clipping.text_offset
        return self._clauses.further.search(text, offset(first), offset(last)) is not None

    def _narrower(self, place: Place, near: Sequence[Place]) -> Place:
        """Return the place that stands beside a country: "in Kutum in Sudan", "in Sudan's Kutum"."""
        if place.kind is PlaceKind.TOWN:
            return place
        at = near.index(place)
        beside = [
            other
            for other in (*near[max(0, at - 1) : at], *near[at + 1 : at + 2])
            if _hold(place, (other,)) and max(other.start - place.end, place.start - other.end) <= _BESIDE
        ]
        return beside[0] if beside else place


def _hold(whole: Place, parts: Sequence[Place]) -> bool:
    """Tell whether places lie in another: towns in their province, provinces in their country."""
    if whole.kind is PlaceKind.COUNTRY:
        return all(part.kind is not PlaceKind.COUNTRY and part.country == whole.country for part in parts)
    if whole.kind is not PlaceKind.ADMIN1:
        return False
    return all(
        part.kind in {PlaceKind.TOWN, PlaceKind.ADMIN2}
        and part.country == whole.country
        and part.admin1 is not None
        and part.admin1 == whole.admin1
        for part in parts
    )
