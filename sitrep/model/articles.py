"""One news item and all that is known of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sitrep.model.dating import Dating
from sitrep.model.documents import Clipping
from sitrep.model.figures import Figure
from sitrep.model.items import Excerpt
from sitrep.model.places import Place
from sitrep.model.theming import Theatre, Theming

# Where a word of time stands in the text of a clipping, and the first and last day it means, as ordinals.
ToldDay: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class CurationMark:
    """One thing that a person decided of an article: which field, what it says, who, why and when.

    `field` is a key of `curation.yaml` ("date", "theme", "exclude" ...), `value` its value as written there,
    `at` an ISO 8601 day or time.
    """

    field: str
    value: str
    by: str
    why: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One news item and all that is known of it.

    `days` are those that its words of time mean, in text order; None where they were not asked for yet.
    """

    clipping: Clipping
    date: Dating
    theming: Theming
    theatre: Theatre
    duplicate_of: str | None = None
    origin: str | None = None
    curated: tuple[CurationMark, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    story: str | None = None
    days: tuple[ToldDay, ...] | None = None

    @property
    def id(self) -> str:
        """The 12 hex digits of the document's SHA-256 and the article's number in it."""
        return self.clipping.id

    @property
    def primary(self) -> str | None:
        """The primary theme; None means "other"."""
        return next((theme.name for theme in self.theming.themes if theme.primary), None)

    def figures_in(self, excerpts: Iterable[Excerpt]) -> Iterator[Figure]:
        """Yield the figures that stand whole within some of its excerpts, in text order."""
        quoted = tuple(excerpts)
        for figure in self.figures:
            if any(excerpt.holds(figure.start, figure.end) for excerpt in quoted):
                yield figure

    def decision(self, field: str) -> CurationMark | None:
        """Return what a person decided of a field, or None."""
        return next((mark for mark in self.curated if mark.field == field), None)
