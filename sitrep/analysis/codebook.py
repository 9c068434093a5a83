"""The codebook made ready: every word list in one matcher, rules as groups of keys."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sitrep.analysis.cues import CueMatcher, Hit
from sitrep.config.codebook import CodebookSettings, CueLists, Scoring, TieRule
from sitrep.config.theatre import TheatreSettings
from sitrep.languages.cues.lists import language_cues

NEGATIVE = 0  # the key of phrases in which cues don't count
STANCE, SELF, SPOKEN = -1, -2, -3  # the keys of words of commentary
_LEVELS = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class CueWord:
    """A cue of a list: its theme, what it weighs, and whether it stands under `high`."""

    phrase: str
    theme: int
    weight: float
    high: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A tie rule: one key of each group must be found, none of `none`."""

    name: str
    groups: frozenset[int]
    none: int | None
    within: str  # as in sitrep.config.codebook.TieRule
    primary: int
    secondary: tuple[int, ...]


class CuesOf(dict[tuple[int, ...], tuple[tuple[int, CueWord], ...]]):
    """The cues among the keys of a hit, looked up once for every combination that the matcher has."""

    def __init__(self, cues: dict[int, CueWord]) -> None:
        """Take the cues by key."""
        super().__init__()
        self._cues = cues

    def __missing__(self, keys: tuple[int, ...]) -> tuple[tuple[int, CueWord], ...]:
        """Keep the cues, leave the words of rules."""
        found = tuple((key, self._cues[key]) for key in keys if key in self._cues)
        self[keys] = found
        return found


@dataclass(frozen=True, slots=True)
class Codebook:
    """What theming needs, compiled once.

    Themes are numbered in print order; the number after the last stands for "other".
    """

    scoring: Scoring
    themes: tuple[str, ...]
    precedence: tuple[int, ...]  # by theme: its rank in a tie
    cues_of: CuesOf  # by the keys of a hit
    rules: tuple[Rule, ...]
    ruling: frozenset[int]  # the groups of all rules: where none is found, no rule is looked at
    matcher: CueMatcher

    def find(self, text: str) -> list[Hit]:
        """Find cues and words of rules, except inside negative phrases."""
        hits = self.matcher.find(text)
        blanks = [(start, end) for start, end, owners in hits if NEGATIVE in owners]
        if not blanks:
            return hits
        starts = [start for start, _ in blanks]
        furthest = list(accumulate((end for _, end in blanks), max))
        kept = []
        for hit in hits:
            before = bisect_left(starts, hit[1]) - 1  # the last phrase that begins before the hit ends
            if before < 0 or furthest[before] <= hit[0]:
                kept.append(hit)
        return kept


def compile_codebook(settings: CodebookSettings, theatre: TheatreSettings) -> Codebook:
    """Make the codebook ready for use, with the cues of the theatre added to its lists.

    Rules and cues that name a standard theme which the user has dropped lapse.
    """
    themes = tuple(settings.themes)
    phrases: list[tuple[str, int]] = [(phrase, NEGATIVE) for phrase in settings.negative]
    opinion = settings.opinion
    voiced = ((opinion.stance, STANCE), (opinion.first_person, SELF), (opinion.spoken, SPOKEN))
    phrases += [(phrase, key) for listed, key in voiced for phrase in listed]
    cues: dict[int, CueWord] = {}
    for cue in _cue_words(settings, theatre):
        key = len(cues) + 1
        cues[key] = cue
        phrases.append((cue.phrase, key))
    key = len(cues) + 1
    rules = []
    for given in settings.rules:
        primary = settings.theme_for(given.primary)
        if primary is None:
            continue
        groups = tuple(range(key, key + len(given.all)))
        key += len(groups) + 1
        phrases += [(word, group) for group, words in zip(groups, given.all, strict=True) for word in words]
        phrases += [(word, key - 1) for word in given.none]
        rules.append(_rule(given, groups, key - 1, settings, themes.index(primary)))
    ranks = [settings.theme_for(name) for name in settings.scoring.tie_precedence]
    order = [*dict.fromkeys(name for name in ranks if name), *themes]
    return Codebook(
        scoring=settings.scoring,
        themes=themes,
        precedence=tuple(order.index(name) for name in themes),
        cues_of=CuesOf(cues),
        rules=tuple(rules),
        ruling=frozenset().union(*(rule.groups for rule in rules)),
        matcher=CueMatcher(phrases),
    )


def _cue_words(settings: CodebookSettings, theatre: TheatreSettings) -> Iterator[CueWord]:
    """Yield every cue once per theme: where two lists hold it, the heavier wins."""
    competing: list[tuple[str | None, CueLists]] = [*settings.themes.items(), (None, settings.other)]
    foreign = list(_foreign_cues())
    for number, (name, theme) in enumerate(competing):
        lists = [theme]
        lists += [cues for other, cues in theatre.cues.items() if name and settings.theme_for(other) == name]
        lists += [cues for other, cues in foreign if (other and settings.theme_for(other)) == name]
        if name and name == settings.theme_for(_FORCE):
            lists.append(_acts_of(theatre))
        seen: set[str] = set()
        for level in _LEVELS:
            weight = getattr(settings.scoring.cue_weights, level)
            for cues in lists:
                for phrase in getattr(cues, level):
                    if phrase.casefold() not in seen:
                        seen.add(phrase.casefold())
                        yield CueWord(phrase, number, weight, level == "high")


# Who kills is a party: "killed" alone is said of buses too.
_FORCE = "battlefield"
_ACTS = "kill/kills/killed/shot/executed/abducted/убил*/вбил*", "a/ont tué/tue/abattu/enlevé/enleve"


def _acts_of(theatre: TheatreSettings) -> CueLists:
    """Return what the parties of the theatre do: "Taliban* killed"."""
    return CueLists.model_validate({"high": [f"{party} {act}" for party in theatre.parties for act in _ACTS]})


def _foreign_cues() -> Iterator[tuple[str | None, CueLists]]:
    """Yield the cue lists of the languages, by standard theme (None: other news)."""
    for language in language_cues():
        for theme, words in language.lists().items():
            lists = {level: language.phrases(getattr(words, level)) for level in _LEVELS}
            yield theme, CueLists.model_validate(lists)


def _rule(
    given: TieRule, groups: tuple[int, ...], none: int, settings: CodebookSettings, primary: int
) -> Rule:
    themes = list(settings.themes)
    beside = [settings.theme_for(name) for name in given.secondary]
    return Rule(
        name=given.name,
        groups=frozenset(groups),
        none=none if given.none else None,
        within=given.within,
        primary=primary,
        secondary=tuple(themes.index(name) for name in beside if name is not None),
    )
