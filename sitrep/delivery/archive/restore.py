"""An archive from a backup: whole and proven, or not there."""

import json
import os
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sitrep.delivery.archive.backup import CONTENTS, FORMAT, Carried, refuse_damage
from sitrep.delivery.archive.failures import ArchiveError, cannot_write
from sitrep.delivery.archive.fixity import Progress
from sitrep.delivery.archive.folders import FILE_MODE, make_folder, part_of, remove, sync_folder
from sitrep.errors import SitrepError, UsageError

# What the archive writes, and nothing else: no "..", no links, no name that another disk reads otherwise.
_NAME = re.compile(r"[A-Z]{3}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){1,9}", re.ASCII)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def restore_archive(
    file: Path, archive: Path, *, wait: float = 30, progress: Progress | None = None
) -> Carried:
    """Make the archive anew from a backup, in a folder that is empty or not there.

    The tar file may be anybody's. Only plain files are taken, under names that the archive itself
    writes, as many and as big as its table of contents says; Python's own filter for tar files is not
    relied on, because it has let links out (CVE-2025-4517). Then the fixity of all is checked, and only
    then does the folder take its place.

    Raises:
        ArchiveError: for a file that is no backup or not a whole one, and a folder that can't be written.
        ArchiveDamagedError: where what it holds is not what was frozen.
        UsageError: for a folder that holds something.
    """
    if archive.is_symlink() or (archive.exists() and (not archive.is_dir() or any(archive.iterdir()))):
        raise UsageError(f"{archive}: there is something already. Name a folder that is empty or new.")
    part = part_of(archive.name, archive.parent)
    try:
        with _opened(file) as tar:
            remove(part)
            make_folder(part)
            carried = _unpack(tar, file, part)
        refuse_damage(part, wait, progress)
        for folder, _, _ in os.walk(part, topdown=False):
            sync_folder(Path(folder))
        part.rename(archive)
        sync_folder(archive.parent)
    except OSError as error:
        raise cannot_write(error, archive) from error
    finally:
        with suppress(OSError):
            remove(part)
    return carried


@contextmanager
def _opened(file: Path) -> Iterator[tarfile.TarFile]:
    try:
        stream = file.open("rb")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArchiveError(f"{file}: cannot be read ({reason}). Name the file of a backup.") from error
    with stream:
        try:
            tar = tarfile.open(fileobj=stream, mode="r:")  # noqa: SIM115  closed by the next line
        except (tarfile.TarError, ValueError, RecursionError) as error:
            raise _no_backup(file, "it is no tar file") from error
        with tar:
            yield tar


def _unpack(tar: tarfile.TarFile, file: Path, place: Path) -> Carried:
    members = _plain_members(tar, file)
    first = next(members, None)
    contents = _contents(tar, first, file)
    missing = dict(contents)
    for member in members:
        if missing.pop(member.name, None) != member.size:
            raise _no_backup(file, f"{member.name[:120]!a} is not what its table of contents says")
        source = tar.extractfile(member)
        if source is None:
            raise _no_backup(file, f"{member.name[:120]!a} is no plain file")
        target = place / member.name
        make_folder(target.parent)
        try:
            _copy(source, target)
        except (tarfile.TarError, EOFError) as error:
            raise _cut_off(file) from error
    if missing:
        raise _cut_off(file)
    return Carried(len(contents), sum(contents.values()))


def _plain_members(tar: tarfile.TarFile, file: Path) -> Iterator[tarfile.TarInfo]:
    while True:
        try:
            member = tar.next()
        except (tarfile.TarError, ValueError, EOFError, OverflowError, RecursionError) as error:
            raise _cut_off(file) from error
        if member is None:
            return
        # A size below nothing would lead back to where the reading is (CVE-2025-8194).
        if not member.isreg() or member.issparse() or member.pax_headers or member.size < 0:
            raise _no_backup(file, f"{member.name[:120]!a} is no plain file")
        yield member


def _contents(tar: tarfile.TarFile, first: tarfile.TarInfo | None, file: Path) -> dict[str, int]:
    """Read the table of contents."""
    source = tar.extractfile(first) if first is not None and first.name == CONTENTS else None
    if source is None:
        raise _no_backup(file, "it has no table of contents")
    try:
        table = json.loads(source.read())
    except (tarfile.TarError, ValueError, EOFError, RecursionError) as error:
        raise _no_backup(file, "its table of contents cannot be read") from error
    files = table.get("files") if isinstance(table, dict) else None
    if not isinstance(files, dict) or table.get("format") != FORMAT:
        raise _no_backup(file, "its table of contents is of another kind")
    for name, size in files.items():
        if not _NAME.fullmatch(name) or type(size) is not int:
            raise _no_backup(file, f"no archive writes {name[:120]!a}")
    return files


def _copy(source: IO[bytes], target: Path) -> None:
    with os.fdopen(os.open(target, _NEW, 0o644), "wb") as out:
        shutil.copyfileobj(source, out, 1 << 20)
        out.flush()
        os.fchmod(out.fileno(), FILE_MODE)
        os.fsync(out.fileno())


def _no_backup(file: Path, why: str) -> SitrepError:
    return ArchiveError(f"{file}: is no backup of an archive ({why}). Nothing was written.")


def _cut_off(file: Path) -> SitrepError:
    return ArchiveError(f"{file}: the backup is cut off or damaged. Nothing was written. Take another one.")
