"""Quotations as they stand on the page: runs of words, and "[…]" where something was left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.model import Excerpt

# Characters between two sentences that follow each other: white space, or a line break and an indent.
_BREAK = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the source, or (`text` empty) the mark of an omission."""

    text: str

    @property
    def omission(self) -> bool:
        """Whether it stands for words that were left out."""
        return not self.text


def lay_out(excerpts: Sequence[Excerpt]) -> Iterator[Run]:
    """Yield the runs of a quotation in order, omissions at clipped ends and between distant excerpts."""
    before: Excerpt | None = None
    for excerpt in excerpts:
        apart = before is not None and (
            before.clipped_after
            or excerpt.article != before.article
            or not 0 <= excerpt.start - before.end <= _BREAK
        )
        if apart or excerpt.clipped_before:
            yield Run("")
        yield Run(excerpt.text)
        before = excerpt
    if before is not None and before.clipped_after:
        yield Run("")
