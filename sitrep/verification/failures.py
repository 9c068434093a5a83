"""What a verification finds wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ANEW = "Make the brief anew; if this stays, report it."
MOST = 40  # failures told of one file: where more are wrong, more words help nobody


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is not as it must be.

    `file` is an output ("brief.md") or a cited document as the user knows it; `where` names the place in it
    (an item, a figure, a line, a page), `what` is a full sentence, `remedy` what the user can do.
    """

    file: str
    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Say it in one line."""
        place = f"{self.file}, {self.where}" if self.where else self.file
        what = self.what if self.what.endswith((".", "?", "!")) else f"{self.what}."
        return f"{place}: {what} {self.remedy}".rstrip()


def at_most(failures: Iterable[Failure], most: int = MOST) -> Iterator[Failure]:
    """Yield the failures of one file; what goes beyond `most` is not even looked for."""
    for number, failure in enumerate(failures):
        if number == most:
            yield Failure(failure.file, "", "More is wrong than is listed here.", failure.remedy)
            return
        yield failure


def show(text: str, most: int = 80) -> str:
    """Return text on one line for a message, cut to `most` characters."""
    line = " ".join(text[: 4 * most].split())
    line = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1] + "…"
