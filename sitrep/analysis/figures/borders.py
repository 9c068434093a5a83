"""What lies beyond the border of the theatre: by the name of another state, or "abroad"."""

import re
from dataclasses import dataclass

from sitrep.languages.forms import split_forms
from sitrep.text import fold


@dataclass(frozen=True, slots=True, eq=False)
class Borders:
    """The names of states, those of the theatre, words such as "across the border", and "embassy"."""

    nations: re.Pattern[str] | None
    home: re.Pattern[str]
    abroad: re.Pattern[str]
    premises: frozenset[str]

    def crosses(self, words: str) -> bool:
        """Tell whether words behind a verb of flight name a goal in another state, not one at home."""
        if self.abroad.search(words) is not None:
            return True
        folded = fold(words)
        found = self.nations.search(folded) if self.nations is not None else None
        if found is None or self.home.search(folded) is not None:
            return False
        return self.premises.isdisjoint(folded[found.end() :].split()[:2])


def compile_borders(
    nations: re.Pattern[str] | None, home: re.Pattern[str], abroad: str, premises: str
) -> Borders | None:
    """Make the words of a language ready; None where it has none."""
    forms = "|".join(map(re.escape, split_forms(abroad)))
    if not forms:
        return None
    return Borders(nations, home, re.compile(rf"\b(?:{forms})\b"), frozenset(premises.split("|")))
