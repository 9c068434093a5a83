"""What stands beside an item: other counts of the same event, and those who deny it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.analysis.speakers import Denial
from sitrep.analysis.speakers.intents import is_of_aim
from sitrep.briefing.backing import Backing
from sitrep.briefing.denied import denies
from sitrep.briefing.disputes import find_disputed, find_disputing
from sitrep.briefing.items import Found
from sitrep.briefing.told import quote_around, quote_figure
from sitrep.model import Article, AsideKind, Contest, ContestKind, Excerpt, Figure, Metric, Statement, Version
from sitrep.text import fold

_WORDS = 30
_HARM = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.MISSING})
# More than so many denials of one item say no more.
_MOST_DENIALS = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """An aside before it has its citation numbers."""

    kind: AsideKind
    owner: str | None
    excerpts: tuple[Excerpt, ...]
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asides:
    """The asides of each item, by its id, and the item that tells each contested event.

    `disputed` are items that print a disputed count, or a denial of what they say themselves.
    """

    of_item: Mapping[str, tuple[Beside, ...]]
    item_of: Mapping[Contest, str]
    disputed: frozenset[str] = frozenset()

    def disputes(self, item: str) -> bool:
        """Tell whether a rival count or a denial stands beside an item, or in its own words."""
        return item in self.disputed or any(
            beside.kind in {AsideKind.COUNT, AsideKind.DENIAL} for beside in self.of_item.get(item, ())
        )


def find_asides(
    printed: Sequence[Found],
    contests: Sequence[Contest],
    articles: Mapping[str, Article],
    backing: Backing,
) -> Asides:
    """Find what goes beside each printed item; `articles` are those of the day by id.

    A count goes beside the item that quotes another version of it, else beside the best item of its story.
    """
    found: defaultdict[str, list[Beside]] = defaultdict(list)
    item_of: dict[Contest, str] = {}
    for contest in contests:
        entry = _entry_of(contest, printed, articles)
        if entry is None:
            continue
        item_of[contest] = entry.id
        if contest.kind is ContestKind.INCIDENT:
            found[entry.id] += _counts(contest, entry, articles)
    disputed = find_disputing(printed, find_disputed(contests, articles), articles)
    for name, beside in _denials(printed, backing, found):
        if beside is None:
            disputed.add(name)
        else:
            found[name].append(beside)
    return Asides({name: tuple(besides) for name, besides in found.items()}, item_of, frozenset(disputed))


def _entry_of(contest: Contest, printed: Sequence[Found], articles: Mapping[str, Article]) -> Found | None:
    """Return the item that quotes one of the versions, else the first one of its story that may tell of it.

    An item that counts the same without being one of the versions tells of other people; one that counts
    other things only ("the plan asks for …") has nothing to do with the contest.
    """
    statements = [statement for version in contest.versions for statement in version.statements]
    for behind in (False, True):
        for entry in printed:
            told = entry.behind if behind else entry.printed
            if any(_quotes(each, statement, articles) for each in told for statement in statements):
                return entry
    return next(
        (
            entry
            for entry in printed
            if contest.story is not None
            and entry.story == contest.story
            and _may_tell(entry, contest, articles)
        ),
        None,
    )


def _may_tell(entry: Found, contest: Contest, articles: Mapping[str, Article]) -> bool:
    quoted = {
        figure.metric
        for excerpt in entry.excerpts
        for figure in articles[excerpt.article].figures
        if excerpt.holds(figure.start, figure.end)
    }
    metrics = frozenset(contest.metrics)
    return not quoted or (quoted.isdisjoint(metrics) and quoted | metrics <= _HARM)


def _quotes(entry: Found, statement: Statement, articles: Mapping[str, Article]) -> bool:
    figure = articles[statement.article].figures[statement.figure]
    return any(
        excerpt.article == statement.article and excerpt.holds(figure.start, figure.end)
        for excerpt in entry.excerpts
    )


def _counts(contest: Contest, entry: Found, articles: Mapping[str, Article]) -> list[Beside]:
    """Quote each version that the item itself does not print."""
    return [
        _beside(version, articles)
        for version in contest.versions
        if not any(
            _quotes(each, statement, articles) for each in entry.printed for statement in version.statements
        )
    ]


def _beside(version: Version, articles: Mapping[str, Article]) -> Beside:
    best = version.statements[0]
    article = articles[best.article]
    excerpt = quote_figure(article, article.figures[best.figure], _WORDS)
    cited = dict.fromkeys(statement.article for statement in version.statements)
    return Beside(AsideKind.COUNT, version.owner, (excerpt,), tuple(cited))


def _denials(
    printed: Sequence[Found], backing: Backing, beside: Mapping[str, Sequence[Beside]]
) -> Iterator[tuple[str, Beside | None]]:
    """Yield who denies an item, by its id; None where the item itself prints the denial behind its claim.

    A denial speaks of what its article told last: it goes beside the item that stands nearest before it and
    prints, itself or as another count (`beside`), what the denial is of.
    """
    counts: Counter[str] = Counter()
    told: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    by_article: dict[str, Article] = {}
    for entry in printed:
        for article in entry.articles:
            if article.duplicate_of is None or article is entry.text.lead:
                by_article.setdefault(article.id, article)
    for article in by_article.values():
        for denial in backing.denials(article):
            story = _story_at(article, denial.start)
            excerpt = quote_around(article, (denial.start, denial.end), None, _WORDS)
            if excerpt is None:
                continue
            of_aim = is_of_aim(article.clipping.text[slice(*denial.matter)])
            holder = next((entry for entry in printed if _stands_in(excerpt, entry)), None)
            if holder is not None and denial.start >= holder.sentence[1]:
                before = [each for each in holder.excerpts if each.end <= excerpt.start]
                if (
                    not denial.confirms_not
                    and not of_aim
                    and not backing.speaks_for(denial, holder)
                    and denies(article, denial, before, holder.text.lead)
                ):
                    yield holder.id, None
                continue
            # A denial that is an item by itself still belongs beside its claim.
            others = [entry for entry in printed if entry.story == story and entry is not holder]
            target = _nearest(article, denial, others, beside)
            name = _names(denial.speaker)
            # "Ali" and "Sabir Ali, a spokesman" are one who denies, wherever they do it.
            known = any(name <= other or other <= name for other in told[story or ""])
            if target is None or known or counts[target.id] == _MOST_DENIALS:
                continue
            told[story or ""].append(name)
            counts[target.id] += 1
            yield target.id, Beside(_kind(denial, of_aim=of_aim), denial.speaker, (excerpt,), (article.id,))


def _kind(denial: Denial, *, of_aim: bool) -> AsideKind:
    """Return what a denial is beside its claim; who denies an aim disputes nothing that is told."""
    if of_aim:
        return AsideKind.FURTHER
    return AsideKind.UNCONFIRMED if denial.confirms_not else AsideKind.DENIAL


def _nearest(
    article: Article, denial: Denial, entries: Iterable[Found], beside: Mapping[str, Sequence[Beside]]
) -> Found | None:
    """Return the item that an article tells nearest before a denial, else nearest behind it.

    What the denial is of must be printed: it follows the item's words at once, or speaks of the same.
    """
    rated = [
        (told.sentence[0] > denial.start, abs(told.sentence[0] - denial.start), number, entry)
        for number, entry in enumerate(entries)
        for told in entry.told
        if any(each.id == article.id for each in told.cited)
        and denies(article, denial, _printed(told, entry, beside), told.text.lead)
    ]
    return min(rated, key=lambda each: each[:3])[3] if rated else None


def _printed(told: Found, entry: Found, beside: Mapping[str, Sequence[Beside]]) -> Sequence[Excerpt]:
    """Return what is printed of a text's words: all of the item's own, else what stands beside it."""
    if told is entry or told in entry.further:
        return told.excerpts
    shown = [excerpt for each in beside.get(entry.id, ()) for excerpt in each.excerpts]
    return [excerpt for excerpt in told.excerpts if any(map(excerpt.overlaps, shown))]


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


def _stands_in(excerpt: Excerpt, entry: Found) -> bool:
    """Tell whether the item itself prints a sentence."""
    return any(
        each.article == excerpt.article and each.start < excerpt.end and excerpt.start < each.end
        for each in entry.excerpts
    )


def figure_at(statement: Statement, articles: Mapping[str, Article]) -> tuple[Article, Figure]:
    """Return the article and the figure that a statement names."""
    article = articles[statement.article]
    return article, article.figures[statement.figure]
