"""What can go wrong with an archive."""

import errno
from pathlib import Path

from sitrep.errors import SitrepError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class ArchiveError(SitrepError):
    """The archive cannot be read, written or locked; what it held before still stands."""


class ArchiveDamagedError(ArchiveError):
    """The archive does not hold what was frozen; nothing is added to it until that is mended."""


def cannot_write(error: OSError, place: Path) -> ArchiveError:
    """Say which path could not be written, why, and what to do about it."""
    path = error.filename if isinstance(error.filename, str) else str(place)
    reason = (error.strerror or type(error).__name__).lower()
    if error.errno in _FULL:
        remedy = "Make room and run it again."
    elif error.errno in _FORBIDDEN:
        remedy = "Take a folder that you may write to, or ask its owner for the right."
    else:
        remedy = "Look whether the disk is sound and the folder is where it should be."
    return ArchiveError(
        f"{path}: cannot be written ({reason}). What the archive held before still stands. {remedy}"
    )


def damaged(path: Path, what: object) -> ArchiveDamagedError:
    """Say which file of the archive is not what it was, and what to do about it."""
    return ArchiveDamagedError(
        f"{path}: the archive is damaged there ({what}). Put the folder back from a backup; "
        '"sitrep archive verify" lists all that is damaged.'
    )
