"""Counts that one text states together: a total with its parts, the killed with the injured."""

from collections import defaultdict, deque
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
    beside = _Beside(article)
    taken: set[int] = set()
    for number in sorted(range(len(figures)), key=lambda number: (_rank(figures[number]), number)):
        if number in taken or figures[number].part_of is not None:
            continue
        taken.add(number)
        further = tuple(beside.further(number, taken))
        taken.update(further)
        yield (number, *further)


def _rank(figure: Figure) -> int:
    return next((row.index(figure.metric) for row in _TOGETHER if figure.metric in row), 0)


class _Beside:
    """The figures that may stand beside another, by what each must share with it."""

    def __init__(self, article: Article) -> None:
        self._figures = article.figures
        self._keys = [(sentence_of(article, figure), *_owner(figure)) for figure in article.figures]
        self._joining: defaultdict[tuple[object, ...], deque[int]] = defaultdict(deque)
        self._parts: defaultdict[tuple[int, Metric], list[int]] = defaultdict(list)
        for number, figure in enumerate(article.figures):
            if figure.value is None:
                continue
            if figure.part_of is not None:
                self._parts[figure.part_of, figure.metric].append(number)
            elif figure.superseded_by is None:
                self._joining[figure.metric, *self._keys[number]].append(number)

    def further(self, number: int, taken: set[int]) -> Iterator[int]:
        """Yield the figures that stand with one, the first free one of each metric; `taken` only grows."""
        first = self._figures[number]
        row = next((row for row in _TOGETHER if first.metric in row), ())
        for metric in row:
            if metric is first.metric:
                continue
            parts = (part for part in self._parts.get((number, metric), ()) if part not in taken)
            joining = self._joining.get((metric, *self._keys[number]), deque())
            while joining and joining[0] in taken:
                joining.popleft()
            others = (n for n in joining if n not in taken and _may_join(first, self._figures[n]))
            found = [n for n in (next(parts, None), next(others, None)) if n is not None]
            if found:
                yield min(found)


def _owner(figure: Figure) -> tuple[object, ...]:
    return figure.speaker, figure.period, figure.as_of, figure.basis


def _may_join(first: Figure, other: Figure) -> bool:
    """Tell whether two counts can be one owner's, of the same people, at one place and time."""
    return (
        _owner(first) == _owner(other)
        and (not first.group or not other.group or first.group == other.group)
        and (first.place is None or other.place is None or first.place == other.place)
        and first.superseded_by is None
        and other.superseded_by is None
    )
