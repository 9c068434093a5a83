"""Which part of its section an item belongs to: the cluster, the track, the kind of movement."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sitrep.analysis.cues import CueMatcher
from sitrep.config.codebook import ThemeSettings


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
        """Return the part that most different words of the texts name, the first of equals; None for none."""
        finder = self._finders.get(theme)
        if finder is None:
            return None
        told = {
            (number, text[start:end].casefold())
            for text in texts
            for start, end, numbers in finder.find(text)
            for number in numbers
        }
        votes = Counter(number for number, _ in told)
        best = min(votes, key=lambda number: (-votes[number], number), default=None)
        return self._names[theme][best] if best is not None else None
