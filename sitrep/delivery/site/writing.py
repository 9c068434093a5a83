"""The folder of the site: pages are made beside it and moved in whole; those made from the same stay."""

import dataclasses
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from types import TracebackType
from typing import Self

from sitrep.errors import NotMadeError, SitrepError, UsageError
from sitrep.rendering.site import Page

_FORMAT = 2
_PATH = re.compile(
    r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}", re.ASCII
)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
_MARK = "assets/site.css"  # what tells a site from any other folder


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of the site were written, left as they were, and removed; and the bytes of all."""

    written: int
    left: int
    removed: int
    size: int


@dataclass(frozen=True, slots=True)
class Held:
    """A file as it was written: what it was made from, its bytes, and when they last changed (st_ctime)."""

    key: str
    size: int
    digest: str
    changed: int


class Folder:
    """A site that one build at a time writes to; `state` lies beside it, and is not published."""

    def __init__(self, out: Path) -> None:
        """Name the folder; it is made when it is entered."""
        self.out = Path(os.path.abspath(out))  # noqa: PTH100  the name as given, links not followed
        self.state = self.out.with_name(f".{self.out.name}-state")
        self._lock = -1

    def __enter__(self) -> Self:
        """Keep every other build out.

        Raises:
            SitrepError: where somebody else builds, or it can't be written.
            UsageError: for a folder that holds something else.
        """
        try:
            self._refuse_strangers()
            self.state.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(self.state / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        except OSError as error:
            raise cannot_write(error, self.state) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._lock)
            raise SitrepError(
                f"{self.out}: somebody else is building this site. Wait for them to end."
            ) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let others build."""
        os.close(self._lock)

    def write(self, pages: Iterator[Page]) -> Written:
        """Write those pages that are not there as they should be; remove those that are no more.

        Raises:
            SitrepError: where one can't be written; the others are whole, and the next build goes on.
        """
        known = self._known()
        held: dict[str, Held] = {}
        written = 0
        path = self.out
        try:
            with (self.state / "journal").open("a", encoding="utf-8") as journal:
                for page in pages:
                    path = self.out / _plain(page.path)
                    before = known.get(page.path)
                    if before is not None and before.key == page.key and (same := _again(path, before)):
                        held[page.path] = same
                        continue
                    content = page.make()
                    digest = hashlib.sha256(content).hexdigest()
                    # The same bytes made from something else: the file stays, its date too.
                    if _size(path) == len(content) and path.read_bytes() == content:
                        held[page.path] = Held(page.key, len(content), digest, path.stat().st_ctime_ns)
                        continue
                    journal.write(f"{page.path}\n")
                    journal.flush()
                    path.parent.mkdir(parents=True, exist_ok=True)
                    replace_file(path, content, self.state / "part")
                    held[page.path] = Held(page.key, len(content), digest, path.stat().st_ctime_ns)
                    written += 1
            removed = self._remove(set(known) - set(held))
            path = self.state
            pages_held = {name: dataclasses.astuple(each) for name, each in held.items()}
            record = {"format": _FORMAT, "pages": pages_held}
            written_down = json.dumps(record, separators=(",", ":"), sort_keys=True).encode()
            replace_file(self.state / "pages.json", written_down)
            (self.state / "journal").unlink()
        except OSError as error:
            raise cannot_write(error, path) from error
        return Written(written, len(held) - written, removed, sum(each.size for each in held.values()))

    def _refuse_strangers(self) -> None:
        if self.out.is_symlink() or (self.out.exists() and not self.out.is_dir()):
            raise UsageError(f"{self.out} is no folder. Name one with --out.")
        if not self.out.is_dir() or (self.state / "lock").exists() or (self.out / _MARK).is_file():
            return
        if any(self.out.iterdir()):
            raise UsageError(
                f"{self.out} holds something that is no site of this program. Name an empty folder "
                "with --out."
            )

    def _known(self) -> dict[str, "Held"]:
        """Return what the last build wrote, without what a build after it had begun to replace."""
        try:
            record = json.loads((self.state / "pages.json").read_bytes())
            if record["format"] != _FORMAT:
                return {}
            known = {
                str(path): Held(str(key), int(size), str(digest), int(changed))
                for path, (key, size, digest, changed) in record["pages"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}
        with suppress(OSError):
            for path in (self.state / "journal").read_text("utf-8", "replace").splitlines():
                # Begun to be replaced: whatever it holds, it is not known; but it is still ours to remove.
                known[path] = Held("", -1, "", 0)
        return known

    def _remove(self, paths: set[str]) -> int:
        removed = 0
        for name in sorted(paths):
            path = self.out / name
            if not _PATH.fullmatch(name):
                continue
            if path.is_file():
                path.unlink()
                removed += 1
            for parent in path.parents:
                if parent == self.out:
                    break
                with suppress(OSError):
                    parent.rmdir()
        return removed


def replace_file(path: Path, content: bytes, part: Path | None = None) -> None:
    """Write a file at one stroke: readers see the old one or the new one, whole.

    Raises:
        OSError: where that fails; the old one is there then.
    """
    part = part or path.with_name(f".{path.name}.part")
    try:
        with os.fdopen(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o644), "wb"
        ) as file:
            file.write(content)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def cannot_write(error: OSError, path: Path) -> SitrepError:
    """Return what to say where the system refuses to write."""
    reason = (error.strerror or type(error).__name__).lower()
    return SitrepError(
        f"{error.filename or path}: cannot be written ({reason}). Make room or name another folder with "
        "--out, and build again: what is there stays as it is."
    )


def _plain(path: str) -> str:
    """Return a path that is the same on every disk and leads nowhere else; names in it come from issues.

    Raises:
        NotMadeError: for any other.
    """
    if not _PATH.fullmatch(path):
        raise NotMadeError(
            f"An issue of the archive names a theme or a unit that no page can have: {path!r}."
        )
    return path


def _again(path: Path, before: Held) -> Held | None:
    """Return what a file is now, if it holds what was written; a copy of the whole site is read once."""
    try:
        status = path.lstat()
        if not S_ISREG(status.st_mode) or status.st_size != before.size:
            return None
        if status.st_ctime_ns == before.changed:
            return before
        if hashlib.sha256(path.read_bytes()).hexdigest() != before.digest:
            return None
    except OSError:
        return None
    return dataclasses.replace(before, changed=status.st_ctime_ns)


def _size(path: Path) -> int:
    try:
        return -1 if path.is_symlink() else path.stat().st_size
    except OSError:
        return -1
