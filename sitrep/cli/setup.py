"""Set up and look after a workspace."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Config


@app.command(epilog="Example: **sitrep check --config briefs/config.yaml**")
def check(config: Config = None) -> None:
    """Say whether configuration, templates, fonts and Pango are in order."""
    from sitrep.checkup import check_setup

    bad = []
    for finding in check_setup(config):
        typer.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.what}: {finding.how}")
        bad += [] if finding.good else [finding.what]
    if bad:
        raise typer.Exit(2 if bad[0] in {"configuration", "decisions"} else 1)


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
    name: Annotated[str, typer.Argument(metavar="article|brief", help="Which of the two JSON shapes.")],
) -> None:
    """Print the JSON Schema of an article (sitrep articles --json) or a brief (brief.json)."""
    from sitrep.errors import UsageError
    from sitrep.rendering.records import schema_text

    if name not in {"article", "brief"}:
        raise UsageError(f"unknown schema {name!r}: choose article or brief.")
    typer.echo(schema_text(name), nl=False)
