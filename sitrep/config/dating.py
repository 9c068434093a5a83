"""How publication days are decided."""

from pydantic import Field

from sitrep.config.base import Section


class DateSettings(Section):
    """The limits of the dating rules."""

    max_range_days: int = Field(ge=1, le=31, description="an inferred range this wide still enters a brief")
    languages: tuple[str, ...] = Field(min_length=1, description="languages whose date words are read, in order")
