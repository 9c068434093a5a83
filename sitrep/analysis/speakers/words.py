"""The words of speech of one language as sets, and a sentence cut into words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sitrep.languages.speaking import SpeakingWords

_TOKEN = re.compile(r"\d[\d.,]*|(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑’']\w+)*|[^\w\s]")
QUOTES = frozenset('"“”„«»‘')
STOPS = frozenset(";:()—–!?.") | QUOTES


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign of a sentence, with its offsets in the text."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[0].isupper()

    @property
    def initials(self) -> bool:
        """Whether this is a short form in capitals: "WHO", not "who"."""
        return self.text.isupper() and len(self.text) > 1


def split_words(text: str, start: int, end: int) -> list[Word]:
    """Cut a span of a text into words and signs."""
    return [
        Word(match.group(), match.group().lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]


@dataclass(frozen=True, slots=True)
class WordLists:
    """The word lists of a language as sets."""

    says: frozenset[str]
    puts: tuple[tuple[str, ...], ...]
    cites: tuple[tuple[str, ...], ...]
    denies: frozenset[str]
    denied: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    roles: frozenset[str]
    boundaries: frozenset[str]
    contrasts: frozenset[str]
    turns: frozenset[str]
    studies: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    fillers: frozenset[str]
    manner: tuple[tuple[str, ...], ...]
    finds: frozenset[str]
    not_said: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]
    cite_starts: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    not_verbs: frozenset[str]


@cache
def word_lists(words: SpeakingWords) -> WordLists:
    """Make the lists of a language ready for use."""
    return WordLists(
        says=frozenset(words.says.split("|")),
        puts=_phrases(words.puts),
        cites=_phrases(words.cites),
        denies=frozenset(words.denies.split("|")),
        denied=frozenset(words.claims_word.split("|")),
        pronouns=frozenset(words.pronouns.split("|")),
        auxiliaries=frozenset(words.auxiliaries.split("|")),
        roles=frozenset(words.roles.split("|")),
        boundaries=frozenset(words.boundaries.split("|")),
        contrasts=frozenset(words.contrasts.split("|")),
        turns=frozenset(words.turns.split("|")),
        studies=frozenset(words.studies.split("|")),
        prepositions=frozenset(words.prepositions.split("|")),
        determiners=frozenset(words.determiners.split("|")),
        fillers=frozenset(words.fillers.split("|")),
        manner=_phrases(words.manner),
        finds=frozenset(words.finds.split("|")),
        not_said=frozenset(words.not_said.split("|")),
        articles=frozenset(words.articles.split("|")),
        joins=frozenset(words.joins.split("|")),
        cite_starts=frozenset(form.split()[0] for form in words.cites.split("|") if form),
        verbs=frozenset(words.auxiliaries.split("|")) - frozenset(words.prepositions.split("|")) - {"as"},
        speech=frozenset(f"{words.says}|{words.finds}|{words.denies}".split("|")) - {""},
        not_verbs=frozenset(f"{words.determiners}|{words.prepositions}".split("|")) - {""},
    )


def _phrases(listed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.split()) for form in listed.split("|") if form)


def begins(tokens: Sequence[Word], at: int, phrases: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the phrase that begins at a word, or None."""
    low = tokens[at].low
    for phrase in phrases:
        if low == phrase[0] and tuple(w.low for w in tokens[at : at + len(phrase)]) == phrase:
            return phrase
    return None
