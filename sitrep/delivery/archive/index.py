"""`index.json` and `feed.xml` beside the issues: what there is, for programs and for feed readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import damaged
from sitrep.delivery.archive.feed import compose_feed
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.lock import writing
from sitrep.delivery.archive.losses import INDEX, Gone, accept_loss, find_gone, gone_record
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.archive.records import as_json
from sitrep.delivery.files import write_files

FEED = "feed.xml"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many versions the folders hold, the issues that are missing, and those whose loss is accepted."""

    issues: int
    lost: tuple[str, ...]
    accepted: tuple[str, ...] = ()


def rebuild_index(
    archive: Path,
    code: str,
    settings: ArchiveSettings,
    *,
    accept: Sequence[str] = (),
    reason: str = "",
    known: Sequence[Gone] = (),
) -> Rebuilt:
    """Make index and feed anew from the folders. What the old index knew and is not there stays on record.

    `accept` names issues that are lost for good: they are no finding from then on, and the index keeps
    their names, numbers and digests, with the `reason`. `known` are issues that the search index holds.

    Raises:
        UsageError: where `accept` names an issue that is not missing.
        ArchiveDamagedError: where an issue can't be read.
        SitrepError: where they can't be written.
    """
    folder = theatre_folder(archive, code)
    with writing(folder, settings.wait):
        issues = list_issues(archive, code)
        gone = accept_loss(find_gone(folder, issues, known), accept, reason)
        write_index(archive, code, issues, settings, gone)
    return Rebuilt(
        len(issues),
        tuple(each.id for each in gone if each.accepted is None),
        tuple(each.id for each in gone if each.accepted is not None),
    )


def write_index(
    archive: Path,
    code: str,
    issues: Sequence[FrozenIssue],
    settings: ArchiveSettings,
    gone: Sequence[Gone] | None = None,
) -> None:
    """Write index and feed, each at one stroke; only for who holds the lock.

    `gone` are the issues that are not there any more; without it, those that the old index knows.

    Raises:
        SitrepError: where they can't be written.
    """
    folder = theatre_folder(archive, code)
    held = find_gone(folder, issues) if gone is None else gone
    feed = compose_feed(code, in_order(issues), settings, held)
    write_files(folder, {FEED: feed, INDEX: compose_index(code, issues, digest_of(feed), held)})


def refuse_loss(folder: Path, issues: Sequence[FrozenIssue]) -> tuple[Gone, ...]:
    """Return the issues whose loss was accepted.

    Raises:
        ArchiveDamagedError: where others are missing.
    """
    gone = find_gone(folder, issues)
    if lost := [each.id for each in gone if each.accepted is None]:
        raise damaged(folder, f"{lost[0]} was frozen and is not there")
    return gone


def compose_index(code: str, issues: Sequence[FrozenIssue], feed: str, gone: Sequence[Gone] = ()) -> bytes:
    """Return the index: every version with its files, what is gone, and the hash of the feed beside it."""
    ordered = in_order(issues)
    newest = {issue.edition.day: issue.id for issue in ordered}
    index = {
        "format": _FORMAT,
        "code": code,
        "feed": {"file": FEED, "sha256": feed},
        "issues": [_entry(issue, current=newest[issue.edition.day] == issue.id) for issue in ordered],
    }
    if gone:
        index["gone"] = [gone_record(each) for each in sorted(gone, key=lambda each: each.sequence)]
    return as_json(index)


def in_order(issues: Sequence[FrozenIssue]) -> list[FrozenIssue]:
    """Sort issues by day and version."""
    return sorted(issues, key=lambda issue: (issue.edition.day, issue.edition.version))


def _entry(issue: FrozenIssue, *, current: bool) -> dict[str, Any]:
    edition, facts = issue.edition, issue.facts
    return {
        "id": issue.id,
        "day": edition.day.isoformat(),
        "version": edition.version,
        "number": edition.number,
        "sequence": issue.sequence,
        "current": current,
        "cutoff": facts.cutoff.isoformat(),
        "issued_at": facts.issued_at.isoformat(),
        "corrects": edition.corrects,
        "reason": edition.reason,
        "folder": folder_of(issue),
        "files": {file.name: file.sha256 for file in issue.files},
        "sources": len(issue.sources),
        "digest": issue.digest,
    }


def folder_of(issue: FrozenIssue) -> str:
    """Return the issue's folder, relative to that of the theatre."""
    return f"{issue.edition.day.isoformat().replace('-', '/')}/v{issue.edition.version}"
