"""Find what the archive holds: items by their words, figures by who counted what and where."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from sitrep.cli.app import app
from sitrep.cli.archive import ARCHIVE, AsJson, settings_of
from sitrep.cli.options import Archive, Config

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from sitrep.delivery.search.filters import Filters
    from sitrep.delivery.search.spellings import Spellings
    from sitrep.progress import Progress

Answer = TypeVar("Answer")
From = Annotated[
    str | None,
    typer.Option("--from", metavar="DAY", help="Issues from this day on; 2021-08 and 2021 will do."),
]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Issues up to this day, included.")]
InPlace = Annotated[
    str | None,
    typer.Option("--place", metavar="PLACE", help="A place in any spelling, or the code of a unit (AF30)."),
]
AllVersions = Annotated[
    bool, typer.Option("--all-versions", help="Look at corrected versions too, not at the newest only.")
]


@app.command(
    epilog='Examples: **sitrep search "evacuation flights"** · '
    "**sitrep search 'disp\\* AND (camp OR border)'** · "
    "**sitrep search Hilmand --theme battlefield --from 2021-08 --order oldest**"
)
def search(  # noqa: PLR0913, PLR0917  an option each
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY",
            help='Words that all must be there, "a phrase", begin*, AND, OR, NOT and parentheses. Places are '
            "found in all their spellings; a phrase is taken as it is.",
        ),
    ],
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="THEME", help="Items of this theme.")
    ] = None,
    first: From = None,
    last: To = None,
    place: InPlace = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="Items with a source of that publisher.")
    ] = None,
    archive: Archive = ARCHIVE,
    config: Config = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many are shown.")] = 10,
    order: Annotated[str, typer.Option("--order", help="What comes first: best, oldest or newest.")] = "best",
    *,
    all_versions: AllVersions = False,
    as_json: AsJson = False,
) -> None:
    """Search the items of all issues: ranked, with the words that answer, their issue and their sources."""
    from sitrep.delivery.search.find import Order, find_items
    from sitrep.delivery.search.listing import found_json, list_found
    from sitrep.errors import UsageError

    if order not in set(Order):
        raise UsageError(f'--order "{order[:60]}": choose among {", ".join(Order)}.')
    words = " ".join(query)
    filters = _filters(first, last, place, theme, source, all_versions=all_versions)
    found = _ask(
        archive,
        config,
        lambda connection, spellings: find_items(connection, spellings, words, filters, limit, Order(order)),
    )
    typer.echo(found_json(found, words) if as_json else list_found(found, _mark))


@app.command(
    epilog="Examples: **sitrep figures --metric killed --place AF30** · "
    "**sitrep figures --metric idp_stock --owner OCHA --from 2021-06 --csv > series.csv**"
)
def figures(  # noqa: PLR0913  an option each
    metric: Annotated[
        str | None, typer.Option("--metric", metavar="METRIC", help="What is counted: killed, displaced, …")
    ] = None,
    place: InPlace = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="Who counts: a speaker, or the publisher.")
    ] = None,
    first: From = None,
    last: To = None,
    archive: Archive = ARCHIVE,
    config: Config = None,
    *,
    all_versions: AllVersions = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="As CSV with HXL tags, for spreadsheets.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show figures as series: each owner's apart, as printed, never added up."""
    from sitrep.delivery.search.listing import list_series, series_csv, series_json
    from sitrep.delivery.search.series import find_series
    from sitrep.errors import UsageError

    if as_csv and as_json:
        raise UsageError("--csv and --json exclude each other: choose one.")
    filters = _filters(first, last, place, None, None, all_versions=all_versions)
    series = _ask(
        archive,
        config,
        lambda connection, spellings: find_series(connection, spellings, filters, metric, owner),
    )
    if as_csv:
        typer.echo(series_csv(series), nl=False)
    else:
        typer.echo(series_json(series) if as_json else list_series(series))


def _filters(
    first: str | None,
    last: str | None,
    place: str | None,
    theme: str | None,
    source: str | None,
    *,
    all_versions: bool,
) -> "Filters":
    from sitrep.delivery.search.filters import Filters, read_day

    return Filters(
        theme,
        read_day("--from", first) if first else None,
        read_day("--to", last, end=True) if last else None,
        place,
        source,
        all_versions,
    )


def _ask(
    archive: Path, config: Path | None, ask: "Callable[[sqlite3.Connection, Spellings], Answer]"
) -> "Answer":
    """Ask the search index, with the gazetteer; what was mended for it is said."""
    from contextlib import ExitStack

    from sitrep.delivery.search.opening import ask_search
    from sitrep.delivery.search.spellings import Spellings

    settings = settings_of(config)
    theatre = settings.theatre
    with ExitStack() as stack:
        bars: list[Progress] = []

        def progress(stage: str, done: int, total: int) -> None:
            # Loaded only where there is something to wait for: a search takes less time than that.
            if not bars:
                from sitrep.progress import Progress

                bars.append(stack.enter_context(Progress()))
            bars[0](stage, done, total)

        answer, notes = ask_search(
            archive,
            theatre.code,
            lambda opened: ask(
                opened.connection, Spellings(theatre.code, theatre.units_add, opened.connection)
            ),
            wait=settings.archive.wait,
            progress=progress,
        )
    for note in notes:
        typer.echo(note, err=True)
    return answer


def _mark(words: str) -> str:
    """Make words stand out: in bold on a terminal, between asterisks elsewhere."""
    return typer.style(words, bold=True) if sys.stdout.isatty() else f"**{words}**"
