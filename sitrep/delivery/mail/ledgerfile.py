"""The file of the mail ledger: its tables, and how an older one is brought up to date."""

import os
import sqlite3
from pathlib import Path

from sitrep.delivery.mail.deliveries import State
from sitrep.errors import SitrepError

_STATES = ", ".join(f"'{state.value}'" for state in State)
_DELIVERIES = f"""
CREATE TABLE IF NOT EXISTS deliveries (
  issue TEXT NOT NULL,
  version INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ({_STATES})),
  message_id TEXT NOT NULL,
  tries INTEGER NOT NULL,
  reply TEXT NOT NULL,
  at TEXT NOT NULL,
  run INTEGER NOT NULL,
  round INTEGER NOT NULL,
  PRIMARY KEY (issue, version, recipient)
) WITHOUT ROWID, STRICT
"""
# What was told once, so that a standing fault is no new fault each quarter of an hour.
_TOLD = "CREATE TABLE IF NOT EXISTS told (what TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID, STRICT"
_VERSION = 2


def open_file(file: Path) -> sqlite3.Connection:
    """Open the file, or begin one that only its owner may read: it holds addresses.

    Raises:
        SitrepError: for a file that a newer version of the program has written.
        OSError, sqlite3.Error: where it can't be opened or is none.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    base = sqlite3.connect(file, isolation_level=None, timeout=30)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = FULL")
    version = _version_of(base)
    if version > _VERSION:
        base.close()
        raise SitrepError(f"{file}: written by a newer version of sitrep ({version}).")
    if version < _VERSION:
        _bring_up(base)
    return base


def _bring_up(base: sqlite3.Connection) -> None:
    """Make the tables; those of version 1 knew fewer states."""
    base.execute("BEGIN IMMEDIATE")
    try:
        version = _version_of(base)  # another process may have been faster
        if version == 1:
            base.execute("ALTER TABLE deliveries RENAME TO earlier")
        base.execute(_DELIVERIES)
        base.execute(_TOLD)
        if version == 1:
            base.execute("INSERT INTO deliveries SELECT * FROM earlier")
            base.execute("DROP TABLE earlier")
        base.execute(f"PRAGMA user_version = {_VERSION}")
        base.execute("COMMIT")
    except BaseException:
        base.rollback()
        raise


def _version_of(base: sqlite3.Connection) -> int:
    (version,) = base.execute("PRAGMA user_version").fetchone()
    return int(version)
