"""Issues of the archive for people and for programs: what there is, and what one of them is."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from sitrep.delivery.archive.bags import one_line
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.index import folder_of
from sitrep.delivery.archive.inspection import show
from sitrep.delivery.archive.losses import Gone
from sitrep.delivery.archive.names import theatre_folder
from sitrep.text import count_of


def list_all(issues: Sequence[FrozenIssue], archive: Path, code: str) -> str:
    """Return a line for each issue, by day and version; an archive without issues says so."""
    if not issues:
        return f"{theatre_folder(archive, code)}: nothing has been issued."
    newest = {issue.edition.day: issue.id for issue in issues}
    rows = [
        (
            issue.id,
            f"No. {issue.edition.number}",
            issue.facts.issued_at.isoformat(timespec="minutes"),
            count_of(len(issue.sources), "document"),
            _standing(issue, newest[issue.edition.day]),
        )
        for issue in issues
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, f"{count_of(len(issues), 'issue')} of {count_of(len(newest), 'day')}"])


def list_gone(gone: Sequence[Gone]) -> str:
    """Return a line for each issue that is not there any more."""
    return "\n".join(
        f"{each.id}  is not there: "
        + ("put it back from a backup" if each.accepted is None else f"lost for good ({show(each.accepted)})")
        for each in gone
    )


def show_issue(issue: FrozenIssue) -> str:
    """Return what an issue is, with its files, documents and hashes."""
    edition, facts = issue.edition, issue.facts
    lines = [
        f"{issue.id}: {one_line(facts.theatre)}, No. {edition.number}, version {edition.version}",
        f"cut-off    {facts.cutoff.isoformat()}",
        f"issued     {facts.issued_at.isoformat()}",
        f"publisher  {one_line(facts.publisher) or 'none is named'}",
        f"program    sitrep {one_line(facts.program_version)}, configuration {facts.config_sha256}",
        f"folder     {issue.folder}",
        f"digest     {issue.digest}",
    ]
    if edition.corrects:
        lines.append(
            f"corrects   {one_line(edition.corrects)}: {one_line(edition.reason) or 'no reason is given'}"
        )
        lines += [f"  {change.kind:8} {show(change.file)}" for change in issue.changes]
    if issue.previous is not None:
        lines.append(f"after      {one_line(issue.previous.id)}, {issue.previous.digest}")
    lines += ["", count_of(len(issue.files), "file")]
    lines += [f"  {file.sha256}  {show(file.name)}" for file in issue.files]
    lines += ["", count_of(len(issue.sources), "document")]
    lines += [
        f"  {source.sha256}  {source.size:>9}  {', '.join(map(show, source.names))}"
        + ("" if source.kept else " (no copy is kept)")
        for source in issue.sources
    ]
    return "\n".join(lines)


def issues_json(issues: Sequence[FrozenIssue], newest: Collection[str]) -> str:
    """Return issues as JSON; `newest` are the ids of the versions that stand for their days."""
    return json.dumps([_record(issue, current=issue.id in newest) for issue in issues], indent=1)


def newest_of(issues: Sequence[FrozenIssue]) -> frozenset[str]:
    """Return the ids of the newest versions among issues by day and version."""
    return frozenset({issue.edition.day: issue.id for issue in issues}.values())


def _standing(issue: FrozenIssue, newest: str) -> str:
    reason = f": {one_line(issue.edition.reason)}" if issue.edition.reason else ""
    corrects = f"corrects {one_line(issue.edition.corrects)}{reason}" if issue.edition.corrects else ""
    corrected = "" if issue.id == newest else f"corrected by {newest}"
    return "; ".join(filter(None, (corrects, corrected)))


def _record(issue: FrozenIssue, *, current: bool) -> dict[str, Any]:
    edition, facts = issue.edition, issue.facts
    return {
        "id": issue.id,
        "day": edition.day.isoformat(),
        "version": edition.version,
        "number": edition.number,
        "current": current,
        "sequence": issue.sequence,
        "theatre": facts.theatre,
        "publisher": facts.publisher,
        "program_version": facts.program_version,
        "config_sha256": facts.config_sha256,
        "cutoff": facts.cutoff.isoformat(),
        "issued_at": facts.issued_at.isoformat(),
        "corrects": edition.corrects,
        "reason": edition.reason,
        "changes": [{"file": change.file, "kind": change.kind.value} for change in issue.changes],
        "folder": folder_of(issue),
        "digest": issue.digest,
        "files": {file.name: file.sha256 for file in issue.files},
        "sources": [
            {"sha256": each.sha256, "size": each.size, "names": list(each.names), "kept": each.kept}
            for each in issue.sources
        ],
    }
