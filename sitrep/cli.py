"""Commands: load, call, say, exit."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from sitrep.pipeline.workspace import Workspace

app = typer.Typer(
    name="sitrep",
    help="Dated, cited situation reports from raw news. Every sentence is quoted from a source document.",
    epilog="Start with: **sitrep init DIR**, then **cd DIR**, then **sitrep brief**",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FORMATS = ("md", "html", "pdf", "json")

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
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 if any document had a problem.")]


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


@app.command(
    epilog="Examples: **sitrep brief** · **sitrep brief 8 Aug 2021** · **sitrep brief all --format md** · "
    "**sitrep brief yesterday --seeds inbox --out reports**"
)
def brief(
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DAY]",
            help='A day in words ("8 Aug 2021", yesterday), **latest** (the newest closed day with articles) '
            "or **all**.  [default: latest]",
            show_default=False,
        ),
    ] = None,
    seeds: Seeds = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where briefs go, a folder a day.")
    ] = Path("out"),
    config: Config = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="md, html, pdf or json; give it again for more.  [default: all]",
        ),
    ] = None,
    *,
    strict: Strict = False,
    today: Today = None,
) -> None:
    """Make the brief of a day: Markdown, HTML, PDF and JSON under out/YYYY-MM-DD/."""
    from sitrep.errors import UsageError
    from sitrep.pipeline.briefs import make_briefs
    from sitrep.progress import Progress

    chosen = list(dict.fromkeys(formats or FORMATS))
    if unknown := [name for name in chosen if name not in FORMATS]:
        raise UsageError(f"unknown format {unknown[0]!r}: choose among {', '.join(FORMATS)}.")
    workspace = _open(config, seeds, today)
    asked = " ".join(day or ["latest"])
    problems: set[tuple[str, str]] = set()
    folders: list[Path] = []
    with Progress() as progress:
        for made in make_briefs(workspace, asked, out, chosen, progress):
            items = sum(len(section.items) for section in made.brief.sections)
            problems.update((problem.file, problem.what) for problem in made.brief.problems)
            folders.append(made.folder)
            what = (
                f"{items} items from {len(made.brief.sources)} sources" if items else "no items in the period"
            )
            picked = " (latest day with articles)" if made.brief.picked_latest else ""
            progress.say(f"{made.brief.day.isoformat()}{picked}  {what}  {made.folder}")
    where = folders[0] if len(folders) == 1 else out
    typer.echo(
        f"{len(folders)} {'brief' if len(folders) == 1 else 'briefs'} in {where}/ ({', '.join(chosen)})"
    )
    if problems:
        typer.echo(f"{len(problems)} problems with documents; each brief lists them.", err=True)
        if strict:
            raise typer.Exit(1)


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

    workspace = _open(config, seeds, today)
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

    for number, found in enumerate(find_articles(_open(config, seeds, today), article)):
        if number:
            typer.echo("")
        typer.echo(explain_article(found))


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
    workspace = _open(config, seeds, today)
    asked = " ".join(day or ["latest"])
    with Progress() as progress:
        articles = open_review(workspace, asked, progress)
    if not articles:
        raise NotMadeError(f'Nothing to review for "{asked}". "sitrep articles" lists what was read.')

    from sitrep.review.app import Desk
    from sitrep.review.session import Session

    session = Session(workspace, articles, lambda: datetime.now(UTC).replace(microsecond=0))
    session.by, session.why = by.strip(), why.strip()
    written = Desk(session, f"{workspace.configuration.settings.theatre.name}, {asked}").run() or 0
    typer.echo(
        f"{written} {'decision' if written == 1 else 'decisions'} written to {workspace.curation_file}"
    )


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


def _open(config: Path | None, seeds: list[Path] | None, today: str | None) -> "Workspace":
    from sitrep.pipeline.workspace import open_workspace

    return open_workspace(config, tuple(seeds or ()), _now(today))


def _now(today: str | None) -> "datetime":
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
