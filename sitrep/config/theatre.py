"""The theatre: the conflict that the briefs are about."""

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field

from sitrep.config.base import Section


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
    names: tuple[str, ...] = Field(min_length=1, description='names and demonyms; "*" stands for any ending')
    parties: tuple[str, ...] = Field(description="parties to the conflict, with the spellings of the news")
    places: tuple[str, ...] = Field(description="provinces and towns by which an article belongs to the theatre")
