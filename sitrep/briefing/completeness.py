"""How complete a brief is: which slots of a situation report it fills, of those that its sources could."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.analysis.cues import CueMatcher
from sitrep.config.completeness import CompletenessSettings
from sitrep.model import Article, Brief, Count

_CURRENCY, _SOURCING = "dates and period", "named sources"


@dataclass(frozen=True, slots=True)
class Completeness:
    """The titles of the slots that a day's sources could fill, and those of them that the brief fills."""

    possible: tuple[str, ...]
    filled: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What the sources tell and the brief doesn't."""
        return tuple(title for title in self.possible if title not in self.filled)

    def __str__(self) -> str:
        """Say it in one line."""
        if not self.possible:
            return "Completeness: the day has no sources that could fill anything"
        share = f"{len(self.filled)} of {len(self.possible)}"
        line = f"Completeness: {share} slots that the day's sources could fill"
        return f"{line}; missing: {', '.join(self.missing)}" if self.missing else line


def rate_completeness(
    brief: Brief, articles: Iterable[Article], settings: CompletenessSettings
) -> Completeness:
    """Compare what the printed items and figures of a brief tell with what the day's articles tell.

    `articles` are all of the day, printed or not. A word of a slot that stands anywhere in an article, or a
    figure of one of its metrics, is enough for saying that it could be filled; so a slot that is missing is
    worth a look, no more. What the brief prints beyond its length (`Section.more`) doesn't fill a slot.
    Source: the fifteen slots of llm-sitrep-evaluation.
    """
    slots = _Slots(settings)
    read = list(articles)
    possible = slots.told(
        (article.clipping.text for article in read),
        (figure.metric for article in read for figure in article.figures),
    )
    filled = slots.told(_printed(brief), (count.figure.metric for count in _counts(brief)))
    # What is printed was read, whatever was handed in.
    possible |= filled
    titles = [slot.title for slot in settings.slots.values()]
    return Completeness(
        possible=(
            *([_CURRENCY] if read or brief.sources else []),
            *([_SOURCING] if any(map(_named, read)) or _names_sources(brief) else []),
            *(title for number, title in enumerate(titles) if number in possible),
        ),
        filled=(
            *([_CURRENCY] if _is_current(brief) else []),
            *([_SOURCING] if _names_sources(brief) else []),
            *(title for number, title in enumerate(titles) if number in filled),
        ),
    )


class _Slots:
    """Finds the slots that texts and figures tell of."""

    def __init__(self, settings: CompletenessSettings) -> None:
        slots = list(settings.slots.values())
        self._words = CueMatcher(
            (phrase, number) for number, slot in enumerate(slots) for phrase in slot.words
        )
        self._metrics = [(number, metric) for number, slot in enumerate(slots) for metric in slot.metrics]

    def told(self, texts: Iterable[str], metrics: Iterable[str]) -> set[int]:
        """Return the numbers of the slots."""
        counted = set(metrics)
        found = {number for number, metric in self._metrics if metric in counted}
        for text in texts:
            for _, _, numbers in self._words.find(text):
                found.update(numbers)
        return found


def _printed(brief: Brief) -> Iterator[str]:
    items = [*(item for section in brief.sections for item in section.items), *brief.late]
    for item in items:
        for excerpt in (*item.excerpts, *(excerpt for aside in item.asides for excerpt in aside.excerpts)):
            yield excerpt.text


def _counts(brief: Brief) -> Iterator[Count]:
    """Yield the figures of tiles, of the contested table and of the printed words."""
    printed: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for section in brief.sections:
        for item in section.items:
            for excerpt in item.excerpts:
                printed[excerpt.article].append((excerpt.start, excerpt.end))
    yield from brief.key_figures
    for row in brief.contested:
        for version in row.versions:
            yield from version.counts
    for count in brief.figures:
        spans = printed.get(count.article, ())
        if any(start <= count.figure.start and count.figure.end <= end for start, end in spans):
            yield count


def _is_current(brief: Brief) -> bool:
    """Tell whether every cited source has its day, or the days that bound it."""
    dated = [source.latest is not None for source in brief.sources]
    return bool(dated) and all(dated)


def _names_sources(brief: Brief) -> bool:
    return any(source.publisher or source.byline for source in brief.sources)


def _named(article: Article) -> bool:
    return article.clipping.publisher is not None or article.clipping.byline is not None
