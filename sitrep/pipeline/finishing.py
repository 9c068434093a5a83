"""What earlier runs left: issues that somebody has got nothing of are sent to them, before the new one."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta

from sitrep.delivery.archive.issues import versions_of
from sitrep.delivery.lock import HeldError
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.mailing import series_of
from sitrep.delivery.mail.post import begin_mailing
from sitrep.delivery.mail.unfinished import Unfinished, find_unfinished
from sitrep.errors import SitrepError
from sitrep.pipeline.dispatch import dispatch
from sitrep.pipeline.gate import RefusedError
from sitrep.pipeline.mailing import MailDesk
from sitrep.pipeline.notices import Log


@dataclass(slots=True)
class Finished:
    """What was sent of earlier issues, counted by issue, and why some could not be finished, by series.

    `stuck` are those series that no run will finish as things stand: only the operator can.
    """

    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    stuck: set[str] = field(default_factory=set)


def mean_to_mail(desk: MailDesk, day: date) -> None:
    """Write down that a run is going to mail the issue of a day, before there is one.

    A run that is cut off between making and mailing leaves an issue that this tells from one that was never
    to be mailed. Where the ledger can't be used the issue is made all the same.
    """
    with suppress(SitrepError), Ledger(desk.office.ledger) as ledger:
        ledger.tell(_meant(desk, day), desk.office.clock.now())


def finish_earlier(desk: MailDesk, last: date, own: date, log: Log) -> Finished:
    """Send the newest version of each unfinished issue to those who have got nothing of it, for certain.

    `last` is the day that closed last, from which `mail.finish_days` counts back; `own` is the day that the
    run is about. Nobody in doubt is sent anything. What can't be finished is told, not raised.

    Raises:
        HeldError: where another process is sending mail just now.
    """
    done = Finished()
    if not desk.office.settings.server or not desk.office.ledger.is_file():
        return done
    try:
        _begin_forgotten(desk, last, own)
        waiting = [
            each
            for each in find_unfinished(desk.office, desk.settings.theatre.code)
            if each.waiting and each.day != own
        ]
        if waiting:
            desk.office.check()
    except HeldError:
        raise
    except SitrepError as error:
        log("error", "unfinished", f"What earlier runs left cannot be finished: {error}")
        return done
    most = desk.office.settings.finish_days
    for each in waiting:
        if (last - each.day).days > most:
            done.reasons[each.series] = f"No run sends it: it is older than mail.finish_days ({most})."
            done.stuck.add(each.series)
        else:
            _finish(each, desk, log, done)
    return done


def _finish(unfinished: Unfinished, desk: MailDesk, log: Log, done: Finished) -> None:
    series = unfinished.series
    try:
        mailing = desk.checked_mailing(series)
    except SitrepError as error:
        sentences = error.sentences if isinstance(error, RefusedError) else (str(error),)
        done.reasons[series] = " ".join(("It is not fit to be sent.", *sentences))
        done.stuck.add(series)
        return
    if held := desk.held_by(mailing):
        done.reasons[series] = f"It is held, as run.hold asks for ({', '.join(held)})."
        done.stuck.add(series)
        return
    log(
        "info",
        "unfinished",
        f"{mailing.issue}: goes to {len(unfinished.waiting)} who have got nothing of it.",
    )
    sent = dispatch(mailing, desk, log, frozenset(unfinished.waiting))
    done.counts[mailing.issue] = sent.counts
    if sent.sentences:
        done.reasons[series] = " ".join(sent.sentences)


def _begin_forgotten(desk: MailDesk, last: date, own: date) -> None:
    """Begin the mailing of what a run made and was cut off before mailing."""
    code = desk.settings.theatre.code
    for day in _days_back(last, desk.office.settings.finish_days):
        if day == own or not versions_of(desk.archive, code, day):
            continue
        with Ledger(desk.office.ledger) as ledger:
            series = series_of(code, day)
            begun = any(name == series for name, _, _ in ledger.summary())
            forgotten = not begun and ledger.is_told(_meant(desk, day))
        if forgotten:
            begin_mailing(desk.mailing(series), desk.office)


def _days_back(last: date, days: int) -> Iterator[date]:
    return (last - timedelta(days=back) for back in range(days, -1, -1))


def _meant(desk: MailDesk, day: date) -> str:
    return f"to mail {series_of(desk.settings.theatre.code, day)}"
