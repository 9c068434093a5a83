"""Places and figures for articles that were read without them, on all cores where there are many."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sitrep.analysis.details import Details, Found
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Clipping, Dating
from sitrep.pipeline.spreading import spread_work
from sitrep.pipeline.workspace import Workspace


class Detailing:
    """Adds details to the articles of one day after another."""

    def __init__(self, workspace: Workspace) -> None:
        """Take the theatre of a workspace; the gazetteer is loaded when a day wants it."""
        self._plan = _Plan(workspace.configuration.settings.theatre)

    def add(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with their places and figures, in the order given.

        Those that no brief prints, because they are out of the theatre or were excluded, stay without.

        Raises:
            ConfigError: for a country or unit that the gazetteer doesn't know.
        """
        wanted = [article for article in articles if is_printed(article)]
        if not wanted:
            return tuple(articles)
        found = spread_work(self._plan, [(article.clipping, article.date) for article in wanted])
        told = {
            article.id: replace(article, places=places, figures=figures)
            for article, (places, figures) in zip(wanted, found, strict=True)
        }
        return tuple(told.get(article.id, article) for article in articles)


def is_printed(article: Article) -> bool:
    """Tell whether a brief can print an article: it is about the theatre, and nobody excluded it."""
    return article.theatre.inside and not article.decision("exclude")


class _Plan:
    """The theatre whose places are looked up, and what was compiled for it in this process."""

    def __init__(self, theatre: TheatreSettings) -> None:
        self._theatre = theatre
        self._made: Details | None = None

    def __reduce__(self) -> tuple[type["_Plan"], tuple[TheatreSettings]]:
        # Another process compiles for itself: that is quicker than sending it.
        return _Plan, (self._theatre,)

    def start(self) -> Callable[[tuple[Clipping, Dating]], Found]:
        details = self._made = self._made or Details(self._theatre)
        return lambda told: details.find(*told)
