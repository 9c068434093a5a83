"""Look at what was read: all articles, or one and why it is so."""

from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Config, Seeds, Strict, Today, open_at


@app.command(epilog="Examples: **sitrep articles** · **sitrep articles --seeds inbox --json | jq .date.day**")
def articles(
    seeds: Seeds = None,
    config: Config = None,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line (see: sitrep schema article).")
    ] = False,
    strict: Strict = False,
    today: Today = None,
) -> None:
    """List what was read: every article with its day, themes and file."""
    from sitrep.pipeline.articles import gather_articles
    from sitrep.progress import Progress
    from sitrep.rendering.listing import list_articles
    from sitrep.rendering.records import article_line

    workspace = open_at(config, seeds, today)
    with Progress() as progress:
        read, problems = gather_articles(workspace, progress)
    if as_json:
        for article in read:
            typer.echo(article_line(article))
    else:
        typer.echo(list_articles(read))
    for problem in problems:
        typer.echo(f"{problem.file}: {problem.what} {problem.remedy}", err=True)
    if strict and problems:
        raise typer.Exit(1)


@app.command(epilog="Examples: **sitrep explain 0f3a9c21b7de-1** · **sitrep explain wire.txt#2**")
def explain(
    article: Annotated[
        str, typer.Argument(metavar="ID", help="An article's ID (its first digits will do), or FILE#N.")
    ],
    seeds: Seeds = None,
    config: Config = None,
    *,
    today: Today = None,
) -> None:
    """Show why an article got its date and themes, with the words that decided."""
    from sitrep.pipeline.articles import find_articles
    from sitrep.rendering.explanation import explain_article

    for number, found in enumerate(find_articles(open_at(config, seeds, today), article)):
        if number:
            typer.echo("")
        typer.echo(explain_article(found))
