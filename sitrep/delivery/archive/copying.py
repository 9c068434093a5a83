"""The archive copied as folders: whole and proven at both ends, or not there."""

from contextlib import ExitStack, suppress
from pathlib import Path

from sitrep.delivery.archive.backup import Carried, list_files, refuse_damage
from sitrep.delivery.archive.failures import ArchiveError, cannot_write
from sitrep.delivery.archive.fixity import Progress
from sitrep.delivery.archive.folders import make_folder, part_of, remove, sync, sync_tree, write_file
from sitrep.delivery.archive.issues import list_theatres
from sitrep.delivery.archive.lock import reading
from sitrep.delivery.archive.names import theatre_folder
from sitrep.errors import UsageError


def copy_archive(
    archive: Path, target: Path, *, wait: float = 30, progress: Progress | None = None
) -> Carried:
    """Copy an archive into a folder that is empty or not there: issues, documents, indexes and feeds.

    The fixity of the archive is checked before, that of the copy after; only then does it take its place.

    Raises:
        ArchiveDamagedError: where the archive, or what came of the copy, is not what was frozen.
        ArchiveError: where there is no archive, or the copy can't be written.
        UsageError: for a folder that holds something, and for one within the archive.
    """
    if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
        raise UsageError(f"{target}: there is something already. Name a folder that is empty or new.")
    if target.resolve().is_relative_to(archive.resolve()):
        raise UsageError(f"{target}: a copy within the archive is lost with it. Name a folder elsewhere.")
    refuse_damage(archive, wait, progress)
    part = part_of(target.name, target.parent)
    try:
        remove(part)
        make_folder(part)
        with ExitStack() as stack:
            for code in list_theatres(archive):
                stack.enter_context(reading(theatre_folder(archive, code), wait))
            files = list(list_files(archive))
        for file in files:
            place = part / file.name
            make_folder(place.parent)
            write_file(place, file.content if isinstance(file.content, bytes) else file.content.read_bytes())
        if not files:
            raise ArchiveError(f"{archive}: there is nothing to copy. Name the folder of an archive.")
        refuse_damage(part, wait, progress, shown=target)
        sync_tree(part)
        part.rename(target)
        sync(target.parent)
    except OSError as error:
        raise cannot_write(error, target) from error
    finally:
        with suppress(OSError):
            remove(part)
    return Carried(len(files), sum(file.size for file in files))
