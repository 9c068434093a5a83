"""An archive as one tar file: the same archive, the same bytes."""

import io
import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sitrep.delivery.archive.failures import ArchiveDamagedError, cannot_write
from sitrep.delivery.archive.fixity import Progress, verify_archive
from sitrep.delivery.archive.folders import part_of, remove, sync
from sitrep.delivery.archive.index import FEED
from sitrep.delivery.archive.inspection import walk_files
from sitrep.delivery.archive.issues import list_theatres
from sitrep.delivery.archive.layout import find_bags, list_sources
from sitrep.delivery.archive.lock import reading
from sitrep.delivery.archive.losses import INDEX
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.archive.records import as_json
from sitrep.delivery.archive.tars import write_end, write_member
from sitrep.errors import UsageError

CONTENTS = "contents.json"  # comes first: what must follow, so that a file that is cut off shows
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Carried:
    """How many files went into a backup, or came out of it, and their bytes in all."""

    files: int
    size: int


def backup_archive(
    archive: Path, file: Path, *, wait: float = 30, progress: Progress | None = None
) -> Carried:
    """Write the archive into a tar file, at one stroke, after its fixity was checked.

    It holds issues, documents, indexes and feeds, and nothing of what can be made anew from them. The
    check comes first so that a damaged archive never takes the place of a sound backup.

    Raises:
        ArchiveDamagedError: where the archive is not sound.
        ArchiveError: where there is none, or the file can't be written.
        UsageError: for a file within the archive.
    """
    if file.resolve().is_relative_to(archive.resolve()):
        raise UsageError(f"{file}: a backup within the archive is lost with it. Name a file elsewhere.")
    refuse_damage(archive, wait, progress)
    part = part_of(file.name, file.parent)
    try:
        with ExitStack() as stack:
            for code in list_theatres(archive):
                stack.enter_context(reading(theatre_folder(archive, code), wait))
            members = list(list_files(archive))
        # Issues never change, so that nobody need wait for the copying.
        remove(part)
        with part.open("xb") as out:
            carried = _write(out, members)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
        sync(file.parent)
    except OSError as error:
        raise cannot_write(error, file) from error
    finally:
        with suppress(OSError):
            remove(part)
    return carried


def refuse_damage(
    archive: Path, wait: float, progress: Progress | None = None, *, shown: Path | None = None
) -> None:
    """Check the fixity of an archive; `shown` is what people know it by, where that is another path.

    Raises:
        ArchiveDamagedError: with the first findings, where there are any that do harm.
    """
    findings = [each for each in verify_archive(archive, wait=wait, progress=progress) if not each.harmless]
    if findings:
        first = "; ".join(f"{each.path}: {each.what}" for each in findings[:3])
        more = f"; and {len(findings) - 3} more" if len(findings) > 3 else ""
        raise ArchiveDamagedError(
            f"{shown or archive}: the archive is not as it was frozen ({first}{more}). Nothing was written. "
            '"sitrep archive verify" lists it all, with what to do.'
        )


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of the archive; what may be written anew at any time is held as it is now."""

    name: str
    size: int
    content: Path | bytes


def list_files(archive: Path) -> Iterator[ArchiveFile]:
    """Yield what makes the archive: issues, documents, indexes and feeds; not what they are made into."""
    for code in list_theatres(archive):
        folder = theatre_folder(archive, code)
        paths = [bag.folder / name for bag in find_bags(folder, code) for name in walk_files(bag.folder)[0]]
        for path in [*paths, *list_sources(folder).values()]:
            yield ArchiveFile(path.relative_to(archive).as_posix(), path.stat().st_size, path)
        for name in (INDEX, FEED):
            if (folder / name).is_file():
                content = (folder / name).read_bytes()
                yield ArchiveFile(f"{code}/{name}", len(content), content)


def _write(out: BinaryIO, members: list[ArchiveFile]) -> Carried:
    ordered = sorted(members, key=lambda member: member.name)
    contents = as_json({"format": FORMAT, "files": {member.name: member.size for member in ordered}})
    for member in [ArchiveFile(CONTENTS, len(contents), contents), *ordered]:
        if isinstance(member.content, bytes):
            write_member(out, member.name, member.size, io.BytesIO(member.content))
        else:
            with member.content.open("rb") as source:
                write_member(out, member.name, member.size, source)
    write_end(out)
    return Carried(len(members), sum(member.size for member in members))
