"""Place names, codes and outlines, with where each comes from (SOURCES.md)."""

from sitrep.gazetteer.entries import Entry, Gazetteer, Level, Tier
from sitrep.gazetteer.load import known_names, load_gazetteer, load_outlines, load_units

__all__ = [
    "Entry",
    "Gazetteer",
    "Level",
    "Tier",
    "known_names",
    "load_gazetteer",
    "load_outlines",
    "load_units",
]
