"""Decide in the terminal what the program cannot."""

import sys
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Config, Seeds, Today, open_at


@app.command(
    epilog="Examples: **sitrep review** · **sitrep review 8 Aug 2021 --by AB** · "
    '**sitrep review all --by AB --why "read in full"**'
)
def review(
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DAY]",
            help='A day in words ("8 Aug 2021", yesterday), **latest** (the newest closed day with articles) '
            "or **all**; articles without a day come along.  [default: latest]",
            show_default=False,
        ),
    ] = None,
    seeds: Seeds = None,
    config: Config = None,
    by: Annotated[
        str, typer.Option("--by", metavar="INITIALS", help="Who decides; asked for where it isn't given.")
    ] = "",
    why: Annotated[
        str, typer.Option("--why", metavar="REASON", help="The reason for all decisions of this sitting.")
    ] = "",
    *,
    today: Today = None,
) -> None:
    """Decide in the terminal what the program can't: day, theme, in or out, pinned; kept in curation.yaml."""
    from datetime import UTC, datetime

    from sitrep.errors import NotMadeError, UsageError
    from sitrep.pipeline.articles import open_review
    from sitrep.progress import Progress

    if not (sys.stdin.isatty() and sys.stderr.isatty()):  # the screen is drawn on stderr
        raise UsageError("review needs a terminal. Decisions can also be written into curation.yaml by hand.")
    workspace = open_at(config, seeds, today)
    asked = " ".join(day or ["latest"])
    with Progress() as progress:
        articles = open_review(workspace, asked, progress)
    if not articles:
        raise NotMadeError(f'Nothing to review for "{asked}". "sitrep articles" lists what was read.')

    from sitrep.review.app import Desk
    from sitrep.review.session import Session
    from sitrep.text import count_of

    session = Session(workspace, articles, lambda: datetime.now(UTC).replace(microsecond=0))
    session.by, session.why = by.strip(), why.strip()
    written = Desk(session, f"{workspace.configuration.settings.theatre.name}, {asked}").run() or 0
    typer.echo(f"{count_of(written, 'decision')} written to {workspace.curation_file}")
