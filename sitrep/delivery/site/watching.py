"""Whether archived files are what was frozen: those that nobody has touched since are not read again."""

import json
from pathlib import Path

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.site.writing import replace_file

# A file system sets the time of change itself (st_ctime): who alters a file and sets its date back is seen.
Signature = tuple[int, int, int, int]


class Watch:
    """Knows which files of the archive were found whole, and when they had last been changed."""

    def __init__(self, file: Path) -> None:
        """Read what the last build wrote down; without it all is looked at again."""
        self._file = file
        self._known: dict[str, tuple[str, Signature]] = {}
        self._found: dict[str, tuple[str, Signature]] = {}
        try:
            for name, (digest, signature) in json.loads(file.read_bytes()).items():
                size, modified, changed, inode = map(int, signature)
                self._known[str(name)] = (str(digest), (size, modified, changed, inode))
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            self._known = {}

    def trouble(self, issue: FrozenIssue, name: str, digest: str) -> str:
        """Return why a file is not the one that was frozen; "" where it is."""
        path, key = issue.path(name), f"{issue.id}/{name}"
        try:
            now = sign_of(path)
            if self._known.get(key) != (digest, now) and digest_of(path.read_bytes()) != digest:
                return "it is not what was frozen"
        except OSError as error:
            return (error.strerror or type(error).__name__).lower()
        self._found[key] = (digest, now)
        return ""

    def keep(self) -> None:
        """Write down what was found.

        Raises:
            OSError: where that fails.
        """
        if self._found != self._known:
            content = json.dumps(self._found, separators=(",", ":"), sort_keys=True).encode()
            replace_file(self._file, content)


def sign_of(path: Path) -> Signature:
    """Return what changes with a file.

    Raises:
        OSError: where it is not there.
    """
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
