"""One process at a time at a work; the system lets go of the lock of a process that ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitrep.errors import SitrepError


class HeldError(SitrepError):
    """Another process is at it."""


@contextmanager
def hold(file: Path, what: str) -> Iterator[None]:
    """Hold the lock on a file (made if missing) while `what` is done; a file left behind locks nobody.

    Raises:
        HeldError: where another process holds it.
        SitrepError: where the file can't be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SitrepError(
            f"{file}: cannot be locked ({reason}). Make room, or choose another folder."
        ) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise HeldError(f"{file}: {what} is under way already. Wait until it is done.") from error
        yield
    finally:
        os.close(handle)
