"""How much a reader must know an item: words of grave events, and places that many texts speak of."""

import re
from collections.abc import Iterable, Sequence

_MOST_WORDS = 2
_PER_WORD = 2.5


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
