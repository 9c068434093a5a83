"""What the operator hears of a run."""

from collections.abc import Callable

from sitrep.delivery.mail.notice import Notice, send_notice
from sitrep.delivery.mail.send import Result
from sitrep.errors import SitrepError
from sitrep.pipeline.mailing import MailDesk
from sitrep.pipeline.runreport import TOLD, RunReport

# Called with a level (info, warning, error), what happened in one word, and the same as a sentence.
Log = Callable[[str, str, str], None]

NOT_TOLD = "not told"


def tell_operator(report: RunReport, state: str, desk: MailDesk, log: Log) -> None:
    """Send the operator a short mail where an issue did not go out as it should, and note in the report how.

    That it can't be sent stops nothing. The same `state` is not told twice, whatever its words.
    """
    if report.status not in TOLD:
        return
    code = desk.settings.theatre.code
    about = report.issue or f"{code.lower()}-sitrep-{report.day or report.at[:10]}"
    subject = f"[{code} sitrep] {report.status.value}: {about}"
    give_notice(Notice(about, subject, report.why, state), report, desk, log)


def give_notice(notice: Notice, report: RunReport, desk: MailDesk, log: Log) -> bool:
    """Send the operator a notice, and note in the report how; return whether nothing is left to be told.

    So it is where there is nobody to be told, too. One notice that fails keeps the others of a run back.
    """
    operator = desk.settings.run.operator
    if not operator or not desk.office.settings.server:
        return True
    if report.operator == NOT_TOLD:
        return False
    try:
        told = send_notice(notice, operator, desk.office)
    except (SitrepError, OSError) as error:
        report.operator = NOT_TOLD
        log("error", "operator", f"The operator was not told: {error}")
        return False
    good = told.result in {Result.SENT, Result.ALREADY}
    if told.result is not Result.ALREADY or report.operator is None:
        report.operator = told.result.value
    if told.result is not Result.ALREADY:
        said = f'Notice to the operator, "{notice.subject}": {told.result.value}. {told.reply}'.strip()
        log("info" if good else "error", "operator", said)
    return good
