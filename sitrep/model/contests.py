"""Where those who count disagree: versions side by side, each with its owner; nothing is added up."""

from dataclasses import dataclass
from enum import StrEnum

from sitrep.model.figures import FigureBasis, Metric


class ContestKind(StrEnum):
    """What stands against what: counts of one incident, of one period, families and people, or a denial.

    `POSSIBLE` are tolls that may be of one incident or of two.
    """

    INCIDENT = "incident"
    POSSIBLE = "possible"
    PERIOD = "period"
    UNITS = "units"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure as one article states it: the article's id and the figure's position in its figures."""

    article: str
    figure: int


@dataclass(frozen=True, slots=True)
class Version:
    """What one owner says, wherever it is printed: compatible statements of the same count are joined.

    `owner` is the speaker as printed most fully, or None where no text names one (then it is the outlet's
    word); `also` are other speakers who say the same. `statements` hold the most exact first; a period's
    version may hold several metrics (killed and injured).
    """

    owner: str | None
    party: str | None
    basis: FigureBasis
    statements: tuple[Statement, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contest:
    """One thing that is counted in more than one way.

    `lowest` and `highest` are given for an incident only: bodies that count a period define what they
    count differently, so that no range lies between them, and none between families and people. `denied_by`
    are those who deny it.
    """

    kind: ContestKind
    story: str | None
    metrics: tuple[Metric, ...]
    group: tuple[str, ...]
    place: str | None
    versions: tuple[Version, ...]
    lowest: Statement | None = None
    highest: Statement | None = None
    denied_by: tuple[str, ...] = ()
