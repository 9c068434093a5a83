"""`index.json` and `feed.xml` beside the issues: what there is, for programs and for feed readers."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.feed import compose_feed
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.lock import writing
from sitrep.delivery.archive.names import theatre_folder
from sitrep.delivery.archive.records import as_json
from sitrep.delivery.files import write_files

INDEX, FEED = "index.json", "feed.xml"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many versions the folders hold, and the issues that only the old index still knew."""

    issues: int
    lost: tuple[str, ...]


def rebuild_index(archive: Path, code: str, settings: ArchiveSettings) -> Rebuilt:
    """Make index and feed anew from the folders.

    Raises:
        ArchiveDamagedError: where an issue can't be read.
        SitrepError: where they can't be written.
    """
    with writing(theatre_folder(archive, code), settings.wait):
        issues = list_issues(archive, code)
        lost = lost_issues(theatre_folder(archive, code), issues)
        write_index(archive, code, issues, settings)
    return Rebuilt(len(issues), lost)


def write_index(archive: Path, code: str, issues: Sequence[FrozenIssue], settings: ArchiveSettings) -> None:
    """Write index and feed, each at one stroke; only for who holds the lock.

    Raises:
        SitrepError: where they can't be written.
    """
    feed = compose_feed(code, in_order(issues), settings)
    write_files(
        theatre_folder(archive, code), {FEED: feed, INDEX: compose_index(code, issues, digest_of(feed))}
    )


def lost_issues(folder: Path, issues: Sequence[FrozenIssue]) -> tuple[str, ...]:
    """Return the issues that the index lists and the folders don't hold; none where it can't be read."""
    try:
        listed = {str(issue["id"]) for issue in json.loads((folder / INDEX).read_bytes())["issues"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
    return tuple(sorted(listed - {issue.id for issue in issues}))


def compose_index(code: str, issues: Sequence[FrozenIssue], feed: str) -> bytes:
    """Return the index: every version with its files, and the hash of the feed beside it."""
    ordered = in_order(issues)
    newest = {issue.edition.day: issue.id for issue in ordered}
    return as_json(
        {
            "format": _FORMAT,
            "code": code,
            "feed": {"file": FEED, "sha256": feed},
            "issues": [_entry(issue, current=newest[issue.edition.day] == issue.id) for issue in ordered],
        }
    )


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
