"""Issue the brief of a day: frozen, numbered, never overwritten."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config, Seeds, Today, at_moment, open_at


@app.command(
    epilog="Examples: **sitrep issue** · **sitrep issue 8 Aug 2021** · "
    '**sitrep issue 8 Aug 2021 --reason "a count was misread"**'
)
def issue(
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DAY]",
            help='A day in words ("8 Aug 2021", yesterday) or **latest**.  [default: latest]',
            show_default=False,
        ),
    ] = None,
    seeds: Seeds = None,
    archive: Archive = Path("out/archive"),
    config: Config = None,
    issued_at: Annotated[
        str | None,
        typer.Option(
            "--issued-at",
            metavar="TIME",
            help="When it is issued, as 2021-08-09T05:30:00Z.  [default: the cut-off of its day]",
        ),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why there is another version; printed in it.")
    ] = "",
    *,
    today: Today = None,
) -> None:
    """Freeze the brief of a day as an issue; what differs later becomes its next version."""
    from sitrep.cli.briefs import FORMATS
    from sitrep.pipeline.issues import Order, issue_day
    from sitrep.progress import Progress

    workspace = open_at(config, seeds, today)
    order = Order(
        asked=" ".join(day or ["latest"]),
        archive=archive,
        formats=FORMATS,
        issued_at=at_moment("--issued-at", issued_at) if issued_at else None,
        reason=reason.strip(),
    )
    with Progress() as progress:
        issued = issue_day(workspace, order, progress)
    edition = issued.issue.edition
    what = f"No. {edition.number}, version {edition.version}"
    if not issued.made:
        typer.echo(f"{issued.issue.id} ({what}) stands as it is: nothing differs  {issued.issue.folder}")
        return
    corrected = f", corrects {edition.corrects}" if edition.corrects else ""
    typer.echo(f"{issued.issue.id} ({what}{corrected})  {issued.issue.folder}")
