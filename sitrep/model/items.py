"""What a section of a brief prints: items, the words that they quote, and what stands beside them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.model.grading import Support


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

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a span of its document stands whole within it."""
        return self.start <= start and end <= self.end

    def overlaps(self, other: "Excerpt") -> bool:
        """Tell whether it shares words with another excerpt of the same article."""
        return self.article == other.article and self.start < other.end and other.start < self.end


class AsideKind(StrEnum):
    """What stands beside an item: rival counts, denials, who can't confirm it, more, or an older lead."""

    COUNT = "count"
    DENIAL = "denial"
    UNCONFIRMED = "unconfirmed"
    FURTHER = "further"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Aside:
    """What another text of a story says beside the words of its item, with its owner as printed.

    `owner` is None where the text names nobody: then whoever published it says so. What the text of the item
    itself tells `FURTHER` of the event has its owners in its words.
    """

    kind: AsideKind
    owner: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section: what a story gives to a theme, quoted, with numbered citations.

    `id` is a permanent anchor. `story` is the story that it tells. `place` labels it, or is None; `units` are
    the names of the first-level units in its words. `citations` print these very words, or were merged by a
    person into the article that does; `told_by` are further sources that tell the same event in words of
    their own, or in these with small changes; `asides` are their other counts, denials, what the text tells
    further of it, and what an older lead of its outlet said.
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
class Highlight:
    """A short excerpt of an item (in two pieces where the middle is cut), printed on top."""

    item: str
    theme: str
    place: str | None
    excerpts: tuple[Excerpt, ...]
    citations: tuple[int, ...]


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
