"""The morning run: the issue of the day that closed is made, checked, kept and mailed."""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sitrep.briefing.asked import parse_day
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.fixity import check_bag
from sitrep.delivery.archive.freeze import complete_index
from sitrep.delivery.archive.issues import open_issue, versions_of
from sitrep.delivery.archive.names import IssueName
from sitrep.delivery.lock import HeldError, hold
from sitrep.delivery.mail.mailing import Mailing, series_of
from sitrep.delivery.mail.post import begin_mailing
from sitrep.delivery.mail.send import Clock
from sitrep.delivery.mail.standing import standing_of
from sitrep.errors import SitrepError, UsageError
from sitrep.pipeline.arrears import list_missed, list_unfinished
from sitrep.pipeline.briefs import closing_time
from sitrep.pipeline.caveats import count_items, find_warnings
from sitrep.pipeline.dispatch import count_standing, dispatch, say_standing
from sitrep.pipeline.finishing import Finished, finish_earlier, mean_to_mail
from sitrep.pipeline.gate import RefusedError, check_message
from sitrep.pipeline.issues import Order, follow_index, issue_day
from sitrep.pipeline.mailing import MailDesk, open_desk
from sitrep.pipeline.notices import Log, tell_operator
from sitrep.pipeline.runreport import GOOD, RunReport, Status
from sitrep.pipeline.verifying import verify_files, verify_issue
from sitrep.pipeline.workspace import Workspace, open_workspace
from sitrep.verification.failures import Failure

_LOCK = "run.lock"


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What a run works on, and the moment that it counts from.

    `asked` is a closed day in words, empty for the one that closed last. `if_due` makes it do nothing before
    its time, and where all is done. `environment` are the variables in which secrets may be.
    """

    config: Path | None
    seeds: Sequence[Path]
    archive: Path
    formats: Sequence[str]
    now: datetime
    environment: Mapping[str, str]
    clock: Clock
    asked: str = ""
    if_due: bool = False


def make_run(order: RunOrder, log: Log) -> RunReport:
    """Make the issue of the day that closed, verify, keep and mail it; say how it ended.

    What is done already is not done again: an issue that is in the archive stays as it is, whatever came
    since, and goes to everybody who has not got its newest version. What can't be done is told in the report,
    not raised.
    """
    report = RunReport(order.now.isoformat())
    run = _Run(order, report, log)
    try:
        with hold(order.archive.parent / _LOCK, "a run"):
            run.work()
    except HeldError as error:
        run.end(Status.BUSY, str(error), exit_code=0 if order.if_due else 1)
    except SitrepError as error:
        run.end(Status.FAILED, str(error), exit_code=error.exit_code)
    return report


class _Run:
    """One run, step by step; the report follows each step."""

    def __init__(self, order: RunOrder, report: RunReport, log: Log) -> None:
        self._order, self._report, self._log = order, report, log
        self._desk: MailDesk | None = None
        self._finished = Finished()
        self._state = ""  # what is the same as long as the trouble is the same

    def work(self) -> None:
        """Go as far as it goes, then tell what is behind."""
        try:
            self._go()
        except HeldError:
            raise  # somebody is sending by hand: it is not for us to say how that ends
        except RefusedError as error:
            self.end(Status.REFUSED, *error.sentences)
        except SitrepError as error:
            self.end(Status.FAILED, str(error), exit_code=error.exit_code)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            told = f"{error.filename or 'The system'}: {reason}. Make room and run it again."
            self.end(Status.FAILED, told)
        except Exception as error:  # noqa: BLE001  a fault of ours must not stop the operator from hearing of it
            self._log("error", "traceback", traceback.format_exc())
            told = f"{type(error).__name__}: {error}"
            self.end(Status.FAILED, f"A fault of the program, please report it: {told}")
        self._tell()

    def _go(self) -> None:
        order = self._order
        # The desk first: with it the operator can be told what is wrong with the rest.
        self._desk = desk = open_desk(order.config, order.archive, order.environment, order.clock)
        workspace = open_workspace(order.config, order.seeds, order.now)
        day = self._choose_day(workspace)
        self._finished = finish_earlier(desk, workspace.today - timedelta(days=1), day, self._log)
        self._report.finished = self._finished.counts
        if order.if_due and not self._is_due(workspace, desk, day):
            return
        mailed = bool(desk.office.settings.server)
        if mailed:
            desk.office.check()  # before the long work
            mean_to_mail(desk, day)
        issue = self._issue(workspace, day)
        mailing = desk.mailing(issue.id)
        self._note(mailing, desk)
        if not mailed:
            self.end(Status.ISSUED)
            return
        begin_mailing(mailing, desk.office)
        if failures := check_message(mailing, desk.office):
            raise RefusedError(failures)
        standing = standing_of(desk.office, mailing.series, mailing.version)
        held = desk.held_by(mailing)
        # Whom the operator sent it to by hand has it; the others go on waiting for the operator's word.
        if held and standing.to_send:
            words = (f"{mailing.issue} is held, as run.hold asks for ({', '.join(held)}).", *mailing.warnings)
            self.end(Status.HELD, *words, f'To send it all the same: "sitrep mail {mailing.issue}".')
            return
        sent = dispatch(mailing, desk, self._log)
        self._report.mail, self._state = sent.counts, sent.state
        if sent.exit:
            self.end(Status.UNDELIVERED, *sent.sentences, *sent.remedies, exit_code=sent.exit)
        else:
            self.end(Status.MAILED)

    def end(self, status: Status, *why: str, exit_code: int = 1) -> None:
        """Note how the run ends, and why."""
        good = status in GOOD
        self._report.status, self._report.why = status, why
        self._report.exit = 0 if good else exit_code
        about = self._report.issue or self._report.day or "run"
        for sentence in why or (f"{about}: {status.value.replace('_', ' ')}.",):
            self._log("info" if good else "error", status.value, sentence)

    def _tell(self) -> None:
        """List what is behind, and send the operator a notice of what is wrong."""
        desk, report = self._desk, self._report
        # Whoever asked for a day and made a mistake in it knows.
        mistaken = self._order.asked and report.exit == UsageError.exit_code
        if desk is None or mistaken:
            return
        tell_operator(report, self._state or "\n".join(report.why), desk, self._log)
        try:
            list_unfinished(report, self._finished, desk, self._log)
            list_missed(report, desk, self._log)
        except (SitrepError, OSError) as error:
            self._log("error", "behind", f"What is behind cannot be told: {error}")

    def _choose_day(self, workspace: Workspace) -> date:
        order, timezone = self._order, workspace.configuration.settings.theatre.timezone
        last = workspace.today - timedelta(days=1)
        day = parse_day(order.asked, workspace.today) if order.asked else last
        self._report.day = day.isoformat()
        if day > last:
            closing = closing_time(day, timezone).isoformat(timespec="minutes")
            raise UsageError(f"{day} has not closed: its cut-off is {closing}. A run is for closed days.")
        return day

    def _is_due(self, workspace: Workspace, desk: MailDesk, day: date) -> bool:
        settings = workspace.configuration.settings
        due = closing_time(day, settings.theatre.timezone) + timedelta(minutes=settings.run.delay)
        if self._order.now < due:
            self.end(Status.NOT_DUE, f"{day}: not due before {due.isoformat(timespec='minutes')}.")
            return False
        issue = self._find(settings.theatre.code, day)
        if issue is None:
            return True
        self._know(issue, made=False)
        if not desk.office.settings.server:
            self.end(Status.NOTHING_TO_DO, f"{issue.id} is issued, and no mail server is configured.")
            return False
        standing = standing_of(desk.office, series_of(settings.theatre.code, day), issue.edition.version)
        if standing.to_send or not standing.states:
            return True
        self._report.mail = count_standing(standing)
        self.end(Status.NOTHING_TO_DO, say_standing(issue.id, standing))
        return False

    def _issue(self, workspace: Workspace, day: date) -> FrozenIssue:
        """Return the issue of the day, verified: as it stands in the archive, else made now."""
        order = self._order
        issue = self._find(workspace.configuration.settings.theatre.code, day)
        if issue is not None:
            self._know(issue, made=False)
            settings = workspace.configuration.settings
            complete_index(order.archive, issue.edition.code, settings.archive)
            self._tell_index(follow_index(order.archive, settings))
            failures = verify_issue(workspace, issue).failures
        else:

            def check(files: Mapping[str, bytes]) -> None:
                if failures := verify_files(workspace, files):
                    raise RefusedError(failures)
                self._log("info", "verified", f"{day}: every quotation, figure and citation stands.")

            made = issue_day(
                workspace, Order(day.isoformat(), order.archive, order.formats), self._progress, check
            )
            issue = made.issue
            self._know(issue, made=made.made)
            self._tell_index(made.index_problem)
            # What was verified is what was frozen, if its hashes say so.
            found = [finding for finding in check_bag(issue.folder) if not finding.harmless]
            failures = tuple(Failure(f.path, "", f.what, f.remedy) for f in found)
        if failures:
            raise RefusedError(failures)
        return issue

    def _tell_index(self, problem: str) -> None:
        if problem:
            self._log("warning", "search", f"The search index could not follow: {problem}")

    def _find(self, code: str, day: date) -> FrozenIssue | None:
        archive = self._order.archive
        return open_issue(archive, code, IssueName(day)) if versions_of(archive, code, day) else None

    def _know(self, issue: FrozenIssue, *, made: bool) -> None:
        report = self._report
        report.issue, report.made = issue.id, made
        report.number, report.version = issue.edition.number, issue.edition.version
        self._log("info", "kept", f"{issue.id}: {'made now' if made else 'stands as it is'}, {issue.folder}")

    def _note(self, mailing: Mailing, desk: MailDesk) -> None:
        """Note what the issue holds."""
        brief, report = mailing.brief, self._report
        report.items, report.sources = count_items(brief), len(brief.get("sources") or ())
        report.problems = len(brief.get("problems") or ())
        report.warnings = find_warnings(brief, desk.settings.run)
        for name, text in zip(report.warnings, mailing.warnings, strict=True):
            self._log("warning", name, f"{mailing.issue}: {text}")

    def _progress(self, stage: str, done: int, total: int) -> None:
        if done == total:
            self._log("info", stage.lower(), f"{stage}: {total}")
