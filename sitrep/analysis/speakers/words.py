"""The words of speech of one language as sets, and a sentence cut into words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sitrep.languages.speaking import SpeakingWords

_TOKEN = re.compile(r"\d[\d.,]*|(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑’']\w+)*|[^\w\s]")
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
_PLAIN = re.compile(r"\w+")
QUOTES = frozenset('"“”„«»‘')
STOPS = frozenset(";:()—–!?.") | QUOTES


class Word(NamedTuple):
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


def may_speak(text: str, start: int, end: int, lists: "WordLists") -> bool:
    """Tell fast whether any word of speech stands in a span of a text."""
    return not lists.telling.isdisjoint(_PLAIN.findall(text[start:end].lower()))


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
    puts: Phrases
    cites: Phrases
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
    manner: Phrases
    finds: frozenset[str]
    not_said: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]
    cite_starts: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    not_verbs: frozenset[str]
    telling: frozenset[str]


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
        telling=frozenset(f"{words.says}|{words.finds}|{words.denies}".split("|"))
        | frozenset(_phrases(f"{words.cites}|{words.puts}")),
        not_verbs=frozenset(f"{words.determiners}|{words.prepositions}".split("|")) - {""},
    )


def _phrases(listed: str) -> Phrases:
    """Sort phrases by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in listed.split("|"):
        if parts := tuple(form.split()):
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


def begins(tokens: Sequence[Word], at: int, phrases: Phrases) -> tuple[str, ...] | None:
    """Return the phrase that begins at a word, or None."""
    for phrase in phrases.get(tokens[at].low, ()):
        if tuple(word.low for word in tokens[at : at + len(phrase)]) == phrase:
            return phrase
    return None
