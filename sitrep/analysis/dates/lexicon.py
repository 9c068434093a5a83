"""The words of a language file, folded and arranged for look-up."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from sitrep.analysis.dates.tokens import fold_word, phrase
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of


class Calendar(IntEnum):
    """The calendars in which a date can be printed."""

    GREGORIAN = 0
    SOLAR = 1
    LUNAR = 2


class Kind(IntEnum):
    """What an anchor word is."""

    MONTH = 0
    WEEKDAY = 1
    RELATIVE = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word or phrase around which a time expression is built.

    `low` and `high`: month or weekday number (equal), or the days from the publication. `short`: a month cut
    short ("Jan"), which may have a full stop behind it.
    """

    keys: tuple[str, ...]
    kind: Kind
    low: int
    high: int
    calendar: Calendar = Calendar.GREGORIAN
    ambiguous: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language, arranged for look-up by folded words; phrases by their first word.

    `heads` and `tails` are the first and last words of the entries of a group, each with the numbers of words
    that those have, the largest first. `seconds` are the words that
    must follow a word which is no anchor and no unit by itself: "the" opens "the day before", little else.
    """

    language: Language
    anchors: dict[str, tuple[Anchor, ...]]
    seconds: dict[str, frozenset[str]]
    numbers: dict[str, int]
    units: dict[str, float]
    past: frozenset[tuple[str, ...]]
    future: frozenset[tuple[str, ...]]
    cues: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    endings: tuple[tuple[str, str], ...]
    prefixes: frozenset[str]
    words: dict[str, frozenset[tuple[str, ...]]]
    heads: dict[str, dict[str, tuple[int, ...]]]
    tails: dict[str, dict[str, tuple[int, ...]]]


_LONGEST = 3  # words in the longest phrase of a group that is looked up
_GROUPS = (
    "auxiliaries",
    "conjunctions",
    "ago_before",
    "ago_after",
    "recent",
    "reporting",
    "weekday_openers",
    "next_words",
    "last_words",
    "every_words",
    "since",
    "until",
    "anniversary",
    "joiners",
    "fillers",
    "ordinals",
    "published",
    "updated",
    "retrieved",
    "furniture",
    "captions",
    "year_words",
    "past",
    "appointing",
    "appointments",
    "inviting",
    "appointed_for",
    "bound",
    "deed_openers",
    "not_deeds",
    "departing",
    "joining",
    "documents",
    "dating",
    "closing",
    "happenings",
)


@cache
def lexicon_of(code: str) -> Lexicon:
    """Return the lexicon of a language; English where there is no file for it.

    English month names are known in every language: dated posts keep them.
    """
    language = language_of(code) or language_of("en")
    if language is None:
        raise LookupError("the English language file is missing")
    anchors: dict[str, list[Anchor]] = {}
    ambiguous = {phrase(form) for form in language.ambiguous.split("|")}
    for anchor in _anchors(language, ambiguous):
        anchors.setdefault(anchor.keys[0], []).append(anchor)
    english = language_of("en")
    if english is not None and english is not language and language.script is english.script:
        for anchor in _months(
            english.months, Calendar.GREGORIAN, {phrase(f) for f in english.ambiguous.split("|")}
        ):
            anchors.setdefault(anchor.keys[0], [anchor])
    past, future = _forms(language.past), _forms(language.future)
    cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for forms, name in ((past, "past"), (future, "future"), (_forms(language.reporting), "past")):
        for keys in forms:
            cues.setdefault(keys[0], []).append((keys, name))
    words = {group: _forms(getattr(language, group)) for group in _GROUPS}
    units = {phrase(form)[0]: length for forms, length in language.units for form in forms.split("|")}
    return Lexicon(
        language=language,
        anchors={key: _longest_first(found) for key, found in anchors.items()},
        seconds={
            key: frozenset(anchor.keys[1] for anchor in found)
            for key, found in anchors.items()
            if key not in units and all(len(anchor.keys) > 1 for anchor in found)
        },
        numbers={phrase(word)[0]: value for word, value in language.numbers},
        units=units,
        past=past,
        future=future,
        cues={key: tuple(sorted(found, key=lambda cue: (-len(cue[0]), cue))) for key, found in cues.items()},
        endings=tuple(
            (fold_word(ending), tense)
            for tense, endings in (("future", language.future_endings), ("past", language.past_endings))
            for ending in endings
        ),
        prefixes=frozenset(language.prefixes.split("|")) - {""},
        words=words,
        heads={group: _lengths(entries, 0) for group, entries in words.items()},
        tails={group: _lengths(entries, -1) for group, entries in words.items()},
    )


def _forms(value: str) -> frozenset[tuple[str, ...]]:
    return frozenset(phrase(form) for form in value.split("|") if form)


def _lengths(entries: Iterable[tuple[str, ...]], at: int) -> dict[str, tuple[int, ...]]:
    """Return the words that stand at one end of the entries, each with the lengths of its entries."""
    found: dict[str, set[int]] = {}
    for keys in entries:
        if len(keys) <= _LONGEST:
            found.setdefault(keys[at], set()).add(len(keys))
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}


def _longest_first(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    return tuple(
        sorted(anchors, key=lambda anchor: (-len(anchor.keys), anchor.kind, anchor.calendar, anchor.low))
    )


def _months(names: tuple[str, ...], calendar: Calendar, ambiguous: set[tuple[str, ...]]) -> list[Anchor]:
    return [
        Anchor(keys, Kind.MONTH, number, number, calendar, keys in ambiguous, _is_short(keys, _forms(forms)))
        for number, forms in enumerate(names, 1)
        for keys in sorted(_forms(forms))
    ]


def _is_short(keys: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether a form is the beginning of another of the same month."""
    return any(form != keys and form[0].startswith(keys[0]) for form in forms if len(keys) == 1)


def _anchors(language: Language, ambiguous: set[tuple[str, ...]]) -> list[Anchor]:
    weekdays = [
        Anchor(keys, Kind.WEEKDAY, number, number, ambiguous=keys in ambiguous)
        for number, forms in enumerate(language.weekdays)
        for keys in sorted(_forms(forms))
    ]
    relatives = [Anchor(phrase(words), Kind.RELATIVE, low, high) for words, low, high in language.relatives]
    return [
        *_months(language.months, Calendar.GREGORIAN, ambiguous),
        *_months(language.solar_months, Calendar.SOLAR, ambiguous),
        *_months(language.lunar_months, Calendar.LUNAR, ambiguous),
        *weekdays,
        *relatives,
    ]
