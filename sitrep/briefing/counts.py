"""Figures as the page prints them: with owner, period or day, basis, tag and citations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.contests.owners import is_same_owner
from sitrep.briefing.asides import figure_at
from sitrep.briefing.backing import Backing
from sitrep.briefing.disputes import find_disputed
from sitrep.briefing.keyfigures import KeyFigure
from sitrep.briefing.numbers import Numbers
from sitrep.briefing.places import label_place
from sitrep.briefing.timenotes import TimeNotes
from sitrep.briefing.told import quote_around, quote_figure
from sitrep.model import (
    Article,
    Contest,
    Contested,
    ContestedVersion,
    ContestKind,
    Count,
    Excerpt,
    Figure,
    PlaceKind,
    Qualifier,
    Statement,
    Version,
)
from sitrep.text import fold

_WORDS = 30


class Counts:
    """Builds the key figures and the contested rows of a day."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        contests: Sequence[Contest],
        backing: Backing,
        notes: TimeNotes,
        numbers: Numbers,
        country: str,
    ) -> None:
        """Take the day's articles by id, what is contested among them, and the theatre's country."""
        self._country = country
        self._articles = articles
        self._backing = backing
        self._notes = notes
        self._numbers = numbers
        self._quoted: list[Excerpt] = []
        self._on_tiles: set[Statement] = set()
        # Where a text leaves it to the count before, a tile has the place of the row that it stands in.
        self._place_of = {
            statement: contest.place
            for contest in contests
            if contest.kind is ContestKind.PERIOD
            for version in contest.versions
            for statement in version.statements
        }
        self._contested = {
            statement
            for contest in contests
            for version in contest.versions
            for statement in version.statements
        }
        self._disputed = find_disputed(contests, articles)

    def tile(self, key: KeyFigure) -> Count:
        """Build the figures of one tile; those that belong to the first stand in its `further`."""
        self._on_tiles.update(key.statements)
        first, *further = (self._count(statement) for statement in key.statements)
        return replace(first, further=tuple(further))

    def row(self, contest: Contest, item: str | None, place: str | None) -> Contested:
        """Build a row of the table of contested counts; `item` tells the event, `place` is its label.

        The tiles are built before: a number stands in the same words on both, and in its range.
        """
        told = [each for version in contest.versions for each in self._by_number(version)]
        if contest.kind is ContestKind.INCIDENT:
            told.sort(key=lambda each: printed_number(self._figure(each.statements[0])))
        versions = [self._version(each) for each in told]
        stated = tuple(statement for version in contest.versions for statement in version.statements)
        versions += [self._denial(contest, name) for name in contest.denied_by]
        figures = [self._figure(s) for version in contest.versions for s in version.statements]
        period = next((figure.period for figure in figures if figure.period is not None), None)
        return Contested(
            kind=contest.kind,
            metrics=contest.metrics,
            group=contest.group,
            # An item's label is the place of its event; a count of a period has its own place, or none.
            place=(place or contest.place) if contest.kind is ContestKind.INCIDENT else contest.place,
            period=period if contest.kind is ContestKind.PERIOD else None,
            versions=tuple(versions),
            lowest=self._count(self._worded(contest.lowest, stated)) if contest.lowest else None,
            highest=self._count(self._worded(contest.highest, stated)) if contest.highest else None,
            item=item,
        )

    def printed(self, excerpts: Iterable[Excerpt], tiles: Iterable[KeyFigure]) -> tuple[Count, ...]:
        """Return every figure that stands within printed words, on a tile or in the table, in text order.

        The rows of the table are to be built before: what they quote counts too.
        """
        shown = {statement for key in tiles for statement in key.statements} | self._contested
        for excerpt in (*excerpts, *self._quoted):
            figures = self._articles[excerpt.article].figures
            shown.update(
                Statement(excerpt.article, number)
                for number, figure in enumerate(figures)
                if excerpt.holds(figure.start, figure.end)
            )
        order = dict(self._numbers.cited)
        ranked = sorted(shown, key=lambda statement: (order[statement.article], statement.figure))
        return tuple(self._count(statement) for statement in ranked)

    def _figure(self, statement: Statement) -> Figure:
        return figure_at(statement, self._articles)[1]

    def _by_number(self, version: Version) -> list[Version]:
        """Part what can be true together but is not one number: each stands with who gives it.

        An owner's other number, mostly an older one, stays behind the one that he is printed with.
        """
        numbers: dict[tuple[str, int], list[Statement]] = {}
        for statement in version.statements:
            figure = self._figure(statement)
            numbers.setdefault((figure.metric, printed_number(figure)), []).append(statement)
        if len(numbers) == len({metric for metric, _ in numbers}):
            return [version]
        first, *others = (self._of_number(version, statements) for statements in numbers.values())
        parted = [first]
        for other in others:
            mine = next((n for n, each in enumerate(parted) if _is_one_owner(each, other)), None)
            if mine is None:
                parted.append(other)
            else:
                statements = (*parted[mine].statements, *other.statements)
                parted[mine] = replace(parted[mine], statements=statements)
        return parted

    def _of_number(self, version: Version, statements: Sequence[Statement]) -> Version:
        figures = [self._figure(statement) for statement in statements]
        names = [name for name in (version.owner, *version.also) if name is not None]
        mine = (name for name in names if any(_is_of(name, each.party, each) for each in figures))
        owner = next(mine, max((each.speaker for each in figures if each.speaker), key=len, default=None))
        first = figures[0]
        return Version(owner, first.party, first.basis, tuple(statements))

    def _version(self, version: Version) -> ContestedVersion:
        """Print each metric of a version once, as the first of its statements has it; all are cited."""
        best: dict[str, Statement] = {}
        for statement in version.statements:
            best.setdefault(self._figure(statement).metric, statement)
        cited = self._numbers.cite(dict.fromkeys(statement.article for statement in version.statements))
        counts = tuple(
            self._count(self._worded(each, version.statements, version.owner)) for each in best.values()
        )
        return ContestedVersion(
            version.owner, version.party, version.basis, counts, tuple(c.told for c in counts[:1]), cited
        )

    def _worded(self, first: Statement, among: Sequence[Statement], owner: str | None = None) -> Statement:
        """Return the statement of a number whose words are printed: that of a tile, else a qualified one.

        It is one of `owner`, or of whoever speaks in the first. Who passes on a count may drop "at least" or
        "up to"; they belong to the figure (standards.md section 3.5).
        """
        figure = self._figure(first)
        speaker = owner or figure.speaker
        same = [
            each
            for each in (first, *among)
            for other in (self._figure(each),)
            if (other.metric, other.unit, other.value) == (figure.metric, figure.unit, figure.value)
            and _is_of(speaker, figure.party, other)
        ]
        told = (each for each in same if each in self._on_tiles)
        qualified = (each for each in same if self._figure(each).qualifier is not Qualifier.EXACT)
        return next(chain(told, qualified), first)

    def _denial(self, contest: Contest, name: str) -> ContestedVersion:
        """Print who denies a count, in the words of an article that states both."""
        stated = [statement for version in contest.versions for statement in version.statements]
        told_in = [s.article for s in stated if name in self._figure(s).denied_by]
        articles = [self._articles[name] for name in dict.fromkeys([*told_in, *(s.article for s in stated)])]
        found = (
            (article, denial)
            for article in articles
            for denial in self._backing.denials(article)
            if denial.speaker == name
        )
        article, denial = next(found, (articles[0], None))
        excerpt = quote_around(article, (denial.start, denial.end), None, _WORDS) if denial else None
        party = denial.party if denial else None
        told = self._notes.annotate((excerpt,)) if excerpt else ()
        self._quoted += told
        return ContestedVersion(name, party, None, (), told, self._numbers.cite([article.id]), denies=True)

    def _count(self, statement: Statement) -> Count:
        article, figure = figure_at(statement, self._articles)
        told = quote_figure(article, figure, _WORDS)
        support = self._backing.of_figure([(article, figure)], disputed=statement in self._disputed)
        return Count(
            article=article.id,
            figure=figure,
            told=self._notes.annotate((told,))[0],
            place=(label_place(article, (told,), self._country)[0] or _from_before(article, figure, told))
            if figure.place
            else self._place_of.get(statement),
            published=article.date.latest,
            tag=support.tag,
            grade=support.grade,
            citations=self._numbers.cite([article.id]),
        )


def _is_one_owner(one: Version, other: Version) -> bool:
    if one.owner is None or other.owner is None:
        return one.owner is other.owner
    return fold(one.owner) == fold(other.owner) or is_same_owner(
        one.owner, one.party, other.owner, other.party
    )


def _is_of(speaker: str | None, party: str | None, figure: Figure) -> bool:
    """Tell whether a speaker gives a figure."""
    if speaker is None or figure.speaker is None:
        return False
    return fold(speaker) == fold(figure.speaker) or is_same_owner(
        speaker, party, figure.speaker, figure.party
    )


def _from_before(article: Article, figure: Figure, told: Excerpt) -> str | None:
    """Return the place of a count that leans on the sentence before it: "put the number at 700"."""
    named = [place for place in article.places if place.name == figure.place]
    here = any(told.start <= place.start < told.end for place in named)
    country = any(place.kind is PlaceKind.COUNTRY for place in named)
    return None if here or country else figure.place
