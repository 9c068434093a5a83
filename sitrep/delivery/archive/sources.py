"""The cited documents, each kept once and named by its content: what a file was called is no path here."""

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from sitrep.delivery.archive.facts import KeepSources, KeptSource, SourceCopy
from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.folders import make_folder, part_of, remove, sync, write_file
from sitrep.delivery.archive.names import theatre_folder
from sitrep.text import shorten_line

FOLDER = "sources"
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
# A pipe in the place of a file must not be waited for.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def keep_sources(
    archive: Path, code: str, sources: Iterable[SourceCopy], keep: KeepSources
) -> tuple[KeptSource, ...]:
    """Put every document into the store that isn't there yet, or isn't whole there; list them by hash.

    With `keep` "hashes" nothing is stored, and the list says so. The content must be that of the hash.

    Raises:
        ArchiveError: for a document that can't be read, or isn't any more what it was.
        OSError: where the store can't be written.
        ValueError: for a hash that is none.
    """
    names: dict[str, set[str]] = {}
    given: dict[str, SourceCopy] = {}
    for source in sources:
        names.setdefault(source.sha256, set()).update(source.names)
        given.setdefault(source.sha256, source)
    kept = []
    for digest, source in sorted(given.items()):
        place = source_path(archive, code, digest)
        content = _checked(source)
        if keep == "copies" and not _holds(place, digest):
            _store(content, place)
        kept.append(KeptSource(digest, len(content), tuple(sorted(names[digest])), keep == "copies"))
    return tuple(kept)


def find_source(archive: Path, code: str, sha256: str) -> Path | None:
    """Return where the copy of a document lies, or None where the archive keeps none."""
    place = source_path(archive, code, sha256)
    return place if place.is_file() and not place.is_symlink() else None


def source_path(archive: Path, code: str, sha256: str) -> Path:
    """Return where the copy of a document belongs.

    Raises:
        ValueError: for a hash that is none.
    """
    if not _DIGEST.fullmatch(sha256):
        raise ValueError(f"not a SHA-256 in hexadecimal digits: {sha256[:80]!r}")
    return theatre_folder(archive, code) / FOLDER / sha256[:2] / sha256


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file; a link is not followed.

    Raises:
        OSError: where it can't be read.
    """
    with os.fdopen(os.open(path, _READ), "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _checked(source: SourceCopy) -> bytes:
    name = shorten_line(source.names[0] if source.names else source.sha256, 120)
    if isinstance(source.content, Path):
        try:
            content = source.content.read_bytes()
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise ArchiveError(
                f"{name}: cannot be read ({reason}), and the issue cites it. Nothing was issued. "
                "Put the file back and run it again."
            ) from error
    else:
        content = source.content
    if hashlib.sha256(content).hexdigest() != source.sha256:
        raise ArchiveError(
            f"{name}: has changed since the brief was made from it. Nothing was issued. Make the brief again."
        )
    return content


def _holds(place: Path, digest: str) -> bool:
    try:
        return hash_file(place) == digest
    except OSError:
        return False


def _store(content: bytes, place: Path) -> None:
    store = place.parent.parent
    make_folder(place.parent)
    part = part_of(place.name, store)
    try:
        write_file(part, content)
        part.replace(place)
    finally:
        remove(part)
    sync(place.parent)
