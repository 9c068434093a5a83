"""Build the website of the archive, and preview it."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config

_OUT = Path("out/site")


@app.command(epilog="Examples: **sitrep site** · **sitrep site --address https://example.org/briefs/**")
def site(
    archive: Archive = Path("out/archive"),
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The site; only what has changed is written.")
    ] = _OUT,
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="URL",
            help="Where it will be published, for the sitemap and the feed.  [default: archive.address]",
            show_default=False,
        ),
    ] = None,
    config: Config = None,
) -> None:
    """Build a static website of all issues: calendar, themes, places, sources, figures, search."""
    from sitrep.errors import UsageError
    from sitrep.pipeline.website import build_website

    if address is not None and (
        not address.startswith(("http://", "https://")) or any(sign in address for sign in " <>\"'&")
    ):
        raise UsageError(f'--address "{address}" is no address: give it as https://example.org/briefs/.')
    built = build_website(config, archive, out, address)
    done = built.written
    typer.echo(
        f"{out}: issues {built.issues:,}, items {built.items:,}; files: {done.written:,} written, "
        f"{done.left:,} as they were, {done.removed:,} removed ({done.size / 1e6:,.1f} MB in all)"
    )
    for problem in built.problems:
        typer.echo(f"problem: {problem}", err=True)
    if built.problems:
        raise typer.Exit(1)


@app.command(epilog="Example: **sitrep serve --port 8000**")
def serve(
    site: Annotated[Path, typer.Argument(metavar="[DIR]", help="The site.")] = _OUT,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: any that is free.")] = 8000,
) -> None:
    """Preview the site in a browser on this machine; nobody else can reach it."""
    from sitrep.delivery.site.serving import HOST, open_server

    with open_server(site, port) as server:
        typer.echo(f"http://{HOST}:{server.server_port}/  (Ctrl-C ends it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            typer.echo("")
