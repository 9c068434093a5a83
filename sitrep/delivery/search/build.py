"""Make the search index from the folders, or add what it lacks; at one stroke, under the archive's lock."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import ArchiveError, cannot_write
from sitrep.delivery.archive.folders import part_of, remove, sync
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.lock import writing
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.search.rows import read_rows
from sitrep.delivery.search.schema import FILE_NAME, connect_new, connect_part
from sitrep.delivery.search.stamp import stamp_index
from sitrep.delivery.search.state import StateKind, compare_state, is_sound
from sitrep.delivery.search.write import Writer

Progress = Callable[[str, int, int], None]
_STAGE = "Search index"
_MODE = 0o644
# What other programs may leave beside a database; with the new file in place it would be read as part of it.
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Mended:
    """What was done to an index: the number of issues `added`, and why (`what`, "" where nothing was).

    `problems` name issues whose records are not what was frozen: they are listed, and nothing of them is
    found.
    """

    added: int
    what: str
    problems: tuple[str, ...]


def rebuild_search(
    archive: Path,
    code: str,
    *,
    wait: float = 30,
    progress: Progress | None = None,
    why: str = "It was asked for",
) -> Mended:
    """Make the search index of a theatre anew from its folders; `why` is what people are told.

    The same folders give the same rows. A stop at any moment leaves the old index.

    Raises:
        ArchiveError: where somebody else writes, or the index can't be written.
        ArchiveDamagedError: where the bag of an issue can't be read.
    """
    folder = theatre_folder(archive, code)
    with writing(folder, wait):
        return make_anew(list_issues(archive, code), folder, why, progress)


def update_search(archive: Path, code: str, *, wait: float = 30, progress: Progress | None = None) -> Mended:
    """Bring the search index up to date: what was frozen since is added; one that does not fit is made anew.

    Raises:
        ArchiveError: where somebody else writes, or the index can't be written.
        ArchiveDamagedError: where the bag of an issue can't be read.
    """
    folder = theatre_folder(archive, code)
    with writing(folder, wait):
        return mend(list_issues(archive, code), folder / FILE_NAME, folder, progress)


def mend(issues: tuple[FrozenIssue, ...], file: Path, place: Path, progress: Progress | None) -> Mended:
    """Write into `place` an index of these issues, starting from `file` where that is of use.

    Raises:
        ArchiveError: where it can't be written.
    """
    state = compare_state(file, {issue.id: issue.digest for issue in issues})
    if state.kind is StateKind.FRESH:
        return Mended(0, "", ())
    lacking = [issue for issue in issues if issue.id in state.lacking]
    held = [issue.sequence for issue in issues if issue.id not in state.lacking]
    # Rows are numbered in the order of freezing; an issue from in between has no place at the end.
    if state.kind is not StateKind.BEHIND or min(issue.sequence for issue in lacking) <= max(held, default=0):
        return _build(issues, place, None, state.what, progress)
    if not is_sound(file):
        return _build(issues, place, None, "The search index was damaged", progress)
    return _build(tuple(lacking), place, file, state.what, progress)


def make_anew(issues: tuple[FrozenIssue, ...], place: Path, why: str, progress: Progress | None) -> Mended:
    """Write into `place` an index of these issues, whatever is there.

    Raises:
        ArchiveError: where it can't be written.
    """
    return _build(issues, place, None, why, progress)


def fill(
    connection: sqlite3.Connection, issues: tuple[FrozenIssue, ...], progress: Progress | None = None
) -> tuple[str, ...]:
    """Write the rows of these issues, in the order of freezing; returns what is wrong with their records.

    Raises:
        sqlite3.Error: where they can't be written.
    """
    writer = Writer(connection)
    problems = []
    ordered = sorted(issues, key=lambda issue: (issue.sequence, issue.id))
    for number, issue in enumerate(ordered, start=1):
        rows = read_rows(issue)
        writer.add(rows)
        if rows.problem:
            problems.append(f"{issue.id}: {rows.problem}")
        if progress is not None:
            progress(_STAGE, number, len(ordered))
    return tuple(problems)


def _build(
    issues: tuple[FrozenIssue, ...], place: Path, base: Path | None, what: str, progress: Progress | None
) -> Mended:
    """Write the index with these issues, after those that are in `base`."""
    file = place / FILE_NAME
    part = part_of(FILE_NAME, place)
    try:
        try:
            remove(part)
            if base is not None:
                shutil.copyfile(base, part)
            with closing(connect_part(part) if base is not None else connect_new(part)) as connection:
                problems = fill(connection, issues, progress)
                if base is None:
                    connection.execute("INSERT INTO items_search (items_search) VALUES ('optimize')")
            stamp_index(part)
            part.chmod(_MODE)
            sync(part)
            for ending in _BESIDE:
                remove(place / f"{FILE_NAME}{ending}")
            if file.is_dir() and not file.is_symlink():
                remove(file)
            part.replace(file)
            sync(place)
        finally:
            with suppress(OSError):
                remove(part)
    except OSError as error:
        raise cannot_write(error, file) from error
    except sqlite3.Error as error:
        raise cannot_index(error, file) from error
    return Mended(len(issues), what, problems)


def cannot_index(error: sqlite3.Error, file: Path) -> ArchiveError:
    """Say why a file of SQLite could not be written, and what to do about it."""
    name = getattr(error, "sqlite_errorname", "")
    if "no such module" in str(error):
        return ArchiveError(
            f"{file}: cannot be written: the SQLite of this Python has no full-text search (FTS5). "
            "Take a Python whose SQLite has it, such as that of Debian or python.org."
        )
    # SQLite says "disk I/O error" of a write that ends half way, as it does at a limit or on a full disk.
    full = name == "SQLITE_FULL" or name.startswith("SQLITE_IOERR")
    number = (
        errno.ENOSPC
        if full
        else errno.EACCES
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))
        else 0
    )
    return cannot_write(OSError(number, os.strerror(number) if number else str(error)), file)
