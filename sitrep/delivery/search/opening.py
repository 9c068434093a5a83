"""Open the search index for reading; one that is missing, behind or broken is mended first, which is said."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.issues import issued_days, list_issues, list_theatres
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.search.build import Mended, Progress, mend, update_search
from sitrep.delivery.search.schema import FILE_NAME, connect_to_read
from sitrep.delivery.search.state import StateKind, detect_state


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that holds what the folders hold; `notes` tell what was done for that, for people."""

    connection: sqlite3.Connection
    notes: tuple[str, ...]


@contextmanager
def open_search(
    archive: Path, code: str, *, wait: float = 30, progress: Progress | None = None
) -> Iterator[Opened]:
    """Open the index of a theatre.

    Where the archive can't be written, an index for this once is made elsewhere.

    Raises:
        ArchiveError: where there is no issue, no index can be made, or it turns out to be damaged.
    """
    folder = theatre_folder(archive, code)
    refuse_empty(archive, code)
    state = detect_state(archive, code)
    with tempfile.TemporaryDirectory(prefix="sitrep-") as elsewhere:
        file, notes = folder / FILE_NAME, tuple[str, ...]()
        if state.kind is not StateKind.FRESH:
            try:
                notes = _told(update_search(archive, code, wait=wait, progress=progress))
            except ArchiveError as error:
                place = Path(elsewhere)
                notes = (*_told(mend(list_issues(archive, code), file, place, progress)), _for_once(error))
                file = place / FILE_NAME
        try:
            with closing(connect_to_read(file)) as connection:
                yield Opened(connection, notes)
        except sqlite3.Error as error:
            raise ArchiveError(
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
