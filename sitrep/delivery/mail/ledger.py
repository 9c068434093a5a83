"""Who got which issue: written down before and after each message, so that nothing is sent twice."""

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from sitrep.delivery.lock import HeldError
from sitrep.delivery.mail.deliveries import NOTICE, Entry, Key, State
from sitrep.delivery.mail.ledgerfile import open_file
from sitrep.errors import SitrepError

_THIS = "WHERE issue = ? AND version = ? AND recipient = ?"


class Ledger:
    """The ledger on disk. Reading is free; to write, hold `run`, which one process at a time can."""

    def __init__(self, file: Path) -> None:
        """Open the ledger, or begin one that only its owner may read: it holds addresses.

        Raises:
            SitrepError: where it can't be opened or is none.
        """
        self.file = file
        self._run = 0
        with self._told():
            self._base = open_file(file)

    def __enter__(self) -> Self:
        """Use it in a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._base.close()

    @contextmanager
    def run(self, now: datetime) -> Iterator[tuple[Entry, ...]]:
        """Hold the ledger for writing; yields what a run that was cut off leaves in doubt.

        Nobody else can be writing then, so that whatever is under way belongs to a run that is no more: what
        it had only reserved is free again, what it was sending becomes unknown.

        Raises:
            HeldError: where another process holds the ledger.
            SitrepError: where it can't be written.
        """
        with self._lock():
            with self._told():
                (last,) = self._base.execute("SELECT coalesce(max(run), 0) FROM deliveries").fetchone()
                self._run = last + 1
                doubtful = self._settle(now)
            yield doubtful

    def _settle(self, now: datetime) -> tuple[Entry, ...]:
        cut_off = tuple(self._select("WHERE state = 'sending'"))
        self._base.execute(
            "UPDATE deliveries SET state = 'not_tried', reply = 'cut off before it was sent' "
            "WHERE state = 'reserved'"
        )
        self._base.execute(
            "UPDATE deliveries SET state = 'unknown', reply = 'cut off while it was sent', at = ? "
            "WHERE state = 'sending'",
            (now.isoformat(),),
        )
        return cut_off

    def begin(self, messages: Iterable[tuple[Key, str]], now: datetime) -> None:
        """Write down whom a mailing is to reach, each with the Message-ID; who is there already stays so.

        From here on it is known who has got nothing, however the mailing ends.
        """
        with self._told():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                self._base.executemany(
                    "INSERT OR IGNORE INTO deliveries VALUES (?, ?, ?, 'not_tried', ?, 0, '', ?, ?, 0)",
                    ((*_columns(key), name, now.isoformat(), self._run) for key, name in messages),
                )
                self._base.execute("COMMIT")
            except BaseException:
                self._base.rollback()
                raise

    def settle(self, key: Key, now: datetime) -> None:
        """Let a message rest that was not sent or may not have been; what it was stays in its reply."""
        with self._told():
            self._base.execute(
                "UPDATE deliveries SET reply = trim(state || ': ' || reply, ': '), state = 'settled', at = ? "
                "WHERE issue = ? AND version = ? AND recipient = ?",
                (now.isoformat(), *_columns(key)),
            )

    def reserve(
        self, key: Key, message_id: str, now: datetime, turn: int = 0, again: AbstractSet[State] = frozenset()
    ) -> Entry | None:
        """Reserve a message and return None; where that may not be, return how it stands.

        Free is what was not tried yet, what was deferred in an earlier turn or run, and what stands in one of
        the states `again` from an earlier run.
        """
        with self._told():
            found = self.find(key)
            if found is not None and not self._is_free(found, turn, again):
                return found
            tries = found.tries if found is not None else 0
            self._base.execute(
                "INSERT OR REPLACE INTO deliveries VALUES (?, ?, ?, 'reserved', ?, ?, '', ?, ?, ?)",
                (*_columns(key), message_id, tries + 1, now.isoformat(), self._run, turn),
            )
        return None

    def _is_free(self, entry: Entry, turn: int, again: AbstractSet[State]) -> bool:
        if entry.state is State.NOT_TRIED:
            return True
        if entry.state is State.DEFERRED:
            return (entry.run, entry.round) != (self._run, turn)
        return entry.state in again and entry.run != self._run

    def record(self, key: Key, state: State, reply: str, now: datetime) -> None:
        """Write down how far a message has come; on disk when this returns.

        Raises:
            SitrepError: where it can't be written.
        """
        with self._told():
            self._base.execute(
                f"UPDATE deliveries SET state = ?, reply = ?, at = ? {_THIS}",  # noqa: S608  it is ours
                (state.value, reply, now.isoformat(), *_columns(key)),
            )

    def find(self, key: Key) -> Entry | None:
        """Return how a message stands; None where there is none."""
        return next(self._select(_THIS, _columns(key)), None)

    def entries(self, issue: str, version: int) -> Iterator[Entry]:
        """Yield the lines of one version of an issue, by recipient."""
        yield from self._select("WHERE issue = ? AND version = ? ORDER BY recipient", (issue, version))

    def summary(self) -> Iterator[tuple[str, int, dict[State, int]]]:
        """Yield each version of each issue with how many messages stand in which state."""
        with self._told():
            rows = self._base.execute(
                "SELECT issue, version, state, count(*) FROM deliveries GROUP BY issue, version, state "
                "ORDER BY issue, version, state"
            ).fetchall()
        counts: dict[tuple[str, int], dict[State, int]] = {}
        for issue, version, state, count in rows:
            counts.setdefault((issue, version), {})[State(state)] = count
        for (issue, version), states in counts.items():
            yield issue, version, states

    def open_entries(self) -> Iterator[Entry]:
        """Yield what is neither sent nor settled, by issue and recipient, in the last version meant for each.

        Notices to the operator are none of these.
        """
        yield from self._select(
            "AS this WHERE state NOT IN ('sent', 'settled') AND instr(issue, ?) = 0 AND NOT EXISTS ("
            "SELECT 1 FROM deliveries AS later WHERE later.issue = this.issue "
            "AND later.recipient = this.recipient AND later.version > this.version) "
            "ORDER BY issue, recipient",
            (NOTICE,),
        )

    def is_told(self, what: str) -> bool:
        """Tell whether something was told before (`tell`)."""
        with self._told():
            return self._base.execute("SELECT 1 FROM told WHERE what = ?", (what,)).fetchone() is not None

    def tell(self, what: str, now: datetime) -> None:
        """Write down that something was told."""
        with self._told():
            self._base.execute("INSERT OR IGNORE INTO told VALUES (?, ?)", (what, now.isoformat()))

    def is_under_way(self) -> bool:
        """Tell whether a process is sending just now; what it was sending is in doubt where none is."""
        file = self.file.with_name(f"{self.file.name}.lock")
        try:
            lock = os.open(file, os.O_RDONLY)
        except OSError:
            return False
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(lock)
        return False

    def _select(self, where: str, values: tuple[object, ...] = ()) -> Iterator[Entry]:
        names = "issue, version, recipient, state, message_id, tries, reply, at, run, round"
        with self._told():
            for issue, version, recipient, state, *rest in self._base.execute(
                f"SELECT {names} FROM deliveries {where}",  # noqa: S608  both are ours
                values,
            ):
                yield Entry(Key(issue, version, recipient), State(state), *rest)

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """Hold the lock that the system gives back by itself when a process ends, however it ends."""
        file = self.file.with_name(f"{self.file.name}.lock")
        with self._told():
            lock = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise HeldError(
                    f"{self.file}: another process is sending mail just now. Try again when it is done."
                ) from error
            yield
        finally:
            os.close(lock)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what goes wrong with file and data base into one clear error."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise SitrepError(
                f"{self.file}: the mail ledger cannot be used ({why.lower()}). Without it nothing is sent."
            ) from error


def _columns(key: Key) -> tuple[str, int, str]:
    return key.issue, key.version, key.recipient
