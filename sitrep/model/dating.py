"""When a text was published, and the words that say so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DateBasis(StrEnum):
    """How a publication day is known."""

    STATED = "stated"
    DATELINE = "dateline"
    INFERRED = "inferred"
    OVERRIDE = "override"
    NONE = "none"


class Confidence(StrEnum):
    """How sure a publication day or range is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Precision(StrEnum):
    """How narrow the interval of possible publication days is."""

    DAY = "day"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Words that bound the publication day, the rule that read them, and the bound they give.

    `kept` is false for evidence that was dropped because stronger evidence contradicts it, or because it
    does not speak of the publication; `note` says why, and what else there is to know.
    """

    text: str
    start: int | None
    end: int | None
    rule: str
    earliest: date | None = None
    latest: date | None = None
    kept: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """The publication day in the theatre's time zone; `day` is None unless the evidence carries it."""

    day: date | None
    earliest: date | None
    latest: date | None
    precision: Precision
    basis: DateBasis
    evidence: tuple[DateEvidence, ...] = ()
    confidence: Confidence | None = None
