"""Fixity: everything in the archive is hashed anew and compared with what was frozen."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.archive.chain import bag_digest, check_chain, check_index
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.inspection import FROM_BACKUP, Expected, compare, compare_all, inspect_bag
from sitrep.delivery.archive.issues import list_theatres
from sitrep.delivery.archive.layout import find_bags, list_sources, list_strays
from sitrep.delivery.archive.lock import reading
from sitrep.delivery.archive.losses import Gone, find_gone
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.archive.records import read_issue
from sitrep.delivery.archive.sources import FOLDER

Progress = Callable[[str, int, int], None]
_BATCH = 512  # files handed to the threads at once


def verify_archive(
    archive: Path,
    *,
    known: Mapping[str, str] | None = None,
    wait: float = 30,
    progress: Progress | None = None,
) -> Iterator[Finding]:
    """Hash all issues, documents and lists of all theatres; yields what is not as it was frozen.

    `known` are digests of issues that were kept elsewhere, by full name. Files are hashed by as many
    threads as there are processors (hashing releases the interpreter's lock); findings come in a fixed
    order. What was frozen by then is checked while others freeze more.

    Raises:
        ArchiveError: where there is no archive, or somebody writes to it for longer than `wait` seconds.
    """
    if not archive.is_dir():
        raise ArchiveError(f"{archive}: there is no archive. Name its folder, or issue a brief first.")
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        for code in list_theatres(archive):
            survey = _survey(archive, code, known or {}, wait)
            yield from survey.findings
            for start in range(0, len(survey.files), _BATCH):
                batch = survey.files[start : start + _BATCH]
                yield from (finding for finding in threads.map(compare, batch) if finding is not None)
                if progress is not None:
                    progress(code, start + len(batch), len(survey.files))


def check_bag(folder: Path) -> tuple[Finding, ...]:
    """Check one issue by itself; paths are relative to its folder."""
    findings, files = inspect_bag(folder, "")
    return (*findings, *compare_all(files))


@dataclass(frozen=True, slots=True)
class _Survey:
    findings: tuple[Finding, ...]
    files: tuple[Expected, ...]


def _survey(archive: Path, code: str, known: Mapping[str, str], wait: float) -> _Survey:
    """List what is there, and judge all that needs no hashing of big files."""
    folder = theatre_folder(archive, code)
    findings: list[Finding] = []
    files: list[Expected] = []
    issues: list[FrozenIssue] = []
    present: dict[str, str] = {}
    readable = True
    with reading(folder, wait):
        findings += list_strays(folder, code)
        for bag in find_bags(folder, code):
            of_bag, to_hash = inspect_bag(bag.folder, f"{bag.shown}/")
            findings += of_bag
            # What the rest is judged by comes first; it is small.
            findings += compare_all(each for each in to_hash if each.kind is FindingKind.MANIFEST)
            files += [each for each in to_hash if each.kind is not FindingKind.MANIFEST]
            present[bag.id] = bag_digest(bag.folder)
            try:
                issue = read_issue(bag.folder)
            except ArchiveDamagedError:
                readable = False
                what = "its record cannot be read"
                findings.append(Finding(FindingKind.MANIFEST, bag.shown, what, FROM_BACKUP))
                continue
            if issue.id != bag.id:
                readable = False
                what = f"it is the folder of another issue, {issue.id}"
                findings.append(Finding(FindingKind.MANIFEST, bag.shown, what, FROM_BACKUP))
            else:
                issues.append(issue)
        gone = find_gone(folder, issues)
        gone = tuple(each for each in gone if each.id not in present)
        findings += check_chain(code, issues, present, known, gone)
        sound = not any(finding.kind is FindingKind.MANIFEST for finding in findings)
        findings += check_index(folder, code, issues if sound else None, present, gone)
        copies = list_sources(folder)
    findings += _sources(code, issues, copies, gone, all_known=readable)
    files += [
        Expected(path, f"{code}/{FOLDER}/{path.parent.name}/{digest}", digest, FindingKind.CHANGED)
        for digest, path in copies.items()
    ]
    return _Survey(tuple(findings), tuple(files))


def _sources(
    code: str,
    issues: list[FrozenIssue],
    copies: Mapping[str, Path],
    gone: Sequence[Gone],
    *,
    all_known: bool,
) -> Iterator[Finding]:
    citing: dict[str, str] = {}
    for issue in issues:
        for source in issue.sources:
            if source.kept:
                citing.setdefault(source.sha256, issue.id)
    for digest, name in sorted(citing.items()):
        if digest not in copies:
            what = f"{name} cites it and it is not there"
            path = f"{code}/{FOLDER}/{digest[:2]}/{digest}"
            yield Finding(FindingKind.MISSING, path, what, FROM_BACKUP)
    if all_known:
        for digest in sorted(copies.keys() - citing.keys()):
            path = f"{code}/{FOLDER}/{digest[:2]}/{digest}"
            what = "no issue cites it; a run that was stopped has left it"
            remedy = "Issue the day again, or take it away."
            if gone:
                what = f"no issue that is there cites it; {gone[0].id}, which is gone, may have"
                remedy = "Keep it."
            yield Finding(FindingKind.UNCITED, path, what, remedy)
