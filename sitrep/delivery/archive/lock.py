"""One writer at a time; the system lets go of a lock whose process ends, however it ends."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitrep.delivery.archive.failures import ArchiveError, cannot_write
from sitrep.delivery.archive.folders import make_folder

FILE_NAME = ".lock"
_PAUSE = 0.05  # seconds between two tries


@contextmanager
def writing(folder: Path, wait: float) -> Iterator[None]:
    """Keep every other writer and reader of the listing out of a theatre's folder (made if missing).

    Raises:
        ArchiveError: where somebody else still writes after `wait` seconds, or it can't be locked.
    """
    try:
        make_folder(folder)
        handle = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError as error:
        raise cannot_write(error, folder) from error
    with _held(handle, fcntl.LOCK_EX, folder, wait):
        yield


@contextmanager
def reading(folder: Path, wait: float) -> Iterator[None]:
    """Keep writers out of a theatre's folder; one that nobody has locked yet is read as it is.

    Raises:
        ArchiveError: where somebody still writes after `wait` seconds.
    """
    try:
        handle = os.open(folder / FILE_NAME, os.O_RDONLY)
    except OSError:
        yield
        return
    with _held(handle, fcntl.LOCK_SH, folder, wait):
        yield


@contextmanager
def _held(handle: int, kind: int, folder: Path, wait: float) -> Iterator[None]:
    try:
        waited = 0.0
        while not _take(handle, kind, folder):
            if waited >= wait:
                raise ArchiveError(
                    f"{folder}: somebody else is writing to the archive, for more than {wait:g} seconds. "
                    'Wait for them to end and run it again; "wait" under "archive" in the configuration '
                    "sets the seconds."
                )
            time.sleep(_PAUSE)
            waited += _PAUSE
        yield
    finally:
        os.close(handle)


def _take(handle: int, kind: int, folder: Path) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES}:
            return False
        raise cannot_write(error, folder / FILE_NAME) from error
    return True
