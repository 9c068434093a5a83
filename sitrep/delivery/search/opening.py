"""Open the search index for reading; one that is missing, behind or broken is mended first, which is said."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.issues import issued_days, list_issues, list_theatres
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.search.build import Mended, Progress, make_anew, mend, rebuild_search, update_search
from sitrep.delivery.search.schema import FILE_NAME, connect_to_read
from sitrep.delivery.search.state import StateKind, detect_state

T = TypeVar("T")
_DAMAGED = "The search index was damaged"


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that holds what the folders hold; `notes` tell what was done for that, for people."""

    connection: sqlite3.Connection
    notes: tuple[str, ...]


class IndexDamagedError(ArchiveError):
    """The search index does not hold together; what it is made from does."""


def ask_search(
    archive: Path,
    code: str,
    ask: Callable[[Opened], T],
    *,
    wait: float = 30,
    progress: Progress | None = None,
) -> tuple[T, tuple[str, ...]]:
    """Return the answer of an index, and what was done for that; a damaged one is made anew and asked again.

    Raises:
        ArchiveError: where there is no issue, or no index can be made.
    """
    try:
        with open_search(archive, code, wait=wait, progress=progress) as opened:
            return ask(opened), opened.notes
    except IndexDamagedError:
        with open_search(archive, code, wait=wait, progress=progress, anew=True) as opened:
            return ask(opened), opened.notes


@contextmanager
def open_search(
    archive: Path, code: str, *, wait: float = 30, progress: Progress | None = None, anew: bool = False
) -> Iterator[Opened]:
    """Open the index of a theatre; `anew` makes it from the folders first, whatever it is.

    Where the archive can't be written, an index for this once is made elsewhere.

    Raises:
        IndexDamagedError: where it turns out to be damaged.
        ArchiveError: where there is no issue, or no index can be made.
    """
    folder = theatre_folder(archive, code)
    refuse_empty(archive, code)
    state = detect_state(archive, code)
    with tempfile.TemporaryDirectory(prefix="sitrep-") as elsewhere:
        file, notes = folder / FILE_NAME, tuple[str, ...]()
        if anew or state.kind is not StateKind.FRESH:
            try:
                if anew:
                    mended = rebuild_search(archive, code, wait=wait, progress=progress, why=_DAMAGED)
                else:
                    mended = update_search(archive, code, wait=wait, progress=progress)
                notes = _told(mended)
            except ArchiveError as error:
                place, issues = Path(elsewhere), list_issues(archive, code)
                if anew:
                    mended = make_anew(issues, place, _DAMAGED, progress)
                else:
                    mended = mend(issues, file, place, progress)
                notes = (*_told(mended), _for_once(error))
                file = place / FILE_NAME
        try:
            with closing(connect_to_read(file)) as connection:
                yield Opened(connection, notes)
        except sqlite3.Error as error:
            raise IndexDamagedError(
                f'{file}: the search index is damaged ({error}). "sitrep archive rebuild" makes it anew.'
            ) from error


def refuse_empty(archive: Path, code: str) -> None:
    """Raise where a theatre has no issues.

    Raises:
        ArchiveError: with what the archive holds instead.
    """
    if issued_days(archive, code):
        return
    folder = theatre_folder(archive, code)
    there = ", ".join(list_theatres(archive)) if archive.is_dir() else ""
    held = f" It holds {there}; the configuration says which theatre is meant." if there else ""
    raise ArchiveError(
        f"{folder}: there are no issues. Name the archive with --archive DIR, or issue a brief.{held}"
    )


def _told(mended: Mended) -> tuple[str, ...]:
    if not mended.what:
        return ()
    number = f"{mended.added} issue{'s' if mended.added != 1 else ''}"
    problems = tuple(
        f"{each}. Nothing of it is found; put it back from a backup." for each in mended.problems
    )
    return (f"{mended.what}; {number} went in from the folders.", *problems)


def _for_once(error: ArchiveError) -> str:
    return f"It could not be kept ({error}) and serves this search only."
