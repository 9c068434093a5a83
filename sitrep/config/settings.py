"""The whole configuration, section by section."""

from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from sitrep.config.archive import ArchiveSettings
from sitrep.config.base import Section
from sitrep.config.codebook import CodebookSettings, check_theme
from sitrep.config.completeness import CompletenessSettings
from sitrep.config.dating import DateSettings
from sitrep.config.mail import MailSettings
from sitrep.config.run import RunSettings
from sitrep.config.sources import SourceSettings, check_sources
from sitrep.config.theatre import TheatreSettings


class ReadingSettings(Section):
    """What is read from the seeds folders, and how much of it."""

    max_bytes: int = Field(gt=0, description="a larger file is listed under Problems, not read")
    max_articles: int = Field(
        gt=0, description="articles taken from one document; more of them are listed as a problem"
    )


Part = Literal[
    "highlights",
    "key_figures",
    "map",
    "overview",
    "timeline",
    "late",
    "contested",
    "gaps",
    "corrections",
    "method",
    "source_summary",
    "other",
    "unquoted",
    "outside",
    "problems",
    "colophon",
]


class BriefSettings(Section):
    """How much a brief prints."""

    language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", description="language tag of the labels")
    publisher: str = Field(description="who issues the brief; empty prints nothing")
    contact: str = Field(description="how to reach the publisher; empty prints nothing")
    highlights: int = Field(ge=0, le=10, description="entries under Highlights")
    key_figures: int = Field(ge=0, le=8, description="figures under Key figures")
    highlight_words: int = Field(ge=8, le=40, description="words in one highlight")
    item_words: int = Field(ge=12, le=40, description="words quoted in one item, all sentences together")
    item_sentences: int = Field(ge=1, le=3, description="sentences in one item")
    section_items: int = Field(
        ge=1, description="items printed in one section; the rest stands in brief.html and brief.json"
    )
    hide: tuple[Part, ...] = Field(
        default=(),
        description="parts of the page that are left out; masthead and sources always stand, since every "
        "sentence rests on them",
    )
    compare_days: int = Field(
        default=7,
        ge=1,
        le=13,
        description="days back in which earlier issues are searched for a count that the last one lacks",
    )
    weighty: tuple[str, ...] = Field(
        description='words of what a reader must know first; they raise an item ("*": any ending)'
    )
    paper: str = Field(pattern="^(A4|Letter)$", description="A4 or Letter")


class Settings(Section):
    """`config.yaml` as a whole."""

    theatre: TheatreSettings
    sources: tuple[SourceSettings, ...] = Field(
        default=(), description="outlets that are registered, in the order in which silent ones are listed"
    )
    reading: ReadingSettings
    dates: DateSettings
    codebook: CodebookSettings
    brief: BriefSettings
    completeness: CompletenessSettings
    archive: ArchiveSettings
    mail: MailSettings = MailSettings()
    run: RunSettings = RunSettings()

    @model_validator(mode="after")
    def _theatre_cues_have_a_theme(self) -> Self:
        for name in self.theatre.cues:
            check_theme(name, self.codebook.themes, "theatre.cues")
        return self

    @field_validator("sources")
    @classmethod
    def _sources_are_apart(
        cls, sources: tuple[SourceSettings, ...], info: ValidationInfo
    ) -> tuple[SourceSettings, ...]:
        theatre = info.data.get("theatre")
        return check_sources(sources, theatre.sides) if theatre is not None else sources
