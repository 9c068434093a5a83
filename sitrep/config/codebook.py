"""The theme codebook: cue words, weights and tie rules as data."""

from sitrep.config.base import Section


class CodebookSettings(Section):
    """Cue lists per theme (filled by the themes stage)."""
