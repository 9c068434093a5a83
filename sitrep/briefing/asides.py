"""What stands beside an item: other counts of the same event, and those who deny it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitrep.briefing.backing import Backing
from sitrep.briefing.beside import Beside
from sitrep.briefing.denials import find_denied
from sitrep.briefing.disputes import find_disputed, find_disputing
from sitrep.briefing.items import Found
from sitrep.briefing.told import quote_figure
from sitrep.model import LOSSES, Article, AsideKind, Contest, ContestKind, Figure, Statement, Version

_WORDS = 30


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
    index = (_by_article(printed, behind=False), _by_article(printed, behind=True))
    for contest in contests:
        entry = _entry_of(contest, printed, index, articles)
        if entry is None:
            continue
        item_of[contest] = entry.id
        if contest.kind is ContestKind.INCIDENT:
            found[entry.id] += _counts(contest, entry, articles)
    disputed = find_disputing(printed, find_disputed(contests, articles), articles)
    for name, beside in find_denied(printed, backing, found):
        if beside is None:
            disputed.add(name)
        else:
            found[name].append(beside)
    return Asides({name: tuple(besides) for name, besides in found.items()}, item_of, frozenset(disputed))


_ByArticle = Mapping[str, Sequence[int]]


def _by_article(printed: Sequence[Found], *, behind: bool) -> _ByArticle:
    """Return which of the items quote an article, or have it behind them, by its id."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(printed):
        told = entry.behind if behind else entry.printed
        for article in {excerpt.article for each in told for excerpt in each.excerpts}:
            found[article].append(number)
    return found


def _entry_of(
    contest: Contest,
    printed: Sequence[Found],
    index: tuple[_ByArticle, _ByArticle],
    articles: Mapping[str, Article],
) -> Found | None:
    """Return the item that quotes one of the versions, else the first one of its story that may tell of it.

    An item that counts the same without being one of the versions tells of other people; one that counts
    other things only ("the plan asks for …") has nothing to do with the contest.
    """
    statements = [statement for version in contest.versions for statement in version.statements]
    for behind, by_article in zip((False, True), index, strict=True):
        near = {number for statement in statements for number in by_article.get(statement.article, ())}
        for entry in map(printed.__getitem__, sorted(near)):
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
    return not quoted or (quoted.isdisjoint(metrics) and quoted | metrics <= LOSSES)


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


def figure_at(statement: Statement, articles: Mapping[str, Article]) -> tuple[Article, Figure]:
    """Return the article and the figure that a statement names."""
    article = articles[statement.article]
    return article, article.figures[statement.figure]
