"""Verify what was made: each word and figure against the documents."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config, Seeds, Today, open_at


@app.command(
    epilog="Examples: **sitrep verify 2021-08-08** · **sitrep verify afg-sitrep-2021-08-08-v1** · "
    "**sitrep verify out/2021-08-08**"
)
def verify(
    issue: Annotated[
        str,
        typer.Argument(
            metavar="ISSUE",
            help="An issue: its day (the newest version), DAY-vN or its full name; or the folder of a draft.",
        ),
    ],
    seeds: Seeds = None,
    archive: Archive = Path("out/archive"),
    config: Config = None,
    *,
    today: Today = None,
) -> None:
    """Read the cited documents again and check every quotation, figure, number and citation.

    Of an issue its own files are checked too. The archive's index and feed are not: "sitrep archive verify".
    """
    from sitrep.pipeline.verifying import verify as verify_wanted
    from sitrep.text import count_of

    verified = verify_wanted(open_at(config, seeds, today), issue, archive)
    for failure in verified.failures:
        typer.echo(str(failure), err=True)
    if verified.failures:
        typer.echo(f"{verified.name}: {count_of(len(verified.failures), 'failure')}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{verified.name}: every quotation, figure and citation stands as its documents have it")
    if verified.archived:
        typer.echo(
            "Checked: the files of this issue, its documents. Not checked: other issues and the archive's "
            'index.json, index.html and feed.xml; "sitrep archive verify" checks those.'
        )
