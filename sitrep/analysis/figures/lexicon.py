"""The words of counts of one language and one theatre, looked up by what stands in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sitrep.languages.counting import CountWords, Pairs
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
_SMALL = frozenset(Mark) - {Mark.MORE, Mark.TOTAL, Mark.RISE, Mark.LABEL, Mark.IDLE, Mark.AGE}
_ROLES = (
    (Role.EITHER, "either"),
    (Role.GOVERNS, "governs"),
    (Role.SUBJECT, "subject"),
    (Role.STATE, "states"),
    (Role.TOLL, "tolls"),
)
WORD = re.compile(r"[^\W\d_]\w*(?:[-‐‑’']\w+)*|[^\w\s]")
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
        word = texts[at]
        if "-" in word and (value := self._compound(word)) is not None:
            return Entry(value=value), 1
        if self.stems and word[0].isalpha():
            for length in range(min(len(word), self.longest), _STEM - 1, -1):
                if (found := self.stems.get(word[:length])) is not None:
                    return found, 1
        if self.prefixes and len(word) > _STEM and word[0] in self.prefixes:
            for phrase, entry in self.phrases.get(word[1:], ()):
                if len(phrase) == 1:
                    return entry, 1
        return UNKNOWN, 1

    def _compound(self, word: str) -> int | None:
        """Read "twenty-three"."""
        tens, _, units = word.partition("-")
        values = [self._value(part) for part in (tens, units)]
        if None in values or not (values[0] or 1) % 10 == 0 or not 0 < (values[1] or 0) < 10:
            return None
        return (values[0] or 0) + (values[1] or 0)

    def _value(self, word: str) -> int | None:
        return next((entry.value for phrase, entry in self.phrases.get(word, ()) if len(phrase) == 1), None)


def compile_lexicon(words: CountWords, sides: Mapping[str, Iterable[str]], prefixes: str = "") -> Lexicon:
    """Make the count words of a language ready for use, with the names of the sides of the theatre."""
    entries: dict[str, Entry] = {}
    for form, changes in _forms(words):
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
    numbers = {first for first, rest in ordered.items() if any(_is_number(e) for _, e in rest)}
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


def _is_number(entry: Entry) -> bool:
    return entry.value is not None or entry.scale is not None or entry.floor is not None


def _merge(entry: Entry, changes: dict[str, object]) -> Entry:
    actions = changes.pop("actions", ())
    marks = changes.pop("marks", frozenset())
    assert isinstance(actions, tuple)
    assert isinstance(marks, frozenset)
    merged = replace(entry, **changes)  # type: ignore[arg-type]
    return replace(merged, actions=merged.actions + actions, marks=merged.marks | marks)


def _forms(words: CountWords) -> Iterator[tuple[str, dict[str, object]]]:
    for name, listed in (("value", words.numbers), ("scale", words.scales), ("floor", words.vague)):
        for form, value in (pair.split("=") for pair in listed.split("|") if pair):
            yield form, {name: int(value)}
    yield from _named("qualifier", words.qualifiers, Qualifier)
    yield from _named("after", words.after, Qualifier)
    yield from _named("person", words.people, _groups)
    yield from _named("member", words.members, _groups)
    yield from _named("unit", words.units, str)
    yield from _named("noun", words.nouns, Metric)
    for status, listed in words.statuses:
        metric, _, group = status.partition(":")
        for form in _split(listed):
            yield form, {"status": Metric(metric), "person": _groups(group)}
    for role, name in _ROLES:
        for metric_name, listed in getattr(words, name):
            for form in _split(listed):
                yield form, {"actions": ((role, Metric(metric_name)),)}
    for mark in Mark:
        for form in _split(getattr(words, mark.value)):
            yield form, {"marks": frozenset({mark})}


def _named(name: str, pairs: Pairs, kind: object) -> Iterator[tuple[str, dict[str, object]]]:
    assert callable(kind)
    for value, listed in pairs:
        for form in _split(listed):
            yield form, {name: kind(value)}


def _groups(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _split(listed: str) -> list[str]:
    return [form for form in listed.split("|") if form]
