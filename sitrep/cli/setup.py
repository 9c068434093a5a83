"""Set up and look after a workspace."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Config

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sitrep.checkup import Finding

_SCHEMAS = ("article", "brief", "run")


@app.command(epilog="Examples: **sitrep check --config briefs/config.yaml** · **sitrep check --mail**")
def check(
    config: Config = None,
    *,
    mail: Annotated[
        bool, typer.Option("--mail", help="Try the mail server too: connect, TLS, log in; nothing is sent.")
    ] = False,
) -> None:
    """Say whether configuration, templates, fonts and Pango are in order."""
    bad = []
    for finding in _findings(config, mail=mail):
        typer.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.what}: {finding.how}")
        bad += [] if finding.good else [finding.what]
    if bad:
        raise typer.Exit(2 if bad[0] in {"configuration", "decisions"} else 1)


def _findings(config: Path | None, *, mail: bool) -> "Iterator[Finding]":
    import os

    from sitrep.checkup import Finding, check_setup
    from sitrep.cli.mail import SystemClock
    from sitrep.errors import ConfigError
    from sitrep.pipeline.mailing import open_desk

    yield from check_setup(config)
    if mail:
        try:
            desk = open_desk(config, Path("out/archive"), os.environ, SystemClock())
        except ConfigError:  # it has been told
            return
        for found in desk.check():
            yield Finding(found.what, good=found.good, how=found.how)


@app.command(epilog="Example: **sitrep init briefs**, then **cd briefs**, then **sitrep brief**")
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new workspace; made if it isn't there.")],
) -> None:
    """Make a workspace: config.yaml, templates and the sample seeds, yours to change."""
    from sitrep.delivery.workspace import make_workspace

    for name in make_workspace(folder):
        typer.echo(f"{folder / name}")
    typer.echo(f"Next: cd {folder}; sitrep brief")


@app.command(epilog="Example: **sitrep schema article > article.schema.json**")
def schema(
    name: Annotated[str, typer.Argument(metavar="article|brief|run", help="Which of the JSON shapes.")],
) -> None:
    """Print the JSON Schema of an article (articles --json), a brief (brief.json) or the line of a run."""
    from sitrep.errors import UsageError
    from sitrep.rendering.records import schema_text

    if name not in _SCHEMAS:
        raise UsageError(f"unknown schema {name!r}: choose {', '.join(_SCHEMAS[:-1])} or {_SCHEMAS[-1]}.")
    typer.echo(schema_text(name), nl=False)
