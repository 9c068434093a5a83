"""What one word or phrase can be around a count."""

from dataclasses import dataclass, field

from sitrep.model import Metric, Qualifier


class Role:
    """How a verb or noun takes the count that it speaks of: bits, as those of `Mark`."""

    EITHER = 1 << 0  # "killed": the count is its object, or suffers it
    GOVERNS = 1 << 1  # "killing"
    SUBJECT = 1 << 2  # "died"
    STATE = 1 << 3  # "dead", behind the count
    TOLL = 1 << 4  # "death toll", which leads to a total


class Mark:
    """Small words by what they do around a count: bits, so that a word is asked for several in one step."""

    IDLE = 1 << 0
    TOTAL = 1 << 1
    RISE = 1 << 2
    REACH = 1 << 3
    LINK = 1 << 4
    COMPARE = 1 << 5
    AUXILIARY = 1 << 6
    BREAK = 1 << 7
    AGENT = 1 << 8
    PREPOSITION = 1 << 9
    OF = 1 << 10
    AMONG = 1 << 11
    OWN = 1 << 12
    LIVES = 1 << 13
    COSTS = 1 << 14
    VICTIMS = 1 << 15
    VICTIM_VERB = 1 << 16
    CAUSE = 1 << 17
    AILMENT = 1 << 18
    ADDING = 1 << 19
    SUFFER = 1 << 20
    RELATIVE = 1 << 21
    WOUNDS = 1 << 22
    NOT_PEOPLE = 1 << 23
    RATE = 1 << 24
    COUNTING = 1 << 25
    DETERMINER = 1 << 26
    AND = 1 << 27
    ADVERB = 1 << 28
    MORE = 1 << 29
    PERCENT = 1 << 30
    DOLLAR = 1 << 31
    MONEY = 1 << 32
    LABEL = 1 << 33
    AGE = 1 << 34
    BETWEEN = 1 << 35
    LOSING = 1 << 36
    TAKING = 1 << 37
    JOINER = 1 << 38
    MONTH = 1 << 39
    CAPITAL = 1 << 40


# The lists of words of a language by what they do.
LISTED = {
    "idle": Mark.IDLE,
    "totals": Mark.TOTAL,
    "rises": Mark.RISE,
    "reaches": Mark.REACH,
    "links": Mark.LINK,
    "comparing": Mark.COMPARE,
    "auxiliaries": Mark.AUXILIARY,
    "breaks": Mark.BREAK,
    "agents": Mark.AGENT,
    "prepositions": Mark.PREPOSITION,
    "of": Mark.OF,
    "among": Mark.AMONG,
    "own": Mark.OWN,
    "lives": Mark.LIVES,
    "costs": Mark.COSTS,
    "victims": Mark.VICTIMS,
    "victim_verbs": Mark.VICTIM_VERB,
    "causes": Mark.CAUSE,
    "ailments": Mark.AILMENT,
    "adding": Mark.ADDING,
    "suffer": Mark.SUFFER,
    "relatives": Mark.RELATIVE,
    "wounds": Mark.WOUNDS,
    "not_people": Mark.NOT_PEOPLE,
    "rates": Mark.RATE,
    "counting": Mark.COUNTING,
    "determiners": Mark.DETERMINER,
    "coordinators": Mark.AND,
    "adverbs": Mark.ADVERB,
    "more": Mark.MORE,
    "percents": Mark.PERCENT,
    "dollars": Mark.DOLLAR,
    "currencies": Mark.MONEY,
    "labels": Mark.LABEL,
    "ages": Mark.AGE,
    "between": Mark.BETWEEN,
    "losing": Mark.LOSING,
    "taking": Mark.TAKING,
    "range_joiners": Mark.JOINER,
    "months": Mark.MONTH,
    "capitals": Mark.CAPITAL,
}


_OPENING = Mark.BETWEEN | Mark.DETERMINER | Mark.AGE


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
    actions: tuple[tuple[int, Metric], ...] = ()
    marks: int = 0
    opens: bool = field(init=False, compare=False, default=False)
    article: bool = field(init=False, compare=False, default=False)

    def __post_init__(self) -> None:
        """Note whether a count can begin here, and whether only an article says so: every token is asked."""
        opening = self.has(_OPENING) or self.value is not None or self.floor is not None
        object.__setattr__(self, "opens", opening)
        only = self.marks & _OPENING == Mark.DETERMINER and self.value is None and self.floor is None
        object.__setattr__(self, "article", only)

    def has(self, marks: int) -> bool:
        """Tell whether the word does one of these things."""
        return self.marks & marks != 0

    @property
    def is_small(self) -> bool:
        """Whether this is a word that no noun phrase runs across."""
        return self.has(_SMALL)


UNKNOWN = Entry()
_SMALL = sum(LISTED.values()) & ~(
    Mark.MORE
    | Mark.TOTAL
    | Mark.RISE
    | Mark.LABEL
    | Mark.IDLE
    | Mark.AGE
    | Mark.COUNTING
    | Mark.LIVES
    | Mark.VICTIMS
    | Mark.CAUSE
    | Mark.AILMENT
    | Mark.SUFFER
    | Mark.WOUNDS
    | Mark.NOT_PEOPLE
    | Mark.LOSING
)
