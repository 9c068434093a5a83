"""What is behind, whatever this run did: issues that somebody has not got, and days without an issue."""

import hashlib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from sitrep.delivery.archive.issues import issued_days
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.notice import Notice
from sitrep.delivery.mail.send import Result
from sitrep.delivery.mail.unfinished import Unfinished, find_unfinished
from sitrep.pipeline.finishing import Finished
from sitrep.pipeline.mailing import MailDesk
from sitrep.pipeline.notices import Log, give_notice
from sitrep.pipeline.runreport import TOLD, RunReport

_MOST_MISSED = 31  # days that are looked back on
_MOST_NAMED = 20  # recipients


def list_unfinished(report: RunReport, done: Finished, desk: MailDesk, log: Log) -> None:
    """Note the issues that somebody has yet to get or may not have got, and tell the operator of each once.

    They are named in every run until they are finished or settled. The run that first meets one ends with
    exit code 1, and so does one that finds others in doubt, or that it is left to the operator.

    Raises:
        SitrepError: where the ledger can't be used.
    """
    if not desk.office.settings.server:
        return
    behind = [
        each
        for each in find_unfinished(desk.office, desk.settings.theatre.code)
        if each.waiting or each.doubtful
    ]
    report.unfinished = tuple(each.name for each in behind)
    own_told = report.operator in {None, Result.SENT.value, Result.ALREADY.value}
    for each in behind:
        own = report.issue is not None and report.issue.startswith(f"{each.series}-v")
        lines = _say(each, done.reasons.get(each.series, ""))
        if not own or report.status not in TOLD:  # else all of this was said
            log("warning", "unfinished", " ".join(lines))
        states = _states_of(each, stuck=each.series in done.stuck)
        if _news([f"unfinished {state}" for state in states], desk, tell=True):
            report.fail(*(() if own and report.exit else lines))
        noticed = [f"noticed {state}" for state in states]
        if not _news(noticed, desk, tell=own and report.status in TOLD and own_told):
            continue
        if own and report.status in TOLD:
            continue  # its own notice says all of this
        subject = f"[{desk.settings.theatre.code} sitrep] unfinished: {each.name}"
        if give_notice(Notice(each.name, subject, lines, "\n".join(states)), report, desk, log):
            _news(noticed, desk, tell=True)
    _tell_refused({each.series for each in behind}, report, done, desk, log)


def _tell_refused(
    behind: AbstractSet[str], report: RunReport, done: Finished, desk: MailDesk, log: Log
) -> None:
    """Tell of earlier issues that this run sent, and that somebody was refused."""
    for series in sorted(done.reasons.keys() - behind):
        remedy = f'After mending what was refused: "sitrep mail {series} --resend failed".'
        lines = (done.reasons[series], remedy)
        report.fail(*lines)
        subject = f"[{desk.settings.theatre.code} sitrep] undelivered: {series}"
        give_notice(Notice(series, subject, lines, "refused"), report, desk, log)


def list_missed(report: RunReport, desk: MailDesk, log: Log) -> None:
    """Note the days that have no issue, a month back at most, and tell the operator of each once.

    They are named in every run until they are made up for; the day that the run is about is none of them.

    Raises:
        SitrepError: where the ledger can't be used.
    """
    issued = issued_days(desk.archive, desk.settings.theatre.code)
    if not issued or report.day is None:
        return
    own = date.fromisoformat(report.day)
    end = max(own, issued[-1])
    days = [end - timedelta(days=back) for back in range(_MOST_MISSED, 0, -1)]
    missed = [each for each in days if each > issued[0] and each not in set(issued) and each != own]
    report.missed = tuple(each.isoformat() for each in missed)
    lines = {each: f'{each} was never issued. To make it: "sitrep run {each}".' for each in report.missed}
    for line in lines.values():
        log("warning", "missed", line)
    if not missed or not desk.office.settings.server or not desk.settings.run.operator:
        return
    with Ledger(desk.office.ledger) as ledger:
        new = [each for each in report.missed if not ledger.is_told(f"missed {each}")]
    if not new:
        return
    code = desk.settings.theatre.code
    notice = Notice(
        f"{code.lower()}-sitrep-{new[0]}",
        f"[{code} sitrep] missed: {', '.join(new[:3])}{'' if len(new) <= 3 else f' and {len(new) - 3} more'}",
        tuple(lines[each] for each in new),
    )
    if give_notice(notice, report, desk, log):
        with Ledger(desk.office.ledger) as ledger:
            for each in new:
                ledger.tell(f"missed {each}", desk.office.clock.now())


def _say(unfinished: Unfinished, why: str) -> tuple[str, ...]:
    told = []
    if unfinished.waiting:
        told.append(f"{_named(unfinished.waiting)} got nothing.")
    if unfinished.doubtful:
        told.append(f"{_named(unfinished.doubtful)} may have got it or not.")
    return (f"{unfinished.name} is not over. {' '.join(told)}", *([why] if why else []), *unfinished.remedies)


def _named(people: tuple[str, ...]) -> str:
    more = f" and {len(people) - _MOST_NAMED} more" if len(people) > _MOST_NAMED else ""
    return f"{len(people)} ({', '.join(people[:_MOST_NAMED])}{more})"


def _states_of(unfinished: Unfinished, *, stuck: bool) -> list[str]:
    """Return signs of how it stands; there is a new one where it got worse, and none where it got better."""
    states = []
    if unfinished.waiting:
        states.append(f"{unfinished.series} {'stuck' if stuck else 'waiting'}")
    if unfinished.doubtful:
        people = hashlib.sha256("\n".join(unfinished.doubtful).encode()).hexdigest()[:16]
        states.append(f"{unfinished.name} in doubt {people}")
    return states


def _news(what: Sequence[str], desk: MailDesk, *, tell: bool) -> bool:
    """Tell whether some of it was never told; from now on it was, if `tell`."""
    with Ledger(desk.office.ledger) as ledger:
        new = [each for each in what if not ledger.is_told(each)]
        for each in new if tell else ():
            ledger.tell(each, desk.office.clock.now())
    return bool(new)
