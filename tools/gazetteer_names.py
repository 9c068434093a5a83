"""Which spelling of a name is printed, and which others are kept."""

import re
import unicodedata
from collections.abc import Iterable

from sitrep.gazetteer.spelling import APOSTROPHES, join_key
from tools.gazetteer_sources import Town

# Macrons and dots below are the marks of scholarly transliteration, which no news page prints.
_SCHOLARLY = frozenset("\u0304\u0323\u0331")
# H with a cedilla is Arabic's too; s and t have it in Turkish and Romanian.
_ARABIC = re.compile("[hHzZdD]\u0327")


def _house_name(name: str) -> str:
    """Print a transliterated name as the press does ("Herat" for "Herāt"); others keep their accents."""
    signs = unicodedata.normalize("NFKD", name)
    if not _SCHOLARLY & set(signs) and not _ARABIC.search(signs):
        return name
    return "".join(sign for sign in signs if not unicodedata.combining(sign)).lstrip(APOSTROPHES)


def join_names(name: str, given: Iterable[str], hand: Iterable[str]) -> tuple[str, str]:
    """Return the name to print and the others, each spelling once and in a fixed order."""
    hand = list(hand)
    printed = next((each[1:] for each in hand if each.startswith("!")), _house_name(name))
    seen = {join_key(printed)}
    others = []
    for other in [name, *[each.lstrip("!") for each in hand], *given]:
        if (key := join_key(other)) and key not in seen:
            seen.add(key)
            others.append(other)
    return printed, "|".join(others)


def usable_alternates(town: Town) -> Iterable[str]:
    """Keep alternates that an English text may print: Latin script, capital first, no code, no demonym."""
    key = join_key(town.name)
    for other in town.alternates:
        folded = join_key(other)
        latin = all(ord(sign) < 0x250 or not sign.isalpha() for sign in other)
        if not (latin and other[:1].isupper() and len(folded) >= 4 and not other[1:].isupper()):
            continue
        # "Kabuli", "Herato": the name and an ending of up to three letters is another word.
        if folded.startswith(key) and 0 < len(folded) - len(key) <= 3:
            continue
        yield other
