"""Parts of a sentence that recall an event: "acquitted of the ambush in which 14 were killed"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from sitrep.analysis.words import SentenceWords
from sitrep.languages.counting import CountWords
from sitrep.languages.forms import split_forms

_LEAD = 12  # words between "acquitted" and its "of"
_RELATED = 2  # words of "in which" behind a comma
_AGO = 3  # words of "a decade earlier" before and between
_NAME = 4  # words of ", South Sudan," between two commas
_NEAR, _AFTER = 24, 40  # characters between "years ago" and a count behind it or before it
_CLAUSE = 60  # words of what is recalled
_MOST = 12  # parts of one sentence
_SIGNS = frozenset(",;:()")


@dataclass(frozen=True, slots=True)
class Bygone:
    """A part of a sentence that tells of an earlier event, from `start` to `end`; `words` say so.

    `related` is where a clause such as "in which" opens in it. `past` tells that the event is no news;
    without it only the day of the main clause is not its own. `whole` needs no such clause.
    """

    start: int
    end: int
    words: str
    related: int | None
    past: bool
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Opener:
    phrase: tuple[str, ...]
    leads: frozenset[str]
    past: bool


@dataclass(frozen=True, slots=True, eq=False)
class BygoneWords:
    """The words of one language that recall an event, by their first word.

    `openers` stand before it, `closers` behind it, `ago` beside it; `relating` open a clause about what was
    just named, `stops` another one, `joiners` are "and".
    """

    openers: Mapping[str, tuple[_Opener, ...]]
    closers: frozenset[str]
    ago: Mapping[str, tuple[_Opener, ...]]
    relating: frozenset[str]
    stops: frozenset[str]
    joiners: frozenset[str]
    auxiliaries: frozenset[str]
    first: frozenset[str]

    @classmethod
    def of(cls, words: CountWords) -> Self:
        """Take the words of a language; without any nothing is recalled."""
        openers = _openers((words.recalling, True), (words.referring, False))
        ago = _openers((words.ago, True))
        relating = frozenset(split_forms(words.relating))
        closers = frozenset(split_forms(words.recalled))
        return cls(
            openers,
            closers,
            ago,
            relating,
            frozenset(split_forms(words.breaks)) - relating,
            frozenset(split_forms(words.coordinators)),
            frozenset(split_forms(words.auxiliaries)),
            frozenset((*openers, *closers, *ago)),
        )

    def find(self, words: SentenceWords) -> list[Bygone]:
        """Return the parts of a sentence that recall an event, none for most sentences."""
        if self.first.isdisjoint(words.lows):
            return []
        found: list[Bygone] = []
        for at, low in enumerate(words.lows):
            if low not in self.first:
                continue
            if len(found) > _MOST:
                break
            for opener in self.openers.get(low, ()):
                led = _led(words.lows, at, opener, _LEAD)
                found.extend(self._behind(words, at, behind, past=opener.past) for behind in led)
            if low in self.closers and (before := self._before(words, at)) is not None:
                found.append(before)
            for opener in self.ago.get(low, ()):
                for behind in _led(words.lows, at, opener, _AGO):
                    found.extend(self._beside(words, at, behind))
        return found

    def _behind(self, words: SentenceWords, cue: int, first: int, *, past: bool) -> Bygone:
        """Return what stands behind "acquitted of", up to the end of its clause."""
        lows, starts = words.lows, words.starts
        related, at = starts[first - 1] if lows[first - 1] in self.relating else None, first
        last = min(len(lows), first + _CLAUSE)
        while at < last:
            low = lows[at]
            if low in self.relating:
                related = starts[at] if related is None else related
            elif low in {";", ":"} or low in self.stops or (low == "," and self._ends(lows, at)):
                break
            at += 1
        start = starts[first] if first < len(lows) else words.end
        end = starts[at] if at < len(lows) else words.end
        return Bygone(start, end, " ".join(words.printed[cue:first]), related, past)

    def _ends(self, lows: Sequence[str], comma: int) -> bool:
        """Tell whether a comma ends a clause: not in ", in which", nor in ", South Sudan, in which"."""
        for at in range(comma + 1, min(len(lows), comma + 1 + _NAME)):
            if lows[at] in self.relating and at <= comma + _RELATED:
                return False
            if lows[at] == ",":
                return self.relating.isdisjoint(lows[at + 1 : at + 1 + _RELATED])
        return True

    def _before(self, words: SentenceWords, cue: int) -> Bygone | None:
        """Return what stands before "was remembered" or "was sentenced", from its clause on."""
        lows, starts = words.lows, words.starts
        related, at = None, cue - 1
        while at >= max(0, cue - _CLAUSE):
            low = lows[at]
            joins = low in self.joiners and at > 0 and lows[at - 1] == ","
            if low in self.stops or low in {";", ":"} or joins:
                break
            related = at if low in self.relating else related
            at -= 1
        if related is None and (not cue or lows[cue - 1] not in self.auxiliaries):
            return None
        opens = starts[related] if related is not None else None
        start = starts[at + 1] if opens is None else opens
        return Bygone(start, starts[cue], words.printed[cue], opens, past=True)

    def _beside(self, words: SentenceWords, at: int, behind: int) -> Iterator[Bygone]:
        """Yield what stands near "years ago", before it and behind it, up to a comma or "and"."""
        starts, parting = words.starts, self.joiners | _SIGNS
        told = starts[at], starts[behind - 1] + len(words.printed[behind - 1])
        printed = " ".join(words.printed[at:behind])
        first = behind
        if at <= _AGO and first < len(starts) and words.lows[first] == ",":
            first += 1  # "A decade earlier, a mob killed"
        last = first
        while last < len(starts) and starts[last] < told[1] + _NEAR and words.lows[last] not in parting:
            last += 1
        end = starts[last] if last < len(starts) else words.end
        yield Bygone(told[1], end, printed, None, past=True, whole=True)
        low = at
        while low > 0 and starts[low - 1] > told[0] - _AFTER and words.lows[low - 1] not in parting:
            low -= 1
        yield Bygone(starts[low], told[0], printed, None, past=True, whole=True)


def _openers(*listed: tuple[str, bool]) -> dict[str, tuple[_Opener, ...]]:
    """Sort "acquitted+of" by its first word; what needs no second word follows straight."""
    found: dict[str, tuple[_Opener, ...]] = {}
    for forms, past in listed:
        for form in split_forms(forms):
            head, _, leads = form.partition("+")
            phrase = tuple(head.split())
            opener = _Opener(phrase, frozenset(leads.split("/")) - {""}, past)
            found[phrase[0]] = (*found.get(phrase[0], ()), opener)
    return found


def _led(lows: Sequence[str], at: int, opener: _Opener, reach: int) -> Iterator[int]:
    """Yield the words behind an opener and what leads on from it: each "for" of "jailed for life for"."""
    behind = at + len(opener.phrase)
    if tuple(lows[at:behind]) != opener.phrase:
        return
    if not opener.leads:
        yield behind
        return
    for lead in range(behind, min(len(lows), behind + reach)):
        if lows[lead] in opener.leads:
            yield lead + 1
        if lows[lead] == ";":
            break
