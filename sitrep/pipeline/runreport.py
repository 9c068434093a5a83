"""What a run did, for the line that it prints and for the operator."""

import json
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """How a run ended.

    `mailed`: everybody has the issue. `issued`: it is in the archive, and no mail server is configured.
    `nothing_to_do`: all that was done before. `not_due`: it is too early. `busy`: another run is under way.
    `refused`: the gate did not let the issue pass. `held`: a warning holds it back, as configured.
    `undelivered`: somebody has not got it. `failed`: the run could not go on.
    """

    MAILED = "mailed"
    ISSUED = "issued"
    NOTHING_TO_DO = "nothing_to_do"
    NOT_DUE = "not_due"
    BUSY = "busy"
    REFUSED = "refused"
    HELD = "held"
    UNDELIVERED = "undelivered"
    FAILED = "failed"


GOOD = frozenset({Status.MAILED, Status.ISSUED, Status.NOTHING_TO_DO, Status.NOT_DUE})
TOLD = frozenset({Status.REFUSED, Status.HELD, Status.UNDELIVERED, Status.FAILED})


@dataclass(slots=True)
class RunReport:
    """What a run did so far; filled in as it goes, so that it is true wherever it ends.

    `at` is the moment that it counts from, `made` whether the issue was made by this run. `mail` counts how
    the recipients stand, None where nothing was to be sent. `missed` are other days that were never issued.
    `finished` counts by issue what was sent of earlier ones, `unfinished` are the issues that somebody has
    yet to get or may not have got. `operator` says what became of the notices to the operator, None where
    there was none. `why` are full sentences.
    """

    at: str
    day: str | None = None
    issue: str | None = None
    status: Status = Status.FAILED
    made: bool = False
    number: int | None = None
    version: int | None = None
    items: int | None = None
    sources: int | None = None
    problems: int | None = None
    warnings: tuple[str, ...] = ()
    mail: dict[str, int] | None = None
    missed: tuple[str, ...] = ()
    finished: dict[str, dict[str, int]] = field(default_factory=dict)
    unfinished: tuple[str, ...] = ()
    operator: str | None = None
    why: tuple[str, ...] = ()
    exit: int = 1

    def fail(self, *why: str) -> None:
        """Note what is wrong beside how the run ended: it is told, and the exit code is no longer 0."""
        self.why = (*self.why, *why)
        self.exit = self.exit or 1

    def to_json(self) -> str:
        """Write it as one line."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}, ensure_ascii=False)
