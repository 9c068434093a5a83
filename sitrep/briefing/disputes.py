"""Which counts are disputed: a rival of one event, a count that families don't fit, or a denial."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sitrep.briefing.items import Found
from sitrep.model import Article, Contest, ContestKind, Statement


def find_disputed(contests: Iterable[Contest], articles: Mapping[str, Article]) -> frozenset[Statement]:
    """Return the statements that stand against another version or a denial (standards.md section 3.3).

    Bodies that count a period side by side don't dispute each other, since they count different things, nor
    do tolls that may be of two events; of these only what somebody denies is disputed.
    """
    return frozenset(
        statement
        for contest in contests
        for version in contest.versions
        for statement in version.statements
        if contest.kind not in {ContestKind.PERIOD, ContestKind.POSSIBLE}
        or articles[statement.article].figures[statement.figure].denied_by
    )


def find_disputing(
    printed: Iterable[Found], statements: Iterable[Statement], articles: Mapping[str, Article]
) -> set[str]:
    """Return the items that print one of these statements."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for statement in statements:
        figure = articles[statement.article].figures[statement.figure]
        spans[statement.article].append((figure.start, figure.end))
    return {
        entry.id
        for entry in printed
        for told in entry.printed
        for excerpt in told.excerpts
        if any(excerpt.holds(*span) for span in spans.get(excerpt.article, ()))
    }
