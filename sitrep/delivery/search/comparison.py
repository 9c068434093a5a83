"""The search index compared with the folders: made again elsewhere, and set beside it row by row."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sitrep.delivery.archive.failures import ArchiveDamagedError, cannot_write
from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.issues import list_issues, list_theatres
from sitrep.delivery.archive.lock import reading
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.search.build import cannot_index, fill
from sitrep.delivery.search.schema import FILE_NAME, address_to_read, connect_new
from sitrep.delivery.search.state import StateKind, compare_state, is_sound

_REBUILD = 'Run "sitrep archive rebuild".'
_WORDS = "items_search"
_UNFIT = {
    StateKind.MISSING: "it is no plain file",
    StateKind.DIFFERENT: "it is not made from what the folders hold",
    StateKind.UNREADABLE: "it is damaged, or was changed since it was made",
}
# What befalls the one that is made, not the one that is looked at.
_NO_ROOM = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_CANTOPEN"}
_SCHEMA = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master"
# What only says how the words lie in the file, which depends on how often issues were added.
_LAID_OUT = {f"{_WORDS}_{name}" for name in ("data", "idx")}


def check_search(archive: Path, *, wait: float = 30) -> Iterator[Finding]:
    """Yield the search indexes that do not say what the folders hold, in any row of any table.

    One that is missing, of an older version or behind is no finding for what it lacks: the next search mends
    it. What it does hold must be what the bags say.

    Raises:
        ArchiveError: where somebody writes for longer than `wait` seconds, or there is no room to compare.
    """
    for code in list_theatres(archive):
        folder = theatre_folder(archive, code)
        if (folder / FILE_NAME).exists() and (what := _differs(archive, code, wait)):
            yield Finding(FindingKind.INDEX, f"{code}/{FILE_NAME}", what, _REBUILD)


def _differs(archive: Path, code: str, wait: float) -> str:
    """Return what is wrong with an index; "" for nothing."""
    folder = theatre_folder(archive, code)
    file = folder / FILE_NAME
    try:
        with tempfile.TemporaryDirectory(prefix="sitrep-") as place:
            made = Path(place, FILE_NAME)
            try:
                with closing(connect_new(made)) as connection:
                    with reading(folder, wait):
                        issues = list_issues(archive, code)
                        state = compare_state(file, {issue.id: issue.digest for issue in issues})
                        if what := _UNFIT.get(state.kind):
                            return what
                        if state.kind is StateKind.OUTDATED:
                            return ""
                        if not is_sound(file):
                            return "it is damaged"
                        # It is open from here on; another that takes its place is none of this.
                        connection.execute("ATTACH ? AS held", (address_to_read(file),))
                    listed = {name for (name,) in connection.execute("SELECT name FROM held.issues")}
                    fill(connection, tuple(issue for issue in issues if issue.id in listed))
                    return _first_difference(connection)
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorname", "") in _NO_ROOM:
                    raise cannot_index(error, made) from error
                return "it is damaged"
    except ArchiveDamagedError:
        return "it cannot be compared with the folders, which are damaged"
    except OSError as error:
        raise cannot_write(error, Path(tempfile.gettempdir())) from error


def _first_difference(connection: sqlite3.Connection) -> str:
    made, held = (set(connection.execute(_SCHEMA.format(each))) for each in ("main", "held"))
    if made != held:
        return "its tables are not those that this program makes"
    tables = sorted(
        name
        for kind, name, _, sql in made
        if kind == "table" and name not in _LAID_OUT and "VIRTUAL" not in sql
    )
    for table in tables:
        if number := _unlike(connection, f"main.{table}", f"held.{table}"):
            return f"its table {table} does not say what the folders hold (rows that differ: {number:,})"
    return "" if _same_words(connection) else "it does not find the words that the folders hold"


def _unlike(connection: sqlite3.Connection, made: str, held: str) -> int:
    """Count the rows that are in one table only."""
    both = ((made, held), (held, made))
    return max(
        int(
            connection.execute(
                f"SELECT count(*) FROM (SELECT * FROM {one} EXCEPT SELECT * FROM {other})"  # noqa: S608  our names
            ).fetchone()[0]
        )
        for one, other in both
    )


def _same_words(connection: sqlite3.Connection) -> bool:
    """Compare which word stands where; indexes that are laid out alike are the same without a look inside."""
    connection.execute("INSERT INTO main.items_search (items_search) VALUES ('optimize')")
    if not any(_unlike(connection, f"main.{name}", f"held.{name}") for name in sorted(_LAID_OUT)):
        return True
    for each in ("main", "held"):
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.words_{each} USING fts5vocab({each}, {_WORDS}, instance)"
        )
    return not _unlike(connection, "temp.words_main", "temp.words_held")
