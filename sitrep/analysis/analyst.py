"""All that is asked of an article, in order: its day, its themes, whether it belongs to the theatre."""

from collections.abc import Sequence
from datetime import date

from sitrep.analysis.codebook import compile_codebook
from sitrep.analysis.dates import date_clippings
from sitrep.analysis.places import load_places
from sitrep.analysis.siblings import follow_siblings
from sitrep.analysis.theatre import compile_theatre, detect_theatre
from sitrep.analysis.themes import theme_clipping
from sitrep.config.settings import Settings
from sitrep.gazetteer import find_telling_names
from sitrep.model import Article, Clipping


class Analyst:
    """Holds what is compiled once (codebook, theatre) and reads many articles with it."""

    def __init__(self, settings: Settings, today: date) -> None:
        """Compile the configuration; `today` only guards against dates from the future."""
        self._settings = settings
        self._today = today
        theatre = settings.theatre
        self._codebook = compile_codebook(settings.codebook, theatre)
        telling = find_telling_names(theatre.code, units_add=theatre.units_add, units_drop=theatre.units_drop)
        places = load_places(theatre.code, tuple(sorted(theatre.units_add.items())), theatre.units_drop)
        self._theatre = compile_theatre(theatre, telling, places)

    def read(self, clippings: Sequence[Clipping]) -> tuple[Article, ...]:
        """Make articles of the clippings of one document, given all and in order."""
        datings = date_clippings(
            clippings, self._settings.dates, self._settings.theatre.timezone, self._today
        )
        found = [detect_theatre(clipping, self._theatre) for clipping in clippings]
        theatres = follow_siblings(clippings, found, self._theatre)
        return tuple(
            Article(
                clipping=clipping,
                date=dating,
                theming=theme_clipping(clipping, self._codebook),
                theatre=theatre,
            )
            for clipping, dating, theatre in zip(clippings, datings, theatres, strict=True)
        )
