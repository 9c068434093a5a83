"""Files written so that a stop at any moment leaves each of them whole: the old one or the new one."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sitrep.errors import SitrepError


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into `folder` (made if missing), each at one stroke; unchanged ones are left alone.

    All are written beside their places first and moved there afterwards, so that a full disk leaves
    the old files. Mode 0644, less what the umask takes.

    Raises:
        SitrepError: naming the path that can't be written.
        ValueError: for a name that is not a plain file name.
    """
    for name in files:
        if name in {"", ".", ".."} or name.startswith(".") or any(sign in name for sign in "/\\\0:"):
            raise ValueError(f"not a plain file name: {name!r}")
    waiting: list[tuple[Path, Path]] = []
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = folder / name
            if not _holds(path, content):
                waiting.append((_write_beside(path, content), path))
        for temporary, path in waiting:
            temporary.replace(path)
        if waiting:
            _sync_folder(folder)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SitrepError(
            f"{path}: cannot be written ({reason}). Make room or name another folder with --out."
        ) from error
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _write_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), 0o644 & ~_umask())
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    """Return the umask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the moves themselves durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
