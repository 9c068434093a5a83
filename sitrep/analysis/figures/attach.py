"""Which metric a count has: the verb or noun of harm that takes it, near or across a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.analysis.figures.lexicon import Mark, Role
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.model import Metric

_RIGHT, _LEFT, _NEAR = 16, 14, 4  # tokens looked at; "near" without an auxiliary
_ENDS = frozenset(";:()[]!?")
_DASHES = frozenset("—–-")
_PEOPLE_UNITS = frozenset({"", "people", "families"})
_BY_UNIT = {
    "facilities": {Metric.FACILITIES_DAMAGED},
    "capitals": {Metric.CAPITALS_CAPTURED},
    "districts": {Metric.DISTRICTS_CONTROLLED},
    "incidents": {Metric.ATTACKS},
    "usd": set[Metric](),
}
_NOT_PEOPLE = frozenset().union(*_BY_UNIT.values())
_HELD = frozenset({Metric.DETAINED, Metric.ABDUCTED})
_IDLE = -1  # stands for a verb that makes a count none of the metrics: "freed 12 prisoners"
_HARM = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES})


class How(StrEnum):
    """By which words a count got its metric."""

    NOUN = "noun"
    LEFT = "left"
    RIGHT = "right"
    TOLL = "toll"
    LINK = "link"
    ELLIPSIS = "ellipsis"
    COMPARE = "compare"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Attachment:
    """The metric of a count, how it was found, the token that gave it, and the count it is part of."""

    metric: Metric
    how: How
    trigger: int
    whole: int | None = None
    total: bool = False
    unit: str = ""


_Found = tuple[Metric, int] | int | None  # a metric and its token; or the quantity to ask instead


class Attacher:
    """Finds the metric of every count of one sentence."""

    def __init__(
        self,
        tokens: Sequence[Token],
        quantities: Sequence[Quantity],
        *,
        free_order: bool,
        since: frozenset[str] = frozenset(),
    ) -> None:
        """Note where the counts stand; `since` are words that open a period within a clause."""
        self._since = since
        self._tokens = tokens
        self._quantities = quantities
        self._free = free_order
        self._at: dict[int, int] = {}
        for number, quantity in enumerate(quantities):
            for token in range(quantity.first, quantity.after):
                self._at[token] = number
        self.found: list[Attachment | None] = [None] * len(quantities)

    def attach(self) -> list[Attachment | None]:
        """Return the attachment of every count, in order; None for what none of the metrics counts."""
        lefts = [self._left(n) for n in range(len(self._quantities))]
        rights = [self._right(n) for n in range(len(self._quantities))]
        for number, quantity in enumerate(self._quantities):
            if not quantity.money:
                self.found[number] = self._decide(number, lefts, rights)
        return self.found

    def _decide(self, number: int, lefts: list[_Found], rights: list[_Found]) -> Attachment | None:
        quantity = self._quantities[number]
        left, right = lefts[number], rights[number]
        if (
            quantity.whole
            and not (quantity.status or quantity.harm)
            and right != (self._metric_at(quantity.after, quantity), quantity.after)
        ):
            return None
        idle = left == _IDLE
        if quantity.unit == "incidents":
            return None if idle else Attachment(Metric.ATTACKS, How.NOUN, quantity.after - 1)
        if quantity.harm is not None:
            return Attachment(
                quantity.harm, How.NOUN, quantity.after - 1, self._whole(number), self._is_total(number)
            )
        toll = self._toll(number)
        if toll is not None:
            return Attachment(toll[0], How.TOLL, toll[1], total=True, unit=self._leaned_unit(number, toll[1]))
        if idle and not isinstance(right, tuple):
            return None if quantity.status in _HELD or not quantity.status else self._by_status(number)
        if isinstance(left, tuple) and self._is_direct(number, left[1]):
            return Attachment(left[0], How.LEFT, left[1])
        linked = self._linked(number)
        if isinstance(right, tuple):
            whole = self._whole(number) if linked or quantity.part or self._in_brackets(number) else None
            return Attachment(right[0], How.RIGHT, right[1], whole)
        if linked or quantity.part:
            whole = self._whole(number)
            if whole is not None and (parent := self.found[whole]) is not None:
                return Attachment(parent.metric, How.LINK, parent.trigger, whole)
        if isinstance(left, tuple):
            return Attachment(left[0], How.LEFT, left[1])
        chained = self._chain(number, lefts, rights)
        if chained is not None:
            return chained
        return self._divided(number) or self._by_status(number) or self._echo(number)

    # To the right: "12 soldiers were killed", "12 died", "12 dead".

    def _right(self, number: int) -> _Found:
        quantity = self._quantities[number]
        state = _Scan()
        at = quantity.after
        while at < len(self._tokens) and at < quantity.after + _RIGHT:
            token = self._tokens[at]
            entry = token.entry
            other = self._at.get(at)
            if other is not None:
                if state.aside or self._is_share(other):
                    state.aside = True
                    at = self._quantities[other].after
                    continue
                return other if self._in_list(at) and not state.auxiliary and not state.strayed else None
            if state.aside:
                state.aside = token.text not in {",", ")"} and token.text not in _DASHES
                if token.text in _ENDS and state.aside:
                    return None
            elif entry.has(Mark.LINK):
                state.aside = at > quantity.after or not self._is_share(number)
                state.passed = True
            elif token.text == "(":
                state.aside = True
            elif token.text == "as" and at + 1 < len(self._tokens) and self._tokens[at + 1].entry.actions:
                pass
            elif (
                token.text in _ENDS
                or entry.has(Mark.BREAK)
                or (entry.has(Mark.AGENT) and not state.auxiliary)
            ):
                return None
            elif entry.actions or entry.has(Mark.IDLE):
                return self._suffered(number, at, state)
            elif entry.noun is not None and state.auxiliary:
                return entry.noun, at
            elif entry.has(Mark.AUXILIARY):
                state.auxiliary = True
            elif (entry.person is not None or entry.member is not None) and self._in_list(at):
                return None
            elif entry.person is None and not entry.is_small and not token.capital and token.is_word:
                state.strayed = True
            elif token.text == ",":
                state.comma = True
            at += 1
        return None

    def _is_share(self, number: int) -> bool:
        """Tell whether a count is one of a whole: "11 of them children"."""
        after = self._quantities[number].after
        if self._quantities[number].part:
            return True
        return (
            after < len(self._tokens)
            and self._tokens[after].entry.has(Mark.LINK)
            and self._tokens[after].text.startswith("of ")
        )

    def _suffered(self, number: int, at: int, state: "_Scan") -> _Found:
        """Decide whether a verb behind a count speaks of it."""
        quantity = self._quantities[number]
        before = self._tokens[at - 1].entry
        if before.has(Mark.DETERMINER) and at > quantity.after:
            return None
        metric, last = self._union(at, quantity, (Role.SUBJECT, Role.STATE, Role.EITHER))
        roles = {role for role, m in self._tokens[at].entry.actions if m in self._metrics(quantity)}
        if metric is None:
            return None
        if Role.SUBJECT in roles:
            return metric, at
        straight = not before.has(Mark.AND) and (not state.comma or state.passed)
        near = (at - quantity.after <= _NEAR or state.passed) and not state.strayed and straight
        if Role.STATE in roles and (state.auxiliary or near):
            return metric, at
        if Role.EITHER not in roles:
            return None
        if state.auxiliary:
            return metric, at
        if not quantity.unit and (
            at == quantity.after or (at == quantity.after + 1 and self._is_share(number))
        ):
            return metric, at
        return (metric, at) if near and not self._has_object(last) else None

    def _has_object(self, last: int) -> bool:
        after = last + 1
        if after >= len(self._tokens):
            return False
        if after in self._at:
            return True
        token = self._tokens[after]
        entry = token.entry
        if (
            entry.has(Mark.ADVERB, Mark.PREPOSITION, Mark.AGENT, Mark.AND, Mark.BREAK, Mark.LINK)
            or not token.is_word
        ):
            return False
        return (
            entry.has(Mark.DETERMINER)
            or entry.qualifier is not None
            or entry.person is not None
            or entry.member is not None
            or token.capital
        )

    # To the left: "killed 12 soldiers", "killing a commander and 12 fighters".

    def _left(self, number: int) -> _Found:
        quantity = self._quantities[number]
        listed = quantity.first > 0 and self._in_list(quantity.first)
        at = quantity.first - 1
        strayed = False
        while at >= 0 and quantity.first - at <= _LEFT:
            token = self._tokens[at]
            entry = token.entry
            other = self._at.get(at)
            if other is not None:
                return other if listed and not strayed else None
            if entry.actions and not (entry.has(Mark.REACH) and not self._acts(entry, quantity)):
                return self._caused(number, at, direct=not strayed and not listed, listed=listed)
            if entry.has(Mark.IDLE) and not strayed and not listed:
                return _IDLE
            if entry.has(Mark.IDLE, Mark.BREAK, Mark.AGENT) or token.text in _ENDS:
                return None
            if entry.has(Mark.PREPOSITION) and not entry.has(Mark.OF):
                if not listed:
                    return None
                strayed = True
            elif entry.has(Mark.AUXILIARY) and not listed:
                return None
            elif not (entry.has(Mark.DETERMINER, Mark.ADVERB, Mark.OF, Mark.AND) or token.text == ","):
                strayed = True
            at -= 1
        return None

    def _acts(self, entry: object, quantity: Quantity) -> bool:
        return any(m in self._metrics(quantity) for _, m in getattr(entry, "actions", ()))

    def _caused(self, number: int, at: int, *, direct: bool, listed: bool) -> _Found:
        """Decide whether a verb before a count has it as its object."""
        quantity = self._quantities[number]
        metric, _ = self._union_back(at, quantity)
        if metric is None or not (direct or listed):
            return None
        roles = {role for role, m in self._tokens[at].entry.actions if m in self._metrics(quantity)}
        if Role.GOVERNS in roles or Role.TOLL in roles:
            return metric, at
        if Role.EITHER in roles and (direct or not self._is_passive(at)):
            if self._is_passive(at) and not self._free:
                return None
            return metric, at
        if self._free and (Role.SUBJECT in roles or Role.STATE in roles) and direct:
            return metric, at
        return None

    def _is_passive(self, at: int) -> bool:
        """Tell whether "killed" happened to its subject: behind "were", or straight behind a count."""
        before = at - 1
        while before >= 0 and self._tokens[before].entry.has(Mark.ADVERB) and at - before <= 3:
            before -= 1
        if (
            before >= 0
            and self._tokens[before].entry.has(Mark.AND)
            and before > 0
            and self._tokens[before - 1].entry.actions
        ):
            return self._is_passive(before - 1)
        return before >= 0 and (
            self._tokens[before].entry.has(Mark.AUXILIARY)
            or (before in self._at and not self._quantities[self._at[before]].unit)
            or (before in self._at and not self._has_object(at))
        )

    def _is_direct(self, number: int, trigger: int) -> bool:
        first = self._quantities[number].first
        return all(
            self._tokens[at].entry.has(Mark.DETERMINER, Mark.ADVERB, Mark.OF)
            for at in range(trigger + 1, first)
        )

    # Metrics of verbs, alone or joined: "killed or injured" are casualties.

    def _metrics(self, quantity: Quantity) -> frozenset[Metric]:
        if quantity.unit in _PEOPLE_UNITS:
            return frozenset(Metric) - _NOT_PEOPLE
        return frozenset(_BY_UNIT.get(quantity.unit, ()))

    def _metric_at(self, at: int, quantity: Quantity, roles: Sequence[Role] | None = None) -> Metric | None:
        if not 0 <= at < len(self._tokens):
            return None
        fitting = self._metrics(quantity)
        return next(
            (
                m
                for role, m in self._tokens[at].entry.actions
                if m in fitting and (roles is None or role in roles)
            ),
            None,
        )

    def _union(self, at: int, quantity: Quantity, roles: Sequence[Role]) -> tuple[Metric | None, int]:
        metrics = {self._metric_at(at, quantity, roles)}
        last = at
        while last + 2 < len(self._tokens) and self._joins(last + 1):
            following = self._metric_at(last + 2, quantity, roles)
            if following is None or last + 3 in self._at or self._has_object(last + 2):
                break
            metrics.add(following)
            last += 2
        return _joined(metrics), last

    def _union_back(self, at: int, quantity: Quantity) -> tuple[Metric | None, int]:
        metrics = {self._metric_at(at, quantity)}
        first = at
        while first - 2 >= 0 and self._joins(first - 1) and first - 2 not in self._at:
            earlier = self._metric_at(first - 2, quantity)
            if earlier is None or self._is_passive(first - 2):
                break
            metrics.add(earlier)
            first -= 2
        return _joined(metrics), first

    def _joins(self, at: int) -> bool:
        return self._tokens[at].entry.has(Mark.AND) or self._tokens[at].text == "/"

    # Totals: "the death toll rose to 9".

    def _toll(self, number: int) -> tuple[Metric, int] | None:
        quantity = self._quantities[number]
        before = quantity.first - 1
        reaches = any(
            0 <= at < len(self._tokens) and self._tokens[at].entry.has(Mark.REACH)
            for at in range(before, quantity.number.first)
        )
        if not reaches and not (before >= 0 and self._tokens[before].text == ":"):
            return None
        ahead = quantity.after
        if ahead < len(self._tokens) and self._tokens[ahead].entry.has(Mark.DETERMINER):
            ahead += 1
        if (metric := self._metric_at(ahead, quantity, (Role.TOLL,))) is not None:
            return metric, ahead
        found: tuple[Metric, int] | None = None
        rising = False
        summed: int | None = None
        for at in range(before, max(-1, before - _RIGHT), -1):
            token = self._tokens[at]
            entry = token.entry
            if (entry.has(Mark.BREAK) and token.text not in self._since) or token.text == ";":
                break
            if (toll := self._metric_at(at, quantity, (Role.TOLL,))) is not None:
                return toll, at
            rising = rising or entry.has(Mark.RISE, Mark.TOTAL)
            if found is None and not entry.has(Mark.RISE):
                metric = (
                    entry.noun or entry.status or self._metric_at(at, quantity, (Role.EITHER, Role.STATE))
                )
                if metric is not None:
                    found = metric, at
            if found is not None and rising:
                return found
            if entry.has(Mark.TOTAL):
                summed = at
        earlier = self.found[number - 1] if number else None
        return (earlier.metric, summed) if summed is not None and earlier is not None else None

    def _leaned_unit(self, number: int, trigger: int) -> str:
        """Return the unit in "the number of families displaced rose to 12"."""
        quantity = self._quantities[number]
        low, high = min(trigger, quantity.first), max(trigger, quantity.first)
        near = self._tokens[max(0, low - 3) : high]
        return next((token.entry.unit for token in near if token.entry.unit == "families"), quantity.unit)

    # Parts, lists, echoes.

    def _linked(self, number: int) -> bool:
        quantity = self._quantities[number]
        at = quantity.first - 1
        while at >= 0 and self._tokens[at].entry.has(Mark.DETERMINER, Mark.ADVERB, Mark.PREPOSITION):
            at -= 1
        if at >= 0 and self._tokens[at].entry.has(Mark.LINK):
            return True
        if quantity.after < len(self._tokens) and self._tokens[quantity.after].entry.has(Mark.LINK):
            ahead = self._tokens[quantity.after].text
            return ahead.startswith("of ")
        other = self._at.get(at) if at == quantity.first - 1 else None
        if other is None and at >= 1 and self._in_list(quantity.first):
            other = self._at.get(at - 1, self._at.get(at - 2) if at >= 2 else None)
        if other is None or other >= number or not self._in_list(quantity.first):
            return False
        found = self.found[other]
        return found is not None and found.how is How.LINK and found.whole is not None

    def _whole(self, number: int) -> int | None:
        """Return the count that a part belongs to: the nearest before it that is no part itself."""
        if not (self._linked(number) or self._quantities[number].part or self._in_brackets(number)):
            return None
        for other in range(number - 1, -1, -1):
            found = self.found[other]
            if found is not None and found.whole is None and not self._quantities[other].money:
                return other
        return None

    def _in_brackets(self, number: int) -> bool:
        for at in range(self._quantities[number].first - 1, -1, -1):
            if self._tokens[at].text == "(":
                return True
            if self._tokens[at].text == ")":
                return False
        return False

    def _is_total(self, number: int) -> bool:
        first = self._quantities[number].first
        return first > 0 and self._tokens[first - 1].entry.has(Mark.RISE, Mark.REACH)

    def _chain(self, number: int, lefts: list[_Found], rights: list[_Found]) -> Attachment | None:
        """Follow a list of counts to the verb at its end or at its head."""
        seen = number
        while isinstance(right := rights[seen], int) and right > seen and lefts[right] != _IDLE:
            seen = right
        if isinstance(right, tuple):
            metric = self._fit(number, right[1])
            if metric is not None and not (self._quantities[seen].part or self._linked(seen)):
                return Attachment(metric, How.RIGHT, right[1])
        other = lefts[number]
        if isinstance(other, int) and other >= 0:
            found = self.found[other]
            if found is not None and found.how in {How.LEFT, How.LINK}:
                metric = self._fit(number, found.trigger)
                if metric is not None:
                    whole = found.whole if found.how is How.LINK else None
                    return Attachment(
                        found.metric if found.metric in _HARM else metric, found.how, found.trigger, whole
                    )
        return None

    def _fit(self, number: int, trigger: int) -> Metric | None:
        return self._union_back(trigger, self._quantities[number])[0] or self._metric_at(
            trigger, self._quantities[number]
        )

    def _echo(self, number: int) -> Attachment | None:
        """Read "12 died in the north and five in the south", "compared with 40 a year before"."""
        quantity = self._quantities[number]
        if number == 0:
            return None
        before = quantity.first - 1
        previous = self.found[number - 1]
        if previous is None or quantity.unit not in _PEOPLE_UNITS:
            return None
        if self._tokens[before].entry.has(Mark.COMPARE):
            return Attachment(previous.metric, How.COMPARE, previous.trigger)
        if not self._in_list(quantity.first) or previous.how in {How.STATUS}:
            return None
        after = quantity.after
        ends = after >= len(self._tokens) or self._tokens[after].text in {",", ".", ";", ")"}
        if ends or self._tokens[after].entry.has(Mark.PREPOSITION, Mark.AND, Mark.ADVERB, Mark.DETERMINER):
            whole = previous.whole if self._in_brackets(number) else None
            return Attachment(previous.metric, How.ELLIPSIS, previous.trigger, whole)
        return None

    def _divided(self, number: int) -> Attachment | None:
        """Read "of the dead, 22 were women and eight were children"."""
        quantity = self._quantities[number]
        at = quantity.first - 1
        after = quantity.after
        tokens = self._tokens
        if quantity.unit or after + 1 >= len(tokens) or not tokens[after].entry.has(Mark.AUXILIARY):
            return None
        if tokens[after + 1].entry.person is None:
            return None
        if at >= 2 and tokens[at].text == "," and tokens[at - 2].entry.has(Mark.OF):
            entry = tokens[at - 1].entry
            metric = entry.noun or self._metric_at(at - 1, quantity)
            return Attachment(metric, How.LINK, at - 1) if metric else None
        previous = self.found[number - 1] if number else None
        if previous is not None and previous.how is How.LINK and self._in_list(quantity.first):
            return Attachment(previous.metric, How.LINK, previous.trigger, previous.whole)
        return None

    def _by_status(self, number: int) -> Attachment | None:
        quantity = self._quantities[number]
        return Attachment(quantity.status, How.STATUS, quantity.after - 1) if quantity.status else None

    def _in_list(self, first: int) -> bool:
        """Tell whether "and" or a comma stands before a token, perhaps with "another" between."""
        at = first - 1
        while at >= 0 and self._tokens[at].entry.has(Mark.DETERMINER, Mark.ADVERB) and first - at <= 3:
            at -= 1
        return at >= 0 and (self._tokens[at].entry.has(Mark.AND) or self._tokens[at].text == ",")


@dataclass(slots=True)
class _Scan:
    """What was passed on the way to the right."""

    auxiliary: bool = False
    comma: bool = False
    strayed: bool = False
    aside: bool = False
    passed: bool = False


def _joined(metrics: set[Metric | None]) -> Metric | None:
    """Two metrics in one are casualties, or none that can be told."""
    if None in metrics:
        return None
    if len(metrics) == 1:
        return next(iter(metrics))
    return Metric.CASUALTIES if metrics <= _HARM else None
