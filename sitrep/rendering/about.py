"""What a brief says of itself, for the properties of the PDF and of the Word file."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sitrep.model import Brief
from sitrep.rendering.escape import clean
from sitrep.rendering.labels import format_day


@dataclass(frozen=True, slots=True)
class About:
    """Dublin Core of a brief (ISO 15836); `issued` is UTC, the only time that its files carry.

    `publisher` and `rights` may be empty. `coverage` is place and period, `source` the input by its hash.
    """

    identifier: str
    title: str
    creator: str
    publisher: str
    description: str
    issued: datetime
    language: str
    subjects: tuple[str, ...]
    coverage: str
    source: str
    rights: str
    program: str


def describe_brief(brief: Brief, labels: dict[str, Any]) -> About:
    """Describe a brief in the words of the labels: title, period, themes with items, what it is made from."""
    theatre, publisher = clean(brief.theatre), clean(brief.publisher)
    program = f"{labels['program']} {brief.program_version}"
    last = brief.cutoff - timedelta(microseconds=1)
    period = f"{brief.start.date().isoformat()}/{last.date().isoformat()}"
    return About(
        identifier=brief.edition.id,
        title=f"{theatre}: {labels['report']}, {format_day(brief.day, labels)}",
        creator=publisher or labels["program"],
        publisher=publisher,
        description=f"{labels['report']}: {theatre}, {format_day(brief.day, labels, 'long_day_format')}, "
        f"{labels['statuses'][brief.status]}",
        issued=brief.edition.issued.astimezone(UTC),
        language=brief.language,
        subjects=tuple(clean(section.title) for section in brief.sections if section.items),
        coverage=f"{theatre}; {period}",
        source=f"{labels['input']} sha256:{brief.input_sha256}",
        rights=labels.get("rights", ""),
        program=program,
    )
