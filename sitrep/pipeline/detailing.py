"""Places and figures for articles that were read without them, on all cores where there are many."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sitrep.analysis.apart import set_apart
from sitrep.analysis.details import Details
from sitrep.analysis.theatrenames import home_states
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Clipping, Dating, Figure, Place
from sitrep.pipeline.spreading import spread_ahead, spread_work
from sitrep.pipeline.workspace import Workspace

_Places = tuple[Place, ...]
_Figures = tuple[Figure, ...]


class Detailing:
    """Adds details to the articles of one day after another."""

    def __init__(self, workspace: Workspace) -> None:
        """Take the theatre of a workspace; the gazetteer is loaded when a day wants it."""
        theatre = workspace.configuration.settings.theatre
        self._home = home_states(theatre)
        self._places, self._figures = _PlacePlan(theatre), _FigurePlan(theatre)

    def add_places(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with their places, in the order given.

        Those that no brief prints, because they are out of the theatre, commentary, or were excluded, stay
        without.

        Raises:
            ConfigError: for a country or unit that the gazetteer doesn't know.
        """
        wanted = [number for number, article in enumerate(articles) if is_printed(article)]
        told = list(articles)
        found = spread_work(self._places, [articles[number].clipping for number in wanted]) if wanted else ()
        for number, places in zip(wanted, found, strict=True):
            told[number] = set_apart(replace(told[number], places=places), self._home)
        return tuple(told)

    @contextmanager
    def find_figures(self, articles: Sequence[Article]) -> Iterator[Iterator[_Figures]]:
        """Find the figures of articles whose places are known, while the block does something else.

        Yields them article by article, in the order given. What takes one core alone, such as gathering
        stories, and this, which needs nothing of it, are done in the time of the longer of the two.

        Raises:
            ConfigError: for a country or unit that the gazetteer doesn't know.
        """
        work = [(article.clipping, article.date, article.places) for article in articles]
        with spread_ahead(self._figures, work) as found:
            yield found


def is_printed(article: Article) -> bool:
    """Tell whether a brief can print an article: news about the theatre that nobody excluded."""
    return article.theatre.inside and not article.decision("exclude") and not article.theming.opinion


class _Plan:
    """The theatre whose details are looked up, and what was compiled for it in this process."""

    def __init__(self, theatre: TheatreSettings) -> None:
        self._theatre = theatre
        self._made: Details | None = None

    def __reduce__(self) -> tuple[type["_Plan"], tuple[TheatreSettings]]:
        # Another process compiles for itself: that is quicker than sending it.
        return type(self), (self._theatre,)

    def _details(self) -> Details:
        self._made = self._made or Details(self._theatre)
        return self._made


class _PlacePlan(_Plan):
    """What looks up places."""

    def start(self) -> Callable[[Clipping], _Places]:
        return self._details().find_places


class _FigurePlan(_Plan):
    """What finds figures, which needs no gazetteer."""

    def start(self) -> Callable[[tuple[Clipping, Dating, _Places]], _Figures]:
        details = self._details()
        return lambda told: details.find_figures(*told)
