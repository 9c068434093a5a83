"""What a reader of one format is: bytes in, a draft of the document out."""

from dataclasses import dataclass
from typing import Protocol

from sitrep.config.settings import ReadingSettings
from sitrep.model import Field, Part, Problem


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader needs besides the bytes: the file's display name and the settings."""

    file: str
    settings: ReadingSettings

    def problem(self, what: str, remedy: str, *, lost: bool = True) -> Problem:
        """Make a Problem of this file; `what` goes on after the file's name, without a full stop."""
        return Problem(self.file, f"{self.file} {what}.", remedy, lost)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader makes of a file; the fields are those of `model.Document`."""

    text: str
    encoding: str
    parts: tuple[Part, ...] = ()
    fields: tuple[Field, ...] = ()
    body_start: int = 0
    problems: tuple[Problem, ...] = ()


class Reader(Protocol):
    """A module of this folder. `SUFFIXES` are lower-case, with the dot."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of a module
        """The name of the format, as `Document.format` gives it."""
        ...

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of a module
        """The file name endings of the format."""
        ...

    def read(self, data: bytes, context: Context) -> Draft | Problem:
        """Read a file; a Problem stands for a file that yields no document at all."""
        ...
