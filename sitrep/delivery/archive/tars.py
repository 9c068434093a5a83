"""The tar files of backups: plain USTAR members (POSIX.1), read back only as this program writes them.

Python's own reader is not asked: it follows extensions that a backup never holds, into endless loops
(CVE-2025-8194), into buffers as big as a header claims, and out of the folder (CVE-2025-4517).
"""

import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sitrep.delivery.archive.folders import FILE_MODE

_BLOCK = 512
_END = b"\0" * _BLOCK
_PIECE = 1 << 20  # bytes copied at once


class NotOursError(Exception):
    """A tar file holds what this program does not write, or ends too early."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a tar file, standing at its first byte; it is read or skipped before the next comes."""

    name: str
    size: int
    stream: BinaryIO

    def copy(self, target: BinaryIO) -> None:
        """Write the content to `target`.

        Raises:
            NotOursError: where it ends too early.
        """
        left = self.size
        while left:
            piece = self.stream.read(min(left, _PIECE))
            if not piece:
                raise NotOursError("it is cut off")
            target.write(piece)
            left -= len(piece)


def write_member(out: BinaryIO, name: str, size: int, content: BinaryIO) -> None:
    """Write one file.

    Raises:
        OSError: where it can't be written, or the content is shorter than `size`.
    """
    out.write(_header(name, size))
    before = out.tell()
    shutil.copyfileobj(content, out, _PIECE)
    if out.tell() - before != size:
        raise OSError(f"{name} has changed while it was copied")
    out.write(b"\0" * _padding(size))


def write_end(out: BinaryIO) -> None:
    """Write what ends a tar file."""
    out.write(_END * 2)


def read_members(stream: BinaryIO) -> Iterator[Member]:
    """Yield the files of a tar file that this program wrote; each is copied before the next is asked for.

    Raises:
        NotOursError: for anything that it does not write.
    """
    while (block := stream.read(_BLOCK)) != _END:
        name, size = _read_header(block)
        yield Member(name, size, stream)
        padding = stream.read(_padding(size))
        if padding != b"\0" * _padding(size):
            raise NotOursError("it is cut off, or holds something between its files")
    if stream.read(_BLOCK + 1) != _END:
        raise NotOursError("it does not end where it should")


def _header(name: str, size: int) -> bytes:
    """Return the header of a file without owner and time, which differ from run to run."""
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, FILE_MODE
    return entry.tobuf(tarfile.USTAR_FORMAT)


def _read_header(block: bytes) -> tuple[str, int]:
    """Read a header, which must be the very bytes that this program writes for that name and size."""
    if len(block) < _BLOCK:
        raise NotOursError("it is cut off")
    name, prefix = (field.split(b"\0")[0] for field in (block[:100], block[345:500]))
    size = block[124:135]
    if not size.isdigit():
        raise NotOursError("it has a header of another kind")
    try:
        whole = (prefix + b"/" + name if prefix else name).decode("ascii")
        length = int(size, 8)
        ours = _header(whole, length)
    except ValueError as error:
        raise NotOursError("it has a header of another kind") from error
    if ours != block:
        raise NotOursError("it has a header of another kind")
    return whole, length


def _padding(size: int) -> int:
    return -size % _BLOCK
