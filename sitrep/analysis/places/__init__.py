"""The places that an article names."""

from sitrep.analysis.places.find import find_places
from sitrep.analysis.places.matcher import PlaceMatcher, compile_places, load_places

__all__ = ["PlaceMatcher", "compile_places", "find_places", "load_places"]
