"""The time of harm that a sentence only recalls: never the day of the verdict, the wreath or the film."""

from collections.abc import Sequence
from datetime import date, timedelta

from sitrep.analysis.figures.bygone import Bygone
from sitrep.analysis.figures.entries import UNKNOWN, Entry, Mark, Role
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.scene import ENDS, Scene
from sitrep.model import PAST, Metric, Period

_BESIDE = 2  # characters between a verb and its own day
_STRAIGHT = 2  # tokens between people and "killed"
_OLD = timedelta(days=30)  # a day so long before the telling is not that of the main clause
_YEARS = range(1900, 2100)
_PARTING = ENDS | {","}
_RELATED = 2  # tokens of ", in"
_BETWEEN = 8  # tokens between harm and its day
_EVENT = 12  # tokens between "the 1996" and the harm
# What is done once, on some day.
_HAPPENED = frozenset(
    {
        Metric.KILLED,
        Metric.INJURED,
        Metric.CASUALTIES,
        Metric.MISSING,
        Metric.ABDUCTED,
        Metric.DETAINED,
        Metric.DISPLACED,
        Metric.EVACUATED,
        Metric.DEPORTED,
        Metric.FACILITIES_DAMAGED,
        Metric.ATTACKS,
    }
)


def hold_apart(
    bygone: Sequence[Bygone],
    times: Sequence[Timed],
    scene: Scene,
    number: int,
    found: Attachment,
    told: date | None,
) -> Sequence[Timed]:
    """Return the times that can be those of a count where its sentence recalls an event.

    An event of the past keeps the time that its own words give, else it has none that anybody can name. Of
    an event that is only referred to the day of the main clause falls away.
    """
    if found.metric not in _HAPPENED:
        return times
    times = _of_own_clause(times, scene, number, found)
    if not bygone:
        return times
    quantity = scene.quantities[number]
    first, trigger = scene.tokens[quantity.first].start, scene.tokens[found.trigger].start
    low, high = min(first, trigger), max(first, trigger)
    named = _is_named(scene, quantity, found)
    holding = [
        part
        for part in bygone
        if part.start <= low
        and high < part.end
        and (named or part.whole or (part.related is not None and part.related <= low))
    ]
    if not holding:
        return times
    part = max(holding, key=lambda part: part.start)
    main = any(timed.period.kind == "day" and not _is_within(timed, part) for timed in times)
    behind = max(quantity.after, found.trigger + 1)
    own = [
        timed
        for timed in times
        if _is_within(timed, part)
        and (main or _is_own(timed, high, told) or (not part.past and _is_beside(scene, behind, timed)))
    ]
    if own:
        return own
    if part.past:
        return [Timed(Period(part.words, None, None, PAST), first, first)]
    return [timed for timed in times if timed.period.kind != "day"]


def _of_own_clause(times: Sequence[Timed], scene: Scene, number: int, found: Attachment) -> Sequence[Timed]:
    """Return the times without the days of a verb behind "who killed 12": "were arrested on Sunday"."""
    behind = max(scene.quantities[number].after, found.trigger + 1)
    if behind >= len(scene.tokens):
        return times
    start = scene.tokens[behind].start
    if not any(timed.period.kind == "day" and timed.start >= start for timed in times):
        return times
    relative = _relative(scene, number, found)
    if relative is None:
        return times
    end = _end_of_relative(scene, behind, set_off=relative)
    return [timed for timed in times if timed.period.kind != "day" or end is None or timed.start < end]


def _relative(scene: Scene, number: int, found: Attachment) -> bool | None:
    """Tell whether harm stands in a clause such as "in which", set off by a comma or not; None for others."""
    first = min(scene.quantities[number].first, found.trigger)
    for at in range(first - 1, max(-1, first - _EVENT), -1):
        token = scene.tokens[at]
        if token.text in scene.words.relating:
            return any(near.text == "," for near in scene.tokens[max(0, at - _RELATED) : at])
        if token.text in _PARTING or token.entry.has(Mark.BREAK):
            break
    return False if found.how is How.RIGHT and _is_named(scene, scene.quantities[number], found) else None


def _end_of_relative(scene: Scene, behind: int, *, set_off: bool) -> int | None:
    """Return where the main clause goes on behind a clause about its subject; None where it does not."""
    for at in range(behind, min(len(scene.tokens) - 1, behind + _EVENT)):
        token, following = scene.tokens[at], scene.tokens[at + 1]
        if token.entry.has(Mark.AUXILIARY):
            return token.start
        if token.text == ",":
            return following.start if set_off and _may_be_verb(following.entry) else None
        if token.text in _PARTING or token.entry.has(Mark.AND | Mark.BREAK):
            return None
    return None


def _may_be_verb(entry: Entry) -> bool:
    """Tell whether a word may be a finite verb: one that no list holds may."""
    roles = Role.SUBJECT | Role.EITHER
    return entry.has(Mark.AUXILIARY) or entry is UNKNOWN or any(role & roles for role, _ in entry.actions)


def in_named_year(
    times: Sequence[Timed], scene: Scene, number: int, found: Attachment, told: date | None
) -> Sequence[Timed]:
    """Return the year of "the 1996 bombing killed 91" as the time of a count; else its times."""
    if found.metric not in _HAPPENED or told is None or found.how is How.TOLL:
        return times
    tokens, first = scene.tokens, min(scene.quantities[number].first, found.trigger)
    for at in range(first - 2, max(0, first - _EVENT), -1):
        if tokens[at + 1].text in _PARTING or (scene.joins(at + 1) and not tokens[at + 2].entry.actions):
            break
        year = int(tokens[at].number or 0)
        if year in _YEARS and year < told.year and tokens[at].text == str(year):
            named = tokens[at - 1].entry.has(Mark.DETERMINER)
            if named and tokens[at + 1].is_word and not tokens[at + 1].capital:
                period = Period(tokens[at].text, date(year, 1, 1), date(year, 12, 31), "range")
                return [Timed(period, tokens[at].start, tokens[at].end)]
    return times


def _is_within(timed: Timed, part: Bygone) -> bool:
    """Tell whether a time stands in what is recalled: not "condemned on Tuesday the attack"."""
    return part.start + _BESIDE <= timed.start < part.end


def _is_own(timed: Timed, high: int, told: date | None) -> bool:
    """Tell whether a time is surely that of what is recalled: a day behind it may be a later verb's."""
    if timed.start < high or timed.period.kind != "day":
        return True
    return told is not None and timed.period.end is not None and told - timed.period.end > _OLD


def _is_beside(scene: Scene, behind: int, timed: Timed) -> bool:
    """Tell whether no verb stands between harm and a day behind it: "killed nine nurses in Gao on Sunday"."""
    for token in scene.tokens[behind : behind + _BETWEEN]:
        if token.start >= timed.start:
            return True
        small = token.entry.has(Mark.PREPOSITION | Mark.DETERMINER | Mark.ADVERB) or token.capital
        if not small:
            return False
    return False


def _is_named(scene: Scene, quantity: Quantity, found: Attachment) -> bool:
    """Tell "the killing of 26", "the 43 students killed" from what a verb of another clause did."""
    if found.how is How.LEFT:
        return scene.roles_at(found.trigger, quantity) & Role.GOVERNS != 0
    if found.how is How.RIGHT:
        straight = found.trigger - quantity.after <= _STRAIGHT
        before = scene.tokens[found.trigger - 1].entry
        either = scene.roles_at(found.trigger, quantity) & (Role.EITHER | Role.STATE) != 0
        return straight and either and not before.has(Mark.AUXILIARY)
    return found.how is not How.TOLL
