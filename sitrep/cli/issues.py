"""Issue the brief of a day: frozen, numbered, never overwritten; and make it again."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config, Seeds, Today, at_moment, at_time, open_at


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
            help="When it is issued, as 2021-08-09T05:30:00Z.  [default: the cut-off of its day; of a later "
            "version, now]",
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
        now=at_time(today),
    )
    with Progress() as progress:
        issued = issue_day(workspace, order, progress)
    edition = issued.issue.edition
    if issued.index_problem:
        typer.echo(f"search index: {issued.index_problem}", err=True)
    if not issued.brief.articles_of_day:
        typer.echo(
            f"Warning: no article of {edition.day} was read. The issue says so and holds no items.", err=True
        )
    if (after := issued.brief.edition.after) is not None:
        typer.echo(f"Warning: {edition.day} is issued late, after {after}. The issue says so.", err=True)
    what = f"No. {edition.number}, version {edition.version}"
    if not issued.made:
        other = f" for a reader (other bytes: {', '.join(issued.passed)})" if issued.passed else ""
        typer.echo(
            f"{issued.issue.id} ({what}) stands as it is: nothing differs{other}  {issued.issue.folder}"
        )
        return
    corrected = f", corrects {edition.corrects}" if edition.corrects else ""
    typer.echo(f"{issued.issue.id} ({what}{corrected})  {issued.issue.folder}")


@app.command(
    epilog="Examples: **sitrep rebuild 2021-08-08** · **sitrep rebuild 2021-08-08-v1 --from-sources**"
)
def rebuild(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ISSUE", help="An issue: its day (2021-08-08: the newest version) or full name."
        ),
    ],
    archive: Archive = Path("out/archive"),
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Where to write what was made again.")
    ] = None,
    *,
    from_sources: Annotated[
        bool,
        typer.Option(
            "--from-sources", help="Read the documents again, not only the issue's own record of the brief."
        ),
    ] = False,
) -> None:
    """Make an issue again from the archive alone, and tell for each file whether its bytes are the same."""
    from sitrep import __version__
    from sitrep.delivery.files import write_files
    from sitrep.pipeline.rebuilding import find_issue, rebuild_day, rebuild_pages
    from sitrep.progress import Progress

    issue = find_issue(archive, name)
    if from_sources:
        with Progress() as progress:
            made = rebuild_day(archive, issue, progress)
    else:
        made = rebuild_pages(issue)
    if out is not None:
        write_files(out, made.files)
    for file in made.files:
        typer.echo(f"{'differs' if file in made.differing else 'same':8}{file}")
    versions = f"made by sitrep {issue.facts.program_version}, made again by {__version__}"
    same = len(made.files) - len(made.differing)
    typer.echo(f"{issue.id}: {same} of {len(made.files)} files are the same ({versions})")
    if made.differing:
        raise typer.Exit(1)
