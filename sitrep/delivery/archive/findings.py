"""What a fixity check finds."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is not as it was frozen."""

    MISSING = "missing"  # it is listed and isn't there
    CHANGED = "changed"  # it doesn't hold what its hash says
    EXTRA = "extra"  # nothing lists it
    MANIFEST = "manifest"  # a list of hashes, or the record of an issue, is not what was frozen
    CHAIN = "chain"  # a bag is not the one that a later bag was frozen after
    INDEX = "index"  # index or feed don't say what the folders hold
    UNFINISHED = "unfinished"  # a killed run left it; the next one sweeps it away
    UNCITED = "uncited"  # a whole copy of a document that no issue cites
    ACCEPTED = "accepted"  # an issue is lost for good, and somebody has put that on record


_HARMLESS = {FindingKind.UNFINISHED, FindingKind.UNCITED, FindingKind.ACCEPTED}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the check found: where (relative to what was checked), what, and what to do about it."""

    kind: FindingKind
    path: str
    what: str
    remedy: str

    @property
    def harmless(self) -> bool:
        """Whether everything that was issued is there and whole all the same, but for accepted losses."""
        return self.kind in _HARMLESS
