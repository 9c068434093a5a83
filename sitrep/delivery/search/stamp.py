"""The mark of an index that nobody has written to since it was made."""

from pathlib import Path

# SQLite counts in the header of a file how often it was written ("file change counter", section 1.3.7 of its
# file format). An index that is whole gets this number there; whoever writes to it later counts on from it.
_MARK = (0x53495452).to_bytes(4, "big")
_COUNTER, _PAGES, _VALID_FOR = slice(24, 28), slice(28, 32), slice(92, 96)
_PAGE_SIZE, _MODES = slice(16, 18), slice(18, 20)
_HEADER = 100  # bytes
_NO_LOG = b"\x01\x01"  # neither read nor written with a log beside it
_LARGEST_PAGE = 1 << 16  # which the header writes as 1


def stamp_index(file: Path) -> None:
    """Mark a file that is closed and whole.

    Raises:
        OSError: where it can't be written.
    """
    with file.open("r+b") as index:
        for field in (_COUNTER, _VALID_FOR):  # equal: the number of pages between them is right
            index.seek(field.start)
            index.write(_MARK)


def is_stamped(file: Path) -> bool:
    """Tell whether a file is as long as it was and nobody wrote to it with SQLite since it was marked.

    It is a look at the header only: bytes that were changed by other means are for the fixity check.
    """
    try:
        with file.open("rb") as index:
            header = index.read(_HEADER)
        size = file.stat().st_size
    except OSError:
        return False
    page = int.from_bytes(header[_PAGE_SIZE], "big")
    whole = int.from_bytes(header[_PAGES], "big") * (_LARGEST_PAGE if page == 1 else page) == size
    return whole and header[_COUNTER] == header[_VALID_FOR] == _MARK and header[_MODES] == _NO_LOG
