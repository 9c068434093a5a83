"""The theatre: the conflict that the briefs are about."""

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field

from sitrep.config.base import Section
from sitrep.config.codebook import CueLists
from sitrep.config.words import WordList


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = f'"{name}" is not a time zone of the IANA data base, such as "Asia/Kabul" or "Europe/Kyiv"'
        raise ValueError(message) from error
    return name


class TheatreSettings(Section):
    """Where the conflict is, who fights it, and what both are called in the news."""

    name: str = Field(min_length=1, description="as printed in the masthead")
    code: str = Field(pattern="^[A-Z]{3}$", description="ISO 3166-1 alpha-3, used in file names")
    timezone: Annotated[str, AfterValidator(_known_zone)] = Field(
        description="the reporting period is the calendar day in this zone"
    )
    names: WordList = Field(min_length=1, description='names and demonyms; "*" stands for any ending')
    parties: WordList = Field(description="parties to the conflict, with the spellings of the news")
    places: WordList = Field(description="provinces and towns by which an article belongs to the theatre")
    units_add: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="first-level units of other countries that belong to the theatre, as country: [codes]",
    )
    units_drop: tuple[str, ...] = Field(
        default=(), description="codes of first-level units of the country that don't belong to the theatre"
    )
    homonyms: WordList = Field(
        default=(), description="places that are people's names or stand elsewhere too: weak evidence"
    )
    effects: WordList = Field(
        default=(), description="what happens elsewhere and bears on the theatre, without naming it"
    )
    passing: WordList = Field(
        default=(), description='words before a name that make it a mention in passing ("unlike in")'
    )
    elsewhere: WordList = Field(
        default=(), description="other theatres; names of this one among them don't count"
    )
    cues: dict[str, CueLists] = Field(
        default_factory=dict, description="cue words of this theatre, per theme, added to the codebook"
    )
    sides: dict[str, WordList] = Field(
        default_factory=dict,
        description="who fights, as side: [names]; a figure that a side gives is its claim; "
        "without any, every party is a side",
    )
    verifiers: WordList = Field(
        default=(), description="bodies that count with a stated method; their figures are verified"
    )
