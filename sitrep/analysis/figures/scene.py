"""A sentence with its counts, and what verbs around them can mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sitrep.analysis.figures.borders import Borders
from sitrep.analysis.figures.entries import Mark, Role
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.tokens import Token
from sitrep.analysis.figures.unrealwords import NOTHING_UNREAL, UnrealWords
from sitrep.model import Metric

ENDS = frozenset(";:()[]!?")
DASHES = frozenset("—–-")
PEOPLE_UNITS = frozenset({"", "people", "families"})
HARM = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES})
_TAKEN = frozenset({Metric.DETAINED, Metric.ABDUCTED})
_JOINED = 4  # verbs that are joined at most
_BY_UNIT: dict[str, frozenset[Metric]] = {
    "facilities": frozenset({Metric.FACILITIES_DAMAGED}),
    "capitals": frozenset({Metric.CAPITALS_CAPTURED}),
    "districts": frozenset({Metric.DISTRICTS_CONTROLLED}),
    "incidents": frozenset({Metric.ATTACKS}),
}
_OF_PEOPLE = frozenset(Metric) - frozenset().union(*_BY_UNIT.values())
# What happens to people only: a noun that only looks like people may be things that move.
_OF_GUESSED = HARM | {Metric.DETAINED, Metric.ABDUCTED}
# Bodies that are taken to hospital, found or sent home are those of the dead still.
_KILLED = Metric.KILLED  # a name of its own: it is asked for every word
_OF_DEAD = frozenset({Metric.KILLED})
_CAUSES = Mark.CAUSE | Mark.AILMENT
_NOTHING: frozenset[Metric] = frozenset()
_ANY = -1  # the bits of all roles


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What one language has around counts, beside the entries of its words.

    `since` open a period within a clause, `contrasts` part two clauses; `separable` are verbs in two parts;
    `not_fallen` behind "fell" make it no death; `persons` are endings of nouns for people; `causes` tells
    whether causes of natural deaths are known, `outbreaks` are those that may be of something else. `wards`
    are where those are who live, `defiling` verbs of what is done to the dead, `overall` words of a total
    that holds, `happened` auxiliaries of what happened once.
    `care` behind a cause is a place that takes the sick; `unreal` tell what did not happen. `parting`
    opens parts of the total told before, `leading` words behind those who are only led, `talking` verbs
    before those who were only asked, `bearing` words before wounds, `captors` who holds nobody by law,
    `fighting` the groups of who fights, `risen_from` words between a toll and the one before it, `relating`
    open a clause about what was just named, `refuges` verbs of flight, `spoken_of` words straight before a
    rival count, `anyone` nouns for just people, and `borders` tells what lies abroad.
    """

    free_order: bool = False
    since: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    separable: Mapping[str, tuple[tuple[Metric, str], ...]] = field(default_factory=dict)
    not_fallen: frozenset[str] = frozenset()
    persons: tuple[str, ...] = ()
    causes: bool = False
    outbreaks: frozenset[str] = frozenset()
    care: frozenset[str] = frozenset()
    wards: Mapping[str, Metric] = field(default_factory=dict)
    defiling: frozenset[str] = frozenset()
    overall: frozenset[str] = frozenset()
    happened: frozenset[str] = frozenset()
    unreal: UnrealWords = NOTHING_UNREAL
    parting: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    talking: frozenset[str] = frozenset()
    bearing: frozenset[str] = frozenset()
    captors: frozenset[str] = frozenset()
    relating: frozenset[str] = frozenset()
    refuges: frozenset[str] = frozenset()
    fighting: frozenset[str] = frozenset()
    risen_from: frozenset[str] = frozenset()
    spoken_of: frozenset[str] = frozenset()
    anyone: frozenset[str] = frozenset()
    borders: Borders | None = None


class Scene:
    """The tokens and counts of one sentence; `at` tells which count a token belongs to."""

    __slots__ = ("at", "causes", "free_order", "quantities", "texts", "tokens", "words")

    def __init__(self, tokens: Sequence[Token], quantities: Sequence[Quantity], words: ClauseWords) -> None:
        """Note where the counts stand, and whether a cause of natural deaths is named."""
        self.tokens = tokens
        self.texts = frozenset([token.text for token in tokens])
        self.quantities = quantities
        self.words = words
        self.free_order = words.free_order
        self.causes = words.causes and any(token.entry.marks & _CAUSES for token in tokens)
        self.at = {
            token: number
            for number, quantity in enumerate(quantities)
            for token in range(quantity.first, quantity.after)
        }

    def metrics(self, quantity: Quantity) -> frozenset[Metric]:
        """Return the metrics that what is counted can have."""
        if quantity.guessed:
            return _OF_GUESSED
        if quantity.status is _KILLED:
            return _OF_DEAD
        if quantity.unit in PEOPLE_UNITS:
            return _OF_PEOPLE
        return _BY_UNIT.get(quantity.unit, _NOTHING)

    def metric_at(self, at: int, quantity: Quantity, roles: int = _ANY) -> Metric | None:
        """Return the metric that a word gives to a count, in one of some roles."""
        actions = self.tokens[at].entry.actions if 0 <= at < len(self.tokens) else None
        if not actions:
            return None
        fitting = self.metrics(quantity)
        return next((metric for role, metric in actions if role & roles and metric in fitting), None)

    def roles_at(self, at: int, quantity: Quantity) -> int:
        """Return how a word can take a count."""
        fitting = self.metrics(quantity)
        roles = 0
        for role, metric in self.tokens[at].entry.actions:
            roles |= role if metric in fitting else 0
        return roles

    def may_mean(self, at: int, quantity: Quantity) -> bool:
        """Tell whether a verb can speak of what is counted: "looted" speaks of no people."""
        fitting = self.metrics(quantity)
        return any(metric in fitting for _, metric in self.tokens[at].entry.actions)

    def union(self, at: int, quantity: Quantity, roles: int) -> tuple[Metric | None, int]:
        """Return the metric of verbs joined from a word on ("killed or injured"), and the last of them."""
        metrics = [self.metric_at(at, quantity, roles)]
        last = at
        while last + 2 < len(self.tokens) and last - at < _JOINED and self.joins(last + 1):
            following = self.metric_at(last + 2, quantity, roles)
            if following is None or last + 3 in self.at or self.has_object(last + 2):
                break
            metrics.append(following)
            last += 2
        self._defiled(metrics, range(at, last + 1, 2))
        return _joined(metrics, sequence=self.tokens[last - 1].text != "or"), last

    def union_back(self, at: int, quantity: Quantity) -> Metric | None:
        """Return the metric of verbs joined up to a word: "killing and wounding dozens"."""
        metrics = [self.metric_at(at, quantity)]
        first = at
        while first - 2 >= 0 and at - first < _JOINED and self.joins(first - 1) and first - 2 not in self.at:
            earlier = self.metric_at(first - 2, quantity)
            if earlier is None or self.is_passive(first - 2):
                break
            metrics.insert(0, earlier)
            first -= 2
        self._defiled(metrics, range(first, at + 1, 2))
        return _joined(metrics, sequence=self.tokens[at - 1].text != "or")

    def _defiled(self, metrics: list[Metric | None], verbs: range) -> None:
        """Read "killed and burned 12" as killed: the fire harmed the dead."""
        if Metric.KILLED in metrics:
            for number, at in enumerate(verbs):
                if self.tokens[at].text in self.words.defiling:
                    metrics[number] = Metric.KILLED

    def joins(self, at: int) -> bool:
        """Tell whether a word joins two verbs."""
        return self.tokens[at].entry.has(Mark.AND) or self.tokens[at].text == "/"

    def is_passive(self, at: int) -> bool:
        """Tell whether "killed" happened to its subject: behind "were", or straight behind a count."""
        before = at - 1
        while before >= 0 and self.tokens[before].entry.has(Mark.ADVERB) and at - before <= 3:
            before -= 1
        joined = 0
        while (
            before > 0
            and joined < _JOINED
            and self.joins(before)
            and any(role == Role.EITHER for role, _ in self.tokens[before - 1].entry.actions)
        ):
            before, joined = before - 2, joined + 1
        return before >= 0 and (
            self.tokens[before].entry.has(Mark.AUXILIARY)
            or (before in self.at and not self.quantities[self.at[before]].unit)
            or (before in self.at and not self.has_object(at))
        )

    def has_object(self, last: int) -> bool:
        """Tell whether an object follows a verb: then the count before it did it."""
        after = last + 1
        if after >= len(self.tokens):
            return False
        if after in self.at:
            return True
        token = self.tokens[after]
        entry = token.entry
        if (
            entry.has(Mark.ADVERB | Mark.PREPOSITION | Mark.AGENT | Mark.AND | Mark.BREAK | Mark.LINK)
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

    def is_share(self, number: int) -> bool:
        """Tell whether a count is one of a whole: "11 of them children"."""
        after = self.quantities[number].after
        if self.quantities[number].part:
            first = self.quantities[number].first
            # "And nine of the attackers": others beside, no share.
            return not (self.quantities[number].group and first and self.joins(first - 1))
        if after >= len(self.tokens) or not self.tokens[after].entry.has(Mark.LINK):
            return False
        return self.tokens[after].text.startswith("of ") or self.ends_part(after)

    def ends_part(self, at: int) -> bool:
        """Tell "55 policemen among them" from "55 policemen, among them two officers"."""
        behind = at + 1
        return self.tokens[at].text.startswith("among ") and (
            behind >= len(self.tokens)
            or not (self.tokens[behind].is_word or behind in self.at)
            or self.tokens[behind].entry.has(Mark.AUXILIARY | Mark.AND)
        )

    def in_list(self, first: int) -> bool:
        """Tell whether "and" or a comma stands before a token, perhaps with "another" between."""
        at = first - 1
        while at >= 0 and self.tokens[at].entry.has(Mark.DETERMINER | Mark.ADVERB) and first - at <= 3:
            at -= 1
        return at >= 0 and (self.tokens[at].entry.has(Mark.AND) or self.tokens[at].text == ",")


def _joined(metrics: Sequence[Metric | None], *, sequence: bool) -> Metric | None:
    """Two metrics in one are casualties, or none that can be told.

    "Rounded up and killed": the same people, one after the other (`sequence`), and the last counts.
    """
    kinds = set(metrics)
    if len(kinds) == 1:
        return metrics[0]
    if kinds <= HARM:
        return Metric.CASUALTIES
    taken = sequence and metrics[-1] in HARM and set(metrics[:-1]) <= _TAKEN
    return metrics[-1] if taken else None
