"""What is looked up only for articles that are printed or listed: their places and figures."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.places import compile_places, find_places
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import load_gazetteer
from sitrep.model import Article, Clipping, Dating, Figure, Place

Found = tuple[tuple[Place, ...], tuple[Figure, ...]]


class Details:
    """Holds the gazetteer of the theatre and the words of counting, made once."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Load the gazetteer.

        Raises:
            ConfigError: for a country or unit that the gazetteer doesn't know.
        """
        gazetteer = load_gazetteer(theatre.code, units_add=theatre.units_add, units_drop=theatre.units_drop)
        self._places = compile_places(gazetteer)
        self._figures = FigureMatchers(theatre)

    def find(self, clipping: Clipping, dating: Dating) -> Found:
        """Return the places and the figures of a clipping that was published on a known day."""
        places = find_places(clipping, self._places)
        return places, find_figures(clipping, dating, self._figures, places)

    def add_places(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with their places, in the order given: all that a brief labels items with."""
        return tuple(
            replace(article, places=find_places(article.clipping, self._places)) for article in articles
        )

    def add(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with their places and figures, in the order given."""
        return tuple(self.add_to(article) for article in articles)

    def add_to(self, article: Article) -> Article:
        """Return an article with its places and figures."""
        places, figures = self.find(article.clipping, article.date)
        return replace(article, places=places, figures=figures)
