"""Which year a day without a year belongs to: told by the other evidence, never by the clock."""

from dataclasses import dataclass
from datetime import date, timedelta

from sitrep.analysis.dates.calendars import year_in
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.roles import Role
from sitrep.analysis.dates.study import Study

_YEAR = 366
_AHEAD = 183
_TOLD = frozenset({Role.PAST, Role.NEUTRAL, Role.FUTURE})


@dataclass(frozen=True, slots=True)
class Reference:
    """A day near the publication by which years are told; `reach` is how far away a day may lie.

    `firm`: the reference is the day of publication itself.
    """

    day: date
    reach: int
    firm: bool
    note: str


def own_reference(study: Study, published: date | None, near_days: int) -> Reference | None:
    """Return the reference that a clipping gives: its stated day, a dated post or caption, a full date.

    Full dates of the running text are history as often as news, so the latest one counts, and only
    nearby days take its year.
    """
    if published is not None:
        return Reference(published, _YEAR, firm=True, note="year of the stated day")
    full = [(item, day) for item in study.items if (day := _full(item.mention))]
    posts = [day for item, day in full if item.role in {Role.POST, Role.CAPTION}]
    posts += [day for _, mention in study.pictures if (day := _full(mention))]
    if posts:
        return Reference(max(posts), near_days, firm=False, note="year of a dated post or caption")
    for form in (Form.DAY, Form.MONTH):
        told = [day for item, day in full if item.mention.form is form and item.role in _TOLD]
        if told:
            return Reference(max(told), near_days, firm=False, note="year of a full date in the text")
    return None


def resolve_year(mention: Mention, role: Role, reference: Reference | None) -> int | None:
    """Return the year in which a day or month lies, or None if the evidence does not tell.

    Past days lie before a firm reference, future ones behind it; without a firm one the nearest is meant.
    A printed weekday must agree.
    """
    if mention.year is not None or reference is None or mention.form not in {Form.DAY, Form.MONTH}:
        return mention.year
    middle = year_in(mention.calendar, reference.day)
    best: tuple[int, int] | None = None
    for year in (middle - 1, middle, middle + 1):
        span = mention.span(year)
        if span is None or (mention.weekday is not None and span[0].weekday() != mention.weekday):
            continue
        distance = _distance(span, role, reference)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, year
    return best[1] if best else None


def _distance(span: tuple[date, date], role: Role, reference: Reference) -> int | None:
    low, high = span
    day = reference.day
    slack = timedelta(days=1)
    if reference.firm and role is Role.FUTURE:
        return max(0, (low - day).days) if day - slack <= high and (low - day).days <= _YEAR else None
    if reference.firm and role in {Role.PAST, Role.POST, Role.CAPTION}:
        return (day - low).days + 1 if low <= day + slack and (day - low).days <= _YEAR else None
    distance = 0 if low <= day <= high else min(abs((low - day).days), abs((high - day).days))
    return distance if distance <= min(reference.reach, _AHEAD) else None


def _full(mention: Mention) -> date | None:
    """Return the first day of an expression with a year, at least as precise as a month."""
    if mention.form not in {Form.DAY, Form.MONTH} or mention.options or mention.year is None:
        return None
    span = mention.span()
    return span[1] if span else None
