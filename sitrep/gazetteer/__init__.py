"""Place names, codes and outlines, with where each comes from (SOURCES.md)."""

from sitrep.gazetteer.entries import Entry, Gazetteer, Level, Tier
from sitrep.gazetteer.load import load_gazetteer, load_outlines, load_units
from sitrep.gazetteer.telling import Telling, find_telling_names

__all__ = [
    "Entry",
    "Gazetteer",
    "Level",
    "Telling",
    "Tier",
    "find_telling_names",
    "load_gazetteer",
    "load_outlines",
    "load_units",
]
