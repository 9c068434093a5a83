"""The morning run, for people and for schedulers."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.cli.app import app
from sitrep.cli.options import Archive, Config, Seeds, at_moment

if TYPE_CHECKING:
    from sitrep.cli.mail import SystemClock

_FORMATS = ("text", "json")


@app.command(
    epilog="Examples: **sitrep run** · **sitrep run --if-due --log-format json** (each quarter of an hour) · "
    "**sitrep run 2021-08-08** (a day that was missed)"
)
def run(
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DAY]",
            help='A closed day in words ("8 Aug 2021").  [default: the one that closed last]',
            show_default=False,
        ),
    ] = None,
    seeds: Seeds = None,
    archive: Archive = Path("out/archive"),
    config: Config = None,
    log_format: Annotated[
        str, typer.Option("--log-format", metavar="text|json", help="How the log on stderr is written.")
    ] = "text",
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="TIME", help="Count from this moment, such as 2021-08-09T05:30:00Z."),
    ] = None,
    *,
    if_due: Annotated[
        bool,
        typer.Option("--if-due", help="Do nothing before run.delay has passed, and where all is done."),
    ] = False,
) -> None:
    """Make, verify, keep and mail the issue of the day that closed; prints one line of JSON.

    What is done already is not done again: run it as often as you like.
    """
    from sitrep.cli.briefs import FORMATS
    from sitrep.cli.mail import SystemClock
    from sitrep.errors import UsageError
    from sitrep.pipeline.run import RunOrder, make_run

    if log_format not in _FORMATS:
        raise UsageError(f'--log-format "{log_format}": choose among {", ".join(_FORMATS)}.')
    clock = SystemClock()
    order = RunOrder(
        config=config,
        seeds=tuple(seeds or ()),
        archive=archive,
        formats=FORMATS,
        now=at_moment("--at", at) if at else clock.now(),
        environment=os.environ,
        clock=clock,
        asked=" ".join(day or ()),
        if_due=if_due,
    )
    report = make_run(order, _logger(clock, as_json=log_format == "json"))
    typer.echo(report.to_json())
    if report.exit:
        raise typer.Exit(report.exit)


def _logger(clock: "SystemClock", *, as_json: bool) -> Callable[[str, str, str], None]:
    def log(level: str, event: str, text: str) -> None:
        at = clock.now().isoformat()
        if as_json:
            entry = {"at": at, "level": level, "event": event, "text": text}
            typer.echo(json.dumps(entry, ensure_ascii=False), err=True)
        else:
            typer.echo(f"{at} {level.upper():7} {text}", err=True)

    return log
