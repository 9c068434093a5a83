"""The words of counts of one language and one theatre, looked up by what stands in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sitrep.analysis.figures.entries import LISTED, UNKNOWN, Entry, Mark, Role
from sitrep.languages.counting import CountWords, Pairs
from sitrep.languages.forms import split_forms
from sitrep.languages.language import Language
from sitrep.model import Metric, Qualifier

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:[-‐‑’'\u200c]\w+)*|[^\w\s]")
_PLAIN = re.compile(r"\w+")
_STEM = 3  # letters: what a stem must have at least


# What verbs say of districts or homes needs these nouns beside it, which tell enough.
_OF_UNITS = frozenset(
    {Metric.FACILITIES_DAMAGED, Metric.CAPITALS_CAPTURED, Metric.DISTRICTS_CONTROLLED, Metric.ATTACKS}
)
_TELLING = Mark.DOLLAR | Mark.TOTAL | Mark.TAKING
Phrases = tuple[tuple[tuple[str, ...], Entry], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words alone, longer phrases by their first two words, longest first; stems stand for any ending.

    For a quick look `starts` hold a word of every number, `triggers` one of all that can give a count its
    metric; `guesses` tells whether a word that no phrase holds may be known by its parts. `separable` are
    verbs in two parts by the first, `persons` the endings of nouns for people that no phrase holds; `parting`
    opens parts of the total told before, `agents` stand before who did it, in `wards` are those who live.
    """

    words: CountWords
    begins: frozenset[str]
    singles: Mapping[str, Entry]
    longer: Mapping[str, Mapping[str, Phrases]]
    stems: Mapping[str, Entry]
    starts: frozenset[str]
    triggers: frozenset[str]
    prefixes: str = ""
    longest: int = 0
    inflected: bool = False
    guesses: bool = False
    separable: Mapping[str, tuple[tuple[Metric, str], ...]] = field(default_factory=dict)
    persons: tuple[str, ...] = ()
    not_fallen: frozenset[str] = frozenset()
    parting: frozenset[tuple[str, ...]] = frozenset()
    agents: frozenset[str] = frozenset()
    wards: frozenset[str] = frozenset()

    def lookup(self, texts: list[str], at: int) -> tuple[Entry, int]:
        """Return the entry of the longest phrase that begins at a word, and its length in words."""
        word = texts[at]
        longer = self.longer.get(word)
        if longer is not None and at + 1 < len(texts):
            for phrase, entry in longer.get(texts[at + 1], ()):
                if tuple(texts[at : at + len(phrase)]) == phrase:
                    return entry, len(phrase)
        if (single := self.singles.get(word)) is not None:
            return single, 1
        return (self._guess(word) if self.guesses or "-" in word else UNKNOWN), 1

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
        return self.singles.get(word)

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
    months = ((form, Entry(marks=Mark.MONTH)) for name in language.months for form in split_forms(name))
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
    wards = frozenset(form for metric, form in _named(words.wards) if metric == Metric.INJURED)
    telling = {
        _longest(phrase, wards)
        for rest in ordered.values()
        for phrase, e in rest
        if e.noun or e.status or e.unit or e.has(_TELLING) or {m for _, m in e.actions} - _OF_UNITS
    }
    numbers = {
        _longest(phrase)
        for rest in ordered.values()
        for phrase, e in rest
        if (e.value, e.scale, e.floor) != (None, None, None)
    }
    return Lexicon(
        words=words,
        begins=frozenset(ordered),
        singles={
            first: entry for first, rest in ordered.items() for phrase, entry in rest if len(phrase) == 1
        },
        longer=_by_second(ordered),
        stems=stems,
        starts=frozenset(numbers),
        triggers=frozenset(telling | {form.split()[0] for form in split_forms(words.spoken_of)}),
        prefixes=prefixes,
        longest=max(map(len, stems), default=0),
        inflected=inflected,
        guesses=bool(stems or prefixes or words.elides),
        separable=_separable(words.separable),
        persons=tuple(split_forms(words.person_endings)),
        not_fallen=frozenset(split_forms(words.not_fallen)),
        parting=frozenset(tuple(form.split()) for form in split_forms(words.parting)),
        agents=frozenset(split_forms(words.agents)) if words.parting else frozenset(),
        wards=wards if words.parting else frozenset(),
    )


def _separable(pairs: Pairs) -> dict[str, tuple[tuple[Metric, str], ...]]:
    found: dict[str, tuple[tuple[Metric, str], ...]] = {}
    for name, form in _named(pairs):
        verb, _, second = form.partition("+")
        found[verb] = (*found.get(verb, ()), (Metric(name), second))
    return found


def _by_second(ordered: Mapping[str, Phrases]) -> dict[str, dict[str, Phrases]]:
    """Sort the phrases of one first word by their second: most words begin none with the word behind them."""
    found: dict[str, dict[str, Phrases]] = {}
    for first, rest in ordered.items():
        for phrase, entry in rest:
            if len(phrase) > 1:
                seconds = found.setdefault(first, {})
                seconds[phrase[1]] = (*seconds.get(phrase[1], ()), (phrase, entry))
    return found


def _longest(phrase: tuple[str, ...], places: frozenset[str] = frozenset()) -> str:
    """Return the longest word of a phrase: it tells more than "a" or "in" whether the phrase is there.

    So it does more than `places` such as "hospital", of which much else is told.
    """
    listed = list(reversed(_PLAIN.findall(" ".join(phrase))))
    telling = [word for word in listed if len(word) > _STEM and word not in places]
    return max(telling or listed, key=len, default="")


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
    for name, mark in LISTED.items():
        yield from ((form, Entry(marks=mark)) for form in split_forms(getattr(words, name, "")))


def _numbers(listed: str) -> Iterator[tuple[str, int]]:
    for pair in split_forms(listed):
        form, _, value = pair.partition("=")
        yield form, int(value)


def _named(pairs: Pairs) -> Iterator[tuple[str, str]]:
    for name, listed in pairs:
        yield from ((name, form) for form in split_forms(listed))
