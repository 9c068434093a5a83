"""One bag looked at: what is there that should not be, what is not, and what is still to be hashed."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.archive.bags import (
    DECLARATION,
    INFO,
    MANIFEST,
    PAYLOAD,
    TAG_MANIFEST,
    parse_manifest,
)
from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.records import RUN, SOURCES
from sitrep.delivery.archive.sources import hash_file

_TAGS = (DECLARATION, INFO, MANIFEST, RUN, SOURCES)
FROM_BACKUP = "Put it back from a backup."
TAKE_AWAY = "Look who put it there, and take it away."


@dataclass(frozen=True, slots=True)
class Expected:
    """A file and the hash that it must have; `kind` is what it is called where it has not."""

    path: Path
    shown: str
    sha256: str
    kind: FindingKind


def inspect_bag(folder: Path, shown: str) -> tuple[list[Finding], list[Expected]]:
    """List what is wrong with a bag by its lists alone, and the files whose hashes are to be compared.

    `shown` is the folder's path in the findings.
    """
    there, strange = walk_files(folder)
    findings = [Finding(FindingKind.EXTRA, shown + name, what, TAKE_AWAY) for name, what in strange]
    payload, tags = _listed(folder, MANIFEST, shown, findings), _listed(folder, TAG_MANIFEST, shown, findings)
    findings += [
        _no_list(shown + MANIFEST, f"it lists {name!a}, which is no payload")
        for name in payload
        if not name.startswith(PAYLOAD)
    ]
    findings += [
        _no_list(shown + TAG_MANIFEST, f"it does not list {name}") for name in _TAGS if name not in tags
    ]
    expected = {**payload, **tags}
    findings += [
        Finding(FindingKind.MISSING, shown + show(name), "it is listed and is not there", FROM_BACKUP)
        for name in sorted(expected.keys() - there)
    ]
    findings += [
        Finding(FindingKind.EXTRA, shown + show(name), "nothing lists it", TAKE_AWAY)
        for name in sorted(there - expected.keys() - {TAG_MANIFEST})
    ]
    to_hash = [
        Expected(
            folder / name,
            shown + show(name),
            expected[name],
            FindingKind.CHANGED if name.startswith(PAYLOAD) else FindingKind.MANIFEST,
        )
        for name in sorted(expected.keys() & there)
    ]
    return findings, to_hash


def compare(expected: Expected) -> Finding | None:
    """Hash one file; None where it holds what it should."""
    try:
        if hash_file(expected.path) == expected.sha256:
            return None
        what = "it does not hold what was frozen"
        if not expected.path.stat().st_size:
            what = "it is empty"
    except OSError as error:
        what = f"it cannot be read ({(error.strerror or type(error).__name__).lower()})"
    return Finding(expected.kind, expected.shown, what, FROM_BACKUP)


def compare_all(expected: Iterable[Expected]) -> Iterator[Finding]:
    """Hash files one after the other."""
    return (finding for finding in map(compare, expected) if finding is not None)


def walk_files(folder: Path) -> tuple[set[str], list[tuple[str, str]]]:
    """Return the plain files of a folder and all below it, and what there is beside files and folders.

    Names are relative to it. Links are not followed.
    """
    files: set[str] = set()
    strange: list[tuple[str, str]] = []
    for root, folders, names in os.walk(folder):
        for name in [*folders, *names]:
            path = Path(root) / name
            relative = path.relative_to(folder).as_posix()
            mode = path.lstat().st_mode
            if stat.S_ISREG(mode):
                files.add(relative)
            elif not stat.S_ISDIR(mode):
                what = "it is a link, not a file" if stat.S_ISLNK(mode) else "it is no plain file"
                strange.append((show(relative), what))
    return files, sorted(strange)


def show(name: str) -> str:
    """Return a name as it can be printed: signs that change how the rest is read are spelled out."""
    return name if name.isprintable() else name.encode("unicode_escape").decode("ascii")


def _listed(folder: Path, name: str, shown: str, findings: list[Finding]) -> dict[str, str]:
    try:
        return parse_manifest((folder / name).read_bytes())
    except FileNotFoundError:
        findings.append(_no_list(shown + name, "it is not there"))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        findings.append(_no_list(shown + name, f"it cannot be read ({reason})"))
    except ValueError as error:
        findings.append(_no_list(shown + name, f"it is no list of hashes ({error})"))
    return {}


def _no_list(path: str, what: str) -> Finding:
    return Finding(FindingKind.MANIFEST, path, what, FROM_BACKUP)
