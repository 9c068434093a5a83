"""Lines that stand on many pages: the words of the site, not of the article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from sitrep.model import FieldName
from sitrep.reading.labels import read_line_below
from sitrep.reading.lines import ends_sentence, is_prose, read_lines

_LONGEST = 100
_PAGES = 3  # on so many pages, between different neighbours
_DAYS = frozenset({FieldName.DATE, FieldName.UPDATED})
_MOST_LINES = 100_000
_SPACE = re.compile(r"\s+")
# The end of a neighbour tells it from another; its beginning may carry another outlet's dateline.
_NEIGHBOUR = 48


@dataclass(frozen=True, slots=True)
class RepeatedLines:
    """The fingerprints of the lines that at least three pages print around different texts."""

    fingerprints: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "RepeatedLines":
        """Collect the repeated lines of `texts`, one article or page each.

        The result doesn't depend on their order, and memory not on their number. A text that is
        printed three times gives nothing: its lines keep their neighbours.
        """
        tally = _Tally()
        for text in texts:
            tally.add(text)
        return cls(tally.repeated())

    def within(self, texts: Iterable[str]) -> "RepeatedLines":
        """Return those that stand in `texts`: all that reading these again needs to know."""
        lines = (line.text for text in texts for line in read_lines(text, 0, len(text)))
        held = {_fingerprint(line) for line in lines if len(line) <= _LONGEST}
        return RepeatedLines(self.fingerprints & held)

    def __contains__(self, line: str) -> bool:
        """Tell whether a line is one of the repeated ones."""
        return bool(self.fingerprints) and len(line) <= _LONGEST and _fingerprint(line) in self.fingerprints


class _Tally:
    """For each line the smallest fingerprints of the running text before and after it.

    Where there are too many lines, those with the smallest fingerprints stay: the same whatever the order.
    """

    def __init__(self) -> None:
        self._seen: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self._ceiling = 1 << 64

    def add(self, text: str) -> None:
        lines = read_lines(text, 0, len(text))
        eligible = [_eligible(line.text) for line in lines]
        prose = [0 if short else _prose_of(line.text) for line, short in zip(lines, eligible, strict=True)]
        before = 0
        for line, short, mark, following in zip(lines, eligible, prose, _following(prose), strict=True):
            if short and (key := _fingerprint(line.text)) < self._ceiling:
                earlier, later = self._seen.get(key, ((), ()))
                self._seen[key] = (_smallest(earlier, before), _smallest(later, following))
            else:
                before = mark or (_prose_of(line.text) if short else 0) or before
        if len(self._seen) > 2 * _MOST_LINES:
            self._trim()

    def _trim(self) -> None:
        kept = sorted(self._seen)[:_MOST_LINES]
        self._ceiling = kept[-1] + 1
        self._seen = {key: self._seen[key] for key in kept}

    def repeated(self) -> frozenset[int]:
        if len(self._seen) > _MOST_LINES:
            self._trim()
        return frozenset(
            key for key, sides in self._seen.items() if all(map(_varies, sides)) and any(map(any, sides))
        )


def _varies(neighbours: tuple[int, ...]) -> bool:
    """Tell whether the texts on one side differ: none at all (the page ends there) is no evidence against."""
    return neighbours == (0,) or len([one for one in neighbours if one]) >= _PAGES


def _smallest(held: tuple[int, ...], new: int) -> tuple[int, ...]:
    if new in held:
        return held
    return tuple(sorted((*held, new)))[: _PAGES + 1]


def _prose_of(line: str) -> int:
    """Return the fingerprint of the end of a line of running text; 0 for any other."""
    return _fingerprint(line[-_NEIGHBOUR:]) if is_prose(line) else 0


def _following(prose: list[int]) -> list[int]:
    """Return for each line the fingerprint of the running text that follows it."""
    after: list[int] = []
    following = 0
    for mark in reversed(prose):
        after.append(following)
        following = mark or following
    return after[::-1]


def _eligible(line: str) -> bool:
    if len(line) > _LONGEST or (ends_sentence(line) and len(line.split()) >= 4):
        return False
    return any(sign.isalpha() for sign in line) and not _states_day(line)


def _states_day(line: str) -> bool:
    """Tell whether a line states when its page was published: all pages of one day print it."""
    return any(map(str.isdigit, line)) and any(one.name in _DAYS for one in read_line_below(line))


def _fingerprint(line: str) -> int:
    plain = _SPACE.sub(" ", line.casefold()).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(plain, digest_size=8).digest(), "big")
