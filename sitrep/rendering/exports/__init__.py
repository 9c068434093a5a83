"""The data that goes with the page: its figures as a table, its sources as a bibliography."""

from sitrep.rendering.exports.bibliography import bibliography_json
from sitrep.rendering.exports.figures import figures_csv

__all__ = ["bibliography_json", "figures_csv"]
