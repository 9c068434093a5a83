"""From findings to the pieces of a page: numbered, with the days that words mean, and what stands beside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.briefing.asides import Asides
from sitrep.briefing.backing import Backing
from sitrep.briefing.beside import Beside
from sitrep.briefing.eventday import find_event_day
from sitrep.briefing.items import Found
from sitrep.briefing.marks import Marks
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.timenotes import TimeNotes
from sitrep.model import Article, Aside, AsideKind, Excerpt, Highlight, Item


@dataclass(frozen=True, slots=True)
class Page:
    """What turns findings into the pieces of a page, from top to bottom."""

    notes: TimeNotes
    numbers: Numbers
    backing: Backing
    asides: Asides
    marks: Marks

    def highlight(self, entry: Found, highlight: Highlight) -> Highlight:
        """Give a highlight its numbers and its days."""
        return Highlight(
            item=highlight.item,
            theme=highlight.theme,
            place=highlight.place,
            excerpts=self.notes.annotate(highlight.excerpts),
            citations=self._cite(entry.cited),
        )

    def item(self, entry: Found, found: Sequence[Found]) -> Item:
        """Give an item its numbers, its days, what stands beside it, and where else its text is printed."""
        published = entry.text.lead.date
        also = (
            other.id
            for other in found
            if other.text.lead.id == entry.text.lead.id and other.theme != entry.theme
        )
        told = [article for article in entry.articles if article not in entry.cited]
        beside = self.asides.of_item.get(entry.id, ())
        return Item(
            id=entry.id,
            theme=entry.theme,
            place=entry.place,
            units=entry.units,
            excerpts=self.notes.annotate(entry.excerpts),
            citations=self._cite(entry.cited),
            earliest=published.earliest,
            latest=published.latest,
            approximate=entry.approximate,
            score=round(entry.score, 2),
            story=entry.story,
            support=self.backing.of_item(entry, disputed=self.asides.disputes(entry.id)),
            topic=entry.topic,
            mark=self.marks.of(entry.id),
            told_by=self._cite(told),
            asides=tuple(map(self._aside, (*beside, *_tell_further(entry, beside)))),
            also=tuple(also),
            reviewed=any(article.curated for article in entry.text.members),
            event_day=self._event_day(entry),
        )

    def _event_day(self, entry: Found) -> date | None:
        """Return the one day that the first sentence of an item gives to what it tells."""
        published = entry.text.lead.date.latest
        times = [time for excerpt in entry.excerpts for time in self.notes.times_in(excerpt)]
        if not times or published is None or entry.language.partition("-")[0] != "en":
            return None
        voices = self.backing.voices(entry.text.lead)
        return find_event_day(entry.text.lead.clipping.text, entry.sentence, times, voices, published)

    def _aside(self, beside: Beside) -> Aside:
        return Aside(
            beside.kind, beside.owner, self.notes.annotate(beside.excerpts), self.numbers.cite(beside.cited)
        )

    def _cite(self, articles: Iterable[Article]) -> tuple[int, ...]:
        return self.numbers.cite(article.id for article in articles)


def _tell_further(entry: Found, beside: Sequence[Beside]) -> Iterator[Beside]:
    """Yield what the text of an item tells further of it; what stands beside it already is not told twice."""
    shown = [excerpt for each in beside for excerpt in each.excerpts]
    for told in entry.further:
        new = tuple(excerpt for excerpt in told.excerpts if not any(map(excerpt.overlaps, shown)))
        if new:
            yield Beside(AsideKind.FURTHER, None, new, tuple(article.id for article in told.cited))
    for older in (older for told in entry.printed for older in told.earlier):
        yield Beside(AsideKind.EARLIER, None, older.excerpts, tuple(article.id for article in older.cited))


def excerpts_of(highlights: Iterable[Highlight], items: Iterable[Item]) -> Iterator[Excerpt]:
    """Yield all that the page quotes, asides included."""
    for highlight in highlights:
        yield from highlight.excerpts
    for item in items:
        yield from item.excerpts
        for aside in item.asides:
            yield from aside.excerpts
