"""Make the briefs that are asked for."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Config, Seeds, Strict, Today, open_at

FORMATS = ("md", "html", "pdf", "docx", "json", "csv", "csl")


@app.command(
    epilog="Examples: **sitrep brief** · **sitrep brief 8 Aug 2021** · **sitrep brief all --format md** · "
    "**sitrep brief yesterday --seeds inbox --out reports**"
)
def brief(  # noqa: PLR0913  each option of the command is a parameter
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
    archive: Annotated[
        Path | None,
        typer.Option(
            "--archive",
            metavar="DIR",
            help="Where issues are kept: what changed is against the last one.  [default: archive in --out]",
        ),
    ] = None,
    config: Config = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="md, html, pdf, docx, json, csv (figures) or csl (sources); give it again for more.  "
            "[default: all]",
        ),
    ] = None,
    *,
    strict: Strict = False,
    today: Today = None,
) -> None:
    """Make the brief of a day: Markdown, HTML, PDF, Word and its data under out/YYYY-MM-DD/."""
    from sitrep.errors import UsageError
    from sitrep.pipeline.briefs import make_briefs
    from sitrep.progress import Progress
    from sitrep.text import count_of

    chosen = list(dict.fromkeys(formats or FORMATS))
    if unknown := [name for name in chosen if name not in FORMATS]:
        raise UsageError(f"unknown format {unknown[0]!r}: choose among {', '.join(FORMATS)}.")
    workspace = open_at(config, seeds, today)
    asked = " ".join(day or ["latest"])
    problems: set[tuple[str, str]] = set()
    folders: list[Path] = []
    with Progress() as progress:
        for made in make_briefs(workspace, asked, out, chosen, progress, archive=archive):
            items = sum(len(section.items) for section in made.brief.sections)
            problems.update((problem.file, problem.what) for problem in made.brief.problems)
            folders.append(made.folder)
            told = f"{count_of(items, 'item')} from {count_of(len(made.brief.sources), 'source')}"
            what = told if items else "no items in the period"
            picked = " (latest day with articles)" if made.brief.picked_latest else ""
            progress.say(f"{made.brief.day.isoformat()}{picked}  {what}  {made.folder}")
            progress.say(f"{' ' * 12}{made.completeness}")
    where = folders[0] if len(folders) == 1 else out
    typer.echo(f"{count_of(len(folders), 'brief')} in {where}/ ({', '.join(chosen)})")
    if problems:
        typer.echo(f"{count_of(len(problems), 'problem')} with documents; each brief lists them.", err=True)
        if strict:
            raise typer.Exit(1)
