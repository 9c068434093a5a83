"""Claims that somebody denies, without a count of their own."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.bounds import can_agree
from sitrep.analysis.contests.owners import Owner
from sitrep.analysis.contests.said import Said
from sitrep.analysis.contests.versions import make_version
from sitrep.model import Contest, ContestKind, Metric
from sitrep.text import fold


def find_denials(owners: Sequence[Owner], told: frozenset[tuple[str, int]]) -> Iterator[Contest]:
    """Yield the claims of one story that are denied and stand in no other contest (`told`).

    The numbers of one claim stand in one version, wherever it is printed; one line for each owner and those
    who deny it.
    """
    for owner in owners:
        claims: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
        for each in owner.said:
            if each.figure.denied_by and each.key not in told and _is_claim(each):
                claims[_deniers([each])[1]].append(each)
        for _, denied in sorted(claims.items()):
            every = [each for each in owner.said if each.key not in told and _repeats(each, denied)]
            metrics = {each.figure.metric for each in every}
            groups = sorted(each.figure.group for each in every if each.figure.group)
            places = sorted(each.figure.place for each in every if each.figure.place is not None)
            yield Contest(
                kind=ContestKind.DENIAL,
                story=denied[0].story,
                metrics=tuple(metric for metric in Metric if metric in metrics),
                group=groups[0] if groups else (),
                place=places[0] if places else None,
                versions=(make_version([(each, owner) for each in every]),),
                denied_by=_deniers(denied)[0],
            )


def _is_claim(each: Said) -> bool:
    """Tell whether somebody gives a count, who is not those counted ("three of those deported said").

    A denial behind a count that nobody gives is mostly one of blame.
    """
    return each.figure.speaker is not None and each.figure.raw not in each.figure.speaker


def _repeats(each: Said, denied: Sequence[Said]) -> bool:
    """Tell whether a count is one that was denied, or says the same elsewhere."""
    figure = each.figure
    return any(
        each.key == other.key
        or (
            figure.metric is other.figure.metric
            and figure.unit == other.figure.unit
            and (not figure.group or not other.figure.group or figure.group == other.figure.group)
            and each.article.id != other.article.id
            and can_agree(each.bounds, other.bounds)
        )
        for other in denied
    )


def _deniers(denied: Sequence[Said]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who denies, as printed and as compared, each once."""
    names: dict[str, str] = {}
    for each in denied:
        for name in each.figure.denied_by:
            names.setdefault(fold(name).removeprefix("the "), name)
    return tuple(names[key] for key in sorted(names)), tuple(sorted(names))
