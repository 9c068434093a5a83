"""What one word or phrase can be around a count."""

from dataclasses import dataclass, field
from enum import StrEnum

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
    VICTIMS = "victims"
    VICTIM_VERB = "victim_verbs"
    CAUSE = "causes"
    AILMENT = "ailments"
    ADDING = "adding"
    SUFFER = "suffer"
    RELATIVE = "relatives"
    WOUNDS = "wounds"
    NOT_PEOPLE = "not_people"
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
    LOSING = "losing"
    TAKING = "taking"
    JOINER = "range_joiners"
    MONTH = "months"


_OPENING = frozenset({Mark.BETWEEN, Mark.DETERMINER, Mark.AGE})


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
    opens: bool = field(init=False, compare=False, default=False)
    article: bool = field(init=False, compare=False, default=False)

    def __post_init__(self) -> None:
        """Note whether a count can begin here, and whether only an article says so: every token is asked."""
        opening = not self.marks.isdisjoint(_OPENING) or self.value is not None or self.floor is not None
        object.__setattr__(self, "opens", opening)
        only = self.marks & _OPENING == {Mark.DETERMINER} and self.value is None and self.floor is None
        object.__setattr__(self, "article", only)

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
    Mark.VICTIMS,
    Mark.CAUSE,
    Mark.AILMENT,
    Mark.SUFFER,
    Mark.WOUNDS,
    Mark.NOT_PEOPLE,
    Mark.LOSING,
}
