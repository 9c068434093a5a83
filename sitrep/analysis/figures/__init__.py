"""Counts of people harmed, moved, in need and reached, and of money, as a text states them."""

from sitrep.analysis.figures.find import find_figures
from sitrep.analysis.figures.matcher import FigureMatchers

__all__ = ["FigureMatchers", "find_figures"]
