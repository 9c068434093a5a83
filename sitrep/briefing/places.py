"""The place that an item is labelled with: the first place of the theatre that its words name."""

import re
from collections.abc import Sequence

from sitrep.config.theatre import TheatreSettings
from sitrep.model import Excerpt


class PlaceLabels:
    """Finds the theatre's places in excerpts, in one pass."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Compile the names, longest first."""
        names = sorted(theatre.places, key=lambda name: (-len(name), name))
        alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
        self._pattern = re.compile(rf"\b(?:{alternatives})\b") if names else None

    def first_in(self, excerpts: Sequence[Excerpt]) -> str | None:
        """Return the first place as printed, or None."""
        if self._pattern is None:
            return None
        for excerpt in excerpts:
            if found := self._pattern.search(excerpt.text):
                return found.group()
        return None
