"""Claims that somebody denies, without a count of their own."""

from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.said import Said, denier_keys, deniers_of
from sitrep.analysis.contests.versions import make_version
from sitrep.model import Contest, ContestKind, Metric

_Count = tuple[Metric, str, int]


def find_denials(owners: Sequence[Owner], told: frozenset[tuple[str, int]]) -> Iterator[Contest]:
    """Yield the claims of one story that are denied and stand in no other contest (`told`).

    What the same people deny of one owner is one claim, and so is one number, wherever it is printed.
    """
    for owner in owners:
        open_to = [each for each in owner.said if each.key not in told]
        denied = [each for each in open_to if each.figure.denied_by and _is_claim(each)]
        of_count: dict[_Count, list[Said]] = {}
        of_deniers: dict[frozenset[str], list[Said]] = {}
        claims: list[list[Said]] = []
        for each in denied:
            claim = of_count.get(_count(each)) or of_deniers.get(denier_keys([each]))
            if claim is None:
                claim = []
                claims.append(claim)
            claim.append(each)
            of_count.setdefault(_count(each), claim)
            of_deniers.setdefault(denier_keys([each]), claim)
        deniers = [deniers_of(claim) for claim in claims]
        placed = {each.key for each in denied}
        for each in open_to:
            if each.key not in placed and (repeated := of_count.get(_count(each))) is not None:
                repeated.append(each)
        for claim, names in zip(claims, deniers, strict=True):
            yield _contest(owner, claim, names)


def _count(each: Said) -> _Count:
    return each.figure.metric, each.figure.unit, printed_number(each.figure)


def _contest(owner: Owner, claim: Sequence[Said], deniers: tuple[str, ...]) -> Contest:
    metrics = {each.figure.metric for each in claim}
    groups = sorted(each.figure.group for each in claim if each.figure.group)
    places = sorted(each.figure.place for each in claim if each.figure.place is not None)
    return Contest(
        kind=ContestKind.DENIAL,
        story=claim[0].story,
        metrics=tuple(metric for metric in Metric if metric in metrics),
        group=groups[0] if groups else (),
        place=places[0] if places else None,
        versions=(make_version([(each, owner) for each in claim]),),
        denied_by=deniers,
    )


def _is_claim(each: Said) -> bool:
    """Tell whether somebody gives a count, who is not those counted ("three of those deported said").

    A denial behind a count that nobody gives is mostly one of blame.
    """
    return each.figure.speaker is not None and each.figure.raw not in each.figure.speaker
