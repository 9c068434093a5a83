"""The slots of a complete situation report, by the words and figures that fill them."""

from typing import Annotated

from pydantic import Field

from sitrep.config.base import Section
from sitrep.config.words import WordList
from sitrep.model import Metric

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]


class SlotSettings(Section):
    """One slot: it is filled where an item holds one of the words, or a figure one of the metrics."""

    title: str = Field(min_length=1, description="what the line on the terminal calls it")
    words: WordList = Field(default=(), description="words that tell of it")
    metrics: tuple[Metric, ...] = Field(default=(), description="figures that tell of it")


class CompletenessSettings(Section):
    """What a complete report holds, beside its dates and its named sources."""

    slots: dict[Name, SlotSettings] = Field(description="slots by name, in the order in which they are told")
