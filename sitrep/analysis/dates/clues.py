"""Draw bounds on the publication day from what a clipping says."""

from dataclasses import replace
from datetime import timedelta

from sitrep.analysis.dates.bounds import Clue, Interval
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.roles import Role
from sitrep.analysis.dates.stated import WEAK, Stated
from sitrep.analysis.dates.study import LEAD, Item, Study
from sitrep.analysis.dates.weekdays import relative_beside
from sitrep.analysis.dates.years import Reference, resolve_year
from sitrep.config.dating import DateSettings
from sitrep.model import FieldName

DATELINE = 85
STATED = frozenset(
    {
        "front matter",
        "sidecar",
        "header line",
        "heading",
        "record",
        "post",
        "feed",
        "mail header",
        "metadata",
        "url",
        "file name",
    }
)
_DOUBTFUL = frozenset({"metadata", "url", "file name", "heading"})
NO_SUCH_DAY = "no such day"
NO_YEAR = "no evidence of the year"
COVERED = "the last of the days that it covers"
_ISSUE = 16  # days: what covers more comes out some time behind them
_PAIR = 75
_POST = 50
_PAST = 45
_FUTURE = 40
_COARSE = 30
_MOST = 200  # bounds drawn from one text; the rest cannot be tighter in any text that people write
_EDITED = 90  # worth from which an "updated" or "retrieved" time is believed as an upper bound


def stated_clues(study: Study, rest: Interval) -> list[Clue]:
    """Return the stated days as bounds; one read two ways is decided by the rest, or stays a range."""
    clues = []
    for stated in study.stated:
        options = stated.options
        if not options:
            clues.append(Clue(stated.quote, stated.rule, stated.worth, kept=False, note=NO_SUCH_DAY))
        elif stated.name is FieldName.DATE:
            fits = tuple(day for day in options if rest.meets(day, day))
            options = fits if len(fits) == 1 and not stated.span else options
            note = "day and month cannot be told apart" if len(options) > 1 and not stated.span else ""
            latest = None if stated.period > _ISSUE else max(options)
            note = COVERED if stated.period else note
            clues.append(Clue(stated.quote, stated.rule, stated.worth, min(options), latest, note=note))
        else:
            rule = "updated" if stated.name is FieldName.UPDATED else "retrieved"
            clues.append(Clue(stated.quote, rule, _FUTURE, None, max(options)))
    return clues


def dateline_clue(study: Study, reference: Reference | None) -> Clue | None:
    """Return the dateline as an exact day; without a year from anywhere it bounds nothing."""
    if study.dateline is None:
        return None
    quote = study.quote(study.dateline)
    year = resolve_year(study.dateline, Role.NEUTRAL, reference)
    span = study.dateline.span(year)
    if span is None:
        return Clue(quote, "dateline", DATELINE, kept=False, note=NO_YEAR)
    note = "" if study.dateline.year is not None or reference is None else reference.note
    return Clue(quote, "dateline", DATELINE, *span, note=note)


def text_clues(study: Study, reference: Reference | None) -> list[Clue]:
    """Return the bounds that the running text draws, and what it says that draws none, with the reason."""
    clues = [
        Clue(quote, Role.CAPTION.value, _POST, span[1], None)
        for quote, mention in study.pictures
        if (span := mention.span())
    ]
    for number, item in enumerate(study.items):
        if len(clues) >= _MOST:
            break
        if number + 1 < len(study.items):
            pair = _pair(study, item.mention, study.items[number + 1].mention, reference)
            if pair is not None and item.role is not Role.QUOTED:
                clues.append(pair)
        clue = _text_clue(study, item, reference)
        if clue is not None:
            clues.append(clue)
        spelled = _spelled(study, item, reference)
        if spelled is not None:
            clues.append(spelled)
    return clues


def _text_clue(study: Study, item: Item, reference: Reference | None) -> Clue | None:
    mention = item.mention
    if mention.form in {Form.WEEKDAY, Form.RELATIVE} or mention.options or item.role is Role.NEUTRAL:
        return None
    role = item.role
    quote = study.quote(mention)
    if role in {Role.QUOTED, Role.FURNITURE, Role.ANNIVERSARY}:
        return Clue(quote, role.value, 0, kept=False, note="does not tell when the article was published")
    year = resolve_year(mention, role, reference)
    span = mention.span(year)
    if span is None:
        unread = NO_SUCH_DAY if mention.year is not None else NO_YEAR
        return Clue(quote, f"{role.value} {mention.form.value}", 0, kept=False, note=unread)
    note = reference.note if mention.year is None and reference is not None else ""
    rule = role.value if role in {Role.POST, Role.CAPTION} else f"{role.value} {mention.form.value}"
    if role is Role.FUTURE:
        strength = _FUTURE if mention.form is Form.DAY else _COARSE - 1
        latest = span[0] if mention.form is Form.DAY else span[1]
        return Clue(quote, rule, strength, None, latest, note=note)
    if mention.form is not Form.DAY:
        return Clue(quote, rule, _COARSE, span[0], None, note=note)
    return Clue(quote, rule, _POST if role is not Role.PAST else _PAST, span[1], None, note=note)


def _pair(study: Study, first: Mention, second: Mention, reference: Reference | None) -> Clue | None:
    """Return the day of publication from "today, 8 August" or "yesterday (7 August)"."""
    pair = relative_beside(study, first, second, Form.DAY)
    if pair is None:
        return None
    relative, day = pair
    span = day.span(resolve_year(day, Role.PAST, reference))
    if span is None or span[0] != span[1] or relative.low != relative.high or day.options:
        return None
    published = span[0] - timedelta(days=relative.low)
    quote = study.clipping.quote(first.start, second.end)
    return Clue(quote, "relative word with its date", _PAIR, published, published)


def drop_contradicted(clues: list[Clue], settings: DateSettings) -> list[Clue]:
    """Drop machine-made days, and those of headings, that the text itself contradicts: a load date, a repost.

    Such a day is dropped where a full past date of the text is later than it by more than a day, or
    where it lies more than `stale_days` after the dateline, or before it.
    """
    dateline = next((clue for clue in clues if clue.rule == "dateline" and clue.kept), None)
    past = [
        clue.earliest
        for clue in clues
        if clue.kept and clue.earliest is not None and not clue.note and clue.strength in {_PAST, _POST}
    ]
    kept = []
    for clue in clues:
        note = ""
        if clue is dateline and any(
            _follows(other, clue, settings) for other in clues if other.rule in STATED
        ):
            kept.append(replace(clue, latest=None))
            continue
        if clue.strength < WEAK and clue.rule in _DOUBTFUL and clue.latest is not None:
            if any(day > clue.latest + timedelta(days=1) for day in past):
                note = "the text tells of later days"
            elif (
                dateline is not None and dateline.earliest is not None and not _near(clue, dateline, settings)
            ):
                note = "the dateline names another day"
        kept.append(replace(clue, kept=False, note=note) if note else clue)
    return kept


def _follows(stated: Clue, dateline: Clue, settings: DateSettings) -> bool:
    """Whether a stated day is that of the dateline or a few days later, as print and repost have it."""
    if stated.earliest is None or stated.latest is None or dateline.earliest is None:
        return False
    return 0 <= (stated.latest - dateline.earliest).days <= settings.stale_days


def _near(clue: Clue, dateline: Clue, settings: DateSettings) -> bool:
    if clue.latest is None or dateline.earliest is None:
        return True
    return -1 <= (clue.latest - dateline.earliest).days <= settings.stale_days


def _spelled(study: Study, item: Item, reference: Reference | None) -> Clue | None:
    """Return the week that "on Sunday, March 16" in the lead opens: news names the weekday for so long."""
    mention = item.mention
    if mention.form is not Form.DAY or mention.weekday is None or mention.year is not None:
        return None
    if item.role is not Role.PAST or item.sentence >= LEAD:
        return None
    span = mention.span(resolve_year(mention, Role.PAST, reference))
    if span is None or span[0] != span[1]:
        return None
    latest = span[0] + timedelta(days=6)
    return Clue(study.quote(mention), "weekday with its date", _COARSE, span[0], latest)


def best_stated(study: Study) -> Stated | None:
    """Return the strongest stated day that is read in one way only."""
    return next(
        (found for found in study.stated if found.name is FieldName.DATE and len(found.options) == 1), None
    )
