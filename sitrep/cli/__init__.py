"""Commands: load, call, say, exit."""

import sys

import typer

from sitrep.cli.app import app

# Each module adds its commands to the app; help lists them in this order.
# isort: off
import sitrep.cli.briefs
import sitrep.cli.issues
import sitrep.cli.verify
import sitrep.cli.archive
import sitrep.cli.search
import sitrep.cli.site
import sitrep.cli.mail
import sitrep.cli.run
import sitrep.cli.articles
import sitrep.cli.review
import sitrep.cli.setup  # noqa: F401  named for what its import does

# isort: on

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; every error that is ours becomes one message and its exit code."""
    from sitrep.errors import SitrepError

    try:
        app()
    except SitrepError as error:
        typer.echo(f"sitrep: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has gone (sitrep articles | head): no error, and nothing left to say.
        sys.stdout = None
        sys.exit(0)
