"""Which issue a brief is: its name, number and version, when it was issued and when the next one comes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Brief, DayCounts, DeskNote, Edition


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier issue: its brief as it was archived, and the articles that it was made of.

    Of the articles is known what tells their events: words, places and days. Their offsets are those of
    their own text.
    """

    brief: Brief
    articles: tuple[Article, ...] = ()

    @property
    def id(self) -> str:
        """The name of the issue."""
        return self.brief.edition.id


@dataclass(frozen=True, slots=True)
class Setting:
    """What a brief is made against: its edition, earlier issues, and what came late or from the desk.

    `previous` is the issue of the last day before it, `earlier` those before that which are looked through
    for what it does not have, newest first, `replaced` the version that it corrects.
    `late` are articles of days that were issued before they came, stories, places and figures known.
    `heard` are the publishers of which anything was read since `previous`.
    """

    edition: Edition
    status: str = "draft"
    previous: Previous | None = None
    replaced: Previous | None = None
    late: tuple[Article, ...] = ()
    heard: frozenset[str] = frozenset()
    picked_latest: bool = False
    desk_notes: tuple[DeskNote, ...] = ()
    history: tuple[DayCounts, ...] = ()
    earlier: tuple[Previous, ...] = ()


def issue_id(theatre: TheatreSettings, day: date, version: int) -> str:
    """Return the name of an issue: "afg-sitrep-2021-08-08-v1"."""
    return f"{theatre.code.lower()}-sitrep-{day.isoformat()}-v{version}"


def make_edition(
    theatre: TheatreSettings,
    day: date,
    issued: datetime,
    *,
    number: int = 1,
    version: int = 1,
    reason: str = "",
    after: date | None = None,
) -> Edition:
    """Describe version `version` of the issue of a day; a later version corrects the one before it.

    `after` is the last later day that was issued before it.
    """
    return Edition(
        id=issue_id(theatre, day, version),
        number=number,
        version=version,
        issued=issued,
        next_day=day + timedelta(days=1),
        corrects=issue_id(theatre, day, version - 1) if version > 1 else None,
        reason=reason,
        after=after,
    )
