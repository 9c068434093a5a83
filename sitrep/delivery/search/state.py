"""What an index is worth: whether it is one, of which version, and whether it holds what the folders hold."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sitrep.delivery.archive.chain import bag_digest
from sitrep.delivery.archive.layout import find_bags
from sitrep.delivery.archive.losses import Gone
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.search.schema import APPLICATION, FILE_NAME, VERSION, connect_to_read
from sitrep.delivery.search.stamp import is_stamped


class StateKind(StrEnum):
    """What stands in the way of using an index as it is."""

    FRESH = "fresh"
    BEHIND = "behind"  # issues were frozen since
    MISSING = "missing"
    OUTDATED = "outdated"  # of another version of the tables
    UNREADABLE = "unreadable"
    DIFFERENT = "different"  # it holds issues that the folders don't, or other ones of their name


@dataclass(frozen=True, slots=True)
class State:
    """What an index is; `lacking` are the names of issues that it doesn't hold, `what` tells people."""

    kind: StateKind
    what: str = ""
    lacking: tuple[str, ...] = ()


def detect_state(archive: Path, code: str) -> State:
    """Compare the index of a theatre with the bags that are there, by their names and digests."""
    folder = theatre_folder(archive, code)
    bags = {bag.id: bag_digest(bag.folder) for bag in find_bags(folder, code)}
    return compare_state(folder / FILE_NAME, bags)


def compare_state(file: Path, bags: Mapping[str, str]) -> State:
    """Compare an index with the digests of the bags, by name."""
    if not file.is_file() or file.is_symlink():
        return State(StateKind.MISSING, "There was no search index", tuple(bags))
    try:
        with closing(connect_to_read(file)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            ours = (application, version) == (APPLICATION, VERSION)
            held = dict(connection.execute("SELECT name, digest FROM issues").fetchall()) if ours else {}
    except sqlite3.Error as error:
        return State(StateKind.UNREADABLE, f"The search index could not be read ({error})", tuple(bags))
    if application != APPLICATION:
        what = "The search index was a database of something else"
        return State(StateKind.UNREADABLE, what, tuple(bags))
    if version != VERSION:
        what = f"The search index was of version {version}, this program writes version {VERSION}"
        return State(StateKind.OUTDATED, what, tuple(bags))
    state = _compare(held, bags)
    if state.kind is not StateKind.DIFFERENT and not is_stamped(file):
        what = "The search index had been changed since it was made"
        return State(StateKind.UNREADABLE, what, tuple(bags))
    return state


def list_held(archive: Path, code: str) -> tuple[Gone, ...]:
    """Return the issues that an index holds, so that none is forgotten with the other lists."""
    file = theatre_folder(archive, code) / FILE_NAME
    columns = "name, day, version, number, sequence, digest"
    try:
        with closing(connect_to_read(file)) as connection:
            rows = connection.execute(f"SELECT {columns} FROM issues").fetchall()  # noqa: S608  our own words
        return tuple(
            Gone(str(name), date.fromisoformat(day), int(version), int(number), int(sequence), str(digest))
            for name, day, version, number, sequence, digest in rows
        )
    except (sqlite3.Error, ValueError, TypeError):
        return ()


def _compare(held: Mapping[str, str], bags: Mapping[str, str]) -> State:
    if held == bags:
        return State(StateKind.FRESH)
    if all(bags.get(name) == digest for name, digest in held.items()):
        lacking = tuple(name for name in bags if name not in held)
        number = f"{len(lacking)} issue{'s' if len(lacking) > 1 else ''}"
        return State(StateKind.BEHIND, f"The search index lacked {number}", lacking)
    return State(StateKind.DIFFERENT, "The search index held other issues than the folders do", tuple(bags))


def is_sound(file: Path) -> bool:
    """Tell whether SQLite finds nothing wrong with an index; it reads the whole file."""
    try:
        with closing(connect_to_read(file)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False
