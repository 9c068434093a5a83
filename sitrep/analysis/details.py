"""What is looked up only for articles that are printed or listed: their places and figures."""

from dataclasses import replace
from functools import cached_property

from sitrep.analysis.apart import set_apart
from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.places import PlaceMatcher, find_places, load_places
from sitrep.analysis.theatrenames import home_states
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Clipping, Dating, Figure, Place


class Details:
    """Holds the gazetteer of the theatre and the words of counting, each made when it is first wanted."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Take the theatre; nothing is loaded yet."""
        self._theatre = theatre

    @cached_property
    def _places(self) -> PlaceMatcher:
        theatre = self._theatre
        return load_places(theatre.code, tuple(sorted(theatre.units_add.items())), theatre.units_drop)

    @cached_property
    def _home(self) -> frozenset[str]:
        return home_states(self._theatre)

    @cached_property
    def _figures(self) -> FigureMatchers:
        return FigureMatchers(self._theatre)

    def find_places(self, clipping: Clipping) -> tuple[Place, ...]:
        """Return the places that a clipping names.

        Raises:
            ConfigError: for a country or unit that the gazetteer doesn't know.
        """
        return find_places(clipping, self._places)

    def find_figures(
        self, clipping: Clipping, dating: Dating, places: tuple[Place, ...]
    ) -> tuple[Figure, ...]:
        """Return the figures of a clipping that was published on a known day and names these places."""
        return find_figures(clipping, dating, self._figures, places)

    def add_places(self, article: Article) -> Article:
        """Return an article with its places; passages on harm abroad have no theme then."""
        return set_apart(replace(article, places=self.find_places(article.clipping)), self._home)

    def add_to(self, article: Article) -> Article:
        """Return an article with its places and figures."""
        placed = self.add_places(article)
        return replace(placed, figures=self.find_figures(placed.clipping, placed.date, placed.places))
