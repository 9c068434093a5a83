"""The content of one day, in the pieces that a page prints."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sitrep.model.articles import CurationMark
from sitrep.model.contests import ContestKind
from sitrep.model.dating import DateBasis
from sitrep.model.documents import Problem
from sitrep.model.editions import Changes, Correction, DayCounts, Edition, SourceSummary
from sitrep.model.figures import Figure, FigureBasis, Metric, Period
from sitrep.model.grading import Grade, Support, Tag


@dataclass(frozen=True, slots=True)
class TimeNote:
    """The days that words of time in an excerpt mean: "on Monday" is 7 June.

    `end` is the offset in the excerpt's text behind those words, where the page prints the day.
    """

    end: int
    text: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A verbatim run of an article as printed; white space is folded on the page, never in `text`.

    `clipped_before` and `clipped_after` ask the page for "[…]": the sentence goes on there.
    """

    article: str
    text: str
    start: int
    end: int
    clipped_before: bool
    clipped_after: bool
    times: tuple[TimeNote, ...] = ()


class AsideKind(StrEnum):
    """What stands beside an item: another count of the same, a denial, or one who can't confirm it."""

    COUNT = "count"
    DENIAL = "denial"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Aside:
    """What another text of a story says beside the words of its item, with its owner as printed.

    `owner` is None where the text names nobody: then whoever published it says so.
    """

    kind: AsideKind
    owner: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: what a story gives to a theme, quoted, with numbered citations.

    `id` is a permanent anchor. `story` is the story that it tells. `place` labels it, or is None; `units` are
    the names of the first-level units in its words. `citations` print these very words; `told_by` are further
    sources that tell the same event in words of their own; `asides` are their other counts, and denials.
    `topic` is the part of the theme that it belongs to, or None. `mark` is "new" or "updated" against the
    last issue, or None. `earliest` and `latest` bound its publication, and `approximate` says that they are
    all that is known of it (≈). `also` are ids of items elsewhere in the brief that come from the same
    article. `reviewed` says that a person decided something of an article behind it. `event_day` is that of
    what it tells, where its first sentence leaves no choice.
    """

    id: str
    theme: str
    place: str | None
    units: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]
    earliest: date | None
    latest: date | None
    approximate: bool
    score: float
    story: str
    support: Support
    topic: str | None = None
    mark: str | None = None
    told_by: tuple[int, ...] = ()
    asides: tuple[Aside, ...] = ()
    also: tuple[str, ...] = ()
    reviewed: bool = False
    event_day: date | None = None


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A line that points from a section to an item printed in another."""

    item: str
    place: str | None
    theme: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One theme of the brief; `more` are the items that the printed page leaves out for length.

    `topics` are the titles of its parts, in print order, by name; items without one come last.
    """

    name: str
    title: str
    items: tuple[Item, ...]
    references: tuple[CrossReference, ...]
    more: tuple[Item, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()

    @property
    def omitted(self) -> int:
        """How many items the printed page leaves out."""
        return len(self.more)


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
class Highlight:
    """A short excerpt of an item (in two pieces where the middle is cut), printed on top."""

    item: str
    theme: str
    place: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


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
class SourceEntry:
    """A numbered endnote: one cited article.

    `label` is the headline, or the first words where the document gives none (`untitled`).
    `date_words` are the words that the day rests on; `retrieved` is given only where the document
    or its sidecar states it. `url` is an http(s) address or None. `curated` is what people decided of it.
    `registered` is the name of its outlet in the register of sources, of which `reliability`, `owner` and
    `kind` are, or None.
    """

    number: int
    article: str
    publisher: str | None
    byline: str | None
    label: str
    untitled: bool
    day: date | None
    earliest: date | None
    latest: date | None
    date_basis: DateBasis
    date_words: tuple[str, ...]
    url: str | None
    file: str
    also: tuple[str, ...]
    start: int
    end: int
    sha256: str
    retrieved: str | None
    language: str | None
    registered: str | None = None
    reliability: str | None = None
    owner: str | None = None
    kind: str | None = None
    curated: tuple[CurationMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """An article that was read but not printed, with the reason."""

    article: str
    publisher: str | None
    label: str
    untitled: bool
    file: str
    reason: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The content of one day, ready for any template.

    `edition` is its place in the row of issues; `status` is draft, final or corrected. `start` and `cutoff`
    bound the period (aware, theatre time). `picked_latest` says that the program picked the day as the newest
    closed one and that it is not yesterday. `language` is that of the labels; `publisher` and `contact` may
    be empty. `figures` are all figures that stand in what is printed, each once as each article states it.
    `late` are items of days that were issued before they came. `hidden` names the parts of the page that the
    configuration switches off. `history` are the issued days before this one, oldest first;
    `corrections` what the version before it printed otherwise. All lists are in print order.
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
