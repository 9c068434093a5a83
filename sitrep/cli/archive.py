"""Look after the archive: what it holds, whether it is whole, and how it gets elsewhere and back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config

if TYPE_CHECKING:
    from sitrep.config.settings import Settings

ARCHIVE = Path("out/archive")
archive_app = typer.Typer(
    help="Look after the archive of issues: list, show, verify, rebuild, export, backup, restore.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
app.add_typer(archive_app, name="archive")

AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]


def settings_of(config: Path | None) -> "Settings":
    """Load the settings: `--config`, else config.yaml here, else the packaged ones."""
    from sitrep.config.load import load_configuration

    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    return load_configuration(config).settings


@archive_app.command("list", epilog="Examples: **sitrep archive list** · **sitrep archive list --json**")
def list_(archive: Archive = ARCHIVE, config: Config = None, *, as_json: AsJson = False) -> None:
    """List the issues, all versions, by day."""
    from sitrep.delivery.archive.issues import list_issues
    from sitrep.delivery.archive.losses import find_gone
    from sitrep.delivery.archive.names import theatre_folder
    from sitrep.delivery.archive.showing import issues_json, list_all, list_gone, newest_of

    code = settings_of(config).theatre.code
    issues = list_issues(archive, code)
    if gone := find_gone(theatre_folder(archive, code), issues):
        typer.echo(list_gone(gone), err=True)
    typer.echo(issues_json(issues, newest_of(issues)) if as_json else list_all(issues, archive, code))


@archive_app.command(
    epilog="Examples: **sitrep archive show 2021-08-08** · **sitrep archive show 2021-08-08-v1 --json**"
)
def show(
    issue: Annotated[
        str, typer.Argument(metavar="ISSUE", help="Its day (the newest version), DAY-vN or its full name.")
    ],
    archive: Archive = ARCHIVE,
    config: Config = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show an issue: what it is, what it corrects, its files and its documents with their hashes."""
    from sitrep.delivery.archive.issues import open_issue
    from sitrep.delivery.archive.names import IssueName
    from sitrep.delivery.archive.showing import issues_json, show_issue

    code = settings_of(config).theatre.code
    found = open_issue(archive, code, issue)
    newest = open_issue(archive, code, IssueName(found.edition.day))
    typer.echo(issues_json([found], {newest.id}) if as_json else show_issue(found))


@archive_app.command(epilog="Example: **sitrep archive verify**")
def verify(archive: Archive = ARCHIVE, config: Config = None) -> None:
    """Hash everything anew, compare the search index with it; exit 1 if anything is missing or changed."""
    from concurrent.futures import ThreadPoolExecutor

    from sitrep.delivery.archive.findings import FindingKind
    from sitrep.delivery.archive.fixity import verify_archive
    from sitrep.delivery.search.comparison import check_search
    from sitrep.progress import Progress

    wait = settings_of(config).archive.wait
    with Progress() as progress, ThreadPoolExecutor(1) as beside:
        searched = beside.submit(lambda: list(check_search(archive, wait=wait)))
        findings = [*verify_archive(archive, wait=wait, progress=progress), *searched.result()]
    for finding in findings:
        typer.echo(f"{finding.path}: {finding.what}. {finding.remedy}", err=True)
    harmful = sum(not finding.harmless for finding in findings)
    accepted = any(finding.kind is FindingKind.ACCEPTED for finding in findings)
    if harmful:
        typer.echo(f"{archive}: {harmful} {'finding' if harmful == 1 else 'findings'}", err=True)
        raise typer.Exit(1)
    but = ", but for what was accepted as lost" if accepted else ""
    typer.echo(f"{archive}: everything is there as it was frozen{but}")


@archive_app.command(
    epilog="Examples: **sitrep archive rebuild** · "
    '**sitrep archive rebuild --accept-loss 2021-08-08-v1 --reason "the disk died"**'
)
def rebuild(
    archive: Archive = ARCHIVE,
    config: Config = None,
    accept_loss: Annotated[
        list[str] | None,
        typer.Option(
            "--accept-loss",
            metavar="ISSUE",
            help="An issue that is missing and can't be put back: put its loss on record for good; give it "
            "again for more.",
        ),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why it is lost; kept on record.")
    ] = "",
) -> None:
    """Make index, feed and search index anew from the folders; what is missing is still missed."""
    from sitrep.delivery.archive.index import rebuild_index
    from sitrep.delivery.search.build import rebuild_search
    from sitrep.delivery.search.opening import refuse_empty
    from sitrep.delivery.search.state import list_held
    from sitrep.progress import Progress

    settings = settings_of(config)
    code = settings.theatre.code
    refuse_empty(archive, code)
    rebuilt = rebuild_index(
        archive,
        code,
        settings.archive,
        accept=accept_loss or (),
        reason=reason,
        known=list_held(archive, code),
    )
    with Progress() as progress:
        made = rebuild_search(archive, code, wait=settings.archive.wait, progress=progress)
    for lost in rebuilt.lost:
        typer.echo(
            f"{lost}: it was frozen and is not there. Put it back from a backup, or put its loss on record "
            f"with --accept-loss {lost}.",
            err=True,
        )
    for problem in made.problems:
        typer.echo(f"{problem}. Nothing of it is found; put it back from a backup.", err=True)
    number = f"{rebuilt.issues} {'issue' if rebuilt.issues == 1 else 'issues'}"
    typer.echo(f"{archive / code}: index.json, feed.xml and index.sqlite made from {number}")
    if rebuilt.lost or made.problems:
        raise typer.Exit(1)


@archive_app.command(
    epilog="Examples: **sitrep archive export /media/disk/archive** · **sitrep archive export archive.tar**"
)
def export(
    target: Annotated[Path, typer.Argument(metavar="DIR|FILE.tar", help="A new folder, or a tar file.")],
    archive: Archive = ARCHIVE,
    config: Config = None,
) -> None:
    """Copy the whole archive into a new folder or a tar file, after its fixity was checked."""
    if target.suffix == ".tar":
        backup(target, archive, config)
        return
    from sitrep.delivery.archive.copying import copy_archive
    from sitrep.progress import Progress

    with Progress() as progress:
        carried = copy_archive(archive, target, wait=settings_of(config).archive.wait, progress=progress)
    typer.echo(f"{target}: {carried.files:,} files, {carried.size:,} bytes")


@archive_app.command(epilog="Example: **sitrep archive backup /media/disk/archive-2021-08.tar**")
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The tar file; an older one is replaced.")],
    archive: Archive = ARCHIVE,
    config: Config = None,
) -> None:
    """Write the whole archive into one tar file, after its fixity was checked."""
    from sitrep.delivery.archive.backup import backup_archive
    from sitrep.progress import Progress

    with Progress() as progress:
        carried = backup_archive(archive, file, wait=settings_of(config).archive.wait, progress=progress)
    typer.echo(f"{file}: {carried.files:,} files, {carried.size:,} bytes")


@archive_app.command(epilog="Example: **sitrep archive restore archive-2021-08.tar --archive out/archive**")
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="A backup, or an exported folder.")],
    archive: Archive = ARCHIVE,
    config: Config = None,
) -> None:
    """Make the archive anew from a backup or an export, in a folder that is empty or not there."""
    from sitrep.delivery.archive.copying import copy_archive
    from sitrep.delivery.archive.restore import restore_archive
    from sitrep.progress import Progress

    bring = copy_archive if file.is_dir() else restore_archive
    with Progress() as progress:
        carried = bring(file, archive, wait=settings_of(config).archive.wait, progress=progress)
    typer.echo(f"{archive}: {carried.files:,} files, {carried.size:,} bytes, all as they were frozen")
