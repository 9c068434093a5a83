"""Versions of one count: what can be true together is joined, each with its owners."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitrep.analysis.contests.bounds import can_agree, exactness, printed_number
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.said import Said, newest
from sitrep.model import Metric, Version

MOST = 40  # versions: more of them are a list of events, not rival counts of one


@dataclass(frozen=True, slots=True)
class Telling:
    """What one owner says of a count in one article, in text order: the first is what it is about."""

    owner: Owner
    said: tuple[Said, ...]

    @property
    def lead(self) -> Said:
        """Return the count that the article tells first."""
        return self.said[0]

    @property
    def rank(self) -> tuple[bool, int, int, tuple[str, int]]:
        """Order tellings, the most exact first."""
        return *exactness(self.lead.figure), self.lead.key


@dataclass(slots=True)
class Side:
    """A version in the making: its most exact telling, and all counts that agree with it."""

    first: Telling
    said: list[tuple[Said, Owner]] = field(default_factory=list)

    def match(self, telling: Telling) -> Said | None:
        """Return the count of a telling that agrees with this version, or None.

        An article may give further counts; two that agree in any of them don't contradict each other.
        """
        anchor = self.first.lead
        for each in telling.said:
            if can_agree(each.bounds, anchor.bounds):
                return each
        if any(can_agree(telling.lead.bounds, other.bounds) for other in self.first.said):
            return telling.lead
        return None


def tellings_of(owners: Iterable[Owner], wanted: frozenset[tuple[str, int]]) -> list[Telling]:
    """Return what each owner says in each article, among the counts that are wanted, and still stands by."""
    found = []
    for owner in owners:
        articles: dict[str, list[Said]] = {}
        for each in owner.said:
            if each.key in wanted:
                articles.setdefault(each.article.id, []).append(each)
        if not articles:
            continue
        standing = {each.key for each in newest([said[0] for said in articles.values()])}
        found += [Telling(owner, tuple(said)) for said in articles.values() if said[0].key in standing]
    return found


def part_sides(tellings: Sequence[Telling]) -> list[Side]:
    """Sort tellings into versions: the most exact open them, what agrees with several goes to the nearest.

    All tellings of one owner stand in one version. Empty where there are more versions than could be rivals.
    """
    sides: list[Side] = []
    for first, *others in sorted(_by_owner(tellings), key=lambda group: group[0].rank):
        number = printed_number(first.lead.figure)
        fitting = [
            (abs(printed_number(side.first.lead.figure) - number), at, match)
            for at, side in enumerate(sides)
            if (match := side.match(first)) is not None
        ]
        if fitting:
            _, at, match = min(fitting, key=lambda each: each[:2])
            side = sides[at]
            side.said.append((match, first.owner))
        else:
            side = Side(first, [(first.lead, first.owner)])
            sides.append(side)
            if len(sides) > MOST:
                return []
        side.said += [(side.match(other) or other.lead, other.owner) for other in others]
    return sides


def _by_owner(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Group the tellings of each owner, the most exact first."""
    groups: dict[int, list[Telling]] = {}
    for telling in tellings:
        groups.setdefault(id(telling.owner), []).append(telling)
    return [sorted(group, key=lambda each: each.rank) for group in groups.values()]


def make_version(said: Sequence[tuple[Said, Owner]]) -> Version:
    """Make a version of counts that agree, or of the several metrics that its owners give.

    Its owner is one of those who give the number that stands first; who gives another that agrees with it
    ("at least 10", "at least 12") is named beside.
    """
    ordered = sorted(said, key=lambda pair: (_order(pair[0]), *exactness(pair[0].figure), pair[0].key))
    number = printed_number(ordered[0][0].figure)
    first = [pair for pair in ordered if printed_number(pair[0].figure) == number]
    speaking = min(first, key=lambda pair: (pair[1].fullness, pair[0].figure.speaker != pair[1].printed))
    named = {owner.fullness: owner.name for _, owner in ordered if owner.name is not None}
    names = dict.fromkeys(name for _, name in sorted(named.items()))
    owner = speaking[1].name
    return Version(
        owner=owner,
        party=speaking[1].party,
        basis=speaking[0].figure.basis,
        statements=tuple(dict.fromkeys(each.statement for each, _ in ordered)),
        also=tuple(name for name in names if name != owner),
    )


def _order(said: Said) -> int:
    return tuple(Metric).index(said.figure.metric)
