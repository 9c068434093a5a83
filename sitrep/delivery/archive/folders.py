"""Folders made beside their place and moved there whole: a stop at any moment leaves all or nothing."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

# Fixed, whatever the umask: what is frozen is for reading only.
FILE_MODE, FOLDER_MODE = 0o444, 0o755
_PART = ".part"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def write_folder(place: Path, files: Mapping[str, bytes], *, beside: Path) -> None:
    """Make the folder `place` with these files, on the disk for good when this returns.

    It is built in `beside`, a folder of the same file system. Names are relative and plain.

    Raises:
        OSError: where that fails; `place` is not there then.
    """
    part = part_of(place.name, beside)
    try:
        make_folder(part)
        for name, content in files.items():
            path = part / name
            make_folder(path.parent)
            write_file(path, content)
        for folder, _, _ in os.walk(part, topdown=False):
            sync(Path(folder))
        make_folder(place.parent)
        part.rename(place)
        sync(place.parent)
    finally:
        remove(part)


def part_of(name: str, folder: Path) -> Path:
    """Return where something of that name is built before it is moved to its place."""
    return folder / f".{name}{_PART}"


def sweep(folder: Path) -> None:
    """Remove what killed runs left unfinished; only for who holds the lock."""
    for part in unfinished(folder):
        remove(part)


def unfinished(folder: Path) -> list[Path]:
    """List what a killed run left in a folder."""
    return sorted(folder.glob(f".*{_PART}")) if folder.is_dir() else []


def remove(path: Path) -> None:
    """Remove a file or a folder with all that is in it; a link is removed, not followed."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each on the disk for good and with fixed rights."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        each.chmod(FOLDER_MODE)
        sync(each.parent)


def write_file(path: Path, content: bytes) -> None:
    """Write a new file for good, with fixed rights.

    Raises:
        FileExistsError: where something has that name.
    """
    with os.fdopen(os.open(path, _NEW, 0o644), "wb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), FILE_MODE)
        os.fsync(file.fileno())


def sync_tree(folder: Path) -> None:
    """Make a folder with all that is in it last, and fix its rights."""
    for root, _, names in os.walk(folder, topdown=False):
        for name in names:
            sync(Path(root) / name)
        Path(root).chmod(FOLDER_MODE)
        sync(Path(root))


def sync(path: Path) -> None:
    """Make a file last, or what was made, moved or removed in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
