"""Decide the publication day of each article of a document from the bounds that its evidence draws."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sitrep.analysis.dates.bounds import Clue, Interval, intersect
from sitrep.analysis.dates.clues import (
    DATELINE,
    NO_SUCH_DAY,
    STATED,
    best_stated,
    dateline_clue,
    drop_contradicted,
    stated_clues,
    text_clues,
)
from sitrep.analysis.dates.dayorder import find_order
from sitrep.analysis.dates.neighbours import Held, bound_by_neighbours
from sitrep.analysis.dates.reportday import report_clue
from sitrep.analysis.dates.stated import SURE, WEAK
from sitrep.analysis.dates.study import Study, study_clipping
from sitrep.analysis.dates.weekdays import reported_weekdays
from sitrep.analysis.dates.years import Reference, own_reference
from sitrep.config.dating import DateSettings
from sitrep.model import Clipping, Confidence, DateBasis, DateEvidence, Dating, Precision

_TO_COME = "later than today: a wrong clock"
_IMPOSSIBLE = frozenset({NO_SUCH_DAY, _TO_COME})
_MOST_EVIDENCE = 24
_ROUNDS = 12  # passes over a document until its articles bound each other no further


def date_clippings(
    clippings: Sequence[Clipping], settings: DateSettings, timezone: str, today: date | None = None
) -> tuple[Dating, ...]:
    """Date all clippings of one document, given in the order of the page.

    A day is given only where the evidence carries it. `timezone` is that of the theatre (IANA); `today`
    guards against wrong clocks only: a later day is dropped with its reason, and None guards nothing.
    """
    zone = ZoneInfo(timezone)
    latest = today + timedelta(days=settings.future_days) if today else None
    studies = _in_one_order([study_clipping(clipping, settings, zone) for clipping in clippings])
    verdicts = [_decide(study, settings, latest, None, ()) for study in studies]
    if settings.neighbours and len(studies) > 1:
        verdicts = _with_neighbours(studies, verdicts, settings, latest)
    return tuple(verdict.dating() for verdict in verdicts)


def _in_one_order(studies: list[Study]) -> list[Study]:
    """Read all stamps of a document in the order of figures that one of them shows: "25/03/2024"."""
    twofold = any(len(stated.options) > 1 and not stated.span for study in studies for stated in study.stated)
    order = find_order(stated.quote.text for study in studies for stated in study.stated) if twofold else None
    return studies if order is None else [study.ordered(day_first=order) for study in studies]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The interval of one clipping, the clues with those dropped, and how the interval was won."""

    interval: Interval
    clues: tuple[Clue, ...]
    basis: DateBasis
    confidence: Confidence | None
    reference: Reference | None

    @property
    def misdated(self) -> bool:
        """Whether an editor's own date names no day, or one to come: the neighbours' days are not its day."""
        return any(
            clue.rule in STATED and clue.strength >= WEAK and not clue.kept and clue.note in _IMPOSSIBLE
            for clue in self.clues
        )

    def dating(self) -> Dating:
        """Return the verdict as the article carries it."""
        count = self.interval.days()
        day = self.interval.earliest if count == 1 else None
        precision = Precision.DAY if day else Precision.UNKNOWN if count is None else Precision.RANGE
        basis = self.basis if self.interval != Interval() else DateBasis.NONE
        confidence = None if basis is DateBasis.NONE else self.confidence
        return Dating(
            day, self.interval.earliest, self.interval.latest, precision, basis, _evidence(self), confidence
        )


def _decide(
    study: Study,
    settings: DateSettings,
    latest: date | None,
    borrowed: Reference | None,
    neighbours: tuple[Clue, ...],
) -> Verdict:
    """Weigh the clues of one clipping; `borrowed` is a year from elsewhere in the document."""
    best = best_stated(study)
    firm = best.options[0] if best and (best.worth >= WEAK or study.dateline is None) else None
    if firm is not None and latest is not None and firm > latest:
        firm = None
    reference = own_reference(study, firm, settings.near_days)
    if reference is None and best is not None:
        reference = Reference(best.options[0], settings.near_days, firm=False, note="year of the stated day")
    reference = reference or borrowed
    clues = text_clues(study, reference)
    dateline = dateline_clue(study, reference)
    if dateline is not None:
        clues.insert(0, dateline)
    clues = [*stated_clues(study, intersect(clues)[0]), *clues]
    clues = [_guard(clue, latest) for clue in drop_contradicted(clues, settings)]
    interval, told = intersect([*clues, *neighbours])
    basis, confidence = _how(told, neighbours)
    if interval.days() != 1:
        reported = reported_weekdays(study, listed=not neighbours)
        clue = report_clue(study, reported, interval, settings)
        if clue is not None and interval.meets(clue.earliest, clue.latest):
            interval = interval.within(clue.earliest, clue.latest)
            told.append(clue)
            confidence = Confidence.LOW if neighbours or clue.note else Confidence.MEDIUM
    return Verdict(interval, tuple(told), basis, confidence, reference)


def _guard(clue: Clue, latest: date | None) -> Clue:
    """Drop a day that no article can have yet."""
    if latest is None or clue.earliest is None or clue.earliest <= latest or not clue.kept:
        return clue
    return replace(clue, kept=False, note=_TO_COME)


def _how(told: list[Clue], neighbours: tuple[Clue, ...]) -> tuple[DateBasis, Confidence]:
    exact = [
        clue for clue in told if clue.kept and clue.earliest is not None and clue.earliest == clue.latest
    ]
    stated = [clue for clue in told if clue.kept and clue.rule in STATED]
    if stated:
        sure = stated[0].strength > SURE and stated[0] in exact
        return DateBasis.STATED, Confidence.HIGH if sure else Confidence.MEDIUM
    if any(clue.strength == DATELINE for clue in exact):
        noted = next(clue for clue in exact if clue.strength == DATELINE).note
        return DateBasis.DATELINE, Confidence.MEDIUM if noted else Confidence.HIGH
    return DateBasis.INFERRED, Confidence.LOW if neighbours else Confidence.MEDIUM


def _with_neighbours(
    studies: list[Study], verdicts: list[Verdict], settings: DateSettings, latest: date | None
) -> list[Verdict]:
    """Let the articles of one page bound those that have no day of their own, until nothing moves."""
    borrowed = _shared_reference(verdicts, settings)
    alone = [
        verdict
        if verdict.interval.days() == 1 or verdict.misdated
        else _decide(study, settings, latest, borrowed, ())
        for study, verdict in zip(studies, verdicts, strict=True)
    ]
    current = alone
    for _ in range(_ROUNDS):
        held = [Held(verdict.interval, _binding(verdict)) for verdict in current]
        bounds = [
            tuple(
                clue
                for clue in clues
                if verdict.interval.within(clue.earliest, clue.latest) != verdict.interval
            )
            for verdict, clues in zip(alone, bound_by_neighbours(held, settings.neighbour_days), strict=True)
        ]
        moved = [
            verdict
            if (verdict.interval.days() == 1 and verdict.basis is not DateBasis.INFERRED)
            or verdict.misdated
            or not clues
            else _decide(study, settings, latest, borrowed, clues)
            for study, verdict, clues in zip(studies, alone, bounds, strict=True)
        ]
        if [verdict.interval for verdict in moved] == [verdict.interval for verdict in current]:
            break
        current = moved
    return current


def _shared_reference(verdicts: list[Verdict], settings: DateSettings) -> Reference | None:
    days = [verdict.reference.day for verdict in verdicts if verdict.reference is not None]
    if not days:
        return None
    return Reference(max(days), settings.near_days, firm=False, note="year from elsewhere in the document")


def _binding(verdict: Verdict) -> tuple[Clue | None, Clue | None]:
    """Return the clues that set the two ends of an interval."""
    kept = [clue for clue in verdict.clues if clue.kept]
    low = next((clue for clue in kept if clue.earliest == verdict.interval.earliest and clue.earliest), None)
    high = next((clue for clue in kept if clue.latest == verdict.interval.latest and clue.latest), None)
    return low, high


def _evidence(verdict: Verdict) -> tuple[DateEvidence, ...]:
    """Return the clues that matter: those that set the ends first, then the others, the dropped included."""
    binding = [clue for clue in _binding(verdict) if clue is not None]
    others = [clue for clue in verdict.clues if clue not in binding]
    chosen = dict.fromkeys(clue.evidence() for clue in [*binding, *others])
    return tuple(chosen)[:_MOST_EVIDENCE]
