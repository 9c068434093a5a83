"""What the operator hears of a run."""

from collections.abc import Callable

from sitrep.delivery.mail.notice import Notice, send_notice
from sitrep.errors import SitrepError
from sitrep.pipeline.mailing import MailDesk
from sitrep.pipeline.runreport import TOLD, RunReport

# Called with a level (info, warning, error), what happened in one word, and the same as a sentence.
Log = Callable[[str, str, str], None]


def tell_operator(report: RunReport, desk: MailDesk, log: Log) -> None:
    """Send the operator a short mail where an issue did not go out as it should, and note in the report how.

    That it can't be sent stops nothing. The same is not told twice.
    """
    operator, code = desk.settings.run.operator, desk.settings.theatre.code
    if report.status not in TOLD or not operator or not desk.office.settings.server:
        return
    about = report.issue or f"{code.lower()}-sitrep-{report.day or report.at[:10]}"
    counts = ", ".join(f"{number} {name}" for name, number in sorted((report.mail or {}).items()))
    lines = (*report.why, *([f"Recipients: {counts}."] if counts else []))
    notice = Notice(about, f"[{code} sitrep] {report.status.value}: {about}", lines)
    try:
        told = send_notice(notice, operator, desk.office)
    except (SitrepError, OSError) as error:
        report.operator = "not told"
        log("error", "operator", f"The operator was not told: {error}")
        return
    report.operator = told.result.value
    log("info", "operator", f"Notice to the operator: {told.result.value}. {told.reply}".strip())
