"""The noun phrase behind a number: who or what is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.analysis.figures.entries import UNKNOWN, Mark, Role
from sitrep.analysis.figures.lookalikes import is_name
from sitrep.analysis.figures.numbers import Number, may_begin, read_number
from sitrep.analysis.figures.tokens import Token
from sitrep.model import HARM, Metric

_PLURAL = "s"
_WIDTH = 8  # words of a noun phrase
# Plurals of peoples, which no list holds: "Yazidis", "Malians", "Afghans", "Japanese".
_PEOPLE = re.compile(r"(?:ans|is|ese|ites|ish)$")
_OF_PEOPLE = frozenset(Metric) - {
    Metric.FACILITIES_DAMAGED,
    Metric.CAPITALS_CAPTURED,
    Metric.DISTRICTS_CONTROLLED,
    Metric.ATTACKS,
}
_DAMAGED = Metric.FACILITIES_DAMAGED
_APOSTROPHES = frozenset("'’")
_MEN = ("men",)
_IDPS = ("idps",)
_STATES = {Metric.DISPLACED: ("idps",), Metric.DETAINED: ("prisoners",), Metric.ABDUCTED: ("hostages",)}


@dataclass(slots=True)
class Phrase:
    """What the words behind a number have told so far."""

    after: int
    unit: str = ""
    group: tuple[str, ...] = ()
    member: tuple[str, ...] | None = None
    harm: Metric | None = None
    status: Metric | None = None
    part: bool = False
    more: bool = False
    adjective: bool = False
    headed: bool = False
    bare: bool = True
    guessed: bool = False
    last_unknown: Token | None = None

    def add(self, groups: tuple[str, ...]) -> None:
        """Add groups that are not there yet."""
        self.group += tuple(group for group in groups if group not in self.group)


def read_phrase(
    tokens: Sequence[Token], number: Number, after: int, persons: tuple[str, ...] = ()
) -> Phrase | None:
    """Return the noun phrase behind a number; None where it counts neither people nor a unit.

    `persons` are endings of nouns for people: "collaborators".
    """
    phrase = Phrase(after)
    while phrase.after < len(tokens) and phrase.after < number.after + _WIDTH and not phrase.headed:
        entry = tokens[phrase.after].entry
        if entry.has(Mark.MORE):
            phrase.more = True
            # "Three others" are people, whatever follows; "three other" leads to a noun.
            phrase.headed = entry.person is not None
            phrase.unit = "people" if phrase.headed else phrase.unit
        elif entry.has(Mark.OF) and phrase.bare:
            phrase.after = _whole(tokens, phrase.after, phrase)
            break
        elif _joins_names(tokens, phrase):
            pass
        elif entry.noun is not None and is_of_things(tokens, phrase.after, persons):
            break  # "300 dead horses"
        elif not _take(tokens, phrase.after, phrase):
            break
        else:
            phrase.bare = False
        phrase.after += 1
    if phrase.headed and phrase.unit == "people" and phrase.harm is None:
        _join(tokens, phrase)
    elif phrase.harm in HARM:
        _join_harm(tokens, phrase)
    return phrase if _counts(tokens, number, phrase, persons) else None


def is_people(noun: Token, persons: tuple[str, ...]) -> bool:
    """Tell whether a noun that no list holds names people: by its ending, or as the name of a people."""
    if persons and noun.text.endswith(persons) and not noun.entry.has(Mark.NOT_PEOPLE):
        return True
    return noun.capital and _PEOPLE.search(noun.text) is not None


def is_of_things(tokens: Sequence[Token], at: int, persons: tuple[str, ...]) -> bool:
    """Tell whether a word of harm stands before things: nouns in the plural that are on no list of people.

    Only a language that knows the endings of people can tell.
    """
    noun = tokens[at + 1] if at + 1 < len(tokens) else None
    if noun is None or not persons or noun.capital or not noun.text.endswith(_PLURAL):
        return False
    if noun.entry.has(Mark.NOT_PEOPLE):
        return True
    if noun.entry is not UNKNOWN or noun.text.endswith(persons):
        return False
    behind = tokens[at + 2].entry if at + 2 < len(tokens) else UNKNOWN
    return not behind.has(Mark.BREAK | Mark.ADVERB)  # "40 wounded days later"


def _is_state(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word such as "prisoner" says what became of people: "took 12 prisoner"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    noun = behind is not None and (behind.entry.person is not None or _is_noun(behind))
    return any(role == Role.STATE for role, _ in tokens[at].entry.actions) and not noun


def _joins_names(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether "and" joins two names before one noun: "60 Emirati and Saudi soldiers"."""
    at = phrase.after
    near = tokens[at - 1 : at + 4]
    if len(near) < 4 or phrase.bare or not tokens[at].entry.has(Mark.AND):
        return False
    return near[0].capital and near[2].capital and near[2].is_word and near[3].entry.person is not None


def _join_harm(tokens: Sequence[Token], phrase: Phrase) -> None:
    """Take "and injuries" of "1,200 deaths and injuries" into the phrase: the number counts both."""
    near = tokens[phrase.after : phrase.after + 2]
    if len(near) < 2 or not near[0].entry.has(Mark.AND):
        return
    other = near[1].entry.noun
    if other in HARM and not near[1].entry.actions:
        phrase.after += 2
        phrase.harm = other if other is phrase.harm else Metric.CASUALTIES


def _join(tokens: Sequence[Token], phrase: Phrase) -> None:
    """Take "and boys" of "8,000 men and boys" into the phrase: the number counts both."""
    listed = phrase.after
    while listed + 1 < len(tokens) and tokens[listed].text == ",":
        person = tokens[listed + 1].entry.person
        if person is None or listed + 2 >= len(tokens):
            break
        listed += 2
        if tokens[listed].entry.has(Mark.AND):  # "600 women, children and elderly people"
            for at in range(phrase.after + 1, listed, 2):
                phrase.add(tokens[at].entry.person or ())
            phrase.after = listed
            break
    if phrase.after + 1 < len(tokens) and tokens[phrase.after].entry.has(Mark.AND):
        person = tokens[phrase.after + 1].entry.person
        if person is not None and tokens[phrase.after + 1].entry.member is None:
            phrase.add(person)
            phrase.after += 2


def _counts(tokens: Sequence[Token], number: Number, phrase: Phrase, persons: tuple[str, ...]) -> bool:
    """Tell whether the phrase counts people or a unit; set people where only their name says so."""
    if phrase.headed:
        return True
    if phrase.last_unknown is not None:
        phrase.unit = "people"
        noun = phrase.last_unknown
        ends = bool(persons) and noun.text.endswith(persons)
        phrase.guessed = ends and not noun.capital
        return is_people(noun, persons)
    if phrase.member is not None:
        phrase.unit = "people"
        return True
    return not (phrase.bare and not phrase.unit and is_name(tokens, number, phrase.after))


def _take(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Take a token into the noun phrase; False where the phrase ends before it."""
    token = tokens[at]
    entry = token.entry
    if entry.noun is not None and not _verb_here(tokens, at) and not _describes(tokens, at):
        phrase.harm, phrase.headed = entry.noun, True
        phrase.unit = "people"
    elif entry.unit:
        phrase.unit, phrase.headed = entry.unit, True
        phrase.last_unknown = None
    elif entry.person is not None:
        phrase.unit, phrase.headed = "people", True
        phrase.status = entry.status or phrase.status
        phrase.add(entry.person)
    elif entry.member is not None and not _is_state(tokens, at):
        phrase.member = entry.member
        phrase.add(entry.member)
        phrase.last_unknown = None
    elif entry.actions or entry.has(Mark.IDLE):
        metric = _adjective(tokens, at)
        if metric is None:
            return False
        phrase.status, phrase.adjective = metric, True
        phrase.add(_STATES.get(metric, ()))
    elif _is_noun(token):
        phrase.last_unknown = token
    else:
        return False
    return True


def _is_noun(token: Token) -> bool:
    """Tell whether a word that the lexicon gives no sense may belong to a noun phrase."""
    entry = token.entry
    number = entry.value is not None or entry.floor is not None or entry.qualifier is not None
    return token.is_word and not (entry.is_small or number or entry.has(Mark.RISE))


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle stands before people: "300 wounded fighters"."""
    behind = tokens[at + 1].entry if at + 1 < len(tokens) else None
    return bool(tokens[at].entry.actions) and behind is not None and behind.person is not None


def _verb_here(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word that may be a noun of harm is a participle here: "12 wounded in", "30 dead"."""
    token = tokens[at]
    noun = token.capital and token.entry.has(Mark.CAPITAL)
    return bool(token.entry.actions) and not noun and _adjective(tokens, at) is None


def _adjective(tokens: Sequence[Token], at: int) -> Metric | None:
    """Return the metric of a participle that stands before its noun: "20 wounded soldiers"."""
    metric = next((m for role, m in tokens[at].entry.actions if role & (Role.EITHER | Role.STATE)), None)
    if metric is None:
        return None
    for following in tokens[at + 1 : at + 4]:
        entry = following.entry
        if entry.person is not None or entry.unit == "families" or entry.noun is not None:
            return metric
        if entry.unit == "facilities":
            return _DAMAGED if _DAMAGED in (m for _, m in tokens[at].entry.actions) else None
        if entry.is_small or not following.is_word or entry.actions or entry.value:
            return None
        if entry.member is not None and (following.capital or not entry.member):
            return metric
    return None


def _whole(tokens: Sequence[Token], at: int, phrase: Phrase) -> int:
    """Read "of them", "of the dead", "of its 40 members" behind a number; return the token behind."""
    phrase.part = True
    after = at + 1
    while after < len(tokens) and after < at + _WIDTH:
        token = tokens[after]
        entry = token.entry
        number = read_number(tokens, after) if may_begin(token) else None
        if number is not None:
            after = number.after
            continue
        harm = entry.noun or next((metric for _, metric in entry.actions if metric in _OF_PEOPLE), None)
        if harm is not None:
            phrase.harm, phrase.unit = harm, "people"
            phrase.add(_IDPS if harm is Metric.DISPLACED else ())
            behind = tokens[after + 1].entry.person if after + 1 < len(tokens) else None
            phrase.add(behind or ())
            return after + 1 + (behind is not None)
        if entry.person is not None or entry.unit:
            phrase.headed, phrase.unit = True, entry.unit or "people"
            phrase.status = entry.status
            # "Three of its men" are of its force, whoever they are.
            men = entry.person == _MEN and tokens[at].entry.has(Mark.OWN)
            phrase.add(() if men else entry.person or ())
            return after + 1
        if entry.member is not None:
            phrase.member = entry.member
            phrase.add(entry.member)
        elif token.text in _APOSTROPHES or entry.qualifier is not None:
            pass
        elif (entry.is_small and not entry.has(Mark.DETERMINER)) or not token.is_word:
            break
        elif not entry.is_small:
            phrase.last_unknown = token
        after += 1
    return after
