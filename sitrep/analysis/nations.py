"""Whose people and whose government words name: "Chinese soldiers", "Kigali", "the Thai army"."""

import re
from collections.abc import Iterable, Mapping
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
_SEAT = re.compile(r"(?:the\s)?(?:government|authorities|rulers|officials|leaders)\s(?:in|of)\s$")


@lru_cache(maxsize=4096)
def nations_in(words: str, language: str = "en") -> frozenset[str]:
    """Return the states whose people or name stand in words, by ISO 3166-1 alpha-3 code.

    A name within a longer one ("Sudan" in "South Sudan") is not found.
    """
    forms, pattern = _forms_of(language)
    return frozenset(_code(forms, match) for match in pattern.finditer(_plain(words)))


@lru_cache(maxsize=4096)
def state_of(speaker: str, language: str = "en") -> str | None:
    """Return the state that speaks under a name, by its code; None where it names none, or several.

    A state goes by its name, that of its people or of its capital: "Rwanda", "the Rwandan president" and
    "Kigali's foreign ministry" are one; "a doctor in Kigali" speaks for no state.
    """
    name = _plain(speaker)
    forms, pattern = _forms_of(language)
    found = {
        _code(forms, match) for match in pattern.finditer(name) if not _ABROAD.search(name[: match.start()])
    }
    seats, capitals = _capitals()
    for match in capitals.finditer(name):
        before = name[: match.start()].removeprefix("the ")
        if not before or _SEAT.fullmatch(before):
            found.add(_code(seats, match))
    return found.pop() if len(found) == 1 else None


def government_of(speaker: str, language: str = "en") -> str | None:
    """Return the state whose government speaks under a name: "Kigali", "the president of Rwanda".

    A body of its people ("the Syrian Network for Human Rights") speaks for no government.
    """
    state = state_of(speaker, language)
    if state is None:
        return None
    name = _plain(speaker)
    bare = not _WORD.search(_capitals()[1].sub(" ", drop_nations(name, language)).removeprefix("the"))
    return state if bare or _OFFICE.search(name) else None


def drop_nations(words: str, language: str = "en") -> str:
    """Leave the names of states and of their people out of folded words."""
    return _forms_of(language)[1].sub(" ", words[:_LONGEST])


_Forms = Mapping[str, str]


@lru_cache(maxsize=32)
def _forms_of(language: str) -> tuple[_Forms, re.Pattern[str]]:
    """Return the code of each form of a language, and what finds them."""
    listed = [(form, code) for code, forms in load_states().items() for form in forms]
    listed += _peoples(listed)
    known = language_of(language)
    if known is not None and known.speaking.states:
        codes, english = _compile(listed)
        for state, forms in known.speaking.states:
            match = english.search(state)
            if match is not None:
                listed += [(form, _code(codes, match)) for form in forms.split("|")]
    return _compile(listed)


def _peoples(listed: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the English words for states that open the name of one state only: "cambodia*"."""
    names = [(fold(form.rstrip("*")), code) for form, code in listed]
    found = []
    for form in NATIONS.split("|"):
        codes = {code for name, code in names if name.startswith(form.rstrip("*"))}
        if len(codes) == 1:
            found.append((form, codes.pop()))
    return found


@lru_cache(maxsize=1)
def _capitals() -> tuple[_Forms, re.Pattern[str]]:
    return _compile((form, code) for code, forms in load_capitals().items() for form in forms)


def _compile(listed: Iterable[tuple[str, str]]) -> tuple[_Forms, re.Pattern[str]]:
    codes: dict[str, str] = {}
    stems: dict[str, bool] = {}
    for form, code in listed:
        stem = fold(form.rstrip("*"))
        codes.setdefault(stem, code)
        stems[stem] = stems.get(stem, False) or form.endswith("*")
    # The longest first, so that "South Sudan" is not "Sudan"; initials are told apart by their capitals.
    ordered = sorted((stem for stem in stems if len(stem) > _INITIALS), key=lambda stem: (-len(stem), stem))
    ends = "|".join(re.escape(stem) + ("" if stems[stem] else r"(?!\w)") for stem in ordered)
    return codes, re.compile(rf"(?<!\w)({ends})\w*")


def _plain(words: str) -> str:
    """Fold words; "US" is a state, "us" is none."""
    return fold(_US.sub("United States", _UK.sub("United Kingdom", words[:_LONGEST])))


def _code(forms: _Forms, match: re.Match[str]) -> str:
    return forms[match.group(1)]
