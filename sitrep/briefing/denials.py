"""Who denies or answers what an item says: where each of them stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitrep.analysis.speakers import Denial
from sitrep.analysis.speakers.intents import is_of_aim
from sitrep.briefing.answers import Answer, answers, contradicts, find_answers, find_negations
from sitrep.briefing.backing import Backing
from sitrep.briefing.beside import Beside
from sitrep.briefing.denied import denies, weigh_denial
from sitrep.briefing.items import Found
from sitrep.briefing.told import quote_around
from sitrep.model import Article, AsideKind, Excerpt
from sitrep.text import fold

_WORDS = 30
# More than so many denials of one item say no more.
_MOST_DENIALS = 2

Placed = Iterator[tuple[str, Beside | None]]


def find_denied(printed: Sequence[Found], backing: Backing, beside: Mapping[str, Sequence[Beside]]) -> Placed:
    """Yield who denies an item, by its id; None where the item itself prints the denial of what it claims.

    A denial speaks of what its article told last: it goes beside the item that stands nearest before it and
    prints, itself or as another count (`beside`), what the denial is of. Who only refuses what was asked, or
    denies an aim, stands beside it too, and disputes nothing.
    """
    desk = _Desk(printed, backing, beside)
    by_article: dict[str, Article] = {}
    for entry in printed:
        for article in (*entry.articles, *(article for told in entry.further for article in told.articles)):
            if article.duplicate_of is None or article is entry.text.lead:
                by_article.setdefault(article.id, article)
    for article in by_article.values():
        denials = backing.denials(article)
        for denial in denials:
            yield from desk.place(article, denial)
        known = {denial.start for denial in denials}
        for negation in find_negations(article, backing):
            if negation.start not in known:
                yield from desk.place(article, negation, bargain=True)
        for answer in find_answers(article):
            yield from desk.put(article, answer)


@dataclass(slots=True)
class _Desk:
    """The items of a page, and who has denied what so far."""

    printed: Sequence[Found]
    backing: Backing
    beside: Mapping[str, Sequence[Beside]]
    counts: Counter[str] = field(default_factory=Counter)
    told: defaultdict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def place(self, article: Article, denial: Denial, *, bargain: bool = False) -> Placed:
        """Put a denial beside what it denies; `bargain` says that it is one of something agreed."""
        excerpt = quote_around(article, (denial.start, denial.end), None, _WORDS)
        if excerpt is None:
            return
        of_aim = is_of_aim(article.clipping.text[slice(*denial.matter)])
        holder = self._holder(excerpt)
        if holder is not None and (denial.within or denial.start >= holder.sentence[1]):
            mild = denial.confirms_not or of_aim
            if not mild and (denial.within or self._denies_before(article, denial, holder, excerpt, bargain)):
                yield holder.id, None
            return
        if (
            bargain
            and holder is not None
            and any(self._is_bargain(article, denial, told) for told in holder.further)
        ):
            yield holder.id, None
            return
        # A denial that is an item by itself still belongs beside its claim.
        story = _story_at(article, denial.start)
        near = [e for e in self.printed if e is not holder and (bargain or e.story == story)]
        target = self._nearest(article, denial, near, bargain=bargain)
        name = _names(denial.speaker)
        # "Ali" and "Sabir Ali, a spokesman" are one who denies, wherever they do it.
        known = any(name <= other or other <= name for other in self.told[story or ""])
        if target is None or known or self.counts[target.id] == _MOST_DENIALS:
            return
        self.told[story or ""].append(name)
        self.counts[target.id] += 1
        owner = denial.speaker if not of_aim else None  # what is told further has its owners in its words
        yield target.id, Beside(_kind(denial, of_aim=of_aim), owner, (excerpt,), (article.id,))

    def put(self, article: Article, answer: Answer) -> Placed:
        """Put who refuses beside what was asked of him, unless its item prints that."""
        excerpt = quote_around(article, (answer.start, answer.end), None, _WORDS)
        if excerpt is None:
            return
        holder = self._holder(excerpt)
        asking = [
            entry
            for entry in self.printed
            if entry is not holder and entry.text.lead is article and answers(article, answer, entry.excerpts)
        ]
        if not asking or (holder is not None and answer.start >= holder.sentence[1]):
            return
        target = max(asking, key=lambda entry: entry.sentence)
        yield target.id, Beside(AsideKind.FURTHER, None, (excerpt,), (article.id,))

    def _holder(self, excerpt: Excerpt) -> Found | None:
        """Return the item that itself prints a sentence."""
        return next((entry for entry in self.printed if any(map(excerpt.overlaps, entry.excerpts))), None)

    def _denies_before(
        self, article: Article, denial: Denial, holder: Found, excerpt: Excerpt, bargain: bool
    ) -> bool:
        """Tell whether an item denies what it told before."""
        before = [each for each in holder.excerpts if each.end <= excerpt.start]
        test = contradicts if bargain else denies
        return not self.backing.speaks_for(denial, holder) and test(article, denial, before, holder.text.lead)

    def _nearest(
        self, article: Article, denial: Denial, entries: Iterable[Found], *, bargain: bool
    ) -> Found | None:
        """Return the item before a denial that says most of what it denies, else nearest, else one behind it.

        What the denial is of must be printed: it follows the item's words at once, or speaks of the same.
        """
        if bargain:
            return next((entry for entry in entries if self._is_bargain(article, denial, entry)), None)
        rated = [
            (told.sentence[0] > denial.start, -named, abs(told.sentence[0] - denial.start), number, entry)
            for number, entry in enumerate(entries)
            for told in entry.told
            if any(each.id == article.id for each in told.cited)
            for named in (weigh_denial(article, denial, self._printed(told, entry), told.text.lead),)
            if named is not None
        ]
        return min(rated, key=lambda each: each[:4])[4] if rated else None

    def _is_bargain(self, article: Article, denial: Denial, entry: Found) -> bool:
        told = contradicts(article, denial, entry.excerpts, entry.text.lead)
        return told and not self.backing.speaks_for(denial, entry)

    def _printed(self, told: Found, entry: Found) -> Sequence[Excerpt]:
        """Return what is printed of a text's words: all of the item's own, else what stands beside it."""
        if told is entry or told in entry.further:
            return told.excerpts
        shown = [excerpt for each in self.beside.get(entry.id, ()) for excerpt in each.excerpts]
        return [excerpt for excerpt in told.excerpts if any(map(excerpt.overlaps, shown))]


def _kind(denial: Denial, *, of_aim: bool) -> AsideKind:
    """Return what a denial is beside its claim; who denies an aim disputes nothing that is told."""
    if of_aim:
        return AsideKind.FURTHER
    return AsideKind.UNCONFIRMED if denial.confirms_not else AsideKind.DENIAL


def _names(speaker: str) -> frozenset[str]:
    """Return the words of a speaker's name, without what stands beside it behind a comma."""
    return frozenset(fold(speaker.partition(",")[0]).split()) - {"the", "a", "an"}


def _story_at(article: Article, at: int) -> str | None:
    """Return the story of the passage at an offset; one that tells none belongs to the article's."""
    return next(
        (
            passage.story
            for passage in article.theming.passages
            if passage.text_start <= at < passage.text_end and passage.story is not None
        ),
        article.story,
    )
