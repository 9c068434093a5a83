"""Quotations as they stand on the page: runs of words, "[…]" for what was left out, days in brackets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.model import Excerpt

# Characters between two sentences that follow each other: white space, or a line break and an indent.
_BREAK = 8
_QUOTES = "\"'“”‘’«»„"
# What stands close to the words before it.
_CLOSE = ",.;:!?)]”’»،؛۔。"


class Kind(StrEnum):
    """What a run is: the source's words, the mark of an omission, or the day that words mean."""

    WORDS = "words"
    OMISSION = "omission"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a quotation in print order; `spaced` asks for a space in front of it."""

    kind: Kind
    spaced: bool
    text: str = ""
    earliest: date | None = None
    latest: date | None = None

    @property
    def quoted_first(self) -> bool:
        """Whether it begins with a quotation mark, which must not touch the page's own."""
        return self.text[:1] in _QUOTES and self.text != ""

    @property
    def quoted_last(self) -> bool:
        """Whether it ends with a quotation mark, which must not touch the page's own."""
        return self.text[-1:] in _QUOTES and self.text != ""


def lay_out(excerpts: Sequence[Excerpt]) -> Iterator[Run]:
    """Yield the runs of a quotation in order: omissions at clipped ends and between distant excerpts."""
    before: Excerpt | None = None
    for excerpt in excerpts:
        apart = before is not None and (
            before.clipped_after
            or excerpt.article != before.article
            or not 0 <= excerpt.start - before.end <= _BREAK
        )
        if apart or excerpt.clipped_before:
            yield Run(Kind.OMISSION, spaced=before is not None)
        first = before is None and not excerpt.clipped_before
        yield from _words(excerpt, spaced=not first and excerpt.text.lstrip()[:1] not in _CLOSE)
        before = excerpt
    if before is not None and before.clipped_after:
        yield Run(Kind.OMISSION, spaced=True)


def _words(excerpt: Excerpt, *, spaced: bool) -> Iterator[Run]:
    done = 0
    for time in excerpt.times:
        words = excerpt.text[done : time.end]
        if words.strip():
            yield Run(Kind.WORDS, spaced=spaced, text=words)
        yield Run(Kind.DAYS, spaced=True, earliest=time.earliest, latest=time.latest)
        done = time.end
        spaced = excerpt.text[done : done + 1].isspace()
    if excerpt.text[done:].strip():
        yield Run(Kind.WORDS, spaced=spaced, text=excerpt.text[done:])
