"""Versions of one count: what can be true together is joined, each with its owners."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitrep.analysis.contests.bounds import can_agree, exactness, printed_number
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.said import Said, newest
from sitrep.model import Metric, Version


@dataclass(frozen=True, slots=True)
class Telling:
    """What one owner says of a count in one article, in text order: the first is what it is about."""

    owner: Owner
    said: tuple[Said, ...]

    @property
    def lead(self) -> Said:
        """Return the count that the article tells first."""
        return self.said[0]


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

    def holds(self, owner: Owner) -> bool:
        """Tell whether an owner has a count in this version."""
        return any(other is owner for _, other in self.said)


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
    """Sort tellings into versions: the most exact open them, what agrees with several goes to the nearest."""
    sides: list[Side] = []
    for telling in sorted(tellings, key=lambda each: (*exactness(each.lead.figure), each.lead.key)):
        number = printed_number(telling.lead.figure)
        fitting = [
            (not side.holds(telling.owner), abs(printed_number(side.first.lead.figure) - number), at, match)
            for at, side in enumerate(sides)
            if (match := side.match(telling)) is not None
        ]
        if fitting:
            _, _, at, match = min(fitting, key=lambda each: each[:3])
            sides[at].said.append((match, telling.owner))
        else:
            sides.append(Side(telling, [(telling.lead, telling.owner)]))
    return sides


def make_version(said: Sequence[tuple[Said, Owner]]) -> Version:
    """Make a version of counts that agree, or of the several metrics that its owners give."""
    ordered = sorted(said, key=lambda pair: (_order(pair[0]), *exactness(pair[0].figure), pair[0].key))
    speaking = min(ordered, key=lambda pair: (pair[1].fullness, pair[0].figure.speaker != pair[1].printed))
    named = {owner.fullness: owner.name for _, owner in ordered if owner.name is not None}
    names = list(dict.fromkeys(name for _, name in sorted(named.items())))
    return Version(
        owner=names[0] if names else None,
        party=speaking[1].party,
        basis=speaking[0].figure.basis,
        statements=tuple(dict.fromkeys(each.statement for each, _ in ordered)),
        also=tuple(names[1:]),
    )


def _order(said: Said) -> int:
    return tuple(Metric).index(said.figure.metric)
