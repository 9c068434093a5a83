"""An archive from a backup: whole and proven, or not there."""

import io
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from sitrep.delivery.archive.backup import CONTENTS, FORMAT, Carried, refuse_damage
from sitrep.delivery.archive.failures import ArchiveError, cannot_write
from sitrep.delivery.archive.fixity import Progress
from sitrep.delivery.archive.folders import (
    FILE_MODE,
    FOLDER_MODE,
    make_folder,
    part_of,
    remove,
    sync,
    sync_tree,
)
from sitrep.delivery.archive.tars import Member, NotOursError, read_members
from sitrep.errors import UsageError

# What the archive writes, and nothing else: no "..", no links, no name that another disk reads otherwise.
_NAME = re.compile(r"[A-Z]{3}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){1,9}", re.ASCII)
_LONGEST = 1 << 28  # bytes of a table of contents: that of some million files
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def restore_archive(
    file: Path, archive: Path, *, wait: float = 30, progress: Progress | None = None
) -> Carried:
    """Make the archive anew from a backup, in a folder that is empty or not there.

    The tar file may be anybody's. Only plain files are taken, under names that the archive itself
    writes, as many and as big as its table of contents says. Then the fixity of all is checked, and
    only then does the folder take its place.

    Raises:
        ArchiveError: for a file that is no backup or not a whole one, and a folder that can't be written.
        ArchiveDamagedError: where what it holds is not what was frozen.
        UsageError: for a folder that holds something.
    """
    if archive.is_symlink() or (archive.exists() and (not archive.is_dir() or any(archive.iterdir()))):
        raise UsageError(f"{archive}: there is something already. Name a folder that is empty or new.")
    part = part_of(archive.name, archive.parent)
    try:
        remove(part)
        make_folder(part)
        carried = _unpack(file, part)
        refuse_damage(part, wait, progress, shown=file)
        sync_tree(part)
        part.rename(archive)
        sync(archive.parent)
    except OSError as error:
        raise cannot_write(error, archive) from error
    finally:
        with suppress(OSError):
            remove(part)
    return carried


def _unpack(file: Path, place: Path) -> Carried:
    with _opened(file) as stream:
        try:
            return _write_all(read_members(stream), place)
        except NotOursError as error:
            raise ArchiveError(
                f"{file}: is no backup of an archive, or is damaged ({error}). Nothing was restored. "
                "Take another one."
            ) from error


def _write_all(members: Iterator[Member], place: Path) -> Carried:
    contents = _contents(next(members, None))
    missing = dict(contents)
    for member in members:
        if missing.pop(member.name, None) != member.size:
            raise NotOursError(f"{member.name[:120]!a} is not what its table of contents says")
        _write(member, place / member.name)
    if missing:
        raise NotOursError(f"{min(missing)} is listed and is not there")
    return Carried(len(contents), sum(contents.values()))


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ArchiveError(f"{file}: cannot be read ({reason}). Name the file of a backup.") from error


def _contents(first: Member | None) -> dict[str, int]:
    """Read the table of contents: sizes by name."""
    if first is None or first.name != CONTENTS or first.size > _LONGEST:
        raise NotOursError("it has no table of contents")
    content = io.BytesIO()
    first.copy(content)
    try:
        table = json.loads(content.getvalue())
    except (ValueError, RecursionError) as error:
        raise NotOursError("its table of contents cannot be read") from error
    files = table.get("files") if isinstance(table, dict) else None
    if not isinstance(files, dict) or table.get("format") != FORMAT:
        raise NotOursError("its table of contents is of another kind")
    for name, size in files.items():
        if not _NAME.fullmatch(name) or type(size) is not int:
            raise NotOursError(f"no archive writes {name[:120]!a}")
    if clash := {str(folder) for name in files for folder in PurePosixPath(name).parents} & files.keys():
        raise NotOursError(f"{min(clash)} is both a file and a folder")
    return files


def _write(member: Member, target: Path) -> None:
    target.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    with os.fdopen(os.open(target, _NEW, 0o644), "wb") as out:
        member.copy(out)
        os.fchmod(out.fileno(), FILE_MODE)
