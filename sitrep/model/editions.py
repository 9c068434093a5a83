"""Which issue a brief is, and what changed since the last one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sitrep.model.figures import Metric, Qualifier


@dataclass(frozen=True, slots=True)
class Edition:
    """The place of a brief in the row of issues.

    `id` is its name ("afg-sitrep-2021-08-08-v1"), `number` its own among the days, given in
    the order of issuing; `issued` is aware. `corrects` is the id of the version that it takes the place of,
    with the `reason`.
    `after` is the last of the later days that were issued before it; None where it came in its turn.
    """

    id: str
    number: int
    version: int
    issued: datetime
    next_day: date
    corrects: str | None = None
    reason: str = ""
    after: date | None = None


class ChangeKind(StrEnum):
    """What became of a figure since the last issue; both sides have the same owner."""

    UPDATED = "updated"
    CORRECTED = "corrected"
    NO_LONGER_REPORTED = "no_longer_reported"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as an issue prints it: its value and qualifier, or its words where it is no number."""

    value: int | None
    qualifier: Qualifier
    raw: str


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of an earlier issue and what its owner says now; `after` is None where it says nothing.

    `day` is that of the earlier issue, None where it is the last one. `item` is the item of this brief that
    tells it, or None; `citations` are numbers of this brief's sources.
    """

    kind: ChangeKind
    metric: Metric
    group: tuple[str, ...]
    unit: str
    place: str | None
    owner: str
    before: Amount
    after: Amount | None
    item: str | None
    citations: tuple[int, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the last issue; `since` is its id, None where this brief is the first.

    `new_items` counts items of events that it did not tell. `silent` names publishers that it cites and of
    which nothing was read since: their silence is no change of anything.
    """

    since: str | None = None
    since_day: date | None = None
    changes: tuple[Change, ...] = ()
    new_items: int = 0
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a version prints otherwise than the one before it: an item that was added or taken out.

    `text` are its quoted words, as the version that holds it prints them. Of the kind "changed" is a part of
    the page, which `theme` names; it has no words.
    """

    kind: str
    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many items an issued day has in each theme, by the theme's name."""

    day: date
    items: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """What the sources of a day are, in numbers (ICD 206: source summary statement).

    `party_sources` are cited sources of which nothing but a party's claim is printed; `wire_articles` are
    copies and articles of a registered wire family. `languages` are tags with the number of articles, most
    first; `inferred` counts articles whose day is only inferred.
    """

    articles: int = 0
    outlets: int = 0
    origins: int = 0
    party_sources: int = 0
    wire_articles: int = 0
    languages: tuple[tuple[str, int], ...] = ()
    oldest: date | None = None
    newest: date | None = None
    inferred: int = 0
