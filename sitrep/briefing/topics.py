"""Which part of its section an item belongs to: the cluster, the track, the kind of movement."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.config.codebook import ThemeSettings
from sitrep.text import count_words

# A phrase of more words says no more; what stands between its words is none of it.
_MOST_WORDS = 2


class Topics:
    """The parts of all themes, by the words that name them."""

    def __init__(self, themes: Mapping[str, ThemeSettings]) -> None:
        """Compile the words of each theme that has parts."""
        self._names = {name: tuple(theme.topics) for name, theme in themes.items()}
        self._finders = {
            name: CueMatcher(
                (phrase, number)
                for number, topic in enumerate(theme.topics.values())
                for phrase in topic.words
            )
            for name, theme in themes.items()
            if theme.topics
        }

    def of(self, theme: str, texts: Iterable[str]) -> str | None:
        """Return the part that the words of the texts name most, of equals the one that is named first.

        None where they name none. Each phrase counts once, as one word or as two: "border crossing" says more
        than the "border" in it.
        """
        finder = self._finders.get(theme)
        if finder is None:
            return None
        told: dict[tuple[int, str], int] = {}
        for text in texts:
            for start, end, numbers in _longest(finder.find(text)):
                for number in numbers:
                    phrase = number, text[start:end].casefold()
                    told[phrase] = min(start, told.get(phrase, start))
        votes: Counter[int] = Counter()
        first: dict[int, int] = {}
        for (number, words), start in told.items():
            votes[number] += min(_MOST_WORDS, count_words(words))
            first[number] = min(start, first.get(number, start))
        best = min(votes, key=lambda number: (-votes[number], first[number], number), default=None)
        return self._names[theme][best] if best is not None else None


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the phrases that stand in no longer one."""
    reach, last = 0, (0, 0)
    for start, end, numbers in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if end > reach or (start, end) == last:
            yield start, end, numbers
            reach, last = max(reach, end), (start, end)
