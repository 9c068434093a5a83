"""Whose people and whose government words name: "Chinese soldiers", "Kigali", "the Thai army"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sitrep.gazetteer.states import load_capitals, load_states
from sitrep.languages.registry import language_of
from sitrep.languages.speech.nations import NATIONS
from sitrep.text import fold

_LONGEST = 200  # characters of a count or a name that are looked at
# "The mission in Mali", "a doctor from Kyiv": where somebody is, not whose he is.
_ABROAD = re.compile(
    r"\b(?:in|at|for|from|near|to|on|en|à|au|aux|pour|para|nach|für|в|у|для|في|إلى|من)\s(?:the\s)?$"
)
_US, _UK = re.compile(r"\bU\.?S\b\.?(?!\w)"), re.compile(r"\bU\.?K\b\.?(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_OFFICE = re.compile(
    r"\b(?:presiden\w+|prime minister|ministe?r\w*|government\w*|army|military|armed forces|air force|navy|"
    r"kremlin|white house|pentagon|chancellor|king|emir|ambassador|envoy|spokes\w+|authorities|officials?|"
    r"gouvernement|armee|ambassad\w+|gobierno|ejercito|portavoz|porte-parole|regierung|armee|sprecher\w*|"
    r"президент\w*|мин\w*|правительств\w*|уряд\w*|арми\w*)\b|رئيس|وزير|وزارة|جيش|حكومة"
)
_INITIALS = 2  # letters of a name
_OPENING = 3  # letters by which names are looked up
_RUN = re.compile(r"\w+")
_SEAT = re.compile(r"(?:the\s)?(?:government|authorities|rulers|officials|leaders)\s(?:in|of)\s$")


@lru_cache(maxsize=4096)
def nations_in(words: str, language: str = "en") -> frozenset[str]:
    """Return the states whose people or name stand in words, by ISO 3166-1 alpha-3 code.

    A name within a longer one ("Sudan" in "South Sudan") is not found.
    """
    return frozenset(code for _, _, code in _names_in(language).find(_plain(words)))


@lru_cache(maxsize=4096)
def state_of(speaker: str, language: str = "en") -> str | None:
    """Return the state that speaks under a name, by its code; None where it names none, or several.

    A state goes by its name, that of its people or of its capital: "Rwanda", "the Rwandan president" and
    "Kigali's foreign ministry" are one; "a doctor in Kigali" speaks for no state.
    """
    name = _plain(speaker)
    found = {code for start, _, code in _names_in(language).find(name) if not _ABROAD.search(name[:start])}
    for start, _, code in _capitals().find(name):
        before = name[:start].removeprefix("the ")
        if not before or _SEAT.fullmatch(before):
            found.add(code)
    return found.pop() if len(found) == 1 else None


def government_of(speaker: str, language: str = "en") -> str | None:
    """Return the state whose government speaks under a name: "Kigali", "the president of Rwanda".

    A body of its people ("the Syrian Network for Human Rights") speaks for no government.
    """
    state = state_of(speaker, language)
    if state is None:
        return None
    name = _plain(speaker)
    bare = not _WORD.search(_capitals().drop(drop_nations(name, language)).removeprefix("the"))
    return state if bare or _OFFICE.search(name) else None


def drop_nations(words: str, language: str = "en") -> str:
    """Leave the names of states and of their people out of folded words."""
    return _names_in(language).drop(words[:_LONGEST])


class _Names:
    """The forms of names with the code of each, found where words begin; "*" stands for any ending.

    They are kept by their first letters: hundreds of names in one pattern would take long to compile.
    """

    def __init__(self, listed: Iterable[tuple[str, str]]) -> None:
        codes: dict[str, str] = {}
        stems: dict[str, bool] = {}
        for form, code in listed:
            stem = fold(form.rstrip("*"))
            codes.setdefault(stem, code)
            stems[stem] = stems.get(stem, False) or form.endswith("*")
        self._by_opening: dict[str, list[tuple[str, bool, str]]] = {}
        # The longest first, so that "South Sudan" is not "Sudan"; initials are told apart by their capitals.
        for stem in sorted(stems, key=lambda stem: (-len(stem), stem)):
            if len(stem) > _INITIALS:
                known = self._by_opening.setdefault(stem[:_OPENING], [])
                known.append((stem, stems[stem], codes[stem]))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each name starts and ends in folded words, with its code; none within another."""
        behind = 0
        for word in _RUN.finditer(text):
            start = word.start()
            if start < behind:
                continue
            for stem, inflected, code in self._by_opening.get(text[start : start + _OPENING], ()):
                if text.startswith(stem, start):
                    rest = _RUN.match(text, start + len(stem))
                    end = rest.end() if rest is not None else start + len(stem)
                    if inflected or end == start + len(stem):
                        behind = end
                        yield start, end, code
                        break

    def drop(self, text: str) -> str:
        """Return folded words with a blank in place of each name."""
        kept, behind = [], 0
        for start, end, _ in self.find(text):
            kept.append(text[behind:start])
            behind = end
        return " ".join((*kept, text[behind:]))


@lru_cache(maxsize=32)
def _names_in(language: str) -> _Names:
    """Return the names of states and of their people in a language and in English."""
    listed = [(form, code) for code, forms in load_states().items() for form in forms]
    listed += _peoples(listed)
    known = language_of(language)
    if known is not None and known.speaking.states:
        english = _Names(listed)
        for state, forms in known.speaking.states:
            found = next(english.find(state), None)
            if found is not None:
                listed += [(form, found[2]) for form in forms.split("|")]
    return _Names(listed)


def _peoples(listed: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the English words for states that open the name of one state only: "cambodia*"."""
    names = sorted((fold(form.rstrip("*")), code) for form, code in listed)
    found = []
    for form in NATIONS.split("|"):
        stem = form.rstrip("*")
        first = last = bisect_left(names, (stem, ""))
        while last < len(names) and names[last][0].startswith(stem):
            last += 1
        codes = {code for _, code in names[first:last]}
        if len(codes) == 1:
            found.append((form, codes.pop()))
    return found


@lru_cache(maxsize=1)
def _capitals() -> _Names:
    return _Names((form, code) for code, forms in load_capitals().items() for form in forms)


def _plain(words: str) -> str:
    """Fold words; "US" is a state, "us" is none."""
    return fold(_US.sub("United States", _UK.sub("United Kingdom", words[:_LONGEST])))
