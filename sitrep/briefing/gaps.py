"""What the brief says nothing of: units without an item, registered sources without a word."""

from collections import Counter
from collections.abc import Iterable

from sitrep.analysis.registry import SourceRegistry
from sitrep.briefing.items import Found
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer import load_units
from sitrep.model import Article, Silence, Unit


def count_units(found: Iterable[Found], theatre: TheatreSettings) -> tuple[Unit, ...]:
    """Count the items of each first-level unit of the theatre, by name; most have none.

    An item counts for each unit that its words, or those of what is told with it, are about.
    """
    items: Counter[str] = Counter()
    for entry in found:
        items.update({unit for told in entry.told for unit in told.units})
    units = load_units(theatre.code, units_add=theatre.units_add, units_drop=theatre.units_drop)
    return tuple(
        Unit(unit.code, unit.name, items[unit.name], unit.country, unit.lat, unit.lon) for unit in units
    )


def find_silent(articles: Iterable[Article], registry: SourceRegistry) -> Silence:
    """Name the registered sources of which nothing was read; that says nothing of what happened."""
    silent = tuple(source.name for source in registry.silent(articles))
    return Silence(silent, len(registry.sources))
