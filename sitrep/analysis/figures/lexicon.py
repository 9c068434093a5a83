"""The words of counts of one language and one theatre, looked up by what stands in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sitrep.languages.counting import CountWords, Pairs
from sitrep.languages.language import Language
from sitrep.model import Metric, Qualifier


class Role(StrEnum):
    """How a verb or noun takes the count that it speaks of."""

    EITHER = "either"  # "killed": the count is its object, or suffers it
    GOVERNS = "governs"  # "killing"
    SUBJECT = "subject"  # "died"
    STATE = "state"  # "dead", behind the count
    TOLL = "toll"  # "death toll", which leads to a total


class Mark(StrEnum):
    """Small words by what they do around a count."""

    IDLE = "idle"
    TOTAL = "totals"
    RISE = "rises"
    REACH = "reaches"
    LINK = "links"
    COMPARE = "comparing"
    AUXILIARY = "auxiliaries"
    BREAK = "breaks"
    AGENT = "agents"
    PREPOSITION = "prepositions"
    OF = "of"
    AMONG = "among"
    OWN = "own"
    LIVES = "lives"
    COSTS = "costs"
    RATE = "rates"
    COUNTING = "counting"
    DETERMINER = "determiners"
    AND = "coordinators"
    ADVERB = "adverbs"
    MORE = "more"
    PERCENT = "percents"
    DOLLAR = "dollars"
    MONEY = "currencies"
    LABEL = "labels"
    AGE = "ages"
    BETWEEN = "between"
    JOINER = "range_joiners"
    MONTH = "months"


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one word or phrase can be; None and empty mean that it can't be that."""

    value: int | None = None
    scale: int | None = None
    floor: int | None = None
    qualifier: Qualifier | None = None
    after: Qualifier | None = None
    person: tuple[str, ...] | None = None
    member: tuple[str, ...] | None = None
    unit: str = ""
    noun: Metric | None = None
    status: Metric | None = None
    actions: tuple[tuple[Role, Metric], ...] = ()
    marks: frozenset[Mark] = frozenset()

    def has(self, *marks: Mark) -> bool:
        """Tell whether the word does one of these things."""
        return not self.marks.isdisjoint(marks)

    @property
    def is_small(self) -> bool:
        """Whether this is a word that no noun phrase runs across."""
        return bool(self.marks & _SMALL)


UNKNOWN = Entry()
_SMALL = frozenset(Mark) - {
    Mark.MORE,
    Mark.TOTAL,
    Mark.RISE,
    Mark.LABEL,
    Mark.IDLE,
    Mark.AGE,
    Mark.COUNTING,
    Mark.LIVES,
}
WORD = re.compile(r"[^\W\d_]\w*(?:[-‐‑’'\u200c]\w+)*|[^\w\s]")
_STEM = 3  # letters: what a stem must have at least


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by their first word, longest first; stems stand for any ending.

    `triggers` are the first words of all that can give a count its metric, for a quick look.
    """

    words: CountWords
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    stems: Mapping[str, Entry]
    starts: frozenset[str]
    triggers: frozenset[str]
    prefixes: str = ""
    longest: int = 0
    inflected: bool = False

    def lookup(self, texts: list[str], at: int) -> tuple[Entry, int]:
        """Return the entry of the longest phrase that begins at a word, and its length in words."""
        for phrase, entry in self.phrases.get(texts[at], ()):
            if len(phrase) == 1 or tuple(texts[at : at + len(phrase)]) == phrase:
                return entry, len(phrase)
        return self._guess(texts[at]), 1

    def _guess(self, word: str) -> Entry:
        """Look for a word that no phrase holds by its parts: compounds, stems, elisions, prefixes."""
        if "-" in word and (value := self._compound(word)) is not None:
            return Entry(value=value)
        if self.stems and word[0].isalpha():
            for length in range(min(len(word), self.longest), _STEM - 1, -1):
                if (found := self.stems.get(word[:length])) is not None:
                    return found
        parts = []
        if self.words.elides:
            parts.append(word.replace("’", "'").rpartition("'")[2])
        if self.prefixes and len(word) > _STEM and word[0] in self.prefixes:
            parts.append(word[1:])
        found_parts = (self._single(part) for part in parts if part != word)
        return next((entry for entry in found_parts if entry is not None), UNKNOWN)

    def _single(self, word: str) -> Entry | None:
        return next((entry for phrase, entry in self.phrases.get(word, ()) if len(phrase) == 1), None)

    def _compound(self, word: str) -> int | None:
        """Read "twenty-three"."""
        tens, _, units = word.partition("-")
        entries = [self._single(part) for part in (tens, units)]
        values = [entry.value if entry else None for entry in entries]
        if None in values or (values[0] or 1) % 10 != 0 or not 0 < (values[1] or 0) < 10:
            return None
        return (values[0] or 0) + (values[1] or 0)


def compile_lexicon(language: Language, sides: Mapping[str, Iterable[str]]) -> Lexicon:
    """Make the count words of a language ready for use, with the names of the sides of the theatre."""
    words, prefixes = language.counting, language.prefixes
    entries: dict[str, Entry] = {}
    months = (
        (form, Entry(marks=frozenset({Mark.MONTH}))) for name in language.months for form in _split(name)
    )
    for form, changes in (*_forms(words), *months):
        entries[form] = _merge(entries.get(form, UNKNOWN), changes)
    inflected = bool(prefixes) or any(form.endswith("*") for form in entries)
    for side, names in sides.items():
        for name in names:
            form = name.lower()
            if form not in entries:
                entries[form] = Entry(member=(side,))
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    stems: dict[str, Entry] = {}
    for form, entry in entries.items():
        if form.endswith("*"):
            stems[form[:-1]] = entry
            continue
        parts = tuple(WORD.findall(form))
        if parts:
            phrases.setdefault(parts[0], []).append((parts, entry))
    ordered = {
        first: tuple(sorted(rest, key=lambda row: (-len(row[0]), row[0]))) for first, rest in phrases.items()
    }
    telling = {
        first
        for first, rest in ordered.items()
        if any(e.noun or e.status or e.actions or e.unit or e.has(Mark.DOLLAR) for _, e in rest)
    }
    numbers = {
        first
        for first, rest in ordered.items()
        if any((e.value, e.scale, e.floor) != (None, None, None) for _, e in rest)
    }
    return Lexicon(
        words=words,
        phrases=ordered,
        stems=stems,
        starts=frozenset(numbers),
        triggers=frozenset(telling),
        prefixes=prefixes,
        longest=max(map(len, stems), default=0),
        inflected=inflected,
    )


def _merge(entry: Entry, change: Entry) -> Entry:
    """Put two senses of one form together; the later of two of one kind stays."""
    return Entry(
        value=entry.value if change.value is None else change.value,
        scale=entry.scale if change.scale is None else change.scale,
        floor=entry.floor if change.floor is None else change.floor,
        qualifier=change.qualifier or entry.qualifier,
        after=change.after or entry.after,
        person=entry.person if change.person is None else change.person,
        member=entry.member if change.member is None else change.member,
        unit=change.unit or entry.unit,
        noun=change.noun or entry.noun,
        status=change.status or entry.status,
        actions=entry.actions + change.actions,
        marks=entry.marks | change.marks,
    )


def _forms(words: CountWords) -> Iterator[tuple[str, Entry]]:
    yield from ((form, Entry(value=value)) for form, value in _numbers(words.numbers))
    yield from ((form, Entry(scale=value)) for form, value in _numbers(words.scales))
    yield from ((form, Entry(floor=value)) for form, value in _numbers(words.vague))
    yield from ((form, Entry(qualifier=Qualifier(name))) for name, form in _named(words.qualifiers))
    yield from ((form, Entry(after=Qualifier(name))) for name, form in _named(words.after))
    yield from ((form, Entry(person=tuple(names.split()))) for names, form in _named(words.people))
    yield from ((form, Entry(member=tuple(names.split()))) for names, form in _named(words.members))
    yield from ((form, Entry(unit=unit)) for unit, form in _named(words.units))
    yield from ((form, Entry(noun=Metric(name))) for name, form in _named(words.nouns))
    for status, form in _named(words.statuses):
        metric, _, group = status.partition(":")
        yield form, Entry(status=Metric(metric), person=tuple(group.split()))
    for role, listed in (
        (Role.EITHER, words.either),
        (Role.GOVERNS, words.governs),
        (Role.SUBJECT, words.subject),
        (Role.STATE, words.states),
        (Role.TOLL, words.tolls),
    ):
        yield from ((form, Entry(actions=((role, Metric(name)),))) for name, form in _named(listed))
    for mark in Mark:
        forms = _split(getattr(words, mark.value, ""))
        yield from ((form, Entry(marks=frozenset({mark}))) for form in forms)


def _numbers(listed: str) -> Iterator[tuple[str, int]]:
    for pair in _split(listed):
        form, _, value = pair.partition("=")
        yield form, int(value)


def _named(pairs: Pairs) -> Iterator[tuple[str, str]]:
    for name, listed in pairs:
        yield from ((name, form) for form in _split(listed))


def _split(listed: str) -> list[str]:
    return [form for form in listed.split("|") if form]
