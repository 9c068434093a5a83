"""Figures as a brief prints them, and those that disagree."""

from dataclasses import dataclass
from datetime import date

from sitrep.model.contests import ContestKind
from sitrep.model.figures import Figure, FigureBasis, Metric, Period
from sitrep.model.grading import Grade, Tag
from sitrep.model.items import Excerpt


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that the brief prints, with all that must stand beside it.

    `figure` holds value, qualifier, period, basis and speaker as the text of `article` gives them; `told` are
    the words that state it. `place` is a label of the theatre or None. `published` is the day it came out.
    `further` are counts of the same sentence, owner and period that one tile prints together (killed, and
    injured).
    """

    article: str
    figure: Figure
    told: Excerpt
    place: str | None
    published: date | None
    tag: Tag
    grade: Grade
    citations: tuple[int, ...]
    further: tuple["Count", ...] = ()


@dataclass(frozen=True, slots=True)
class ContestedVersion:
    """What one owner says of a contested count; `denies` marks one who denies what stands beside it."""

    owner: str | None
    party: str | None
    basis: FigureBasis | None
    counts: tuple[Count, ...]
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Contested:
    """A row of the table of contested counts: versions side by side, each with its owner.

    `lowest` and `highest` are the ends of an incident's range; bodies that count a period have none.
    `item` is the item that tells the event, or None.
    """

    kind: ContestKind
    metrics: tuple[Metric, ...]
    group: tuple[str, ...]
    place: str | None
    period: Period | None
    versions: tuple[ContestedVersion, ...]
    lowest: Count | None = None
    highest: Count | None = None
    item: str | None = None
