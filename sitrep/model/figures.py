"""How many, and who says so: a count as one text states it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PAST = "past"  # the kind of a period that is over, on days that the text does not tell


class Metric(StrEnum):
    """What is counted (standards of situation reports; `refugees` is a stock, `displaced` a flow)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    SURRENDERED = "surrendered"
    DISPLACED = "displaced"
    IDP_STOCK = "idp_stock"
    REFUGEES = "refugees"
    ASYLUM_SEEKERS = "asylum_seekers"
    NEW_ARRIVALS = "new_arrivals"
    RETURNED = "returned"
    DEPORTED = "deported"
    EVACUATED = "evacuated"
    RESETTLED = "resettled"
    IN_NEED = "in_need"
    TARGETED = "targeted"
    REACHED = "reached"
    FUNDED_USD = "funded_usd"
    REQUIRED_USD = "required_usd"
    ATTACKS = "attacks"
    FACILITIES_DAMAGED = "facilities_damaged"
    DISTRICTS_CONTROLLED = "districts_controlled"
    CAPITALS_CAPTURED = "capitals_captured"


# What several stages ask for: people hurt, lost or held, and how many are in a state at a time.
HARM = frozenset({Metric.KILLED, Metric.INJURED, Metric.CASUALTIES})
LOSSES = HARM | {Metric.MISSING}
HELD = frozenset({Metric.DETAINED, Metric.ABDUCTED})
STOCKS = frozenset({Metric.IDP_STOCK, Metric.REFUGEES, Metric.ASYLUM_SEEKERS, Metric.IN_NEED})


class Qualifier(StrEnum):
    """What the words before a number make of it; `exact` means that no word does."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"
    VAGUE = "vague"


class FigureBasis(StrEnum):
    """What a figure rests on; a party to the conflict claims, a body with a stated method verifies."""

    CLAIMED = "claimed"
    REPORTED = "reported"
    ASSESSED = "assessed"
    VERIFIED = "verified"
    ESTIMATED = "estimated"
    PROJECTED = "projected"
    PLANNED = "planned"


# What has not happened yet.
AHEAD = frozenset({FigureBasis.PLANNED, FigureBasis.PROJECTED})


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a figure counts, in the words of the text; a day is None where they leave it open.

    `kind` is `range` ("in the first half of 2021"), `cumulative_since` ("since May"), `as_of` ("as of
    8 August"), `day` ("on Monday") or `past` ("anniversary of": an event long over, no news of the day).
    """

    text: str
    start: date | None
    end: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One count as one text states it; nothing is added up or converted.

    `value` is None for a range and for words that are no number ("dozens"): `min` is then the floor, for
    sorting only. `raw` are the words as printed. `group` names who is counted, empty where the text does
    not say. `speaker` is who says it as printed, `party` the side or kind of body it belongs to.
    `part_of` is the position, in the article's figures, of the total that holds this one, `superseded_by`
    that of a newer total. `denied_by` are those who deny it. `id` is stable: source, place and metric.
    """

    id: str
    metric: Metric
    value: int | None
    min: int | None
    max: int | None
    qualifier: Qualifier
    unit: str
    raw: str
    group: tuple[str, ...]
    perpetrator: str | None
    speaker: str | None
    party: str | None
    basis: FigureBasis
    place: str | None
    period: Period | None
    as_of: date | None
    start: int
    end: int
    part_of: int | None = None
    superseded_by: int | None = None
    denied_by: tuple[str, ...] = ()
