"""How long work shows itself: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

# Shorter work shows nothing: what is done at once needs no bar.
_QUIET_SECONDS = 1.0
_LINE_SECONDS = 10.0


class Progress:
    """Called with a stage's name, how much of it is done and how much there is; writes to stderr."""

    def __init__(self) -> None:
        """Look whether a person watches."""
        console = Console(stderr=True)
        self._bar: Bar | None = None
        if console.is_terminal:
            self._bar = Bar(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                console=console,
                transient=True,
            )
        self._tasks: dict[str, TaskID] = {}
        self._begun = self._told = time.monotonic()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note of how far a stage is."""
        if self._bar is not None:
            if stage not in self._tasks:
                self._tasks[stage] = self._bar.add_task(stage, total=total)
            self._bar.update(self._tasks[stage], completed=done, total=total)
            return
        now = time.monotonic()
        finished = done == total and now - self._begun > _QUIET_SECONDS
        if finished or now - self._told > _LINE_SECONDS:
            self._told = now
            sys.stderr.write(f"{stage}: {done} of {total}\n")

    def say(self, line: str) -> None:
        """Write a line of result to stdout without tearing the bar."""
        if self._bar is not None and sys.stdout.isatty():
            self._bar.console.file.flush()
            self._bar.stop()
            sys.stdout.write(line + "\n")
            self._bar.start()
        else:
            sys.stdout.write(line + "\n")

    def __enter__(self) -> Self:
        """Start the bar."""
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
