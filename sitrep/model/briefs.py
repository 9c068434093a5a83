"""The content of one day: the brief, and the pieces of it that belong to no single theme."""

from dataclasses import dataclass
from datetime import date, datetime

from sitrep.model.counts import Contested, Count
from sitrep.model.documents import Problem
from sitrep.model.editions import Changes, Correction, DayCounts, Edition, SourceSummary
from sitrep.model.endnotes import Listed, SourceEntry, Unquoted
from sitrep.model.items import Highlight, Item, Section


@dataclass(frozen=True, slots=True)
class DeskNote:
    """The analyst's own words, signed; nothing of a source, so that they carry no citation.

    `section` is a theme, or "top"; empty lines in `text` part paragraphs.
    """

    section: str
    text: str
    by: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A first-level unit of the theatre, and how many items of the day are about it.

    `country` is alpha-3; `lat` and `lon` are degrees of a point in it, None where they are not known.
    """

    code: str
    name: str
    items: int
    country: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Silence:
    """The registered sources of which the day has no article, among how many."""

    silent: tuple[str, ...] = ()
    registered: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """The content of one day, ready for any template.

    `edition` is its place in the row of issues; `status` is draft, final or corrected. `start` and `cutoff`
    bound the period (aware, theatre time). `picked_latest` says that the program picked the day as the newest
    closed one and that it is not yesterday. `language` is that of the labels; `publisher` and `contact` may
    be empty. `figures` are all figures that stand in what is printed, each once as each article states it.
    `late` are items of days that were issued before they came. `hidden` names the parts of the page that the
    configuration switches off. `history` are the issued days before this one, oldest first;
    `corrections` what the version before it printed otherwise; `unquoted` what no line quotes of each cited
    text, which the printed page leaves out. All lists are in print order.
    """

    theatre: str
    theatre_code: str
    timezone: str
    language: str
    publisher: str
    contact: str
    day: date
    start: datetime
    cutoff: datetime
    status: str
    edition: Edition
    picked_latest: bool
    highlights: tuple[Highlight, ...]
    key_figures: tuple[Count, ...]
    changes: Changes
    sections: tuple[Section, ...]
    late: tuple[Item, ...]
    contested: tuple[Contested, ...]
    figures: tuple[Count, ...]
    units: tuple[Unit, ...]
    silence: Silence
    summary: SourceSummary
    sources: tuple[SourceEntry, ...]
    undated: tuple[Listed, ...]
    outside: tuple[Listed, ...]
    other: tuple[Listed, ...]
    problems: tuple[Problem, ...]
    articles_of_day: int
    copies: int
    publishers: tuple[str, ...]
    program_version: str
    config_sha256: str
    input_sha256: str
    notes: tuple[DeskNote, ...] = ()
    hidden: tuple[str, ...] = ()
    history: tuple[DayCounts, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unquoted: tuple[Unquoted, ...] = ()
