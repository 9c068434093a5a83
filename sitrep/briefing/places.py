"""The place that an item is labelled with: what its own words name of the theatre."""

import re
from collections.abc import Sequence

from sitrep.config.theatre import TheatreSettings
from sitrep.model import Excerpt
from sitrep.text import squeeze

# More places than this are an overview, not a place.
_MOST = 2


class PlaceLabels:
    """Finds the theatre's places in excerpts, in one pass."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Compile the names, longest first."""
        names = sorted(theatre.places, key=lambda name: (-len(name), name))
        alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
        self._pattern = re.compile(rf"\b(?:{alternatives})\b") if names else None

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the places that a text names, as printed, each once, in order."""
        if self._pattern is None:
            return ()
        return tuple(dict.fromkeys(squeeze(name) for name in self._pattern.findall(text)))

    def label(self, excerpts: Sequence[Excerpt]) -> str | None:
        """Return the place or two that the excerpts name, as printed; None where they name none or more."""
        places = dict.fromkeys(name for excerpt in excerpts for name in self.named_in(excerpt.text))
        return ", ".join(places) if 0 < len(places) <= _MOST else None
