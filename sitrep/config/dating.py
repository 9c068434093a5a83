"""How publication days are decided."""

from typing import Literal

from pydantic import Field

from sitrep.config.base import Section


class DateSettings(Section):
    """The limits of the dating rules."""

    max_range_days: int = Field(ge=1, le=31, description="an inferred range this wide still enters a brief")
    reporting_days: int = Field(
        ge=0, le=6, description='news that "said on Sunday" comes out on that day or so many days later'
    )
    stale_days: int = Field(
        ge=1, le=365, description="a machine-made date so many days after the dateline is that of a repost"
    )
    future_days: int = Field(
        ge=0, le=31, description="a day further ahead of the clock than this is not believed"
    )
    near_days: int = Field(
        ge=7, le=183, description="a day without a year takes the year of a full date at most this far away"
    )
    neighbours: bool = Field(description="articles of one document bound each other, at low confidence")
    neighbour_days: int = Field(
        ge=1, le=31, description="days that the articles of one captured page are apart at most"
    )
    languages: tuple[Literal["ar", "de", "en", "es", "fa", "fr", "ps", "pt", "ru", "uk"], ...] = Field(
        min_length=1,
        description="languages whose date words are read; the first where a text's language is not known",
    )
