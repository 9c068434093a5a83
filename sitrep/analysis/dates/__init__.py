"""When an article was published, and what its words of time mean: evidence, bounds, days."""

from sitrep.analysis.dates.solve import date_clippings

__all__ = ["date_clippings"]
