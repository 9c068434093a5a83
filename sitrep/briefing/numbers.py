"""Numbers of the endnotes, given in the order in which the page first cites an article."""

from collections.abc import Iterable


class Numbers:
    """Hands out citation numbers; the page must be built from top to bottom."""

    def __init__(self) -> None:
        """Begin at 1."""
        self._of: dict[str, int] = {}

    def cite(self, articles: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of articles, each once, in rising order; a new one takes the next number."""
        return tuple(sorted({self._of.setdefault(name, len(self._of) + 1) for name in articles}))

    @property
    def cited(self) -> tuple[tuple[str, int], ...]:
        """All articles that were cited so far, with their numbers, in order."""
        return tuple(self._of.items())
