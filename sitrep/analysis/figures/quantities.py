"""Counts as noun phrases: the number, what qualifies it, and what is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.analysis.figures.lexicon import Entry, Mark, Role
from sitrep.analysis.figures.numbers import Number, read_number
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric, Qualifier

_WIDTH = 8  # words of a noun phrase behind its number
# Plurals of peoples, which no list holds: "Yazidis", "Malians", "Afghans", "Japanese".
_PEOPLE = re.compile(r"(?:ans|is|ese|ites|ish)$")
_YEARS = range(1900, 2101)
_LEAST_PHONE = 4
_STATES = {Metric.DISPLACED: ("idps",), Metric.DETAINED: ("prisoners",), Metric.ABDUCTED: ("hostages",)}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its noun phrase, as tokens `first` (with the qualifier) to `after`.

    `unit` is empty where no noun says what is counted ("12 were killed"). `harm` is the metric that the
    phrase itself names ("12 deaths"), `status` one that holds where no verb says another ("200 refugees").
    `part` marks a count of some of a whole ("five of them"), `whole` one that is only divided ("of the 40
    hostages, 12 ...").
    """

    number: Number
    first: int
    after: int
    qualifier: Qualifier
    unit: str
    group: tuple[str, ...]
    harm: Metric | None = None
    status: Metric | None = None
    part: bool = False
    whole: bool = False
    more: bool = False
    money: bool = False
    adjective: bool = False


def find_quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """Return the counts of a sentence, left to right; what counts neither people nor a unit is left out."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        if tokens[at].entry.has(Mark.BETWEEN) and at and tokens[at - 1].entry.has(Mark.RISE):
            at = _new_value(tokens, at)  # "rose from 8 to 9" counts nine
        number = read_number(tokens, at) if _may_begin(tokens[at]) else None
        if number is None:
            at += 1
            continue
        quantity = None if _is_share(tokens, number) else _read(tokens, number)
        if quantity is not None:
            found.append(quantity)
            at = quantity.after
        else:
            at = _behind_share(tokens, number)
    return found


def _is_share(tokens: Sequence[Token], number: Number) -> bool:
    """Tell "3 in 10 people", "children under five" and "members of one family" from counts."""
    before = tokens[number.first - 1] if number.first else None
    if before is not None and number.first > 1:
        aged = before.entry.qualifier in {Qualifier.FEWER_THAN, Qualifier.MORE_THAN} and before.entry.is_small
        if aged and tokens[number.first - 2].entry.person is not None:
            return True
        following = tokens[number.after] if number.after < len(tokens) else None
        single = number.value == 1 and following is not None and following.entry.unit == "families"
        if single and before.entry.has(Mark.OF, Mark.PREPOSITION):
            return True
    return _behind_share(tokens, number) > number.after


def _behind_share(tokens: Sequence[Token], number: Number) -> int:
    """Return the token behind "one in five", or behind the number alone."""
    after = number.after
    if after + 1 < len(tokens) and tokens[after].text == "in":
        other = tokens[after + 1]
        if (other.number is not None or other.entry.value is not None) and (number.value or 99) < 10:
            return after + 2
    return after


def _new_value(tokens: Sequence[Token], at: int) -> int:
    """Return the token of the new value in "from 8 to 9", else the next token."""
    old = read_number(tokens, at + 1) if at + 1 < len(tokens) else None
    if old is None:
        return at
    if old.high is not None:
        return old.after - 1
    ahead = old.after
    while ahead < len(tokens) - 1 and ahead < old.after + 3 and not tokens[ahead].entry.has(Mark.REACH):
        ahead += 1
    return ahead + 1 if ahead < len(tokens) - 1 and tokens[ahead].entry.has(Mark.REACH) else at


def _may_begin(token: Token) -> bool:
    entry = token.entry
    return (
        token.number is not None
        or entry.value is not None
        or entry.floor is not None
        or entry.has(Mark.BETWEEN, Mark.DETERMINER)
    )


def _read(tokens: Sequence[Token], number: Number) -> Quantity | None:
    after = number.after
    following = tokens[after] if after < len(tokens) else None
    before = tokens[number.first - 1] if number.first else None
    if following is not None and following.entry.has(Mark.PERCENT, Mark.MONEY):
        return None
    if (before is not None and before.entry.has(Mark.MONEY)) or (following and following.text in {"°", "/"}):
        return None
    first, qualifier = _qualifier(tokens, number.first)
    if following is not None and following.entry.after is not None:
        qualifier, after = following.entry.after, after + 1
    elif following is not None and following.text == "+":
        qualifier, after = Qualifier.AT_LEAST, after + 1
    if number.value is None:
        qualifier = Qualifier.BETWEEN if number.floor is None else Qualifier.VAGUE
    if (before is not None and before.entry.has(Mark.DOLLAR)) or (
        following and following.entry.has(Mark.DOLLAR)
    ):
        return Quantity(number, first, after, qualifier, "usd", (), money=True)
    return _noun_phrase(tokens, number, first, after, qualifier)


def _qualifier(tokens: Sequence[Token], at: int) -> tuple[int, Qualifier]:
    """Read back from the number over "another", "a total of" to what qualifies it."""
    first, qualifier = at, Qualifier.EXACT
    for back in range(at - 1, max(-1, at - 4), -1):
        entry = tokens[back].entry
        if entry.qualifier is not None:
            first = back
            qualifier = entry.qualifier if qualifier in {Qualifier.EXACT, Qualifier.ABOUT} else qualifier
        elif not (entry.has(Mark.DETERMINER) and tokens[back].text not in {"the", "these", "those"}):
            break
    return first, qualifier


@dataclass(slots=True)
class _Phrase:
    """What the words behind a number have told so far."""

    unit: str = ""
    group: tuple[str, ...] = ()
    member: tuple[str, ...] | None = None
    harm: Metric | None = None
    status: Metric | None = None
    part: bool = False
    more: bool = False
    adjective: bool = False
    headed: bool = False
    last_unknown: Token | None = None

    def add(self, groups: tuple[str, ...]) -> None:
        self.group += tuple(group for group in groups if group not in self.group)


def _noun_phrase(
    tokens: Sequence[Token], number: Number, first: int, after: int, qualifier: Qualifier
) -> Quantity | None:
    phrase = _Phrase()
    at = after
    if following_number(tokens, number):
        return None
    bare = True
    while at < len(tokens) and at < number.after + _WIDTH and not phrase.headed:
        token = tokens[at]
        entry = token.entry
        if entry.has(Mark.MORE):
            phrase.more = True
            if entry.person is not None:
                phrase.unit = "people"
        elif entry.has(Mark.OF) and bare:
            at = _whole(tokens, at, phrase)
            break
        elif not _take(tokens, at, phrase, bare=bare):
            break
        else:
            bare = False
        at += 1
    if not phrase.headed:
        if phrase.last_unknown is not None:
            if not (phrase.last_unknown.capital and _PEOPLE.search(phrase.last_unknown.text)):
                return None
            phrase.unit = "people"
        elif phrase.member is not None:
            phrase.unit = "people"
        elif bare and not phrase.unit and _is_name(tokens, number, at):
            return None
    whole = first > 0 and tokens[first - 1].entry.has(Mark.OF) and _opens_clause(tokens, first - 1)
    whole = whole or (first > 1 and tokens[first - 1].text == "the" and tokens[first - 2].entry.has(Mark.OF))
    return Quantity(
        number, first, at, qualifier, phrase.unit, _tidy(phrase.group), phrase.harm, phrase.status,
        part=phrase.part, whole=whole, more=phrase.more, adjective=phrase.adjective,
    )  # fmt: skip


def following_number(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether numbers in digits stand side by side, as in a telephone number."""
    after = number.after
    beside = [tokens[at] for at in (number.first - 1, after) if 0 <= at < len(tokens)]
    return tokens[number.first].number is not None and any(token.number is not None for token in beside)


def _take(tokens: Sequence[Token], at: int, phrase: _Phrase, *, bare: bool) -> bool:
    """Take a token into the noun phrase; False where the phrase ends before it."""
    token = tokens[at]
    entry = token.entry
    if entry.noun is not None and not _verb_here(tokens, at):
        phrase.harm, phrase.headed = entry.noun, True
        phrase.unit = "people"
    elif entry.unit:
        phrase.unit, phrase.headed = entry.unit, True
        phrase.last_unknown = None
    elif entry.person is not None:
        phrase.unit, phrase.headed = "people", True
        phrase.status = entry.status or phrase.status
        phrase.add(entry.person)
    elif entry.member is not None:
        phrase.member = entry.member
        phrase.add(entry.member)
        phrase.last_unknown = None
    elif entry.actions or entry.has(Mark.IDLE):
        metric = adjective(tokens, at)
        if metric is None:
            return False
        phrase.status, phrase.adjective = metric, True
        phrase.add(_STATES.get(metric, ()))
    elif (
        not token.is_word
        or entry.is_small
        or entry.qualifier
        or entry.value
        or entry.floor
        or entry.has(Mark.RISE)
    ):
        return False
    else:
        phrase.last_unknown = token
    return True


def _verb_here(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word that may be a noun of harm is a participle here: "12 wounded in", "30 dead"."""
    return bool(tokens[at].entry.actions) and adjective(tokens, at) is None


def adjective(tokens: Sequence[Token], at: int) -> Metric | None:
    """Return the metric of a participle that stands before its noun: "20 wounded soldiers"."""
    metric = next((m for role, m in tokens[at].entry.actions if role in {Role.EITHER, Role.STATE}), None)
    if metric is None:
        return None
    for following in tokens[at + 1 : at + 4]:
        entry = following.entry
        if entry.person is not None or entry.unit == "families" or entry.noun is not None:
            return metric
        if entry.is_small or not following.is_word or entry.actions or entry.value:
            return None
        if entry.member is not None and (following.capital or not entry.member):
            return metric
    return None


def _whole(tokens: Sequence[Token], at: int, phrase: _Phrase) -> int:
    """Read "of them", "of the dead", "of its 40 members" behind a number; return the token behind."""
    phrase.part = True
    after = at + 1
    while after < len(tokens) and after < at + _WIDTH:
        token = tokens[after]
        entry = token.entry
        number = read_number(tokens, after) if _may_begin(token) else None
        if number is not None:
            after = number.after
            continue
        if entry.actions or entry.noun is not None:
            phrase.harm = entry.noun or next(metric for _, metric in entry.actions)
            phrase.unit = "people"
            return after + 1
        if entry.person is not None or entry.unit:
            phrase.headed, phrase.unit = True, entry.unit or "people"
            phrase.status = entry.status
            phrase.add(entry.person or ())
            return after + 1
        if entry.member is not None:
            phrase.member = entry.member
            phrase.add(entry.member)
        elif entry.is_small and not entry.has(Mark.DETERMINER):
            break
        elif not token.is_word:
            break
        elif not entry.is_small:
            phrase.last_unknown = token
        after += 1
    return after


def _is_name(tokens: Sequence[Token], number: Number, after: int) -> bool:
    """Tell whether a number without a noun is a year, an age, a date, or part of a name."""
    token = tokens[number.first]
    before = tokens[number.first - 1] if number.first else None
    following = tokens[after] if after < len(tokens) else None
    if token.number is not None and number.value in _YEARS and token.end - token.start == _LEAST_PHONE:
        return True
    if token.text.startswith("0") or (
        token.number is not None and before is not None and before.text in {"+", "#"}
    ):
        return True
    if before is None:
        return False
    if before.entry.has(Mark.LABEL, Mark.AGE):
        return True
    if (
        following is not None
        and following.capital
        and following.entry.is_small is False
        and following.is_word
    ):
        return True
    commas = before.text == "," and following is not None and following.text == ","
    if commas and number.first > 1 and tokens[number.first - 2].capital and token.number is not None:
        return True
    return before.capital and before.is_word and not _known(before.entry)


def _known(entry: Entry) -> bool:
    return bool(entry.marks or entry.actions or entry.qualifier)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    return (
        at == 0 or tokens[at - 1].text in {",", ";", ":", "(", "—", "–"} or tokens[at - 1].entry.has(Mark.AND)
    )


def _tidy(group: tuple[str, ...]) -> tuple[str, ...]:
    return group
