"""Mail an issue, and say who got which."""

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config, Seeds

if TYPE_CHECKING:
    from datetime import datetime

    from sitrep.pipeline.mailing import MailDesk

_RESEND = ("unknown", "failed", "settled")
_MOST_WRITTEN = 20


class SystemClock:
    """The clock of this machine."""

    def now(self) -> "datetime":
        """Return the present moment."""
        from datetime import UTC, datetime

        return datetime.now(UTC).replace(microsecond=0)

    def wait(self, seconds: float) -> None:
        """Sleep."""
        time.sleep(seconds)


@app.command(
    epilog="Examples: **sitrep mail 2021-08-08 --dry-run** · **sitrep mail 2021-08-08** · "
    "**sitrep mail 2021-08-08 --to desk@example.org** · **sitrep mail --status**"
)
def mail(  # noqa: PLR0913  each is an option of its own
    issue: Annotated[
        str,
        typer.Argument(
            metavar="[ISSUE]",
            help="An issue: its day (the newest version), DAY-vN or its full name.",
            show_default=False,
        ),
    ] = "",
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="ADDRESS", help="Send to these only; give it again for more."),
    ] = None,
    resend: Annotated[
        list[str] | None,
        typer.Option(
            "--resend",
            metavar="unknown|failed|settled",
            help="Send again what may have arrived (a run was cut off), was refused, or was settled.",
        ),
    ] = None,
    seeds: Seeds = None,
    archive: Archive = Path("out/archive"),
    config: Config = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write .eml files (20 at most) and send nothing.")
    ] = False,
    settle: Annotated[
        bool,
        typer.Option(
            "--settle", help="Let it rest: who has not got ISSUE gets it no more, and it is not named again."
        ),
    ] = False,
    status: Annotated[
        bool,
        typer.Option("--status", help="Say who got which issue; exit code 1 where somebody has not got one."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --status: one JSON object a line.")] = False,
) -> None:
    """Verify an issue and mail it to everybody who has not got it; nothing is sent twice."""
    from sitrep.cli.mailstatus import tell_status
    from sitrep.errors import UsageError
    from sitrep.pipeline.mailing import open_desk

    if unknown := [name for name in resend or () if name not in _RESEND]:
        raise UsageError(f'--resend "{unknown[0]}": choose among {", ".join(_RESEND)}.')
    if as_json and not status:
        raise UsageError("--json is for --status.")
    desk = open_desk(config, archive, os.environ, SystemClock(), seeds or ())
    if status:
        if not tell_status(desk, issue, as_json=as_json):
            raise typer.Exit(1)
    elif not issue:
        raise UsageError("Which issue? Name its day: sitrep mail 2021-08-08. Or ask for --status.")
    elif settle:
        _settle(desk, issue, to or ())
    elif dry_run:
        _write(desk, issue, to or ())
    else:
        _send(desk, issue, to or (), resend or ())


@app.command("mail-whose", epilog="Example: **sitrep mail-whose oycsufomikjbpmesaoyow7js**")
def mail_whose(
    token: Annotated[str, typer.Argument(metavar="TOKEN", help="The sign in a request to leave the list.")],
    config: Config = None,
) -> None:
    """Say which recipient a token for leaving the list belongs to."""
    from sitrep.pipeline.mailing import open_desk

    typer.echo(open_desk(config, Path("out/archive"), os.environ, SystemClock()).whose(token).address)


def _send(desk: "MailDesk", issue: str, to: Sequence[str], resend: Sequence[str]) -> None:
    from collections import Counter

    from sitrep.delivery.mail.deliveries import State
    from sitrep.delivery.mail.post import send_mailing
    from sitrep.delivery.mail.send import Result
    from sitrep.delivery.mail.unfinished import find_unfinished
    from sitrep.errors import SitrepError

    desk.office.check(to)  # before the long work of verifying
    mailing = desk.checked_mailing(issue)
    counts: Counter[Result] = Counter()
    good = {Result.SENT, Result.ALREADY}
    try:
        for outcome in send_mailing(mailing, desk.office, to, frozenset(map(State, resend))):
            counts[outcome.result] += 1
            if outcome.result not in good:
                typer.echo(f"{outcome.recipient}: {outcome.result.value}: {outcome.reply}", err=True)
    except SitrepError:
        typer.echo(f"{mailing.issue}: {_summary(counts)}; then it stopped")
        raise
    typer.echo(f"{mailing.issue}: {_summary(counts)}")
    for other in find_unfinished(desk.office, mailing.code):
        if other.series != mailing.series and (other.waiting or other.doubtful):
            told = f'Not over either: {other.name}. To see who has not got it: "sitrep mail --status".'
            typer.echo(told, err=True)
    if counts.keys() - good:
        raise typer.Exit(1)


def _summary(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{number} {name.value}" for name, number in sorted(counts.items())) or "nothing sent"


def _settle(desk: "MailDesk", issue: str, to: Sequence[str]) -> None:
    from sitrep.delivery.mail.mailing import series_of
    from sitrep.delivery.mail.post import settle_mailing

    wanted = desk.name(issue)
    series = series_of(desk.settings.theatre.code, wanted.day)
    number = settle_mailing(series, wanted.version, desk.office, to)
    typer.echo(f"{series}: {number} settled" if number else f"{series}: there was nothing to settle")


def _write(desk: "MailDesk", issue: str, to: Sequence[str]) -> None:
    from sitrep.delivery.mail.addresses import BadAddress
    from sitrep.delivery.mail.post import write_messages

    mailing = desk.mailing(issue)
    bad = False
    for made in write_messages(
        mailing, desk.office, desk.archive.parent / "mail" / mailing.issue, to, _MOST_WRITTEN
    ):
        if isinstance(made, BadAddress):
            bad = True
            typer.echo(f"{made.text}: {made.why}", err=True)
        else:
            typer.echo(made)
    if bad:
        raise typer.Exit(1)
