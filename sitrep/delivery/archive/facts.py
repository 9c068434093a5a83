"""What is known of an issue beside its pages: given when it is frozen, read back from its bag."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from sitrep.delivery.archive.names import issue_id


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What the run says of the issue: theatre and publisher as printed, program, configuration, times.

    `cutoff` and `issued_at` are aware. `reason` is why there is another version; a first one has none.
    `corrected_at` is when a later version is issued, where that is another moment.
    """

    theatre: str
    publisher: str
    program_version: str
    config_sha256: str
    cutoff: datetime
    issued_at: datetime
    reason: str = ""
    corrected_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse times that name no moment.

        Raises:
            ValueError: for a time without its zone.
        """
        moments = (self.cutoff, self.issued_at, self.corrected_at or self.issued_at)
        if any(moment.utcoffset() is None for moment in moments):
            raise ValueError("cutoff, issued_at and corrected_at must say their time zone")


@dataclass(frozen=True, slots=True)
class Edition:
    """Which issue a page is to be rendered as; `corrects` is the id of the version before, or None."""

    code: str
    day: date
    version: int
    number: int
    issued_at: datetime
    corrects: str | None
    reason: str

    @property
    def id(self) -> str:
        """The full name, as in "afg-sitrep-2021-08-08-v1"."""
        return issue_id(self.code, self.day, self.version)


class ChangeKind(StrEnum):
    """What became of a file since the version before."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs from the version before."""

    file: str
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class SourceCopy:
    """A cited document: its hash, the paths that users know it by, and where its bytes are."""

    sha256: str
    names: tuple[str, ...]
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A cited document as the bag lists it; `kept` says whether the archive holds a copy."""

    sha256: str
    size: int
    names: tuple[str, ...]
    kept: bool


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of an issue, as its manifest lists it; `name` is relative to the bag's `data`."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The issue that was frozen before this one, of whatever day, and the digest of its bag."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True)
class FrozenIssue:
    """An issue in the archive.

    `sequence` counts all versions of the theatre in the order in which they were frozen. `digest` is the
    SHA-256 of the bag's tag manifest: whoever knows it can tell that nothing of the bag has changed.
    `changes` are against the version that it corrects.
    """

    edition: Edition
    facts: IssueFacts
    sequence: int
    previous: Predecessor | None
    changes: tuple[Change, ...]
    files: tuple[KeptFile, ...]
    sources: tuple[KeptSource, ...]
    folder: Path
    digest: str

    @property
    def id(self) -> str:
        """The full name, as in "afg-sitrep-2021-08-08-v1"."""
        return self.edition.id

    def path(self, name: str) -> Path:
        """Return where a file of the issue lies, such as "brief.pdf"."""
        return self.folder / "data" / name


KeepSources = Literal["copies", "hashes"]
