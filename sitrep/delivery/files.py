"""Files written so that a stop at any moment leaves each of them whole: the old one or the new one."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sitrep.errors import SitrepError

_PART = re.compile(r"\.(?P<name>.+)\.(?P<process>\d{1,9})\.part")


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into `folder` (made if missing), each at one stroke; unchanged ones are left alone.

    All are written beside their places first and moved there afterwards, so that a full disk leaves
    the old files. Mode 0644, less what the umask takes. What a killed run left behind is swept away.

    Raises:
        SitrepError: naming the path that can't be written.
        ValueError: for a name that is not a plain file name.
    """
    for name in files:
        if not name or name.startswith(".") or any(sign in name for sign in "/\\\0:"):
            raise ValueError(f"not a plain file name: {name!r}")
    waiting: list[tuple[Path, Path]] = []
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        for name, content in files.items():
            path = folder / name
            if not _holds(path, content):
                temporary = folder / f".{name}.{os.getpid()}.part"
                waiting.append((temporary, path))
                _write(temporary, content)
        for temporary, path in waiting:
            temporary.replace(path)
        if waiting:
            _sync_folder(folder)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SitrepError(
            f"{path}: cannot be written ({reason}). Make room, or name another folder with --out."
        ) from error
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return not path.is_symlink() and path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def _write(temporary: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(temporary, flags, 0o644), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove the unfinished files of processes that are no more."""
    for part in folder.glob(".*.part"):
        found = _PART.fullmatch(part.name)
        if found and not _runs(int(found["process"])):
            with suppress(OSError):
                part.unlink()


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync_folder(folder: Path) -> None:
    """Make the moves themselves durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
