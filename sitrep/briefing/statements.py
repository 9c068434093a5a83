"""Counts that one text states together: a total with its parts, the killed with the injured."""

from collections.abc import Iterator

from sitrep.briefing.told import sentence_of
from sitrep.model import Article, Figure, Metric

# What stands together in one sentence, the metric that leads first.
_TOGETHER = (
    (Metric.CASUALTIES, Metric.KILLED, Metric.INJURED, Metric.MISSING),
    (Metric.FUNDED_USD, Metric.REQUIRED_USD),
)


def find_statements(article: Article) -> Iterator[tuple[int, ...]]:
    """Yield the positions of an article's figures, those of one statement together, the leading one first.

    One statement is of one sentence, one speaker and one time, of the same people and in one place as far as
    the text says; nothing is added up (standards of situation reports: killed and injured apart). Parts
    that the text gives for a total stand with it only where they count something else than the total does.
    """
    figures = article.figures
    taken: set[int] = set()
    for number in sorted(range(len(figures)), key=lambda number: (_rank(figures[number]), number)):
        if number in taken or figures[number].part_of is not None:
            continue
        taken.add(number)
        further = tuple(_further(article, number, taken))
        taken.update(further)
        yield (number, *further)


def _rank(figure: Figure) -> int:
    return next((row.index(figure.metric) for row in _TOGETHER if figure.metric in row), 0)


def _further(article: Article, number: int, taken: set[int]) -> Iterator[int]:
    figures = article.figures
    first = figures[number]
    row = next((row for row in _TOGETHER if first.metric in row), ())
    told = {first.metric}
    sentence: tuple[int, int] | None = None
    for metric in row:
        for other, each in enumerate(figures):
            if each.metric is not metric or each.metric in told or other in taken or each.value is None:
                continue
            if each.part_of is not None and each.part_of != number:
                continue
            if each.part_of is None and not _may_join(first, each):
                continue
            sentence = sentence or sentence_of(article, first)
            if each.part_of == number or sentence_of(article, each) == sentence:
                told.add(metric)
                yield other


def _may_join(first: Figure, other: Figure) -> bool:
    """Tell whether two counts can be one owner's, of the same people, at one place and time."""
    return (
        (first.speaker, first.period, first.as_of, first.basis)
        == (other.speaker, other.period, other.as_of, other.basis)
        and (not first.group or not other.group or first.group == other.group)
        and (first.place is None or other.place is None or first.place == other.place)
        and first.superseded_by is None
        and other.superseded_by is None
    )
