"""Counts of people harmed, moved, in need and reached, and of money, as a text states them."""

from sitrep.analysis.figures.find import FigureMatchers, find_figures

__all__ = ["FigureMatchers", "find_figures"]
