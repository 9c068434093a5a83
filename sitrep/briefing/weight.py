"""How much a reader must know an item: words of grave events, the dead of an incident, how many print it."""

import re
from collections.abc import Iterable, Sequence

from sitrep.model import PAST, Article, Excerpt, Figure, FigureBasis, Metric

_MOST_WORDS = 2
_PER_WORD = 2.5
# Counts of months or years, and of events long over: no news of the day.
_LONG = frozenset({"cumulative_since", "range", PAST})
# So many dead without a day are those of a war.
_MANY = 1000
_PER_DIGIT, _MOST_DIGITS = 1.5, 3
_CIVILIANS = "civilians"
# A text that others print stands higher, but a hundred copies of a wire don't outweigh the dead.
_PER_COPY, _MOST_COPIES = 0.5, 3.0


# What is only passed around leads no brief.
_HEARSAY = re.compile(
    r"\b(?:social media|rumou?rs?|rumou?red|unconfirmed|unverified|viral|posts? on "
    r"(?:Telegram|Facebook|X|Twitter))\b",
    re.IGNORECASE,
)


class Weight:
    """Weighs words by the configured list (`brief.weighty`), in one pass."""

    def __init__(self, words: Sequence[str]) -> None:
        """Compile the list; "*" stands for any ending."""
        patterns = (re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in sorted(words))
        self._pattern = re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE) if words else None

    def of(self, texts: Iterable[str]) -> float:
        """Return the weight of what is printed: the second such word counts, a third adds nothing."""
        if self._pattern is None:
            return 0.0
        found = {match.group().lower() for text in texts for match in self._pattern.finditer(text)}
        return _PER_WORD * min(_MOST_WORDS, len(found))


def weigh_dead(article: Article, excerpts: Sequence[Excerpt]) -> float:
    """Return the weight of the dead that an item counts: more for each digit of the highest count.

    Counts that run over months tell nothing of the day; what a party claims to have killed, and what is only
    passed around ("social media is full of reports"), weighs nothing.
    """
    if is_hearsay(excerpts):
        return 0.0
    counted = (
        figure.value or figure.min or 0
        for figure in article.figures_in(excerpts)
        if _is_of_an_incident(figure)
    )
    dead = max(counted, default=0)
    return _PER_DIGIT * min(_MOST_DIGITS, len(str(dead))) if dead else 0.0


def is_hearsay(excerpts: Iterable[Excerpt]) -> bool:
    """Tell whether quoted words say of themselves that they are only passed around."""
    return any(_HEARSAY.search(excerpt.text) for excerpt in excerpts)


def _is_of_an_incident(figure: Figure) -> bool:
    boast = figure.basis is FigureBasis.CLAIMED and _CIVILIANS not in figure.group
    kind = figure.period.kind if figure.period else ""
    lasting = kind in _LONG or (kind != "day" and (figure.value or 0) >= _MANY)
    return figure.metric is Metric.KILLED and figure.superseded_by is None and not boast and not lasting


def weigh_copies(articles: int) -> float:
    """Return the weight of a text that so many articles print."""
    return min(_MOST_COPIES, _PER_COPY * (articles - 1))
