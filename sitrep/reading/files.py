"""Find the files of the seeds folders: walk, name, hash, and leave out what cannot be a document."""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.config.settings import ReadingSettings
from sitrep.errors import UsageError
from sitrep.model import Problem
from sitrep.reading.formats.registry import BY_SUFFIX

SIDECAR_SUFFIXES = (".meta.yaml", ".meta.yml", ".meta.json")
_PACKED = frozenset({".gz", ".zip", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"})
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read: where it lies, its name as the user knows it, and its SHA-256.

    `also` names further files with the same bytes, `size` counts bytes, `sidecars` are the files that
    state fields about it (NAME.meta.yaml, NAME.meta.json), those of the copies included.
    """

    path: Path
    file: str
    also: tuple[str, ...]
    sha256: str
    size: int
    sidecars: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What the seeds folders hold: files by display name, and what was passed over with the reason."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A directory entry, its name below its root, and what is wrong with it (None: a regular file)."""

    path: Path
    name: str
    trouble: tuple[str, str] | None = None


def survey_files(roots: Sequence[Path], settings: ReadingSettings) -> Survey:
    """List the files below the roots, sorted by display name, identical bytes once.

    The display name is the path below the root (POSIX); where two roots hold the same path, all names
    begin with their root's name. Hidden files and files called README are passed over in silence;
    everything else that is not read is a Problem.

    Raises:
        UsageError: a root is missing or is no folder.
    """
    distinct = {root.resolve(): root for root in reversed(roots)}
    found: list[_Found] = []
    trees = [list(_walk(_checked(root))) for root in reversed(distinct.values())]
    labels = _labels(list(reversed(distinct.values())), trees)
    for label, tree in zip(labels, trees, strict=True):
        found += [_Found(one.path, label + one.name, one.trouble) for one in tree]
    found.sort(key=lambda one: (one.name, os.fsencode(one.path)))

    problems: list[Problem] = []
    originals: dict[str, list[_Found]] = {}
    sizes: dict[str, int] = {}
    documents = {one.path for one in found if not _is_sidecar(one.path)}
    for one in found:
        trouble = one.trouble
        if _is_sidecar(one.path):
            if trouble is None and not any(one.path == side for side in _sidecar_paths(one.path, documents)):
                trouble = ("is a sidecar without its document", "Name it after the file that it describes.")
        elif trouble is None:
            digest, size, trouble = _digest(one.path, settings.max_bytes)
            if trouble is None:
                originals.setdefault(digest, []).append(one)
                sizes[digest] = size
        if trouble is not None:
            problems.append(Problem(one.name, f"{one.name} {trouble[0]}.", trouble[1]))
    present = {one.path for one in found if one.trouble is None and _is_sidecar(one.path)}
    files = [
        SourceFile(
            path=copies[0].path,
            file=copies[0].name,
            also=tuple(copy.name for copy in copies[1:]),
            sha256=digest,
            size=sizes[digest],
            sidecars=tuple(side for copy in copies for side in _sidecars_of(copy.path) if side in present),
        )
        for digest, copies in originals.items()
    ]
    return Survey(tuple(files), tuple(problems))


def load_bytes(path: Path, max_bytes: int) -> bytes:
    """Read a regular file whole, never waiting for a pipe and never more than `max_bytes` + 1 bytes.

    Raises:
        OSError: the file cannot be read or is not a regular file (any more).
    """
    # O_NONBLOCK: a pipe put in the file's place since the survey must not stop the run.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as stream:  # noqa: PTH123 - a descriptor, not a path
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a regular file")
        return stream.read(max_bytes + 1)


def _checked(root: Path) -> Path:
    if not root.is_dir():
        what = "is not a folder" if root.exists() else "no such folder"
        raise UsageError(f"{root}: {what}. Name the folder of your documents with --seeds DIR.")
    return root


def _labels(roots: Sequence[Path], trees: Sequence[Sequence[_Found]]) -> list[str]:
    """Return what goes before the names of each root: nothing unless two roots hold the same name."""
    names = [one.name for tree in trees for one in tree]
    if len(names) == len(set(names)):
        return [""] * len(roots)
    labels: list[str] = []
    for root in roots:
        name = displayed(root.resolve().name or "root")
        number = 1
        while (label := f"{name}/" if number == 1 else f"{name}~{number}/") in labels:
            number += 1
        labels.append(label)
    return labels


def displayed(name: str) -> str:
    """Show a file name that is not UTF-8, or that holds control characters, with escapes."""
    visible = "".join(sign if sign.isprintable() or sign == " " else _escape(sign) for sign in name)
    return visible.encode("utf-8", "backslashreplace").decode("utf-8")


def _escape(sign: str) -> str:
    return sign if sign.isalpha() or ord(sign) > 0x9F else f"\\x{ord(sign):02x}"


def _walk(root: Path) -> Iterator[_Found]:
    """Yield everything below a root but hidden files, README files and links to folders inside it."""
    inside = root.resolve()
    pending = [(root, "")]
    while pending:
        folder, prefix = pending.pop()
        try:
            with os.scandir(folder) as entries:
                listed = list(entries)
        except OSError as error:
            name = prefix.rstrip("/") or displayed(root.name)
            yield _Found(folder, name, _unreadable(error, "a folder that cannot be read"))
            continue
        for entry in listed:
            if entry.name.startswith(".") or entry.name.split(".")[0].upper() == "README":
                continue
            name = prefix + displayed(entry.name)
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                pending.append((path, name + "/"))
            elif entry.is_symlink():
                yield from _follow(path, name, inside)
            else:
                yield _Found(path, name, _kind_trouble(path))


def _follow(path: Path, name: str, inside: Path) -> Iterator[_Found]:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        yield _Found(path, name, ("is a link that leads nowhere", "Remove it, or copy the file itself here."))
        return
    if not target.is_relative_to(inside):
        yield _Found(path, name, ("is a link that leaves the folder", "Copy the file itself here."))
    elif not target.is_dir():
        yield _Found(path, name, _kind_trouble(path))
    # A link to a folder inside: its files are listed where they are.


def _kind_trouble(path: Path) -> tuple[str, str] | None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _unreadable(error, "cannot be read")
    if not stat.S_ISREG(mode):
        return ("is not a regular file", "Only regular files are read: remove it.")
    if _is_sidecar(path):
        return None
    suffix = path.suffix.lower()
    if suffix in _PACKED:
        return (f"is packed ({suffix})", "Unpack it first.")
    if suffix not in BY_SUFFIX:
        known = " ".join(sorted(BY_SUFFIX))
        shown = displayed(suffix) or "no suffix"
        return (f"is of no format that is read ({shown})", f"Save it as one of: {known}.")
    return None


def _digest(path: Path, max_bytes: int) -> tuple[str, int, tuple[str, str] | None]:
    """Return the SHA-256, the size in bytes and the trouble with a file, if any."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > max_bytes:
                what = f"is too large ({size} bytes; reading.max_bytes is {max_bytes})"
                return "", size, (what, "Split it, or raise reading.max_bytes in the configuration.")
            if size == 0:
                return "", 0, ("is empty", "Save the document again, or remove the file.")
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        return "", 0, _unreadable(error, "cannot be read")
    return digest.hexdigest(), size, None


def _unreadable(error: OSError, what: str) -> tuple[str, str]:
    reason = (error.strerror or type(error).__name__).lower()
    return (
        f"is {what} ({reason})" if what.startswith("a ") else f"{what} ({reason})",
        "Check its permissions.",
    )


def _is_sidecar(path: Path) -> bool:
    return path.name.lower().endswith(SIDECAR_SUFFIXES)


def _sidecars_of(document: Path) -> tuple[Path, ...]:
    return tuple(document.with_name(document.name + suffix) for suffix in SIDECAR_SUFFIXES)


def _sidecar_paths(sidecar: Path, documents: set[Path]) -> tuple[Path, ...]:
    """Return the sidecar names of the document that this sidecar would describe, if it is there."""
    suffix = next(suffix for suffix in SIDECAR_SUFFIXES if sidecar.name.lower().endswith(suffix))
    document = sidecar.with_name(sidecar.name[: -len(suffix)])
    return _sidecars_of(document) if document in documents else ()
