"""The words of speech of one language as sets, and a sentence cut into words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import NamedTuple

from sitrep.analysis.words import SentenceWords
from sitrep.languages.forms import split_forms
from sitrep.languages.speaking import SpeakingWords

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
_word = tuple.__new__  # a third of the time of the constructor
_PLAIN = re.compile(r"\w+")
_SIGNS = {"،": ",", "؛": ";", "؟": "?"}  # of Arabic script, by what they do
QUOTES = frozenset('"“”„«»‘')
STOPS = frozenset(";:()—–-!?.") | QUOTES


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


def may_refuse(text: str, lists: "WordLists") -> bool:
    """Tell fast whether any word of denial stands in a text."""
    words = set(_PLAIN.findall(text.lower()))
    return not (lists.refusing.verbs.isdisjoint(words) and lists.refusing.falsifying.isdisjoint(words))


def words_of(sentence: SentenceWords) -> list[Word]:
    """Return the words of a sentence with their offsets; signs of Arabic script are read as ours."""
    _, _, printed, lows, starts = sentence
    if not _SIGNS.keys().isdisjoint(printed):
        printed = [_SIGNS.get(word, word) for word in printed]
    ends = map(add, starts, map(len, printed))
    return [_word(Word, each) for each in zip(printed, lows, starts, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class RefusalLists:
    """The words of denial of a language as sets."""

    denies: frozenset[str]
    rejects: frozenset[str]
    withheld: frozenset[str]
    doing: str
    claims: frozenset[str]
    brands: frozenset[str]
    falsehoods: Phrases
    rebuttals: Phrases
    confirms: frozenset[str]
    negations: frozenset[str]
    verb_group: frozenset[str]
    passives: frozenset[str]
    adverbs: frozenset[str]
    participles: frozenset[str]
    relatives: frozenset[str]
    selves: frozenset[str]
    agents: frozenset[str]
    clause_ends: frozenset[str]
    verbs: frozenset[str]
    falsifying: frozenset[str]


@dataclass(frozen=True, slots=True)
class WordLists:
    """The word lists of a language as sets.

    `spoken` are verbs of saying that are no office as well, `small` the words that open no name.
    """

    says: frozenset[str]
    puts: Phrases
    sayings: frozenset[str]
    whose: frozenset[str]
    officers: frozenset[str]
    neuters: frozenset[str]
    perfects: frozenset[str]
    persons: frozenset[str]
    cites: Phrases
    relays: Phrases
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    roles: frozenset[str]
    spoken: frozenset[str]
    small: frozenset[str]
    boundaries: frozenset[str]
    contrasts: frozenset[str]
    turns: frozenset[str]
    studies: frozenset[str]
    echoes: frozenset[str]
    openers: frozenset[str]
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
    deeds: frozenset[str]
    deeds_claimed: frozenset[str]
    indefinite: frozenset[str]
    owning: frozenset[str]
    admits: frozenset[str]
    admitting: frozenset[str]
    did: tuple[str, ...]
    done: frozenset[str]
    heads: frozenset[str]
    ones: Phrases
    own_counts: frozenset[str]
    makers: frozenset[str]
    gives: frozenset[str]
    latest: frozenset[str]
    clauses: frozenset[str]
    addressing: frozenset[str]
    unvoiced: frozenset[str]
    predicates: frozenset[str]
    dated: frozenset[str]
    refusing: RefusalLists


def word_lists(words: SpeakingWords) -> WordLists:
    """Make the lists of a language ready for use."""
    refusing = words.refusing
    return WordLists(
        says=frozenset(words.says.split("|")),
        puts=_phrases(words.puts),
        sayings=_set(words.sayings),
        whose=_set(words.whose),
        officers=_set(words.officers),
        neuters=_set(words.neuters),
        perfects=_set(words.perfects),
        persons=_set(words.persons),
        cites=_phrases(words.cites),
        relays=_phrases(words.relays),
        pronouns=frozenset(words.pronouns.split("|")),
        auxiliaries=frozenset(words.auxiliaries.split("|")),
        roles=frozenset(words.roles.split("|")),
        spoken=frozenset(words.says.split("|")) - frozenset(words.roles.split("|")),
        small=_small(words),
        boundaries=frozenset(words.boundaries.split("|")),
        contrasts=frozenset(words.contrasts.split("|")),
        turns=frozenset(words.turns.split("|")),
        studies=frozenset(words.studies.split("|")),
        # Where a language lists none, any noun for a speaker or a paper will do.
        echoes=frozenset((words.echoes or f"{words.roles}|{words.studies}").split("|")),
        openers=_set(words.openers),
        prepositions=frozenset(words.prepositions.split("|")),
        determiners=frozenset(words.determiners.split("|")),
        fillers=frozenset(words.fillers.split("|")),
        manner=_phrases(words.manner),
        finds=frozenset(words.finds.split("|")),
        not_said=frozenset(words.not_said.split("|")),
        articles=frozenset(words.articles.split("|")),
        joins=frozenset(words.joins.split("|")),
        cite_starts=frozenset(form.split()[0] for form in words.cites.split("|") if form[-1:].isalpha()),
        verbs=frozenset(words.auxiliaries.split("|")) - frozenset(words.prepositions.split("|")) - {"as"},
        speech=frozenset(f"{words.says}|{words.finds}".split("|")) - {""},
        telling=frozenset(f"{words.says}|{words.finds}".split("|"))
        | _set(words.own_counts)
        | frozenset(_longest_part(form) for form in _phrases(words.cites) if "'" in form)
        | frozenset(_phrases(f"{words.cites}|{words.puts}"))
        | frozenset(f"{refusing.denies}|{refusing.rejects}|{refusing.brands}|{refusing.confirms}".split("|")),
        not_verbs=frozenset(f"{words.determiners}|{words.prepositions}".split("|")) - {""},
        deeds=_set(words.deeds),
        deeds_claimed=_set(words.deeds_claimed),
        indefinite=_set(words.indefinite),
        owning=_set(words.owning),
        admits=_set(words.admits),
        admitting=_set(words.admitting),
        did=tuple(sorted(_set(words.did))),
        done=_set(words.done),
        heads=_set(words.heads, words.roles) if words.heads else frozenset(),
        ones=_phrases(words.ones),
        own_counts=_set(words.own_counts),
        makers=_set(words.makers),
        gives=_set(words.gives),
        latest=_set(words.latest),
        clauses=_set(words.clauses),
        addressing=_set(words.addressing),
        unvoiced=_set(words.unvoiced),
        predicates=_set(words.ahead, words.intents, words.fillers, words.auxiliaries),
        # "Friday's count" is nobody's.
        dated=frozenset(f"{form}{end}" for form in _set(words.fillers) for end in ("'s", "’s")),
        refusing=_refusal_lists(words),
    )


def _small(words: SpeakingWords) -> frozenset[str]:
    """Return the words that open no name; where a language has no articles, prepositions are among them."""
    small = _set(words.articles, words.openers)
    return small if _set(words.articles) else small | _set(words.prepositions)


def _refusal_lists(speaking: SpeakingWords) -> RefusalLists:
    words = speaking.refusing
    falsehoods, rebuttals = _phrases(words.falsehoods), _phrases(words.rebuttals)
    return RefusalLists(
        denies=_set(words.denies),
        rejects=_set(words.rejects),
        withheld=_set(words.withheld),
        doing=words.doing,
        claims=_set(words.claims),
        brands=_set(words.brands),
        falsehoods=falsehoods,
        rebuttals=rebuttals,
        confirms=_set(words.confirms),
        negations=_set(words.negations),
        verb_group=_set(words.negations, words.modals, speaking.fillers),
        passives=_set(words.passives),
        adverbs=_set(words.adverbs),
        participles=_set(words.participles),
        relatives=_set(words.relatives),
        selves=_set(words.selves),
        agents=_set(speaking.agents),
        clause_ends=_set(speaking.prepositions, speaking.boundaries, speaking.joins),
        verbs=_set(words.denies, words.rejects, words.brands, words.confirms),
        falsifying=frozenset(falsehoods),
    )


def _plain_words(text: str) -> list[str]:
    return [match.group() for match in _PLAIN.finditer(text)]


def _longest_part(form: str) -> str:
    """Return the part of an elided form by which a quick look finds it: "après" of "d'après"."""
    return max(_plain_words(form), key=len)


def _set(*listed: str) -> frozenset[str]:
    return frozenset(form for forms in listed for form in split_forms(forms))


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
