"""Options that several commands share, and what they open."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from sitrep.pipeline.workspace import Workspace


Seeds = Annotated[
    list[Path] | None,
    typer.Option(
        "--seeds", metavar="DIR", help="Folder of documents; give it again for more.  [default: seeds]"
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Configuration.  [default: config.yaml here, else the packaged one]"
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="YYYY-MM-DD", help="Count from this day, not from the clock: rebuilds a past run."
    ),
]
Archive = Annotated[
    Path, typer.Option("--archive", metavar="DIR", help="Where issues are kept, and never overwritten.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 if any document had a problem.")]


def open_at(config: Path | None, seeds: list[Path] | None, today: str | None) -> "Workspace":
    """Open the workspace that the options name, as of `--today` or now."""
    from sitrep.pipeline.workspace import open_workspace

    return open_workspace(config, tuple(seeds or ()), at_time(today))


def at_moment(option: str, text: str) -> "datetime":
    """Return the moment that an option names: ISO 8601, with its zone.

    Raises:
        UsageError: for anything else.
    """
    from datetime import datetime

    from sitrep.errors import UsageError

    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f'{option} "{text}" is no time: give it as 2021-08-09T05:30:00Z.') from error
    if moment.utcoffset() is None:
        raise UsageError(f'{option} "{text}" names no time zone: add Z, or an offset such as +04:30.')
    return moment


def at_time(today: str | None) -> "datetime":
    """Return the moment to count from: noon of `--today`, else the clock's.

    Raises:
        UsageError: for a `--today` that is no day.
    """
    from datetime import UTC, datetime

    from sitrep.errors import UsageError

    if today is None:
        return datetime.now(UTC)
    try:
        return datetime.combine(
            datetime.fromisoformat(today).date(), datetime.min.time().replace(hour=12), UTC
        )
    except ValueError as error:
        raise UsageError(f'--today "{today}" is no day: give it as YYYY-MM-DD.') from error
