"""The command line itself, which commands join."""

from typing import Annotated

import typer

app = typer.Typer(
    name="sitrep",
    help="Dated, cited situation reports from raw news. Every sentence is quoted from a source document.",
    epilog="Start with: **sitrep init DIR**, then **cd DIR**, then **sitrep brief**",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)
    ] = False,
) -> None:
    if version:
        from sitrep import __version__

        typer.echo(f"sitrep {__version__}")
        raise typer.Exit
