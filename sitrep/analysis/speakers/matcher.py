"""The sides and bodies of a theatre: whose words a speaker's words are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sitrep.analysis.nations import nations_in
from sitrep.analysis.speakers.words import WordLists, word_lists
from sitrep.config.theatre import TheatreSettings
from sitrep.config.verifiers import VERIFIERS
from sitrep.languages.counting import CountWords
from sitrep.languages.forms import split_forms
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.languages.speaking import SpeakingWords
from sitrep.text import fold

# "An official, who asked not to be named" is not of the WHO.
_RELATIVE = re.compile(r"\bwho\b.*", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerMatcher:
    """The names of sides and bodies in one theatre and the words of speech in one language."""

    words: SpeakingWords
    lists: WordLists
    sides: tuple[tuple[str, re.Pattern[str]], ...]
    forces: tuple[tuple[str, re.Pattern[str]], ...]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    verifiers: re.Pattern[str]
    nations: re.Pattern[str] | None
    home: re.Pattern[str]
    grouping: str  # signs that part thousands
    own: frozenset[str] = frozenset()  # states of the theatre, by ISO 3166-1 alpha-3 code
    states: Mapping[str, str] = field(default_factory=dict)  # the side that a state abroad is, by its code

    def party(self, name: str) -> tuple[str | None, bool]:
        """Return the side or kind of body that a speaker belongs to, and whether it is a side."""
        folded = fold(_RELATIVE.sub("", name))
        best: tuple[int, str] | None = None
        for side, pattern in self.sides:
            if (found := pattern.search(folded)) and (best is None or found.start() < best[0]):
                best = found.start(), side
        if best is not None:
            return best[1], True
        for side, pattern in self.forces:
            if (found := pattern.search(folded)) and folded[found.end() : found.end() + 1] == "'":
                return side, True  # "the rebels' health ministry" is theirs
        for kind, pattern in self.kinds:
            if kind in {"un", "ngo", "medical"} and pattern.search(folded):
                return kind, False
        abroad = self.nations is not None and self.nations.search(folded) and not self.home.search(folded)
        force = next((side for side, pattern in self.forces if pattern.search(folded)), None)
        if force is not None:  # a ministry or an army may be that of another state
            return ("foreign_state", False) if abroad else (force, True)
        return next((kind for kind, pattern in self.kinds if pattern.search(folded)), None), False

    def is_kind(self, name: str) -> bool:
        """Tell whether a name is only that of a kind of body: "Red Crescent", not "Red Crescent depot"."""
        folded = fold(name)
        return any(pattern.fullmatch(folded) for _, pattern in self.kinds)

    def names_side(self, name: str) -> bool:
        """Tell whether a side has a name of its own here, not a word that every state has ("the army")."""
        folded = fold(name)
        return any(pattern.search(folded) for _, pattern in self.sides)

    def is_of_another(self, name: str, opening: str) -> bool:
        """Tell "Ireland will cut pay, the government said": the state that a sentence opens with."""
        if self.nations is None or name[:1].isupper():
            return False
        folded, named = fold(name), fold(opening).lstrip("\"'“”«» ").removeprefix("the ")
        if any(pattern.search(folded) for _, pattern in self.sides) or self.home.search(folded):
            return False
        nation = self.nations.match(named)
        if nation is None or self.home.match(named) is not None:
            return False
        behind = named[nation.end() :].split()[:1]  # "Ireland will", not "Irish troops"
        return bool(behind) and behind[0] in self.lists.predicates

    def verifies(self, name: str) -> bool:
        """Tell whether a speaker counts with a stated method."""
        return self.verifiers.search(fold(name)) is not None


@lru_cache(maxsize=4096)
def standing_of(name: str, matcher: SpeakerMatcher) -> tuple[str | None, bool, bool]:
    """Return the party of a speaker, whether it is a side, and whether it counts with a stated method."""
    return *matcher.party(name), matcher.verifies(name)


class SpeakerMatchers:
    """The matchers of one theatre, each made when the first article in its language comes."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Keep the theatre's sides and verifiers."""
        self._theatre = theatre
        self._made: dict[str, SpeakerMatcher] = {}

    def of(self, code: str | None) -> SpeakerMatcher | None:
        """Return the matcher of a language, English where none is known; None where its speech is not."""
        language = language_of(code or "en")
        if language is None or not language.speaking.says:
            return None
        if language.code not in self._made:
            self._made[language.code] = compile_speakers(self._theatre, language)
        return self._made[language.code]


def compile_speakers(theatre: TheatreSettings, language: Language | None = None) -> SpeakerMatcher:
    """Make the sides and bodies of a theatre ready for use, in one language (English if none is known)."""
    chosen = language or language_of("en")
    words = chosen.speaking if chosen is not None else SpeakingWords()
    home = _pattern((theatre.name, *theatre.names))
    # The names of the theatre need not be those of this language.
    foreign = (forms for state, forms in words.states if not home.search(fold(state)))
    abroad = [form for forms in (words.nations, *foreign) for form in split_forms(forms)]
    own = frozenset({theatre.code, *theatre.units_add}).union(
        *(nations_in(name.rstrip("*")) for name in (theatre.name, *theatre.names))
    )
    return SpeakerMatcher(
        words=words,
        lists=word_lists(words),
        sides=_patterns(theatre.sides),
        forces=_patterns({side: listed.split("|") for side, listed in words.forces})
        + _patterns({} if theatre.sides else _gather(theatre.parties)),
        kinds=_patterns({kind: listed.split("|") for kind, listed in words.kinds}),
        verifiers=_pattern((*VERIFIERS, *theatre.verifiers)),
        nations=_pattern(abroad) if abroad else None,
        home=home,
        grouping=(chosen.counting if chosen is not None else CountWords()).grouping,
        own=own,
        states=_states_of(theatre.sides, theatre.code),
    )


def _states_of(sides: Mapping[str, Iterable[str]], home: str) -> dict[str, str]:
    """Return the states abroad whose name one side alone bears ("Russian army"), with that side."""
    found: dict[str, set[str]] = {}
    for side, names in sides.items():
        for state in frozenset().union(*map(nations_in, names)) - {home}:
            found.setdefault(state, set()).add(side)
    return {state: bearers.pop() for state, bearers in found.items() if len(bearers) == 1}


def _gather(parties: Iterable[str]) -> dict[str, list[str]]:
    """Make each party a side, with its short form: "Rapid Support Forces" and "RSF" are one."""
    sides: dict[str, list[str]] = {}
    for name in parties:
        short = _short(name.lower())
        key = next((side for side in sides if side == short or _short(side) == name.lower()), name.lower())
        sides.setdefault(key.rstrip("*"), []).append(name)
    return sides


def _short(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _patterns(named: Mapping[str, Iterable[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, _pattern(forms)) for name, forms in named.items())


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(
        re.escape(fold(form.rstrip("*"))) + (r"\w*" if form.endswith("*") else "") for form in forms
    )
    return re.compile(rf"\b(?:{listed})(?!\w)")  # "u.s." ends in no letter
